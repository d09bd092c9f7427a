"""A working list ("工作清单") on paper: title, what is in it, one table, a line to sign on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from .compose import composed
from .document import write_sheet
from .form import Part
from .layout import Columns, heading, note, signatures, table
from .paper import A4_LANDSCAPE
from .strips import Align
from .subject import Imprint, Subject

_NUMBER = "序号"
_NUMBER_WIDTH = 3
_WIDEST = 24
"""What a column that takes the rest is worth, in characters."""


@dataclass(frozen=True, kw_only=True)
class Listing:
    """What is printed. Widths are in characters, 0: the room that is left."""

    title: str
    subtitle: str
    note: str
    columns: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[str]]


def write_listing(stream: BinaryIO, listing: Listing, imprint: Imprint) -> None:
    """Write the list as a PDF."""
    write_sheet(stream, listing.title, "工作清单", partial(_part, listing), imprint)


def _part(listing: Listing, subject: Subject) -> Part:
    paper = A4_LANDSCAPE
    widths = [_NUMBER_WIDTH, *(width or _WIDEST for _title, width in listing.columns)]
    titles = [_NUMBER, *(title for title, _width in listing.columns)]
    columns: Columns = tuple(
        (title, width * paper.frame_width / sum(widths)) for title, width in zip(titles, widths, strict=True)
    )
    rows = [(str(number), *row) for number, row in enumerate(listing.rows, 1)]
    aligns = [Align.CENTRE, *(Align.CENTRE if width else Align.LEFT for _title, width in listing.columns)]
    blocks = [heading(paper, listing.title, listing.subtitle), table(paper, columns, rows, aligns=aligns)]
    end = [signatures(paper, ("填表人", "审核人", "负责人")), note(paper, listing.note)]
    return Part(title=listing.title, paper=paper, pages=composed(subject, paper, blocks, end, running=listing.title))
