"""`export` as another tool would run it."""

from pathlib import Path

import openpyxl
import pytest

from cunfupin.services.exports import layout_choices

from .conftest import Run


def test_one_ledger_into_a_sheet(run: Run, roll: Path, tmp_path: Path) -> None:
    target = tmp_path / "册.xlsx"
    done = run("export", roll, "household_roster", "-o", target, "--year", "2020", "--json")
    assert done.status == 0
    assert done.json == {"files": [str(target)]}
    assert openpyxl.load_workbook(target).worksheets[0]["A1"].value == "大由乡濯龙村2020年农户花名册"


@pytest.mark.parametrize("masked", [False, True])
def test_all_ledgers_into_a_folder(run: Run, roll: Path, tmp_path: Path, masked: bool) -> None:
    done = run("export", roll, "all", "-o", tmp_path / "台账", *["--mask"] * masked)
    assert done.status == 0
    names = {choice.name for choice in layout_choices()}
    assert {path.stem.removesuffix("已脱敏") for path in (tmp_path / "台账").iterdir()} == names


def test_an_unknown_ledger_is_refused_in_one_sentence(run: Run, roll: Path, tmp_path: Path) -> None:
    refused = run("export", roll, "没有", "-o", tmp_path / "册.xlsx")
    assert refused.status == 2
    assert refused.errors.strip().count("\n") == 0
    assert not (tmp_path / "册.xlsx").exists()
