"""Every sheet of the corpus: its outcome row by row, nothing half done, nothing new the second time."""

from pathlib import Path

import pytest

from cunfupin.services.history import undo
from cunfupin.services.imports import apply_import, preview_import, write_rejects
from cunfupin.services.records import Query, list_records
from cunfupin.services.workspace import Workspace
from tests.data.sheets.corpus import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_becomes_of_a_sheet(case: Case, village: Workspace, tmp_path: Path) -> None:
    path = case.make(tmp_path)
    preview = preview_import(village, path)
    assert {(one.row, one.column) for one in preview.rejected} == case.rejected
    assert {one.number for one in preview.sheet.skipped} == case.skipped
    assert preview.counts["新增"] == case.created
    assert preview.unmatched_headings == case.unmatched
    assert list_records(village, Query(ledger="household")).total == 0

    outcome = apply_import(village, preview)

    assert outcome.created == case.created
    assert list_records(village, Query(ledger="household")).total == case.households
    for name, wanted in case.values.items():
        ledger, _dot, field = name.partition(".")
        assert {record[field] for record in list_records(village, Query(ledger=ledger)).records} == wanted, name

    again = preview_import(village, path)
    assert again.writes.count == 0
    assert {(one.row, one.column) for one in again.rejected} == case.rejected
    assert not again.absent or case.rejected or case.skipped

    if case.rejected:
        handed_back = preview_import(village, write_rejects(again, tmp_path / "有问题的行.xlsx"))
        assert {one.column for one in handed_back.rejected} <= {one.column for one in again.rejected} | {""}
        assert handed_back.unmatched_headings == case.unmatched
    if outcome.changes.action:
        undo(village)
        assert list_records(village, Query(ledger="household")).total == 0
        assert list_records(village, Query(ledger="member")).total == 0
