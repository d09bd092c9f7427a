"""Rules about sums of a household's income (N001 to N010, N023 to N025, N027, N028, N031 to N036, N039)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .income_terms import GROUPS, PARTS, category_facts, total
from .naming import shown
from .person_terms import has_some_labour, with_year_rows
from .registry import rule
from .relations import household_of, village_of
from .roll import Roll
from .terms import EXITED, HUNDRED, fen, is_active_household, is_registered, yearly, yuan

_LEDGER = "household_year"
_NEVER_NEGATIVE = (
    "wage_income", "business_income", "asset_dividend_income", "other_property_income", "family_planning_income",
    "allowance_income", "special_support_income", "pension_income", "ecological_income", "other_transfer_income",
    "business_expense",
)  # fmt: skip
_BORROWED = ("贷款本金", "存款")
_ENOUGH_ITEMS = 30
_ROUND = 100 * HUNDRED


def _differs(year: Row, whole: str, tolerance: Decimal) -> Iterator[Said]:
    """The whole is not the sum of its parts; what nobody has broken down is left alone."""
    parts = PARTS[whole]
    if year[whole] is None or all(year[name] is None for name in parts):
        return
    added = total(year, parts)
    if abs(year[whole] - added) > fen(tolerance):
        yield said(whole, a=yuan(year[whole]), b=yuan(added))


@rule("N001")
def property_income_does_not_add_up(year: Row, _roll: Roll, *, income_tolerance: Decimal) -> Iterator[Said]:
    """Dividends and other income from property."""
    yield from _differs(year, "property_income", income_tolerance)


@rule("N002")
def transfers_do_not_add_up(year: Row, _roll: Roll, *, income_tolerance: Decimal) -> Iterator[Said]:
    """All that the state and others give."""
    yield from _differs(year, "transfer_income", income_tolerance)


@rule("N003")
def total_does_not_add_up(year: Row, _roll: Roll, *, income_tolerance: Decimal) -> Iterator[Said]:
    """Wages, business, property, transfers."""
    yield from _differs(year, "total_income", income_tolerance)


@rule("N004")
def net_income_is_wrong(year: Row, _roll: Roll, *, income_tolerance: Decimal) -> Iterator[Said]:
    """Total less the expense of the business."""
    if None in (year["net_income"], year["total_income"]):
        return
    wanted = year["total_income"] - (year["business_expense"] or 0)
    if abs(year["net_income"] - wanted) > fen(income_tolerance):
        yield said("net_income", a=yuan(wanted), b=yuan(year["net_income"]))


@rule("N005")
def income_by_head_is_wrong(year: Row, _roll: Roll, *, income_tolerance: Decimal) -> Iterator[Said]:
    """Net income shared by the members."""
    if None in (year["net_income"], year["net_income_per_head"]) or not year["year_member_count"]:
        return
    wanted = round(Decimal(year["net_income"]) / year["year_member_count"])
    if abs(year["net_income_per_head"] - wanted) > fen(income_tolerance):
        yield said("net_income_per_head", a=yuan(wanted), b=yuan(year["net_income_per_head"]))


@rule("N006")
def nobody_to_share(year: Row, _roll: Roll) -> Iterator[Said]:
    """No members in the yearly record."""
    if not year["year_member_count"]:
        yield said("year_member_count")


@rule("N007")
def income_is_negative(year: Row, _roll: Roll) -> Iterator[Said]:
    """Below zero."""
    for name in _NEVER_NEGATIVE:
        if (year[name] or 0) < 0:
            yield said(name, item=field_of(_LEDGER, name).label)


@rule("N008")
def left_poverty_and_below_the_line(year: Row, roll: Roll) -> Iterator[Said]:
    """Out of poverty, and below the line of a later year."""
    household, line = household_of(_LEDGER, year, roll), roll.standard("poverty_line", roll.year_of(year))
    has_left = (
        household and household["exit_status"] in EXITED and (household["exit_year"] or 9999) < roll.year_of(year)
    )
    income = year["net_income_per_head"]
    if has_left and line is not None and income is not None and income < fen(line):
        yield said("net_income_per_head", year=year["year"], n=yuan(income), std=line)


@rule("N009")
def income_is_high(year: Row, _roll: Roll, *, income_high: int) -> Iterator[Said]:
    """More than a household at risk earns."""
    if (year["net_income_per_head"] or 0) > fen(income_high):
        yield said("net_income_per_head", n=yuan(year["net_income_per_head"]))


@rule("N010")
def income_jumps(year: Row, roll: Roll, *, income_rise: int, income_fall: int) -> Iterator[Said]:
    """Far above or below the year before."""
    before = yearly(_LEDGER, "household", year["household"], (year["year"] or 0) - 1, roll)
    was, now = (before or {}).get("net_income_per_head") or 0, year["net_income_per_head"]
    if was <= 0 or now is None:
        return
    change = HUNDRED * (now - was) / was
    if change > income_rise or change < -income_fall:
        yield said("net_income_per_head", a=yuan(was), b=yuan(now), p=f"{change:.0f}")


@rule("N023")
def business_without_expense(year: Row, _roll: Roll, *, business_income_floor: int) -> Iterator[Said]:
    """Income from fields or animals that cost nothing."""
    if (year["business_income"] or 0) > fen(business_income_floor) and not year["business_expense"]:
        yield said("business_expense", n=yuan(year["business_income"]))


@rule("N024")
def expense_above_income(year: Row, _roll: Roll) -> Iterator[Said]:
    """The business lost money."""
    income, expense = year["business_income"] or 0, year["business_expense"] or 0
    if income > 0 and expense > income:
        yield said("business_expense", a=yuan(expense), b=yuan(income))


@rule("N025")
def income_is_guessed(village: Row, roll: Roll, *, round_share: int) -> Iterator[Said]:
    """Most amounts of a village end in two zeros."""
    by_village = roll.remember("amounts by village", lambda: _amounts_by_village(roll))
    amounts = by_village.get(village["uid"], [])
    rounded = sum(amount % _ROUND == 0 for amount in amounts)
    if len(amounts) >= _ENOUGH_ITEMS and rounded * HUNDRED > len(amounts) * round_share:
        yield said(p=rounded * HUNDRED // len(amounts))


def _amounts_by_village(roll: Roll) -> dict[bytes, list[int]]:
    found: dict[bytes, list[int]] = {}
    for item in roll.rows("income_item"):
        village = village_of("income_item", item, roll) if item["amount"] else None
        if village:
            found.setdefault(village["uid"], []).append(item["amount"])
    return found


@rule("N027")
def excluded_item_is_counted(item: Row, _roll: Roll) -> Iterator[Said]:
    """Relief, insurance and the like are not income."""
    if item["is_counted"] == 1 and category_facts(item["income_category"]).get("counts") == "no":
        yield said("is_counted", item=shown("income_item", item, "income_category"), n=yuan(item["amount"] or 0))


@rule("N028")
def items_and_record_disagree(year: Row, roll: Roll) -> Iterator[Said]:
    """The items of a group are what the yearly record says of it."""
    by_group: dict[str | None, list[int]] = {}
    for row in roll.where("income_item", "household", year["household"]):
        if row["year"] == year["year"] and row["is_counted"] != 0:
            group = category_facts(row["income_category"]).get("group")
            by_group.setdefault(group, []).append(row["amount"] or 0)
    for group, name in GROUPS.items():
        amounts = by_group.get(group, [])
        if amounts and year[name] is not None and sum(amounts) != year[name]:
            yield said(name, group=field_of(_LEDGER, name).label, a=yuan(sum(amounts)), b=yuan(year[name]))


@rule("N031")
def wages_are_tiny(year: Row, _roll: Roll, *, wage_min: int) -> Iterator[Said]:
    """Wages of a whole year that are less than a day's."""
    if 0 < (year["wage_income"] or 0) <= fen(wage_min):
        yield said("wage_income", n=yuan(year["wage_income"]))


