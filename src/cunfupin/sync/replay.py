"""After an upgrade: what older programs kept without understanding it is shown, what was renamed is found again."""

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers, references_of, stored_fields
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.migrate import SCHEMA_VERSION

from .apply import capture_off
from .live_values import is_gone, shown_value
from .log import everything
from .merge_keys import REMOVED
from .plan import NothingKnown, plan_merge
from .review import refresh
from .row_states import State, load_states, save_states
from .upcast import UPCASTERS

UNDERSTOOD = "understood_schema"
"""Fact: the schema whose terms the records were last brought into."""


def is_behind(connection: Connection) -> bool:
    """Whether the program was upgraded since the records were last worked out."""
    return _understood(connection) < SCHEMA_VERSION


def _understood(connection: Connection) -> int:
    return int(fact(connection, UNDERSTOOD) or 1)


def bring_up_to_date(connection: Connection) -> None:
    """Work out anew the records that commits of later schemas wrote to, once after each upgrade."""
    before = _understood(connection)
    if any(before <= schema < SCHEMA_VERSION for schema in UPCASTERS):
        save_states(connection, plan_merge(NothingKnown(), everything(connection)).states.items())
    _replay(connection, _written_by_later(connection, before))
    write_facts(connection, {UNDERSTOOD: str(SCHEMA_VERSION)})


def _written_by_later(connection: Connection, schema: int) -> set[bytes]:
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT e.row_uid FROM commit_log c JOIN entry e ON e.commit_id = c.id "
        "WHERE json_extract(c.header, '$.schema') > ?",
        (schema,),
    )
    return set(rows.scalars())


def _replay(connection: Connection, rows: set[bytes]) -> None:
    """Let these records show again what the log says."""
    states = {uid: state for uid, state in load_states(connection, rows).items() if state.ledger in ledgers()}
    with capture_off(connection):
        for uid, state in states.items():
            _write_row(connection, uid, state)
    refresh(connection, states, states)


def _write_row(connection: Connection, uid: bytes, state: State) -> None:
    references = references_of(state.ledger)
    values = {}
    for spec in stored_fields(state.ledger):
        value = shown_value(connection, uid, state, spec.name)
        values[spec.name] = bytes.fromhex(value) if spec.name in references and value else value
    values[REMOVED] = int(is_gone(connection, uid, state))
    names = ", ".join(f'"{name}"' for name in values)
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in values)
    connection.exec_driver_sql(
        f'INSERT INTO "{state.ledger}" (uid, {names}) VALUES (?, {", ".join("?" * len(values))}) '
        f"ON CONFLICT (uid) DO UPDATE SET {updates}",
        (uid, *values.values()),
    )
