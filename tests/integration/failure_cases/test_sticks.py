"""Sticks that are pulled, full, fake or mixed up, and packages that come damaged, twice or in the wrong order."""

import json
import re
import shutil
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.models.registry import ledger
from cunfupin.services import exchange
from cunfupin.services.backups import verify
from cunfupin.services.exchange import receive, send
from cunfupin.services.membership import place_keys
from cunfupin.services.records import get_record, update_record
from cunfupin.services.recovery import hand_out_key, recover
from cunfupin.sync import envelope, exchange_folder, log
from cunfupin.sync.exchange_folder import packages_in
from tests.benchmarks.township import village_rows
from tests.integration.disks import open_folder, posix, read_only, small_disk
from tests.integration.world import PASSPHRASE, VILLAGE_CODE, World
from tests.property.replicas import tables

_STEP = 64 * 1024
_HOUSEHOLDS = 90


@pytest.fixture
def package(world: World) -> Path:
    """A package of several times 64 KB."""
    with world.first.change("录入") as change:
        for name, rows in village_rows(VILLAGE_CODE, _HOUSEHOLDS).items():
            change.connection.execute(ledger(name).__table__.insert(), rows)
    path = world.send("first").path
    assert path.stat().st_size > 2 * _STEP
    return path


def households(world: World, name: str = "township") -> int:
    return len(tables(world.file(name))["household"])


def test_stick_pulled_at_every_64_kb_in(world: World, package: Path) -> None:
    whole = package.read_bytes()
    for size in range(0, len(whole), _STEP):
        package.write_bytes(whole[:size])
        with pytest.raises(UserError, match=r"没有接收|不是村扶的交换包"):
            receive(world.township, [package])
        assert households(world) == 0
    package.write_bytes(whole)
    assert receive(world.township, [package]).held == 0
    assert households(world) == _HOUSEHOLDS


