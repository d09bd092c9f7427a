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
