"""Faults seeded into the merge, each of which a law must find. A mutant is one function put in place of ours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from cunfupin.services import reversal
from cunfupin.services.changes import Change
from cunfupin.sync import apply, capture, digest, log, plan, resolve, review
from cunfupin.sync.commits import CommitRecord, Header
from cunfupin.sync.merge_keys import REMOVED
from cunfupin.sync.resolve import Sibling
from cunfupin.sync.row_states import State

from .machine import EDITS, SQL, STATES, Replicas
from .replicas import SCOPES


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """What is put where, and the law that must notice."""

    name: str
    law: str
    targets: tuple[tuple[Any, str], ...]
    function: Any


def a_week(machine: Replicas) -> None:
    """Everything that people do in a week, once; the laws are checked at every step."""
    address, bank, card = EDITS[:3]
    review = STATES[1]
    machine.edit(0, address, 0, 1)
    machine.edit(1, address, 0, 1)
    machine.edit(1, address, 0, 0)
    machine.edit(0, bank, 0, 0)
    machine.edit(2, card, 0, 1)
    machine.deliver_twice(0, 2)
    machine.deliver(1, 2, SCOPES, 5)
    machine.deliver_twice(1, 2)
    machine.settle(2, 0, "ours")
    machine.settle(2, 0, "theirs")
    machine.deliver_twice(2, 0)
    machine.move(2, review, 0, 1)
    machine.deliver_twice(2, 0)
    machine.move(0, review, 0, 2)
    machine.deliver_twice(0, 2)
    machine.shift_clock(1, -4e8)
    machine.add_income(1, 0, 1200)
    machine.add_income(2, 0, 35)
    machine.add_pairing(2, 0, "东")
    for seed in range(3):
        machine.deliver(2, 0, SCOPES[1:], seed)
    machine.add_member(1, 0, "360735560308012")
    machine.remove(0, "household", 0)
    machine.deliver_twice(1, 0)
    machine.by_database_tool(0, SQL[6], "sealed")
    machine.remove(2, "member", 0)
    machine.edit(1, EDITS[4], 0, 0)
    machine.deliver_twice(2, 1)
    machine.settle(1, 0, "theirs")
    machine.edit(0, address, 0, 0)
    machine.edit(2, address, 0, 1)
    machine.deliver_and_take_back(0, 2)
    machine.teardown()


def _forgets_concurrent(self: State, header: Header, replaced: Mapping[str, Iterable[str]]) -> None:
    for key in replaced:
        self.dots[key] = [header.dot]


def _keeps_everything(self: State, header: Header, replaced: Mapping[str, Iterable[str]]) -> None:
    for key in replaced:
        self.dots[key] = sorted({*self.live(key), header.dot})


def _never_waits(self: Any, replica: str, scope: str, needed: int) -> bool:
    return True


def _shows_smallest(siblings: Sequence[Sibling]) -> Sibling:
    return min(siblings, key=lambda sibling: sibling.header.rank)


def _shows_by_clock(siblings: Sequence[Sibling]) -> Sibling:
    return max(siblings, key=lambda sibling: sibling.header.at)


def _sees_no_difference(siblings: Sequence[Sibling]) -> bool:
    return False


def _removes_blindly(siblings: Sequence[Sibling], state: State) -> bool:
    return any(sibling.values.get(REMOVED) for sibling in siblings)


def _keeps_no_parent(connection: Connection) -> None:
    return


def _affirms_nothing(self: Change, ledger: str, uid: bytes, merge_key: str) -> None:
    return


def _takes_back_later_work(
    self: Any, row: bytes, now: State, past: Any, before: State, key: str, *, is_disputed: bool
) -> Any:
    return resolve.shown(past.siblings(before, key)).values if key != REMOVED else None


_append = log.append


def _keeps_half(connection: Connection, commits: Sequence[CommitRecord], import_id: int | None = None) -> None:
    _append(connection, [CommitRecord(one.text, one.entries[:1]) for one in commits], import_id)


def _nobody_stands(connection: Connection, uid: bytes, state: State, key: str, role: str) -> list[str]:
    return []


def _rows_as_drawn(connection: Connection, name: str, uids: Sequence[bytes]) -> Iterator[tuple[bytes, str]]:
    yield from connection.exec_driver_sql(f'SELECT uid, hex(randomblob(8)) FROM "{name}"')


def _writes_alone(ledger: str, merge_key: str) -> tuple[str, ...]:
    return (merge_key,)


MUTANTS = (
    Mutant(
        name="a later write wins over one that it did not know",
        law="I2",
        targets=((State, "lay"),),
        function=_forgets_concurrent,
    ),
    Mutant(name="a write replaces nothing", law="I2", targets=((State, "lay"),), function=_keeps_everything),
    Mutant(name="forerunners are not waited for", law="I1", targets=((plan._Merge, "reaches"),), function=_never_waits),
    Mutant(
        name="the lowest role is shown",
        law="I9",
        targets=((resolve, "shown"),),
        function=_shows_smallest,
    ),
    Mutant(name="conflicts are not seen", law="I3", targets=((resolve, "differ"),), function=_sees_no_difference),
    Mutant(
        name="a removal wins over work that it did not know",
        law="I3",
        targets=((plan, "removal_counts"), (resolve, "removal_counts")),
        function=_removes_blindly,
    ),
    Mutant(
        name="a removed parent goes from under the living",
        law="I7",
        targets=((review, "renew_orphans"),),
        function=_keeps_no_parent,
    ),
    Mutant(
        name="references are let dangle", law="I7", targets=((review, "renew_references"),), function=_keeps_no_parent
    ),
    Mutant(
        name="a ruling for what is shown counts for nothing",
        law="I5",
        targets=((Change, "affirm"),),
        function=_affirms_nothing,
    ),
    Mutant(
        name="taking back overwrites",
        law="I10",
        targets=((reversal._Taken, "_earlier"),),
        function=_takes_back_later_work,
    ),
    Mutant(name="half a commit is kept", law="I2", targets=((apply.log, "append"),), function=_keeps_half),
    Mutant(name="a group is written in part", law="I9", targets=((capture, "members_of"),), function=_writes_alone),
    Mutant(
        name="what the township decided is written over",
        law="I8",
        targets=((capture, "standing"),),
        function=_nobody_stands,
    ),
    Mutant(
        name="digests are sums of something else", law="I16", targets=((digest, "_rows_of"),), function=_rows_as_drawn
    ),
)
