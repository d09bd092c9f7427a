"""What a merge would break becomes a row to look at: references without target, living rows on a removed parent."""

import json
from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers, offspring_of, parent_field, references_of

from .commits import dumps


def item_id(*parts: str | bytes) -> str:
    """Name of a review item: the same wherever the same thing has to be decided."""
    text = "|".join(part.hex() if isinstance(part, bytes) else part for part in parts)
    return sha256(text.encode()).hexdigest()[:12]


def put_item(
    connection: Connection, kind: str, ledger: str, row: bytes, merge_key: str, facts: dict[str, object], other: str = ""
) -> None:
    """Note something to decide; known already: its facts are renewed."""
    connection.exec_driver_sql(
        "INSERT INTO review_item (id, kind, ledger, row_uid, merge_key, facts, status) VALUES (?, ?, ?, ?, ?, ?, 'open') "
        "ON CONFLICT (id) DO UPDATE SET facts = excluded.facts",
        (item_id(kind, row, merge_key, other), kind, ledger, row, merge_key, dumps(facts)),
    )


def note_dangling(connection: Connection, names: Iterable[str]) -> None:
    """Take out references of touched rows to records that this file does not hold, and note them."""
    for name in names:
        if name not in ledgers():
            continue
        for field, target in references_of(name).items():
            rows = connection.exec_driver_sql(
                f'SELECT r.uid, r."{field}" FROM touched t JOIN "{name}" r ON r.uid = t.uid WHERE r."{field}" IS NOT NULL '
                f'AND NOT EXISTS (SELECT 1 FROM "{target}" p WHERE p.uid = r."{field}")'
            ).all()
            for uid, missing in rows:
                connection.exec_driver_sql(f'UPDATE "{name}" SET "{field}" = NULL WHERE uid = ?', (uid,))
                put_item(connection, "violation", name, uid, field, {"missing": missing.hex(), "in": target})


def mend_dangling(connection: Connection) -> None:
    """Put references back whose record has arrived."""
    rows = connection.exec_driver_sql(
        "SELECT id, ledger, row_uid, merge_key, facts FROM review_item WHERE kind = 'violation' AND merge_key <> 'orphan'"
    ).all()
    for item, name, uid, field, text in rows:
        facts = json.loads(text)
        target = bytes.fromhex(facts["missing"])
        if connection.exec_driver_sql(f'SELECT 1 FROM "{facts["in"]}" WHERE uid = ?', (target,)).scalar():
            connection.exec_driver_sql(
                f'UPDATE "{name}" SET "{field}" = ? WHERE uid = ? AND "{field}" IS NULL', (target, uid)
            )
            connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))


def keep_parents(connection: Connection) -> None:
    """A removed record that a living one hangs on stays ("孤儿记录"), as long as one does."""
    for name in ledgers():
        if parent_field(name) is not None:
            _keep_parents_of(connection, name)
    for name in ledgers():
        for child, via in offspring_of(name):
            _keep_with_children(connection, name, child, via)
    _let_go(connection)


def _keep_parents_of(connection: Connection, name: str) -> None:
    via = parent_field(name)
    parent = references_of(name)[str(via)]
    rows = connection.exec_driver_sql(
        f'SELECT DISTINCT p.uid FROM touched t JOIN "{name}" c ON c.uid = t.uid JOIN "{parent}" p ON p.uid = c."{via}" '
        "WHERE c.is_removed = 0 AND p.is_removed = 1"
    )
    _keep(connection, parent, [uid for (uid,) in rows])


def _keep_with_children(connection: Connection, name: str, child: str, via: str) -> None:
    rows = connection.exec_driver_sql(
        f'SELECT p.uid FROM touched t JOIN "{name}" p ON p.uid = t.uid WHERE p.is_removed = 1 '
        f'AND EXISTS (SELECT 1 FROM "{child}" c WHERE c."{via}" = p.uid AND c.is_removed = 0)'
    )
    _keep(connection, name, [uid for (uid,) in rows])


def _keep(connection: Connection, name: str, uids: list[bytes]) -> None:
    for uid in uids:
        connection.exec_driver_sql(f'UPDATE "{name}" SET is_removed = 0 WHERE uid = ?', (uid,))
        put_item(connection, "violation", name, uid, "orphan", {})
        via = parent_field(name)
        if via is None:
            continue
        parent = references_of(name)[via]
        rows = connection.exec_driver_sql(
            f'SELECT p.uid FROM "{name}" c JOIN "{parent}" p ON p.uid = c."{via}" WHERE c.uid = ? AND p.is_removed = 1',
            (uid,),
        )
        _keep(connection, parent, [up for (up,) in rows])


def _let_go(connection: Connection) -> None:
    """Kept records on which nothing living hangs any more go where their own state says."""
    rows = connection.exec_driver_sql(
        "SELECT i.id, i.ledger, i.row_uid FROM review_item i WHERE i.kind = 'violation' AND i.merge_key = 'orphan'"
    ).all()
    for item, name, uid in rows:
        living = any(
            connection.exec_driver_sql(
                f'SELECT 1 FROM "{child}" WHERE "{via}" = ? AND is_removed = 0 LIMIT 1', (uid,)
            ).scalar()
            for child, via in offspring_of(name)
        )
        if not living:
            connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))
            connection.exec_driver_sql(
                f'UPDATE "{name}" SET is_removed = 1 WHERE uid = ? AND EXISTS ('
                "SELECT 1 FROM row_state s WHERE s.row_uid = uid AND json_extract(s.dots, '$.is_removed') IS NOT NULL)",
                (uid,),
            )
