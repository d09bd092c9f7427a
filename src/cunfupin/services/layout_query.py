"""A layout as one query: the ledger of its rows, and what other ledgers say of each row, joined by SQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from heapq import heappop, heappush
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, case, func, select

from cunfupin.excel.layouts import Layout
from cunfupin.fields import Code, Date, FieldSpec, Moment, Month, Reference
from cunfupin.models.registry import field_of, has_field, ledger, offspring_of, references_of

from .records import expression

YEAR = "year"
_VILLAGE = "village"
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


@dataclass(frozen=True)
class _Step:
    """From a ledger to `target` by the field `via`: of this ledger, or of the target when it points here."""

    source: str
    target: str
    via: str
    is_down: bool


class Scope:
    """The tables of a sheet, joined when they are first asked for."""

    def __init__(self, main: str, when: When) -> None:
        self.main = main
        self.when = when
        self._tables: dict[str, FromClause] = {main: ledger(main).__table__}
        self._joined: FromClause = self._tables[main]

    def table(self, name: str) -> FromClause:
        """The table of a ledger, beside each row the record that belongs to it. KeyError when none can."""
        if name not in self._tables:
            step = _steps(self.main)[name]
            near = self.table(step.source)
            far = self._tables[name] = ledger(name).__table__.alias(f"{name}_1")
            meeting = far.c.uid == (self._latest(step, near) if step.is_down else near.c[step.via])
            self._joined = self._joined.outerjoin(far, meeting)
        return self._tables[name]

    def _latest(self, step: _Step, near: FromClause) -> ColumnElement[Any]:
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
def _steps(main: str) -> dict[str, _Step]:
    """The last step of the shortest way to each ledger that can be reached."""
    found: dict[str, _Step] = {}
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


def _onward(name: str) -> Iterator[tuple[int, _Step]]:
    for via, target in sorted(references_of(name).items(), key=lambda pair: pair[0] != pair[1]):
        yield _UP, _Step(name, target, via, is_down=False)
    for child, via in offspring_of(name):
        yield _DOWN, _Step(name, child, via, is_down=True)


def can_reach(main: str, name: str) -> bool:
    """Whether each record of a ledger may belong to one of the other ledger."""
    return name == main or name in _steps(main)


def conditions_of(layout: Layout, scope: Scope, village: str | None) -> Iterator[ColumnElement[bool]]:
    """What must hold of a row to stand in the sheet."""
    main = scope.table(layout.ledger)
    yield main.c.is_removed == 0
    for identifier, codes in layout.where.items():
        column = scope.column(identifier)
        known = [code for code in codes if code is not None]
        yield column.in_(known) | column.is_(None) if None in codes else column.in_(known)
    if village and can_reach(layout.ledger, _VILLAGE):
        yield scope.table(_VILLAGE).c.village_code == village
    if layout.period:
        spec = field_of(*layout.period.split("."))
        yield from _in_period(spec, scope.column(layout.period), scope.when)


def _in_period(spec: FieldSpec, column: ColumnElement[Any], when: When) -> Iterator[ColumnElement[bool]]:
    if not isinstance(spec.kind, Date | Month | Moment):
        yield column == when.year
    elif when.month is None:
        yield func.substr(column, 1, 4) == str(when.year)
    else:
        yield func.substr(column, 1, 7) == f"{when.year}-{when.month:02d}"


def order_of(layout: Layout, scope: Scope) -> Iterator[ColumnElement[Any]]:
    """The order of the rows; a field after a minus sign counts from its end."""
    for named in layout.sort:
        identifier = named.removeprefix("-")
        found = _sort_key(scope, *identifier.split("."))
        yield found.desc() if identifier != named else found
    yield scope.table(layout.ledger).c.uid


def _sort_key(scope: Scope, ledger_name: str, name: str) -> ColumnElement[Any]:
    spec = field_of(ledger_name, name)
    column = scope.column(spec.id)
    if spec.id == "village_group.group_name":
        return func.coalesce(case(_numbered_groups(), value=column), column)
    if isinstance(spec.kind, Code):
        ranks = {option.code: rank for rank, option in enumerate(spec.kind.codes.options)}
        return case(ranks, value=column, else_=len(ranks))
    if isinstance(spec.kind, Reference) and spec.kind.ledger != ledger_name:
        return _sort_key(scope, spec.kind.ledger, ledger(spec.kind.ledger).__ledger__.key[0])
    return column


@cache
def _numbered_groups() -> dict[str, int]:
    """Groups are called by numerals: 十组 comes after 九组."""
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
