"""Invented households that are hard to print: many members, long texts, nothing known, rare characters."""

from dataclasses import replace
from itertools import product
from typing import Any

from cunfupin.reports.card_data import CardData
from tests.benchmarks.card_samples import sample_card

RARE = "䶮㛃𬴂"
LONG_ADDRESS = "江西省赣州市某某县大由乡濯龙村下坝组石桥头老屋场北侧第三排靠山边水泥路尽头二层砖混楼房"
LONG_NAME = "阿卜杜热西提·买买提依明·吐尔逊"


def extreme_cards(count: int) -> list[CardData]:
    """So many households, in turn of every kind."""
    return [_made(number, *wanted) for number, wanted in zip(range(count), _endless(), strict=False)]


def _endless() -> Any:
    while True:
        yield from product(_CHANGES, (1, 3, 8, 9, 14), (0, 3, 10, 14))


def _made(number: int, change: Any, members: int, measures: int) -> CardData:
    card = sample_card(number, members=members, measures=measures or None)
    changed: CardData = change(card if measures else replace(card, measures=()))
    return changed


def _unchanged(card: CardData) -> CardData:
    return card


def _long_texts(card: CardData) -> CardData:
    members = [
        replace(found, member={**found.member, "full_name": LONG_NAME}, year={**found.year, "work_place": LONG_ADDRESS})
        for found in card.members
    ]
    measures = [{**measure, "measure_type": None, "measure_name": LONG_ADDRESS * 2} for measure in card.measures]
    household = {**card.household, "address": LONG_ADDRESS, "household_phone": "0797-1234567转8001"}
    return replace(card, head_name=LONG_NAME, household=household, members=members, measures=measures)


def _rare_names(card: CardData) -> CardData:
    members = [replace(found, member={**found.member, "full_name": RARE}) for found in card.members]
    return replace(card, head_name=RARE, members=members)


def _headless(card: CardData) -> CardData:
    return replace(card, head_name="", members=card.members[1:])


def _blank(card: CardData) -> CardData:
    return CardData(
        year=card.year, household={}, members=[replace(found, member={}, year={}) for found in card.members]
    )


def _huge_amounts(card: CardData) -> CardData:
    year = {name: 98_765_432_109 if isinstance(value, int) else value for name, value in card.household_year.items()}
    return replace(card, household_year=year, measures=[{**one, "amount": 98_765_432_109} for one in card.measures])


_CHANGES = (_unchanged, _long_texts, _rare_names, _headless, _blank, _huge_amounts)
