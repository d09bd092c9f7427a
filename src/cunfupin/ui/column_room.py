"""How columns share the width of a table: each in one line where it suffices, else texts go on in a second or third.

All widths are in Chinese characters.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

_LATIN = 0.56
"""Width of a digit or letter."""
_FRAME = 0.18
"""What bold type and the frame around the cell stood on take more."""
_CHINESE = 0x2000
"""From this code on signs are as wide as they are high."""
_MOST_LINES = 3
_TOGETHER = 5
"""So short a cell is a name, an amount or a word, which is not broken."""
_SHORT_TITLE = 2
_UNBROKEN = re.compile(r"[!-~]+")
_PLENTY = 8
"""So wide a column gives no more way for the longest texts."""
_REST = 14
"""What a text column without a width of its own would like to have in one line."""


@dataclass(frozen=True)
class Need:
    """What the cells of a column need: the longest of them in one line, and its longest piece that is not broken."""

    whole: float = 0.0
    piece: float = 0.0

    def __or__(self, other: "Need") -> "Need":
        """What both need."""
        return Need(max(self.whole, other.whole), max(self.piece, other.piece))


@lru_cache(maxsize=8192)
def need_of(text: str) -> Need:
    """What one cell needs."""
    width = _width(text)
    piece = width if width <= _TOGETHER else max(map(_width, _UNBROKEN.findall(text)), default=1.0)
    frame = _FRAME if text else 0
    return Need(width + frame, piece + frame)


def _width(text: str) -> float:
    return sum(1.0 if ord(sign) >= _CHINESE else _LATIN for sign in text)


def lines_of(text: str, width: float) -> int:
    """In how many lines a text stands in a column; a line may end a character early."""
    whole = need_of(text).whole
    return 1 if whole - _FRAME <= width else min(_MOST_LINES, ceil(whole / max(1.0, width - 1)))


def broken(title: str, width: float) -> str:
    """A title, in two lines where one is too narrow for it."""
    if _width(title) <= width or len(title) <= _SHORT_TITLE:
        return title
    half = ceil(len(title) / 2)
    return f"{title[:half]}\n{title[half:]}"


def least_room(titles: Sequence[str], declared: Sequence[int], needs: Sequence[Need]) -> list[float]:
    """What each column needs at least, its title in two lines, its texts in three."""
    return [
        max(_least_title(title), min(wish, max(need.piece, min(_PLENTY, wish / _MOST_LINES + 1))))
        for title, need, wish in zip(titles, needs, _wished(declared, needs), strict=True)
    ]


def _wished(declared: Sequence[int], needs: Sequence[Need]) -> list[float]:
    return [min(need.whole, _MOST_LINES * (width or _REST)) for width, need in zip(declared, needs, strict=True)]


def shared(titles: Sequence[str], declared: Sequence[int], needs: Sequence[Need], room: float) -> list[float]:
    """The width of each column, so that only the longest texts are broken; a column that is declared 0 takes the rest."""
    least = least_room(titles, declared, needs)
    wished = list(map(max, map(_width, titles), _wished(declared, needs)))
    level = _level(least, wished, room)
    widths = [max(low, min(wish, level)) for low, wish in zip(least, wished, strict=True)]
    takers = [number for number, width in enumerate(declared) if not width] or [len(widths) - 1]
    rest = max(0.0, room - sum(widths)) / len(takers)
    return [width + (rest if number in takers else 0.0) for number, width in enumerate(widths)]


def _level(least: Sequence[float], wished: Sequence[float], room: float) -> float:
    """How wide a column may be at most so that all have room."""
    low, high = 0.0, max(wished)
    for _half in range(20):
        level = (low + high) / 2
        fits = sum(max(one, min(wish, level)) for one, wish in zip(least, wished, strict=True)) <= room
        low, high = (level, high) if fits else (low, level)
    return low


def _least_title(title: str) -> float:
    return max(map(_width, broken(title, ceil(len(title) / 2)).split("\n")))
