"""A month on one sheet of paper: seven columns, a row for each week."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from cunfupin.fields import WEEKDAYS

from .compose import composed
from .document import write_sheet
from .form import Part
from .layout import heading, note, table
from .paper import A4_LANDSCAPE
from .strips import Align
from .subject import Imprint, Subject

_WEEK_HEIGHT = 24
_NOTE = "期限落在休息日的请提前办；办完在台账里登记，这里就不再列出。"


@dataclass(frozen=True, kw_only=True)
class MonthSheet:
    """What is printed: texts of the days, week by week, blank outside the month."""

    title: str
    subtitle: str
    weeks: Sequence[Sequence[str]]


def write_month(stream: BinaryIO, sheet: MonthSheet, imprint: Imprint) -> None:
    """Write the month as a PDF."""
    write_sheet(stream, sheet.title, "待办日历", partial(_part, sheet), imprint)


def _part(sheet: MonthSheet, subject: Subject) -> Part:
    paper = A4_LANDSCAPE
    columns = tuple((name, paper.frame_width / len(WEEKDAYS)) for name in WEEKDAYS)
    days = table(paper, columns, sheet.weeks, aligns=[Align.LEFT] * len(columns), least_row=_WEEK_HEIGHT)
    blocks = [heading(paper, sheet.title, sheet.subtitle), days]
    pages = composed(subject, paper, blocks, [note(paper, _NOTE)], running=sheet.title)
    return Part(title=sheet.title, paper=paper, pages=pages)
