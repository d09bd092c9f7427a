"""Several people at one record: what they changed apart comes together, what they changed both is to be decided."""

import re

import pytest

from cunfupin.errors import UserError
from cunfupin.services import exchange
from cunfupin.services.history import redo, undo
from cunfupin.services.records import remove_records, update_record
from cunfupin.services.restoring import restore_records
from cunfupin.services.ruling_lines import load_items
from cunfupin.services.rulings import rule
from tests.integration.world import World
from tests.property.replicas import move, tables


@pytest.fixture
def household(world: World) -> bytes:
    made = world.household("first", address="老屋", note="甲。乙。丙。丁。")
    world.settle()
    return made


@pytest.fixture
def person(world: World, household: bytes) -> bytes:
    made = world.member("first", household)
    world.settle()
    return made


def ruled(world: World, name: str, choice: str) -> None:
    (item,) = world.items(name, "conflict")
    rule(world.file(name), item.id, choice, reason="入户核实")


def test_different_fields_of_one_person(world: World, person: bytes) -> None:
    world.write("first", "member", person, member_phone="13900000001")
    world.write("second", "member", person, note="外出务工")
    world.settle()
    for name in ("first", "second", "township"):
        assert world.shows(name, "member", person, "member_phone") == "13900000001"
        assert world.shows(name, "member", person, "note") == "外出务工"
        assert world.items(name, "conflict") == []


def test_same_field_is_a_conflict_and_both_values_are_kept(world: World, household: bytes) -> None:
    world.write("first", "household", household, address="上屋")
    world.write("second", "household", household, address="下屋")
    world.settle()
    (item,) = world.items("township", "conflict")
    assert {item.ours["address"], item.theirs["address"]} == {"上屋", "下屋"}
    assert item.base["address"] == "老屋"
    shown = {world.shows(name, "household", household, "address") for name in ("first", "second", "township")}
    assert len(shown) == 1


def test_same_value_in_other_widths(world: World, household: bytes) -> None:
    from cunfupin.models.registry import field_of

    spec = field_of("household", "household_phone")
    world.write("first", "household", household, household_phone=spec.kind.parse("１３９００００００１１"))
    world.write("second", "household", household, household_phone=spec.kind.parse("13900000011"))
    world.settle()
    assert world.items("township", "conflict") == []


def test_bank_name_against_account(world: World, household: bytes) -> None:
    """Name and number of an account are one thing, even when different columns were changed."""
    world.write("first", "household", household, bank_name="信用社")
    world.write("second", "household", household, bank_card="6217000000000000001")
    world.settle()
    (item,) = world.items("township", "conflict")
    assert {"bank_name", "bank_card"} <= set(item.fields)


def test_three_sides_on_one_field(world: World, household: bytes) -> None:
    for name, text in (("first", "上屋"), ("second", "下屋"), ("township", "新屋")):
        world.write(name, "household", household, address=text)
    world.settle()
    for name in ("first", "second", "township"):
        assert world.shows(name, "household", household, "address") == "新屋"
    (item,) = load_items(world.township)
    further = re.search(r"填的是“([上下]屋)”", item.note)
    assert further
    assert item.choices["more0"].startswith("采用温第一") or item.choices["more0"].startswith("采用黄第二")
    ruled(world, "township", "more0")
    world.settle()
    for name in ("first", "second", "township"):
        assert world.items(name, "conflict") == []
        assert world.shows(name, "household", household, "address") == further[1]


def test_delete_household_against_add_member(world: World, household: bytes) -> None:
    remove_records(world.first, "household", [household])
    member = world.member("second", household, "温小宝")
    world.settle()
    assert world.shows("township", "household", household, "is_removed") == 0
    assert world.shows("township", "member", member, "is_removed") == 0
    (item,) = world.items("township", "violation")
    assert "已先保留" in item.note
    with pytest.raises(UserError, match="看不懂"):
        rule(world.township, item.id, "都行", reason="入户核实")


