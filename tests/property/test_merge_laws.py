"""The laws of the merge hold whatever people, sticks and clocks do."""

import os

from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from .machine import SQL, Replicas

SOAK = bool(os.environ.get("CUNFUPIN_SOAK"))
PROOF = settings(
    max_examples=2000 if SOAK else 5,
    stateful_step_count=60 if SOAK else 25,
    derandomize=not SOAK,
    phases=(Phase.generate, Phase.shrink) if SOAK else (Phase.generate,),
    print_blob=False,
)


def test_laws_of_the_merge() -> None:
    run_state_machine_as_test(Replicas, settings=PROOF)


def test_what_was_ruled_stays_ruled_when_a_taking_back_is_taken_back() -> None:
    """Found by chance: the note of an older reopening came back with the merge."""
    machine = Replicas()
    try:
        machine.draw(cast=(0, 1, 2, 3), older=3)
        machine.remove(ledger="household", place=2, who=1)
        machine.edit_by_newer_version(place=5, who=4, word="东")
        machine.remove(ledger="household", place=3, who=2)
        machine.deliver_and_take_back(giver=0, taker=1)
        machine.settle(choice="ours", place=4, who=1)
        machine.deliver_and_take_back(giver=1, taker=2)
        machine.deliver_and_take_back(giver=2, taker=1)
    finally:
        machine.close()


def test_what_both_removed_stays_removed_when_the_merge_is_taken_back() -> None:
    """Found by chance: putting back a field of a record in the bin looked like work that the removal did not know."""
    machine = Replicas()
    replaced = next(statement for statement in SQL if statement.startswith("REPLACE"))
    try:
        machine.draw(cast=(0, 1, 2), older=4)
        machine.by_database_tool(statement=replaced, way="past the log", who=4)
        machine.by_database_tool(statement="UPDATE household SET is_removed = 1", way="open", who=1)
        machine.edit(edit=("member", "member_phone", ("13900000001",)), place=4, who=4, word=0)
        machine.remove(ledger="household", place=1, who=0)
        machine.deliver_and_take_back(giver=4, taker=0)
    finally:
        machine.close()
