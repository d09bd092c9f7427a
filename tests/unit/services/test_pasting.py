"""Blocks from the clipboard: with titles or placed on selected rows, by the same engine as sheets."""

from datetime import date

import pytest

from cunfupin.errors import UserError
from cunfupin.models.registry import field_of
from cunfupin.services.import_outcome import ImportPreview
from cunfupin.services.imports import apply_import
from cunfupin.services.pasting import preview_block
from cunfupin.services.records import create_record, get_record
from cunfupin.services.workspace import Workspace
from tests.values import id_number

BORN = date(1956, 3, 8)
NAME, PHONE, NUMBER = (field_of("member", name) for name in ("full_name", "member_phone", "id_number"))


@pytest.fixture
def people(village: Workspace) -> list[bytes]:
    household, _changes = create_record(village, "household", {"household_no": "0001"})
    return [
        create_record(village, "member", {"household": household, "full_name": name, "id_number": number})[0]
        for name, number in (("温石秀", id_number(BORN, 10)), ("黄运", id_number(BORN, 11)), ("孔春秀", None))
    ]


def said(preview: ImportPreview) -> list[str]:
    return [row.outcome + "".join(f" {one.field.label}={one.after}" for one in row.differences) for row in preview.rows]


def test_rows_go_into_the_selected_records_in_their_order(village: Workspace, people: list[bytes]) -> None:
    block = f"13970700001\t{id_number(BORN, 20)}\n\n13970700003\t{id_number(BORN, 30)}\n"
    preview = preview_block(village, "member", block, [PHONE, NUMBER], targets=people)
    assert said(preview) == [
        f"修改 成员联系电话=13970700001 证件号码={id_number(BORN, 20)}",
        f"修改 成员联系电话=13970700003 证件号码={id_number(BORN, 30)}",
    ]
    apply_import(village, preview)
    found = [get_record(village, "member", uid) for uid in people]
    assert [one["member_phone"] for one in found] == ["13970700001", None, "13970700003"]
    assert [one["id_number"] for one in found] == [id_number(BORN, n) for n in (20, 11, 30)]


def test_rows_that_tell_of_nobody_go_down_from_the_current_one(village: Workspace, people: list[bytes]) -> None:
    preview = preview_block(village, "member", "13970700001\n\n13970700003\n13970700004", [PHONE], below=people)
    assert said(preview) == [
        "修改 成员联系电话=13970700001",
        "修改 成员联系电话=13970700003",
        "有问题",
    ]
    assert [row.uid for row in preview.rows] == [people[0], people[2], None]
    assert "一行对一行" in preview.notes[0]


def test_rows_that_tell_whom_they_are_about_stay_with_them(village: Workspace, people: list[bytes]) -> None:
    preview = preview_block(village, "member", f"{id_number(BORN, 11)}\t黄运", [NUMBER, NAME], below=people)
    assert [row.uid for row in preview.rows] == [people[1]]
    assert preview.notes == ()


def test_numbers_of_other_people_are_no_slip_of_the_pen(village: Workspace, people: list[bytes]) -> None:
    block = f"{id_number(BORN, 11)}\t温石秀\n{id_number(BORN, 40)}\t别的人"
    preview = preview_block(village, "member", block, [NUMBER, NAME], targets=people[:2])
    assert said(preview) == ["有问题", "有问题"]
    problems = [problem.problem for problem in preview.rejected]
    assert "已经是另一条" in problems[0]
    assert "换了的请另起一行" in problems[1]


def test_titles_say_which_columns_there_are_and_masks_say_nothing(village: Workspace, people: list[bytes]) -> None:
    block = f'联系电话\t姓名\t身份证号\t人口编号\n139****0001\t温石秀\t{id_number(BORN, 10)}\t"36\n07"'
    assert said(preview_block(village, "member", block, [NAME, PHONE])) == ["修改 人口编号=3607"]


def test_titles_are_known_among_others_that_nobody_knows(village: Workspace, people: list[bytes]) -> None:
    titles = "姓名\t身份证号\t联系电话\t经办意见\t经办人签字\t谈话要点"
    block = f"{titles}\n温石秀\t{id_number(BORN, 10)}\t13970700001\t好\t甲\t无"
    preview = preview_block(village, "member", block, [NUMBER, PHONE])
    assert said(preview) == ["修改 成员联系电话=13970700001"]
    assert preview.unmatched_headings == ("经办意见", "经办人签字", "谈话要点")


def test_rows_that_tell_of_nobody_are_refused(village: Workspace, people: list[bytes]) -> None:
    with pytest.raises(UserError, match="先选中要改的几行"):
        preview_block(village, "member", "13970700001\n13970700002", [PHONE])
