"""Invented households that are hard to print: many members, long texts, nothing known, rare characters."""

from dataclasses import replace
from itertools import product
from typing import Any

from cunfupin.reports.subject import Subject
from tests.benchmarks.card_samples import sample_household

RARE = "䶮㛃𬴂"
LONG_ADDRESS = "江西省赣州市某某县大由乡濯龙村下坝组石桥头老屋场北侧第三排靠山边水泥路尽头二层砖混楼房"
LONG_NAME = "阿卜杜热西提·买买提依明·吐尔逊"


def extreme_households(count: int) -> list[Subject]:
    """So many households, in turn of every kind."""
    return [_made(number, *wanted) for number, wanted in zip(range(count), _endless(), strict=False)]


def _endless() -> Any:
    while True:
        yield from product(_CHANGES, (1, 3, 8, 9, 14), (0, 3, 10, 14))


def _made(number: int, change: Any, members: int, measures: int) -> Subject:
    household = sample_household(number, members=members, measures=measures or None)
    changed: Subject = change(household if measures else _with(household, measure=[]))
    return changed


def _with(household: Subject, *, record: dict[str, Any] | None = None, **parts: list[dict[str, Any]]) -> Subject:
    return replace(household, record={**household.record, **(record or {})}, parts={**household.parts, **parts})


def _each(household: Subject, ledger: str, **values: Any) -> list[dict[str, Any]]:
    return [{**record, **values} for record in household.all(ledger)]


def _unchanged(household: Subject) -> Subject:
    return household


def _long_texts(household: Subject) -> Subject:
    return _with(
        household,
        record={"head_name": LONG_NAME, "address": LONG_ADDRESS, "household_phone": "0797-1234567/13800001234"},
        member=_each(household, "member", full_name=LONG_NAME),
        member_year=_each(household, "member_year", work_place=LONG_ADDRESS),
        measure=_each(household, "measure", measure_type=None, measure_name=LONG_ADDRESS * 2),
    )


def _rare_names(household: Subject) -> Subject:
    return _with(household, record={"head_name": RARE}, member=_each(household, "member", full_name=RARE))


def _headless(household: Subject) -> Subject:
    return _with(household, record={"head_name": None}, member=list(household.all("member")[1:]))


def _blank(household: Subject) -> Subject:
    members = [{"uid": member["uid"]} for member in household.all("member")]
    return replace(household, record={"uid": household.record["uid"]}, parts={"member": members}, names=())


def _huge_amounts(household: Subject) -> Subject:
    (year,) = household.all("household_year")
    huge = {name: 98_765_432_109 if name.endswith("income") else value for name, value in year.items()}
    return _with(household, household_year=[huge], measure=_each(household, "measure", amount=98_765_432_109))


_CHANGES = (_unchanged, _long_texts, _rare_names, _headless, _blank, _huge_amounts)
