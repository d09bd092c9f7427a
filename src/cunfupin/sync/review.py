"""What people have to decide after changes: kept in step with the live dots and the rows, never travelling itself."""

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers, references_of
from cunfupin.storage.data_file import write_facts
from cunfupin.storage.triggers import CAPTURE

from .annotations import QUERY, amount_field, annotations, is_annotation
from .duplicates import identifying, renew_duplicates
from .live_values import disputed_values, outcome_of
from .merge_keys import REMOVED, every_key, key_of, members_of, reopened_key
from .resolve import is_removal_disputed
from .row_states import UIDS, State, uids_text
from .violations import put_item, renew_orphans, renew_references


def touched_table(connection: Connection, rows: Iterable[bytes]) -> None:
    """Fill the temporary table `touched` for joins, ledger by ledger."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE IF NOT EXISTS touched (ledger TEXT, uid BLOB, PRIMARY KEY (ledger, uid)) WITHOUT ROWID"
    )
    connection.exec_driver_sql("DELETE FROM touched")
    connection.exec_driver_sql(
        f"INSERT INTO touched SELECT ledger, row_uid FROM {UIDS} CROSS JOIN row_state ON row_uid = wanted",
        (uids_text(rows),),
    )


@cache
def binds(ledger: str, name: str) -> bool:
    """Whether a field or merge key says which records hang together: by reference, as one and the same, in the bin."""
    if name == REMOVED or is_annotation(name) or ledger not in ledgers():
        return True
    return not {*references_of(ledger), *identifying(ledger)}.isdisjoint(members_of(ledger, key_of(ledger, name)))


def refresh(
    connection: Connection,
    states: Mapping[bytes, State],
    bound: Collection[bytes],
    parallel: Mapping[bytes, tuple[str, str]] | None = None,
) -> None:
    """Renew what is to be decided about these rows; `bound` are those that are new or where something that `binds` changed."""
    changed = {uid: state for uid, state in states.items() if state.dots and state.ledger in ledgers()}
    known = _known_conflicts(connection, changed)
    for uid, state in changed.items():
        _renew_conflicts(connection, uid, state, known.get(uid, ()))
        _renew_annotations(connection, uid, state)
    judged = {uid for uid, state in changed.items() if REMOVED in state.dots}.union(bound)
    if judged:
        _renew_bonds(connection, judged)
    for uid, (ledger, by) in (parallel or {}).items():
        if ledger in ledgers():
            put_item(connection, "parallel", ledger, uid, "", {"by": by})


def _renew_bonds(connection: Connection, rows: Iterable[bytes]) -> None:
    touched_table(connection, rows)
    write_facts(connection, {CAPTURE: "off"})
    renew_references(connection)
    renew_orphans(connection)
    write_facts(connection, {CAPTURE: "on"})
    renew_duplicates(connection)


def open_kinds(connection: Connection) -> dict[str, str]:
    """Everything that is to be decided: item → kind."""
    rows = connection.exec_driver_sql("SELECT id, kind FROM review_item WHERE status = 'open'")
    return {str(item): str(kind) for item, kind in rows}


def _known_conflicts(connection: Connection, rows: Iterable[bytes]) -> dict[bytes, list[tuple[str, str, str]]]:
    """What was noted of these rows' values: item, kind, merge key."""
    found: dict[bytes, list[tuple[str, str, str]]] = {}
    for uid, *item in connection.exec_driver_sql(
        f"SELECT row_uid, id, kind, merge_key FROM {UIDS} CROSS JOIN review_item ON row_uid = wanted "
        "WHERE kind IN ('conflict', 'proposal')",
        (uids_text(rows),),
    ):
        found.setdefault(uid, []).append(tuple(item))
    return found


def _renew_conflicts(connection: Connection, uid: bytes, state: State, known: Iterable[tuple[str, str, str]]) -> None:
    found = {key: kind for key in _disputable(state) if (kind := _kind(connection, uid, state, key))}
    for key, kind in found.items():
        put_item(connection, kind, state.ledger, uid, key, {})
    for item, kind, key in known:
        if found.get(key) != kind:
            connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))


def _disputable(state: State) -> list[str]:
    """Merge keys that may have something to decide, as far as dots tell."""
    several = [key for key, d in state.dots.items() if len(d) > 1 or key == REMOVED or reopened_key(key) in state.dots]
    return [key for key in several if key in every_key(state.ledger)]


def _renew_annotations(connection: Connection, uid: bytes, state: State) -> None:
    """Questions to this side, and amounts that wait for a second person."""
    keys = [key for key in state.dots if key == QUERY or amount_field(key)]
    standing = annotations(connection, uid, state) if keys else {}
    for key in keys:
        text = standing.get(key)
        if not text:
            connection.exec_driver_sql("DELETE FROM review_item WHERE row_uid = ? AND merge_key = ?", (uid, key))
        elif key == QUERY:
            put_item(connection, "violation", state.ledger, uid, key, {"text": text})
        else:
            put_item(connection, "amount", state.ledger, uid, key, json.loads(text))


def _kind(connection: Connection, uid: bytes, state: State, key: str) -> str:
    """What the live values of a merge key leave to decide; empty for nothing."""
    siblings = disputed_values(connection, uid, state, key)
    if key == REMOVED:
        return "conflict" if is_removal_disputed(siblings, state) else ""
    found = outcome_of(connection, uid, state, key, siblings)
    return "" if not found.is_open else "proposal" if found.is_proposal else "conflict"
