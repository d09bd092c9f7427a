"""What imports write, and several sheets of a workbook in one step: later ones know what earlier ones bring."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, update

from cunfupin.excel.tables import Table
from cunfupin.models.registry import ledger, ledgers
from cunfupin.sync.row_states import marks

from .import_outcome import ImportPreview, Writes
from .workspace import Workspace

_BATCH = 2000


class _Seen(Exception):
    """Leaves the transaction in which sheets were looked at."""


def seen_together(
    workspace: Workspace, table: Table, others: Sequence[Table], look: Callable[[Table], ImportPreview]
) -> ImportPreview:
    """What would become of a table with all others of its workbook; nothing stays written."""
    order = list(ledgers())
    tables = sorted((table, *others), key=lambda one: order.index(one.family.main))
    seen: list[ImportPreview] = []
    try:
        with workspace.bookkeeping() as connection:
            for one in tables:
                preview = look(one)
                deque(written(connection, preview.writes), maxlen=0)
                seen.append(preview)
            raise _Seen
    except _Seen:
        place = tables.index(table)
        return replace(seen[place], others=(*seen[:place], *seen[place + 1 :]), writes=_joined(seen))


def _joined(previews: Sequence[ImportPreview]) -> Writes:
    inserts: dict[str, list[dict[str, object]]] = {}
    updates: dict[str, list[tuple[bytes, dict[str, object]]]] = {}
    for preview in previews:
        for name, rows in preview.writes.inserts.items():
            inserts.setdefault(name, []).extend(rows)
        for name, changes in preview.writes.updates.items():
            updates.setdefault(name, []).extend(changes)
    return Writes(inserts=inserts, updates=updates)


def written(connection: Connection, writes: Writes) -> Iterator[tuple[int, str]]:
    """Write, batch by batch: how many rows are done, and what is being done."""
    done = 0
    for name, rows in writes.inserts.items():
        columns = sorted(set().union(*rows))
        names = ", ".join(f'"{column}"' for column in columns)
        insert = f'INSERT INTO "{name}" ({names}) VALUES ({marks(columns)})'
        full = [tuple(map(row.get, columns)) for row in rows]
        for start in range(0, len(full), _BATCH):
            connection.exec_driver_sql(insert, full[start : start + _BATCH])
            done += len(full[start : start + _BATCH])
            yield done, f"正在写入{ledger(name).__ledger__.title}"
    for name, updates in writes.updates.items():
        table = ledger(name).__table__
        for uid, values in updates:
            connection.execute(update(table).where(table.c.uid == uid).values(**values))
            done += 1
            if done % _BATCH == 0:
                yield done, f"正在修改{ledger(name).__ledger__.title}"
