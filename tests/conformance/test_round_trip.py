"""A ledger exported and imported again changes nothing, whatever its records hold; an edited cell changes that cell."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from cunfupin.bootstrap import create_file
from cunfupin.excel.layouts import layouts
from cunfupin.fields import Attachment, IdNumber, LongText, Reference, Text
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger, ledgers, stored_fields
from cunfupin.services.exports import export_ledger
from cunfupin.services.imports import preview_import
from cunfupin.services.records import Query, list_records
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE, TOWNSHIP_CODE
from tests.data.sheets.files import save_document
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
            for turn in range(RECORDS):
                row = _row(name, made, turn)
                change.connection.execute(ledger(name).__table__.insert(), row)
                made.setdefault(name, []).append(row["uid"])
    yield workspace
    workspace.close()


def _row(name: str, made: dict[str, list[bytes]], turn: int) -> dict[str, Any]:
    """A record that refers to those of its own turn, in its own ledger to the one before."""
    row: dict[str, Any] = {"uid": new_uid()}
    for spec in stored_fields(name):
        if isinstance(spec.kind, Reference):
            held = made.get(spec.kind.ledger, [])
            row[spec.name] = held[min(turn, len(held) - 1)] if held else None
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


@pytest.mark.parametrize("name", list(layouts()))
def test_an_official_sheet_changes_nothing(name: str, township: Workspace, tmp_path: Path) -> None:
    """Official sheets tell of linked records no more than a name; what is of other ledgers is passed over."""
    preview = preview_import(township, export_ledger(township, name, tmp_path / "台账.xlsx"))
    assert preview.family.main == layouts()[name].ledger
    assert preview.rejected == ()
    assert [difference for row in preview.rows for difference in row.differences] == []
    assert preview.writes.count == 0


@pytest.mark.parametrize("name", ["asset_income_ledger", "doctor_signing_ledger", "plan_target_sheet"])
def test_an_official_sheet_saved_as_document_changes_nothing(name: str, township: Workspace, tmp_path: Path) -> None:
    """Only its merged cells tell that it has two rows of headings."""
    page = load_workbook(export_ledger(township, name, tmp_path / "台账.xlsx")).worksheets[0]
    cells = list(page.iter_rows(values_only=True))
    document = save_document(tmp_path / "台账.ods", cells, merged=map(str, page.merged_cells.ranges))
    preview = preview_import(township, document)
    assert preview.rejected == ()
    assert (preview.writes.count, preview.sheet.header_row) == (0, 4)


def changeable(name: str) -> list[str]:
    """Fields by which no record is found."""
    facts = ledger(name).__ledger__
    keys = {*facts.key, *facts.other_keys, facts.name}
    specs = [spec for spec in stored_fields(name) if spec.name not in keys]
    return [spec.name for spec in specs if not isinstance(spec.kind, Reference | Attachment | IdNumber)]


@given(st.data())
@settings(max_examples=40)
def test_nothing_changes_whatever_the_records_hold(
    tmp_path_factory: pytest.TempPathFactory, township: Workspace, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([name for name in ledgers() if changeable(name)]))
    records = list_records(township, Query(ledger=name)).records[-RECORDS:]
    values = st.fixed_dictionaries(
        {field: st.none() | values_of(field_of(name, field).kind) for field in changeable(name)}
    )
    table = ledger(name).__table__
    with township.change("改写") as change:
        for record in records:
            drawn = data.draw(values)
            change.connection.execute(table.update().where(table.c.uid == record["uid"]).values(**drawn))
    preview = preview_import(township, export_ledger(township, name, tmp_path_factory.mktemp("out") / "台账.xlsx"))
    assert preview.rejected == ()
    assert [difference for row in preview.rows for difference in row.differences] == []
    assert preview.writes.count == 0


def edited(township: Workspace, name: str, field: str, value: str, folder: Path) -> Path:
    """The ledger exported, one cell of its second row edited."""
    sheet = export_ledger(township, name, folder / "台账.xlsx")
    book = load_workbook(sheet)
    page = book.worksheets[0]
    label = field_of(name, field).label
    column = next(cell.column for row in page.iter_rows(3, 4) for cell in row if cell.value == label)
    page.cell(6, column).value = value
    book.save(sheet)
    return sheet


def test_an_apostrophe_stays_in_a_text_that_is_no_number(township: Workspace, tmp_path: Path) -> None:
    preview = preview_import(township, edited(township, "left_behind_care", "service_content", "'0", tmp_path))
    assert [one.after for row in preview.rows for one in row.differences] == ["'0"]


@pytest.mark.parametrize("name", ["visit", "public_post", "asset", "subsistence_allowance", "household", "measure"])
def test_only_the_edited_cell_changes(name: str, township: Workspace, tmp_path: Path) -> None:
    field = next(name_ for name_ in changeable(name) if isinstance(field_of(name, name_).kind, Text | LongText))
    preview = preview_import(township, edited(township, name, field, "改过的", tmp_path))
    (changed,) = [row for row in preview.rows if row.differences]
    assert changed.number == 6
    assert [(one.field.id, one.after) for one in changed.differences] == [(f"{name}.{field}", "改过的")]
    assert preview.rejected == ()


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("household", "household_no"),
        ("member", "id_number"),
        ("asset", "asset_no"),
        ("public_post", "post_no"),
        ("village_group", "group_name"),
        ("subsistence_allowance", "allowance_no"),
    ],
)
def test_an_edited_key_is_an_edit_and_no_new_record(name: str, field: str, township: Workspace, tmp_path: Path) -> None:
    value = id_number(date(1999, 9, 9), 77) if field == "id_number" else "9901"
    preview = preview_import(township, edited(township, name, field, value, tmp_path))
    assert preview.rejected == ()
    assert [(row.number, one.field.id, one.after) for row in preview.rows for one in row.differences] == [
        (6, f"{name}.{field}", value)
    ]
    assert preview.counts["新增"] == 0
    assert preview.absent == ()


def test_rows_deleted_in_the_sheet_stay_and_are_told(township: Workspace, tmp_path: Path) -> None:
    sheet = export_ledger(township, "asset", tmp_path / "台账.xlsx")
    book = load_workbook(sheet)
    page = book.worksheets[0]
    column = next(cell.column for cell in page[3] if cell.value == "系统记录号")
    gone = bytes.fromhex(page.cell(6, column).value)
    page.row_dimensions[7].hidden = True
    page.delete_rows(6)
    book.save(sheet)
    preview = preview_import(township, sheet)
    assert (preview.writes.count, preview.rejected) == (0, ())
    assert [(one.uid, one.is_deleted) for one in preview.absent] == [(gone, True)]
