"""Balances are what was entered, whoever entered, changed, removed or took it back, and in whatever order it arrived."""

import shutil
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cunfupin.models.registry import field_of
from cunfupin.services.history import undo
from cunfupin.services.lists.registry import make_list
from cunfupin.services.records import create_record, get_record, remove_records, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace

from .replicas import VILLAGE, exchange, fresh, scratch, village_row

FEW = settings(
    max_examples=3,
    derandomize=True,
    phases=(Phase.generate,),
)
OPENING = 1000_00
ENTRY = st.tuples(st.sampled_from(["income", "expense"]), st.integers(1, 500_00))
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["village", "township"]),
        st.sampled_from(["enter", "enter", "change", "remove", "take back", "exchange"]),
        ENTRY,
    ),
    min_size=8,
    max_size=16,
)


def entered(entry: tuple[str, int]) -> dict[str, Any]:
    return {"entry_direction": entry[0], "amount": entry[1]}


@FEW
@given(steps=STEPS)
def test_a_fund_is_the_sum_of_what_both_sides_entered(steps: list[tuple[str, str, tuple[str, int]]]) -> None:
    folder = scratch()
    sides = {"village": fresh(folder, "v" * 16, "village"), "township": fresh(folder, "t" * 16, "township")}
    village_row(sides["village"])
    home = {"village": village_uid(VILLAGE), "year": 2020, "opening_balance": OPENING}
    fund, _changes = create_record(sides["village"], "hardship_fund", home)
    exchange(*sides.values())
    own: dict[str, dict[bytes, tuple[str, int]]] = {"village": {}, "township": {}}
    for side, what, entry in steps:
        act(sides, side, what, entry, fund, own[side])
    exchange(*sides.values())
    every = [entry for entries in own.values() for entry in entries.values()]
    balance = OPENING + sum(amount if direction == "income" else -amount for direction, amount in every)
    for workspace in sides.values():
        assert get_record(workspace, "hardship_fund", fund)["balance_amount"] == balance
        (line,) = [one for one in make_list(workspace, "hardship_fund").lines if one.uid == fund]
        assert line.cells[5] == field_of("hardship_fund", "balance_amount").kind.format(balance)
        assert len(line.basis) == 1 + len(every)
        workspace.close()
    shutil.rmtree(folder)


def act(
    sides: dict[str, Workspace], side: str, what: str, entry: tuple[str, int], fund: bytes, own: dict[bytes, Any]
) -> None:
    """One step of a person, who touches only what this side has entered."""
    workspace, last = sides[side], next(reversed(own), None)
    if what == "exchange":
        exchange(*sides.values())
    elif what == "change" and last:
        update_record(workspace, "hardship_fund_entry", last, entered(entry))
        own[last] = entry
    elif what == "remove" and last:
        remove_records(workspace, "hardship_fund_entry", [last])
        del own[last]
    else:
        uid, _changes = create_record(workspace, "hardship_fund_entry", {"hardship_fund": fund, **entered(entry)})
        if what == "take back":
            undo(workspace)
        else:
            own[uid] = entry
