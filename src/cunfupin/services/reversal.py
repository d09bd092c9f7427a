"""What taking commits back comes to: each merge key as it was before them, where nobody wrote to it since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers, offspring_of, references_of
from cunfupin.sync.annotations import is_annotation
from cunfupin.sync.commits import EntryRecord, Header, dumps, header_of
from cunfupin.sync.live_values import disputed_values, is_gone, live_values, outcome, outcome_of, standing
from cunfupin.sync.log import entries_of
from cunfupin.sync.merge_keys import REMOVED, every_key, is_reopening, reopened_key
from cunfupin.sync.resolve import Sibling, disputed, is_removal_disputed, removal_counts, settled, sibling_at
from cunfupin.sync.row_states import State, load_states
from cunfupin.sync.upcast import upcast

from .changes import Change


@dataclass(frozen=True, kw_only=True)
class Reversal:
    """One merge key of one row and the values to put back; references are hexadecimal text.

    `disputed` are the dots between which it had to be decided, where what is taken back had decided it.
    """

    ledger: str
    row: bytes
    key: str
    values: dict[str, Any]
    disputed: tuple[str, ...] = ()


def reversals(connection: Connection, commit_ids: Iterable[int], role: str) -> Iterator[Reversal]:
    """What somebody of this role has to put back, children before the parents that go with them."""
    numbers = sorted(commit_ids)
    taken = _Taken(connection, numbers, role)
    rows = {entry.row: entry.ledger for number in numbers for entry in entries_of(connection, number)}
    for name in reversed(ledgers()):
        for row in (row for row, ledger in rows.items() if ledger == name):
            for reversal in taken.of_row(name, row):
                taken.note(reversal)
                yield reversal


def put_back(change: Change, reversal: Reversal) -> None:
    """Write the values as a decision of this change."""
    if reversal.key not in every_key(reversal.ledger):  # an annotation, or a field that only newer programs know
        change.annotate(reversal.ledger, reversal.row, reversal.key, reversal.values.get(reversal.key))
        return
    references = references_of(reversal.ledger)
    values = {
        name: _reference(change.connection, references[name], value) if name in references else value
        for name, value in reversal.values.items()
    }
    assignments = ", ".join(f'"{name}" = ?' for name in values)
    change.connection.exec_driver_sql(
        f'UPDATE "{reversal.ledger}" SET {assignments} WHERE uid = ?', (*values.values(), reversal.row)
    )
    change.affirm(reversal.ledger, reversal.row, reversal.key)
    if reversal.disputed:
        change.annotate(reversal.ledger, reversal.row, reopened_key(reversal.key), dumps(reversal.disputed))


def _reference(connection: Connection, target: str, value: str | None) -> bytes | None:
    """The uid referred to, None when this file does not hold the record."""
    uid = bytes.fromhex(value or "")
    found = connection.exec_driver_sql(f'SELECT uid FROM "{target}" WHERE uid = ?', (uid,)).scalar()
    return uid if found else None


class _Taken:
    """Commits to be taken back, seen from the rows that they wrote to."""

    def __init__(self, connection: Connection, numbers: list[int], role: str) -> None:
        self._connection = connection
        self._numbers = set(numbers)
        self._first = min(numbers, default=0)
        self._role = role
        self._put_back: dict[bytes, dict[str, Any]] = {}

    def note(self, reversal: Reversal) -> None:
        """The parents of the row will see what is put back."""
        self._put_back[reversal.row] = self._put_back.get(reversal.row, {}) | reversal.values

    def of_row(self, ledger: str, row: bytes) -> Iterator[Reversal]:
        past = _Past(self._connection, row, self._first, self._numbers)
        now = load_states(self._connection, [row]).get(row)
        if now is None:
            return
        if past.state is None:
            if self._may_go(ledger, row, now, past):
                yield Reversal(ledger=ledger, row=row, key=REMOVED, values={REMOVED: 1})
            return
        found = list(self._of_keys(ledger, row, now, past, past.state))
        yield from found
        if found and found[-1].key != REMOVED and is_gone(self._connection, row, now):  # written to, yet in the bin
            yield Reversal(ledger=ledger, row=row, key=REMOVED, values={REMOVED: 1})

    def _of_keys(self, ledger: str, row: bytes, now: State, past: "_Past", before: State) -> Iterator[Reversal]:
        keys = [key for key in (past.keys if past.keys is not None else now.dots) if not is_reopening(key)]
        for key in (*(key for key in keys if key != REMOVED), REMOVED):
            disputed = past.disputed(before, key)
            values = self._earlier(row, now, past, before, key, is_disputed=bool(disputed))
            if values is not None:
                yield Reversal(ledger=ledger, row=row, key=key, values=values, disputed=disputed)

    def _may_go(self, ledger: str, row: bytes, now: State, past: "_Past") -> bool:
        """A row that the commits created goes if nobody wrote to it since and nothing else hangs on it."""
        if now.every_dot() - past.taken or is_gone(self._connection, row, now):
            return False
        for child, via in offspring_of(ledger):
            living = self._connection.exec_driver_sql(
                f'SELECT uid FROM "{child}" WHERE "{via}" = ? AND is_removed = 0', (row,)
            ).scalars()
            if any(self._stays(child_row, via, row) for child_row in living):
                return False
        return True

    def _stays(self, child: bytes, via: str, row: bytes) -> bool:
        """Whether a child will still hang on the row."""
        put_back = self._put_back.get(child, {})
        return not put_back.get(REMOVED) and put_back.get(via, row.hex()) == row.hex()

    def _earlier(
        self, row: bytes, now: State, past: "_Past", before: State, key: str, *, is_disputed: bool
    ) -> dict[str, Any] | None:
        """What the merge key showed before; None when it shows that now, or somebody wrote to it since, or it is not
        for this role to take back."""
        live = set(now.live(key))
        if live - past.taken - set(before.live(key)):
            return None
        if past.taken & set(standing(self._connection, row, now, key, self._role)):
            return None
        if not live & past.taken and key != REMOVED:
            return None
        earlier, present = past.siblings(before, key), live_values(self._connection, row, now, key)
        asked = disputed_values(self._connection, row, now, key)
        if key == REMOVED:
            was, is_now = removal_counts(earlier, before), removal_counts(present, now)
            is_open = bool(live & past.taken) and (is_disputed or is_removal_disputed(asked, now))
            return {REMOVED: int(was)} if was != is_now or is_open else None
        values = settled(now.ledger, key, earlier, partial(past.sibling, key)).values
        is_other = outcome(self._connection, row, now, key).values != values
        is_open = outcome_of(self._connection, row, now, key, asked).is_open
        return values if is_other or is_open or is_disputed else None


class _Past:
    """A row as it was before a commit, and what the commits to be taken back wrote to it."""

    def __init__(self, connection: Connection, row: bytes, first: int, numbers: set[int]) -> None:
        self.state: State | None = None
        self.taken: set[str] = set()
        self.keys: tuple[str, ...] | None = ()
        """Merge keys written by the commits; None: all, because they created the row a second time."""
        self._entries: dict[str, tuple[Header, EntryRecord]] = {}
        for number, header, entry in _entries_of_row(connection, row):
            if number in numbers:
                self._note(header, entry)
            elif number < first:
                self._lay(header, entry)

    def _note(self, header: Header, entry: EntryRecord) -> None:
        self.taken.add(header.dot)
        if entry.op == "I":
            self.keys = None
        elif self.keys is not None:
            self.keys = tuple(dict.fromkeys((*self.keys, *entry.changes)))

    def _lay(self, header: Header, entry: EntryRecord) -> None:
        self._entries[header.dot] = (header, entry)
        if self.state is None:
            self.state = State(entry.ledger, header.scope)
            self.state.create(header.dot, entry.changes)
        elif entry.op == "I":
            self.state.lay_twin(header)
        else:
            self.state.lay(header, {key: replaced for key, (replaced, _fields) in entry.changes.items()})

    def siblings(self, state: State, key: str) -> list[Sibling]:
        """The values that were live then."""
        found = (self.sibling(key, dot) for dot in state.live(key))
        return [sibling for sibling in found if sibling]

    def disputed(self, state: State, key: str) -> tuple[str, ...]:
        """The dots between which a merge key had to be decided then; none where it was not."""
        if is_annotation(key):
            return ()
        found = disputed(state, key, self.sibling)
        if key == REMOVED:
            is_open = is_removal_disputed(found, state)
        else:
            is_open = settled(state.ledger, key, found, partial(self.sibling, key)).is_open
        return tuple(one.header.dot for one in found) if is_open else ()

    def sibling(self, key: str, dot: str) -> Sibling | None:
        """What the commit of a dot wrote to a merge key."""
        return sibling_at(self._entries.get, self.state.ledger, key, dot) if self.state else None


def _entries_of_row(connection: Connection, row: bytes) -> list[tuple[int, Header, EntryRecord]]:
    rows = connection.exec_driver_sql(
        "SELECT c.id, c.header, e.ledger, e.op, e.payload, e.salt FROM entry e JOIN commit_log c ON c.id = e.commit_id "
        "WHERE e.row_uid = ? ORDER BY c.id",
        (row,),
    )
    found = []
    for number, text, ledger, op, payload, salt in rows:
        header = header_of(text)
        found.append((number, header, upcast(header, EntryRecord(ledger, row, op, payload, salt))))
    return found
