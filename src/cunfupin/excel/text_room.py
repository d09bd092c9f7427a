"""How much room a text takes in a cell, in characters of column width."""

import unicodedata
from math import ceil


def lines_at(text: str, width: float) -> int:
    """Lines of a text that wraps in a column of this width."""
    room = max(1.0, width - 1)
    return sum(max(1, ceil(sum(map(_width_of, line)) / room)) for line in text.split("\n"))


def _width_of(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1
