"""A layout as one query: the ledger of its rows, and what other ledgers say of each row, joined by SQL."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from heapq import heappop, heappush
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, case, func, null, select, union_all

from cunfupin.excel.layouts import Layout
from cunfupin.fields import Code, Date, FieldSpec, Moment, Month, Reference, Value
from cunfupin.models.registry import field_of, has_field, ledger, offspring_of, references_of
from cunfupin.reports.subject import Standard

from .records import expression

YEAR = "year"
_VILLAGE = "village"
Replaced = Callable[[str], str | None]
"""From a field that a layout names to the one that stands in its place for rows of another ledger; None: nothing."""
_UP, _DOWN = 1, 10
"""Cost of a step to the one record a field points to, and to one of many records that point here."""
_NUMERALS = "一二三四五六七八九十"
_GROUPS = 30


@dataclass(frozen=True, kw_only=True)
class When:
    """The time that a sheet tells of. `day` is its last day, or today."""

    year: int
    today: date
    month: int | None = None

    @property
    def day(self) -> date:
        """Last day of the year; today for the current one."""
        return min(self.today, date(self.year, 12, 31))

    @property
    def month_text(self) -> str:
        """The month, as fields hold months."""
        return f"{self.year}-{self.month or self.day.month:02d}"

    @property
    def last_month(self) -> str:
        """The month, or the last one of the year where no month is meant."""
        return f"{self.year}-{self.month or 12:02d}"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Of whom a sheet tells. `village_code` is blank where all that the file holds is meant.

    `income_line` is what a person should have in a year; `must_findings` counts the findings by village that have to be
    mended; `measured` tells what the ledgers say of the targets of a year, by target and by target and village. The last
    two take their time.
    """

    township: str
    village: str
    village_code: str
    income_line: Callable[[int], Standard | None]
    must_findings: Callable[[], Mapping[bytes, int]]
    measured: Callable[[int], Mapping[tuple[bytes, bytes | None], Value | None]]


@dataclass(frozen=True)
class Step:
    """From a ledger to `target` by the field `via`: of this ledger, or of the target when it points here."""

    source: str
    target: str
    via: str
    is_down: bool