@rule("N032")
def period_is_another(year: Row, _roll: Roll, *, income_period: str) -> Iterator[Said]:
    """Income of all households is worked out for the same months."""
    first, last = year["income_started_on"], year["income_ended_on"]
    if not (first and last and year["year"]):
        return
    wanted = (date(year["year"] - 1, 10, 1).isoformat(), date(year["year"], 9, 30).isoformat())
    if (first, last) != wanted:
        names = (shown(_LEDGER, year, name) for name in ("income_started_on", "income_ended_on"))
        yield said("income_started_on", a="至".join(names), b=income_period)


@rule("N033")
def income_is_not_signed(year: Row, _roll: Roll) -> Iterator[Said]:
    """Collected, and the head has not signed."""
    if year["collected_on"] and year["has_head_signature"] != 1:
        yield said("has_head_signature", year=year["year"])


@rule("N034")
def income_is_due(year: Row, roll: Roll, *, income_due_day: str) -> Iterator[Said]:
    """The day has passed, and no income is worked out."""
    if year["net_income"] is not None or not year["year"]:
        return
    household = household_of(_LEDGER, year, roll)
    month, last = map(int, income_due_day.split("-"))
    is_asked = household and is_registered(household) and is_active_household(household)
    if is_asked and roll.today > date(year["year"], month, last):
        yield said("net_income", year=year["year"])


@rule("N035")
def lives_on_transfers(year: Row, roll: Roll, *, transfer_share: int) -> Iterator[Said]:
    """Somebody can work, and nearly everything is given."""
    household, whole, given = household_of(_LEDGER, year, roll), year["total_income"] or 0, year["transfer_income"] or 0
    if household is None or whole <= 0 or given * HUNDRED <= whole * transfer_share:
        return
    if any(has_some_labour(row) for _member, row in with_year_rows(household, roll, year["year"])):
        yield said("transfer_income", p=given * HUNDRED // whole)


@rule("N036")
def rent_of_land_is_high(item: Row, _roll: Roll, *, land_rent_max: int) -> Iterator[Said]:
    """More for an acre than land brings."""
    if item["income_category"] != "property_land" or not item["quantity"]:
        return
    quantity = Decimal(str(field_of("income_item", "quantity").kind.to_python(item["quantity"])))
    if (item["amount"] or 0) > quantity * fen(land_rent_max):
        yield said("amount", n=yuan(float((item["amount"] or 0) / quantity)))


@rule("N039")
def loan_is_counted(item: Row, _roll: Roll) -> Iterator[Said]:
    """What was borrowed or saved is not income."""
    if item["is_counted"] != 1:
        return
    text = f"{item['income_source'] or ''}{item['note'] or ''}"
    if item["income_category"] == "excluded_finance" or any(word in text for word in _BORROWED):
        yield said("is_counted")
