"""All rules over an invented township, against reading every value of its records once."""

import time
from collections.abc import Iterator
from pathlib import Path

from cunfupin.rules.registry import rules
from cunfupin.rules.run import run
from tests.invented import Records, invented_rows, of_this_year, roll_over

from .measure import Result, best_of

_VILLAGES, _HOUSEHOLDS = 12, 300
_LIMIT = 120
"""A rule run over a row costs about as much as reading a few of its values; there are some six hundred rules."""


def measure(_folder: Path) -> Iterator[Result]:
    """Rules over 12 × 300 households: at most 5 seconds on an office computer."""
    rows = invented_rows(_VILLAGES, _HOUSEHOLDS)
    checked = of_this_year(rows)
    rules()
    baseline = best_of(3, lambda: _read_all(checked))
    start = time.perf_counter()
    found = sum(1 for _finding in run(rules().values(), roll_over(rows), checked))
    product = time.perf_counter() - start
    yield Result(
        name=f"check of {_VILLAGES} × {_HOUSEHOLDS} households ({found})",
        baseline=baseline,
        product=product,
        limit=_LIMIT,
    )


def _read_all(rows: Records) -> int:
    return sum(value is None for part in rows.values() for row in part for value in row.values())
