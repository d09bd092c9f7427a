"""A data file is made, opened, closed and opened again; what stands in the way is one Chinese sentence."""

import hashlib
import re
from contextlib import suppress
from pathlib import Path

import pytest

from cunfupin.bootstrap import create_file, open_file
from cunfupin.errors import UserError
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.storage.volumes import refuse_unsafe_volume, volume_kind
from tests.conftest import PASSPHRASE, VILLAGE_CODE

from .disks import file_size_limit, open_folder, posix, read_only, small_disk

SENTENCE = re.compile(r"[一-龥].*[一-龥）]")
MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sda3 /home ext4 rw 0 0
//192.168.1.5/share /home/cadre/共享 cifs rw 0 0
server:/export /srv/nfs nfs4 rw 0 0
/dev/sdb1 /media/cadre/KINGSTON\\040U盘 vfat rw 0 0
/dev/sdc1 /run/media/cadre/移动硬盘 ntfs3 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
"""


def fingerprint(path: Path) -> str:
    """Hash of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path: Path, passphrase: str = PASSPHRASE) -> str:
    """The sentence with which a file is refused; the file and its folder stay as they were."""
    before = fingerprint(path)
    with pytest.raises(UserError) as caught:
        open_file(path, passphrase)
    assert fingerprint(path) == before
    assert SENTENCE.search(caught.value.message)
    assert not [left for left in path.parent.iterdir() if left.name.endswith(("-wal", "-shm", ".new", ".part"))]
    return caught.value.message


def household_count(workspace: Workspace) -> int:
    """Living households."""
    return list_records(workspace, Query(ledger="household")).total


def test_what_was_written_is_there_after_reopening(village: Workspace) -> None:
    uid, _changes = create_record(village, "household", {"household_no": "00360735", "address": "濯龙村上段组"})
    village.close()
    again = open_file(village.file.path, PASSPHRASE)
    page = list_records(again, Query(ledger="household"))
    assert [(record["uid"], record["household_no"]) for record in page.records] == [(uid, "00360735")]
    again.close()


def test_the_file_is_unreadable_without_the_passphrase(village: Workspace) -> None:
    create_record(village, "household", {"address": "濯龙村上段组"})
    village.close()
    content = village.file.path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert "濯龙村上段组".encode() not in content
    assert b"household" not in content


def test_a_wrong_passphrase_is_said_to_be_wrong(village: Workspace) -> None:
    village.close()
    assert "密码不对" in refused(village.file.path, "别的口令")
    assert "密码不能为空" in refused(village.file.path, "")


def test_a_file_that_is_there_is_never_overwritten(village: Workspace) -> None:
    village.close()
    before = fingerprint(village.file.path)
    with pytest.raises(UserError, match="已经存在"):
        create_file(village.file.path, PASSPHRASE, role="village", region_code=VILLAGE_CODE)
    assert fingerprint(village.file.path) == before


def test_a_missing_folder_or_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有的文件夹"):
        create_file(tmp_path / "没有的文件夹" / "村.cunfupin", PASSPHRASE, role="village", region_code=VILLAGE_CODE)
    with pytest.raises(UserError, match="找不到数据文件"):
        open_file(tmp_path / "没有.cunfupin", PASSPHRASE)
    with pytest.raises(UserError, match="是文件夹"):
        open_file(tmp_path, PASSPHRASE)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/cadre/文档", "fixed"),
        ("/opt", "fixed"),
        ("/home/cadre/共享", "network"),
        ("/home/cadre/共享/2020", "network"),
        ("/home/cadre/共享的", "fixed"),
        ("/srv/nfs/a", "network"),
        ("/run/user/1000/gvfs/smb-share", "network"),
        ("/media/cadre/KINGSTON U盘", "removable"),
        ("/run/media/cadre/移动硬盘/数据", "removable"),
    ],
)
@posix
def test_the_place_of_a_file_is_known_from_the_mounts(folder: str, kind: str) -> None:
    assert volume_kind(Path(folder), mounts=MOUNTS) == kind


@posix
def test_sticks_and_shares_are_refused_with_the_way_out() -> None:
    with pytest.raises(UserError, match=r"U盘.*复制到本机硬盘"):
        refuse_unsafe_volume(Path("/media/cadre/KINGSTON U盘/濯龙村.cunfupin"), mounts=MOUNTS)
    with pytest.raises(UserError, match=r"网络共享文件夹.*复制到本机硬盘"):
        refuse_unsafe_volume(Path("/srv/nfs/濯龙村.cunfupin"), mounts=MOUNTS)
    refuse_unsafe_volume(Path("/home/cadre/濯龙村.cunfupin"), mounts=MOUNTS)


@posix
def test_a_read_only_folder_is_said_to_be_read_only(village: Workspace) -> None:
    village.close()
    content = village.file.path.read_bytes()
    with open_folder() as folder:
        path = folder / "濯龙村.cunfupin"
        path.write_bytes(content)
        with read_only(folder), pytest.raises(UserError) as caught:
            open_file(path, PASSPHRASE)
        assert "不能写入（没有权限）" in caught.value.message
        with read_only(folder), pytest.raises(UserError, match="不能写入"):
            create_file(folder / "新村.cunfupin", PASSPHRASE, role="village", region_code=VILLAGE_CODE)
        assert [left.name for left in folder.iterdir()] == ["濯龙村.cunfupin"]
        assert path.read_bytes() == content


@posix
def test_a_step_that_finds_the_disk_full_leaves_nothing_behind(village: Workspace) -> None:
    create_record(village, "household", {"household_no": "1"})
    village.file.checkpoint()
    with pytest.raises(UserError) as caught, file_size_limit(8_000):
        create_record(village, "household", {"household_no": "2", "note": "长" * 4000})
    assert re.search("磁盘.*原来的数据完好", caught.value.message)
    assert household_count(village) == 1
    create_record(village, "household", {"household_no": "3"})
    assert household_count(village) == 2


@posix
def test_a_full_disk_is_told_and_mended_by_making_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "小盘", "8m") as is_mounted:
        if not is_mounted:
            pytest.skip("this system does not let the test mount a small disk")
        workspace = create_file(
            tmp_path / "小盘" / "濯龙村.cunfupin", PASSPHRASE, role="village", region_code=VILLAGE_CODE
        )
        create_record(workspace, "household", {"household_no": "1"})
        ballast = tmp_path / "小盘" / "别的文件"
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(bytes(4096)):
                pass
        with pytest.raises(UserError, match=r"磁盘空间不足.*原来的数据完好"):
            create_record(workspace, "household", {"household_no": "2", "note": "长" * 4000})
        assert household_count(workspace) == 1
        ballast.unlink()
        create_record(workspace, "household", {"household_no": "2"})
        assert household_count(workspace) == 2
        workspace.close()


@posix
def test_a_new_file_needs_room_for_all_of_it(tmp_path: Path) -> None:
    with file_size_limit(100_000), pytest.raises(UserError, match="磁盘"):
        create_file(tmp_path / "濯龙村.cunfupin", PASSPHRASE, role="village", region_code=VILLAGE_CODE)
    assert not [left.name for left in tmp_path.iterdir() if "濯龙村" in left.name and not left.name.endswith(".lock")]
