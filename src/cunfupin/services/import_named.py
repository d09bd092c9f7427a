"""Rows of official sheets that were made from records of another ledger than the sheet is about."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select

from cunfupin.excel.sheet_reader import Skipped
from cunfupin.excel.tables import Table
from cunfupin.models.registry import ledger, ledgers
from cunfupin.sync.row_states import chunks

from .workspace import Workspace


def without_others(workspace: Workspace, table: Table) -> Table:
    """The table without such rows: they are changed in their own ledger, and told as passed over."""
    with workspace.read() as connection:
        left = set(table.named.values()) - _of(connection, table.family.main, table.named.values())
        owners = {
            uid: name
            for name in (ledgers() if left else ())
            if name != table.family.main
            for uid in _of(connection, name, left)
        }
    if not owners:
        return table
    sheet = table.sheet
    kept = [row for row in range(len(sheet.rows)) if table.named.get(row, b"") not in owners]
    places = {row: place for place, row in enumerate(kept)}
    passed = (
        Skipped(number=sheet.numbers[row], text=f"是{ledger(owners[uid]).__ledger__.title}的，要改请到那本台账")
        for row, uid in table.named.items()
        if uid in owners
    )
    return replace(
        table,
        sheet=replace(
            sheet,
            rows=[sheet.rows[row] for row in kept],
            numbers=[sheet.numbers[row] for row in kept],
            skipped=(*sheet.skipped, *passed),
        ),
        named={places[row]: uid for row, uid in table.named.items() if row in places},
    )


def _of(connection: Connection, name: str, uids: Iterable[bytes]) -> set[bytes]:
    """Those of the records that are of this ledger, living or not."""
    column = ledger(name).__table__.c.uid
    return {
        uid
        for part in chunks(list(uids))
        for uid in connection.execute(select(column).where(column.in_(part))).scalars()
    }
