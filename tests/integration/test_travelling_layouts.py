"""A township's own copy of an official ledger, in the hands of its villages."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from cunfupin.errors import UserError
from cunfupin.excel.layouts import layouts
from cunfupin.services.exports import export_ledger
from cunfupin.services.layout_settings import change_layout, layout_to_change, without_lost_fields
from tests.integration.world import World


def test_a_village_exports_as_its_township_decided(world: World, tmp_path: Path) -> None:
    official = layouts()["household_roster"]
    mine = without_lost_fields(replace(official, banner="{year}年大由乡统一花名册", columns=official.columns[:6]))
    change_layout(world.township, mine, official.name)
    world.carry("township", "first")
    sheet = openpyxl.load_workbook(export_ledger(world.first, official.name, tmp_path / "册.xlsx", year=2020)).active
    assert sheet is not None
    assert sheet["A1"].value == "2020年大由乡统一花名册"
    assert [cell.value for cell in sheet[3]][:6] == ["序号", "行政村", "村民小组", "自然村", "户编号", "户主姓名"]
    assert layout_to_change(world.first, official.name) == (layout_to_change(world.township, official.name)[0], True)
    assert not layout_to_change(world.township, official.name)[1]
    with pytest.raises(UserError, match="乡镇"):
        change_layout(world.first, official, official.name)


@pytest.mark.parametrize("name", layouts())
def test_every_sheet_of_a_copy_is_written_as_before_in_the_new_order(world: World, tmp_path: Path, name: str) -> None:
    official = layouts()[name]
    before = export_ledger(world.township, name, tmp_path / "原来.xlsx", year=2020)
    change_layout(world.township, replace(official, columns=official.columns[::-1]), name)
    after = export_ledger(world.township, name, tmp_path / "现在.xlsx", year=2020)
    assert _texts(after) == _texts(before)
    change_layout(world.township, without_lost_fields(replace(official, columns=official.columns[1::2])), name)
    export_ledger(world.township, name, tmp_path / "少几列.xlsx", year=2020)


def _texts(path: Path) -> list[str]:
    """What stands in the first sheet, in no order."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return sorted(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)
