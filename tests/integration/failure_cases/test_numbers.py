"""Numbers that several copies of one village's file give apart."""

from cunfupin.services.records import create_record, remove_records
from tests.integration.world import World


def test_number_outside_the_reserved_block(world: World) -> None:
    """Two copies gave one number to two households: both stay, and the pair is put before a person."""
    one, two = world.household("first", "3607352022069999"), world.household("second", "3607352022069999")
    world.settle()
    (item,) = world.items("township", "duplicate")
    assert {item.uid, item.other} == {one, two}
    assert "编号或主要内容相同" in item.note


def test_two_copies_never_give_one_number(world: World) -> None:
    """The seed file counts from its block; a copy counts apart, and in a block of its own once the township knows it."""

    def numbered(name: str) -> str:
        uid = create_record(world.file(name), "monitoring_lead", {"full_name": "温石秀"})[0]
        number: str = world.shows(name, "monitoring_lead", uid, "lead_no")
        remove_records(world.file(name), "monitoring_lead", [uid])
        return number

    assert [numbered("first") for _time in range(2)] == ["202206-1001", "202206-1002"]
    apart = numbered("second")
    assert len(apart) > len("202206-1001")
    world.carry("second", "township")
    world.carry("township", "second")
    assert world.carry("township", "first").packages
    reserved = numbered("second")
    assert reserved in ("202206-2001", "202206-3001")
    assert numbered("first") == "202206-1003"
    assert numbered("other") == "202207-1001"
