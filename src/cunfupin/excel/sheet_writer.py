"""An official ledger as a sheet: title, headings, rows, totals, footer, print set-up, drop-downs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, groupby
from math import ceil
from typing import Any, Self

from cunfupin.fields import Kind, Value, day_in_words

from .cells import Tail, cell_maker, text_tail
from .layouts import SEQ
from .styles import GREY, RED, Style
from .text_room import lines_at
from .workbook import SheetFile, Workbook, cell, letters

Row = Sequence[Value | None]
Span = tuple[int, int, str, Style]
"""First and last column, text and look."""
_TITLE_HEIGHT, _ROW_HEIGHT, _LINE_HEIGHT = 30, 18, 13
_TALLEST = 400
_ROOM = {"A3": 320, "A4": 222}
"""Characters that a page of this paper takes at 62 %."""
RECORD = "系统记录号"
"""Heading of the hidden column."""
_TOTAL = "合计"
_TITLE = Style(size=16, is_bold=True, across="center")
_SUB = tuple(Style(across=side) for side in ("left", "center", "right"))
_HEADING = Style(is_bold=True, fill=GREY, is_bordered=True, across="center", wraps=True)
_TOTAL_TEXT = Style(is_bold=True, is_bordered=True)
_NOTE = Style(wraps=True)
_FOOTER = Style()


@dataclass(frozen=True, kw_only=True)
class SheetColumn:
    """A column: its heading and how its values become cells. `is_summed` for the row of totals.

    Where it `is_measured` the cells may hold what the program found out, which the record itself does not hold.
    """

    id: str
    heading: str
    kind: Kind
    group: str = ""
    width: float = 10
    format: str = ""
    is_summed: bool = False
    is_measured: bool = False


@dataclass(frozen=True, kw_only=True)
class SheetFrame:
    """Everything around the rows. `subtitle` stands left, in the middle and right; rows are counted in `count_unit`.

    With `has_records` the uid of its record, hexadecimal, comes after the values of each row and is hidden, with its
    measured values; rows of `marked` records stand on red. Cells of `merged` columns become one where rows below each
    other hold the same.
    """

    name: str
    title: str
    subtitle: tuple[str, str, str]
    columns: tuple[SheetColumn, ...]
    paper: str
    freeze: str
    footer: tuple[str, ...] = ()
    count_unit: str = "条"
    year: int | None = None
    is_compact: bool = False
    has_records: bool = False
    marked: frozenset[str] = frozenset()
    merged: tuple[str, ...] = ()

    @classmethod
    def plain(cls, title: str, columns: tuple[SheetColumn, ...], made: date, *, name: str = "") -> Self:
        """A list that no office has a layout for, with the day on which it was made; the first column stays in sight."""
        return cls(
            name=name or title,
            title=title,
            subtitle=("", "", day_in_words(made)),
            columns=columns,
            paper="A4",
            freeze="A4",
            is_compact=True,
        )

    @property
    def pages_wide(self) -> int:
        """How many pages beside each other it takes."""
        return ceil(sum(column.width for column in self.columns) / _ROOM[self.paper])

    @property
    def data_row(self) -> int:
        """Number of the first row of data."""
        return 4 if self.is_compact else 5


class SheetWriter:
    """Rows of one sheet, from the title to the footer."""

    def __init__(self, book: Workbook, sheet: SheetFile, frame: SheetFrame) -> None:
        self._book = book
        self._sheet = sheet
        self._frame = frame
        self._columns = frame.columns
        self._makers = [cell_maker(column.kind, column.format) for column in frame.columns]
        self._sums = {n: 0 for n, column in enumerate(frame.columns) if column.is_summed}
        self._measured = [(n, column) for n, column in enumerate(frame.columns) if column.is_measured]
        self._next = frame.data_row
        self.last_letter = letters(len(frame.columns) - (not frame.has_records))
        self.records: list[str] = []

    def _figures(self, row: Row) -> str:
        told = ((column, row[n]) for n, column in self._measured)
        return "".join(f" {column.id}={column.kind.plain(value)}" for column, value in told if value is not None)

    def heads(self) -> None:
        """Title, line under the title, headings."""
        last = len(self._columns) - 1
        self._merged_row(1, [(0, last, self._frame.title, _TITLE)], _TITLE_HEIGHT)
        self._merged_row(2, self._subtitle(), _ROW_HEIGHT)
        if self._frame.is_compact:
            spans = [(n, n, one.heading, _HEADING) for n, one in enumerate(self._columns)]
            self._merged_row(3, [*spans, *self._record_heading()], _TITLE_HEIGHT)
            return
        upper, lower = self._heading_rows()
        low = max([_height(one.heading, one.width) for one in self._columns if one.group], default=_ROW_HEIGHT)
        high = max([_height(one.heading, one.width) - low for one in self._columns if not one.group], default=0)
        self._merged_row(3, [*upper, *self._record_heading()], max(_ROW_HEIGHT, high))
        self._merged_row(4, lower, low)
        for n, column in enumerate(self._columns):
            if not column.group:
                self._sheet.merged.append(f"{letters(n)}3:{letters(n)}4")
        if self._frame.has_records:
            self._sheet.merged.append(f"{self.last_letter}3:{self.last_letter}4")

    def _record_heading(self) -> list[Span]:
        place = len(self._columns)
        return [(place, place, RECORD, _FOOTER)] if self._frame.has_records else []

    def _heading_rows(self) -> tuple[list[Span], list[Span]]:
        upper, lower, start = [], [], 0
        for group, found in groupby(self._columns, key=lambda column: column.group):
            part = list(found)
            if group:
                upper.append((start, start + len(part) - 1, group, _HEADING))
            for n, column in enumerate(part, start):
                lower.append((n, n, column.heading if group else "", _HEADING))
                if not group:
                    upper.append((n, n, column.heading, _HEADING))
            start += len(part)
        return upper, lower

    def _subtitle(self) -> list[Span]:
        """The three texts, each over about a third of the width."""
        last = len(self._columns) - 1
        if last < 2:
            return [(0, last, "  ".join(self._frame.subtitle), _SUB[0])]
        total, reached = sum(column.width for column in self._columns), 0.0
        bounds = [0]
        for n, column in enumerate(self._columns[:last]):
            reached += column.width
            left_to_find = 3 - len(bounds)
            if left_to_find and (reached >= total * len(bounds) / 3 or last - n == left_to_find):
                bounds.append(n + 1)
        ends = [*(start - 1 for start in bounds[1:]), last]
        return list(zip(bounds, ends, self._frame.subtitle, _SUB, strict=True))

    def _merged_row(self, number: int, spans: Iterable[Span], height: float) -> None:
        cells = []
        for first, last, text, style in spans:
            look = self._book.style(style)
            cells.append(cell(first, number, text_tail(look)(text) if text else f' s="{look}"/>'))
            cells += [cell(n, number, f' s="{look}"/>') for n in range(first + 1, last + 1)]
            if last > first:
                self._sheet.merged.append(f"{letters(first)}{number}:{letters(last)}{number}")
        self._sheet.row(number, "".join(cells), height)

    def rows(self, rows: Iterable[Row]) -> int:
        """The data."""
        usual = self._parts("")
        marked = self._parts(RED) if self._frame.marked else usual
        texts = [(n, maker.texts, self._columns[n].width) for n, maker in enumerate(self._makers) if maker.texts]
        together = _Together([n for n, column in enumerate(self._columns) if column.id in self._frame.merged])
        record = text_tail(self._book.style(_FOOTER))
        numbered = next((n for n, column in enumerate(self._columns) if column.id == SEQ), None)
        first = number = self._next
        for number, values in enumerate(rows, first):
            row: list[Any] = list(values)
            if self._frame.has_records:
                self.records.append(row.pop())
            if numbered is not None:
                row[numbered] = number - first + 1
            together.see(number, row)
            for n in self._sums:
                self._sums[n] += row[n] or 0
            end = f'{number}"'
            parts = marked if self._frame.marked and self.records[-1] in self._frame.marked else usual
            cells = [
                place + end + (blank if value is None else tail(value))
                for (place, tail, blank), value in zip(parts, row, strict=True)
            ]
            if self._frame.has_records:
                cells.append(cell(len(parts), number, record(self.records[-1] + self._figures(row))))
            lines = [_height(text(row[n]), width) for n, text, width in texts if row[n] is not None]
            self._sheet.row(number, "".join(cells), max(lines, default=_ROW_HEIGHT))
            self._next = number + 1
        self._sheet.merged += together.merged()
        return self._next - first

    def _parts(self, fill: str) -> list[tuple[str, Tail, str]]:
        """For each column the beginning of its cells, the rest of a filled one, and of a blank one."""
        makers = [replace(maker, style=replace(maker.style, fill=fill)) for maker in self._makers]
        return [
            (f'<c r="{letters(n)}', maker.made_for(self._book), f' s="{self._book.style(maker.style)}"/>')
            for n, maker in enumerate(makers)
        ]

    def totals(self, count: int) -> None:
        """The row of totals: 合计 in the first column that sums nothing, the number of rows in the next."""
        number, words = self._next, self._total_words(count)
        cells = []
        for n, maker in enumerate(self._makers):
            if n in self._sums:
                tail = maker.tail(self._book.style(replace(maker.style, is_bold=True)))(self._sums[n])
                column = f"{letters(n)}{self._frame.data_row}:{letters(n)}{number - 1}"
                cells.append(cell(n, number, tail.replace("<v>", f"<f>SUM({column})</f><v>") if count else tail))
            else:
                look = self._book.style(_TOTAL_TEXT)
                cells.append(cell(n, number, text_tail(look)(words[n]) if n in words else f' s="{look}"/>'))
        self._sheet.row(number, "".join(cells), _ROW_HEIGHT)
        self._next += 1

    def _total_words(self, count: int) -> dict[int, str]:
        """合计 in the first column of texts, the number of rows in the next one."""
        texts = [n for n, column in enumerate(self._columns) if not column.kind.is_number]
        return dict(zip(texts, (_TOTAL, f"共 {count} {self._frame.count_unit}"), strict=False))

    def ending(self, notes: str) -> int:
        """Notes and, after a blank row, the footer, as wide as one page. Tells the last row."""
        reached = list(accumulate(column.width for column in self._columns))
        last = max(n for n, width in enumerate(reached) if n == 0 or width <= reached[-1] / self._frame.pages_wide)
        width = reached[last]
        if notes:
            text = f"说明：{notes}"
            self._merged_row(self._next, [(0, last, text, _NOTE)], _height(text, width))
            self._next += 1
        for text in self._frame.footer:
            self._next += 1
            self._merged_row(self._next, [(0, last, text, _FOOTER)], _ROW_HEIGHT)
        return self._next


class _Together:
    """Rows below each other that hold the same in these columns."""

    def __init__(self, columns: Sequence[int]) -> None:
        self._columns = columns
        self._runs: list[tuple[list[Any], int, int]] = []

    def see(self, number: int, row: Sequence[Any]) -> None:
        """A row that goes by."""
        if not self._columns:
            return
        held = [row[n] for n in self._columns]
        if self._runs and self._runs[-1][0] == held:
            self._runs[-1] = (held, self._runs[-1][1], number)
        else:
            self._runs.append((held, number, number))

    def merged(self) -> Iterator[str]:
        """The ranges that become one cell each."""
        for _held, first, last in self._runs:
            if last > first:
                yield from (f"{letters(n)}{first}:{letters(n)}{last}" for n in self._columns)


def _height(text: str, width: float) -> float:
    """Height of a row whose text wraps at this width."""
    if len(text) * 2 < width and "\n" not in text:
        return _ROW_HEIGHT
    return min(_TALLEST, max(_ROW_HEIGHT, lines_at(text, width) * _LINE_HEIGHT + 4))
