"""Distributing strips over pages (forms.md, section 0 "Page 2"): rows that do not fit go on, heads repeat, and the end of a
form, where the signatures are, always takes two rows of the last table along."""

from collections.abc import Sequence
from typing import NamedTuple

from .paper import MM
from .strips import Block, Strip, shortened

_ROWS_WITH_THE_END = 2
_LARGEST_GROWTH = 1.75 * MM
_GROWTH_STEP = 0.25 * MM


class Placed(NamedTuple):
    """A strip on a page: how far its top is under the top of the frame, and how high it was made."""

    strip: Strip
    top: float
    height: float


Page = tuple[Placed, ...]


def paginate(blocks: Sequence[Block], end: Sequence[Strip], room: float) -> tuple[Page, ...]:
    """Pages of at most `room` points: the blocks, then on pages of their own the rows beyond the limits, then the end."""
    front, later = _parted(blocks)
    if not later:
        return _filled(front, end, room)
    return _filled(front, (), room) + _filled(later, end, room)


def _parted(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    front, later = [], []
    for block in blocks:
        if block.limit is None or len(block.rows) <= block.limit:
            front.append(block)
            continue
        cut = min(block.limit, len(block.rows) - _ROWS_WITH_THE_END)
        front.append(Block(opening=block.opening, rows=block.rows[:cut], again=block.again))
        later.append(Block(opening=block.later, rows=block.rows[cut:], again=block.again))
    return front, later


def _filled(blocks: Sequence[Block], end: Sequence[Strip], room: float) -> tuple[Page, ...]:
    on_one = _on_one_page(blocks, end, room)
    if on_one:
        return (on_one,)
    pages = _Pages(room)
    *front, last = blocks
    bound = _ROWS_WITH_THE_END if end else 0
    short = max(0, bound - len(last.rows))
    for place, block in enumerate(front, start=1):
        is_before_a_short_one = short and place == len(front)
        tail = _height((*last.opening, *last.rows, *end)) if is_before_a_short_one else 0
        pages.add(block, tail=tail, bound=short if is_before_a_short_one else 0)
    pages.add(last, tail=_height(end), bound=bound)
    pages.put(end)
    return tuple(map(tuple, pages.pages))


def _on_one_page(blocks: Sequence[Block], end: Sequence[Strip], room: float) -> Page | None:
    """All strips on one page, if need be without the spare ones; rows grow a little into the room that is left."""
    strips = [strip for block in blocks for strip in (*block.opening, *block.rows)] + [*end]
    if _height(strips) > room:
        strips = [strip for strip in strips if not strip.is_spare]
    left_over = room - _height(strips)
    if left_over < 0:
        return None
    elastic = sum(strip.is_elastic for strip in strips)
    growth = min(_LARGEST_GROWTH, left_over / max(elastic, 1)) // _GROWTH_STEP * _GROWTH_STEP
    placed, top = [], 0.0
    for strip in strips:
        height = strip.height + growth * strip.is_elastic
        placed.append(Placed(strip, top, height))
        top += height
    return tuple(placed)


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.height for strip in strips)


class _Pages:
    """Pages being filled from top to bottom."""

    def __init__(self, room: float) -> None:
        self.room = room
        self.pages: list[list[Placed]] = [[]]
        self.top = 0.0

    def add(self, block: Block, *, tail: float, bound: int) -> None:
        """The block's rows; its last `bound` rows stay on one page with `tail` points that follow."""
        rows = self._cut(block)
        together = rows[len(rows) - bound :] if bound else []
        if _height(block.opening) + _height(together) + tail > self.room:
            together, tail = [], 0
        lead = block.opening
        for row in rows[: len(rows) - len(together)]:
            self.put((*lead, row), again=block.again if not lead else ())
            lead = ()
        if together:
            self.put((*lead, *together), again=block.again if not lead else (), tail=tail)

    def put(self, strips: Sequence[Strip], *, again: Sequence[Strip] = (), tail: float = 0) -> None:
        """The strips together on one page: this one, or a new one that begins with `again`."""
        if self.pages[-1] and self.top + _height(strips) + tail > self.room + 0.01:
            self.pages.append([])
            self.top = 0.0
            strips = (*again, *strips)
        for strip in strips:
            self.pages[-1].append(Placed(strip, self.top, strip.height))
            self.top += strip.height

    def _cut(self, block: Block) -> list[Strip]:
        """The rows, those higher than a page cut into parts."""
        room = self.room - max(_height(block.opening), _height(block.again))
        found = []
        for row in block.rows:
            rest = row
            while rest.height > room:
                part, rest = shortened(rest, room)
                found.append(part)
            found.append(rest)
        return found
