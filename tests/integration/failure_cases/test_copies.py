"""Data files that were copied, cloned, put back: nothing that anybody typed is lost."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.services import devices
from cunfupin.services.exchange import receive, send
from tests.integration.world import PASSPHRASE, World, repoint
from tests.property.replicas import tables


def home() -> Path:
    return Path(os.environ["CUNFUPIN_HOME"])


def test_file_copied_by_explorer_to_a_second_pc(world: World) -> None:
    assert world.first.replica != world.second.replica
    home_of = world.household("first")
    world.household("second", "3607352022060002")
    world.write("first", "household", home_of, address="上屋")
    world.settle()
    assert len(tables(world.township)["household"]) == 2


def test_file_copied_while_open(world: World) -> None:
    world.household("first")
    for suffix in ("", "-wal"):
        part = Path(f"{world.path('first')}{suffix}")
        if part.exists():
            shutil.copy(part, f"{world.path('三号机')}{suffix}")
    assert world.file("三号机").replica != world.first.replica
    assert len(tables(world.file("三号机"))["household"]) == 1


@dataclass
class Machines:
    """Two machines made from one disk image: data file and key store are the same."""

    world: World
    monkeypatch: pytest.MonkeyPatch

    def __post_init__(self) -> None:
        self.world.close()
        for name in ("甲机", "乙机"):
            folder = self.world.folder / name
            shutil.copytree(home(), folder / "home")
            shutil.copy(self.world.path("first"), folder / "一号机.cunfupin")
            repoint(folder / "home", self.world.folder, folder)
            with self.at(name):
                self.world.opened[name] = open_file(folder / "一号机.cunfupin", PASSPHRASE)

    @contextmanager
    def at(self, name: str) -> Iterator[None]:
        """At one machine, with its key store."""
        with self.monkeypatch.context() as patch:
            patch.setenv("CUNFUPIN_HOME", str(self.world.folder / name / "home"))
            yield

    def exchange(self) -> None:
        """Each machine with the township, both ways, by a stick of its own."""
        for name in ("甲机", "乙机"):
            stick = self.world.folder / name / "U盘"
            with self.at(name):
                send(self.world.opened[name], stick)
            receive(self.world.township, [stick])
            send(self.world.township, stick)
            with self.at(name):
                receive(self.world.opened[name], [stick])


def test_disk_image_cloned_with_its_key_store(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two machines believe to be the same replica; both tails arrive, and each machine gets a name of its own."""
    household = world.household("first")
    world.settle()
    machines = Machines(world, monkeypatch)
    one, two = world.opened["甲机"], world.opened["乙机"]
    assert one.replica == two.replica
    world.write("甲机", "household", household, address="上屋")
    world.write("乙机", "household", household, bank_name="信用社")
    machines.exchange()
    assert world.shows("township", "household", household, "address") == "上屋"
    assert world.shows("township", "household", household, "bank_name") == "信用社"
    machines.exchange()
    world.write("甲机", "household", household, address="下屋")
    machines.exchange()
    machines.exchange()
    assert one.replica != two.replica
    assert tables(one) == tables(two)
    assert tables(one)["household"] == tables(world.township)["household"]
    assert world.shows("乙机", "household", household, "address") == "下屋"


def test_backup_restored_then_edited(world: World) -> None:
    household = world.household("first")
    world.close("first")
    shutil.copy(world.path("first"), world.folder / "备份")
    world.write("first", "household", household, address="上屋")
    world.carry("first", "township")
    world.close("first")
    shutil.copy(world.folder / "备份", world.path("first"))
    assert "备份" in world.first.notices[0]
    world.write("first", "household", household, bank_name="信用社")
    world.settle()
    for name in ("township", "first"):
        assert world.shows(name, "household", household, "address") == "上屋"
        assert world.shows(name, "household", household, "bank_name") == "信用社"


def test_revoked_device_waits_until_it_is_trusted_again(world: World) -> None:
    household = world.household("first")
    world.carry("first", "township")
    devices.revoke(world.township, world.first.replica)
    world.write("first", "household", household, address="上屋")
    outcome = world.carry("first", "township")
    assert [one.status for one in outcome.packages if "停用" in one.note] == ["held"]
    assert world.shows("township", "household", household, "address") is None
    devices.confirm(world.township, world.first.replica)
    assert world.carry("township").updated == 1
    assert world.shows("township", "household", household, "address") == "上屋"


def test_village_learns_that_a_device_is_revoked(world: World) -> None:
    world.household("first")
    world.carry("first", "township")
    devices.revoke(world.township, world.first.replica)
    world.carry("township", "second")
    (device,) = [one for one in devices.devices(world.second) if one.replica == world.first.replica]
    assert device.status == "revoked"
