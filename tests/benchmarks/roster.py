"""A ledger of 10 000 rows and some 40 columns with borders, from the encrypted file to the sheet, against XlsxWriter alone.

XlsxWriter gets values that are ready; the program also reads, joins, sorts and formats them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlsxwriter

from cunfupin.models.registry import fields_of, ledger
from cunfupin.services.exports import export_ledger

from .measure import Result, best_of
from .township import lone_village, village_rows

_ROWS = 10_000
_LEDGER = "household"


def measure(folder: Path) -> Iterator[Result]:
    """The ratio."""
    workspace = lone_village(folder / "roster.cunfupin", 0, 0)
    with workspace.change("测量") as change:
        rows = village_rows(workspace.facts.region_code, _ROWS)[_LEDGER]
        change.connection.execute(ledger(_LEDGER).__table__.insert(), rows)
    columns = len(fields_of(_LEDGER)) + 1
    values = [[f"内容{row}" if column % 4 else row for column in range(columns)] for row in range(_ROWS)]
    yield Result(
        name=f"{_LEDGER} as a sheet, {_ROWS} × {columns}",
        baseline=best_of(3, lambda: _plain_sheet(folder / "plain.xlsx", values)),
        product=best_of(3, lambda: export_ledger(workspace, _LEDGER, folder / "product.xlsx")),
        limit=1,
    )
    workspace.close()


def _plain_sheet(path: Path, rows: list[list[Any]]) -> None:
    book = xlsxwriter.Workbook(str(path))
    look = book.add_format({"border": 1})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, value, look)
            else:
                sheet.write_number(number, column, value, look)
    book.close()
