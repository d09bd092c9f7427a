"""The layout vocabulary: with these words a form is a short readable file. Widths are millimetres and fill the frame."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import repeat

from .flow import Placed
from .fonts import Face
from .ink import ACCENT
from .paper import MM, Paper
from .strips import SIDE_PAD, Align, Block, Cell, Code, Shape, Strip, cell_text, greyed, ruled_cell, ruled_strip
from .typesetting import fit

Columns = tuple[tuple[str, float], ...]
CODE_SIDE = 20
SIGNATURE_LINE = 30
_CAPTION_HEIGHT = 6.2
_CAPTION_GAP = 1.2
_SAME = 1e-6
_FOOTER_EDGES = (0, 0.37, 0.54, 1)
_WIDE = 50
DATE_TO_FILL = "　　年　　月　　日"


def box(label: str, *, is_chosen: bool) -> str:
    """A box to tick with its label."""
    return ("☑" if is_chosen else "□") + label


def scaled(paper: Paper, columns: Columns) -> Columns:
    """Columns that fill another frame, made as wide as this one."""
    factor = paper.frame_width / sum(width for _label, width in columns)
    return columns if abs(factor - 1) < _SAME else tuple((label, width * factor) for label, width in columns)


def heading(
    paper: Paper,
    title: str,
    subtitle: str = "",
    code: str = "",
    *,
    letterhead: str = "",
    size: float = 0,
    code_side: float = CODE_SIDE,
) -> Block:
    """Title and sub-title in the middle, the QR code at the right; the township's own line above the title."""
    side = code_side * MM
    room = paper.frame_width * MM - (2 * (side + 2 * MM) if code else 0)
    left = (paper.frame_width * MM - room) / 2
    text = fit(title, room, size or paper.title_size, Face.BOLD)
    below = fit(subtitle, room, paper.subtitle_size)
    above = fit(letterhead, room, paper.note_size)
    upper = above.height + max(11 * MM, text.height)
    lower = max(side - upper if code else 0, below.height + 2 * MM)
    cells = (
        Cell(left=left, width=room, text=above, align=Align.CENTRE, height=above.height),
        Cell(left=left, width=room, text=text, align=Align.CENTRE, drop=above.height, height=upper - above.height),
        Cell(left=left, width=room, text=below, align=Align.CENTRE, drop=upper, height=lower),
    )
    corner = Code(content=code, left=paper.frame_width * MM - side, drop=-1 * MM, side=side) if code else None
    return Block(rows=(Strip(height=upper + lower, cells=cells, code=corner),))


def grid(
    paper: Paper,
    columns: Sequence[float],
    pairs: Sequence[Sequence[tuple[str, str]]],
    *,
    caption: str = "",
    least_row: float | None = None,
    size: float = 0,
    inset: float = 0,
) -> Block:
    """Labels with their values beside them; `columns` are the widths of one row of label, value, label, value …

    With an `inset` the grid is so much narrower than the frame on both sides.
    """
    edges = paper.edges((inset, *columns, inset))[1:-1] if inset else paper.edges(columns)
    least = least_row or paper.least_row
    rows = tuple(_pair_row(edges, row, least, size or paper.body_size) for row in pairs)
    return Block(name=caption, opening=(caption_strip(paper, caption),) if caption else (), rows=rows)


def table(
    paper: Paper,
    columns: Columns,
    rows: Sequence[Sequence[str]],
    *,
    caption: str = "",
    aligns: Sequence[Align] = (),
    least_rows: int = 0,
    least_row: float | None = None,
    limit: int | None = None,
    grey: Collection[int] = (),
) -> Block:
    """A table whose head is repeated on each page; blank ruled rows fill it up to `least_rows`, some rows may be `grey`."""
    edges = _edges(paper, columns)
    shown = [*rows, *[("",) * len(columns)] * (least_rows - len(rows))]
    head = table_head(paper, columns)
    title = (caption_strip(paper, caption),) if caption else ()
    later = (caption_strip(paper, f"{caption}（续）", is_spare=False),) if caption else ()
    least = least_row or paper.least_row
    strips = (table_row(paper, edges, row, aligns, least) for row in shown)
    return Block(
        name=caption,
        opening=(*title, head),
        rows=tuple(greyed(strip) if place in grey else strip for place, strip in enumerate(strips)),
        again=(head,),
        later=(*later, head),
        limit=limit,
    )


@cache
def _edges(paper: Paper, columns: Columns) -> tuple[float, ...]:
    return paper.edges([width for _label, width in columns])


@cache
def table_head(paper: Paper, columns: Columns) -> Strip:
    """The head of a table."""
    edges = _edges(paper, columns)
    labels = [label for label, _width in columns]
    cells = [
        ruled_cell(label, left, right, paper.head_size, Face.BOLD, Align.CENTRE)
        for label, left, right in zip(labels, edges, edges[1:], strict=False)
    ]
    strip = ruled_strip(edges, cells, least_height=paper.least_row * MM)
    return replace(strip, is_fixed=True, is_elastic=False)


