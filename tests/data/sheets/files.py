"""Workbooks made cell by cell."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Cells = Sequence[Sequence[Any]]


def table(headings: Sequence[str], records: Iterable[Mapping[str, Any]]) -> list[list[Any]]:
    """A row of headings and a row for each record."""
    return [list(headings), *([record.get(heading) for heading in headings] for record in records)]


def save(path: Path, cells: Cells, *, merged: Iterable[str] = (), hidden_rows: Iterable[int] = ()) -> Path:
    """A workbook of one page."""
    book = Workbook()
    fill(book.worksheets[0], cells, merged=merged, hidden_rows=hidden_rows)
    book.save(path)
    return path


def fill(page: Worksheet, cells: Cells, *, merged: Iterable[str] = (), hidden_rows: Iterable[int] = ()) -> None:
    """Write a page; merged ranges keep their first cell."""
    for row in cells:
        page.append(list(row))
    for span in merged:
        page.merge_cells(span)
    for number in hidden_rows:
        page.row_dimensions[number].hidden = True
