"""The sheets of a layout: one, or one for each code of a field."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from cunfupin.excel.layouts import Layout, LayoutColumn
from cunfupin.excel.ledger_file import LedgerFile
from cunfupin.excel.sheet_writer import Row, SheetColumn, SheetFrame
from cunfupin.fields import Code, day_in_words
from cunfupin.models.registry import field_of
from cunfupin.progress import Progress

from .layout_columns import columns_of, sources, sql_of
from .layout_marks import Marks
from .layout_notes import note_of
from .layout_query import Branch, Place, Replaced, Scope, When, conditions_of, order_of, ordered

_BATCH = 500
_PUBLIC_TITLE = "（公示）"
_QUARTERS = "一二三四"


class Export:
    """A layout at a time and place, of all or of these records; `name` is that of the sheet where not the layout's."""

    def __init__(
        self,
        connection: Connection,
        layout: Layout,
        when: When,
        place: Place,
        marks: Marks,
        *,
        masked: bool,
        name: str = "",
        records: Sequence[bytes] | None = None,
    ) -> None:
        self._connection = connection
        self._layout = layout
        self._when = when
        self._place = place
        self._marks = marks
        self._masked = masked
        self._name = name
        self._records = records

    def write(self, file: LedgerFile, progress: Progress) -> None:
        """Write its sheets."""
        for layout, code in self._sheets():
            sheet = _Sheet(
                self._connection,
                layout,
                self._when,
                self._place,
                code,
                self._records,
                masked=self._masked,
                marks=None if self._masked else self._marks,
            )
            sheet.write(file, progress, self._name)

    def _sheets(self) -> Iterator[tuple[Layout, str]]:
        layout = self._layout
        if not layout.sheet_per:
            yield layout, ""
            return
        kind = field_of(*layout.sheet_per.split(".")).kind
        assert isinstance(kind, Code)
        for option in kind.codes.options:
            yield replace(layout, where={**layout.where, layout.sheet_per: (option.code,)}), option.code


def rows_of(
    connection: Connection,
    layout: Layout,
    when: When,
    place: Place,
    records: Sequence[bytes] | None,
    progress: Progress,
    *,
    masked: bool,
) -> tuple[tuple[SheetColumn, ...], list[Row]]:
    """The columns of a layout with one sheet, and its rows: those of these records, or all."""
    sheet = _Sheet(connection, layout, when, place, "", records, masked=masked)
    return sheet.columns, list(sheet.rows(progress))


