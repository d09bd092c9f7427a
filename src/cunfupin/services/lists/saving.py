"""A working list as a workbook and on paper."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cunfupin.excel.ledger_file import LedgerFile
from cunfupin.excel.sheet_writer import SheetColumn, SheetFrame
from cunfupin.fields import BEIJING, Text
from cunfupin.reports.listing import Listing, write_listing
from cunfupin.reports.subject import Imprint
from cunfupin.services.staging import staged
from cunfupin.services.workspace import Workspace

from .registry import Line, WorkList

_TEXT = Text(4000)
_WIDEST, _PER_CHARACTER = 40, 2.2


def save_list(workspace: Workspace, facts: WorkList, lines: Sequence[Line], target: Path) -> Path:
    """Write these lines of a list: a PDF when the name says so, else a workbook."""
    day = workspace.today
    made = f"{day.year}年{day.month}月{day.day}日"
    with staged(target) as stream:
        if target.suffix.lower() == ".pdf":
            listing = Listing(
                title=facts.title,
                subtitle=f"{workspace.facts.name}　{made}　共 {len(lines)} 条",
                note=facts.note,
                columns=facts.columns,
                rows=[line.cells for line in lines],
            )
            write_listing(
                stream, listing, Imprint(printed_at=datetime.now(BEIJING), township=workspace.facts.township_name)
            )
        else:
            with LedgerFile(stream) as file:
                file.add(_frame(facts, made), (line.cells for line in lines))
    return target


def _frame(facts: WorkList, made: str) -> SheetFrame:
    columns = tuple(
        SheetColumn(id="", heading=title, kind=_TEXT, width=width * _PER_CHARACTER if width else _WIDEST)
        for title, width in facts.columns
    )
    return SheetFrame(
        name=facts.title, title=facts.title, subtitle=("", "", made), columns=columns, paper="A4", freeze="A4",
        is_compact=True,
    )  # fmt: skip
