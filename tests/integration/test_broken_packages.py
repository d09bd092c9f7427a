"""Packages that were damaged, forged or misled on their way: refused in one sentence, nothing changed."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cunfupin.errors import UserError
from cunfupin.services.exchange import receive, send
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from cunfupin.sync import envelope, exchange_folder
from cunfupin.sync.envelope import unseal, unwrap, wrap
from tests.conftest import VILLAGE_CODE

from .world import World


@pytest.fixture
def township(world: World) -> Workspace:
    return world.township


@pytest.fixture
def sender(world: World) -> Workspace:
    world.household("first")
    return world.first


@pytest.fixture
def package(sender: Workspace, tmp_path: Path) -> Path:
    return send(sender, tmp_path / "U盘").path


def refused(township: Workspace, path: Path) -> str:
    with pytest.raises(UserError) as told:
        receive(township, [path])
    assert list_records(township, Query(ledger="household")).total == 0
    return told.value.message


def test_a_truncated_package(township: Workspace, package: Path) -> None:
    package.write_bytes(package.read_bytes()[:-100])
    assert "不完整或已损坏" in refused(township, package)


def test_a_zero_filled_tail(township: Workspace, package: Path) -> None:
    content = package.read_bytes()
    package.write_bytes(content[: len(content) // 2] + bytes(len(content) - len(content) // 2))
    assert "不完整或已损坏" in refused(township, package)


def test_a_foreign_file(township: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "照片.cfpkg"
    path.write_bytes(b"\xff\xd8\xff\xe0" + bytes(1000))
    assert "不是村扶的交换包" in refused(township, path)


def test_a_missing_stick(township: Workspace, tmp_path: Path) -> None:
    assert "找不到" in refused(township, tmp_path / "没有的U盘")


def test_a_damaged_package_in_a_folder_does_not_stop_the_others(township: Workspace, package: Path) -> None:
    (package.parent / "000002-坏.cfpkg").write_bytes(b"CFPKG1\r\n")

    outcome = receive(township, [package.parents[4]])

    assert outcome.created == 1
    assert sorted(one.status for one in outcome.packages) == ["refused", "taken"]


def resealed(township: Workspace, package: Path, change: "dict[str, bytes]") -> bytes:
    """The package opened with the township's key, some members replaced, and sealed again."""
    from cunfupin.services.membership import place_keys

    outside = unwrap(package.read_bytes())
    with township.read() as connection:
        keys = place_keys(connection)
    members = unseal(outside.sealed, [keys.identity], "", by_passphrase=False) | change
    return wrap(outside.header, envelope.seal(members, [keys.recipient], ""))


def test_other_commits_under_the_same_signature(township: Workspace, package: Path) -> None:
    package.write_bytes(resealed(township, package, {"commits.jsonl": b""}))
    assert "签名对不上" in refused(township, package)


def test_a_manifest_that_nobody_signed(township: Workspace, package: Path) -> None:
    manifest = json.dumps({"members": {}}).encode()
    package.write_bytes(resealed(township, package, {"manifest.json": manifest}))
    assert "没有接收" in refused(township, package)


def test_a_receiver_changed_in_the_header_opens_no_door(township: Workspace, package: Path) -> None:
    outside = unwrap(package.read_bytes())
    package.write_bytes(wrap({**outside.header, "receiver": "110000000000"}, outside.sealed))
    assert receive(township, [package]).created == 1


def test_a_zip_bomb_is_not_unpacked() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("commits.jsonl", bytes(64 * 1024 * 1024))
    with pytest.raises(UserError, match="不完整或已损坏"):
        envelope._members(buffer.getvalue())


@settings(max_examples=60)
@given(place=st.floats(0, 0.999999), bit=st.integers(0, 7))
def test_any_flipped_bit_is_noticed(place: float, bit: int) -> None:
    content = bytearray(wrap({"id": "x"}, b"sealed content" * 20))
    content[int(place * len(content))] ^= 1 << bit
    with pytest.raises(UserError):
        unwrap(bytes(content))


def test_a_folder_that_cannot_be_written(sender: Workspace, tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("x")
    with pytest.raises(UserError, match="写不进交换文件夹"):
        send(sender, tmp_path / "文件")


def test_a_stick_that_gives_back_other_bytes(
    sender: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"" if path.suffix == ".part" else real(path))
    with pytest.raises(UserError, match="读回来不一样"):
        send(sender, tmp_path / "假U盘")
    assert exchange_folder.packages_in(tmp_path / "假U盘") == []


def test_half_written_packages_are_not_read(township: Workspace, package: Path) -> None:
    package.rename(package.with_suffix(".part"))
    assert receive(township, [package.parents[4]]).packages == []


def test_a_village_may_not_speak_for_the_township(township: Workspace, sender: Workspace, tmp_path: Path) -> None:
    from dataclasses import replace

    sender.facts = replace(sender.facts, role="township")
    create_record(sender, "household", {"village": village_uid(VILLAGE_CODE), "household_no": "3607352022060002"})
    sender.facts = replace(sender.facts, role="village")
    assert "冒用乡镇身份" in refused(township, send(sender, tmp_path / "U盘").path)
