"""What the triggers saw since the last sealing, one change a row."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from cunfupin.models.registry import stored_fields

from .commits import dumps
from .live_values import is_gone, shown_value
from .merge_keys import REMOVED, key_of
from .row_states import State, chunks, load_states, marks

Payload = dict[str, Any]


@dataclass
class RawChange:
    """Change of one row. `text` is JSON: `I` field → value, `U` field → [before, after]."""

    ledger: str
    op: str
    text: str = "{}"
    """Of a new row the whole truth, of an update what the trigger wrote."""

    @cached_property
    def payload(self) -> Payload:
        """The text read; to an update more may be added, None where the present value is affirmed."""
        found: Payload = json.loads(self.text)
        return found

    def reference(self, name: str) -> bytes | None:
        """What a new row refers to, looked for in its text: a sheet brings tens of thousands, and reading all takes long."""
        _before, mark, after = self.text.partition(f'"{name}":"')
        return bytes.fromhex(after.partition('"')[0]) if mark else None


def read_changes(connection: Connection) -> dict[bytes, RawChange]:
    """All changes not yet sealed, folded to one a row; what was changed there and back is none."""
    found: dict[bytes, RawChange] = {}
    rows = connection.exec_driver_sql("SELECT ledger, row_uid, op, payload FROM raw_change ORDER BY id")
    for name, uid, op, text in rows.all():
        if uid not in found or op == "I":
            found[uid] = RawChange(name, op, text)
        else:
            _fold(found[uid], json.loads(text))
    return {uid: change for uid, change in found.items() if change.op == "I" or change.payload}


def _fold(earlier: RawChange, payload: Payload) -> None:
    """Lay an update over an earlier change of the same row."""
    for name, (before, after) in payload.items():
        if earlier.op == "I":
            earlier.payload.pop(name, None)
            if after is not None and not (name == REMOVED and after == 0):
                earlier.payload[name] = after
            continue
        first = earlier.payload.pop(name, (before, None))[0]
        if first != after:
            earlier.payload[name] = [first, after]
    if earlier.op == "I":
        earlier.text = dumps(earlier.payload)


def affirm(changes: dict[bytes, RawChange], name: str, uid: bytes, merge_key: str) -> None:
    """Add that the present value of a merge key is a decision, unless it changed anyway."""
    change = changes.setdefault(uid, RawChange(name, "U"))
    if change.op == "U" and not any(key_of(name, field) == merge_key for field in change.payload):
        change.payload[merge_key] = None


def annotate(
    connection: Connection, changes: dict[bytes, RawChange], annotated: Iterable[tuple[str, bytes, str, str | None]]
) -> None:
    """Add facts about records that are no fields of them."""
    for name, uid, key, value in annotated:
        state = load_states(connection, [uid])[uid]
        before = shown_value(connection, uid, state, key) if key in state.dots else None
        changes.setdefault(uid, RawChange(name, "U")).payload[key] = [before, value]


def settle(connection: Connection, changes: dict[bytes, RawChange], states: dict[bytes, State]) -> None:
    """Make of what only a database tool can do what it comes to: REPLACE is an update, an unknown row a new one."""
    for uid, change in list(changes.items()):
        state = states.get(uid)
        if change.op == "I" and state is not None:
            change.op, change.payload = "U", _as_update(connection, uid, change, state)
        elif change.op == "U" and state is None:
            change = changes[uid] = RawChange(change.ledger, "I", dumps(_whole(connection, uid, change.ledger)))
        if change.op == "U" and not change.payload:
            del changes[uid]
    _affirm_removals(connection, changes, states)


def _as_update(connection: Connection, uid: bytes, change: RawChange, state: State) -> Payload:
    names = [spec.name for spec in stored_fields(change.ledger)]
    before = {name: shown_value(connection, uid, state, name) for name in names}
    pairs = {name: [before[name], change.payload.get(name)] for name in names}
    pairs[REMOVED] = [int(is_gone(connection, uid, state)), change.payload.get(REMOVED, 0)]
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _whole(connection: Connection, uid: bytes, ledger: str) -> Payload:
    names = [spec.name for spec in stored_fields(ledger)]
    values = dict(zip(names, present(connection, ledger, uid, names), strict=True))
    if present(connection, ledger, uid, [REMOVED]) == [1]:
        values[REMOVED] = 1
    return {name: value for name, value in values.items() if value is not None}


def _affirm_removals(connection: Connection, changes: dict[bytes, RawChange], states: dict[bytes, State]) -> None:
    """Who changes a row in the recycle bin leaves it there: the removal knows of the change."""
    by_ledger: dict[str, list[bytes]] = {}
    for uid, change in changes.items():
        if change.op == "U" and REMOVED in states[uid].dots and REMOVED not in change.payload:
            by_ledger.setdefault(change.ledger, []).append(uid)
    for name, uids in by_ledger.items():
        for part in chunks(uids):
            gone = connection.exec_driver_sql(
                f'SELECT uid FROM "{name}" WHERE is_removed = 1 AND uid IN ({marks(part)})', tuple(part)
            ).scalars()
            for uid in gone:
                affirm(changes, name, uid, REMOVED)


def present(connection: Connection, ledger: str, uid: bytes, names: list[str]) -> list[Any]:
    """What the row holds now; references as hexadecimal text."""
    if not names:
        return []
    columns = ", ".join(f'"{name}"' for name in names)
    row = connection.exec_driver_sql(f'SELECT {columns} FROM "{ledger}" WHERE uid = ?', (uid,)).one()
    return [value.hex() if isinstance(value, bytes) else value for value in row]
