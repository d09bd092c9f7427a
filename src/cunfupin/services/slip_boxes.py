"""What a village must look up ("冲突核实单"): open items as numbered boxes, grouped by village."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from sqlalchemy import Connection

from cunfupin.storage.data_file import fact, write_facts
from cunfupin.sync.commits import dumps
from cunfupin.sync.duplicates import words as alike
from cunfupin.sync.row_states import load_states

from .names import labels
from .review_items import FIELD_KINDS, ReviewItem, Values
from .ruling_lines import Line, ShownItem, load_items
from .whereabouts import households_told, villages_by_code
from .workspace import Workspace

_NUMBERS = "slip_numbers"
"""Fact: the numbers that boxes have on paper, `[last number, item → number]`. A number is never given twice."""
_KINDS = ("conflict", "duplicate", "proposal")
_MANNERS = ("orphan", "query")
_MOST_LINES = 12
_CODE_LENGTH = 8
_PLAIN = ("base", "ours", "theirs")
_SURE = {
    "moved:ours": "已迁入这一条的户",
    "moved:theirs": "已迁入另一条的户",
    "typo:ours": "两个人，这一条的证件号对",
    "typo:theirs": "两个人，另一条的证件号对",
}
_BETWEEN_VILLAGES = {"stays": "确属本村本户", "left": "已迁出本村", "typo": "证件号录错"}
"""What a village can say of a pair whose other half it does not see."""


@dataclass(frozen=True, kw_only=True)
class SlipBox:
    """One thing to look up. `code` stands for item and values: it fits no more once either side has changed.

    `choices` are the boxes to tick. Of a pair of records in two villages each village sees its own; the township decides.
    """

    number: int
    code: str
    shown: ShownItem
    name: str
    note: str
    household: str
    choices: Mapping[str, str]
    sides: tuple[str, ...]

    @property
    def is_between_villages(self) -> bool:
        """Whether the other record is another village's."""
        return len(self.sides) == 1

    @property
    def lines(self) -> tuple[Line, ...]:
        """The fields to look at, those in which the sides differ where some do."""
        lines = self.shown.lines
        return (tuple(line for line in lines if line.differs) or lines)[:_MOST_LINES]


def slip_boxes(workspace: Workspace) -> dict[str, list[SlipBox]]:
    """By name of the village what it has to look up; under the township's name what concerns no village."""
    shown = [one for one in load_items(workspace) if one.item.kind in _KINDS or one.manner in _MANNERS]
    if workspace.facts.role == "village":
        shown = [one for one in shown if one.item.kind != "proposal"]
    numbers = _numbered(workspace, shown)
    found: dict[str, list[SlipBox]] = {}
    with workspace.read() as connection:
        villages = villages_by_code(connection)
        for box, scope in _boxes(connection, shown, numbers):
            found.setdefault(villages.get(scope, workspace.facts.name), []).append(box)
    return found


def _boxes(
    connection: Connection, shown: Iterable[ShownItem], numbers: Mapping[str, int]
) -> Iterator[tuple[SlipBox, str]]:
    """In the order of their numbers, each with the scope it is for; a pair between villages is for both."""
    records = [(one.item.ledger, uid) for one in shown for uid in (one.item.uid, one.item.other) if uid]
    households = households_told(connection, records)
    scopes = {uid: state.scope for uid, state in load_states(connection, [uid for _name, uid in records]).items()}
    for one in sorted(shown, key=lambda one: numbers[one.item.id]):
        other = one.item.other
        box = SlipBox(
            number=numbers[one.item.id],
            code=code_of(one.item),
            shown=one,
            name=one.name,
            note=one.note,
            household=households.get(one.item.uid, ""),
            choices=_choices(one),
            sides=_sides(one),
        )
        if other is None or scopes[other] == one.item.scope:
            yield box, one.item.scope
            continue
        box = replace(box, note=f"与他村一条记录{alike(one.item.why)}，请核实", choices=_BETWEEN_VILLAGES)
        yield replace(box, sides=("ours",)), one.item.scope
        name = labels(connection, one.item.ledger, [other])[other]
        yield replace(box, sides=("theirs",), name=name, household=households.get(other, "")), scopes[other]


def item_of_number(workspace: Workspace, number: str) -> str | None:
    """The item that has this number on paper."""
    with workspace.read() as connection:
        numbers: dict[str, int] = json.loads(fact(connection, _NUMBERS) or "[0, {}]")[1]
    return next((item for item, known in numbers.items() if str(known) == number), None)


def code_of(item: ReviewItem) -> str:
    """The same at both places for the same item with the same values."""
    sides = sorted(map(_plain, (item.ours, item.theirs)))
    return sha256(dumps([item.id, _plain(item.base), *sides]).encode()).hexdigest()[:_CODE_LENGTH]


def _plain(values: Values) -> str:
    return dumps([[name, value.hex() if isinstance(value, bytes) else value] for name, value in sorted(values.items())])


def _numbered(workspace: Workspace, shown: Iterable[ShownItem]) -> dict[str, int]:
    """The number of each item, new ones counted on."""
    with workspace.bookkeeping() as connection:
        last, known = json.loads(fact(connection, _NUMBERS) or "[0, {}]")
        numbers: dict[str, int] = {}
        for one in shown:
            last += one.item.id not in known
            numbers[one.item.id] = known.get(one.item.id, last)
        write_facts(connection, {_NUMBERS: dumps([last, numbers])})
    return numbers


def _sides(shown: ShownItem) -> tuple[str, ...]:
    """The township's side first."""
    return tuple(sorted(("ours", "theirs"), key=lambda side: shown.item.roles.get(side, "") != "township"))


def _choices(shown: ShownItem) -> dict[str, str]:
    if shown.item.kind in FIELD_KINDS:
        return {side: shown.title_of(side) for side in (*_sides(shown), "base") if side in shown.choices}
    if shown.manner == "person":
        return {choice: words for choice, words in shown.choices.items() if choice in _PLAIN} | _SURE
    return shown.choices
