"""A list of some people without household numbers: nobody is moved, and who is in a household of the file begins no other."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cunfupin.services.import_outcome import ImportPreview
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.data.sheets.files import save
from tests.values import id_number

HEADINGS = ["户主姓名", "户主证件号码", "姓名", "证件号码", "与户主关系", "户联系电话"]
HEAD, WIFE, CHILD, OTHER, BABY = (id_number(date(1950 + n, 1, 1), n) for n in range(1, 6))
PHONE = "13800000001"


@pytest.fixture
def home(village: Workspace) -> bytes:
    facts = {"household_no": "36073522060012", "village": village_uid("360735202206")}
    uid, _changes = create_record(village, "household", facts)
    for name, number, relation in (("温甲", HEAD, "head"), ("温乙", WIFE, "spouse"), ("温丙", CHILD, "son")):
        person = {"household": uid, "full_name": name, "id_number": number, "relation_to_head": relation}
        create_record(village, "member", person)
    return uid


def seen(workspace: Workspace, folder: Path, *rows: list[Any], told: bool) -> ImportPreview:
    """A sheet that tells the number of each head, or none of them."""
    left_out = () if told else ("户主证件号码",)
    kept = [place for place, heading in enumerate(HEADINGS) if heading not in left_out]
    return preview_import(
        workspace, save(folder / "名单.xlsx", [[line[place] for place in kept] for line in (HEADINGS, *rows)])
    )


@pytest.mark.parametrize("told", [False, True])
def test_who_is_in_a_household_of_the_file_begins_no_other_one(
    village: Workspace, home: bytes, tmp_path: Path, told: bool
) -> None:
    wife = ["温乙", WIFE, "温乙", WIFE, "户主", None]
    child, baby = ([None, WIFE, *one, None] for one in (["温丙", CHILD, "之子"], ["温新", BABY, "之子"]))
    preview = seen(village, tmp_path, wife, child, baby, told=told)
    assert preview.writes.inserts == {}
    assert [(one.row, one.problem) for one in preview.rejected] == [(4, "新增的记录缺少户编号，请补上")]
    apply_import(village, preview)
    people = list_records(village, Query(ledger="member")).records
    assert {one["household"] for one in people} == {home}


def test_a_row_below_another_head_says_nothing_of_that_household(
    village: Workspace, home: bytes, tmp_path: Path
) -> None:
    other = ["温丁", None, "温丁", OTHER, "户主", None]
    child = [None, None, "温丙", CHILD, "之子", PHONE]
    preview = seen(village, tmp_path, other, child, told=False)
    assert [one["full_name"] for one in preview.writes.inserts["member"]] == ["温丁"]
    assert [one.get("household_phone") for one in preview.writes.inserts["household"]] == [None]


def test_a_new_person_below_a_known_head_is_one_of_that_household(
    village: Workspace, home: bytes, tmp_path: Path
) -> None:
    head = ["温甲", None, "温甲", HEAD, "户主", PHONE]
    preview = seen(village, tmp_path, head, [None, None, "温新", BABY, "之子", PHONE], told=False)
    assert [one["household"] for one in preview.writes.inserts["member"]] == [home]
    assert [changed for _uid, changed in preview.writes.updates["household"]] == [{"household_phone": PHONE}]
