"""A ledger exported and imported again changes nothing, whatever its records hold; an edited cell changes that cell."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from cunfupin.bootstrap import create_file
from cunfupin.fields import IdNumber, Reference
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger, ledgers, stored_fields
from cunfupin.services.exports import export_ledger
from cunfupin.services.imports import preview_import
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE, TOWNSHIP_CODE
from tests.values import example_of, id_number, values_of

RECORDS = 3
ALL = pytest.mark.parametrize("name", list(ledgers()))


@pytest.fixture(scope="module")
def township(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A township in which every ledger holds a few records that hang together."""
    folder = tmp_path_factory.mktemp("township")
    os.environ["CUNFUPIN_HOME"] = str(folder / "home")
    workspace = create_file(
        folder / "大由乡.cunfupin", PASSPHRASE, role="township", region_code=TOWNSHIP_CODE, operator="赖专干"
    )
    made: dict[str, list[bytes]] = {}
    with workspace.change("填满") as change:
        for name in ledgers():
            rows = [_row(name, made, turn) for turn in range(RECORDS)]
            change.connection.execute(ledger(name).__table__.insert(), rows)
            made[name] = [row["uid"] for row in rows]
    yield workspace
    workspace.close()


def _row(name: str, made: dict[str, list[bytes]], turn: int) -> dict[str, Any]:
    row: dict[str, Any] = {"uid": new_uid()}
    for spec in stored_fields(name):
        if isinstance(spec.kind, Reference):
            row[spec.name] = made[spec.kind.ledger][turn] if spec.kind.ledger in made else None
        elif isinstance(spec.kind, IdNumber):
            row[spec.name] = id_number(date(1950 + turn, 3, 8), 12 + turn)
        else:
            row[spec.name] = example_of(spec.kind, turn)
    return row


@ALL
def test_nothing_changes(name: str, township: Workspace, tmp_path: Path) -> None:
    sheet = export_ledger(township, name, tmp_path / "台账.xlsx")
    preview = preview_import(township, sheet)
    assert preview.family.main == name
    assert [problem for row in preview.rows for problem in row.problems] == []
    assert [difference for row in preview.rows for difference in row.differences] == []
    assert preview.writes.count == 0
    assert len(preview.rows) >= RECORDS
    assert preview.unmatched_headings == ()
