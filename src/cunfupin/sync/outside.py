"""Edits made past the triggers: noted from what differs between records and log, so that they can be sealed."""

import json
from collections.abc import Collection

from sqlalchemy import Connection

from .apply import capture_off, insert_into
from .merge_keys import REMOVED
from .verify import Difference, Values, differences


def note_outside(connection: Connection, rows: Collection[bytes] | None = None) -> list[Difference]:
    """Let these records, or all, stand as changed where they are not what the log says; answers which do.

    What was deleted is laid back as removed. UserError when the log itself is not as it was sealed.
    """
    found = [one for one in differences(connection) if rows is None or one.row in rows]
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for one in found:
        op, payload = _change(connection, one)
        connection.exec_driver_sql(
            "INSERT INTO raw_change (ledger, row_uid, op, payload) VALUES (?, ?, ?, ?)",
            (one.ledger, one.row, op, json.dumps(payload)),
        )
    return found


def _change(connection: Connection, one: Difference) -> tuple[str, Values]:
    if one.logged is None:
        found = one.found or {}
        return "I", {
            name: value for name, value in found.items() if value is not None and (name, value) != (REMOVED, 0)
        }
    if one.found is None:
        with capture_off(connection):
            insert_into(connection, one.ledger, [(one.row, one.logged | {REMOVED: 1})])
        return "U", {REMOVED: [one.logged[REMOVED], 1]}
    return "U", {name: [value, one.found[name]] for name, value in one.logged.items() if value != one.found[name]}
