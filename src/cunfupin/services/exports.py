"""Official ledgers as sheets, and any ledger with all its fields."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Integer, cast, func, select

from cunfupin.errors import UserError
from cunfupin.excel.layouts import Layout, layouts, plain_layout
from cunfupin.excel.ledger_file import LedgerFile
from cunfupin.excel.sheet_writer import Row, SheetFrame
from cunfupin.fields import BEIJING, Code
from cunfupin.models.registry import field_of, has_field, ledger, ledgers
from cunfupin.progress import Progress, Silent

from .layout_columns import sources
from .layout_query import YEAR, Scope, When, conditions_of, order_of
from .staging import staged
from .workspace import Workspace

_BATCH = 500
_COUNT_UNITS = ("户", "人", "次", "件")
_PUBLIC_TITLE = "（公示）"
_PUBLIC_NAME = "已脱敏"
_SAVING = "正在保存"
_USUAL_UNIT = "条"


@dataclass(frozen=True, kw_only=True)
class LayoutChoice:
    """A form in which a ledger can be exported."""

    name: str
    title: str


def layout_choices(ledger_name: str | None = None) -> tuple[LayoutChoice, ...]:
    """The official ledgers; or the forms for one ledger, of which the last holds all its fields."""
    official = [
        LayoutChoice(name=layout.name, title=layout.title)
        for layout in layouts().values()
        if ledger_name in (None, layout.ledger)
    ]
    if ledger_name is None:
        return tuple(official)
    return (*official, LayoutChoice(name=ledger_name, title=f"{ledger(ledger_name).__ledger__.title}（全部项目）"))


def layout_of(name: str) -> Layout:
    """The official ledger of this name, or the ledger of this name with all its fields. UserError when there is none."""
    if name in layouts():
        return layouts()[name]
    if name in ledgers():
        return plain_layout(name)
    known = "、".join((*layouts(), *ledgers()))
    raise UserError(f"没有名叫“{name}”的台账样式，可以用：{known}")


def suggested_name(title: str, *, masked: bool) -> str:
    """A name for the file."""
    return f"{title}{_PUBLIC_NAME if masked else ''}.xlsx"


def export_ledger(
    workspace: Workspace,
    layout: str,
    target: Path,
    *,
    village: str | None = None,
    year: int | None = None,
    masked: bool = False,
    progress: Progress | None = None,
    today: date | None = None,
) -> Path:
    """Write a ledger into an .xlsx file: of one village, of a year, or as a public copy with numbers masked.

    Nothing is left behind when it fails or is cancelled.
    """
    chosen, day = layout_of(layout), today or datetime.now(BEIJING).date()
    with workspace.read() as connection, staged(target) as stream:
        when = When(year=year or _latest_year(connection, chosen, day), today=day)
        place = _place(workspace, connection, village)
        sheet = _Sheet(connection, chosen, when, place, masked=masked)
        with LedgerFile(stream, is_public=masked) as file:
            sheet.write(file, progress or Silent())
    return target


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Of whom a sheet tells. `village_code` is blank for a whole township."""

    township: str
    village: str
    village_code: str


def _place(workspace: Workspace, connection: Connection, village: str | None) -> _Place:
    facts = workspace.facts
    if village is None:
        name = facts.name if facts.role == "village" else ""
        return _Place(township=facts.township_name, village=name, village_code="")
    table = ledger("village").__table__
    named = select(table.c.village_name).where(table.c.village_code == village, table.c.is_removed == 0)
    found = connection.execute(named).scalars().first()
    if found is None:
        raise UserError(f"没有代码是“{village}”的村，请核对 12 位村代码")
    return _Place(township=facts.township_name, village=found, village_code=village)


def _latest_year(connection: Connection, layout: Layout, today: date) -> int:
    """The latest year up to this one of which there is something to tell."""
    identifier = layout.period or next((f"{name}.{YEAR}" for name in layout.ledgers if _is_yearly(name)), "")
    if not identifier:
        return today.year
    name, _, field_name = identifier.partition(".")
    table = ledger(name).__table__
    year = cast(func.substr(table.c[field_name], 1, 4), Integer)
    latest = select(func.max(year)).where(table.c.is_removed == 0, year <= today.year)
    return connection.execute(latest).scalar() or today.year


def _is_yearly(name: str) -> bool:
    return ledger(name).__ledger__.per_year and has_field(name, YEAR)


class _Sheet:
    """One sheet of a layout."""

    def __init__(self, connection: Connection, layout: Layout, when: When, place: _Place, *, masked: bool) -> None:
        self._connection = connection
        self._layout = layout
        self._when = when
        self._place = place
        self._masked = masked
        self._scope = scope = Scope(layout.ledger, when)
        self._sources = list(sources(connection, layout, scope, masked=masked))
        self._conditions = list(conditions_of(layout, scope, place.village_code))
        self._order = list(order_of(layout, scope))
        self._counts: dict[str, Counter[Any]] = {name: Counter() for name in layout.counted}

    def write(self, file: LedgerFile, progress: Progress) -> None:
        """Write it."""
        counted = self._scope.select(func.count()).where(*self._conditions)
        total = self._connection.execute(counted).scalar_one()
        file.add(self._frame(), self._rows(total, progress), self._notes())
        progress.report(total, total, _SAVING)

    def _rows(self, total: int, progress: Progress) -> Iterator[Row]:
        statement = self._scope.select(*(source.sql for source in self._sources))
        ordered = statement.where(*self._conditions).order_by(*self._order).execution_options(yield_per=_BATCH)
        for number, batch in enumerate(self._connection.execute(ordered).partitions()):
            progress.report(number * _BATCH, total, f"正在导出{self._layout.title}")
            columns = [list(values) for values in zip(*batch, strict=True)]
            self._count(columns)
            turns = zip(self._sources, columns, strict=True)
            yield from zip(*(one.turn(values) if one.turn else values for one, values in turns), strict=True)

    def _count(self, columns: list[list[Any]]) -> None:
        for source, values in zip(self._sources, columns, strict=True):
            if source.column.id in self._counts:
                self._counts[source.column.id].update(values)

    def _notes(self) -> Iterator[str]:
        """How many rows there are of each code."""
        for identifier, counts in self._counts.items():
            spec = field_of(*identifier.split("."))
            assert isinstance(spec.kind, Code)
            ordered = sorted((code for code in counts if code), key=spec.kind.codes.rank)
            if ordered:
                yield f"{spec.label}：" + "、".join(f"{spec.kind.format(code)} {counts[code]}" for code in ordered)

    def _frame(self) -> SheetFrame:
        layout, place = self._layout, self._place
        title = layout.banner.format(
            township=place.township, village=place.village, year=self._when.year, title=layout.title
        )
        units = layout.unit.split("、")
        return SheetFrame(
            name=layout.title,
            title=title + _PUBLIC_TITLE if self._masked else title,
            subtitle=(
                f"填报单位：{place.township}{place.village}",
                f"填报日期：{self._when.today.isoformat()}",
                f"单位：{layout.unit}" if layout.unit else "",
            ),
            columns=tuple(source.column for source in self._sources),
            paper=layout.paper,
            freeze=layout.freeze,
            footer=layout.footer,
            count_unit=units[0] if units[0] in _COUNT_UNITS else _USUAL_UNIT,
            year=self._when.year,
        )