class Scope:
    """The tables of a sheet, joined when they are first asked for."""

    def __init__(self, main: str, when: When, layout: Layout, place: Place) -> None:
        self.main = main
        self.when = when
        self.place = place
        self._layout = layout
        self._tables: dict[str, FromClause] = {main: ledger(main).__table__}
        self._joined: FromClause = self._tables[main]

    @property
    def row(self) -> FromClause:
        """The table whose records make the rows."""
        return self._tables[self.main]

    def table(self, name: str) -> FromClause:
        """The table of a ledger, beside each row the record that belongs to it. KeyError when none can."""
        if name not in self._tables:
            step = self._step(name)
            near = self.table(step.source)
            far = self._tables[name] = ledger(name).__table__.alias(f"{name}_1")
            self._joined = self._joined.outerjoin(far, self._meeting(step, near, far))
        return self._tables[name]

    def _step(self, name: str) -> Step:
        via = self._layout.joins.get(name)
        if via is None:
            return _steps(self.main)[name]
        return Step(references_of(name)[via], name, via, is_down=True)

    def _meeting(self, step: Step, near: FromClause, far: FromClause) -> ColumnElement[bool]:
        if not step.is_down:
            return far.c.uid == near.c[step.via]
        if step.target == self._layout.each:
            return (far.c[step.via] == near.c.uid) & (far.c.is_removed == 0)
        return far.c.uid == self._latest(step, near)

    def _latest(self, step: Step, near: FromClause) -> ColumnElement[Any]:
        """Of many records the latest one; of yearly ones that of the year."""
        many = ledger(step.target).__table__.alias()
        conditions = [many.c[step.via] == near.c.uid, many.c.is_removed == 0]
        if ledger(step.target).__ledger__.per_year and has_field(step.target, YEAR):
            conditions.append(many.c.year == self.when.year)
        return select(many.c.uid).where(*conditions).order_by(many.c.uid.desc()).limit(1).scalar_subquery()

    def column(self, identifier: str) -> ColumnElement[Any]:
        """A field `ledger.field`."""
        ledger_name, _, name = identifier.partition(".")
        return expression(self.table(ledger_name), field_of(ledger_name, name))

    def select(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """These columns over all tables asked for so far."""
        return select(*columns).select_from(self._joined)


@cache
def _steps(main: str) -> dict[str, Step]:
    """The last step of the shortest way to each ledger that can be reached."""
    found: dict[str, Step] = {}
    turns = count()
    waiting = [(price, next(turns), step) for price, step in _onward(main)]
    while waiting:
        cost, _turn, step = heappop(waiting)
        if step.target == main or step.target in found:
            continue
        found[step.target] = step
        for price, onward in _onward(step.target):
            heappush(waiting, (cost + price, next(turns), onward))
    return found


def _onward(name: str) -> Iterator[tuple[int, Step]]:
    for via, target in sorted(references_of(name).items(), key=lambda pair: pair[0] != pair[1]):
        yield _UP, Step(name, target, via, is_down=False)
    for child, via in offspring_of(name):
        yield _DOWN, Step(name, child, via, is_down=True)


def can_reach(main: str, name: str) -> bool:
    """Whether each record of a ledger may belong to one of the other ledger."""
    return name == main or name in _steps(main)


def conditions_of(layout: Layout, scope: Scope, village: str, replaced: Replaced) -> Iterator[ColumnElement[bool]]:
    """What must hold of a row to stand in the sheet."""
    yield scope.row.c.is_removed == 0
    if village and can_reach(scope.main, _VILLAGE):
        yield scope.table(_VILLAGE).c.village_code == village
    for identifier, codes in layout.where.items():
        column = scope.column(identifier)
        known = [code for code in codes if code is not None]
        yield column.in_(known) | column.is_(None) if None in codes else column.in_(known)
    period = replaced(layout.period) or ""
    ledger_name, _, name = period.partition(".")
    if ledger_name == scope.main:
        yield _in_period(field_of(ledger_name, name), scope.column(period), scope.when)
    if layout.span:
        first, last = (scope.column(replaced(identifier) or identifier) for identifier in layout.span)
        yield first.is_(None) | (func.substr(first, 1, 7) <= scope.when.last_month)
        yield last.is_(None) | (func.substr(last, 1, 4) >= str(scope.when.year))


def beijing(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A stored moment by the clock of Beijing."""
    return func.datetime(column, "+8 hours")


def _in_period(spec: FieldSpec, column: ColumnElement[Any], when: When) -> ColumnElement[bool]:
    if not isinstance(spec.kind, Date | Month | Moment):
        return column == when.year
    if isinstance(spec.kind, Moment):
        column = beijing(column)
    if when.month is None:
        return func.substr(column, 1, 4) == str(when.year)
    return func.substr(column, 1, 7) == when.month_text


def order_of(layout: Layout, scope: Scope, replaced: Replaced) -> Iterator[tuple[ColumnElement[Any], bool]]:
    """The values that the rows are ordered by, and whether from the last to the first."""
    for named in layout.sort:
        identifier = replaced(named.removeprefix("-"))
        found = _sort_key(scope, *identifier.split(".")) if identifier else null()
        yield found, named.startswith("-")


def _sort_key(scope: Scope, ledger_name: str, name: str) -> ColumnElement[Any]:
    spec = field_of(ledger_name, name)
    column = scope.column(spec.id)
    if spec.id == "village_group.group_name":
        return in_order_of_numerals(column)
    if isinstance(spec.kind, Code):
        ranks = {option.code: rank for rank, option in enumerate(spec.kind.codes.options)}
        return case(ranks, value=column, else_=len(ranks))
    if isinstance(spec.kind, Reference) and spec.kind.ledger != ledger_name:
        return _sort_key(scope, spec.kind.ledger, ledger(spec.kind.ledger).__ledger__.key[0])
    return column


def in_order_of_numerals(group_name: ColumnElement[Any]) -> ColumnElement[Any]:
    """What names of groups are ordered by: they are called by numerals, 十组 comes after 九组."""
    return func.coalesce(case(_numbered_groups(), value=group_name), group_name)


@cache
def _numbered_groups() -> dict[str, int]:
    """The number in each way of calling a group."""
    return {
        f"{before}{numeral}{after}": number
        for number in range(1, _GROUPS + 1)
        for numeral in (str(number), _numeral(number))
        for before, after in (("", "组"), ("第", "组"), ("", "村民小组"), ("第", "村民小组"))
    }


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    words = (_NUMERALS[tens - 1] if tens > 1 else "") + ("十" if tens else "")
    return words + (_NUMERALS[ones - 1] if ones else "")


@dataclass(frozen=True, kw_only=True)
class Branch:
    """Rows of one ledger for a sheet: columns, conditions and what they are ordered by."""

    scope: Scope
    columns: Sequence[ColumnElement[Any]]
    conditions: Sequence[ColumnElement[bool]]
    order: Sequence[tuple[ColumnElement[Any], bool]]

    def select(self) -> Select[Any]:
        """Its rows, in no order; the values to order by come after the columns."""
        values = [*self.columns, *(value for value, _is_descending in self.order), self.scope.row.c.uid]
        return self.scope.select(*(value.label(f"c{n}") for n, value in enumerate(values))).where(*self.conditions)


def ordered(branches: Sequence[Branch]) -> Select[Any]:
    """The rows of all branches in order."""
    first = branches[0]
    if len(branches) == 1:
        directed = [value.desc() if is_descending else value for value, is_descending in first.order]
        statement = first.scope.select(*(value.label(f"c{n}") for n, value in enumerate(first.columns)))
        return statement.where(*first.conditions).order_by(*directed, first.scope.row.c.uid)
    rows = union_all(*(branch.select() for branch in branches)).subquery()
    values, count_ = list(rows.c), len(first.columns)
    keys = zip(values[count_:], first.order, strict=False)
    directed = [value.desc() if is_descending else value for value, (_sql, is_descending) in keys]
    return select(*values[:count_]).order_by(*directed, values[-1])
