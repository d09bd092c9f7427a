"""What a sheet may change of a roll that is there already."""

from pathlib import Path

import pytest

from cunfupin.services.imports import Mode, apply_import, preview_import
from cunfupin.services.records import Query, list_records
from cunfupin.services.workspace import Workspace
from tests.data.sheets.files import save, table
from tests.data.sheets.people import HEAD_ID, NATIONAL, family


@pytest.fixture
def roll(village: Workspace, tmp_path: Path) -> Workspace:
    apply_import(village, preview_import(village, save(tmp_path / "人员信息.xlsx", table(NATIONAL, family()))))
    return village


@pytest.mark.parametrize(
    ("mode", "education", "updated"),
    [(Mode.OVERWRITE, "junior", 1), (Mode.FILL, "primary", 0), (Mode.ADD, "primary", 0)],
)
def test_what_a_sheet_may_change(roll: Workspace, tmp_path: Path, mode: Mode, education: str, updated: int) -> None:
    people = family()
    people[0]["文化程度"] = "初中"
    outcome = apply_import(roll, preview_import(roll, save(tmp_path / "二.xlsx", table(NATIONAL, people)), mode=mode))
    assert outcome.updated == updated
    (member,) = list_records(roll, Query(ledger="member", filters={"id_number": HEAD_ID})).records
    (year,) = list_records(roll, Query(ledger="member_year", filters={"member": member["uid"]})).records
    assert year["education"] == education


def test_blank_cells_and_missing_columns_take_nothing_away(roll: Workspace, tmp_path: Path) -> None:
    people = [{**person, "文化程度": None, "户联系电话": ""} for person in family()]
    headings = [name for name in NATIONAL if name not in ("健康状况", "民族")]
    preview = preview_import(roll, save(tmp_path / "少.xlsx", table(headings, people)))
    assert (preview.writes.count, preview.rejected) == (0, ())
