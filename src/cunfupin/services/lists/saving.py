"""A working list as a workbook and on paper."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from cunfupin.excel.ledger_file import LedgerFile
from cunfupin.excel.sheet_writer import SheetColumn, SheetFrame
from cunfupin.fields import BEIJING, Text, day_in_words
from cunfupin.reports.listing import Listing, write_listing
from cunfupin.reports.subject import Imprint
from cunfupin.services.staging import staged
from cunfupin.services.workspace import Workspace

from .registry import Line, WorkList

_TEXT = Text(4000)
_WIDEST, _PER_CHARACTER = 40, 2.2


def save_list(workspace: Workspace, facts: WorkList, lines: Sequence[Line], target: Path) -> Path:
    """Write these lines of a list: a PDF when the name says so, else a workbook."""
    with staged(target) as stream:
        if target.suffix.lower() == ".pdf":
            listing = Listing(
                title=facts.title,
                subtitle=f"{workspace.facts.name}　{day_in_words(workspace.today)}　共 {len(lines)} 条",
                note=facts.note,
                columns=facts.columns,
                rows=[line.cells for line in lines],
            )
            write_listing(
                stream, listing, Imprint(printed_at=datetime.now(BEIJING), township=workspace.facts.township_name)
            )
        else:
            with LedgerFile(stream) as file:
                file.add(_frame(facts, workspace.today), (line.cells for line in lines))
    return target


def _frame(facts: WorkList, made: date) -> SheetFrame:
    columns = tuple(
        SheetColumn(id="", heading=title, kind=_TEXT, width=width * _PER_CHARACTER if width else _WIDEST)
        for title, width in facts.columns
    )
    return SheetFrame.plain(facts.title, columns, made)
