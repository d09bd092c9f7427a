"""Household numbers that two copies gave apart."""

from tests.integration.world import World


def test_number_outside_the_reserved_block(world: World) -> None:
    """Two copies gave one number to two households: both stay, and the pair is put before a person."""
    one, two = world.household("first", "3607352022069999"), world.household("second", "3607352022069999")
    world.settle()
    (item,) = world.items("township", "duplicate")
    assert {item.uid, item.other} == {one, two}
    assert "编号或主要内容相同" in item.note
