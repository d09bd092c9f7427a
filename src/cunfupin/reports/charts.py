"""Bars with their labels and numbers, large figures, two charts beside each other: readable on a copying machine too."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from .fonts import Face
from .ink import ACCENT, TINT
from .layout import Columns, caption_strip, table
from .paper import MM, Paper
from .strips import NOT_APPLICABLE, SIDE_PAD, Align, Block, Cell, Shape, Strip, cell_text
from .typesetting import fit

_NUMBER_WIDTH = 26
_LABELS = 0.3
"""Share of a chart's width that is kept for the labels."""
_ROW, _BAR = 6.0, 3.8
_TILE, _TILE_GAP, _FIGURE = 16, 2, 16
_REACHED, _NOT_BEGUN = "达到", "未达到"
_PERCENT = 13
"""Millimetres for the percentage beside its bar."""
_BETWEEN = 6
"""Millimetres between two charts."""
_NOTHING = Strip(height=0)


def bars(paper: Paper, caption: str, values: Sequence[tuple[str, float, str]], *, width: float = 0) -> Block:
    """A chart of horizontal bars, as wide as the frame: label, length, and the number as it is written."""
    longest = max((length for _label, length, _number in values), default=0) or 1
    rows = [
        _bar(paper, width or paper.frame_width, label, length / longest, number) for label, length, number in values
    ]
    return Block(name=caption, opening=(caption_strip(paper, caption),), rows=tuple(rows))


def half(paper: Paper) -> float:
    """Width of a chart that stands beside another."""
    return (paper.frame_width - _BETWEEN) / 2


def beside(paper: Paper, left: Block, right: Block) -> Block:
    """Two charts beside each other; what is left of one alone where the other has nothing."""
    if not left.rows or not right.rows:
        return left if left.rows else right
    shift = (half(paper) + _BETWEEN) * MM
    rows = zip_longest((*left.opening, *left.rows), (*right.opening, *right.rows), fillvalue=_NOTHING)
    return Block(name=f"{left.name} {right.name}", rows=tuple(_together(one, other, shift) for one, other in rows))


def above(upper: Block, lower: Block) -> Block:
    """Two charts below each other as one."""
    return Block(name=upper.name, opening=upper.opening, rows=(*upper.rows, *lower.opening, *lower.rows))


def _together(left: Strip, right: Strip, shift: float) -> Strip:
    cells = [replace(cell, left=cell.left + shift) for cell in right.cells]
    shapes = [replace(shape, left=shape.left + shift) for shape in right.shapes]
    return Strip(height=max(left.height, right.height), cells=(*left.cells, *cells), shapes=(*left.shapes, *shapes))


def tiles(paper: Paper, figures: Sequence[tuple[str, str]]) -> Block:
    """Figures in large type beside each other, each over its label."""
    step = (paper.frame_width + _TILE_GAP) / len(figures) * MM
    width = step - _TILE_GAP * MM
    cells, shapes = [], []
    for place, (label, figure) in enumerate(figures):
        left = place * step
        number = fit(figure, width - 2 * SIDE_PAD, _FIGURE, Face.BOLD)
        shapes.append(Shape(left=left, drop=0, width=width, height=_TILE * MM, colour=TINT))
        for text, drop, height in ((number, 1.5, 9), (cell_text(label, width, paper.note_size), 10, 6)):
            cells.append(
                Cell(left=left, width=width, text=text, align=Align.CENTRE, drop=drop * MM, height=height * MM)
            )
    return Block(rows=(Strip(height=(_TILE + _TILE_GAP) * MM, cells=tuple(cells), shapes=tuple(shapes)),))


def progress_table(
    paper: Paper,
    columns: Columns,
    rows: Sequence[Sequence[str]],
    shares: Sequence[float | None],
    *,
    caption: str,
    aligns: Sequence[Align],
) -> Block:
    """A table with one more column, the last: how far each row is, as a bar and in words. None: nothing is known."""
    texts = [(*row, _how_far(share)) for row, share in zip(rows, shares, strict=True)]
    made = table(paper, columns, texts, caption=caption, aligns=(*aligns, Align.RIGHT), least_row=_ROW)
    left = (paper.frame_width - columns[-1][1]) * MM + SIDE_PAD
    room = (columns[-1][1] - _PERCENT) * MM - SIDE_PAD
    strips = [
        replace(strip, shapes=_progress(left, room, share), is_elastic=False)
        for strip, share in zip(made.rows, shares, strict=True)
    ]
    return replace(made, rows=tuple(strips))


def _how_far(share: float | None) -> str:
    if share is None:
        return NOT_APPLICABLE
    return _REACHED if share >= 1 else f"{int(100 * share)}%" if share else _NOT_BEGUN


def _progress(left: float, room: float, share: float | None) -> tuple[Shape, ...]:
    if share is None:
        return ()
    drop, height = (_ROW - _BAR) / 2 * MM, _BAR * MM
    track = Shape(left=left, drop=drop, width=room, height=height, colour=TINT)
    return (track, replace(track, width=max(min(share, 1) * room, 0.4), colour=ACCENT))


def _bar(paper: Paper, width: float, label: str, share: float, number: str) -> Strip:
    label_width = width * _LABELS * MM
    room = width * MM - label_width - _NUMBER_WIDTH * MM
    length = max(share * room, 0.4)
    size = paper.body_size
    shape = Shape(
        left=label_width + SIDE_PAD, drop=(_ROW - _BAR) / 2 * MM, width=length, height=_BAR * MM, colour=ACCENT
    )
    cells = (
        Cell(left=0, width=label_width, text=cell_text(label, label_width, size), align=Align.RIGHT),
        Cell(
            left=label_width + length + SIDE_PAD,
            width=_NUMBER_WIDTH * MM,
            text=cell_text(number, _NUMBER_WIDTH * MM, size),
        ),
    )
    height = max(_ROW * MM, *(cell.text.height for cell in cells))
    return Strip(height=height, cells=cells, shapes=(shape,))
