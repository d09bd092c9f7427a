"""Where the headings are, what they say, and which rows hold records."""

from pathlib import Path
from typing import Any

import pytest

from cunfupin.excel.headings import familiarity
from cunfupin.excel.sheet_file import RawSheet
from cunfupin.excel.sheet_reader import find_head, read_table

HEADINGS = ["户编号", "姓名", "证件号码", "与户主关系"]
ROW = ["3607352022060001", "温石秀", "", "户主"]
FILE = Path("名单.xlsx")


def raw(*cells: list[Any], merged: tuple[tuple[int, int, int, int], ...] = ()) -> RawSheet:
    return RawSheet(name="名单", cells=[list(row) for row in cells], merged=merged)


@pytest.mark.parametrize("above", range(10))
def test_the_headings_are_found_among_the_first_ten_rows(above: int) -> None:
    head = find_head(raw(*([["大由乡濯龙村名单"]] * above), HEADINGS, ROW), familiarity)
    assert head is not None
    assert (head.row, head.depth, head.headings) == (above, 1, tuple(HEADINGS))


def test_headings_further_down_are_none() -> None:
    assert find_head(raw(*([["说明"]] * 10), HEADINGS, ROW), familiarity) is None


def test_a_group_and_its_leaf_are_joined() -> None:
    sheet = raw(
        ["濯龙村名单"],
        ["户编号", "家庭成员", "", ""],
        ["", "姓名", "证件号码", "与户主关系"],
        ROW,
        merged=((0, 0, 0, 3), (1, 0, 2, 0), (1, 1, 1, 3)),
    )
    head = find_head(sheet, familiarity)
    assert head is not None
    assert head.headings == ("户编号", "家庭成员／姓名", "家庭成员／证件号码", "家庭成员／与户主关系")
    table = read_table(sheet, head, FILE)
    assert (table.numbers, table.rows, table.notes) == ([4], [ROW], ("濯龙村名单",))


def test_a_line_of_notes_is_no_group() -> None:
    head = find_head(raw(["填报单位：濯龙村", "", "填报日期：2020年11月"], HEADINGS, ROW), familiarity)
    assert head is not None
    assert head.headings == tuple(HEADINGS)


def test_headings_lose_blanks_and_keep_their_brackets() -> None:
    head = find_head(raw(["户 编号", "姓\n名", "证件号码（必填）", "人数"], ROW), familiarity)
    assert head is not None
    assert head.headings == ("户编号", "姓名", "证件号码（必填）", "人数")


@pytest.mark.parametrize("lead", ["合计", "小 计", "濯龙村合计", "总计：", "填表人：温石秀", "备注：以上属实"])
def test_rows_that_hold_no_record(lead: str) -> None:
    sheet = raw(HEADINGS, ROW, [lead, "", "", "4"], ROW)
    head = find_head(sheet, familiarity)
    assert head is not None
    table = read_table(sheet, head, FILE)
    assert table.numbers == [2, 4]
    assert [skipped.number for skipped in table.skipped] == [3]


def test_merged_cells_are_unfolded_downwards_only() -> None:
    sheet = raw(HEADINGS, ["1", "温石秀", "", ""], ["", "温小明", "", ""], ["", "", "", ""], merged=((1, 0, 2, 0),))
    head = find_head(sheet, familiarity)
    assert head is not None
    table = read_table(sheet, head, FILE)
    assert [row[0] for row in table.rows] == ["1", "1"]
    assert table.merged_columns == {0}


def test_short_rows_are_filled_and_long_ones_cut() -> None:
    sheet = raw(HEADINGS, ["1", "温石秀"], ["2", "黄运", "", "户主", "旁注"])
    head = find_head(sheet, familiarity)
    assert head is not None
    assert read_table(sheet, head, FILE).rows == [["1", "温石秀", "", ""], ["2", "黄运", "", "户主"]]
