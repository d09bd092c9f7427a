"""Large amounts: short versions here, the whole ones in `make soak`."""

import pytest

from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.services.records import update_records
from cunfupin.services.review_items import open_count, open_items
from cunfupin.services.rulings import rule
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync.commits import CommitRecord, EntryRecord, Header, dumps, header_text
from tests.integration.world import VILLAGE, VILLAGE_CODE, World
from tests.property.replicas import take_in

soak = pytest.mark.soak


def one_commit(entries: list[EntryRecord]) -> CommitRecord:
    header = Header(
        replica="e" * 16, scope=VILLAGE_CODE, n=1, prev="", at="2020-11-20T00:00:00Z", clock=1_600_000_000_000,
        operator="别人", role="village", kind="edit", label="录入", reason="", action="f" * 16, deps={},
        schema=SCHEMA_VERSION,
    )  # fmt: skip
    return CommitRecord(header_text(header), tuple(entries))


@pytest.mark.parametrize("count", [200, pytest.param(50_000, marks=soak)])
def test_child_before_parent(world: World, count: int) -> None:
    home = new_uid()
    children = [
        EntryRecord("member", new_uid(), "I", dumps({"household": home.hex(), "full_name": f"人{n}"}), "0" * 32)
        for n in range(count)
    ]
    parent = EntryRecord("household", home, "I", dumps({"household_no": "1", "village": VILLAGE.hex()}), "0" * 32)
    _plan, counts = take_in(world.township, [one_commit([*children, parent])])
    assert (counts.created, counts.violations) == (count + 1, 0)
    with world.township.read() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
        held = connection.exec_driver_sql("SELECT count(*) FROM member WHERE household = ?", (home,)).scalar()
    assert held == count


def households(world: World, count: int) -> list[bytes]:
    rows = [{"uid": new_uid(), "household_no": f"{n}", "village": VILLAGE} for n in range(count)]
    with world.first.change("录入") as change:
        change.connection.execute(ledger("household").__table__.insert(), rows)
    world.settle()
    return [row["uid"] for row in rows]  # type: ignore[misc]


@pytest.mark.parametrize("count", [50, pytest.param(5_000, marks=soak)])
def test_conflicts_by_the_thousand(world: World, count: int) -> None:
    uids = households(world, count)
    for name in ("first", "second"):
        update_records(world.file(name), "household", {uid: {"address": name} for uid in uids})
    world.settle()
    assert open_count(world.township) == count
    for item in open_items(world.township)[:3]:
        rule(world.township, item.id, "theirs", reason="核实")
    assert open_count(world.township) == count - 3


@pytest.mark.parametrize("count", [100, pytest.param(100_000, marks=soak)])
def test_changes_by_the_hundred_thousand(world: World, count: int) -> None:
    uids = households(world, max(1, count // 10))
    for number in range(10):
        update_records(world.first, "household", {uid: {"address": f"{number} 号"} for uid in uids})
    outcome = world.carry("first", "township")
    assert outcome.updated == len(uids)
    assert world.shows("township", "household", uids[-1], "address") == "9 号"


@soak
def test_sixty_packages_in_a_row(world: World) -> None:
    household = world.household("first")
    for number in range(60):
        world.write("first", "household", household, address=f"{number} 号")
        world.carry("first", "township")
        world.carry("township", "first")
    assert world.shows("township", "household", household, "address") == "59 号"
