"""Groups of incomes a head in summaries: by the brackets of the year, and by the lines that a person should reach."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from .subject import Subject

_FEN = 100
Contains = Callable[[int], bool]
"""Whether an income a head, 分, belongs to the group."""


def income_groups(subject: Subject) -> list[tuple[str, Contains]]:
    """The groups between the brackets of the year and what they are called; none where there are no brackets."""
    bounds = subject.income_brackets(subject.year)
    if not bounds:
        return []
    return [
        (f"{bounds[0]:f}元以下", lambda income: income < bounds[0] * _FEN),
        *((f"{low:f}—{high:f}元", _between(low, high)) for low, high in pairwise(bounds)),
        (f"{bounds[-1]:f}元以上", lambda income: income >= bounds[-1] * _FEN),
    ]


def _between(low: Decimal, high: Decimal) -> Contains:
    return lambda income: low * _FEN <= income < high * _FEN


def lines_reached(subject: Subject, income: int) -> int:
    """How many of the lower and the higher line of the year an income reaches."""
    lines = sorted(Decimal(line.value) * _FEN for line in subject.income_lines(subject.year))
    return sum(income >= line for line in (lines[0], lines[-1])) if lines else 0


def lines_in_words(subject: Subject) -> str:
    """The lines of the year and their amounts."""
    return "、".join(f"{line.label} {line.value}{line.unit}" for line in subject.income_lines(subject.year))
