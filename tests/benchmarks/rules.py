"""All rules over an invented township, against reading every value of its records once; over one household and record."""

import time
from collections.abc import Iterator
from pathlib import Path

from cunfupin.rules.registry import rules
from cunfupin.rules.run import run
from cunfupin.services.quality import findings_of_household, findings_of_record
from cunfupin.services.quality_rows import AskedRows, rows_of_household
from cunfupin.services.records import Query, list_records
from cunfupin.services.workspace import Workspace
from tests.invented import Records, invented_rows, of_this_year, roll_over

from .measure import Result, best_of
from .township import lone_village

_VILLAGES, _HOUSEHOLDS = 12, 300
_LIMIT = 120
"""A rule run over a row costs about as much as reading a few of its values; there are some six hundred rules."""


def measure(folder: Path) -> Iterator[Result]:
    """Rules over 12 × 300 households: at most 5 seconds on an office computer; over one household 50 ms, a record 20 ms."""
    yield from _one_household(lone_village(folder / "rules.cunfupin", 1, _HOUSEHOLDS))
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


def _one_household(workspace: Workspace) -> Iterator[Result]:
    member = list_records(workspace, Query(ledger="member", limit=1)).records[0]
    household = member["household"]
    with workspace.read() as connection:
        baseline = best_of(5, lambda: rows_of_household(AskedRows(connection), household))
    for name, limit, work in (
        ("one household", 4, lambda: findings_of_household(workspace, household)),
        ("one record that is typed", 2, lambda: findings_of_record(workspace, "member", member)),
    ):
        yield Result(name=f"check of {name}", baseline=baseline, product=best_of(5, work), limit=limit)
    workspace.close()


def _read_all(rows: Records) -> int:
    return sum(value is None for part in rows.values() for row in part for value in row.values())
