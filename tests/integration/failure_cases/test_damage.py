"""I13: what is written is read back as it was, and a package with a single other byte, at any depth, is refused."""

from dataclasses import replace
from random import Random

import pytest

from cunfupin.errors import UserError
from cunfupin.services.exchange import receive, send
from cunfupin.services.incoming import open_package
from cunfupin.services.membership import place_keys
from cunfupin.sync import key_store
from cunfupin.sync.apply import KnownInFile, apply_plan
from cunfupin.sync.commits import CommitRecord, header_text
from cunfupin.sync.envelope import seal, unseal, unwrap, wrap
from cunfupin.sync.log import Heads, collect, heads
from cunfupin.sync.package import write_package
from cunfupin.sync.plan import plan_merge
from tests.integration.world import VILLAGE_CODE, World
from tests.property.replicas import dump


class Damage:
    """Two packages for the township and the ways in which they come to harm."""

    def __init__(self, world: World, random: Random) -> None:
        self.random = random
        household = world.household("first")
        self.whole = world.send("first", "一").path.read_bytes()
        world.write("first", "household", household, address="上屋")
        self.other = world.send("first", "二").path.read_bytes()
        with world.township.read() as connection:
            keys = place_keys(connection)
        self._recipient = keys.recipient
        self._members = [
            unseal(unwrap(one).sealed, [keys.identity], "", by_passphrase=False) for one in (self.whole, self.other)
        ]

    def any_way(self) -> bytes:
        """A damaged package."""
        return self.random.choice((self.cut, self.flipped, self.zeroed, self.spliced, self.inside, self.member))()

    def cut(self) -> bytes:
        return self.whole[: self.random.randrange(len(self.whole))]

    def flipped(self) -> bytes:
        return self._flip(self.whole)

    def zeroed(self) -> bytes:
        first = self.random.randrange(len(self.whole))
        size = self.random.randrange(1, 4096)
        harmed = self.whole[:first] + bytes(size) + self.whole[first + size :]
        return harmed if harmed != self.whole else self.cut()

    def spliced(self) -> bytes:
        place = self.random.randrange(1, min(len(self.whole), len(self.other)))
        harmed = self.whole[:place] + self.other[place:]
        return self.cut() if harmed in (self.whole, self.other) else harmed

    def inside(self) -> bytes:
        """The check sum fits; what was encrypted does not."""
        outside = unwrap(self.whole)
        return wrap(outside.header, self._flip(outside.sealed))

    def member(self) -> bytes:
        """Encrypted again by somebody who can, with one member changed or taken from another package."""
        members = dict(self._members[0])
        name = self.random.choice([one for one in members if members[one] != self._members[1][one]])
        members[name] = self.random.choice((self._flip(members[name]), self._members[1][name], b""))
        return wrap(unwrap(self.whole).header, seal(members, [self._recipient], ""))

    def _flip(self, content: bytes) -> bytes:
        harmed = bytearray(content)
        harmed[self.random.randrange(len(harmed))] ^= 1 << self.random.randrange(8)
        return bytes(harmed)


def refuse(world: World, count: int, seed: int) -> None:
    damage = Damage(world, Random(seed))
    before = dump(world.township)
    for _number in range(count):
        with pytest.raises(UserError):
            open_package(world.township, "坏包.cfpkg", damage.any_way())
    assert dump(world.township) == before
    whole = world.folder / "好包.cfpkg"
    whole.write_bytes(damage.whole)
    assert receive(world.township, [whole]).created == 1


def test_damaged_packages_are_refused(world: World) -> None:
    refuse(world, 300, 1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(4))
def test_ten_thousand_damaged_packages_are_refused(world: World, seed: int) -> None:
    refuse(world, 2500, seed)


def test_forged_signer(world: World) -> None:
    """Somebody with the village's data file but without this computer's key cannot send in its name."""
    world.household("first")
    package = open_package(world.township, "包", world.send("first").path.read_bytes()).package
    stranger = key_store.find(world.second.replica)
    assert stranger is not None
    with world.township.read() as connection:
        recipient = place_keys(connection).recipient
    forged = write_package(replace(package, id="0" * 16), stranger.key, [recipient], "")
    with pytest.raises(UserError, match="签名不对"):
        open_package(world.township, "冒名", forged)


def test_nobody_adds_to_the_commits_of_the_township(world: World) -> None:
    """A village's copy that goes on in the township's name is refused; what the township signed is carried on."""
    household = world.household("first")
    world.carry("first", "township")
    world.write("township", "household", household, address="新屋")
    world.carry("township", "first")
    stick = world.folder / "村到村"
    for sender, taker in ((world.second, world.first), (world.first, world.second)):
        send(sender, stick)
        receive(taker, [stick])
    assert world.shows("second", "household", household, "address") == "新屋"
    with world.first.merging() as connection:
        known = {stream: head for stream, head in heads(connection).items() if stream[1] == VILLAGE_CODE}
        replica = world.township.replica
        n, prev = known[replica, VILLAGE_CODE]
        last = collect(connection, [VILLAGE_CODE], {(replica, VILLAGE_CODE): n - 1} | _all_of_others(known, replica))[
            -1
        ]
        header = replace(last.header, n=n + 1, prev=prev, clock=last.header.clock + 1)
        forged = CommitRecord(header_text(header), last.entries)
        apply_plan(connection, plan_merge(KnownInFile(connection, [forged]), [forged]))
    outcome = world.carry("first", "township")
    assert "冒用乡镇名义" in outcome.packages[-1].note
    assert world.shows("township", "household", household, "address") == "新屋"


def _all_of_others(known: Heads, replica: str) -> dict[tuple[str, str], int]:
    return {stream: n for stream, (n, _head) in known.items() if stream[0] != replica}


def test_what_is_written_is_read_back(world: World) -> None:
    world.household("first", address="䶮㛃𬴂\t“引号”\\\n换行")
    path = world.send("first").path
    package = open_package(world.township, "包", path.read_bytes()).package
    record = key_store.find(world.first.replica)
    assert record is not None
    with world.township.read() as connection:
        recipient = place_keys(connection).recipient
    again = write_package(package, record.key, [recipient], "")
    assert open_package(world.township, "包", again).package == package
