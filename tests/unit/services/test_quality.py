"""Checks of a file, a household, a record while it is typed; the list that is mended and sent back."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cunfupin.errors import UserError
from cunfupin.services import quality_parts
from cunfupin.services.exemptions import exempt
from cunfupin.services.exports import export_ledger
from cunfupin.services.import_outcome import UPDATED
from cunfupin.services.quality import (
    check,
    checked_again,
    findings_of_household,
    findings_of_record,
)
from cunfupin.services.quality_report import write_report, write_village_reports
from cunfupin.services.records import Query, create_record, get_record, list_records, remove_records, update_record
from cunfupin.services.returned_findings import take_back
from cunfupin.services.workspace import Workspace
from tests.values import id_number

Seen = set[tuple[str, str]]


def village_of(workspace: Workspace, place: int = 0) -> bytes:
    return bytes(list_records(workspace, Query(ledger="village", limit=50)).records[place]["uid"])


def household_of(workspace: Workspace, number: str, head: str, place: int = 0, **facts: Any) -> tuple[bytes, bytes]:
    """A household with a head of whom much is not known."""
    household, _changes = create_record(
        workspace, "household", {"household_no": number, "village": village_of(workspace, place), **facts}
    )
    born = date(1960, 3, int(number[-1]) + 1)
    values = {"household": household, "full_name": head, "relation_to_head": "head", "id_number": id_number(born)}
    member, _changes = create_record(workspace, "member", values)
    return household, member


def rules_of(workspace: Workspace, uid: bytes) -> set[str]:
    return {one.rule for one in check(workspace) if one.uid == uid}


def test_file_household_and_record_tell_the_same(village: Workspace) -> None:
    household, member = household_of(village, "3607352022060001", "温石秀")
    household_of(village, "3607352022060002", "黄运")
    whole = {one.key for one in check(village)}
    own = {one.key for one in findings_of_household(village, household)}
    assert own <= whole
    assert {key for key in whole if key[1] in (household, member)} <= own
    typed = {one.key for one in findings_of_record(village, "member", get_record(village, "member", member))}
    assert typed == {key for key in whole if key[1] == member}


def test_what_is_typed_counts_before_it_is_saved(village: Workspace) -> None:
    _household, member = household_of(village, "3607352022060001", "温石秀")
    record = get_record(village, "member", member)
    assert "I024" in {one.rule for one in findings_of_record(village, "member", record)}
    assert "I024" not in {one.rule for one in findings_of_record(village, "member", {**record, "ethnicity": "01"})}
    assert findings_of_record(village, "member", {"full_name": "温 小1"})


def test_the_same_person_twice_is_seen_while_typing(village: Workspace) -> None:
    household_of(village, "3607352022060001", "温石秀")
    household, _changes = create_record(village, "household", {"village": village_of(village)})
    values = {"household": household, "full_name": "温石秀", "id_number": id_number(date(1960, 3, 2))}
    assert "C002" in {one.rule for one in findings_of_record(village, "member", values)}


def test_records_in_the_recycle_bin_are_not_checked(village: Workspace) -> None:
    household, member = household_of(village, "3607352022060001", "温石秀")
    assert rules_of(village, member)
    remove_records(village, "household", [household])
    assert not rules_of(village, member)
    assert not rules_of(village, household)


def test_yearly_records_are_checked_of_the_year_worked_on(village: Workspace) -> None:
    household, _member = household_of(village, "3607352022060001", "温石秀")
    old, _changes = create_record(village, "household_year", {"household": household, "year": 2018})
    new, _changes = create_record(village, "household_year", {"household": household, "year": 2019})
    assert {one.uid for one in check(village) if one.ledger == "household_year"} == {new}
    assert {one.uid for one in check(village, years=[2018]) if one.ledger == "household_year"} == {old}


def test_a_change_checks_again_what_it_touches(village: Workspace) -> None:
    household, member = household_of(village, "3607352022060001", "温石秀")
    household_of(village, "3607352022060002", "黄运")
    before = check(village)
    changes = update_record(village, "member", member, {"ethnicity": "01", "relation_to_head": "son"})
    after = {one.key for one in checked_again(village, before, changes.rows)}
    assert after == {one.key for one in check(village)}
    assert ("H001", household, "") in after
    assert ("I024", member, "ethnicity") not in after
    removed = remove_records(village, "member", [member])
    assert {one.key for one in checked_again(village, before, removed.rows)} == {one.key for one in check(village)}


def test_a_large_file_is_checked_in_parts_alike(township: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in range(3):
        household_of(township, f"360735202206000{place}", "温石秀", place, household_phone="13879700001")
    shared = id_number(date(1960, 3, 2))
    for place in range(2):
        number = f"36073520220610{place}"
        household, _changes = create_record(
            township, "household", {"household_no": number, "village": village_of(township, place)}
        )
        create_record(township, "member", {"household": household, "full_name": "黄运", "id_number": shared})
    create_record(township, "helper", {"full_name": "王某", "phone": "13879700001", "is_serving": 1})
    whole = {(one.key, one.message) for one in check(township)}
    monkeypatch.setattr(quality_parts, "_LARGEST_PART", 1)
    assert {(one.key, one.message) for one in check(township)} == whole
    assert {"C001", "C006"} <= {key[0] for key, _message in whole}


def test_the_list_is_mended_and_sent_back(village: Workspace, tmp_path: Path) -> None:
    household, member = household_of(village, "3607352022060001", "温石秀")
    money = {"wage_income": 10_000, "total_income": 9_000_000, "net_income": 500}
    year, _changes = create_record(village, "household_year", {"household": household, "year": 2020, **money})
    target = write_report(village, check(village, rules=["I023", "I024", "N003", "N004"]), tmp_path / "疑点清单.xlsx")
    book = openpyxl.load_workbook(target)
    page = book["I024 民族为空"]
    headings = [cell.value for cell in page[3]]
    assert {"行政村", "户编号", "姓名", "民族", "问题", "怎么改", "级别"} <= set(headings)
    page.cell(4, headings.index("民族") + 1).value = "汉族"
    page.insert_rows(5)
    page.cell(5, headings.index("户编号") + 1).value = "3607352022060001"
    page.cell(5, headings.index("姓名") + 1).value = "不在清单里的人"
    page = book["N003 总收入合计不平"]
    headings = [cell.value for cell in page[3]]
    assert {"家庭总收入", "工资性收入", "财产性收入"} <= set(headings)
    page.cell(4, headings.index("家庭总收入") + 1).value = 100
    book.save(tmp_path / "改好.xlsx")
    returned = take_back(village, tmp_path / "改好.xlsx")
    assert returned.counts[UPDATED] == 2
    assert ["不是清单里原有的行" in one for one in returned.problems] == [True], returned.problems
    assert "I024" not in rules_of(village, member)
    assert get_record(village, "household_year", year)["total_income"] == 10_000
    assert list_records(village, Query(ledger="member")).total == 1
    with pytest.raises(UserError, match="没有疑点清单"):
        take_back(village, export_ledger(village, "member", tmp_path / "成员.xlsx"))


def test_the_summary_counts_rules_by_villages(village: Workspace, tmp_path: Path) -> None:
    household_of(village, "3607352022060001", "温石秀")
    household_of(village, "3607352022060002", "黄运")
    target = write_report(village, check(village, rules=["I024"]), tmp_path / "疑点清单.xlsx")
    lines = [[cell.value for cell in row] for row in openpyxl.load_workbook(target)["汇总"].iter_rows(min_row=3)]
    assert lines[0][:3] == ["编号", "规则", "级别"]
    assert lines[1][:4] == ["I024", "民族为空", "必改", 2]


def test_a_list_that_comes_twice_turns_nothing_back(village: Workspace, tmp_path: Path) -> None:
    """Two rules about one field: on the sheet of the second the old value still stands."""
    household, _head = household_of(village, "3607352022060001", "温石秀")
    child = {"household": household, "full_name": "温小", "born_on": f"{village.today.year - 8}-03-02"}
    member, _changes = create_record(village, "member", child)
    create_record(village, "household_year", {"household": household, "year": village.today.year})
    facts = {"member": member, "year": village.today.year, "school_status": "primary", "labour_skill": "ordinary"}
    year, _changes = create_record(village, "member_year", facts)
    target = write_report(village, check(village, rules=["L004", "L005"]), tmp_path / "疑点清单.xlsx")
    book = openpyxl.load_workbook(target)
    page = next(book[name] for name in book.sheetnames if name.startswith("L004"))
    page.cell(4, [cell.value for cell in page[3]].index("劳动技能") + 1).value = "无劳动力"
    assert any(name.startswith("L005") for name in book.sheetnames)
    book.save(tmp_path / "改好.xlsx")
    for changed in (1, 0, 0):
        assert take_back(village, tmp_path / "改好.xlsx").counts[UPDATED] == changed
        assert get_record(village, "member_year", year)["labour_skill"] == "none"


def test_what_is_accepted_is_in_no_list(village: Workspace, tmp_path: Path) -> None:
    create_record(village, "member", {"full_name": "温老", "born_on": "1901-01-01"})
    findings = check(village, rules=["I020", "I024"])
    exempt(village, [one for one in findings if one.rule == "I020"], reason="已核实健在", until=date(2099, 1, 1))
    left = check(village, rules=["I020", "I024"])
    assert {one.rule for one in left} == {"I020", "I024"}
    book = openpyxl.load_workbook(write_report(village, left, tmp_path / "疑点清单.xlsx"))
    assert [name[:4] for name in book.sheetnames[:2]] == ["汇总", "I024"]
    assert "I020" not in {row[0].value for row in book["汇总"].iter_rows()}


def test_each_village_gets_its_own_list(township: Workspace, tmp_path: Path) -> None:
    for place in range(2):
        household_of(township, f"360735202206000{place}", "温石秀", place)
    files = write_village_reports(township, check(township, rules=["I024"]), tmp_path)
    assert len(files) == 2
    assert all(path.exists() for path in files)
