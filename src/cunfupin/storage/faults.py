"""Faults of disk and data file, told as one sentence to the person who can mend them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from cunfupin.errors import UserError, reason_of

_FULL, _IO = "disk is full", "disk i/o error"
_LEAST_ROOM = 1 << 20
_SENTENCES = {
    "not a database": "密码不对，或者“{name}”已损坏：请重新输入密码；确认密码无误仍打不开时，请用备份恢复",
    "malformed": "“{name}”已损坏，没有改动任何数据：请用备份恢复",
    _FULL: "磁盘空间不足，这一步没有保存，原来的数据完好：请清理“{folder}”所在磁盘后再试",
    _IO: "磁盘读写出错，这一步没有保存，原来的数据完好：请检查“{folder}”所在磁盘",
    "readonly": "“{name}”是只读的，不能保存：请检查文件属性和文件夹权限",
    "unable to open": "文件夹“{folder}”不能写入，请换一个文件夹或检查权限",
    "locked": "“{name}”正被别的程序占用，请关闭后再试",
}


@contextmanager
def plain_faults(path: Path) -> Iterator[None]:
    """What the data file's engine complains of leaves the block as UserError; everything else as it is."""
    try:
        yield
    except (sqlcipher.DatabaseError, DBAPIError) as error:
        cause = str(error.orig if isinstance(error, DBAPIError) else error).lower()
        if _IO in cause and _is_full(path.parent):
            cause = _FULL
        for sign, sentence in _SENTENCES.items():
            if sign in cause:
                raise UserError(sentence.format(name=path.name, folder=path.parent)) from error
        raise


def _is_full(folder: Path) -> bool:
    """Whether there is no room left: then even the map of what was written last cannot be made, which is an I/O error."""
    try:
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        return False


@contextmanager
def plain_disk_faults(path: Path) -> Iterator[None]:
    """`plain_faults`, and those of the disk, for blocks that do nothing but move files about."""
    try:
        with plain_faults(path):
            yield
    except OSError as error:
        raise UserError(
            f"文件夹“{path.parent}”写不进去（{reason_of(error)}），没有改动任何数据，请检查磁盘空间和权限"
        ) from error
