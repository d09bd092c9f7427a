"""Income of a household in a year, item by item; the yearly figures are the sums of the items."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from cunfupin.fields import code_list

from .chance import Chance
from .households import Household
from .people import Person
from .rows import Record

_PENSION = {2018: 105, 2019: 110, 2020: 115}
_SPECIAL = {2018: 455, 2019: 500, 2020: 611}
_LAND_SUBSIDY, _RENT = {2018: 9830, 2019: 9910, 2020: 10020}, {2018: 36000, 2019: 37500, 2020: 38000}
_FOREST_SUBSIDY = 2150
"""分 a 亩."""
_AGE_ALLOWANCE = 50
_MOST_MONTHS = 9
"""Away for longer than this nobody plants."""
_LEAST_EARNED = 600_00
_ALLOWED = {2018: 340, 2019: 385, 2020: 470}
"""Most that a person gets as allowance in a household that can work, 元 a month."""
_ALLOWED_SHARE = 0.35
_LIVING, _NURSING = {2018: 50, 2019: 60, 2020: 70}, {2018: 50, 2019: 60, 2020: 70}
_EXPENSE_SHARE = 0.31
_POST_PAY = 600
_OLD, _VERY_OLD = 60, 80
_TENTH_MU = 1000


@dataclass(frozen=True, kw_only=True)
class Crop:
    """What grows or lives on a farm. `yields` in kg a 亩, `price` in 分 a kg or a head."""

    name: str
    category: str
    yields: int
    price: int
    expense: str


_GROUPS = ("wage", "business", "property", "transfer")
_CROPS = (
    Crop(name="白莲", category="business_crop", yields=68, price=5600, expense="expense_crop"),
    Crop(name="烟叶", category="business_crop", yields=132, price=2650, expense="expense_crop"),
    Crop(name="脐橙", category="business_fruit", yields=1150, price=430, expense="expense_fruit"),
    Crop(name="水稻", category="business_crop", yields=430, price=268, expense="expense_crop"),
)
_POULTRY = Crop(name="鸡鸭养殖", category="business_livestock", yields=0, price=8650, expense="expense_livestock")


@cache
def _sums(category: str) -> tuple[str, ...]:
    """Yearly figures that an item adds to: that of its group, and its own; none where it does not count."""
    option = code_list("income_category").get(category)
    facts = dict(part.split("=", 1) for part in (option.constraint if option else "").split(";"))
    group = (f"{facts['group']}_income",) if facts["group"] in _GROUPS else ()
    return tuple(dict.fromkeys((*group, *filter(None, (facts.get("sum"),)))))


@cache
def _figures() -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for option in code_list("income_category").options for name in _sums(option.code)))


def income_items(chance: Chance, household: Household, year: int) -> list[Record]:
    """The items of a year, such that the income per head comes to about its target."""
    items = [*_transfers(household, year), *_dividend(household, year)]
    wanted = int(household.target[year] * 100 * len(household.there(year)))
    rest = wanted - sum(item["amount"] for item in items)
    items += _posts(household, year)
    workers = household.workers(year)
    rest -= sum(item["amount"] for item in items if item["income_category"] == "wage_village_post")
    if household.has_labour(year):
        rest = max(rest, _LEAST_EARNED)
        allowances = list(_allowances(household, year, rest, _ALLOWED[year]))
        items += allowances
        rest -= sum(item["amount"] for item in allowances)
        farm = rest if not workers else int(rest * chance.uniform(0.15, 0.4))
        items += _farm(chance, household, farm)
        items += _wages(household, year, max(rest - farm, 0))
    else:
        items += _without_labour(household, year, max(rest, 0))
    return [
        {"household": household.uid, "year": year, "is_counted": 1, "received_on": f"{year}-09-20", **item}
        for item in items
    ]


def _transfers(household: Household, year: int) -> Iterator[Record]:
    """Pensions and subsidies; beyond the pension they begin when a poor household is brought out of poverty."""
    for person in household.there(year):
        if person.age(year) >= _OLD:
            yield _monthly("pension_resident", "城乡居民养老金", _PENSION[year] * 100, person.uid)
        if household.exit_year and year < household.exit_year:
            continue
        if person.age(year) >= _VERY_OLD:
            yield _monthly("elder_age", "高龄津贴", _AGE_ALLOWANCE * 100, person.uid)
        if person.benefit == "special_support":
            yield _relief(person, year, "special_support", "特困供养金", _SPECIAL[year])
        if person.disability and person.benefit == "allowance":
            yield _monthly("disability_living", "困难残疾人生活补贴", _LIVING[year] * 100, person.uid)
        if person.disability and person.disability[1] in "12":
            yield _monthly("disability_nursing", "重度残疾人护理补贴", _NURSING[year] * 100, person.uid)
    yield _by_area("farm_land", "耕地地力保护补贴", household.arable, _LAND_SUBSIDY[year])
    yield _by_area("eco_forest", "公益林补助", household.forest, _FOREST_SUBSIDY)


def _dividend(household: Household, year: int) -> Iterator[Record]:
    if year in household.dividend:
        amount = household.dividend[year]
        yield {"income_category": "property_dividend", "income_source": "村级光伏电站分红", "amount": amount}


def _posts(household: Household, year: int) -> list[Record]:
    return [
        _monthly("wage_village_post", "村级公益性岗位", _POST_PAY * 100, person.uid)
        for person in household.there(year)
        if person.post and year >= 2019
    ]


def _monthly(category: str, source: str, monthly: int, member: bytes, months: int = 12) -> Record:
    return {
        "income_category": category,
        "income_source": source,
        "member": member,
        "month_count": months,
        "monthly_amount": monthly,
        "amount": monthly * months,
    }


def _by_area(category: str, source: str, area: int, price: int) -> Record:
    return {
        "income_category": category,
        "income_source": source,
        "quantity": area // 100,
        "unit": "亩",
        "unit_price": price,
        "amount": area // 100 * price // 100,
    }


def _farm(chance: Chance, household: Household, net: int) -> Iterator[Record]:
    """Crops on the land there is, poultry for the rest; each with its expense."""
    gross = int(net / (1 - _EXPENSE_SHARE))
    crop = chance.choice(_CROPS)
    area = min(gross * 10000 // (crop.yields * crop.price), household.arable * 9 // 10) // _TENTH_MU * _TENTH_MU
    amount = area * crop.yields * crop.price // 10000
    if area:
        yield {
            "income_category": crop.category,
            "income_source": f"种植{crop.name}",
            "planted_area": area,
            "unit_yield": crop.yields * 100,
            "quantity": area * crop.yields // 100,
            "unit": "公斤",
            "unit_price": crop.price,
            "amount": amount,
        }
        yield _expense(crop, f"{crop.name}种苗、化肥、农药", amount)
    heads = (gross - amount) // _POULTRY.price
    if heads > 0:
        yield {
            "income_category": _POULTRY.category,
            "income_source": _POULTRY.name,
            "quantity": heads * 100,
            "unit": "只",
            "unit_price": _POULTRY.price,
            "amount": heads * _POULTRY.price,
        }
        yield _expense(_POULTRY, "苗禽、饲料、防疫", heads * _POULTRY.price)


def _expense(crop: Crop, source: str, gross: int) -> Record:
    return {"income_category": crop.expense, "income_source": source, "amount": int(gross * _EXPENSE_SHARE)}


def _wages(household: Household, year: int, total: int) -> Iterator[Record]:
    """Wages of those who work away, by months; the months are kept for their yearly records."""
    workers = household.workers(year)
    for person in workers:
        assert person.works is not None
        share = total // len(workers) // 100
        months = min(max(round(share / person.works.monthly), 2), _MOST_MONTHS)
        person.months[year] = months
        wage = person.wages[year] = max(share // months, 680)
        yield {
            **_monthly("wage_off_farm", f"{person.works.city}务工", wage * 100, person.uid, months),
            "work_place": person.works.place,
        }


def _allowances(household: Household, year: int, rest: int, most: int) -> Iterator[Record]:
    receivers = [person for person in household.there(year) if person.benefit == "allowance"]
    for person in receivers:
        monthly = int(rest * _ALLOWED_SHARE) // 12 // len(receivers) // 100
        yield _relief(person, year, "allowance", "农村低保金", min(max(monthly, 50), most))


def _relief(person: Person, year: int, category: str, source: str, yuan: int) -> Record:
    person.relief[year] = yuan * 100
    return _monthly(category, source, yuan * 100, person.uid)


def _without_labour(household: Household, year: int, rest: int) -> Iterator[Record]:
    """Rent of the land; what then is missing comes as allowance or from the children."""
    rent = _by_area("property_land", "耕地流转", household.arable, _RENT[year])
    yield rent
    rest = max(rest - rent["amount"], 0)
    receivers = [person for person in household.there(year) if person.benefit == "allowance"]
    for person in receivers:
        yield _relief(person, year, "allowance", "农村低保金", max(rest // 1200 // len(receivers), 40))
    if rest and household.attribute not in ("allowance", "special_support"):
        yield {"income_category": "alimony", "income_source": "子女赡养费", "amount": rest // 100 * 100 + 60}


def yearly_figures(items: list[Record], people: int) -> dict[str, Any]:
    """Sums of the items by the field they belong to; amounts of the year that no item adds to are zero."""
    sums = dict.fromkeys(_figures(), 0)
    for item in items:
        for figure in _sums(item["income_category"]):
            sums[figure] += item["amount"]
    total = sum(sums[f"{group}_income"] for group in _GROUPS)
    net = total - sums["business_expense"]
    return {**sums, "total_income": total, "net_income": net, "net_income_per_head": (2 * net + people) // (2 * people)}


def period(year: int) -> tuple[date, date]:
    """The year of income accounts, from October to September."""
    return date(year - 1, 10, 1), date(year, 9, 30)
