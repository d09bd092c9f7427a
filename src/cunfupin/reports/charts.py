"""Bars with their labels and numbers, and columns of figures: charts that stay readable on a copying machine."""

from collections.abc import Sequence

from .ink import ACCENT
from .layout import caption_strip
from .paper import MM, Paper
from .strips import SIDE_PAD, Align, Block, Cell, Shape, Strip, cell_text

_LABEL_WIDTH, _NUMBER_WIDTH = 46, 26
_ROW, _BAR = 6.4, 4.0


def bars(paper: Paper, caption: str, values: Sequence[tuple[str, float, str]]) -> Block:
    """A chart of horizontal bars: label, length, and the number as it is written."""
    longest = max((length for _label, length, _number in values), default=0) or 1
    rows = [_bar(paper, label, length / longest, number) for label, length, number in values]
    return Block(name=caption, opening=(caption_strip(paper, caption),), rows=tuple(rows))


def _bar(paper: Paper, label: str, share: float, number: str) -> Strip:
    label_width = _LABEL_WIDTH * MM
    room = (paper.frame_width - _LABEL_WIDTH - _NUMBER_WIDTH) * MM
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