def test_stick_pulled_at_every_64_kb_out(world: World, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = package.stat().st_size
    package.unlink()
    for written in range(0, size, _STEP):

        def pulled(path: Path, content: bytes, written: int = written) -> None:
            path.write_bytes(content[:written])
            raise OSError(5, "Input/output error")

        with monkeypatch.context() as patch:
            patch.setattr(exchange_folder, "_write_and_check", pulled)
            with pytest.raises(UserError, match="没有送出"):
                send(world.first, world.stick)
        assert packages_in(world.stick) == []
    send(world.first, world.stick)
    receive(world.township, [world.stick])
    assert households(world) == _HOUSEHOLDS


@posix
def test_full_or_read_only_stick(world: World, package: Path) -> None:
    with open_folder() as folder, read_only(folder), pytest.raises(UserError, match="没有送出"):
        exchange_folder.put(folder / "out", "0" * 16, b"content")
    with small_disk(world.folder / "满盘", "64k") as is_mounted:
        if not is_mounted:
            pytest.skip("this system does not let the test mount a small disk")
        with pytest.raises(UserError, match="没有送出"):
            send(world.first, world.folder / "满盘")
        assert packages_in(world.folder / "满盘") == []


def test_fat32_stick_takes_every_name(world: World) -> None:
    """What FAT32 forbids never gets into a name, and no two names differ by case alone."""
    world.send("first")
    place = exchange_folder.out_folder(world.stick, "大由乡: 试?点 ", "濯龙村.", "0a")
    exchange_folder.put(place, "0" * 16, b"content")
    exchange_folder.put_card(world.stick, "大由乡<新>|", "card")
    found = [path.relative_to(world.stick) for path in world.stick.rglob("*")]
    parts = {part for path in found for part in path.parts}
    assert len(parts) > 8
    assert not [part for part in parts if re.search(r'[\\/:*?"<>|\x00-\x1f]|[. ]$', part) or len(part) > 255]
    assert len({str(path).lower() for path in found}) == len(found)


@posix
def test_disk_full_inside_the_transaction(world: World, package: Path) -> None:
    size = world.path("township").stat().st_size + 400_000
    with small_disk(world.folder / "小盘", str(size)) as is_mounted:
        if not is_mounted:
            pytest.skip("this system does not let the test mount a small disk")
        shutil.copy(world.path("township"), world.folder / "小盘" / "大由乡.cunfupin")
        master = open_file(world.folder / "小盘" / "大由乡.cunfupin", PASSPHRASE)
        with pytest.raises(UserError, match="磁盘"):
            receive(master, [package])
        assert tables(master)["household"] == {}
        assert verify(master) == []
        master.close()
    receive(world.township, [package])
    assert households(world) == _HOUSEHOLDS


def test_two_packages_of_one_name(world: World) -> None:
    world.household("first", "1")
    one = world.send("first").path
    two = world.folder / "另一个文件夹" / one.name
    two.parent.mkdir()
    world.household("second", "2")
    two.write_bytes(world.send("second").path.read_bytes())
    receive(world.township, [one, two])
    assert households(world) == 2


def test_package_7_before_6_is_held_and_the_missing_one_is_named(world: World) -> None:
    household = world.household("first", address="一")
    world.carry("first", "township")
    world.carry("township", "first")
    world.write("first", "household", household, address="二")
    second = world.send("first", "第二包").path
    with world.first.bookkeeping() as connection:  # a receipt that came by another way
        connection.exec_driver_sql(
            "UPDATE peer SET receipt = json_set(receipt, ?, 99) WHERE role = 'township'",
            (f'$."{world.first.replica}/{VILLAGE_CODE}"',),
        )
    world.write("first", "household", household, address="三")
    with world.first.bookkeeping() as connection:
        stream = "SELECT last FROM stream WHERE replica = ? AND scope <> ''"
        last = connection.exec_driver_sql(stream, (world.first.replica,)).scalar()
        connection.exec_driver_sql(
            "UPDATE peer SET receipt = json_set(receipt, ?, ?) WHERE role = 'township'",
            (f'$."{world.first.replica}/{VILLAGE_CODE}"', last - 1),
        )
    third = world.send("first", "第三包").path
    held = receive(world.township, [third])
    assert held.packages[0].note == "还缺濯龙村送出的第 2 包，补上后会自动接收"
    assert world.shows("township", "household", household, "address") == "一"
    receive(world.township, [second])
    assert world.shows("township", "household", household, "address") == "三"


def test_same_package_id_with_other_bytes(world: World) -> None:
    world.household("first")
    package = world.send("first").path
    receive(world.township, [package])
    outside = envelope.unwrap(package.read_bytes())
    package.write_bytes(envelope.wrap({**outside.header, "from": "别处"}, outside.sealed))
    outcome = receive(world.township, [package])
    assert [one.status for one in outcome.packages] == ["refused"]
    assert "内容却不同" in outcome.packages[0].note


def test_file_locked_on_rename(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.household("first")

    def locked(path: Path, target: Path) -> Path:
        raise PermissionError(13, "file is used by another program")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", locked)
        with pytest.raises(UserError, match="没有送出"):
            send(world.first, world.stick)
    assert list(world.stick.rglob("*.part")) == []
    assert send(world.first, world.stick).commits == 2


def test_long_and_chinese_paths(world: World) -> None:
    world.household("first")
    folder = world.folder.joinpath(*("江西省赣州市石城县大由乡交换数据专用文件夹",) * 4)
    send(world.first, folder)
    assert receive(world.township, [folder]).created == 1


def archive(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return buffer.getvalue()


def test_zip_bomb_traversal_and_a_million_members(world: World) -> None:
    """What an archive may hold is named by the signed manifest; nothing is ever written under names from inside."""
    with pytest.raises(UserError, match="不完整或已损坏"):
        envelope._members(archive({"commits.jsonl": bytes(64 * 1024 * 1024)}))
    with pytest.raises(UserError, match="不完整或已损坏"):
        envelope._members(archive({f"{number}": b"" for number in range(1000)}))
    outside = envelope.unwrap(world.send("first").path.read_bytes())
    with world.township.read() as connection:
        keys = place_keys(connection)
    members = envelope.unseal(outside.sealed, [keys.identity], "", by_passphrase=False)
    escaping = envelope.seal(members | {"../../escaped": b"x"}, [keys.recipient], "")
    package = world.folder / "穿越.cfpkg"
    package.write_bytes(envelope.wrap(outside.header, escaping))
    receive(world.township, [package])
    assert list(world.folder.parent.rglob("escaped")) == []


def test_crash_between_commit_and_receipt(world: World) -> None:
    """The township took the package in and died before it wrote anything back: the next stick brings it all again."""
    household = world.household("first")
    world.carry("first", "township")
    world.close("township")
    world.write("first", "household", household, address="上屋")
    outcome = world.carry("first", "township")
    assert (outcome.created, outcome.updated) == (0, 1)


def test_folder_with_packages_of_many_villages_in_one_go(world: World) -> None:
    world.household("first")
    send(world.first, world.stick)
    send(world.other, world.stick)
    outcome = receive(world.township, [world.stick])
    assert sorted(one.village for one in outcome.packages) == ["濯龙村", world.other.facts.name]
    assert {one.status for one in outcome.packages} == {"taken"}


def test_packages_in_a_row(world: World) -> None:
    household = world.household("first")
    for number in range(5):
        world.write("first", "household", household, address=f"{number} 号")
        world.carry("first", "township")
        world.carry("township", "first")
    assert world.shows("township", "household", household, "address") == "4 号"
    assert world.items("township") == []


def test_lost_password_recovered_by_escrow(world: World) -> None:
    """The township learns no passphrase: it hands out the key, locked by a code; the village sets a new passphrase."""
    household = world.household("first")
    world.carry("first", "township")
    handed_out = world.folder / "找回密码.cfkey"
    code = hand_out_key(world.township, world.first.replica, handed_out)
    world.close("first")
    with pytest.raises(UserError, match="找回码不对"):
        recover(world.path("first"), handed_out, "0000-0000-0000-0000", "新的密码-2020")
    recover(world.path("first"), handed_out, code, "新的密码-2020")
    with pytest.raises(UserError, match="这个找回文件打不开"):
        recover(world.path("first"), handed_out, code, "又一个密码-2020")
    first = open_file(world.path("first"), "新的密码-2020")
    assert get_record(first, "household", household)["household_no"] == "3607352022060001"
    update_record(first, "household", household, {"address": "新屋"})
    first.close()
    with pytest.raises(UserError, match="密码不对"):
        open_file(world.path("first"), PASSPHRASE)
    for one in packages_in(world.stick):
        assert PASSPHRASE.encode() not in one.read_bytes()


def test_the_key_of_a_seeded_file_is_left_with_the_township(world: World) -> None:
    """Before the village ever sent; of a village that has a file of its own nothing is left."""
    handed_out = world.folder / "找回密码.cfkey"
    code = hand_out_key(world.township, world.other.facts.region_code, handed_out)
    world.close("other")
    recover(world.path("other"), handed_out, code, "新的密码-2020")
    open_file(world.path("other"), "新的密码-2020").close()
    with pytest.raises(UserError, match="没有在乡镇留下备用钥匙"):
        hand_out_key(world.township, "360735202208", handed_out)


def test_no_byte_of_one_village_in_a_package_for_another(world: World) -> None:
    world.household("first", address="濯龙村的秘密")
    world.carry("first", "township")
    send(world.township, world.stick)
    with world.other.read() as connection:
        keys = place_keys(connection)
    for one in packages_in(world.stick):
        outside = envelope.unwrap(one.read_bytes())
        if outside.header["receiver"] == world.other.facts.region_code:
            members = envelope.unseal(outside.sealed, [keys.identity], "", by_passphrase=False)
            text = b"".join(members.values()).decode()
            assert "濯龙村的秘密" not in text
            assert VILLAGE_CODE not in json.loads(members["manifest.json"])["contains"]
            assert f"/{VILLAGE_CODE}" not in text


def test_a_package_with_all_villages_is_noticed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault seeded into sending: I14 finds it."""

    def of_all_villages(connection: Connection, _scopes: object, known: Mapping[tuple[str, str], int]) -> list[Any]:
        return log.collect(connection, {scope for _replica, scope in log.heads(connection)}, known)

    monkeypatch.setattr(exchange, "collect", of_all_villages)
    with pytest.raises(AssertionError):
        test_no_byte_of_one_village_in_a_package_for_another(world)
