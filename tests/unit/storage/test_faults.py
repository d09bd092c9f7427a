"""Faults of the engine and the disk become sentences; faults of ours stay what they are."""

import errno
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import OperationalError

from cunfupin.errors import UserError
from cunfupin.storage.faults import plain_disk_faults, plain_faults

PATH = Path("/数据/濯龙村.cunfupin")


@pytest.mark.parametrize(
    ("complaint", "sentence"),
    [
        ("file is not a database", "密码不对"),
        ("database disk image is malformed", "已损坏"),
        ("database or disk is full", "磁盘空间不足"),
        ("disk I/O error", "磁盘读写出错"),
        ("attempt to write a readonly database", "只读"),
        ("unable to open database file", "不能写入"),
        ("database is locked", "占用"),
    ],
)
def test_complaints_of_the_engine_are_told(complaint: str, sentence: str) -> None:
    plain = sqlcipher.OperationalError(complaint)
    for error in (plain, OperationalError("SELECT 1", {}, plain)):
        with pytest.raises(UserError, match=sentence) as caught, plain_faults(PATH):
            raise error
        assert complaint not in caught.value.message


def test_faults_of_ours_stay_what_they_are() -> None:
    for error in (sqlcipher.OperationalError("no such table: x"), KeyError("x"), UserError("另一句")):
        with pytest.raises(type(error)) as caught, plain_faults(PATH):
            raise error
        assert caught.value is error


def test_faults_of_the_disk_are_told_where_files_are_moved() -> None:
    error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with pytest.raises(UserError, match="磁盘已满"), plain_disk_faults(PATH):
        raise error
    with pytest.raises(OSError, match="No space"), plain_faults(PATH):
        raise error


def test_an_error_of_the_disk_without_room_is_told_as_a_full_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=0))
    with pytest.raises(UserError, match="磁盘空间不足"), plain_faults(tmp_path / "村.cunfupin"):
        raise sqlcipher.OperationalError("disk I/O error")
