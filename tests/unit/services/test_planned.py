"""Another year's plan: entered, imported from a sheet, drafted from the year before; its targets put together in words."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cunfupin.errors import UserError
from cunfupin.rules.finding import Row
from cunfupin.services.actions.registry import actions_of
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.services.lists.registry import make_list
from cunfupin.services.records import Query, create_record, list_records, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.targets.composed import tally_of
from cunfupin.services.targets.planned import targets_planned, year_of_plan, years_planned
from cunfupin.services.targets.results import TargetResult, measure_targets, measured, planned_years
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE
from tests.rolls import Township
from tests.values import id_number


def of_target(farms: Township, year: int = 2021, **values: Any) -> TargetResult:
    """The one target of a plan of the year, measured."""
    item = farms.add("plan_item", year=year, task_name="任务", section_no="一")
    farms.add("plan_target", plan_item=item, **{"target_name": "指标", "target_value": 10_00, "unit": "人"} | values)
    roll = farms.roll()
    (facts,) = [one for one in targets_planned(roll, year) if one.row]
    return measured(facts, roll)


@pytest.fixture
def farms() -> Township:
    found = Township()
    household, other = (found.add("household", household_type=kind) for kind in ("exited", "ordinary"))
    number = id_number()
    for home, year, area, crop in (
        (household, 2021, 30_000, "lotus"), (household, 2021, 20_000, "tobacco"), (household, 2020, 90_000, "lotus"),
        (other, 2021, 5_000, "lotus"),
    ):  # fmt: skip
        found.add("farming_activity", household=home, year=year, planted_area=area, crop=crop)
    for person in (number, number, id_number(serial=13)):
        found.add("off_farm_job", id_number=person, is_working=1, work_region="outside")
    return found


FARMING = {"counted_ledger": "种养产业奖补台账"}


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({**FARMING, "counting_method": "rows"}, 3),
        ({**FARMING, "counting_method": "households"}, 2),
        ({**FARMING, "counting_method": "total", "counted_field": "种植面积", "counted_condition": "作物 是 白莲"}, "3.5"),
        ({**FARMING, "counting_method": "share", "counted_part": "所属户的户类型 是 脱贫户"}, "66.67"),
        ({"counted_ledger": "务工就业台账", "counting_method": "people", "counted_condition": "是否务工 是 是"}, 2),
        ({"target_no": "T05"}, "3.5"),
        ({"actual_value": 4_50}, "4.5"),
    ],
)  # fmt: skip
def test_a_target_counts_what_its_row_says(farms: Township, values: Row, found: object) -> None:
    result = of_target(farms, **values)
    assert [f"{value.normalize():f}" for value in result.values or ()] == [str(found)] * 2


def test_every_row_is_held_against_the_range_and_large_amounts_are_told_in_their_unit(farms: Township) -> None:
    each = {**FARMING, "counting_method": "each", "counted_field": "种植面积", "target_relation": "at_least"}
    result = of_target(farms, **each)
    assert (result.values, result.is_met) == ((0.5, 3), False)
    farms = Township()
    farms.add("asset", original_value=25_000_000)
    money = {"counted_ledger": "扶贫项目资产台账", "counting_method": "total", "counted_field": "原值", "unit": "万元"}
    assert of_target(farms, **money).values == (25, 25)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "没有填取数台账"),
        ({"counted_ledger": "月亮台账"}, "没有叫“月亮台账”的台账"),
        ({**FARMING, "counted_condition": "月亮 是 圆"}, "条件“月亮 是 圆”看不懂"),
        ({**FARMING, "counting_method": "total"}, "合计栏目"),
        ({**FARMING, "counting_method": "total", "counted_field": "备注"}, "合计栏目"),
    ],
)
def test_what_cannot_be_counted_is_told_and_is_no_value(farms: Township, values: Row, told: str) -> None:
    result = of_target(farms, **values)
    assert (result.values, result.is_met) == (None, False)
    assert told in result.tally.notes[0]


def test_a_year_has_its_own_plan(farms: Township) -> None:
    roll = farms.roll()
    assert (years_planned(roll), year_of_plan(roll)) == ([2020], 2020)
    of_target(farms, 2020, target_no="T05", target_value=8000_00, target_name="白莲", unit="亩")
    known = {facts.id: facts for facts in targets_planned(farms.roll(), 2020)}
    assert len(known) == 37
    assert (known["T05"].value, known["T05"].title, known["T04"].value) == (8000, "白莲", 1800)
    assert tally_of(known["T05"], farms.roll()).hits
    assert targets_planned(farms.roll(), 2021) == []


def pressed(workspace: Workspace, uid: bytes, title: str) -> None:
    (action,) = [one for one in actions_of("plan_document") if one.title == title]
    action.do(workspace, uid)


def rows(workspace: Workspace, ledger: str, **filters: Any) -> list[Row]:
    return list_records(workspace, Query(ledger=ledger, filters=filters)).records


def test_the_plan_is_taken_over_once_and_carried_on_once(township: Workspace) -> None:
    document, _ = create_record(township, "plan_document", {"title": "2020 年方案", "year": 2020})
    pressed(township, document, "装入方案任务")
    assert (len(rows(township, "plan_item")), len(rows(township, "plan_target"))) == (25, 37)
    assert all(item["plan_board"] and item["responsible_roles"] for item in rows(township, "plan_item"))
    with pytest.raises(UserError, match="不用再装入"):
        pressed(township, document, "装入方案任务")
    before = {one.facts.id: (one.facts.wanted, one.values) for one in measure_targets(township)}
    assert len(before) == 37
    pressed(township, document, "起草下一年方案")
    (following,) = rows(township, "plan_document", year=2021)
    assert following["title"] == "2021 年方案"
    assert len(rows(township, "plan_item", year=2021)) == 25
    found = measure_targets(township, year=2021)
    assert {one.facts.id for one in found} == set(before)
    assert {one.facts.due_on.year for one in found} == {2021}
    assert set(planned_years(township)) == {2020, 2021}
    with pytest.raises(UserError, match="已经起草过"):
        pressed(township, document, "起草下一年方案")


def test_a_plan_comes_from_sheets_and_a_village_that_differs_is_shown(township: Workspace, tmp_path: Path) -> None:
    document, _ = create_record(township, "plan_document", {"title": "2021 年方案", "year": 2021})
    taken(
        township,
        tmp_path,
        "plan_item",
        ["所属方案", "年度", "条目编号", "任务板块", "任务名称"],
        ["2021 年方案", 2021, "三（1）", "八大提升行动", "推进脐橙产业"],
    )
    taken(township, tmp_path, "plan_target",
          ["所属任务", "指标名称", "目标关系", "目标值", "计量单位", "指标层级", "取数台账", "计算方法", "取数条件", "合计栏目"],
          ["推进脐橙产业", "脐橙种植面积", "不少于", 300, "亩", "村", "种养产业奖补台账", "合计", "作物 是 脐橙", "种植面积"])  # fmt: skip
    village = village_uid(VILLAGE_CODE)
    home, _ = create_record(township, "household", {"household_no": "1", "village": village})
    farm = {"household": home, "village": village, "year": 2021, "crop": "navel_orange", "planted_area": 120_0000}
    create_record(township, "farming_activity", farm)
    (result,) = measure_targets(township, year=2021)
    assert (result.values, result.by_village) == ((120, 120), {village: (120, 120)})
    (target,), (item,) = rows(township, "plan_target"), rows(township, "plan_item", year=2021)
    assert item["plan_document"] == document
    task, _ = create_record(
        township, "plan_assignment",
        {"plan_item": item["uid"], "plan_target": target["uid"], "village": village, "actual_value": 300_00},
    )  # fmt: skip
    (line,) = make_list(township, "reports_differ").lines
    assert (line.cells[2:], [basis.ledger for basis in line.basis]) == (("300", "120"), ["farming_activity"])
    update_record(township, "plan_assignment", task, {"actual_value": 120_00})
    assert make_list(township, "reports_differ").lines == ()


def taken(workspace: Workspace, folder: Path, ledger: str, *lines: list[object]) -> None:
    """Import a sheet of these lines."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in lines:
        book.active.append(line)
    path = folder / f"{ledger}.xlsx"
    book.save(path)
    outcome = apply_import(workspace, preview_import(workspace, path, ledger=ledger))
    assert outcome.changes.rows
