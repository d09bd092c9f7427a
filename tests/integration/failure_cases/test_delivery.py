"""What was sent, what arrived, and whether both sides show the same."""

from cunfupin.services.delivery import delivery_counts, delivery_states
from cunfupin.services.history import record_history
from cunfupin.services.rulings import rule
from cunfupin.storage.data_file import write_facts
from cunfupin.storage.triggers import CAPTURE
from cunfupin.sync.digest import digest_of
from tests.integration.world import VILLAGE_CODE, World


def test_each_record_tells_how_far_it_got(world: World) -> None:
    household = world.household("first", address="老屋")

    def state() -> str:
        return delivery_states(world.first, [household])[household]

    assert state() == "unsent"
    world.send("first")
    assert state() == "sent"
    world.carry("township")
    assert state() == "sent"
    world.carry("township", "first")
    assert state() == "received"
    assert delivery_counts(world.first) == {}
    world.write("first", "household", household, address="上屋")
    assert delivery_counts(world.first) == {"unsent": 1}
    world.write("township", "household", household, address="新屋")
    world.carry("township", "first")
    assert state() == "contested"
    (item,) = world.items("first", "conflict")
    rule(world.first, item.id, "ours", reason="核实")
    world.carry("first", "township")
    world.carry("township", "first")
    assert state() == "ruled"


def test_a_record_that_drifted_from_the_log_is_taken_over(world: World) -> None:
    """Whichever side it is on: the receiver looks at itself first, then asks the other side for those buckets."""
    household = world.household("first", address="老屋")
    world.carry("first", "township")
    world.carry("township", "first")
    for name, address in (("township", "歪屋"), ("first", "斜屋")):
        with world.file(name).file.write() as connection:
            write_facts(connection, {CAPTURE: "off"})
            connection.exec_driver_sql("UPDATE household SET address = ?", (address,))
            write_facts(connection, {CAPTURE: "on"})
        world.carry("first", "township")
        world.carry("township", "first")
        world.carry("first", "township")
        assert [world.shows(one, "household", household, "address") for one in ("first", "township")] == [address] * 2
        line = record_history(world.first, "household", household)[-1]
        assert (line.kind, line.after) == ("external", address)


def test_equal_logs_give_equal_digests(world: World) -> None:
    household = world.household("first")
    world.member("first", household)
    world.settle()
    digests = []
    for name in ("first", "second", "township"):
        with world.file(name).read() as connection:
            digests.append(digest_of(connection, VILLAGE_CODE))
    assert digests[0] == digests[1] == digests[2] != {}
