"""Backups: whole, checked, put back; a damaged one changes nothing."""

import os
from pathlib import Path

import pytest

from cunfupin import settings
from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.progress import Silent
from cunfupin.services import backups
from cunfupin.services.backup_differences import differences
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE
from tests.data.sheets.files import save

from .disks import file_size_limit, posix
from .test_data_file import SENTENCE, fingerprint, household_count


def numbers(workspace: Workspace) -> list[str]:
    """Household numbers, sorted."""
    query = Query(ledger="household", sort=(("household_no", False),))
    return [record["household_no"] for record in list_records(workspace, query).records]


def test_a_backup_holds_everything_and_nothing_later(village: Workspace, tmp_path: Path) -> None:
    create_record(village, "household", {"household_no": "1"})
    copy = backups.back_up(village, tmp_path / "备份")
    create_record(village, "household", {"household_no": "2"})
    village.close()
    backups.restore(copy, village.file.path, PASSPHRASE)
    again = open_file(village.file.path, PASSPHRASE)
    assert numbers(again) == ["1"]
    assert backups.verify(again) == []
    again.close()


def test_the_file_that_was_there_is_kept_beside_the_restored_one(village: Workspace, tmp_path: Path) -> None:
    copy = backups.back_up(village, tmp_path / "备份")
    create_record(village, "household", {"household_no": "后来"})
    village.close()
    backups.restore(copy, village.file.path, PASSPHRASE)
    backups.restore(copy, village.file.path, PASSPHRASE)
    kept = sorted(village.file.path.parent.glob("*（恢复前*.cunfupin"))
    assert len(kept) == 2
    first = open_file(kept[0], PASSPHRASE)
    assert numbers(first) == ["后来"]
    first.close()