def test_delete_against_edit(world: World, person: bytes) -> None:
    remove_records(world.first, "member", [person])
    world.write("second", "member", person, note="在家")
    world.settle()
    assert world.shows("township", "member", person, "is_removed") == 0
    assert world.shows("township", "member", person, "note") == "在家"
    assert [item.merge_key for item in world.items("township", "conflict")] == ["is_removed"]


def test_who_is_kept_gets_the_family_back(world: World, household: bytes, person: bytes) -> None:
    remove_records(world.first, "household", [household])
    world.write("second", "household", household, address="新屋")
    world.settle()
    assert world.shows("township", "member", person, "is_removed") == 1
    ruled(world, "township", "base")
    world.settle()
    for name in ("first", "second", "township"):
        assert world.shows(name, "member", person, "is_removed") == 0
        assert world.shows(name, "household", household, "address") == "新屋"
        assert world.items(name, "conflict") == []


def test_both_delete(world: World, person: bytes) -> None:
    for name in ("first", "second"):
        remove_records(world.file(name), "member", [person])
    world.settle()
    assert world.shows("township", "member", person, "is_removed") == 1
    assert world.items("township") == []


def test_delete_and_re_create(world: World, person: bytes) -> None:
    remove_records(world.first, "member", [person])
    restore_records(world.first, "member", [person])
    world.write("second", "member", person, note="在家")
    world.settle()
    assert world.shows("township", "member", person, "is_removed") == 0
    assert world.items("township", "conflict") == []


def test_edit_arriving_during_a_ruling(world: World, household: bytes) -> None:
    world.write("first", "household", household, address="上屋")
    world.write("second", "household", household, address="下屋")
    world.carry("first", "second", "township")
    (item,) = world.items("township", "conflict")
    world.write("first", "household", household, address="新屋")
    world.carry("first", "township")
    rule(world.township, item.id, "ours", reason="核实")
    with pytest.raises(UserError, match="可能已经裁决过"):
        rule(world.township, item.id, "ours", reason="核实")
    world.settle()
    assert world.items("first", "conflict") == []


def test_two_clerks_ruling_differently(world: World, household: bytes) -> None:
    """Their rulings are a new conflict; neither is lost."""
    world.write("first", "household", household, address="上屋")
    world.write("second", "household", household, address="下屋")
    world.settle()
    ruled(world, "first", "甲屋")
    ruled(world, "second", "乙屋")
    world.settle()
    (item,) = world.items("township", "conflict")
    assert {item.ours["address"], item.theirs["address"]} == {"甲屋", "乙屋"}


def test_status_notice_against_returned(world: World, household: bytes) -> None:
    """公示 against 退回: on the way the further one stands, beside the way a person decides."""
    from cunfupin.services.records import create_record

    case = create_record(world.first, "monitoring_case", {"household": household, "case_status": "identifying"})[0]
    world.settle()
    move(world.file("first"), "monitoring_case", case, case_status="assisting")
    move(world.file("second"), "monitoring_case", case, case_status="removing")
    world.settle()
    assert world.shows("township", "monitoring_case", case, "case_status") == "removing"
    assert world.items("township", "conflict") == []
    move(world.file("first"), "monitoring_case", case, case_status="removed")
    move(world.file("second"), "monitoring_case", case, case_status="cancelled")
    world.settle()
    assert len(world.items("township", "conflict")) == 1


def test_long_text_changed_in_different_sentences(world: World, household: bytes) -> None:
    world.write("first", "household", household, note="己。乙。丙。丁。")
    world.write("first", "household", household, note="庚。乙。丙。丁。")
    world.write("second", "household", household, note="甲。乙。丙。戊。")
    world.settle()
    for name in ("first", "second", "township"):
        assert world.shows(name, "household", household, "note") == "庚。乙。丙。戊。"
        assert world.items(name, "conflict") == []


def test_long_text_changed_in_the_same_sentence(world: World, household: bytes) -> None:
    world.write("first", "household", household, note="甲。己。丙。丁。")
    world.write("second", "household", household, note="甲。庚。丙。丁。")
    world.settle()
    (item,) = world.items("township", "conflict")
    assert {item.ours["note"], item.theirs["note"]} == {"甲。己。丙。丁。", "甲。庚。丙。丁。"}


