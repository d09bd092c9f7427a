"""Copies of a data file that can be trusted, and the way back to one."""

import os
import shutil
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from cunfupin.errors import UserError

from .data_file import DataFile, told
from .encryption import key_of, salt_of
from .engine import connect
from .migrate import APPLICATION_ID


def back_up(file: DataFile, target: Path) -> Path:
    """Copy the open data file to `target`, then read the copy through. UserError when it cannot be written."""
    staged = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        file.checkpoint()
        with file.read() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
            shutil.copyfile(file.path, staged)
        _sync(staged)
        check(staged, file.key)
        staged.replace(target)
    except Exception as error:
        raise told(error, target) from error
    finally:
        staged.unlink(missing_ok=True)
    return target


def restore(backup: Path, target: Path, passphrase: str) -> None:
    """Put a backup in the place of a data file, which is kept beside it. UserError when the backup is damaged."""
    key = key_of(passphrase, salt_of(backup))
    staged = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(backup, staged)
        _sync(staged)
        check(staged, key)
        if target.exists():
            target.replace(target.with_name(f"{target.stem}（恢复前）{target.suffix}"))
        for leftover in ("-wal", "-shm"):
            target.with_name(target.name + leftover).unlink(missing_ok=True)
        staged.replace(target)
    except Exception as error:
        raise told(error, target) from error
    finally:
        staged.unlink(missing_ok=True)


def check(path: Path, key: str) -> None:
    """Read every page of a closed data file. UserError when one is damaged or it is not ours."""
    connection = connect(path, key)
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise UserError(f"“{path.name}”不是村扶的数据文件")
        problems = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if problems or connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise sqlcipher.DatabaseError("database disk image is malformed")
    finally:
        connection.close()
        for leftover in ("-wal", "-shm"):
            path.with_name(path.name + leftover).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
