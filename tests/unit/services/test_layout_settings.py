"""A township's own copy of a layout."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from cunfupin.errors import UserError
from cunfupin.excel.layouts import layouts
from cunfupin.services.exports import export_ledger
from cunfupin.services.layout_settings import change_layout, columns_to_choose, layout_of, without_lost_fields
from cunfupin.services.township_settings import change_settings
from cunfupin.services.workspace import Workspace


def test_any_layout_comes_back_as_it_was_kept(township: Workspace) -> None:
    mine = {}
    for name, official in layouts().items():
        columns = tuple(replace(one, width=one.width + 1) for one in official.columns[:-1])
        mine[name] = without_lost_fields(replace(official, banner="{township}自定{title}", columns=columns))
        change_layout(township, mine[name], name)
    with township.read() as connection:
        assert {name: layout_of(connection, name) for name in layouts()} == mine
    change_layout(township, None, "household_roster")
    with township.read() as connection:
        assert layout_of(connection, "household_roster") == layouts()["household_roster"]


def test_a_column_that_was_left_out_can_be_taken_in_again(township: Workspace) -> None:
    for name, official in layouts().items():
        assert columns_to_choose(official) == [(column, True) for column in official.columns]
        fewer = without_lost_fields(replace(official, columns=official.columns[:2] + official.columns[4:]))
        choices = columns_to_choose(fewer)
        assert [column for column, _is_in in choices] == list(official.columns)
        assert [place for place, (_column, is_in) in enumerate(choices) if not is_in] == [2, 3]
        again = without_lost_fields(replace(fewer, columns=tuple(column for column, _is_in in choices)))
        assert again == official, name


def test_the_sheet_follows(township: Workspace, tmp_path: Path) -> None:
    official = layouts()["household_roster"]
    mine = replace(official, banner="{year}年自定花名册", is_compact=True, columns=official.columns[:6])
    change_layout(township, without_lost_fields(mine), official.name)

    sheet = openpyxl.load_workbook(export_ledger(township, official.name, tmp_path / "册.xlsx", year=2020)).worksheets[
        0
    ]

    assert sheet["A1"].value == "2020年自定花名册"
    assert [cell.value for cell in sheet[3]][:-1] == ["序号", "行政村", "村民小组", "自然村", "户编号", "户主姓名"]
    assert sheet["B4"].value == "合计"


def test_a_layout_that_this_program_does_not_understand_is_passed_over(township: Workspace) -> None:
    change_settings(township, "layouts", {"household_roster": {"colour": "red", "columns": []}}, action="新版")
    with township.read() as connection:
        assert layout_of(connection, "household_roster") == layouts()["household_roster"]


def test_some_column_must_be_left(township: Workspace) -> None:
    with pytest.raises(UserError, match="至少留一列"):
        change_layout(township, replace(layouts()["household_roster"], columns=()), "household_roster")
