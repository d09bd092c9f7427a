"""Amounts that a second person confirms: typed, imported, merged, undone."""

import pytest

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.models.registry import field_of
from cunfupin.services.amounts import ask_second_person, confirm_amounts, pending_amounts, turn_down_amounts
from cunfupin.services.history import redo, undo
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.services.operators import register, sign_in
from cunfupin.services.records import create_record, update_record, update_records
from tests.data.sheets.files import save
from tests.integration.world import World


@pytest.fixture
def two(world: World) -> World:
    """The township asks for a second person for measures; the village has two people, the first at work."""
    ask_second_person(world.township, ["measure", "donation"])
    world.settle()
    register(world.first, "温第一", "first_secretary", "1111")
    register(world.first, "黄第二", "clerk", "2222")
    return world


def test_an_amount_counts_when_another_person_has_confirmed_it(two: World) -> None:
    household = two.household()
    uid, changes = create_record(
        two.first, "measure", {"household": household, "measure_name": "养牛", "amount": 3000_00}
    )
    assert changes.held == 1
    assert two.shows("first", "measure", uid, "measure_name") == "养牛"
    assert two.shows("first", "measure", uid, "amount") is None
    (waiting,) = pending_amounts(two.first)
    assert (waiting.spec.name, waiting.before, waiting.value, waiting.by) == ("amount", None, 3000_00, "温第一")
    with pytest.raises(UserError, match="您自己填的"):
        confirm_amounts(two.first, [waiting])
    two.carry("first", "township")
    assert two.shows("township", "measure", uid, "amount") is None
    assert [one.value for one in pending_amounts(two.township)] == [3000_00]
    sign_in(two.first, "黄第二", "2222")
    confirm_amounts(two.first, [waiting])
    two.carry("first", "township")
    for place in ("first", "township"):
        assert two.shows(place, "measure", uid, "amount") == 3000_00
        assert pending_amounts(two.file(place)) == []
    undo(two.first)
    assert two.shows("first", "measure", uid, "amount") is None
    assert pending_amounts(two.first) == [waiting]
    redo(two.first)
    assert two.shows("first", "measure", uid, "amount") == 3000_00


def test_one_step_of_many_amounts_is_taken_back_as_one(two: World) -> None:
    household = two.household()
    sign_in(two.first, "黄第二", "2222")
    uids = [create_record(two.first, "measure", {"household": household})[0] for _ in range(3)]
    update_records(two.first, "measure", {uid: {"amount": 100_00, "note": "一批"} for uid in uids})
    assert len(pending_amounts(two.first)) == 3
    assert len(pending_amounts(two.first, uids[1])) == 1
    turn_down_amounts(two.first, pending_amounts(two.first, uids[1]))
    assert len(pending_amounts(two.first)) == 2
    undo(two.first)
    undo(two.first)
    assert pending_amounts(two.first) == []
    assert [two.shows("first", "measure", uid, "note") for uid in uids] == [None] * 3


def test_a_sheet_brings_amounts_that_wait(two: World) -> None:
    values: dict[str, Value] = {
        "donor_name": "石城商会",
        "donated_on": "2020-11-02",
        "donation_content": "捐款",
        "amount": 520_00,
    }
    sheet = two.folder / "捐赠.xlsx"
    specs = [field_of("donation", name) for name in values]
    save(sheet, [[spec.label for spec in specs], [spec.kind.format(values[spec.name]) for spec in specs]])
    outcome = apply_import(two.first, preview_import(two.first, sheet))
    assert (outcome.created, outcome.rejected, outcome.changes.held) == (1, 0, 1)
    (waiting,) = pending_amounts(two.first)
    assert (waiting.record, waiting.value) == ("石城商会 2020年11月2日 捐款", 520_00)


def test_nobody_confirms_where_nobody_is_registered(world: World) -> None:
    ask_second_person(world.township, ["measure"])
    world.settle()
    uid, _changes = create_record(world.first, "measure", {"household": world.household(), "amount": 1_00})
    update_record(world.first, "measure", uid, {"note": "没有金额的修改照常"})
    with pytest.raises(UserError, match="登记使用人"):
        confirm_amounts(world.first, pending_amounts(world.first))
    with pytest.raises(UserError, match="乡镇统一设置"):
        ask_second_person(world.first, [])
