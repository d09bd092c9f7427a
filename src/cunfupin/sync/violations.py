"""What a merge would break becomes a row to look at: references without target, living rows on a removed parent.

All of it follows from the log and the rows, so that it is the same in whatever order things came.
"""

from functools import cache
from hashlib import sha256

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers, offspring_of, references_of

from .commits import dumps
from .live_values import is_gone, shown_value
from .row_states import load_states

ORPHAN = "orphan"
"""Stands in place of a merge key where a removed record is kept because of what hangs on it ("孤儿记录")."""


def item_id(*parts: str | bytes) -> str:
    """Name of a review item: the same wherever the same thing has to be decided."""
    text = "|".join(part.hex() if isinstance(part, bytes) else part for part in parts)
    return sha256(text.encode()).hexdigest()[:12]


def put_item(
    connection: Connection,
    kind: str,
    ledger: str,
    row: bytes,
    merge_key: str,
    facts: dict[str, object],
    other: str = "",
) -> None:
    """Note something to decide; known already: its facts are renewed."""
    connection.exec_driver_sql(
        "INSERT INTO review_item (id, kind, ledger, row_uid, merge_key, facts, status) "
        "VALUES (?, ?, ?, ?, ?, ?, 'open') "
        "ON CONFLICT (id) DO UPDATE SET facts = excluded.facts",
        (item_id(kind, row, merge_key, other), kind, ledger, row, merge_key, dumps(facts)),
    )


def renew_references(connection: Connection) -> None:
    """Put references back whose record has arrived; take out and note those of touched rows that lead nowhere."""
    for item, name, uid, field, target in _dangling_items(connection):
        _renew_reference(connection, item, name, uid, field, target)
    for name in touched_ledgers(connection):
        for field, target in references_of(name).items():
            _note_dangling(connection, name, field, target)


def touched_ledgers(connection: Connection) -> set[str]:
    """Ledgers of the touched rows, those left out that only newer programs know."""
    return ledgers().keys() & set(connection.exec_driver_sql("SELECT DISTINCT ledger FROM touched").scalars())


def _dangling_items(connection: Connection) -> list[tuple[str, str, bytes, str, str]]:
    """Items about references of touched rows, or to touched rows."""
    rows = connection.exec_driver_sql(
        "SELECT id, ledger, row_uid, merge_key, json_extract(facts, '$.in') FROM review_item "
        "WHERE kind = 'violation' AND facts LIKE '%\"missing\"%' AND (row_uid IN (SELECT uid FROM touched) "
        "OR unhex(json_extract(facts, '$.missing')) IN (SELECT uid FROM touched))"
    )
    return [(item, name, uid, field, target) for item, name, uid, field, target in rows]


def _renew_reference(connection: Connection, item: str, name: str, uid: bytes, field: str, target: str) -> None:
    state = load_states(connection, [uid])[uid]
    wanted = shown_value(connection, uid, state, field)
    if wanted is not None:
        wanted = bytes.fromhex(wanted)
        if not connection.exec_driver_sql(f'SELECT 1 FROM "{target}" WHERE uid = ?', (wanted,)).scalar():
            return
        connection.exec_driver_sql(f'UPDATE "{name}" SET "{field}" = ? WHERE uid = ?', (wanted, uid))
        _touch(connection, name, uid)
    connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))


def _note_dangling(connection: Connection, name: str, field: str, target: str) -> None:
    rows = connection.exec_driver_sql(
        f'SELECT r.uid, r."{field}" FROM touched t CROSS JOIN "{name}" r ON r.uid = t.uid '
        f"WHERE t.ledger = '{name}' AND r.\"{field}\" IS NOT NULL "
        f'AND NOT EXISTS (SELECT 1 FROM "{target}" p WHERE p.uid = r."{field}")'
    ).all()
    for uid, missing in rows:
        connection.exec_driver_sql(f'UPDATE "{name}" SET "{field}" = NULL WHERE uid = ?', (uid,))
        put_item(connection, "violation", name, uid, field, {"missing": missing.hex(), "in": target})


def renew_orphans(connection: Connection) -> None:
    """A removed record that a living one hangs on stays, as long as one does; children are settled before parents."""
    kept = _let_go(connection)
    concerned = touched_ledgers(connection)
    for name in reversed(ledgers()):
        if not concerned & _family(name):
            continue
        for uid in _gone(connection, _removed_with_living(connection, name, concerned)):
            concerned.add(name)
            connection.exec_driver_sql(f'UPDATE "{name}" SET is_removed = 0 WHERE uid = ?', (uid,))
            put_item(connection, "violation", name, uid, ORPHAN, {})
            _touch(connection, name, uid)
            kept.pop(uid, None)
    for item in kept.values():
        connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))


@cache
def _family(name: str) -> frozenset[str]:
    """A ledger and those whose records hang on its records."""
    return frozenset({name, *(child for child, _via in offspring_of(name))})


def _let_go(connection: Connection) -> dict[bytes, str]:
    """Kept records go where the log says, to be judged anew: uid → item."""
    rows = connection.exec_driver_sql(
        "SELECT id, ledger, row_uid FROM review_item WHERE kind = 'violation' AND merge_key = ?", (ORPHAN,)
    ).all()
    states = load_states(connection, [uid for _item, _name, uid in rows])
    for _item, name, uid in rows:
        if is_gone(connection, uid, states[uid]):
            connection.exec_driver_sql(f'UPDATE "{name}" SET is_removed = 1 WHERE uid = ?', (uid,))
        _touch(connection, name, uid)
    return {uid: item for item, _name, uid in rows}


def _touch(connection: Connection, name: str, uid: bytes) -> None:
    connection.exec_driver_sql("INSERT OR IGNORE INTO touched (ledger, uid) VALUES (?, ?)", (name, uid))


def _removed_with_living(connection: Connection, name: str, concerned: set[str]) -> set[bytes]:
    """Removed records with living ones on them, among touched rows and parents of touched rows."""
    offspring = offspring_of(name)
    found: set[bytes] = set()
    if name in concerned and _touches_removed(connection, name):
        for child, via in offspring:
            found.update(
                connection.exec_driver_sql(
                    f'SELECT t.uid FROM touched t CROSS JOIN "{name}" p ON p.uid = t.uid '
                    f"WHERE t.ledger = '{name}' AND +p.is_removed = 1 "
                    f'AND EXISTS (SELECT 1 FROM "{child}" c WHERE c."{via}" = p.uid AND +c.is_removed = 0)'
                ).scalars()
            )
    for child, via in offspring:
        if child in concerned:
            found.update(
                connection.exec_driver_sql(
                    f'SELECT p.uid FROM touched t CROSS JOIN "{child}" c ON c.uid = t.uid '
                    f'CROSS JOIN "{name}" p ON p.uid = c."{via}" '
                    f"WHERE t.ledger = '{child}' AND +p.is_removed = 1 AND +c.is_removed = 0"
                ).scalars()
            )
    return found


def _gone(connection: Connection, removed: set[bytes]) -> list[bytes]:
    """Those that the log removed; what was removed past the log is looked at when that is noted."""
    return [uid for uid, state in load_states(connection, removed).items() if is_gone(connection, uid, state)]


def _touches_removed(connection: Connection, name: str) -> bool:
    return bool(
        connection.exec_driver_sql(
            f'SELECT 1 FROM touched t CROSS JOIN "{name}" r ON r.uid = t.uid '
            f"WHERE t.ledger = '{name}' AND +r.is_removed = 1"
        ).scalar()
    )
