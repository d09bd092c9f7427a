"""Workbooks made cell by cell."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

Cells = Sequence[Sequence[Any]]
_HIDDEN_ROW = '<table:table-row table:visibility="collapse">'


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


def save_document(path: Path, cells: Cells, *, merged: Iterable[str] = (), hidden_rows: Iterable[int] = ()) -> Path:
    """An .ods file of one page, as LibreOffice writes it."""
    spans = {(one.min_row, one.min_col): one for one in map(CellRange, merged)}
    rows = [
        (_HIDDEN_ROW if number in hidden_rows else "<table:table-row>")
        + "".join(_document_cell(cell, spans.get((number, column))) for column, cell in enumerate(row, 1))
        + '<table:table-cell table:number-columns-repeated="16300"/></table:table-row>'
        for number, row in enumerate(cells, 1)
    ]
    blank = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    return document_of(path, "".join([*rows, blank]))


def document_of(path: Path, rows: str) -> Path:
    """An .ods file of one page with these rows."""
    page = f'<table:table table:name="表">{rows}</table:table>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", "<manifest:manifest/>")
        package.writestr("content.xml", f"<office:document-content>{page}</office:document-content>")
    return path


def _document_cell(cell: Any, span: CellRange | None) -> str:
    size = (
        ""
        if span is None
        else (f' table:number-columns-spanned="{span.size["columns"]}" table:number-rows-spanned="{span.size["rows"]}"')
    )
    if cell is None or cell == "":
        return f"<table:table-cell{size}/>"
    text = f"<text:p>{escape(str(cell))}</text:p>"
    if isinstance(cell, int | float):
        return f'<table:table-cell{size} office:value-type="float" office:value="{cell}">{text}</table:table-cell>'
    return f'<table:table-cell{size} office:value-type="string">{text}</table:table-cell>'
