"""Breaking text into lines. Type never becomes smaller than 8 pt; what does not fit goes to the next line."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .fonts import Face, Run, advance, runs

LINE_HEIGHT = 1.35
LEAST_SIZE = 8.0
_MOST_LINES_AT_FULL_SIZE = 2
_PIECE = re.compile(r"[☑□]\S+|[（《“【〔(]*(?:[0-9A-Za-z][0-9A-Za-z.,:/%+\-]*|\s|\S)[，。、；：！？）》”】〕·…%)]*")


class Line(NamedTuple):
    """One line of text and its width in points."""

    runs: tuple[Run, ...]
    width: float


class Fitted(NamedTuple):
    """Text broken into lines at a size in points."""

    lines: tuple[Line, ...]
    size: float

    @property
    def height(self) -> float:
        """Height of all lines in points."""
        return len(self.lines) * self.size * LINE_HEIGHT

    @property
    def width(self) -> float:
        """Width of the longest line in points."""
        return max((line.width for line in self.lines), default=0.0)


@lru_cache(maxsize=8192)
def fit(text: str, room: float, size: float, face: Face = Face.PLAIN, *, may_shrink: bool = True) -> Fitted:
    """Lines not wider than `room` points; text that almost fits or needs many lines is set smaller, never below 8 pt."""
    if not may_shrink:
        return _broken(text, room, size, face)
    needed = advance(text, face) * size / 1000 if "\n" not in text else 0.0
    if room < needed <= room * size / LEAST_SIZE:
        size = int(size * room / needed * 10) / 10
    fitted = _broken(text, room, size, face)
    if len(fitted.lines) <= _MOST_LINES_AT_FULL_SIZE or size <= LEAST_SIZE:
        return fitted
    return _broken(text, room, max(LEAST_SIZE, size * LEAST_SIZE / 9), face)


def _broken(text: str, room: float, size: float, face: Face) -> Fitted:
    lines = []
    for paragraph in text.split("\n") if text else ():
        for part in _wrapped(paragraph, room * 1000 / size, face):
            found = runs(part, face)
            lines.append(Line(found, sum(run.advance for run in found) * size / 1000))
    return Fitted(tuple(lines), size)


def _wrapped(text: str, room: float, face: Face) -> Iterator[str]:
    """The paragraph in parts not wider than `room` thousandths. Closing marks stay with the character before them, and
    what is to be ticked with its box."""
    if advance(text, face) <= room:
        yield text
        return
    line, used = "", 0.0
    for piece in _pieces(text, room, face):
        width = advance(piece, face)
        if line and used + width > room:
            yield line.rstrip()
            line, used = "", 0.0
            if piece.isspace():
                continue
        line += piece
        used += width
    if line:
        yield line


def _pieces(text: str, room: float, face: Face) -> Iterator[str]:
    for piece in _PIECE.findall(text):
        if advance(piece, face) <= room:
            yield piece
        else:
            yield from piece
