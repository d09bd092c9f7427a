"""Schema of a data file: made and brought up to date by alembic under the migration contract."""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.paths import migrations_dir

from .engine import connect_for_migration, engine_over
from .triggers import make_triggers

APPLICATION_ID = 0x43465055
SCHEMA_VERSION = max(int(script.name[:4]) for script in (migrations_dir() / "versions").glob("[0-9]*.py"))
"""Number of the newest migration; kept as `user_version`, so that an opening need not load alembic."""
_NO_KEY = f"x'{'0' * 96}'"


def make_schema(path: Path, key: str) -> None:
    """Give a new file the newest schema."""
    engine = engine_over(connect_for_migration(path, key))
    try:
        with engine.begin() as connection:
            for statement in _newest_schema():
                connection.exec_driver_sql(statement)
            _finish(connection)
    finally:
        engine.dispose()


@cache
def _newest_schema() -> tuple[str, ...]:
    """What all migrations together leave behind; running them anew for each new file would take a second."""
    engine = engine_over(connect_for_migration(Path(":memory:"), _NO_KEY))
    try:
        with engine.begin() as connection:
            _run_migrations(connection)
            made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
            version = f"INSERT INTO alembic_version (version_num) VALUES ('{SCHEMA_VERSION:04d}')"
            return (*made.scalars(), version)
    finally:
        engine.dispose()


def upgrade(path: Path, key: str) -> None:
    """Bring the schema to the newest version in one transaction, foreign keys off; triggers are made anew."""
    engine = engine_over(connect_for_migration(path, key))
    try:
        with engine.begin() as connection:
            before = _row_counts(connection)
            _run_migrations(connection)
            _check(connection, before)
            _finish(connection)
    finally:
        engine.dispose()


def _run_migrations(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(migrations_dir()))
    command.upgrade(config, "head")


def _finish(connection: Connection) -> None:
    make_triggers(connection)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")


def _tables(connection: Connection) -> list[str]:
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
    return [name for name in found if not name.startswith(("sqlite_", "alembic_"))]


def _row_counts(connection: Connection) -> dict[str, int]:
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())
        for name in _tables(connection)
    }


def _check(connection: Connection, before: dict[str, int]) -> None:
    after = _row_counts(connection)
    lost = [name for name, count in before.items() if after.get(name, 0) < count]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if lost or broken:
        raise UserError("数据文件升级没有成功，已恢复原样，没有改动任何数据：请把文件备份后联系乡镇扶贫办")


def schema_of(connection: Connection, name: str) -> int:
    """Schema version of an open file. UserError when it is no data file or was made by a newer program."""
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if application != APPLICATION_ID:
        raise UserError(f"“{name}”不是村扶的数据文件，请选择扩展名为 .cunfupin 的文件")
    if version > SCHEMA_VERSION:
        raise UserError(f"“{name}”是新版本程序建立的，请先更新本程序再打开，文件没有改动")
    return version
