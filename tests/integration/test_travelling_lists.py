"""Decisions about a department's list go to the township, and stay when the list is taken in again on either side."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cunfupin.services.department_decisions import decide
from cunfupin.services.department_lists import compare_list, preview_list, take_in_list
from cunfupin.services.department_results import (
    DECIDED,
    NOT_LISTED,
    OPEN,
    UNMATCHED,
    ListLine,
    counts,
    lines_of,
    taken_lists,
)
from cunfupin.services.history import redo, undo
from cunfupin.services.quality import check
from cunfupin.services.records import Query, create_record, list_records, remove_records
from cunfupin.services.restoring import restore_records
from cunfupin.services.workspace import Workspace
from tests.data.sheets.files import save
from tests.integration.world import World
from tests.values import id_number

BORN = date(1956, 3, 8)
LISTS = {
    "民政2020年6月低保名单.xlsx": (["姓名", "身份证号", "保障金额", "类别"], [480, "农村低保"]),
    "残联2020年6月持证残疾人名单.xlsx": (["姓名", "身份证号", "残疾类别", "残疾等级"], ["肢体", "二级"]),
    "医保2020年6月城乡居民基本医疗保险参保名单.xlsx": (["姓名", "证件号码", "参保状态"], ["已参保"]),
}


def test_what_was_decided_comes_back_from_every_side(world: World, tmp_path: Path) -> None:
    member = world.member("first", world.household(), "温石秀", id_number=id_number(BORN, 10))
    create_record(world.first, "member_year", {"member": member, "year": 2020, "allowance_status": "none"})
    sheets = [
        save(tmp_path / name, [headings, ["温石绣", id_number(BORN, 10), *said]])
        for name, (headings, said) in LISTS.items()
    ]
    _take_in(world.first, sheets)
    for uid, lines in _lines(world.first).items():
        assert {line.state for line in lines} == {OPEN}
        decide(world.first, uid, lines, "keep_ours", reason="村里核对过")
    world.carry("first", "township")
    for place in (world.first, world.township):
        _take_in(place, sheets)
        shown = _lines(place).values()
        assert len(shown) == len(sheets)
        assert {(line.state, line.name) for lines in shown for line in lines} == {(DECIDED, "温石秀")}
        kept = list_records(place, Query(ledger="department_mismatch")).records
        assert {(one["mismatch_decision"], one["decision_reason"]) for one in kept} == {("keep_ours", "村里核对过")}


def test_a_list_that_both_took_in_before_they_exchanged_stands_once(world: World, tmp_path: Path) -> None:
    known, unknown = id_number(BORN, 10), id_number(BORN, 98)
    world.member("first", world.household(), "温石秀", id_number=known)
    world.carry("first", "township")
    rows = [["姓名", "身份证号", "参保状态"], ["温石绣", known, "已参保"], ["外乡人", unknown, "已参保"]]
    sheet = save(tmp_path / "医保2020年6月城乡居民基本医疗保险参保名单.xlsx", rows)
    for place in (world.first, world.township):
        _take_in(place, [sheet])
    decide(world.first, *_only(world.first, OPEN), "lead", reason="村里问过")
    world.carry("first", "township")
    world.carry("township", "first")
    for place in (world.first, world.township):
        assert [one.title for one in taken_lists(place)] == ["2020年6月 基本医保参保名单（2 行）"]
        assert counts(_shown(place)) == {OPEN: 0, UNMATCHED: 1, NOT_LISTED: 0, DECIDED: 1}
        assert [one.rule for one in check(place, rules=["C026"])] == []
        _take_in(place, [sheet])
        compare_list(place, taken_lists(place)[0].uid)
        assert counts(_shown(place)) == {OPEN: 0, UNMATCHED: 1, NOT_LISTED: 0, DECIDED: 1}


def test_one_copy_of_a_list_taken_back_or_removed_leaves_the_other(world: World, tmp_path: Path) -> None:
    world.member("first", world.household(), "温石秀", id_number=id_number(BORN, 10))
    world.carry("first", "township")
    rows = [["姓名", "身份证号", "参保状态"], ["温石绣", id_number(BORN, 10), "已参保"]]
    sheet = save(tmp_path / "医保2020年6月城乡居民基本医疗保险参保名单.xlsx", rows)
    for place in (world.first, world.township):
        _take_in(place, [sheet])
    undo(world.township)
    assert taken_lists(world.township) == []
    redo(world.township)
    world.carry("first", "township")
    ours, theirs = sorted(one["uid"] for one in list_records(world.township, Query(ledger="department_list")).records)
    for gone in (ours, theirs):
        remove_records(world.township, "department_list", [gone])
        assert counts(_shown(world.township))[OPEN] == 1
        _take_in(world.township, [sheet])
        assert counts(_shown(world.township))[OPEN] == 1
        restore_records(world.township, "department_list", [gone])
        assert counts(_shown(world.township))[OPEN] == 1
    remove_records(world.township, "department_list", [ours, theirs])
    _take_in(world.township, [sheet])
    decide(world.township, *_only(world.township, OPEN), "keep_ours")
    world.carry("township", "first")
    assert counts(_shown(world.first))[DECIDED] == 1


def test_what_both_decided_otherwise_is_to_be_decided_again_once(world: World, tmp_path: Path) -> None:
    world.member("first", world.household(), "温石秀", id_number=id_number(BORN, 10))
    world.carry("first", "township")
    rows = [["姓名", "身份证号", "参保状态"], ["温石绣", id_number(BORN, 10), "已参保"]]
    sheet = save(tmp_path / "医保2020年6月城乡居民基本医疗保险参保名单.xlsx", rows)
    for place, decision in ((world.first, "keep_ours"), (world.township, "lead")):
        _take_in(place, [sheet])
        decide(place, *_only(place, OPEN), decision)
    world.carry("first", "township")
    uid, (line,) = _only(world.township, OPEN)
    assert line.decision == "认定不同：以本级为准、转预警线索"
    decide(world.township, uid, [line], "lead")
    assert len(list_records(world.township, Query(ledger="monitoring_lead")).records) == 1
    world.carry("township", "first")
    for place in (world.first, world.township):
        assert counts(_shown(place))[DECIDED] == 1
    undo(world.township)
    assert _only(world.township, OPEN)[1][0].decision == "认定不同：以本级为准、转预警线索"


def _only(workspace: Workspace, state: str) -> tuple[bytes, list[ListLine]]:
    """The one list and its lines of this state."""
    (only,) = taken_lists(workspace)
    return only.uid, [line for line in lines_of(workspace, only.uid) if line.state == state]


def _shown(workspace: Workspace) -> list[ListLine]:
    (only,) = taken_lists(workspace)
    return lines_of(workspace, only.uid)


def _take_in(workspace: Workspace, sheets: Sequence[Path]) -> None:
    for sheet in sheets:
        preview, facts = preview_list(workspace, sheet)
        take_in_list(workspace, preview, facts)


def _lines(workspace: Workspace) -> dict[bytes, list[ListLine]]:
    lists = list_records(workspace, Query(ledger="department_list")).records
    return {one["uid"]: list(lines_of(workspace, one["uid"])) for one in lists}
