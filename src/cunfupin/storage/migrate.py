"""Schema of a data file: made and brought up to date by alembic under the migration contract."""

from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.paths import migrations_dir

from .engine import connect_for_migration, engine_over
from .triggers import make_triggers

APPLICATION_ID = 0x43465055
SCHEMA_VERSION = max(int(script.name[:4]) for script in (migrations_dir() / "versions").glob("[0-9]*.py"))
"""Number of the newest migration; kept as `user_version`, so that an opening need not load alembic."""


def upgrade(path: Path, key: str) -> None:
    """Bring the schema to the newest version in one transaction, foreign keys off; triggers are made anew."""
    from alembic import command
    from alembic.config import Config

    engine = engine_over(connect_for_migration(path, key))
    try:
        with engine.begin() as connection:
            before = _row_counts(connection)
            config = Config(attributes={"connection": connection})
            config.set_main_option("script_location", str(migrations_dir()))
            command.upgrade(config, "head")
            _check(connection, before)
            make_triggers(connection)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
    finally:
        engine.dispose()


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
