"""The same person, household or photo entered twice."""

from typing import Any

import pytest

from cunfupin.errors import UserError
from cunfupin.services.history import undo
from cunfupin.services.pairs import merge_pairs
from cunfupin.services.records import create_record
from cunfupin.services.rulings import ask_back, pair_of, rule
from cunfupin.services.seeding import village_uid
from tests.integration.world import OTHER_CODE, World
from tests.property.replicas import SCOPES, deliver, tables

NUMBER, OTHER_NUMBER, TYPO = "360735195603080129", "36073519700101001X", "360735195603080139"


def living(world: World, name: str, ledger: str) -> list[dict[str, Any]]:
    return [row for row in tables(world.file(name))[ledger].values() if not row["is_removed"]]


def typed_twice(world: World) -> None:
    """Two cadres type the same paper roll: three households with two people each."""
    for name in ("first", "second"):
        for n in range(3):
            home = world.household(name, f"360735202206000{n}", address="上屋" if name == "first" else None)
            for k in range(2):
                world.member(name, home, f"温{n}{k}", id_number=None, born_on=f"19{50 + n}-01-0{k + 1}")
    world.settle()


def test_same_paper_roll_typed_twice(world: World) -> None:
    typed_twice(world)
    assert len(living(world, "township", "household")) == 6
    steps = 0
    while people := world.items("township", "duplicate"):
        steps += 1
        merge_pairs(world.township, [pair_of(item) for item in people], reason="同一份花名册录了两次")
    assert len(living(world, "township", "household")) == 3
    assert len(living(world, "township", "member")) == 6
    assert all(row["address"] == "上屋" for row in living(world, "township", "household"))
    world.settle()
    assert tables(world.first)["member"] == tables(world.second)["member"] == tables(world.township)["member"]
    for _step in range(steps):
        undo(world.township)
    assert len(living(world, "township", "household")) == 6


@pytest.fixture
def same_person(world: World) -> tuple[bytes, bytes]:
    one = world.member("first", world.household("first", "1"), id_number=NUMBER)
    two = world.member("second", world.household("second", "2"), id_number=NUMBER)
    world.settle()
    return one, two


def decide(world: World, name: str, choice: str) -> None:
    (item,) = world.items(name, "duplicate")
    rule(world.file(name), item.id, choice, reason="核实")


def test_not_the_same_person(world: World, same_person: tuple[bytes, bytes]) -> None:
    decide(world, "township", "不同人")
    world.settle()
    assert all(world.items(name, "duplicate") == [] for name in ("first", "second", "township"))
    undo(world.township)
    assert len(world.items("township", "duplicate")) == 1


def test_moved(world: World, same_person: tuple[bytes, bytes]) -> None:
    decide(world, "township", "迁移:ours")
    rows = tables(world.township)["member"]
    assert sorted(str(rows[uid]["decrease_reason"]) for uid in same_person) == ["None", "registration"]
    assert world.items("township", "duplicate") == []


def test_typo_equal_to_another_real_person(world: World, same_person: tuple[bytes, bytes]) -> None:
    with pytest.raises(UserError, match="请指明哪一条是对的"):
        decide(world, "township", "证件号录错")
    decide(world, "township", "typo:theirs")
    numbers = sorted(str(row["id_number"]) for row in living(world, "township", "member"))
    assert numbers == [NUMBER, "None"]


def test_alias_then_a_late_edit(world: World, same_person: tuple[bytes, bytes]) -> None:
    decide(world, "township", "重复登记")
    gone = next(uid for uid in same_person if tables(world.township)["member"][uid]["is_removed"])
    world.write("first", "member", gone, note="在外务工")
    world.settle()
    assert world.shows("township", "member", gone, "note") == "在外务工"
    assert world.shows("township", "member", gone, "is_removed") == 0
    assert [item.merge_key for item in world.items("township", "conflict")] == ["is_removed"]


def test_alias_cycle(world: World, same_person: tuple[bytes, bytes]) -> None:
    """Two clerks keep each the other record: nobody disappears."""
    (first,) = world.items("first", "duplicate")
    rule(world.first, first.id, "same:ours", reason="留这条")
    (second,) = world.items("second", "duplicate")
    rule(world.second, second.id, "same:theirs", reason="留那条")
    world.settle()
    assert len(living(world, "township", "member")) == 2
    assert len(world.items("township", "conflict")) == 2


def test_15_against_18_digit_numbers(world: World) -> None:
    world.member("first", world.household("first", "1"), id_number="360735560308012")
    world.member("second", world.household("second", "2"), id_number=NUMBER)
    world.settle()
    (item,) = world.items("township", "duplicate")
    assert "证件号码相同" in item.note


def test_number_with_one_digit_wrong(world: World) -> None:
    home = world.household("first", "1")
    world.settle()
    world.member("first", home, id_number=NUMBER)
    world.member("second", home, id_number=TYPO)
    world.settle()
    (item,) = world.items("township", "duplicate")
    assert "只差一位" in item.note


def test_same_id_number_in_two_villages(world: World) -> None:
    """The village gets a question, never the other village's record."""
    person = world.member("first", world.household("first", "1"), id_number=NUMBER)
    home = create_record(world.other, "household", {"village": village_uid(OTHER_CODE), "household_no": "2"})[0]
    world.member("other", home, "温石秀", id_number=NUMBER)
    deliver(world.first, world.township)
    deliver(world.other, world.township, ("", OTHER_CODE))
    (item,) = world.items("township", "duplicate")
    ask_back(world.township, "member", person, "与他村重复，请核实")
    deliver(world.township, world.first, SCOPES)
    (question,) = world.items("first", "violation")
    assert question.note == "请核实：与他村重复，请核实"
    assert tables(world.first)["member"].keys() == {person}
    rule(world.first, question.id, "ours", reason="本村户籍，已看户口簿")
    deliver(world.first, world.township)
    assert world.items("township", "violation") == []
    rule(world.township, item.id, "different", reason="核实")


def test_person_moved_to_b_while_a_edits(world: World) -> None:
    person = world.member("first", world.household("first", "1"), id_number=NUMBER)
    world.settle()
    home = create_record(world.township, "household", {"village": village_uid(OTHER_CODE), "household_no": "2"})[0]
    moved = world.member("township", home, id_number=NUMBER)
    (item,) = world.items("township", "duplicate")
    rule(world.township, item.id, "moved:ours" if item.uid == moved else "moved:theirs", reason="户籍迁出")
    world.write("first", "member", person, member_phone="13900000001")
    world.settle()
    assert world.shows("first", "member", person, "member_phone") == "13900000001"
    assert world.shows("first", "member", person, "decrease_reason") == "registration"
    assert world.items("township", "conflict") == []


def test_same_photo_twice(world: World) -> None:
    """A photo has the name of its content: added at two places it is one photo on two records, kept both."""
    home = world.household("first", "1")
    world.settle()
    for name in ("first", "second"):
        photo = {"ledger_name": "household", "record_uid": home.hex(), "content_hash": "a" * 64, "household": home}
        create_record(world.file(name), "attachment", photo)
    world.settle()
    assert len(living(world, "township", "attachment")) == 2
    assert {row["content_hash"] for row in living(world, "township", "attachment")} == {"a" * 64}
    assert world.items("township", "conflict") == []
