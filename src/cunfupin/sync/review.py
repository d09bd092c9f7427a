"""What people have to decide after changes: kept in step with the live dots and the rows, never travelling itself."""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers
from cunfupin.storage.data_file import write_facts
from cunfupin.storage.triggers import CAPTURE

from .annotations import QUERY, amount_field, annotations
from .duplicates import renew_duplicates
from .live_values import disputed_values, outcome_of
from .merge_keys import REMOVED, every_key, reopened_key
from .resolve import is_removal_disputed
from .row_states import State, load_states
from .violations import put_item, renew_orphans, renew_references


def touched_table(connection: Connection, rows: Iterable[bytes]) -> None:
    """Fill the temporary table `touched` for joins, ledger by ledger."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE IF NOT EXISTS touched (ledger TEXT, uid BLOB, PRIMARY KEY (ledger, uid)) WITHOUT ROWID"
    )
    connection.exec_driver_sql("DELETE FROM touched")
    texts = json.dumps([row.hex() for row in rows])
    connection.exec_driver_sql(
        "INSERT INTO touched SELECT ledger, row_uid FROM json_each(?) CROSS JOIN row_state ON row_uid = unhex(value)",
        (texts,),
    )


def refresh(connection: Connection, rows: set[bytes], parallel: Mapping[bytes, tuple[str, str]] | None = None) -> None:
    """Renew what is to be decided about these rows."""
    touched_table(connection, rows)
    known = _known_conflicts(connection)
    for uid, state in load_states(connection, _with_dots(connection)).items():
        if state.ledger in ledgers():
            _renew_conflicts(connection, uid, state, known.get(uid, ()))
            _renew_query(connection, uid, state)
            _renew_amounts(connection, uid, state)
    write_facts(connection, {CAPTURE: "off"})
    renew_references(connection)
    renew_orphans(connection)
    write_facts(connection, {CAPTURE: "on"})
    renew_duplicates(connection)
    for uid, (ledger, by) in (parallel or {}).items():
        if ledger in ledgers():
            put_item(connection, "parallel", ledger, uid, "", {"by": by})


def open_kinds(connection: Connection) -> dict[str, str]:
    """Everything that is to be decided: item → kind."""
    rows = connection.exec_driver_sql("SELECT id, kind FROM review_item WHERE status = 'open'")
    return {str(item): str(kind) for item, kind in rows}


def _with_dots(connection: Connection) -> list[bytes]:
    rows = connection.exec_driver_sql(
        "SELECT s.row_uid FROM touched t CROSS JOIN row_state s ON s.row_uid = t.uid WHERE dots IS NOT NULL"
    )
    return [uid for (uid,) in rows]


def _known_conflicts(connection: Connection) -> dict[bytes, list[tuple[str, str, str]]]:
    """What was noted of the touched rows' values: item, kind, merge key."""
    found: dict[bytes, list[tuple[str, str, str]]] = {}
    for uid, *item in connection.exec_driver_sql(
        "SELECT row_uid, id, kind, merge_key FROM touched CROSS JOIN review_item ON row_uid = uid "
        "WHERE kind IN ('conflict', 'proposal')"
    ):
        found.setdefault(uid, []).append(tuple(item))
    return found


def _renew_conflicts(connection: Connection, uid: bytes, state: State, known: Iterable[tuple[str, str, str]]) -> None:
    fields = every_key(state.ledger)
    found = {key: kind for key in state.dots if key in fields and (kind := _kind(connection, uid, state, key))}
    for key, kind in found.items():
        put_item(connection, kind, state.ledger, uid, key, {})
    for item, kind, key in known:
        if found.get(key) != kind:
            connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))


def _renew_query(connection: Connection, uid: bytes, state: State) -> None:
    text = annotations(connection, uid, state).get(QUERY)
    if text:
        put_item(connection, "violation", state.ledger, uid, QUERY, {"text": text})
    elif QUERY in state.dots:
        connection.exec_driver_sql("DELETE FROM review_item WHERE row_uid = ? AND merge_key = ?", (uid, QUERY))


def _renew_amounts(connection: Connection, uid: bytes, state: State) -> None:
    """Amounts that wait for a second person."""
    keys = [key for key in state.dots if amount_field(key)]
    waiting = annotations(connection, uid, state) if keys else {}
    for key in keys:
        if key in waiting:
            put_item(connection, "amount", state.ledger, uid, key, json.loads(waiting[key]))
        else:
            connection.exec_driver_sql("DELETE FROM review_item WHERE row_uid = ? AND merge_key = ?", (uid, key))


def _kind(connection: Connection, uid: bytes, state: State, key: str) -> str:
    """What the live values of a merge key leave to decide; empty for nothing."""
    if key != REMOVED and len(state.live(key)) == 1 and reopened_key(key) not in state.dots:
        return ""
    siblings = disputed_values(connection, uid, state, key)
    if key == REMOVED:
        return "conflict" if is_removal_disputed(siblings, state) else ""
    found = outcome_of(connection, uid, state, key, siblings)
    return "" if not found.is_open else "proposal" if found.is_proposal else "conflict"