def test_what_the_township_decides_is_a_proposal_of_the_village(world: World, household: bytes) -> None:
    from cunfupin.services.records import create_record

    review = create_record(world.first, "household_review", {"household": household, "review_result": "pending"})[0]
    world.settle()
    move(world.file("township"), "household_review", review, review_result="approved")
    world.settle()
    move(world.file("first"), "household_review", review, review_result="rejected")
    assert world.shows("first", "household_review", review, "review_result") == "approved"
    world.settle()
    for name in ("first", "second", "township"):
        assert world.shows(name, "household_review", review, "review_result") == "approved"
    (item,) = world.items("township", "proposal")
    assert (item.ours["review_result"], item.theirs["review_result"]) == ("approved", "rejected")
    (own,) = world.items("first", "proposal")
    with pytest.raises(UserError, match="由乡镇审定"):
        rule(world.first, own.id, "ours", reason="坚持")
    rule(world.township, item.id, "theirs", reason="采纳")
    world.settle()
    assert world.shows("first", "household_review", review, "review_result") == "rejected"
    assert world.items("township") == world.items("first") == []


def test_clock_at_2009_and_at_2099(world: World, household: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wrong clocks change labels only: what is a conflict and what is not stays the same."""
    from cunfupin.sync import capture

    world.write("first", "household", household, address="上屋")
    with monkeypatch.context() as patch:
        patch.setattr(capture, "time", type("Clock", (), {"time": staticmethod(lambda: 1_240_000_000.0)}))
        world.write("first", "household", household, household_phone="13900000001")
        patch.setattr(capture, "time", type("Clock", (), {"time": staticmethod(lambda: 4_080_000_000.0)}))
        world.write("second", "household", household, address="下屋")
    world.write("second", "household", household, address="新屋")
    world.settle()
    (item,) = world.items("township", "conflict")
    assert {item.ours["address"], item.theirs["address"]} == {"上屋", "新屋"}
    assert world.shows("township", "household", household, "household_phone") == "13900000001"


def test_undo_after_further_edits(world: World, household: bytes) -> None:
    from cunfupin.services.history import undo_import

    world.write("first", "household", household, address="上屋")
    world.write("first", "household", household, household_phone="13900000001")
    outcome = world.carry("first", "township")
    update_record(world.township, "household", household, {"address": "新屋"})
    undo_import(world.township, str(outcome.import_id))
    assert world.shows("township", "household", household, "address") == "新屋"
    assert world.shows("township", "household", household, "household_phone") is None
    world.settle()
    assert world.shows("first", "household", household, "household_phone") is None
    assert tables(world.first)["household"] == tables(world.township)["household"]


def test_entry_replayed(world: World, household: bytes) -> None:
    world.write("first", "household", household, address="上屋")
    package = world.send("first").path
    exchange.receive(world.township, [package])
    again = package.with_name("000009-再来一次.cfpkg")
    again.write_bytes(package.read_bytes())
    assert exchange.receive(world.township, [again]).already_imported == 1


def test_a_ruling_taken_back_is_open_again_everywhere(world: World, household: bytes, person: bytes) -> None:
    """Between the same values by the same people; a second ruling closes it, and so does doing the first one again."""
    world.write("first", "household", household, address="上屋")
    world.write("second", "household", household, address="下屋")
    remove_records(world.first, "member", [person])
    world.write("second", "member", person, note="还在")
    world.settle()
    asked = world.items("township", "conflict")
    for item, choice in zip(asked, ("ours", "base"), strict=True):
        rule(world.township, item.id, choice, reason="核实")
        for _turn in range(2):
            undo(world.township)
            assert item in world.items("township", "conflict")
            redo(world.township)
            assert item not in world.items("township", "conflict")
        undo(world.township)
    world.settle()
    assert {item.id for item in world.items("first", "conflict")} == {item.id for item in asked}
    for item in world.items("first", "conflict"):
        rule(world.first, item.id, "base", reason="核实")
    world.settle()
    assert not any(world.items(name, "conflict") for name in ("first", "second", "township"))
