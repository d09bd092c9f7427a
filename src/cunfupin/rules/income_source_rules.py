"""Rules that compare income with where it comes from (N011 to N022, N026, N029, N030, N037, N038)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .household_rules import names
from .income_terms import in_period, months_within, period, total
from .naming import household_name, shown
from .person_terms import with_year_rows
from .post_terms import Span, is_first
from .registry import rule
from .relations import household_of, village_of
from .roll import Roll
from .terms import HUNDRED, age, fen, members_of, yuan
from .work_terms import worked_in

_LEDGER = "household_year"
_PENSION_AGE, _MONTHS, _MOST = 60, 12, Decimal("0.9")
_COMPARED = ("wage_income", "business_income", "property_income", "transfer_income", "business_expense")
_INDUSTRY, _SHARE_TYPES = ("industry_help", "industry"), ("industry_help_share", "industry_share", "asset_dividend")
_GROWN = ("business_crop", "business_livestock", "business_fruit")
_RETIRED = ("wage_retirement", "pension_employee")
_YIELD_MAX, _PRICE_MAX = 5000, 1000
_ALLOWANCE_MONTHS = 3


def _members(year: Row, roll: Roll) -> Sequence[Row]:
    household = household_of(_LEDGER, year, roll)
    return members_of(household, roll, year["year"]) if household else ()


def _with_rows(year: Row, roll: Roll) -> Sequence[tuple[Row, Row]]:
    household = household_of(_LEDGER, year, roll)
    return with_year_rows(household, roll, year["year"]) if household else ()


def _work_months(year: Row, roll: Roll) -> int:
    return sum(row["work_month_count"] or 0 for _member, row in _with_rows(year, roll))


@rule("N011")
def work_without_wages(year: Row, roll: Roll) -> Iterator[Said]:
    """Somebody worked, and no wages came."""
    if not year["wage_income"] and _work_months(year, roll) > 0:
        yield said("wage_income")


@rule("N012")
def wages_without_work(year: Row, roll: Roll, *, wage_without_work_min: int) -> Iterator[Said]:
    """Wages came, and nobody worked."""
    if (year["wage_income"] or 0) <= fen(wage_without_work_min) or _work_months(year, roll) or not year["year"]:
        return
    if not any(worked_in(member["uid"], year["year"], roll) for member in _members(year, roll)):
        yield said("wage_income", n=yuan(year["wage_income"]))


def _paid_by_posts(year: Row, whole: Span, roll: Roll) -> int:
    return sum(
        row["paid_amount"] or 0
        for member in _members(year, roll)
        for post in roll.where("public_post", "member", member["uid"])
        for row in roll.where("public_post_attendance", "public_post", post["uid"])
        if in_period(row["month"], whole)
    )


@rule("N013")
def wages_differ_from_jobs(year: Row, roll: Roll, *, wage_gap: int) -> Iterator[Said]:
    """Wages against what jobs and posts paid in the period; households without any of these are left alone."""
    whole, wages = period(year), year["wage_income"] or 0
    if whole is None or wages <= 0:
        return
    earned = sum(
        (job["monthly_wage"] or 0) * months_within(job["job_started_month"], job["job_ended_month"], whole, roll)
        for member in _members(year, roll)
        for job in roll.where("off_farm_job", "member", member["uid"])
    ) + _paid_by_posts(year, whole, roll)
    if earned and abs(wages - earned) * HUNDRED > wages * wage_gap:
        yield said("wage_income", a=yuan(wages), b=yuan(earned))


def _is_retired(year: Row, roll: Roll) -> bool:
    items = roll.where("income_item", "household", year["household"])
    return any(row["year"] == year["year"] and row["income_category"] in _RETIRED for row in items)


@rule("N014")
def pension_without_pensioner(year: Row, roll: Roll) -> Iterator[Said]:
    """A pension came, and nobody is old enough or retired."""
    if (year["pension_income"] or 0) <= 0:
        return
    years = [age(member, roll, year["year"]) or 0 for member in _members(year, roll)]
    if max(years, default=0) < _PENSION_AGE and not _is_retired(year, roll):
        yield said("pension_income", n=yuan(year["pension_income"]))


@rule("N015")
def pension_is_small(year: Row, roll: Roll) -> Iterator[Said]:
    """Less than the least pension of those who are insured and old enough."""
    least = roll.standard("base_pension", roll.year_of(year))
    if least is None or (year["pension_income"] or 0) <= 0:
        return
    count = 0
    for member, row in _with_rows(year, roll):
        insured = 1 in (row["has_resident_pension"], row["has_employee_pension"])
        count += bool(insured and (age(member, roll, year["year"]) or 0) >= _PENSION_AGE)
    wanted = count * fen(least) * _MONTHS
    if year["pension_income"] < wanted * _MOST:
        yield said("pension_income", a=yuan(year["pension_income"]), n=count, b=yuan(wanted))


def _allowance_months(member: Row, whole: Span, roll: Roll) -> int:
    rows = roll.where("subsistence_member", "member", member["uid"])
    return sum(months_within(row["started_on"], row["ended_on"], whole, roll) for row in rows)


@rule("N016")
def allowance_without_receiver(year: Row, roll: Roll) -> Iterator[Said]:
    """An allowance came, and no member was in its ledger."""
    whole = period(year) if (year["allowance_income"] or 0) > 0 else None
    if whole and not any(_allowance_months(member, whole, roll) for member in _members(year, roll)):
        yield said("allowance_income", n=yuan(year["allowance_income"]))


@rule("N017")
def receiver_without_allowance(year: Row, roll: Roll) -> Iterator[Said]:
    """Members were on allowance for months, and none came."""
    whole = period(year)
    if whole is None or year["allowance_income"]:
        return
    found = [member for member in _members(year, roll) if _allowance_months(member, whole, roll) >= _ALLOWANCE_MONTHS]
    if found:
        yield said("allowance_income", names=names(found))


@rule("N018")
def benefits_differ_from_ledgers(year: Row, roll: Roll, *, allowance_gap: int) -> Iterator[Said]:
    """Allowance and support against their ledgers in the period."""
    whole = period(year)
    if whole is None:
        return
    ledgers = {
        "allowance_income": ("subsistence_member", ("monthly_amount",)),
        "special_support_income": ("special_support", ("basic_monthly_amount", "nursing_monthly_amount")),
    }
    for name, (ledger, amounts) in ledgers.items():
        if not year[name]:
            continue
        rows = [row for member in _members(year, roll) for row in roll.where(ledger, "member", member["uid"])]
        paid = sum(total(row, amounts) * months_within(row["started_on"], row["ended_on"], whole, roll) for row in rows)
        if rows and abs(year[name] - paid) > fen(allowance_gap):
            yield said(name, item=field_of(_LEDGER, name).label, a=yuan(year[name]), b=yuan(paid))


@rule("N019")
def family_planning_money_for_others(year: Row, roll: Roll) -> Iterator[Said]:
    """Money for family planning, and the household is not marked."""
    household = household_of(_LEDGER, year, roll)
    is_marked = household and household["is_family_planning_household"] == 1
    if (year["family_planning_income"] or 0) > 0 and household and not is_marked:
        yield said("family_planning_income")


@rule("N020")
def ecological_money_without_forest(year: Row, _roll: Roll) -> Iterator[Said]:
    """Money for forests that the household has not."""
    if (year["ecological_income"] or 0) > 0 and not total(year, ("forest_area", "reforested_area")):
        yield said("ecological_income")


def _dividends(year: Row, roll: Roll) -> list[int]:
    whole = period(year)
    rows = roll.where("asset_distribution", "household", year["household"])
    return [
        row["amount"] or 0
        for row in rows
        if row["distribution_use"] == "dividend" and whole and in_period(row["issued_on"], whole)
    ]


@rule("N021")
def dividend_without_source(year: Row, roll: Roll) -> Iterator[Said]:
    """A dividend, and neither an asset nor a link that pays one."""
    if (year["asset_dividend_income"] or 0) <= 0:
        return
    links = [row for row in roll.where("benefit_link", "household", year["household"]) if row["year"] == year["year"]]
    has_link = any(row["link_kind"] == "asset" for row in links)
    if not _dividends(year, roll) and not has_link:
        yield said("asset_dividend_income", n=yuan(year["asset_dividend_income"]))


@rule("N022")
def dividend_differs_from_ledger(year: Row, roll: Roll, *, dividend_gap: int) -> Iterator[Said]:
    """The dividend against what assets paid to the household."""
    paid = _dividends(year, roll)
    if paid and abs((year["asset_dividend_income"] or 0) - sum(paid)) > fen(dividend_gap):
        yield said("asset_dividend_income", a=yuan(year["asset_dividend_income"] or 0), b=yuan(sum(paid)))


@rule("N026")
def households_earn_the_same(year: Row, roll: Roll, *, same_income_households: int) -> Iterator[Said]:
    """Several households of a village with the same amounts; told at the first."""
    alike = roll.where(_LEDGER, "total_income", year["total_income"]) if (year["total_income"] or 0) > 0 else ()
    if len(alike) < same_income_households:
        return
    village, facts = village_of(_LEDGER, year, roll), ("year", *_COMPARED)
    rows = [row for row in alike if all(row[name] == year[name] for name in facts)]
    rows = [row for row in rows if village and village_of(_LEDGER, row, roll) == village]
    if len(rows) >= same_income_households and is_first(year, rows):
        households = [household for row in rows if (household := household_of(_LEDGER, row, roll))]
        yield said("total_income", n=len(rows), names="、".join(household_name(one, roll) for one in households[:5]))


@rule("N029")
def post_income_differs_from_pay(year: Row, roll: Roll, *, post_income_gap: int) -> Iterator[Said]:
    """Income from posts against what was paid."""
    whole = period(year)
    paid = _paid_by_posts(year, whole, roll) if whole else 0
    income = year["public_post_income"] or 0
    if (paid or income) and abs(income - paid) > fen(post_income_gap):
        yield said("public_post_income", a=yuan(income), b=yuan(paid))


@rule("N030")
def industry_without_income(year: Row, roll: Roll) -> Iterator[Said]:
    """Helped to grow or raise something, and nothing came of it."""
    if year["business_income"]:
        return
    rows = roll.where("measure", "household", year["household"])
    helped = [
        row
        for row in rows
        if row["year"] in (year["year"], (year["year"] or 0) - 1)
        and row["measure_group"] in _INDUSTRY
        and row["measure_type"] not in _SHARE_TYPES
    ]
    if helped:
        yield said("business_income")


@rule("N037")
def yield_is_strange(item: Row, _roll: Roll) -> Iterator[Said]:
    """More from an acre, or for a unit, than anything brings."""
    if item["income_category"] not in _GROWN:
        return
    amount = item["unit_yield"] and float(str(field_of("income_item", "unit_yield").kind.to_python(item["unit_yield"])))
    price = item["unit_price"]
    if (amount and amount > _YIELD_MAX) or (price and price > fen(_PRICE_MAX)):
        what = (
            shown("income_item", item, "income_source")
            if item["income_source"]
            else shown("income_item", item, "income_category")
        )
        yield said("unit_yield", item=what, n=f"{amount or 0:g}")


@rule("N038")
def more_planted_than_land(item: Row, roll: Roll, *, land_tolerance: int) -> Iterator[Said]:
    """Planted areas together are larger than the land; told at the first of the items."""
    if not item["planted_area"]:
        return
    items = [
        row
        for row in roll.where("income_item", "household", item["household"])
        if row["year"] == item["year"] and row["planted_area"] and row["income_category"] in _GROWN
    ]
    if not items or not is_first(item, items):
        return
    years = [row for row in roll.where(_LEDGER, "household", item["household"]) if row["year"] == item["year"]]
    fields = [
        row for row in roll.where("farming_activity", "household", item["household"]) if row["year"] == item["year"]
    ]
    land = sum(total(row, ("arable_area", "forest_fruit_area")) for row in years) + sum(
        row["rented_area"] or 0 for row in fields
    )
    planted = sum(row["planted_area"] for row in items)
    if years and planted * HUNDRED > land * (HUNDRED + land_tolerance):
        kind = field_of("income_item", "planted_area").kind
        yield said("planted_area", a=kind.format(planted), b=kind.format(land))
