"""Copies of a data file that can be trusted, and the way back to one."""

import glob
import os
import shutil
import time
from contextlib import ExitStack, suppress
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from cunfupin.errors import UserError

from .data_file import DataFile, lock_of
from .encryption import key_of, salt_of
from .engine import SIDE_FILES, connect, discard
from .faults import plain_disk_faults
from .migrate import APPLICATION_ID
from .volumes import refuse_unsafe_volume

_UNFINISHED, _SURELY_OVER = ".part", 3600
"""Ending of a copy that is being made, and after how many seconds nobody makes it any more."""
Place = tuple[str | None, str | None, str | None]
"""Role, region code and name of the place whose data file it is; None where that cannot be read."""


def back_up(file: DataFile, target: Path) -> Path:
    """Copy the open data file to `target`, then read the copy through.

    UserError when it cannot be written, or there is no data file any more.
    """
    staged = _staged(target)
    file.refuse_gone()
    with ExitStack() as undo, plain_disk_faults(target):
        undo.callback(discard, staged)
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear_unfinished(target.parent, file.path.stem)
        file.checkpoint()
        with file.read() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
            shutil.copyfile(file.path, staged)
        _sync(staged)
        check(staged, file.key)
        staged.replace(target)
    return target


def _staged(target: Path) -> Path:
    """Where a file is made that gets its name only when it is whole."""
    return target.with_name(f".{target.name}{_UNFINISHED}")


def _clear_unfinished(folder: Path, stem: str) -> None:
    """Clear away what copies of a data file left that were cut off, by a power cut for instance; not those being made."""
    for path in folder.glob(f".{glob.escape(stem)}-*{_UNFINISHED}*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _SURELY_OVER:
                path.unlink()


def restore(backup: Path, target: Path, passphrase: str) -> None:
    """Put a backup in the place of a closed data file, which is kept beside it.

    UserError when that cannot be, or the file is that of another place.
    """
    refuse_unsafe_volume(target)
    key = key_of(passphrase, salt_of(backup))
    staged = _staged(target)
    with ExitStack() as undo, plain_disk_faults(target):
        undo.callback(lock_of(target).release)
        undo.callback(discard, staged)
        shutil.copyfile(backup, staged)
        _sync(staged)
        check(staged, key)
        if target.exists():
            refuse_other_place(_place_of(staged, passphrase), _place_of(target, passphrase))
            _keep(target, "恢复前")
        staged.replace(target)


def refuse_other_place(backup: Place, file: Place) -> None:
    """A backup goes back to the place that it is of. Nothing is refused where either cannot be read."""
    if backup[:2] != file[:2] and all(backup[:2]) and all(file[:2]):
        raise UserError(
            f"这份备份是{backup[2]}的，要换掉的是{file[2]}的数据文件，没有恢复；请选{file[2]}的备份，或另起一个文件名恢复"
        )


def _place_of(path: Path, passphrase: str) -> Place:
    try:
        connection = connect(path, key_of(passphrase, salt_of(path)))
    except (UserError, sqlcipher.DatabaseError):
        return None, None, None
    try:
        found = dict(connection.execute("SELECT name, value FROM file_fact").fetchall())
        return found.get("role"), found.get("region_code"), found.get("name")
    except sqlcipher.DatabaseError:
        return None, None, None
    finally:
        connection.close()


def fits(path: Path, key: str) -> bool:
    """Whether a closed data file opens with this key."""
    try:
        connect(path, key).close()
    except sqlcipher.DatabaseError:
        return False
    return True


def change_passphrase(path: Path, key: str, passphrase: str) -> None:
    """Let a closed data file open by another passphrase; as it was it is kept beside. UserError when that cannot be."""
    refuse_unsafe_volume(path)
    new_key = key_of(passphrase, salt_of(path))
    staged = _staged(path)
    with ExitStack() as undo, plain_disk_faults(path):
        undo.callback(lock_of(path).release)
        undo.callback(discard, staged)
        _take_in(path, key)
        shutil.copyfile(path, staged)
        connection = connect(staged, key)
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute(f'PRAGMA rekey="{new_key}"')
        connection.close()
        check(staged, new_key)
        _sync(staged)
        _keep(path, "换密码前")
        staged.replace(path)


def _take_in(path: Path, key: str) -> None:
    """Bring what a closed data file had only noted down into the file itself."""
    connection = connect(path, key)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _keep(target: Path, when: str) -> None:
    """Set a data file aside, with what it has written but not yet taken in."""
    kept = target.with_name(f"{target.stem}（{when}{datetime.now():%Y%m%d-%H%M%S-%f}）{target.suffix}")
    target.replace(kept)
    for ending in SIDE_FILES:
        leftover = target.with_name(target.name + ending)
        if leftover.exists():
            leftover.replace(kept.with_name(kept.name + ending))


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


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
