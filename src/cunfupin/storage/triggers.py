"""Triggers that capture every change of a ledger row, generated from the declarations.

They write to `raw_change`: for a new row its values, for a changed row `[before, after]` of the columns that differ.
References are written as hexadecimal text. Rows are never deleted: a trigger refuses it.
"""

import hashlib
from functools import cache

from sqlalchemy import Connection

from cunfupin.fields import FieldSpec
from cunfupin.models.base import LedgerRow
from cunfupin.models.registry import ledgers

CAPTURE = "capture"
"""Name of the file fact that switches capture off while a merge writes rows whose changes are known already."""
_ON = f"(SELECT value FROM file_fact WHERE name = '{CAPTURE}') IS NOT 'off'"


def trigger_sql(cls: type[LedgerRow]) -> tuple[str, ...]:
    """The three triggers of one ledger."""
    specs = [spec for spec in cls.__fields__ if not spec.derived]
    name = cls.__tablename__
    return (_insert_trigger(name, specs), _update_trigger(name, specs), _keep_trigger(name))


def _insert_trigger(table: str, specs: list[FieldSpec]) -> str:
    """Text is joined by hand: most columns of a new row are blank, and `json_patch` took as long as the writing."""
    values = {spec.name: _text("NEW", spec) for spec in specs}
    values["is_removed"] = "nullif(NEW.is_removed, 0)"
    parts = [f"CASE WHEN {v} IS NOT NULL THEN ',\"{name}\":' || json_quote({v}) END" for name, v in values.items()]
    return _capture_trigger(table, "INSERT", "I", f"'{{' || substr(concat({', '.join(parts)}), 2) || '}}'")


def _update_trigger(table: str, specs: list[FieldSpec]) -> str:
    removed = ("is_removed", 'OLD."is_removed"', 'NEW."is_removed"')
    values = [removed, *((spec.name, _text("OLD", spec), _text("NEW", spec)) for spec in specs)]
    pairs = [
        f'\'{name}\', json(CASE WHEN OLD."{name}" IS NOT NEW."{name}" THEN json_array({before}, {after}) END)'
        for name, before, after in values
    ]
    return _capture_trigger(table, "UPDATE", "U", f"json_patch('{{}}', json_object({', '.join(pairs)}))")


def _capture_trigger(table: str, event: str, op: str, payload: str) -> str:
    return (
        f'CREATE TRIGGER capture_{event.lower()}_{table} AFTER {event} ON "{table}" WHEN {_ON} BEGIN '
        "INSERT INTO raw_change (ledger, row_uid, op, payload) "
        f"VALUES ('{table}', NEW.uid, '{op}', {payload}); END"
    )


def _keep_trigger(table: str) -> str:
    refusal = "SELECT RAISE(ABORT, 'rows of ledgers are never deleted')"
    return f'CREATE TRIGGER keep_{table} BEFORE DELETE ON "{table}" BEGIN {refusal}; END'


def _text(row: str, spec: FieldSpec) -> str:
    value = f'{row}."{spec.name}"'
    return f"nullif(lower(hex({value})), '')" if spec.kind.stored is bytes else value


def make_triggers(connection: Connection) -> None:
    """Drop all triggers of the data file, make those of the declarations and note their sum."""
    for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for cls in ledgers().values():
        for statement in trigger_sql(cls):
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "INSERT INTO file_fact (name, value) VALUES ('triggers', ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (sum_of_triggers(connection),),
    )


def sum_of_triggers(connection: Connection) -> str:
    """Hash over the triggers that are in the data file now."""
    found = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").scalars()
    return hashlib.sha256("\n".join(found.all()).encode()).hexdigest()


@cache
def sum_of_declared() -> str:
    """Hash that `sum_of_triggers` gives when the triggers are those of the declarations."""
    made = {statement.split()[2]: statement for cls in ledgers().values() for statement in trigger_sql(cls)}
    return hashlib.sha256("\n".join(made[name] for name in sorted(made)).encode()).hexdigest()
