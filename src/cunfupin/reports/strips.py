"""Strips: what a page is made of from top to bottom. Pure geometry in points; nothing is drawn here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from .fonts import Face
from .paper import MM
from .typesetting import LINE_HEIGHT, Fitted, fit

SIDE_PAD = 1 * MM
EDGE_PAD = 0.8 * MM
_KEPT_CELLS = 16384
NOT_APPLICABLE = "—"


class Align(Enum):
    """Where a line stands in its cell."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Cell:
    """Text in a rectangle of a strip; `drop` and `height` place it when it does not fill the strip's height."""

    left: float
    width: float
    text: Fitted
    align: Align = Align.LEFT
    is_tinted: bool = False
    is_grey: bool = False
    drop: float = 0
    height: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Code:
    """A QR code: its content and the rectangle (left, drop, side) in the strip."""

    content: str
    left: float
    drop: float
    side: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """A filled or an outlined rectangle in a strip. Without a colour it is outlined, dashed where `is_dashed`."""

    left: float
    drop: float
    width: float
    height: float
    colour: str = ""
    is_dashed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Picture:
    """A photo or scan (JPEG) in a rectangle of a strip."""

    content: bytes
    left: float
    drop: float
    width: float
    height: float


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Strip:
    """One horizontal stretch of a page.

    `edges` are the upright rules of a ruled strip. A strip that `is_fixed` is the same object on many pages and is drawn
    into the document once; one that `is_spare` may be left out, and one that `is_elastic` may grow, to fill one page.
    """

    height: float
    cells: tuple[Cell, ...] = ()
    edges: tuple[float, ...] = ()
    lines: tuple[tuple[float, float, float], ...] = ()
    code: Code | None = None
    shapes: tuple[Shape, ...] = ()
    pictures: tuple[Picture, ...] = ()
    is_fixed: bool = False
    is_spare: bool = False
    is_elastic: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """Rows that belong together. `opening` precedes the first row, `again` the first row of each later page.

    A township may leave out a block by its `name`. Rows after the first `limit` go behind all other blocks, with `later` as their opening.
    """

    name: str = ""
    opening: tuple[Strip, ...] = ()
    rows: tuple[Strip, ...] = ()
    again: tuple[Strip, ...] = ()
    later: tuple[Strip, ...] = ()
    limit: int | None = None


@lru_cache(maxsize=_KEPT_CELLS)
def ruled_cell(text: str, left: float, right: float, size: float, face: Face, align: Align) -> Cell:
    """A cell between two upright rules; the heads of tables and labels, in bold, are tinted. Forms repeat most of theirs."""
    fitted = cell_text(text, right - left, size, face)
    place = Align.CENTRE if text == NOT_APPLICABLE else align
    return Cell(left=left, width=right - left, text=fitted, align=place, is_tinted=bool(text) and face is Face.BOLD)


def greyed(strip: Strip) -> Strip:
    """The same strip with its texts in grey."""
    return replace(strip, cells=tuple(replace(cell, is_grey=True) for cell in strip.cells))


def ruled_strip(edges: tuple[float, ...], cells: Sequence[Cell], *, least_height: float) -> Strip:
    """A row of a table, as high as its highest cell needs."""
    height = max(least_height, max([cell.text.height for cell in cells]) + 2 * EDGE_PAD)
    return Strip(height=height, cells=tuple(cells), edges=edges, is_elastic=True)


def cell_text(text: str, width: float, size: float, face: Face = Face.PLAIN) -> Fitted:
    """Text broken to fit into a cell of this width in points."""
    return fit(text, width - 2 * SIDE_PAD, size, face)


def shortened(strip: Strip, room: float) -> tuple[Strip, Strip]:
    """A ruled strip that is higher than a whole page, cut between lines into what fits into `room` and the rest."""
    line_height = max((cell.text.size for cell in strip.cells), default=LINE_HEIGHT) * LINE_HEIGHT
    count = max(1, int((room - 2 * EDGE_PAD) / line_height))
    first = tuple(_with_lines(cell, slice(count)) for cell in strip.cells)
    rest = tuple(_with_lines(cell, slice(count, None)) for cell in strip.cells)
    return replace(strip, cells=first, height=_needed(first)), replace(strip, cells=rest, height=_needed(rest))


def _with_lines(cell: Cell, part: slice) -> Cell:
    return replace(cell, text=cell.text._replace(lines=cell.text.lines[part]))


def _needed(cells: tuple[Cell, ...]) -> float:
    return max((cell.text.height for cell in cells), default=0) + 2 * EDGE_PAD
