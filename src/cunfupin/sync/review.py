"""What people have to decide after changes: kept in step with the live dots and the rows, never travelling itself."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from cunfupin.storage.data_file import write_facts
from cunfupin.storage.triggers import CAPTURE

from .log import entry_at
from .resolve import Sibling, differ, removal_counts
from .row_states import State, chunks, load_states, marks
from .violations import item_id, keep_parents, put_item

_REMOVED = "is_removed"


def touched_table(connection: Connection, rows: Iterable[bytes]) -> None:
    """Fill the temporary table `touched` for joins."""
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS touched (uid BLOB PRIMARY KEY) WITHOUT ROWID")
    connection.exec_driver_sql("DELETE FROM touched")
    values = [(row,) for row in rows]
    if values:
        connection.exec_driver_sql("INSERT INTO touched (uid) VALUES (?)", values)


def refresh(
    connection: Connection, rows: set[bytes], parallel: Mapping[bytes, tuple[str, str]] | None = None
) -> dict[str, int]:
    """Renew what is to be decided about these rows; answers how many open items are new, by kind."""
    before = open_kinds(connection)
    touched_table(connection, rows)
    for uid, state in load_states(connection, _with_dots(connection)).items():
        _renew_conflicts(connection, uid, state)
    write_facts(connection, {CAPTURE: "off"})
    keep_parents(connection)
    write_facts(connection, {CAPTURE: "on"})
    _renew_duplicates(connection)
    for uid, (ledger, by) in (parallel or {}).items():
        put_item(connection, "parallel", ledger, uid, "", {"by": by})
    after = open_kinds(connection)
    new = [kind for item, kind in after.items() if item not in before]
    names = {"conflict": "conflicts", "violation": "violations", "duplicate": "duplicates", "parallel": "parallel"}
    return {name: new.count(kind) for kind, name in names.items()}


def open_kinds(connection: Connection) -> dict[str, str]:
    """Everything that is to be decided: item → kind."""
    rows = connection.exec_driver_sql("SELECT id, kind FROM review_item WHERE status = 'open'")
    return {str(item): str(kind) for item, kind in rows}


def _with_dots(connection: Connection) -> list[bytes]:
    rows = connection.exec_driver_sql("SELECT s.row_uid FROM touched t JOIN row_state s ON s.row_uid = t.uid WHERE dots IS NOT NULL")
    return [uid for (uid,) in rows]


def _renew_conflicts(connection: Connection, uid: bytes, state: State) -> None:
    conflicting = {key for key in state.dots if _conflicts(connection, uid, state, key)}
    for key in conflicting:
        put_item(connection, "conflict", state.ledger, uid, key, {})
    for item, key in connection.exec_driver_sql(
        "SELECT id, merge_key FROM review_item WHERE kind = 'conflict' AND row_uid = ?", (uid,)
    ).all():
        if key not in conflicting:
            connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))


def _conflicts(connection: Connection, uid: bytes, state: State, key: str) -> bool:
    if key == _REMOVED:
        siblings = live_values(connection, uid, state, key)
        removing = [sibling for sibling in siblings if sibling.values.get(_REMOVED)]
        return bool(removing) and not removal_counts(siblings, state)
    return len(state.live(key)) > 1 and differ(live_values(connection, uid, state, key))


def live_values(connection: Connection, uid: bytes, state: State, key: str) -> list[Sibling]:
    """The live values of a merge key, with who wrote them."""
    found = (entry_at(connection, uid, state.scope, dot) for dot in state.live(key))
    return [Sibling.of(*pair, key) for pair in found if pair]


def _renew_duplicates(connection: Connection) -> None:
    """Persons with the same paper, by the first 18 characters of its number; placeholders prove nothing."""
    pairs = connection.exec_driver_sql(
        "SELECT DISTINCT min(m.uid, o.uid), max(m.uid, o.uid) FROM touched t CROSS JOIN member m ON m.uid = t.uid "
        "CROSS JOIN member o ON o.id_number >= substr(m.id_number, 1, 18) AND o.id_number < substr(m.id_number, 1, 18) || 'Z' "
        "WHERE o.uid <> m.uid AND m.is_removed = 0 AND +o.is_removed = 0 AND length(m.id_number) >= 15 "
        "AND m.id_number NOT LIKE '999999%'"
    ).all()
    wanted = {item_id("duplicate", first, "", second.hex()) for first, second in pairs}
    for first, second in pairs:
        put_item(connection, "duplicate", "member", first, "", {"other": second.hex()}, second.hex())
    _drop_stale_duplicates(connection, wanted)


def _drop_stale_duplicates(connection: Connection, wanted: set[str]) -> None:
    stale = [
        item
        for (item,) in connection.exec_driver_sql(
            "SELECT i.id FROM review_item i JOIN touched t ON t.uid = i.row_uid OR hex(t.uid) = upper(json_extract(i.facts, '$.other')) "
            "WHERE i.kind = 'duplicate'"
        )
        if item not in wanted
    ]
    for part in chunks([item.encode() for item in stale]):
        connection.exec_driver_sql(
            f"DELETE FROM review_item WHERE id IN ({marks(part)})", tuple(item.decode() for item in part)
        )
