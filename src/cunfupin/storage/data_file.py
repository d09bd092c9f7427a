"""One open data file: locked, keyed, up to date."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine

from cunfupin.errors import UserError

from .encryption import key_of, new_salt, salt_of
from .engine import connect, engine_over
from .migrate import SCHEMA_VERSION, schema_of, upgrade
from .triggers import make_triggers, sum_of_declared, sum_of_triggers
from .volumes import refuse_unsafe_volume

SUFFIX = ".cunfupin"


class DataFile:
    """An open data file. Make one with `create` or `open_file`; close it when done."""

    def __init__(self, path: Path, passphrase: str, key: str, lock: FileLock, engine: Engine) -> None:
        self.path = path
        self.passphrase = passphrase
        self.key = key
        self._lock = lock
        self._engine = engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading: one consistent view."""
        with self._engine.connect().execution_options(reading=True) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: all or nothing. UserError when the disk is full or the triggers were tampered with."""
        try:
            with self._engine.begin() as connection:
                _refuse_tampered(connection)
                yield connection
        except Exception as error:
            raise told(error, self.path) from error

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
    path = _settled(path)
    refuse_unsafe_volume(path)
    if path.exists():
        raise UserError(f"“{path.name}”已经存在，不能覆盖，请换一个文件名")
    lock = _lock(path)
    key = key_of(passphrase, new_salt())
    staged = path.with_name(f".{path.name}.new")
    try:
        staged.unlink(missing_ok=True)
        upgrade(staged, key)
        engine = engine_over(connect(staged, key))
        with engine.begin() as connection:
            write_facts(connection, facts)
        engine.dispose()
        staged.replace(path)
    except Exception as error:
        staged.unlink(missing_ok=True)
        lock.release()
        raise told(error, path) from error
    return DataFile(path, passphrase, key, lock, engine_over(connect(path, key)))


def open_file(path: Path, passphrase: str) -> DataFile:
    """Open an existing data file and bring its schema up to date. UserError says in one sentence what is in the way."""
    path = _settled(path)
    salt = salt_of(path)
    refuse_unsafe_volume(path)
    key = key_of(passphrase, salt)
    lock = _lock(path)
    try:
        engine = _opened(path, key)
    except BaseException as error:
        lock.release()
        raise told(error, path) if isinstance(error, Exception) else error from error
    return DataFile(path, passphrase, key, lock, engine)


def _opened(path: Path, key: str) -> Engine:
    engine = engine_over(connect(path, key))
    with engine.connect().execution_options(reading=True) as connection:
        version = schema_of(connection, path.name)
        current = version == SCHEMA_VERSION and sum_of_triggers(connection) == sum_of_declared()
        tampered = sum_of_triggers(connection) != fact(connection, "triggers")
    if current or tampered:
        return engine
    if version < SCHEMA_VERSION:
        engine.dispose()
        upgrade(path, key)
        return engine_over(connect(path, key))
    with engine.begin() as connection:
        make_triggers(connection)
    return engine


def _refuse_tampered(connection: Connection) -> None:
    if sum_of_triggers(connection) != fact(connection, "triggers"):
        raise UserError(
            "数据文件的修改记录被别的软件改动过，为防止丢失修改，已停止写入：请用备份恢复，或联系乡镇扶贫办"
        )


def _settled(path: Path) -> Path:
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX) if not path.exists() else path


def _lock(path: Path) -> FileLock:
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise UserError(f"“{path.name}”正在另一个村扶窗口里使用，请先关闭那个窗口") from None
    except FileNotFoundError:
        raise UserError(f"文件夹“{path.parent}”不存在，请检查路径") from None
    except OSError as error:
        raise UserError(f"文件夹“{path.parent}”不能写入（{error.strerror}），请换一个文件夹或检查权限") from None
    return lock


def told(error: Exception, path: Path) -> Exception:
    """The sentence for a storage error that a person can mend; every other error as it is."""
    cause = getattr(error, "orig", None) or error
    text = str(cause).lower()
    if isinstance(cause, sqlcipher.DatabaseError):
        for sign, sentence in _SENTENCES.items():
            if sign in text:
                return UserError(sentence.format(name=path.name, folder=path.parent))
    if isinstance(cause, OSError) and cause.errno is not None:
        return UserError(f"文件夹“{path.parent}”写不进去（{cause.strerror}），没有改动任何数据，请检查磁盘空间和权限")
    return error


_SENTENCES = {
    "not a database": "密码不对，或者“{name}”已损坏：请重新输入密码；确认密码无误仍打不开时，请用备份恢复",
    "malformed": "“{name}”已损坏，没有改动任何数据：请用备份恢复",
    "disk is full": "磁盘空间不足，这一步没有保存，原来的数据完好：请清理“{folder}”所在磁盘后再试",
    "disk i/o error": "磁盘读写出错，这一步没有保存，原来的数据完好：请检查“{folder}”所在磁盘",
    "readonly": "“{name}”是只读的，不能保存：请检查文件属性和文件夹权限",
    "unable to open": "文件夹“{folder}”不能写入，请换一个文件夹或检查权限",
    "locked": "“{name}”正被别的程序占用，请关闭后再试",
}


def fact(connection: Connection, name: str) -> str | None:
    """One fact about the data file, or None."""
    found = connection.exec_driver_sql("SELECT value FROM file_fact WHERE name = ?", (name,)).scalar()
    return None if found is None else str(found)


def write_facts(connection: Connection, facts: Mapping[str, str]) -> None:
    """Set facts about the data file."""
    if facts:
        connection.exec_driver_sql(
            "INSERT INTO file_fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            list(facts.items()),
        )
