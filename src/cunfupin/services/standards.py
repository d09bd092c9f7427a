"""Official amounts of each year (`resources/standards.csv`)."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from cunfupin.paths import resources_dir
from cunfupin.reports.subject import Standard

_INCOME_LINES = ("monitoring_line", "poverty_line")
_UNCERTAIN = "check"
_SCOPES = {"village": 12, "township": 9, "county": 6, "province": 2}
"""Scopes from the nearest on, with the digits of the region code that name the place."""


@dataclass(frozen=True, kw_only=True)
class _Amount:
    """One amount of a standard in its years and its scope."""

    label: str
    scope: str
    first_year: int
    last_year: int
    value: str
    unit: str
    is_uncertain: bool


@cache
def standard(key: str, year: int, region_code: str) -> Decimal | None:
    """Amount of a standard in a year, as the nearest of village, township, county, province and country says."""
    amount = _nearest(key, year, region_code)
    return Decimal(amount.value) if amount else None


@cache
def income_line(year: int, province: str) -> Standard | None:
    """What income a person should have in a year, as the province says or else as the country does; None when unknown."""
    for key in _INCOME_LINES:
        amount = _nearest(key, year, province)
        if amount:
            return Standard(
                label=amount.label, value=amount.value, unit=amount.unit, is_to_be_checked=amount.is_uncertain
            )
    return None


def _nearest(key: str, year: int, region_code: str) -> _Amount | None:
    known = {one.scope: one for one in _amounts().get(key, ()) if one.first_year <= year <= one.last_year}
    scopes = [f"{scope}:{region_code[:digits]}" for scope, digits in _SCOPES.items()]
    return next((known[scope] for scope in (*scopes, "national") if scope in known), None)


@cache
def _amounts() -> dict[str, tuple[_Amount, ...]]:
    """Amounts by key; those that nobody has filled in are left out."""
    found: dict[str, list[_Amount]] = {}
    with (resources_dir() / "standards.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["value"]:
                found.setdefault(row["key"], []).append(_amount(row))
    return {key: tuple(amounts) for key, amounts in found.items()}


def _amount(row: dict[str, str]) -> _Amount:
    return _Amount(
        label=row["label_zh"],
        scope=row["scope"],
        first_year=int(row["year_from"][:4] or 0),
        last_year=int(row["year_to"][:4] or 9999),
        value=row["value"],
        unit=row["unit"],
        is_uncertain=row["confidence"] == _UNCERTAIN,
    )
