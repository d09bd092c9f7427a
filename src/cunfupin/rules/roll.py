"""The rows that rules look at ("名册"), wherever they come from: read at once, or asked for one by one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from operator import itemgetter
from typing import Any, Protocol, TypeVar

from cunfupin.fields import IdNumber, Value
from cunfupin.models.registry import field_of

from .catalogue import Parameter, default_parameters
from .file_facts import FileFacts
from .finding import Row
from .work_calendar import WorkCalendar

Made = TypeVar("Made")
PERSON = 18
"""First characters of a paper's number that name its holder."""


class Source(Protocol):
    """Living rows by what they hold."""

    def rows(self, ledger: str) -> Sequence[Row]:
        """All rows of a ledger that are to be checked."""

    def get(self, ledger: str, uid: bytes | None) -> Row | None:
        """One row; None for no uid and for a row in the recycle bin."""

    def where(self, ledger: str, name: str, value: Value | None) -> Sequence[Row]:
        """Rows whose field holds the value; none for a blank."""

    def twins(self, ledger: str, name: str, row: Row) -> Sequence[Row]:
        """Other rows of the whole file, not only of the part that is checked, whose field holds what this one holds."""

    def alike(self, ledger: str, names: tuple[str, ...], row: Row) -> int:
        """How many rows, this one among them, hold the same in all these fields."""


class _Index(dict[Any, list[Row]]):
    """Rows by the value of a field."""


class _IndexOfPapers(_Index):
    """Rows by the part of a paper's number that names its holder."""

    def get(self, value: Any, default: Any = None) -> Any:
        """Rows of the holder."""
        return super().get(str(value)[:PERSON], default)


def _index(rows: Sequence[Row], ledger: str, name: str) -> _Index:
    known = defaultdict(list)
    for row in rows:
        known[row[name]].append(row)
    for blank in (None, ""):
        known.pop(blank, None)
    if not is_paper(ledger, name):
        return _Index(known)
    index = _IndexOfPapers()
    for number, holders in known.items():
        index.setdefault(compared(ledger, name, number), []).extend(holders)
    return index


def _repeated(rows: Sequence[Row], names: tuple[str, ...]) -> dict[bytes, int]:
    """Of each row that is not alone in what it holds in these fields: how many hold it."""
    held = itemgetter(*names)
    counts = Counter(map(held, rows))
    return {row["uid"]: count for row in rows if (count := counts[held(row)]) > 1} if len(counts) < len(rows) else {}


class Rows:
    """A source whose rows are all here."""

    def __init__(self, rows: Mapping[str, Sequence[Row]]) -> None:
        self._rows = rows
        self._by_uid: dict[str, dict[bytes | None, Row | None]] = {}
        self._by_value: dict[tuple[str, str], _Index] = {}
        self._alike: dict[tuple[str, tuple[str, ...]], dict[bytes, int]] = {}

    def rows(self, ledger: str) -> Sequence[Row]:
        """All rows of a ledger."""
        return self._rows.get(ledger, ())

    def get(self, ledger: str, uid: bytes | None) -> Row | None:
        """One row."""
        try:
            return self._by_uid[ledger][uid]
        except KeyError:
            return self._found(ledger, uid)

    def _found(self, ledger: str, uid: bytes | None) -> Row | None:
        """The row that was not asked for yet; remembered."""
        if ledger not in self._by_uid:
            self._by_uid[ledger] = {None: None, **{row["uid"]: row for row in self.rows(ledger)}}
        known = self._by_uid[ledger]
        if uid not in known:
            known[uid] = self.elsewhere(ledger, uid)
        return known[uid]

    def elsewhere(self, ledger: str, uid: bytes | None) -> Row | None:  # noqa: ARG002
        """A row that is not here."""
        return None

    def where(self, ledger: str, name: str, value: Value | None) -> Sequence[Row]:
        """Rows whose field holds the value."""
        try:
            found: Sequence[Row] = self._by_value[ledger, name].get(value, ())
        except KeyError:
            self._by_value[ledger, name] = _index(self.rows(ledger), ledger, name)
            return self.where(ledger, name, value)
        return found

    def twins(self, ledger: str, name: str, row: Row) -> Sequence[Row]:
        """Other rows whose field holds what this one holds."""
        alike = self.where(ledger, name, row[name])
        return [other for other in alike if other["uid"] != row["uid"]] if len(alike) > 1 else ()

    def alike(self, ledger: str, names: tuple[str, ...], row: Row) -> int:
        """How many rows hold the same in all these fields."""
        try:
            return self._alike[ledger, names].get(row["uid"], 1)
        except KeyError:
            self._alike[ledger, names] = _repeated(self.rows(ledger), names)
            return self.alike(ledger, names, row)


