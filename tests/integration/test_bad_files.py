"""Files that are not ours, damaged ones, and those of newer programs: refused in one sentence, left as they are."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.services import backups
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.storage.encryption import key_of, salt_of
from cunfupin.storage.engine import connect
from tests.conftest import PASSPHRASE

from .test_data_file import refused

PAGE = 4096


def test_files_of_other_programs_are_refused(tmp_path: Path) -> None:
    for name, content in (
        ("空.cunfupin", b""),
        ("短.cunfupin", b"CUNFUPIN"),
        ("表格.xlsx", b"PK\x03\x04" + bytes(5000)),
        ("文字.cunfupin", "贫困户花名册".encode() * 1000),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert "不是村扶的数据文件" in refused(path)


def test_an_ordinary_sqlite_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "别家.cunfupin"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.close()
    assert "不是村扶的数据文件" in refused(path)


def test_our_mark_before_noise_is_taken_for_damage(tmp_path: Path) -> None:
    path = tmp_path / "噪声.cunfupin"
    path.write_bytes(b"CUNFUPIN" + os.urandom(3 * PAGE - 8))
    assert "已损坏" in refused(path)


def test_an_encrypted_file_that_is_not_a_data_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "别的.cunfupin"
    made = connect(path, key_of(PASSPHRASE, b"CUNFUPIN" + bytes(8)))
    made.execute("CREATE TABLE t (x)")
    made.close()
    assert "不是村扶的数据文件" in refused(path)


def test_a_file_of_a_newer_program_is_left_to_it(village: Workspace) -> None:
    village.close()
    path = village.file.path
    newer = connect(path, village.file.key)
    newer.execute("PRAGMA user_version=99")
    newer.close()
    assert "请先更新本程序" in refused(path)


@pytest.mark.parametrize("left", [17, 100, PAGE // 2, PAGE - 1])
def test_a_file_cut_off_in_its_first_page_is_refused(village: Workspace, left: int) -> None:
    village.close()
    os.truncate(village.file.path, left)
    assert "用备份恢复" in refused(village.file.path)


def test_a_file_cut_off_later_is_told_when_it_is_read(village: Workspace) -> None:
    for number in range(40):
        create_record(village, "household", {"household_no": str(number), "note": "长" * 2000})
    village.close()
    path = village.file.path
    os.truncate(path, path.stat().st_size // 2 // PAGE * PAGE)
    with pytest.raises(UserError, match=r"已损坏.*用备份恢复"), closing(open_file(path, PASSPHRASE)) as again:
        backups.back_up(again)


def test_a_flipped_bit_is_noticed(village: Workspace) -> None:
    for number in range(40):
        create_record(village, "household", {"household_no": str(number), "note": "长" * 2000})
    village.close()
    path = village.file.path
    content = bytearray(path.read_bytes())
    for page in range(8, len(content) // PAGE):
        content[page * PAGE + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"已损坏.*用备份恢复"), closing(open_file(path, PASSPHRASE)) as again:
        backups.back_up(again)


def test_reading_a_damaged_page_is_told(village: Workspace) -> None:
    for number in range(40):
        create_record(village, "household", {"household_no": str(number), "note": "长" * 2000})
    village.close()
    path = village.file.path
    content = bytearray(path.read_bytes())
    with closing(connect(path, village.file.key)) as inside:
        root = inside.execute("SELECT rootpage FROM sqlite_master WHERE name = 'household'").fetchone()[0]
    content[(root - 1) * PAGE + 100] ^= 1
    path.write_bytes(content)
    with closing(open_file(path, PASSPHRASE)) as again, pytest.raises(UserError, match=r"已损坏.*用备份恢复"):
        list_records(again, Query(ledger="household"))


def test_the_mark_stands_before_the_salt(village: Workspace) -> None:
    salt = salt_of(village.file.path)
    assert salt.startswith(b"CUNFUPIN")
    assert len(salt) == 16


def test_a_file_whose_capture_was_tampered_with_is_read_but_not_written(village: Workspace) -> None:
    village.close()
    intruder = connect(village.file.path, village.file.key)
    intruder.execute("DROP TRIGGER capture_update_household")
    intruder.close()
    with pytest.raises(UserError, match="已停止写入"), closing(open_file(village.file.path, PASSPHRASE)) as again:
        create_record(again, "household", {"household_no": "1"})
