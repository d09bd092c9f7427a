"""A block of cells copied from WPS or Excel as a table: a sheet without a file."""

import csv
import re
from collections.abc import Collection, Sequence
from io import StringIO
from pathlib import Path

from cunfupin.errors import UserError
from cunfupin.fields import FieldSpec
from cunfupin.models.registry import ledger

from .families import Family, family_of
from .headings import known_count, match_headings, missing_keys
from .sheet_file import RawSheet
from .sheet_reader import Head, read_table
from .tables import Table

_MASK = "***"
_DIGIT = re.compile(r"\d")
_FILE, _NAME = Path("剪贴板"), "粘贴的内容"


def block_table(
    text: str, ledger_name: str, columns: Sequence[FieldSpec], given: Collection[str], *, is_placed: bool
) -> Table:
    """The block, titled by its first row where that holds titles, else by these columns of the ledger.

    `given` fields need no column, nor does any key where each row has its place in the ledger. UserError when the rows
    do not tell whom they are about.
    """
    cells = [
        ["" if _MASK in cell else cell for cell in row]
        for row in csv.reader(StringIO(text.strip("\r\n"), newline=""), delimiter="\t")
    ]
    family = family_of(ledger_name)
    is_titled = _is_titled(cells, family)
    head = Head(
        row=0,
        depth=int(is_titled),
        headings=tuple(cells[0]) if is_titled else tuple(spec.label for spec in columns),
        score=0,
    )
    matches = match_headings(head.headings, family, identifiers=() if is_titled else [spec.id for spec in columns])
    missing = () if is_placed else missing_keys(matches, family, given)
    if missing:
        labels = "、".join(f"“{spec.label}”" for spec in missing)
        raise UserError(
            f"粘贴的内容里没有{labels}这一列，认不出每行是哪一条{ledger(ledger_name).__ledger__.title}；"
            "请连同这一列和表头一起复制，或先选中要改的几行再粘贴"
        )
    sheet = read_table(RawSheet(name=_NAME, cells=cells), head, _FILE)
    return Table(sheet=sheet, family=family, matches=matches, sheets=(_NAME,), notes=())


def _is_titled(cells: Sequence[Sequence[str]], family: Family) -> bool:
    """Whether most cells of the first row are headings, or several where all are words."""
    first = [cell for cell in cells[0] if cell.strip()] if cells else []
    known = known_count(first, family)
    return known * 2 > len(first) or (known > 1 and not any(map(_DIGIT.search, first)))
