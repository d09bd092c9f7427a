"""Records as they stood on an earlier day, as far as this data file knew them then: the log up to that day, laid again."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from .commits import EntryRecord, Header, header_of
from .merge_keys import REMOVED
from .resolve import Sibling, removal_counts, shown, sibling_at
from .row_states import State, marks
from .upcast import upcast

Values = dict[str, Any]
_ARRIVED = (
    "SELECT c.header, e.ledger, e.row_uid, e.op, e.payload, e.salt FROM entry e JOIN commit_log c ON c.id = e.commit_id "
    "LEFT JOIN exchange_import i ON i.id = c.import_id "
    "WHERE e.ledger IN ({ledgers}) AND coalesce(i.at, json_extract(c.header, '$.at')) <= ? ORDER BY c.id, e.seq"
)


_FIRST = (
    "SELECT min(coalesce(i.at, json_extract(c.header, '$.at'))) FROM commit_log c "
    "LEFT JOIN exchange_import i ON i.id = c.import_id"
)


def first_moment(connection: Connection) -> str | None:
    """When this data file learned its first record; None while it has none."""
    return connection.exec_driver_sql(_FIRST).scalar()


class _Past:
    """Rows in the making."""

    def __init__(self) -> None:
        self._states: dict[bytes, State] = {}
        self._entries: dict[tuple[bytes, str], tuple[Header, EntryRecord]] = {}
        self._made: dict[bytes, Values] = {}

    def lay(self, header: Header, entry: EntryRecord) -> None:
        """One more entry of the log."""
        payload = json.loads(entry.payload)
        self._entries[entry.row, header.dot] = header, entry
        state = self._states.get(entry.row)
        if state is None:
            state = self._states[entry.row] = State(entry.ledger, header.scope)
            state.create(header.dot, payload)
            self._made[entry.row] = payload
        elif entry.op == "I":
            state.lay_twin(header)
        else:
            state.lay(header, {key: replaced for key, (replaced, _fields) in payload.items()})

    def living(self, ledger: str) -> dict[bytes, Values]:
        """What each row that was not in the recycle bin showed; references as hexadecimal text."""
        return {
            uid: self._values(uid, state)
            for uid, state in self._states.items()
            if state.ledger == ledger and not self._is_removed(uid, state)
        }

    def _is_removed(self, uid: bytes, state: State) -> bool:
        return REMOVED in state.dots and removal_counts(self._siblings(uid, state, REMOVED), state)

    def _values(self, uid: bytes, state: State) -> Values:
        found = dict(self._made[uid])
        for key in state.dots:
            if key != REMOVED:
                found.update(shown(self._siblings(uid, state, key)).values)
        return found

    def _siblings(self, uid: bytes, state: State, key: str) -> list[Sibling]:
        def find(dot: str) -> tuple[Header, EntryRecord] | None:
            return self._entries.get((uid, dot))

        found = (sibling_at(find, state.ledger, key, dot) for dot in state.live(key))
        return [sibling for sibling in found if sibling]


def rows_on(connection: Connection, ledgers: Sequence[str], until: str) -> Mapping[str, Mapping[bytes, Values]]:
    """Living rows of these ledgers at a moment (ISO, UTC): ledger → uid → stored values."""
    past = _Past()
    headers: dict[str, Header] = {}
    for text, *entry in connection.exec_driver_sql(_ARRIVED.format(ledgers=marks(ledgers)), (*ledgers, until)):
        header = headers.get(text) or headers.setdefault(text, header_of(text))
        past.lay(header, upcast(header, EntryRecord(*entry)))
    return {ledger: past.living(ledger) for ledger in ledgers}
