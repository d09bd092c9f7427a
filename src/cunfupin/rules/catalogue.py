"""Facts of the rules as data (`resources/rules.csv`): what a rule says, how bad it is, its years and parameters."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from cunfupin.paths import resources_dir

ANY_LEDGER = "any"
Parameter = int | Decimal | bool | str
ELSEWHERE = {"G024": "导出、打印前提示", "H011": "导入时比对"}
"""Rules without a function: what they are about is no row of the file, and another part of the program tells of it."""


@dataclass(frozen=True, kw_only=True)
class RuleFacts:
    """One row of the catalogue. `ledger` is the one whose rows are checked, or `any`."""

    id: str
    title: str
    ledger: str
    level: str
    condition: str
    message: str
    hint: str
    parameters: tuple[str, ...]
    valid_from: int
    valid_to: int
    source: str
    is_exemptible: bool
    good_example: str
    bad_example: str


@dataclass(frozen=True, kw_only=True)
class ParameterFacts:
    """What people call a parameter; `is_uncertain`: to be checked by the papers of the province."""

    name: str
    label: str
    unit: str
    is_uncertain: bool


@cache
def catalogue() -> dict[str, RuleFacts]:
    """Every rule by its id."""
    return {row["id"]: _facts(row) for row in _rows()}


@cache
def default_parameters() -> dict[str, Parameter]:
    """Name → default of every parameter; a name means the same in all rules."""
    return {name: read_parameter(text) for row in _rows() for name, text in _assignments(row["parameters"])}


@cache
def parameter_facts() -> dict[str, ParameterFacts]:
    """Every parameter by its name (`resources/rule_parameters.csv`)."""
    with (resources_dir() / "rule_parameters.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["name"]: ParameterFacts(
                name=row["name"], label=row["label"], unit=row["unit"], is_uncertain=row["confidence"] == "check"
            )
            for row in csv.DictReader(file)
        }


@cache
def standard_labels() -> dict[str, str]:
    """Key → label of every standard (`resources/standards.csv`)."""
    with (resources_dir() / "standards.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["key"]: row["label_zh"] for row in csv.DictReader(file)}


def read_parameter(text: str) -> Parameter:
    """Value of a parameter as it is written: a number, yes, no, or a text."""
    if text in ("yes", "no"):
        return text == "yes"
    bare = text.removeprefix("-").replace(".", "", 1)
    if (bare.isdecimal() and not text.startswith("0")) or text == "0":
        return Decimal(text) if "." in text else int(text)
    return Decimal(text) if text.startswith("0.") else text


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with (resources_dir() / "rules.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _assignments(text: str) -> Iterator[tuple[str, str]]:
    for part in filter(None, text.split(";")):
        name, _, value = part.partition("=")
        yield name.strip(), value.strip()


def _facts(row: dict[str, str]) -> RuleFacts:
    return RuleFacts(
        id=row["id"],
        title=row["title_zh"],
        ledger=row["ledger"],
        level=row["level"],
        condition=row["condition"],
        message=row["message_zh"],
        hint=row["hint_zh"],
        parameters=tuple(name for name, _value in _assignments(row["parameters"])),
        valid_from=int(row["valid_from"] or 0),
        valid_to=int(row["valid_to"] or 9999),
        source=row["source"],
        is_exemptible=row["exemptible"] == "yes",
        good_example=row["good_example"],
        bad_example=row["bad_example"],
    )