class _Sheet:
    """One sheet of a layout."""

    def __init__(
        self,
        connection: Connection,
        layout: Layout,
        when: When,
        place: Place,
        code: str = "",
        records: Sequence[bytes] | None = None,
        *,
        masked: bool,
        marks: Marks | None = None,
    ) -> None:
        self._connection = connection
        self._layout = layout
        self._when = when
        self._place = place
        self._marks = marks
        self._code = code
        self._records = records
        self._masked = masked
        self._columns = columns_of(layout, masked=masked, code=code)
        scope, replaced = self._scope(layout.main), _replacing(layout.instead)
        self._sources = list(sources(connection, layout, scope, self._columns, replaced, masked=masked))
        shown = {column.field for column in self._columns}
        left_out = {column.field for column in layout.columns} - shown
        self._notes = [note for note in map(note_of, layout.notes) if left_out.isdisjoint(note.fields)]
        named = dict.fromkeys(name for note in self._notes for name in note.fields if name not in shown)
        self._besides = tuple(LayoutColumn(field=name) for name in named)
        self._branches = [self._branch(scope, [source.sql for source in self._sources], replaced)]
        if layout.also:
            scope, replaced = self._scope(layout.also.ledger), _replacing(layout.also.instead)
            columns = [sql_of(column, self._columns, scope, replaced) for column in self._columns]
            self._branches.append(self._branch(scope, columns, replaced))

    def _scope(self, main: str) -> Scope:
        return Scope(main, self._when, self._layout, self._place)

    def _branch(self, scope: Scope, columns: Sequence[ColumnElement[Any]], replaced: Replaced) -> Branch:
        record = [func.hex(scope.row.c.uid)] if self._marks else []
        besides = [sql_of(column, self._columns, scope, replaced) for column in self._besides]
        return Branch(
            scope=scope,
            columns=[*columns, *record, *besides],
            conditions=[*conditions_of(self._layout, scope, self._place.village_code, replaced), *self._chosen(scope)],
            order=list(order_of(self._layout, scope, replaced)),
        )

    def _chosen(self, scope: Scope) -> Iterator[ColumnElement[bool]]:
        if self._records is not None:
            names = json.dumps([uid.hex() for uid in self._records])
            yield scope.row.c.uid.in_(select(func.unhex(func.json_each(names).table_valued("value").c.value)))

    @property
    def columns(self) -> tuple[SheetColumn, ...]:
        """The columns as they are written."""
        return tuple(source.column for source in self._sources)

    def write(self, file: LedgerFile, progress: Progress, name: str) -> None:
        """Write it."""
        rows = self.rows(progress)
        file.add(self._frame(name), rows, self._endings())

    def _endings(self) -> Iterator[str]:
        """What is said below the rows, when they have gone by."""
        yield from (text for note in self._notes if (text := note.text()))
        if self._marks and self._marks.records:
            yield f"红底：{self._marks.meaning}"

    def rows(self, progress: Progress) -> Iterator[Row]:
        """The rows as they are shown, read as they are asked for."""
        statement = ordered(self._branches)
        total = self._connection.execute(select(func.count()).select_from(statement.subquery())).scalar_one()
        found = self._connection.execute(statement.execution_options(yield_per=_BATCH))
        names = [source.column.id for source in self._sources]
        last = len(names) + (self._marks is not None)
        besides = [column.field for column in self._besides]
        for number, batch in enumerate(found.partitions()):
            progress.report(number * _BATCH, total, f"正在导出{self._layout.title}")
            columns = [list(values) for values in zip(*batch, strict=True)]
            seen = dict([*zip(names, columns, strict=False), *zip(besides, columns[last:], strict=True)])
            for note in self._notes:
                note.see(seen)
            turns = zip(self._sources, columns, strict=False)
            shown = [one.turn(values) if one.turn else values for one, values in turns]
            yield from zip(*shown, *columns[len(shown) : last], strict=True)
        progress.report(total, total, "正在保存")

    def _frame(self, name: str) -> SheetFrame:
        layout = self._layout
        named = name + self._code_label() or layout.title
        title = layout.banner
        for word, value in self._words().items():
            title = title.replace(f"{{{word}}}", str(value))
        place = f"{self._place.township}{self._place.village}"
        unit = f"单位：{layout.unit}" if layout.unit else ""
        return SheetFrame(
            name=named,
            title=title + _PUBLIC_TITLE if self._masked else title,
            subtitle=(f"填报单位：{place}", f"填报日期：{self._when.today.isoformat()}", unit),
            columns=self.columns,
            paper=layout.paper,
            freeze=layout.freeze,
            footer=layout.footer,
            count_unit=layout.count_unit,
            year=self._when.year,
            is_compact=layout.is_compact,
            merged=layout.merged,
            has_records=self._marks is not None,
            marked=frozenset(uid.hex().upper() for uid in self._marks.records) if self._marks else frozenset(),
        )

    def _code_label(self) -> str:
        return field_of(*self._layout.sheet_per.split(".")).kind.format(self._code) if self._code else ""

    def _words(self) -> dict[str, object]:
        """What the title's places stand for."""
        day = self._when.day
        is_current = self._when.year == self._when.today.year
        return {
            "township": self._place.township,
            "village": self._place.village,
            "title": self._layout.title,
            "year": self._when.year,
            "month": self._when.month or day.month,
            "quarter": f"第{_QUARTERS[(day.month - 1) // 3]}季度" if is_current else "",
            "date": day_in_words(day),
            "sheet": self._code_label(),
        }


def _replacing(instead: Mapping[str, str | None]) -> Replaced:
    return lambda identifier: instead.get(identifier, identifier)
