"""Triggers that capture every change of a ledger row, generated from the declarations.

They write to `raw_change`: for a new row its values, for a changed row `[before, after]` of the columns that differ.
References are written as hexadecimal text. Rows are never deleted: a trigger refuses it.
"""

import hashlib

from sqlalchemy import Connection

from cunfupin.models.base import LedgerRow
from cunfupin.models.registry import ledgers

CAPTURE = "capture"
"""Name of the file fact that switches capture off while a merge writes rows whose changes are known already."""
_ON = f"(SELECT value FROM file_fact WHERE name = '{CAPTURE}') IS NOT 'off'"


def trigger_sql(cls: type[LedgerRow]) -> tuple[str, ...]:
    """The three triggers of one ledger."""
    table = cls.__table__.name  # type: ignore[attr-defined]
    columns = [column for column in cls.__table__.columns if column.name != "uid"]
    fields = [column for column in columns if column.name != "is_removed"]
    new = ", ".join(f"'{c.name}', {_text('NEW', c.name, c.type.python_type)}" for c in fields)
    both = ", ".join(
        f"'{c.name}', json(CASE WHEN OLD.\"{c.name}\" IS NOT NEW.\"{c.name}\" THEN json_array("
        f"{_text('OLD', c.name, c.type.python_type)}, {_text('NEW', c.name, c.type.python_type)}) END)"
        for c in columns
    )
    write = "INSERT INTO raw_change (ledger, row_uid, op, payload) VALUES"
    return (
        f'CREATE TRIGGER capture_insert_{table} AFTER INSERT ON "{table}" WHEN {_ON} BEGIN '
        f"{write} ('{table}', NEW.uid, 'I', json_patch('{{}}', json_object({new}, 'is_removed', nullif(NEW.is_removed, 0)))); END",
        f'CREATE TRIGGER capture_update_{table} AFTER UPDATE ON "{table}" WHEN {_ON} BEGIN '
        f"{write} ('{table}', NEW.uid, 'U', json_patch('{{}}', json_object({both}))); END",
        f'CREATE TRIGGER keep_{table} BEFORE DELETE ON "{table}" BEGIN '
        "SELECT RAISE(ABORT, 'rows of ledgers are never deleted'); END",
    )


def _text(row: str, name: str, python_type: type) -> str:
    column = f'{row}."{name}"'
    return f"nullif(lower(hex({column})), '')" if python_type is bytes else column


def make_triggers(connection: Connection) -> None:
    """Drop all triggers of the data file, make those of the declarations and note their sum."""
    for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for cls in ledgers().values():
        for statement in trigger_sql(cls):
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "INSERT INTO file_fact (name, value) VALUES ('triggers', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (sum_of_triggers(connection),),
    )


def sum_of_triggers(connection: Connection) -> str:
    """Hash over the triggers that are in the data file now."""
    found = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").scalars()
    return hashlib.sha256("\n".join(str(text) for text in found).encode()).hexdigest()


def sum_of_declared() -> str:
    """Hash that `sum_of_triggers` gives when the triggers are those of the declarations."""
    made = {statement.split()[2]: statement for cls in ledgers().values() for statement in trigger_sql(cls)}
    return hashlib.sha256("\n".join(made[name] for name in sorted(made)).encode()).hexdigest()
