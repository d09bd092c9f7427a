"""One open data file: locked, keyed, up to date."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine

from cunfupin.errors import UserError, reason_of
from cunfupin.fields import BEIJING
from cunfupin.paths import backups_dir

from .encryption import key_of, new_salt, salt_of
from .engine import connect, discard, engine_over
from .faults import plain_disk_faults, plain_faults
from .migrate import SCHEMA_VERSION, make_schema, schema_of, upgrade
from .triggers import CAPTURE, make_triggers, sum_of_declared, sum_of_triggers
from .volumes import SUFFIX, refuse_unsafe_volume, settled


class DataFile:
    """An open data file. Make one with `create` or `open_file`; close it when done."""

    def __init__(self, path: Path, passphrase: str, key: str, lock: FileLock, engine: Engine) -> None:
        self.path = path
        self.passphrase = passphrase
        self.key = key
        self._lock = lock
        self._engine = engine
        self._trusted_schema = -1

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading: one consistent view. UserError when the file is damaged."""
        with plain_faults(self.path), self._engine.connect().execution_options(reading=True) as connection:
            yield connection

    @contextmanager
    def write(self, *, concerns_records: bool = True) -> Iterator[Connection]:
        """One transaction: all or nothing. UserError when the disk is full.

        Records are not written (UserError) when the triggers were tampered with, nothing when the file is gone.
        """
        self.refuse_gone()
        with plain_faults(self.path), self._engine.begin() as connection:
            if concerns_records:
                self._refuse_tampered(connection)
            yield connection

    def refuse_gone(self) -> None:
        """UserError when the file was moved or its stick pulled out: what is still written would be lost."""
        if not self.path.exists():
            raise UserError(
                f"数据文件“{self.path}”不在原处了，这一步没有保存：请插好U盘或把文件放回原处，关闭窗口再重新打开"
            )

    def mend_capture(self) -> None:
        """Put the triggers back that another program took out or switched off."""
        with self.write(concerns_records=False) as connection:
            make_triggers(connection)
            write_facts(connection, {CAPTURE: "on"})

    def _refuse_tampered(self, connection: Connection) -> None:
        """Compare the triggers with their sum, anew when SQLite says that the schema changed."""
        schema = connection.exec_driver_sql("PRAGMA schema_version").scalar_one()
        if fact(connection, CAPTURE) == "off" or (schema != self._trusted_schema and is_capture_tampered(connection)):
            raise UserError(
                "数据文件的修改记录被别的软件改动过，为防止丢失修改，已停止写入：请到“备份恢复”点“检查数据文件”"
            )
        self._trusted_schema = schema

    def checkpoint(self) -> None:
        """Bring everything written so far from the write-ahead log into the file itself."""
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()

    def close(self) -> None:
        """Close the file and give up its lock."""
        self._engine.dispose()
        self._lock.release()


def create(path: Path, passphrase: str, facts: Mapping[str, str]) -> DataFile:
    """A new data file with its first facts. UserError when the place will not do or a file is there already."""
    path = settled(path)
    refuse_unsafe_volume(path)
    if path.exists():
        raise UserError(f"“{path.name}”已经存在，不能覆盖，请换一个文件名")
    key = key_of(passphrase, new_salt())
    staged = path.with_name(f".{path.name}.new")
    with ExitStack() as undo, plain_disk_faults(path):
        lock = lock_of(path)
        undo.callback(lock.release)
        undo.callback(discard, staged)
        discard(staged)
        make_schema(staged, key)
        _write_first_facts(staged, key, facts)
        staged.replace(path)
        engine = engine_over(connect(path, key))
        undo.pop_all()
    return DataFile(path, passphrase, key, lock, engine)


def _write_first_facts(path: Path, key: str, facts: Mapping[str, str]) -> None:
    engine = engine_over(connect(path, key))
    try:
        with engine.begin() as connection:
            write_facts(connection, facts)
    finally:
        engine.dispose()


def open_file(path: Path, passphrase: str) -> DataFile:
    """Open an existing data file and bring its schema up to date. UserError says in one sentence what is in the way."""
    path = settled(path)
    return open_with_key(path, key_of(passphrase, salt_of(path)), passphrase)


def open_with_key(path: Path, key: str, passphrase: str = "") -> DataFile:
    """The same where the key is known. UserError as above."""
    refuse_unsafe_volume(path)
    with ExitStack() as undo, plain_disk_faults(path):
        lock = lock_of(path)
        undo.callback(lock.release)
        engine = _opened(path, key)
        undo.pop_all()
    return DataFile(path, passphrase, key, lock, engine)


def _opened(path: Path, key: str) -> Engine:
    with ExitStack() as undo:
        engine = engine_over(connect(path, key))
        undo.callback(engine.dispose)
        with engine.connect().execution_options(reading=True) as connection:
            version = schema_of(connection, path.name)
            found = sum_of_triggers(connection)
            is_tampered = found != fact(connection, "triggers")
        if version < SCHEMA_VERSION and not is_tampered:
            engine.dispose()
            shutil.copyfile(
                path, backups_dir() / f"{path.stem}-升级前第{version}版-{datetime.now():%Y%m%d-%H%M%S}{SUFFIX}"
            )
            upgrade(path, key)
            engine = engine_over(connect(path, key))
        elif found != sum_of_declared() and not is_tampered:
            with engine.begin() as connection:
                make_triggers(connection)
        undo.pop_all()
    return engine


def lock_of(path: Path) -> FileLock:
    """The lock of a data file, taken. UserError when another program has it or the folder cannot be written."""
    if not path.parent.is_dir():
        raise UserError(f"文件夹“{path.parent}”不存在，请检查路径")
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise UserError(f"“{path.name}”正在另一个村扶窗口里使用，请先关闭那个窗口") from None
    except OSError as error:
        raise UserError(f"文件夹“{path.parent}”不能写入（{reason_of(error)}），请换一个文件夹或检查权限") from None
    return lock


def fact(connection: Connection, name: str) -> str | None:
    """One fact about the data file, or None."""
    found = connection.exec_driver_sql("SELECT value FROM file_fact WHERE name = ?", (name,)).scalar()
    return None if found is None else str(found)


def is_capture_tampered(connection: Connection) -> bool:
    """Whether another program took out or switched off the triggers that capture changes."""
    return fact(connection, CAPTURE) == "off" or sum_of_triggers(connection) != fact(connection, "triggers")


INVENTED = "invented_on"
"""Fact of a file with invented people: the day on which it stands."""


def day_of(invented_on: str | None) -> date:
    """Today in Beijing; in a file with invented people the day on which it stands."""
    return date.fromisoformat(invented_on) if invented_on else datetime.now(BEIJING).date()


def current_day(connection: Connection) -> date:
    """The day that this data file calls today."""
    return day_of(fact(connection, INVENTED))


def write_facts(connection: Connection, facts: Mapping[str, str]) -> None:
    """Set facts about the data file."""
    if facts:
        connection.exec_driver_sql(
            "INSERT INTO file_fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            list(facts.items()),
        )