def table_row(
    paper: Paper, edges: tuple[float, ...], row: Sequence[str], aligns: Sequence[Align], least: float
) -> Strip:
    """One row of a table."""
    size = paper.body_size
    cells = [
        ruled_cell(text, left, right, size, Face.PLAIN, align)
        for text, left, right, align in zip(row, edges, edges[1:], aligns or repeat(Align.CENTRE), strict=False)
    ]
    return ruled_strip(edges, cells, least_height=least * MM)


@lru_cache(maxsize=256)
def signatures(paper: Paper, labels: tuple[str, ...]) -> Strip:
    """Labels with a line to sign on, and the date to fill in, in one row."""
    size = paper.body_size
    texts = [cell_text(label, paper.frame_width * MM, size) for label in (*labels, DATE_TO_FILL)]
    line = SIGNATURE_LINE * MM
    needed = sum(text.width for text in texts) + line * len(labels)
    gap = (paper.frame_width * MM - needed) / len(labels)
    if gap < 0:
        raise ValueError(
            f"the signatures need {needed / MM:.0f} mm, the frame of {paper.name} is {paper.frame_width:g} mm wide"
        )
    height = 12 * MM
    cells, lines, left = [], [], 0.0
    for number, text in enumerate(texts):
        cells.append(Cell(left=left - SIDE_PAD, width=text.width + 2 * SIDE_PAD, text=text, drop=4 * MM, height=7 * MM))
        if number < len(labels):
            lines.append((left + text.width + 1 * MM, left + text.width + line, 9.6 * MM))
            left += text.width + line + gap
    return Strip(height=height, cells=tuple(cells), lines=tuple(lines), is_fixed=True)


@lru_cache(maxsize=256)
def note(paper: Paper, text: str) -> Strip:
    """A remark in small type over the whole width."""
    fitted = fit(text, paper.frame_width * MM, paper.note_size)
    height = fitted.height + 1 * MM
    return Strip(
        height=height,
        cells=(Cell(left=-SIDE_PAD, width=paper.frame_width * MM + 2 * SIDE_PAD, text=fitted),),
        is_fixed=True,
    )


def running_head(paper: Paper, text: str) -> Placed:
    """A line in the upper margin that says whose page this is."""
    fitted = fit(text, paper.frame_width * MM, paper.note_size)
    cell = Cell(left=0, width=paper.frame_width * MM, text=fitted, align=Align.CENTRE)
    return Placed(Strip(height=fitted.height, cells=(cell,)), -fitted.height - 1 * MM, fitted.height)


@lru_cache(maxsize=256)
def footer(paper: Paper, left: str, middle: str, right: str) -> Strip:
    """The line under the frame of each page."""
    edges = [share * paper.frame_width * MM for share in _FOOTER_EDGES]
    aligns = (Align.LEFT, Align.CENTRE, Align.RIGHT)
    cells = tuple(
        Cell(left=start, width=stop - start, text=cell_text(text, stop - start, paper.note_size), align=align)
        for text, align, start, stop in zip((left, middle, right), aligns, edges, edges[1:], strict=False)
    )
    return Strip(height=7 * MM, cells=cells, lines=((0, paper.frame_width * MM, 0),), is_fixed=True)


@cache
def caption_strip(paper: Paper, text: str, *, is_spare: bool = True) -> Strip:
    """The words above a table or a chart; where `is_spare` they may be left out to fill one page."""
    scale = paper.type_scale * MM
    height, gap = _CAPTION_HEIGHT * scale, _CAPTION_GAP * scale
    fitted = fit(text, paper.frame_width * MM, paper.subtitle_size, Face.BOLD)
    cell = Cell(left=SIDE_PAD, width=paper.frame_width * MM - SIDE_PAD, text=fitted, drop=gap, height=height - gap)
    mark = Shape(left=0, drop=gap + 0.75 * scale, width=1.1 * scale, height=3.5 * scale, colour=ACCENT)
    return Strip(height=height, cells=(cell,), shapes=(mark,), is_fixed=True, is_spare=is_spare)


def _pair_row(edges: tuple[float, ...], row: Sequence[tuple[str, str]], least: float, size: float) -> Strip:
    cells = []
    for (label, value), left, middle, right in zip(row, edges[::2], edges[1::2], edges[2::2], strict=False):
        align = Align.LEFT if right - middle > _WIDE * MM else Align.CENTRE
        cells.append(ruled_cell(label, left, middle, size, Face.BOLD, Align.CENTRE))
        cells.append(ruled_cell(value, middle, right, size, Face.PLAIN, align))
    return ruled_strip(edges, cells, least_height=least * MM)
