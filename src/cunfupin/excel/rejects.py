"""Rows with problems as the workbook they came from: bad cells marked, the reasons in an added last column ("问题")."""

from collections.abc import Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from cunfupin.errors import UserError, reason_of

from .headings import REASON
from .sheet_reader import Sheet

_MARK = PatternFill("solid", fgColor="FFC7CE")
_REASON_WIDTH, _WIDEST = 60, 24
Problems = Mapping[int, Sequence[tuple[int, str]]]
"""Row number → (column from 0 or -1, reason)."""


def write_rejects(sheet: Sheet, problems: Problems, target: Path) -> Path:
    """Write the rows that have problems, under their own title and headings. UserError when it cannot be saved."""
    numbers = [number for number in sheet.numbers if number in problems]
    width = len(sheet.headings) - sheet.added
    values = _whole_rows(sheet, width)
    book, page = _own_workbook(sheet) or _new_workbook(sheet, [values[number] for number in numbers])
    first = sheet.header_row + 1
    for merged in [str(merged) for merged in page.merged_cells.ranges if merged.max_row >= first]:
        page.unmerge_cells(merged)
    reason = width + 1
    for place, number in enumerate(dict.fromkeys(numbers), first):
        for column, value in enumerate(values[number], 1):
            _put(page, place, number, column, value)
        page.row_dimensions[place].height = page.row_dimensions[number].height
        for column, _text in problems[number]:
            if 0 <= column < width:
                page.cell(place, column + 1).fill = _MARK
        cell = page.cell(place, reason, "；".join(dict.fromkeys(text for _column, text in problems[number])))
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.fill = _MARK
    page.delete_rows(first + len(set(numbers)), max(page.max_row, first))
    _head_reason(page, sheet, reason)
    _save(book, target)
    return target


def _whole_rows(sheet: Sheet, width: int) -> dict[int, list[Any]]:
    """The rows by number as they stand on the sheet, put together again where each stands for one year."""
    found: dict[int, list[Any]] = {}
    for number, row in zip(sheet.numbers, sheet.rows, strict=True):
        known = found.get(number, row)
        found[number] = [one if one not in ("", None) else other for one, other in zip(known, row, strict=False)][
            :width
        ]
    return found


def _own_workbook(sheet: Sheet) -> tuple[openpyxl.Workbook, Worksheet] | None:
    """The workbook as it lies on the disk; None when it is of a kind that cannot be written."""
    try:
        book = openpyxl.load_workbook(sheet.file, data_only=True)
    except (InvalidFileException, OSError, KeyError, ValueError):
        return None
    page = book[sheet.name] if sheet.name in book.sheetnames else None
    if not isinstance(page, Worksheet):
        return None
    for other in book.worksheets:
        if other is not page and other.sheet_state == "visible":
            book.remove(other)
    return book, page


def _new_workbook(sheet: Sheet, rows: Sequence[Sequence[Any]]) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = sheet.name[:31]
    for row, note in enumerate(sheet.notes[: sheet.header_row - 1], 1):
        page.cell(row, 1, note)
    for column, heading in enumerate(sheet.headings[: len(sheet.headings) - sheet.added], 1):
        page.cell(sheet.header_row, column, heading).font = Font(bold=True)
        longest = max(map(_width, (heading, *(row[column - 1] for row in rows))))
        page.column_dimensions[get_column_letter(column)].width = min(longest + 2, _WIDEST)
    return book, page


def _width(cell: Any) -> int:
    """How wide a text is, in digits."""
    return len(str(cell).encode("gb18030"))


def _put(page: Worksheet, place: int, source: int, column: int, value: Any) -> None:
    """A value with the look of its own cell; text stays text, whatever it begins with."""
    cell = page.cell(place, column)
    if place != source:
        _dress(cell, page.cell(source, column))
    cell.value = value if value != "" else None
    if isinstance(value, str) and value:
        cell.data_type = "s"
        cell.number_format = "@"


def _dress(cell: Any, pattern: Any) -> None:
    if pattern.has_style:
        cell._style = copy(pattern._style)


def _head_reason(page: Worksheet, sheet: Sheet, column: int) -> None:
    head = page.cell(sheet.header_row, column, REASON)
    _dress(head, page.cell(sheet.header_row, max(column - 1, 1)))
    page.column_dimensions[get_column_letter(column)].width = _REASON_WIDTH
    page.auto_filter.ref = None


def _save(book: openpyxl.Workbook, target: Path) -> None:
    try:
        book.save(target)
    except OSError as error:
        raise UserError(f"“{target}”存不了：{reason_of(error)}，请换个地方再存") from None
