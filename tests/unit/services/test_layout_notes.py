"""What is said below the rows of an official ledger, of which rows, and what a public copy leaves blank."""

from datetime import date
from pathlib import Path

import openpyxl

from cunfupin.services.exports import export_ledger
from cunfupin.services.imports import preview_import
from cunfupin.services.records import create_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE
from tests.values import id_number

TODAY = date(2020, 12, 1)


def _written(workspace: Workspace, layout: str, tmp_path: Path, *, masked: bool = False) -> list[list[object]]:
    """The filled cells of each row of the sheet below the headings."""
    path = export_ledger(workspace, layout, tmp_path / "台账.xlsx", year=2020, today=TODAY, masked=masked)
    page = openpyxl.load_workbook(path).worksheets[0]
    return [[cell for cell in row if cell is not None] for row in page.iter_rows(min_row=5, values_only=True)]


def _note(rows: list[list[object]]) -> str:
    return next(str(row[0]) for row in rows if row and str(row[0]).startswith("说明："))


def _household(workspace: Workspace, number: str, **more: str) -> bytes:
    values = {"household_no": number, "village": village_uid(VILLAGE_CODE), **more}
    home, _changes = create_record(workspace, "household", values)
    head = {"household": home, "full_name": "张三", "relation_to_head": "head", "id_number": number}
    create_record(workspace, "member", head)
    return home


def test_households_of_heads_with_one_name_are_counted_each(village: Workspace, tmp_path: Path) -> None:
    helper, _changes = create_record(village, "helper", {"full_name": "温石秀"})
    first, second = (_household(village, number, household_type="exited") for number in "12")
    _household(village, "3", household_type="exited")
    _household(village, "4", household_type="ordinary")
    for home in (first, second, second):
        create_record(village, "pairing", {"household": home, "helper": helper, "started_on": "2019-01-01"})
    create_record(village, "visit", {"household": first, "visited_at": "2020-03-01T01:00Z"})

    rows = _written(village, "pairing_ledger", tmp_path)
    assert "共 3 条" in rows[3]
    assert _note(rows) == "说明：结对户数 2；帮扶责任人 1；没有帮扶责任人的建档立卡户、监测户 1"
    assert _note(_written(village, "visit_ledger", tmp_path)) == "说明：走访户数 1；已结对没有走访的户 1"


def test_what_ended_before_the_year_is_of_another_sheet(village: Workspace, tmp_path: Path) -> None:
    for number, started, ended in (("1", "2018-01-01", "2019-12-31"), ("2", "2018-01-01", "2020-01-31")):
        told = {"village": village_uid(VILLAGE_CODE), "post_no": number, "full_name": f"岗{number}"}
        create_record(village, "public_post", {**told, "post_started_on": started, "post_ended_on": ended})
    create_record(village, "public_post", {**told, "post_no": "3", "post_started_on": "2021-01-01"})
    rows = _written(village, "public_post_ledger", tmp_path)
    assert [row[2] for row in rows if row and row[0] in (1, 2, 3)] == ["岗2"]


def test_persons_and_households_of_each_kind_of_support(village: Workspace, tmp_path: Path) -> None:
    first, second = _household(village, "1"), _household(village, "2")
    allowance, _changes = create_record(village, "subsistence_allowance", {"household": first, "allowance_class": "b"})
    for serial in (1, 2):
        told = {"subsistence_allowance": allowance, "id_number": id_number(serial=serial), "monthly_amount": 30000}
        create_record(village, "subsistence_member", told)
    create_record(village, "special_support", {"household": second, "full_name": "老人", "support_mode": "scattered"})
    rows = _written(village, "safety_net_ledger", tmp_path)
    assert _note(rows).startswith("说明：低保人数 2；低保户数 1；低保类别：B类 2；特困人数 1；特困户数 1；")


def test_names_of_health_measures_are_not_public(village: Workspace, tmp_path: Path) -> None:
    home = _household(village, "1")
    for group, name in (("health", "慢性病用药"), ("industry", "烟叶种植")):
        create_record(
            village, "measure", {"household": home, "measure_group": group, "measure_name": name, "year": 2020}
        )
    written = str(_written(village, "measure_ledger", tmp_path, masked=True))
    assert "烟叶种植" in written
    assert "健康扶贫" in written
    assert "慢性病用药" not in written
    assert "慢性病用药" in str(_written(village, "measure_ledger", tmp_path))


def test_a_target_shows_what_the_ledgers_say(village: Workspace, tmp_path: Path) -> None:
    item, _changes = create_record(village, "plan_item", {"section_no": "二(三)1", "year": 2020})
    for number, wanted in (("T04", 10000), ("T05", 100)):
        told = {"target_no": number, "target_name": number, "target_relation": "at_least", "target_value": wanted}
        create_record(village, "plan_target", {"plan_item": item, "due_on": "2020-12-31", **told})
    home = _household(village, "1")
    for crop in ("tobacco", "lotus"):
        grown = {"household": home, "village": village_uid(VILLAGE_CODE), "crop": crop, "planted_area": 250000}
        create_record(village, "farming_activity", {**grown, "year": 2020})
    rows = _written(village, "plan_target_sheet", tmp_path)
    assert rows[0][:8] == ["T04", "T04", "二(三)1", 100, 25, 25, 25, 75]
    assert _note(rows) == "说明：已完成 1（50.0%）"


def test_what_was_measured_is_not_taken_for_typed(village: Workspace, tmp_path: Path) -> None:
    item, _changes = create_record(village, "plan_item", {"section_no": "二(三)1", "year": 2020})
    told = {"target_no": "T04", "target_name": "T04", "target_relation": "at_least", "target_value": 10000}
    create_record(village, "plan_target", {"plan_item": item, "due_on": "2020-12-31", **told})
    grown = {"household": _household(village, "1"), "village": village_uid(VILLAGE_CODE), "crop": "tobacco"}
    create_record(village, "farming_activity", {**grown, "planted_area": 250000, "year": 2020})
    sheet = export_ledger(village, "plan_target_sheet", tmp_path / "标.xlsx", year=2020, today=TODAY)
    same = preview_import(village, sheet)
    assert (same.writes.count, same.absent, same.rows[0].warnings) == (0, (), ())
    book = openpyxl.load_workbook(sheet)
    value = next(cell for cell in book.worksheets[0]["G"] if cell.value == 25)
    value.value = 26
    book.save(sheet)
    (change,) = preview_import(village, sheet).rows[0].differences
    assert (change.field.name, change.before, change.after) == ("actual_value", None, 26_00)


def test_the_average_of_villages_is_that_of_their_people(village: Workspace, tmp_path: Path) -> None:
    create_record(village, "village_year", {"village": village_uid(VILLAGE_CODE), "year": 2020})
    for number, people, income in (("1", 1, 100_00), ("2", 3, 500_00)):
        yearly = {"household": _household(village, number), "year": 2020, "year_member_count": people}
        create_record(village, "household_year", {**yearly, "net_income_per_head": income})
    assert _note(_written(village, "village_summary", tmp_path)) == "说明：人均纯收入平均 400.00"


def test_labour_has_its_share_of_the_year(village: Workspace, tmp_path: Path) -> None:
    station, _changes = create_record(village, "solar_station", {"village": village_uid(VILLAGE_CODE)})
    for month, wages, income in (("2020-01", 100_00, 100_00), ("2020-02", 60_00, 100_00)):
        told = {"solar_station": station, "month": month, "public_post_expense": wages, "electricity_income": income}
        create_record(village, "solar_month", told)
    assert _note(_written(village, "solar_income_ledger", tmp_path)) == "说明：劳务占比 80.0%"
