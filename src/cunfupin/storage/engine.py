"""Connections to a data file, all under one contract."""

from pathlib import Path
from types import NoneType
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from cunfupin.paths import clear_away

OLDEST_SQLITE = (3, 51, 3)
"""Older ones hold the WAL-reset corruption bug."""
SIDE_FILES = ("-wal", "-shm")
"""Endings of the files that SQLite keeps beside an open data file."""
_CONTRACT = (
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "synchronous=FULL",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
    "temp_store=MEMORY",
    "cache_size=-65536",
)


# The driver looks in three places for how to write a blank or bytes, half a microsecond each, unless it is told.
sqlcipher.register_adapter(bytes, bytes)
sqlcipher.register_adapter(memoryview, memoryview)
sqlcipher.register_adapter(NoneType, {}.get)


def connect(path: Path, key: str, *, contract: tuple[str, ...] = _CONTRACT) -> Any:
    """A DBAPI connection with key and contract; transactions begin only where SQLAlchemy says so."""
    if sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {sqlcipher.sqlite_version} is older than {OLDEST_SQLITE}")
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f'PRAGMA key="{key}"')
        connection.execute("SELECT count(*) FROM sqlite_master")
        connection.execute("PRAGMA journal_mode=WAL")
        for pragma in contract:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_for_migration(path: Path, key: str) -> Any:
    """A connection with foreign keys off: with them on, rebuilding a table deletes every child row."""
    return connect(path, key, contract=(*_CONTRACT[1:], "foreign_keys=OFF", "legacy_alter_table=ON"))


def engine_over(connection: Any) -> Engine:
    """SQLAlchemy over this one connection; a transaction takes the write lock at its start.

    Errors do not quote the values of a statement: they end up in the log.
    """
    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def discard(path: Path) -> None:
    """Delete a closed data file with its side files."""
    for ending in ("", *SIDE_FILES):
        clear_away(path.with_name(path.name + ending))
