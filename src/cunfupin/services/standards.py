"""Official amounts of each year: those of `resources/standards.csv`, and what the township put in their place."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import narrow
from cunfupin.paths import resources_dir
from cunfupin.reports.subject import Standard

from .changes import Changes
from .township_settings import change_settings, settings_in
from .workspace import Workspace

AREA = "standards"
_INCOME_LINES = ("monitoring_line", "poverty_line")
_INCOME_BRACKET = "income_bracket_"
_UNCERTAIN = "check"
_OPEN_END = 9999
_SCOPES = {"village": 12, "township": 9, "county": 6, "province": 2}
"""Scopes from the nearest on, with the digits of the region code that name the place."""
_SCOPE_WORDS = {"national": "全国", "province": "本省", "county": "本县", "township": "本乡镇", "village": "本村"}


@dataclass(frozen=True, kw_only=True)
class Amount:
    """One amount of a standard in its years and its scope; `value` is blank where nobody has filled it in."""

    key: str
    label: str
    scope: str
    first_year: int
    last_year: int
    value: str
    unit: str
    source: str
    is_uncertain: bool

    @property
    def years(self) -> str:
        """The years in words."""
        if self.last_year == _OPEN_END:
            return f"{self.first_year} 年起" if self.first_year else "各年"
        return (
            f"{self.first_year} 年" if self.first_year == self.last_year else f"{self.first_year}—{self.last_year} 年"
        )

    @property
    def place(self) -> str:
        """The scope in words."""
        return _SCOPE_WORDS[self.scope.partition(":")[0]]


@dataclass(frozen=True)
class Standards:
    """The amounts that hold for a data file; the township's own go before all others."""

    own: Mapping[str, tuple[Amount, ...]]
    _found: dict[tuple[str, int, str], Amount | None] = field(default_factory=dict)

    def amount(self, key: str, year: int, region_code: str) -> Decimal | None:
        """Amount in a year, as the nearest of village, township, county, province and country says."""
        found = self._nearest(key, year, region_code)
        return Decimal(found.value) if found else None

    def income_line(self, year: int, region_code: str) -> Standard | None:
        """What income a person should have in a year; None when unknown."""
        return next(iter(self.income_lines(year, region_code)), None)

    def income_lines(self, year: int, region_code: str) -> list[Standard]:
        """All that incomes of a year are compared with, what a person should have first."""
        found = (self._nearest(key, year, region_code) for key in _INCOME_LINES)
        return [
            Standard(
                label=one.label, value=one.value, unit=one.unit, source=one.source, is_to_be_checked=one.is_uncertain
            )
            for one in found
            if one
        ]

    def income_brackets(self, year: int, region_code: str) -> list[Decimal]:
        """The incomes a head between which summaries of a year group households ("收入分组"), the lowest first."""
        keys = {one.key for one in shipped_amounts() if one.key.startswith(_INCOME_BRACKET)}
        found = {self.amount(key, year, region_code) for key in keys}
        return sorted(bound for bound in found if bound)

    def _nearest(self, key: str, year: int, region_code: str) -> Amount | None:
        asked = (key, year, region_code)
        if asked not in self._found:
            self._found[asked] = self._look_up(*asked)
        return self._found[asked]

    def _look_up(self, key: str, year: int, region_code: str) -> Amount | None:
        own = [one for one in self.own.get(key, ()) if one.first_year <= year <= one.last_year]
        if own:
            return own[-1]
        known = {one.scope: one for one in shipped_amounts() if one.key == key and one.value and _holds(one, year)}
        scopes = [f"{scope}:{region_code[:digits]}" for scope, digits in _SCOPES.items()]
        return next((known[scope] for scope in (*scopes, "national") if scope in known), None)


def standards_of(connection: Connection) -> Standards:
    """The amounts that hold for this data file."""
    found: dict[str, list[Amount]] = {}
    for name, value in settings_in(connection, AREA).items():
        amount = _own_amount(name, value)
        if amount:
            found.setdefault(amount.key, []).append(amount)
    return Standards({key: tuple(sorted(amounts, key=lambda one: one.first_year)) for key, amounts in found.items()})


def amounts_to_show(connection: Connection) -> list[Amount]:
    """All amounts by key and year; where the township has put its own for the same years, only that."""
    own = [one for amounts in standards_of(connection).own.values() for one in amounts]
    replaced = {(one.key, one.first_year) for one in own}
    shipped = [one for one in shipped_amounts() if (one.key, one.first_year) not in replaced]
    keys = list(dict.fromkeys(one.key for one in shipped_amounts()))
    return sorted([*shipped, *own], key=lambda one: (keys.index(one.key), one.first_year))


def change_amount(workspace: Workspace, replaced: Amount, *, value: str, first_year: int, source: str) -> Changes:
    """Put the township's amount in the place of another, from this year on as long as the other one holds.

    UserError when it is no amount, names no paper, or the township has set it and this is a village.
    """
    try:
        amount = Decimal(narrow(value))
    except InvalidOperation:
        raise UserError(f"“{value}”不是数，请填写数字，例如 6800") from None
    if not amount.is_finite() or amount < 0:
        raise UserError(f"“{value}”不能用作标准，请填写不小于 0 的数")
    if not source.strip():
        raise UserError("请填写依据的文件，例如“赣乡振发〔2022〕3 号”")
    last_year = max(first_year, replaced.last_year)
    facts = {"value": f"{amount:f}", "last_year": last_year, "source": source.strip()}
    action = f"核定{replaced.label}"
    return change_settings(
        workspace, AREA, {f"{replaced.key}|{first_year}": facts}, action=action, reason=source.strip()
    )


def _holds(amount: Amount, year: int) -> bool:
    return amount.first_year <= year <= amount.last_year


def _own_amount(name: str, value: Mapping[str, Any]) -> Amount | None:
    """An amount that the township set; None when this program does not know what it is about."""
    key, _separator, year = name.partition("|")
    model = next((one for one in shipped_amounts() if one.key == key), None)
    if model is None or not year.isdigit():
        return None
    return Amount(
        key=key,
        label=model.label,
        scope="township",
        first_year=int(year),
        last_year=int(value["last_year"]),
        value=str(value["value"]),
        unit=model.unit,
        source=str(value["source"]),
        is_uncertain=False,
    )


@cache
def shipped_amounts() -> tuple[Amount, ...]:
    """The amounts that came with the program."""
    return tuple(_read_shipped())


def _read_shipped() -> Iterator[Amount]:
    with (resources_dir() / "standards.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield Amount(
                key=row["key"],
                label=row["label_zh"],
                scope=row["scope"],
                first_year=int(row["year_from"][:4] or 0),
                last_year=int(row["year_to"][:4] or _OPEN_END),
                value=row["value"],
                unit=row["unit"],
                source=row["source"],
                is_uncertain=row["confidence"] == _UNCERTAIN,
            )
