"""Write a merge plan into the data file: within one transaction, capture switched off."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers, references_of, stored_fields
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.triggers import CAPTURE

from . import log
from .commits import CommitRecord, EntryRecord, Header
from .forks import Tails
from .merge_keys import REMOVED, merge_keys
from .plan import MergePlan
from .review import binds, open_kinds, refresh
from .row_states import UIDS, State, load_states, save_states, uids_text


@dataclass(frozen=True, kw_only=True)
class Counts:
    """What a merge brought, in records and in things to decide."""

    created: int = 0
    updated: int = 0
    deleted: int = 0
    parallel: int = 0
    conflicts: int = 0
    violations: int = 0
    duplicates: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(**{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)})


class KnownInFile:
    """`plan.Known` over a data file; states of the rows in question are read at once."""

    def __init__(self, connection: Connection, incoming: Sequence[CommitRecord]) -> None:
        self._connection = connection
        self._heads = log.heads(connection)
        self._states = load_states(connection, {entry.row for commit in incoming for entry in commit.entries})
        self._tails: Tails | None = None

    def head(self, replica: str, scope: str) -> tuple[int, str]:
        """Newest known commit of a stream."""
        return self._heads.get((replica, scope), (0, ""))

    def commit_hash(self, replica: str, scope: str, n: int) -> str | None:
        """Hash of a known commit."""
        last, head = self.head(replica, scope)
        if n >= last:
            return head if n == last and n else None
        return log.commit_hash(self._connection, replica, scope, n)

    def state(self, row: bytes) -> State | None:
        """Live dots of a row."""
        return self._states.get(row)

    def entry(self, row: bytes, scope: str, dot: str) -> tuple[Header, EntryRecord] | None:
        """What a known commit did to a row."""
        return log.entry_at(self._connection, row, scope, dot)

    def tails(self) -> Tails:
        """Commits that got another name; read when first asked for."""
        if self._tails is None:
            self._tails = log.tails(self._connection)
        return self._tails


@contextmanager
def capture_off(connection: Connection) -> Iterator[None]:
    """Write rows whose changes are in the log already."""
    write_facts(connection, {CAPTURE: "off"})
    yield
    write_facts(connection, {CAPTURE: "on"})


def apply_plan(connection: Connection, plan: MergePlan, import_id: int | None = None) -> Counts:
    """Write the plan; answers what it brought."""
    removed_before = _removed(connection, plan)
    open_before = open_kinds(connection)
    log.append(connection, plan.commits, import_id)
    with capture_off(connection):
        _insert_rows(connection, plan)
        _update_rows(connection, plan)
        save_states(connection, plan.states.items())
    _advance_clock(connection, plan.commits)
    refresh(connection, plan.states, _bound(plan), plan.parallel)
    new = Counter(kind for item, kind in open_kinds(connection).items() if item not in open_before)
    return Counts(
        created=len(plan.inserts),
        updated=len(plan.updates.keys() - plan.removals),
        deleted=len(_removed(connection, plan) - removed_before),
        parallel=new["parallel"],
        conflicts=new["conflict"],
        violations=new["violation"],
        duplicates=new["duplicate"],
    )


def _bound(plan: MergePlan) -> set[bytes]:
    """Rows that are new or where something was written that says which records hang together."""
    changed = (uid for uid, (name, values) in plan.updates.items() if any(binds(name, field) for field in values))
    return {*plan.inserts, *changed}


def _removed(connection: Connection, plan: MergePlan) -> set[bytes]:
    """Which of the rows whose removal is judged are in the recycle bin now."""
    found: set[bytes] = set()
    for name in {plan.states[uid].ledger for uid in plan.removals} & ledgers().keys():
        statement = f'SELECT uid FROM {UIDS} CROSS JOIN "{name}" ON uid = wanted WHERE is_removed = 1'
        found.update(connection.exec_driver_sql(statement, (uids_text(plan.removals),)).scalars())
    return found


def _insert_rows(connection: Connection, plan: MergePlan) -> None:
    by_ledger: dict[str, list[tuple[bytes, dict[str, Any]]]] = {}
    for uid, (name, payload) in plan.inserts.items():
        by_ledger.setdefault(name, []).append((uid, payload))
    for name in ledgers():
        if name in by_ledger:
            insert_into(connection, name, by_ledger[name])


def insert_into(connection: Connection, name: str, rows: Iterable[tuple[bytes, dict[str, Any]]]) -> None:
    """Write new rows of a ledger; capture is off."""
    columns = [spec.name for spec in stored_fields(name)]
    references = references_of(name)
    quoted = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * (len(columns) + 2))
    values = []
    for uid, payload in rows:
        for reference in references:
            if reference in payload:
                payload[reference] = _stored(payload[reference])
        values.append((uid, payload.get(REMOVED, 0), *map(payload.get, columns)))
    connection.exec_driver_sql(f'INSERT INTO "{name}" (uid, is_removed, {quoted}) VALUES ({marks})', values)


def _stored(value: str | bytes | None) -> bytes | None:
    return bytes.fromhex(value) if isinstance(value, str) else value


def _update_rows(connection: Connection, plan: MergePlan) -> None:
    by_shape: dict[tuple[str, tuple[str, ...]], list[tuple[bytes, dict[str, Any]]]] = {}
    for uid, (name, values) in plan.updates.items():
        by_shape.setdefault((name, tuple(values)), []).append((uid, values))
    for (name, written), rows in by_shape.items():
        columns = [field for field in written if field == REMOVED or field in merge_keys(name)]
        if not columns or name not in ledgers():
            continue
        for column in references_of(name).keys() & columns:
            for _uid, values in rows:
                values[column] = _stored(values[column])
        assignments = ", ".join(f'"{column}" = ?' for column in columns)
        connection.exec_driver_sql(
            f'UPDATE "{name}" SET {assignments} WHERE uid = ?',
            [(*map(values.__getitem__, columns), uid) for uid, values in rows],
        )


def _advance_clock(connection: Connection, commits: Iterable[CommitRecord]) -> None:
    newest = max((commit.header.clock for commit in commits), default=0)
    if newest > int(fact(connection, "clock") or 0):
        write_facts(connection, {"clock": str(newest)})
