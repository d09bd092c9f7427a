"""What incomes a head are grouped by in summaries: the brackets of the year, and the lines that a person should reach."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from .subject import Subject

_FEN = 100


def brackets(subject: Subject) -> list[Decimal]:
    """The brackets of the year, 分, the lowest first."""
    return [bound * _FEN for bound in subject.income_brackets(subject.year)]


def lines(subject: Subject) -> list[Decimal]:
    """The lower and the higher line of the year, 分; nothing where there is none."""
    amounts = sorted(Decimal(line.value) * _FEN for line in subject.income_lines(subject.year))
    return [amounts[0], amounts[-1]] if amounts else []


def group_names(subject: Subject) -> list[str]:
    """What the groups below, between and above the brackets of the year are called."""
    bounds: Sequence[Decimal] = subject.income_brackets(subject.year)
    if not bounds:
        return []
    between = (f"{low:f}—{high:f}元" for low, high in pairwise(bounds))
    return [f"{bounds[0]:f}元以下", *between, f"{bounds[-1]:f}元以上"]


def lines_in_words(subject: Subject) -> str:
    """The lines of the year and their amounts."""
    return "、".join(f"{line.label} {line.value}{line.unit}" for line in subject.income_lines(subject.year))