def test_what_a_cut_off_backup_left_is_cleared_away(village: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "备份"
    folder.mkdir()
    old, making, other = (folder / f".{name}.cunfupin.part" for name in ("濯龙村-1", "濯龙村-2", "水南村-1"))
    for path in (old, making, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (0, 0))
    copy = backups.back_up(village, folder)
    assert sorted(folder.iterdir()) == sorted([making, other, copy])


def test_a_backup_of_another_place_is_refused(village: Workspace, township: Workspace, tmp_path: Path) -> None:
    copy, other = backups.back_up(township, tmp_path / "备份"), village.file.path
    with pytest.raises(UserError, match=r"大由乡的.*濯龙村的数据文件"):
        differences(village, copy, PASSPHRASE, Silent())
    village.close()
    before = fingerprint(other)
    with pytest.raises(UserError, match=r"大由乡的.*濯龙村的数据文件"):
        backups.restore(copy, other, PASSPHRASE)
    assert fingerprint(other) == before
    assert not list(other.parent.glob("*恢复前*"))
    backups.restore(copy, tmp_path / "另一个.cunfupin", PASSPHRASE)
    again = open_file(tmp_path / "另一个.cunfupin", PASSPHRASE)
    assert again.facts.role == "township"
    again.close()


def test_a_restored_backup_says_that_it_is_older(village: Workspace, tmp_path: Path) -> None:
    copy = backups.back_up(village, tmp_path / "备份")
    create_record(village, "household", {"household_no": "1"})
    village.close()
    backups.restore(copy, village.file.path, PASSPHRASE)
    again = open_file(village.file.path, PASSPHRASE)
    assert any("备份" in notice for notice in again.notices)
    assert again.replica != village.replica
    create_record(again, "household", {"household_no": "恢复后"})
    again.close()


def test_a_backup_is_itself_a_data_file(village: Workspace, tmp_path: Path) -> None:
    create_record(village, "household", {"household_no": "1"})
    copy = backups.back_up(village, tmp_path / "备份")
    assert "household" not in copy.read_bytes().decode("latin-1")
    opened = open_file(copy, PASSPHRASE)
    assert numbers(opened) == ["1"]
    opened.close()


@pytest.mark.parametrize("damage", ["cut", "flipped", "foreign", "passphrase"])
def test_a_bad_backup_changes_nothing(village: Workspace, tmp_path: Path, damage: str) -> None:
    for number in range(30):
        create_record(village, "household", {"household_no": f"{number:02d}", "note": "长" * 2000})
    copy = backups.back_up(village, tmp_path / "备份")
    create_record(village, "household", {"household_no": "后来"})
    path = village.file.path
    village.close()
    content = copy.read_bytes()
    middle = len(content) // 2 + 100
    bad = {
        "cut": content[: len(content) // 2],
        "flipped": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
        "foreign": b"PK" + content[2:],
        "passphrase": content,
    }
    copy.write_bytes(bad[damage])
    before = fingerprint(path)
    with pytest.raises(UserError) as caught:
        backups.restore(copy, path, "别的口令" if damage == "passphrase" else PASSPHRASE)
    assert SENTENCE.search(caught.value.message)
    assert fingerprint(path) == before
    assert sorted(left.name for left in path.parent.iterdir() if left.is_file()) == [".濯龙村.cunfupin.lock", path.name]


@posix
def test_a_backup_that_finds_no_room_leaves_no_half_file(village: Workspace, tmp_path: Path) -> None:
    create_record(village, "household", {"household_no": "1"})
    folder = tmp_path / "备份"
    with pytest.raises(UserError, match="磁盘"), file_size_limit(100_000):
        backups.back_up(village, folder)
    assert list(folder.iterdir()) == []
    assert household_count(village) == 1
    assert backups.last_backup(village) is None


def test_rolling_backups_are_kept_in_number(village: Workspace, home: Path) -> None:
    for _turn in range(12):
        backups.back_up(village)
    assert len(list((home / "backups").rglob("*.cunfupin"))) == 10
    assert backups.last_backup(village)


def test_a_sound_file_has_nothing_to_tell(village: Workspace, township: Workspace) -> None:
    create_record(village, "household", {"household_no": "1"})
    assert backups.verify(village) == []
    assert backups.verify(township) == []


def test_each_backup_is_kept_a_second_time_where_the_stick_is_in(village: Workspace, tmp_path: Path) -> None:
    stick = tmp_path / "U盘"
    settings.remember(backup_folder=str(stick))
    backups.back_up(village)
    assert not stick.exists()
    stick.mkdir()
    kept = backups.back_up(village)
    (second,) = stick.rglob("*.cunfupin")
    assert second.name == kept.name
    assert second.read_bytes() == kept.read_bytes()
    assert village.notices == []


def test_a_busy_day_drives_out_no_earlier_day(village: Workspace) -> None:
    daily = backups.back_up_daily(village)
    assert daily is not None
    for _ in range(12):
        backups.back_up(village)
    assert daily.exists()


def test_a_sheet_is_not_taken_in_before_the_file_is_backed_up(village: Workspace, tmp_path: Path) -> None:
    lines = [[f"36073520220600{number:02d}", "一般农户"] for number in range(25)]
    sheet = save(tmp_path / "户.xlsx", [["户编号", "户类型"], *lines])
    assert apply_import(village, preview_import(village, sheet)).created == 25
    (before,) = backups.rolling_folder(village).glob("*导入前*")
    village.close()
    backups.restore(before, village.file.path, PASSPHRASE)
    again = open_file(village.file.path, PASSPHRASE)
    assert numbers(again) == []
    again.close()


@posix
def test_nothing_is_written_into_a_file_that_is_gone(village: Workspace, tmp_path: Path) -> None:
    """A stick pulled out leaves an open file without a name: what is written there would be lost without a word."""
    away = village.file.path.with_name("移走.cunfupin")
    village.file.path.rename(away)
    for step in (lambda: backups.back_up(village, tmp_path / "备份"), lambda: create_record(village, "asset", {})):
        with pytest.raises(UserError, match="不在原处了"):
            step()
    away.rename(village.file.path)
    create_record(village, "asset", {"asset_no": "A1"})
