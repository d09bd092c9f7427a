"""Sealing: what the triggers saw becomes commits, in the transaction that made the change."""

import os
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection

from cunfupin.models.registry import ledger, ledgers, references_of
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.storage.triggers import CAPTURE

from .clocks import now_text
from .commits import TOWNSHIP_WIDE, CommitRecord, EntryRecord, Header, dumps, header_text
from .live_values import outcome, standing
from .log import append, heads
from .merge_keys import REMOVED, key_of, members_of
from .raw_changes import Payload, RawChange, affirm, annotate, present, read_changes, settle
from .review import binds, refresh
from .row_states import State, load_states, save_states


@dataclass(frozen=True, kw_only=True)
class Author:
    """On whose behalf changes are sealed. `scope` is where rows go that hang on no village."""

    replica: str
    role: str
    scope: str
    operator: str


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """What a change was about; `action` is one step of the person, however many commits it makes."""

    kind: str
    label: str
    reason: str = ""
    action: str


def new_action() -> str:
    """Name of a step that a person takes."""
    return secrets.token_hex(8)


def seal(
    connection: Connection,
    author: Author,
    occasion: Occasion,
    affirmed: Iterable[tuple[str, bytes, str]] = (),
    annotated: Iterable[tuple[str, bytes, str, str | None]] = (),
) -> set[bytes]:
    """Turn raw changes into commits, one per scope, and renew what is to be decided; answers the rows touched.

    `affirmed` are (ledger, row, merge key) whose present value is a decision although it did not change; `annotated`
    are (ledger, row, merge key, value) of facts that are no fields.
    """
    changes = read_changes(connection)
    connection.exec_driver_sql("DELETE FROM raw_change")
    for name, uid, merge_key in affirmed:
        affirm(changes, name, uid, merge_key)
    annotate(connection, changes, annotated)
    if not changes:
        return set()
    states = load_states(connection, changes)
    settle(connection, changes, states)
    _add_new_states(connection, author, changes, states)
    by_scope: dict[str, list[bytes]] = {}
    for uid in changes:
        by_scope.setdefault(states[uid].scope, []).append(uid)
    for scope, uids in by_scope.items():
        _seal_scope(connection, author, occasion, scope, {uid: (changes[uid], states[uid]) for uid in uids})
    bound = {uid for uid, one in changes.items() if one.op == "I" or any(binds(one.ledger, f) for f in one.payload)}
    refresh(connection, {uid: states[uid] for uid in changes}, bound)
    return set(changes)


def _add_new_states(
    connection: Connection, author: Author, changes: dict[bytes, RawChange], states: dict[bytes, State]
) -> None:
    """States of new rows, whose scope follows from what they refer to."""
    fresh = {uid: _targets(change) for uid, change in changes.items() if change.op == "I"}
    known = load_states(connection, set().union(*fresh.values()) - fresh.keys())
    order = {name: position for position, name in enumerate(ledgers())}
    for uid in sorted(fresh, key=lambda uid: order[changes[uid].ledger]):
        scope = _scope(author, changes[uid], [known[target] for target in fresh[uid] if target in known])
        states[uid] = known[uid] = State(changes[uid].ledger, scope)


def _targets(change: RawChange) -> list[bytes]:
    """What a new row refers to, its parent first."""
    return [target for name in _by_closeness(change.ledger) if (target := change.reference(name))]


def _scope(author: Author, change: RawChange, targets: Iterable[State]) -> str:
    if change.ledger == "village" and author.scope == TOWNSHIP_WIDE:
        return str(change.payload.get("village_code") or author.scope)
    return next((target.scope for target in targets if target.scope != TOWNSHIP_WIDE), author.scope)


@cache
def _by_closeness(ledger_name: str) -> list[str]:
    """Reference fields, the parent's first."""
    parent = ledger(ledger_name).__ledger__.parent
    return sorted(references_of(ledger_name), key=lambda name: references_of(ledger_name)[name] != parent)


def _seal_scope(
    connection: Connection, author: Author, occasion: Occasion, scope: str, rows: dict[bytes, tuple[RawChange, State]]
) -> None:
    header = _next_header(connection, author, occasion, scope)
    salts = os.urandom(16 * len(rows)).hex()
    entries = []
    for position, (uid, (change, state)) in enumerate(rows.items()):
        salt = salts[32 * position : 32 * position + 32]
        if change.op == "I":
            state.create(header.dot, change.payload if REMOVED in change.text else {})
            payload = change.text
        else:
            payload = dumps(_update(connection, uid, change, state, header))
        entries.append(EntryRecord(change.ledger, uid, change.op, payload, salt))
    append(connection, [CommitRecord(header_text(header), tuple(entries))])
    save_states(connection, ((uid, state) for uid, (_change, state) in rows.items()))
    for uid, (change, state) in rows.items():
        if change.op == "U":
            _show_owners(connection, uid, change, state)


def _show_owners(connection: Connection, uid: bytes, change: RawChange, state: State) -> None:
    """What is another role's to decide goes on showing that role's value; the new one is a proposal."""
    for key in dict.fromkeys(key_of(change.ledger, name) for name in change.payload):
        if len(state.live(key)) > 1:
            values = outcome(connection, uid, state, key).values
            columns = ", ".join(f'"{name}" = ?' for name in values)
            write_facts(connection, {CAPTURE: "off"})
            connection.exec_driver_sql(f'UPDATE "{change.ledger}" SET {columns} WHERE uid = ?', (*values.values(), uid))
            write_facts(connection, {CAPTURE: "on"})


def _update(connection: Connection, uid: bytes, change: RawChange, state: State, header: Header) -> Payload:
    """Payload of an update: for each merge key the dots replaced and all its fields; the state moves to the new dot."""
    keys = dict.fromkeys(key_of(change.ledger, name) for name in change.payload)
    payload: Payload = {}
    for key in keys:
        fields = {name: change.payload.get(name) for name in members_of(change.ledger, key)}
        missing = [name for name, pair in fields.items() if pair is None]
        for name, value in zip(missing, present(connection, change.ledger, uid, missing), strict=True):
            fields[name] = [value, value]
        stand = standing(connection, uid, state, key, header.role)
        payload[key] = [[dot for dot in state.live(key) if dot not in stand], fields]
        state.dots[key] = sorted((*stand, header.dot))
    return payload


def _next_header(connection: Connection, author: Author, occasion: Occasion, scope: str) -> Header:
    known = heads(connection)
    n, prev = known.get((author.replica, scope), (0, ""))
    return Header(
        replica=author.replica,
        scope=scope,
        n=n + 1,
        prev=prev,
        at=now_text(connection),
        clock=_tick(connection),
        operator=author.operator,
        role=author.role,
        kind=occasion.kind,
        label=occasion.label,
        reason=occasion.reason,
        action=occasion.action,
        deps={r: last for (r, s), (last, _h) in sorted(known.items()) if s == scope and r != author.replica},
        schema=SCHEMA_VERSION,
    )


def _tick(connection: Connection) -> int:
    """Hybrid logical time: never behind any commit known, whatever the clock says."""
    now = max(int(time.time() * 1000), int(fact(connection, "clock") or 0) + 1)
    write_facts(connection, {"clock": str(now)})
    return now
