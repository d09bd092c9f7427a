"""Official amounts of each year (`resources/standards.csv`)."""

import csv
from collections.abc import Iterator
from functools import cache

from cunfupin.paths import resources_dir
from cunfupin.reports.card_data import Standard

_INCOME_LINES = ("monitoring_line", "poverty_line")
_UNCERTAIN = "check"


@cache
def income_line(year: int, province: str) -> Standard | None:
    """What income a person should have in a year, as the province says or else as the country does; None when unknown."""
    for key in _INCOME_LINES:
        found = {row["scope"]: row for row in _rows(key, year) if row["value"]}
        row = found.get(f"province:{province}") or found.get("national")
        if row:
            is_uncertain = row["confidence"] == _UNCERTAIN
            return Standard(label=row["label_zh"], value=row["value"], unit=row["unit"], is_to_be_checked=is_uncertain)
    return None


def _rows(key: str, year: int) -> Iterator[dict[str, str]]:
    with (resources_dir() / "standards.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            first, last = row["year_from"] or "0", row["year_to"] or "9999"
            if row["key"] == key and int(first) <= year <= int(last):
                yield row
