"""More lines in a form: what stands below moves down, formulas, merged cells, choices and the print area follow."""

import re
from collections.abc import Iterable, Mapping
from copy import copy
from typing import Any

from openpyxl.cell.cell import MergedCell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from cunfupin.progress import Progress

from .text_room import lines_at

_LINE = 1.35
"""Height of a line of text to the size of its letters."""
_CELL = re.compile(r"(?<![A-Za-z0-9_!'.:$])(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![A-Za-z0-9_(])")


def make_room(page: Worksheet, first: int, last: int, wanted: int, progress: Progress) -> None:
    """Lines for `wanted` records from row `first` on, of which those up to `last` are there."""
    more = first + wanted - 1 - last
    if more <= 0:
        return
    below = last + 1
    _move_down(page, below, more)
    for row in page.iter_rows():
        for cell in row:
            if cell.data_type == "f" and isinstance(cell.value, str):
                cell.value = _followed(cell.value, last, more)
    if last >= first:
        _repeat(page, last, more, progress)
    _stretch(page, last, more)


def _move_down(page: Worksheet, below: int, by: int) -> None:
    if page.max_row >= below:
        page.move_range(f"A{below}:{get_column_letter(page.max_column)}{page.max_row}", rows=by)
    for merged in page.merged_cells.ranges:
        if merged.min_row >= below:
            merged.shift(row_shift=by)
    heights = {number: page.row_dimensions[number].height for number in list(page.row_dimensions) if number >= below}
    for number in heights:
        page.row_dimensions[number].height = None
    for number, height in heights.items():
        page.row_dimensions[number + by].height = height


def _followed(formula: str, last: int, by: int) -> str:
    """A formula of this sheet after lines came in below row `last`; ranges that end there grow."""

    def moved(found: re.Match[str]) -> str:
        start, end = int(found[2]), int(found[4] or 0)
        shown = f"{found[1]}{start + by if start > last else start}"
        return f"{shown}:{found[3]}{end + by if end >= last else end}" if end else shown

    return _CELL.sub(moved, formula)


def _repeat(page: Worksheet, pattern: int, more: int, progress: Progress) -> None:
    """Lines like the pattern below it: looks, formulas, mergers along the line, constants."""
    height = page.row_dimensions[pattern].height
    merged = [one for one in page.merged_cells.ranges if one.min_row == one.max_row == pattern]
    sources = [page.cell(pattern, column) for column in range(1, page.max_column + 1)]
    for number in range(pattern + 1, pattern + more + 1):
        progress.report(number - pattern - 1, more, "正在添加行")
        page.row_dimensions[number].height = height
        for one in merged:
            page.merge_cells(start_row=number, end_row=number, start_column=one.min_col, end_column=one.max_col)
        for column, source in enumerate(sources, 1):
            _copy(source, page.cell(number, column))


def _copy(source: Any, cell: Any) -> None:
    cell._style = copy(source._style)
    if source.value is None or isinstance(cell, MergedCell):
        return
    if source.data_type == "f":
        cell.value = Translator(str(source.value), source.coordinate).translate_formula(cell.coordinate)
    else:
        cell.value = source.value


def widths(page: Worksheet, columns: Iterable[int]) -> dict[int, float]:
    """Widths of these columns, as far as the form says; neighbours may share what is said."""
    dimensions = page.column_dimensions.values()
    told = [(range(one.min, one.max + 1), one.width) for one in dimensions if one.min and one.max]
    found = ((column, next((width for span, width in told if column in span), 0)) for column in columns)
    return {column: width for column, width in found if width}


def heighten(page: Worksheet, number: int, columns: Mapping[int, float]) -> None:
    """A line of a height of its own becomes tall enough for texts that wrap in these columns, given with their widths."""
    height = page.row_dimensions[number].height
    if height is None:
        return
    for column, width in columns.items():
        cell = page.cell(number, column)
        if type(cell.value) is str and cell.alignment.wrap_text:
            lines = lines_at(cell.value, width)
            height = max(height, lines * _LINE * cell.font.size) if lines > 1 else height
    page.row_dimensions[number].height = height


def _stretch(page: Worksheet, last: int, by: int) -> None:
    """What spans the lines spans the new ones too."""
    for rule in page.data_validations.dataValidation:
        rule.sqref = MultiCellRange([_longer(str(cells), last, by) for cells in rule.sqref.ranges])
    old, page.conditional_formatting = page.conditional_formatting, ConditionalFormattingList()
    for part in old:
        for rule in part.rules:
            page.conditional_formatting.add(" ".join(_longer(str(one), last, by) for one in part.sqref.ranges), rule)
    if page.print_area:
        areas = [area.rpartition("!")[2].replace("$", "") for area in str(page.print_area).split(",")]
        page.print_area = ",".join(_longer(area, last, by) for area in areas)
    if page.auto_filter.ref:
        page.auto_filter.ref = _longer(page.auto_filter.ref, last, by)


def _longer(cells: str, last: int, by: int) -> str:
    span = CellRange(cells)
    span.expand(down=by * (span.max_row >= last))
    first = f"{get_column_letter(span.min_col)}{span.min_row + by * (span.min_row > last)}"
    return f"{first}:{get_column_letter(span.max_col)}{span.max_row}"
