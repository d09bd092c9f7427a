"""A workbook as text: set-up of each sheet, then its cells in order with value, number format and look."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from cunfupin.excel.ledger_file import RECORDS

_LAST_HEADING_ROW = 4


def text_of(path: Path, *, without: str = "") -> str:
    """Everything about the file that a person could see; of one column, named by its heading, not the values."""
    book = openpyxl.load_workbook(path)
    sheets = (sheet for sheet in book if sheet.title != RECORDS)
    return "\n".join(line for sheet in sheets for line in _sheet(sheet, without)) + "\n"


def _sheet(sheet: Any, without: str) -> Iterator[str]:
    yield f"== {sheet.title} {sheet.sheet_state}"
    yield f"freeze {sheet.freeze_panes} filter {sheet.auto_filter.ref}"
    setup, margins = sheet.page_setup, sheet.page_margins
    yield f"paper {setup.paperSize} {setup.orientation} wide {setup.fitToWidth} high {setup.fitToHeight}"
    yield f"margins {margins.left:.2f} {margins.right:.2f} {margins.top:.2f} {margins.bottom:.2f}"
    yield f"repeat {sheet.print_title_rows} {sheet.print_title_cols} area {sheet.print_area}"
    yield f"footer {sheet.oddFooter.center.text}"
    hidden = {name for name, one in sheet.column_dimensions.items() if one.hidden}
    widths = {name: one.width for name, one in sorted(sheet.column_dimensions.items()) if name not in hidden}
    yield "widths " + " ".join(f"{name}={width:g}" for name, width in widths.items())
    yield "heights " + " ".join(f"{n}={one.height:g}" for n, one in sorted(sheet.row_dimensions.items()) if one.height)
    yield "merged " + " ".join(sorted(map(str, sheet.merged_cells.ranges)))
    for rule in sorted(sheet.data_validations.dataValidation, key=lambda rule: str(rule.sqref)):
        yield f"choices {rule.sqref} {rule.formula1}"
    for row in sheet.iter_rows():
        for cell in row:
            if get_column_letter(cell.column) in hidden:
                continue
            if isinstance(cell.value, int | float) and without == _heading(sheet, cell):
                continue
            if cell.value is not None or cell.border.left.style:
                yield _cell(cell)


def _heading(sheet: Any, cell: Any) -> str:
    return str(sheet.cell(_LAST_HEADING_ROW, cell.column).value or sheet.cell(_LAST_HEADING_ROW - 1, cell.column).value)


def _cell(cell: Any) -> str:
    font, alignment = cell.font, cell.alignment
    look = "".join(
        mark
        for mark, is_on in (
            ("B", font.b),
            ("#", cell.border.left.style),
            ("%", cell.fill.fill_type == "solid"),
            ("w", alignment.wrap_text),
            ("s", alignment.shrink_to_fit),
        )
        if is_on
    )
    across = alignment.horizontal or ""
    return f"{cell.coordinate} {cell.value!r} {cell.number_format} {font.sz:g}{look} {across}".rstrip()
