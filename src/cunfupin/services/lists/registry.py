"""Lists by name. Modules named `<subject>_lists.py` join by themselves."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from cunfupin.errors import UserError
from cunfupin.joining import join_modules
from cunfupin.rules.finding import Row
from cunfupin.rules.naming import record_name, village_name
from cunfupin.rules.relations import village_of
from cunfupin.rules.roll import Roll
from cunfupin.services.changes import Changes
from cunfupin.services.quality import whole_roll
from cunfupin.services.workspace import Workspace

Heading = tuple[str, int]
"""Title of a column and its width in Chinese characters, 0: the room that is left."""


@dataclass(frozen=True, kw_only=True)
class Basis:
    """A row that a line comes from ("依据"): what it adds, in words."""

    what: str
    amount: str = ""
    ledger: str = ""
    uid: bytes | None = None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line, mostly about a record. `tone` is `bad`, `warn` or nothing; `rule` says how its figure is made."""

    cells: tuple[str, ...]
    ledger: str = ""
    uid: bytes | None = None
    village: str = ""
    tone: str = ""
    rule: str = ""
    basis: tuple[Basis, ...] = ()


Make = Callable[[Roll], Iterable[Line]]


@dataclass(frozen=True, kw_only=True)
class ListDeed:
    """A button of a list: what it writes for the records of the lines that are shown, into which ledger."""

    title: str
    tip: str
    ledger: str
    do: Callable[[Workspace, Collection[bytes]], Changes]


@dataclass(frozen=True, kw_only=True)
class WorkList:
    """A list: `note` says what is in it; its lines are about records of `ledger`, where that is said.

    `told` is the title of the column that says why a line is marked, blank: the first.
    """

    name: str
    group: str
    title: str
    note: str
    columns: tuple[Heading, ...]
    make: Make
    ledger: str = ""
    told: str = ""
    deed: ListDeed | None = None


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A list with its lines."""

    facts: WorkList
    lines: tuple[Line, ...]


_lists: dict[str, WorkList] = {}


def work_list(
    name: str,
    group: str,
    title: str,
    *,
    note: str,
    columns: tuple[Heading, ...],
    ledger: str = "",
    told: str = "",
    deed: ListDeed | None = None,
) -> Callable[[Make], Make]:
    """The function makes the lines of this list."""

    def register(function: Make) -> Make:
        _lists[name] = WorkList(
            name=name,
            group=group,
            title=title,
            note=note,
            columns=columns,
            make=function,
            ledger=ledger,
            told=told,
            deed=deed,
        )
        return function

    return register


@cache
def work_lists() -> tuple[WorkList, ...]:
    """Every list, by group."""
    join_modules(__package__ or "", "_lists")
    groups = list(dict.fromkeys(one.group for one in _lists.values()))
    return tuple(sorted(_lists.values(), key=lambda one: groups.index(one.group)))


def make_list(workspace: Workspace, name: str) -> Listed:
    """The list as it is now. UserError when there is none of this name."""
    found = {one.name: one for one in work_lists()}.get(name)
    if found is None:
        raise UserError(f"没有名叫“{name}”的工作清单，可用的有：{'、'.join(one.name for one in work_lists())}")
    with whole_roll(workspace) as roll:
        return Listed(facts=found, lines=tuple(found.make(roll)))


def line_about(
    ledger: str,
    row: Row,
    roll: Roll,
    *cells: str,
    tone: str = "",
    rule: str = "",
    basis: Iterable[Basis] = (),
) -> Line:
    """A line about a record of a village."""
    place = village_name(ledger, row, roll) if village_of(ledger, row, roll) else ""
    return Line(cells=cells, ledger=ledger, uid=row["uid"], village=place, tone=tone, rule=rule, basis=tuple(basis))


def own_village(row: Row | None, roll: Roll) -> str:
    """Name of the village that a record names."""
    village = roll.get("village", (row or {}).get("village"))
    return (village or {}).get("village_name") or ""


def basis_of(ledger: str, rows: Iterable[Row], roll: Roll, amount: Callable[[Row], str]) -> Iterator[Basis]:
    """These rows as what a line comes from."""
    for row in rows:
        yield Basis(what=record_name(ledger, row, roll), amount=amount(row), ledger=ledger, uid=row["uid"])
