"""Somebody else's empty form: rows are written into it, everything else of it stays as it was."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from cunfupin.errors import UserError
from cunfupin.fields import BEIJING, Date, IdNumber, Kind, Moment, Month, Value, has_citizen_form
from cunfupin.progress import Progress, watched

from .form_column import FormColumn, IdStyle, not_to_be_filled
from .form_room import heighten, make_room, widths
from .sheet_reader import is_no_record

_ID_LENGTH = 18
_TEXT = "@"
_NEXT_LABEL = r"[\u4e00-\u9fff]{2,6}[（(:：]"
_GAP = "    "
_FORMATS = {Date: "yyyy-mm-dd", Month: "yyyy-mm", Moment: "yyyy-mm-dd hh:mm"}


def merged_over(path: Path, sheet: str, row: int, column: int) -> int:
    """How many columns the heading in this cell (counted from 0) stands over."""
    page = _opened(path, sheet)[1]
    for merged in page.merged_cells.ranges:
        if merged.min_row <= row + 1 <= merged.max_row and merged.min_col == column + 1:
            return int(merged.max_col - merged.min_col + 1)
    return 1


def fill_form(
    path: Path,
    sheet: str,
    first_row: int,
    columns: Sequence[FormColumn],
    rows: Sequence[Sequence[Value | None]],
    stream: BinaryIO,
    *,
    id_style: IdStyle,
    words: Mapping[str, str],
    progress: Progress,
) -> None:
    """Write the rows from this row on (counted from 0); the form gets more lines where it has too few.

    `words` are written after the labels of the form that are called so, where nothing stands yet.
    """
    book, page = watched(lambda: _opened(path, sheet), progress, "正在打开空表")
    first = first_row + 1
    _say(page, words)
    last = _last_blank(page, first, len(rows), [column.index + 1 for column in columns if not column.is_serial])
    make_room(page, first, last, len(rows), progress)
    room = widths(page, [column.index + 1 for column in columns])
    for number, values in enumerate(rows, first):
        progress.report(number - first, len(rows), "正在填写")
        for column, value in zip(columns, values, strict=True):
            shown = number - first + 1 if column.is_serial else value
            if shown is not None:
                _put(page, number, column, shown, id_style)
        heighten(page, number, room)
    whole = BytesIO()
    watched(lambda: book.save(whole), progress, "正在保存")
    stream.write(whole.getbuffer())


def _say(page: Worksheet, words: Mapping[str, str]) -> None:
    """Fill "填报单位：______" and the like, in a cell of its own or beside other labels."""
    for label, text in words.items():
        blank = re.compile(rf"({label}(?:[（(][^）)]*[）)])?\s*[:：])(?:[\s_]*$|[\s_]+(?={_NEXT_LABEL}))")
        for cells in page.iter_rows():
            for cell in cells:
                if type(cell.value) is str and (found := blank.search(cell.value)):
                    rest = cell.value[found.end() :]
                    cell.value = f"{cell.value[: found.end(1)]}{text}{_GAP if rest else ''}{rest}"


def _opened(path: Path, sheet: str) -> tuple[openpyxl.Workbook, Worksheet]:
    try:
        book = openpyxl.load_workbook(path, keep_vba=path.suffix.lower() == ".xlsm", rich_text=True)
    except (InvalidFileException, OSError, KeyError, ValueError):
        raise not_to_be_filled(path) from None
    page = book[sheet]
    if not isinstance(page, Worksheet):
        raise UserError(f"“{path.name}”的“{sheet}”不是表格，请换一张工作表")
    return book, page


def _last_blank(page: Worksheet, first: int, wanted: int, columns: Sequence[int]) -> int:
    """The last of at most so many lines of the form that are there to be filled: bordered like the first one, blank
    where it counts."""
    is_bordered = _has_border(page, first, columns[0])
    last = first - 1
    width = page.max_column
    for number in range(first, min(page.max_row + 1, first + wanted)):
        cells = [page.cell(number, column) for column in range(1, width + 1)]
        lead = next((str(cell.value) for cell in cells if cell.value is not None), "")
        is_filled = any(page.cell(number, column).value is not None for column in columns)
        if is_filled or is_no_record(lead) or _has_border(page, number, columns[0]) != is_bordered:
            break
        last = number
    return last


def _has_border(page: Worksheet, row: int, column: int) -> bool:
    return bool(page.cell(row, column).border.bottom and page.cell(row, column).border.bottom.style)


def _put(page: Worksheet, row: int, column: FormColumn, value: Value, id_style: IdStyle) -> None:
    texts = list(_texts(column, value, id_style))
    for place, text in texts:
        cell = page.cell(row, place)
        if isinstance(cell, MergedCell):
            _part(page, row, place)
            cell = page.cell(row, place)
        _set(cell, column.kind, text)


def _texts(column: FormColumn, value: Value, id_style: IdStyle) -> Iterator[tuple[int, Value]]:
    """Column from 1 and what stands in it; of a disability certificate the citizen number fills the cells."""
    place, text = column.index + 1, str(value)
    if isinstance(column.kind, IdNumber) and (len(text) == _ID_LENGTH or has_citizen_form(text)):
        if id_style is IdStyle.SPLIT:
            yield from enumerate(text[:_ID_LENGTH], place)
            return
        if id_style is IdStyle.SPACED:
            value = f"{text[:6]} {text[6:14]} {text[14:]}"
    yield place, value


def _part(page: Worksheet, row: int, column: int) -> None:
    """Undo a merger of lines: each record has a line of its own."""
    for merged in list(page.merged_cells.ranges):
        if merged.min_row <= row <= merged.max_row and merged.min_col <= column <= merged.max_col:
            page.unmerge_cells(str(merged))


def _set(cell: Any, kind: Kind, value: Value) -> None:
    if kind.is_number and cell.number_format != _TEXT:
        cell.value = kind.to_python(value)
        return
    day = kind.to_python(value) if isinstance(kind, Date | Month | Moment) and cell.number_format != _TEXT else None
    if isinstance(day, datetime):
        day = day.astimezone(BEIJING).replace(tzinfo=None)
    if isinstance(day, date):
        cell.value = day
        if cell.number_format == "General" or cell.data_type != "d":
            cell.number_format = _FORMATS[type(kind)]
        return
    has_label = not isinstance(kind, IdNumber | Date | Month | Moment)
    cell.value = kind.format(value) if has_label else str(value)
    cell.data_type = "s"
    if isinstance(kind, IdNumber):
        cell.number_format = _TEXT