def compared(ledger: str, name: str, value: Value | None) -> Value | None:
    """What counts when two values are compared: of a paper's number the part that names its holder."""
    return str(value)[:PERSON] if value and is_paper(ledger, name) else value


@cache
def is_paper(ledger: str, name: str) -> bool:
    """Whether the field holds the number of a paper."""
    return name != "uid" and isinstance(field_of(ledger, name).kind, IdNumber)


@dataclass
class Roll:
    """What a rule is given beside the row: other rows, the day, the year, standards and parameters.

    `today` is the day of the check, `year` the year of data that is worked on, `region_code` the code of the village or
    township whose file this is. What is costly to find is remembered.
    """

    source: Source
    today: date
    year: int
    region_code: str = ""
    parameters: Mapping[str, Parameter] = field(default_factory=default_parameters)
    exemptions: Mapping[bytes, Sequence[tuple[str, str, str]]] = field(default_factory=dict)
    """Accepted findings by record: rule, reason, last day."""
    standards: Callable[[str, int], Decimal | None] = lambda _key, _year: None
    calendar: WorkCalendar = field(default_factory=WorkCalendar)
    file: FileFacts = field(default_factory=FileFacts)
    _known: dict[Hashable, Any] = field(default_factory=dict)
    rows: Callable[[str], Sequence[Row]] = field(init=False)
    get: Callable[[str, bytes | None], Row | None] = field(init=False)
    where: Callable[[str, str, Value | None], Sequence[Row]] = field(init=False)
    alike: Callable[[str, tuple[str, ...], Row], int] = field(init=False)
    """What the source answers, asked for without a step between."""

    def __post_init__(self) -> None:
        source = self.source
        self.rows, self.get, self.where, self.alike = source.rows, source.get, source.where, source.alike

    def year_of(self, row: Row) -> int:
        """Year of the row; the year that is worked on for rows without one."""
        return row.get("year") or self.year

    def day_of(self, year: int) -> date:
        """Day on which a year is judged: today, for years gone by their last day."""
        return self.today if year >= self.today.year else date(year, 12, 31)

    def standard(self, key: str, year: int) -> Decimal | None:
        """Amount of a standard (`resources/standards.csv`) in its own unit, None where nobody has filled it in."""
        return self.standards(key, year)

    def is_late(self, since: date | None, days: int, until: date | None = None) -> bool:
        """Whether a limit that began then is over, today or by `until`."""
        return since is not None and (until or self.today) > self.calendar.last_day(since, days)

    def money(self, key: str, year: int) -> int | None:
        """Amount of a standard in 元, as amounts are stored."""
        amount = self.standards(key, year)
        return None if amount is None else int(amount * 100)

    def number(self, name: str) -> int:
        """A parameter that is a whole number, for terms; rules have theirs as arguments."""
        value = self.parameters[name]
        assert isinstance(value, int)
        return value

    @property
    def is_of_township(self) -> bool:
        """Whether this is a township's file, which holds all villages."""
        return self.region_code.endswith("000")

    def others(self, ledger: str, name: str, row: Row) -> Sequence[Row]:
        """Other rows of the whole file with the same value in this field; none when it is blank."""
        return () if row[name] is None or row[name] == "" else self.source.twins(ledger, name, row)

    def remember(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for this key, made once."""
        try:
            found: Made = self._known[key]
        except KeyError:
            found = self._known[key] = make()
        return found
