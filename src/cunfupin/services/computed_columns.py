"""Values of official ledgers that no field holds, one function each: SQL over the tables of the sheet's rows.

A layout names them without a dot. Those about villages and teams are in `computed_counts`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal as Dec
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Integer, case, cast, func, literal, null, select

from cunfupin.fields import Codes, Kind, Moment, Money, Percent, Text
from cunfupin.fields import Integer as Count
from cunfupin.models.registry import ledger

from .layout_query import Scope, beijing

Build = Callable[[Scope], ColumnElement[Any]]
_ABLE = ("ordinary", "skilled", "weak")
_ID_LENGTH = 18


@dataclass(frozen=True, kw_only=True)
class Computed:
    """What kind of value it is, and its SQL; what `is_of_household` may be told of whatever belongs to a household."""

    kind: Kind
    build: Build
    is_of_household: bool = False


COMPUTED: dict[str, Computed] = {}


def computed(name: str, kind: Kind, *, is_of_household: bool = False) -> Callable[[Build], Build]:
    """Register a function under the name that layouts use."""

    def register(build: Build) -> Build:
        COMPUTED[name] = Computed(kind=kind, build=build, is_of_household=is_of_household)
        return build

    return register


def living(name: str) -> FromClause:
    """A ledger's table under a name of its own, for a query within the query."""
    return ledger(name).__table__.alias()


def is_active(table: FromClause, column: str) -> ColumnElement[bool]:
    """Not removed, and active or without any word on it."""
    return (table.c.is_removed == 0) & (func.coalesce(table.c[column], "active") == "active")


def in_year(column: ColumnElement[Any], scope: Scope) -> ColumnElement[bool]:
    """Whether a day or month lies in the year of the sheet."""
    return func.substr(column, 1, 4) == str(scope.when.year)


@computed("signature", Text(0))
def _signature(_scope: Scope) -> ColumnElement[Any]:
    """Blank for signing."""
    return null()


@computed("helper_names", Text(200), is_of_household=True)
def _helper_names(scope: Scope) -> ColumnElement[Any]:
    """Helpers with an active pairing, the earliest first."""
    pairing, helper = living("pairing"), living("helper")
    return (
        select(func.group_concat(helper.c.full_name, "、").aggregate_order_by(pairing.c.started_on, pairing.c.uid))
        .join_from(pairing, helper, pairing.c.helper == helper.c.uid)
        .where(pairing.c.household == scope.table("household").c.uid, is_active(pairing, "pairing_status"))
        .scalar_subquery()
    )


@computed("age", Count())
def _age(scope: Scope) -> ColumnElement[Any]:
    """Full years on the last day of the year, today for the current year; of whom no roll knows, by the id number."""
    day, number = scope.when.day.isoformat(), scope.row.c.id_number
    written = func.substr(number, 7, 4) + "-" + func.substr(number, 11, 2) + "-" + func.substr(number, 13, 2)
    born = func.coalesce(scope.column("member.born_on"), case((func.length(number) == _ID_LENGTH, written)))
    years = int(day[:4]) - cast(func.substr(born, 1, 4), Integer)
    return years - (func.substr(born, 6) > day[5:])


@computed("labour_count", Count())
def _labour_count(scope: Scope) -> ColumnElement[Any]:
    """Active members who can work, of the year; of a village what its own yearly record says."""
    member, yearly = living("member"), living("member_year")
    return (
        select(func.count())
        .select_from(member.join(yearly, yearly.c.member == member.c.uid))
        .where(
            member.c.household == scope.table("household").c.uid,
            is_active(member, "member_status"),
            yearly.c.is_removed == 0,
            yearly.c.year == scope.when.year,
            yearly.c.labour_skill.in_(_ABLE),
        )
        .scalar_subquery()
    )


@computed("measure_count", Count())
def _measure_count(scope: Scope) -> ColumnElement[Any]:
    """Measures of the household in the year."""
    measure = living("measure")
    mine = (measure.c.household == scope.table("household").c.uid, measure.c.is_removed == 0)
    return select(func.count()).select_from(measure).where(*mine, measure.c.year == scope.when.year).scalar_subquery()


@computed("measure_groups", Codes("measure_group"))
def _measure_groups(scope: Scope) -> ColumnElement[Any]:
    """Groups of the measures after identification."""
    measure, since = living("measure"), scope.row.c.identified_monitoring_month
    return (
        select(func.group_concat(measure.c.measure_group.distinct()))
        .where(
            measure.c.household == scope.row.c.household,
            measure.c.is_removed == 0,
            (func.substr(measure.c.started_on, 1, 7) >= since) | (measure.c.monitoring_case == scope.row.c.uid),
        )
        .scalar_subquery()
    )


@computed("case_days", Count())
def _case_days(scope: Scope) -> ColumnElement[Any]:
    """Days from finding the lead, or from the month identified, to the last finished step."""
    step, lead = living("monitoring_step"), living("monitoring_lead")
    row, is_lead = scope.row, scope.main == "monitoring_lead"
    case_ = row.c.monitoring_case if is_lead else row.c.uid
    handled = select(func.max(step.c.handled_on)).where(step.c.monitoring_case == case_, step.c.is_removed == 0)
    found = select(func.min(lead.c.found_on)).where(lead.c.monitoring_case == case_, lead.c.is_removed == 0)
    first, last = found.scalar_subquery(), handled.scalar_subquery()
    start = row.c.found_on if is_lead else func.coalesce(first, row.c.identified_monitoring_month + "-01")
    end = func.coalesce(last, row.c.checked_on) if is_lead else last
    return cast(func.julianday(end) - func.julianday(start), Integer)


@computed("visit_count", Count())
def _visit_count(scope: Scope) -> ColumnElement[Any]:
    """Visits of the year to the household by the helper."""
    visit = living("visit")
    mine = _visits_of_pairing(scope, visit)
    return (
        select(func.count())
        .select_from(visit)
        .where(*mine, in_year(beijing(visit.c.visited_at), scope))
        .scalar_subquery()
    )


@computed("last_visited_at", Moment())
def _last_visited_at(scope: Scope) -> ColumnElement[Any]:
    """The latest visit."""
    visit = living("visit")
    return select(func.max(visit.c.visited_at)).where(*_visits_of_pairing(scope, visit)).scalar_subquery()


def _visits_of_pairing(scope: Scope, visit: FromClause) -> tuple[ColumnElement[bool], ...]:
    by_helper = func.coalesce(visit.c.helper, scope.row.c.helper) == scope.row.c.helper
    return (visit.c.household == scope.row.c.household, visit.c.is_removed == 0, by_helper)


@computed("helper_load", Count())
def _helper_load(scope: Scope) -> ColumnElement[Any]:
    """Households with an active pairing of the helper."""
    other = living("pairing")
    mine = (other.c.helper == scope.row.c.helper, is_active(other, "pairing_status"))
    return select(func.count(other.c.household.distinct())).where(*mine).scalar_subquery()


@computed("benefit_household_count", Count())
def _benefit_household_count(scope: Scope) -> ColumnElement[Any]:
    """Households that received of the income."""
    given = living("asset_distribution")
    mine = (given.c.asset_income == scope.row.c.uid, given.c.is_removed == 0)
    return select(func.count(given.c.household.distinct())).where(*mine).scalar_subquery()


def _attendance(scope: Scope, column: str) -> ColumnElement[Any]:
    month = living("public_post_attendance")
    mine = (month.c.public_post == scope.row.c.uid, month.c.is_removed == 0, in_year(month.c.month, scope))
    return select(func.sum(month.c[column])).where(*mine).scalar_subquery()


@computed("attended_total", Count())
def _attended_total(scope: Scope) -> ColumnElement[Any]:
    """Days attended in the year."""
    return _attendance(scope, "attended_day_count")


@computed("paid_total", Money())
def _paid_total(scope: Scope) -> ColumnElement[Any]:
    """What was paid in the year; of a subsidy its monthly amount for the months of the year until the sheet's day."""
    if scope.main == "public_post":
        return _attendance(scope, "paid_amount")
    year, last = scope.when.year, scope.when.day.isoformat()
    start = func.max(func.coalesce(scope.row.c.started_on, f"{year}-01-01"), f"{year}-01-01")
    end = func.min(func.coalesce(scope.row.c.ended_on, last), last)
    months = cast(func.substr(end, 6, 2), Integer) - cast(func.substr(start, 6, 2), Integer) + 1
    return case((start <= end, scope.row.c.monthly_amount * months), else_=0)


@computed("effort_count", Count())
def _effort_count(scope: Scope) -> ColumnElement[Any]:
    """How often a child was persuaded to come back to school."""
    effort = living("enrolment_effort")
    mine = (effort.c.enrolment_watch == scope.row.c.uid, effort.c.is_removed == 0)
    return select(func.count()).select_from(effort).where(*mine).scalar_subquery()


@computed("reserve_balance", Money())
def _reserve_balance(scope: Scope) -> ColumnElement[Any]:
    """Balance of the village's reserve, or of the township's, on the day of issue."""
    reserve, entry = living("relief_reserve"), living("relief_reserve_entry")
    day = func.coalesce(scope.row.c.issued_on, scope.row.c.applied_on)
    signed = case((entry.c.entry_direction == "income", entry.c.amount), else_=-entry.c.amount)
    moved = select(func.coalesce(func.sum(signed), 0)).where(
        entry.c.relief_reserve == reserve.c.uid, entry.c.is_removed == 0, entry.c.entry_on <= day
    )
    return (
        select(func.coalesce(reserve.c.opening_balance, 0) + moved.correlate(reserve, scope.row).scalar_subquery())
        .where(
            reserve.c.is_removed == 0,
            reserve.c.year == scope.row.c.year,
            (reserve.c.village == scope.row.c.village) | reserve.c.village.is_(None),
        )
        .order_by(reserve.c.village.is_(None), reserve.c.uid)
        .limit(1)
        .correlate(scope.row)
        .scalar_subquery()
    )


def _year_before(scope: Scope) -> ColumnElement[Any]:
    earlier = living("household_year")
    mine = (
        earlier.c.household == scope.row.c.household,
        earlier.c.year == scope.when.year - 1,
        earlier.c.is_removed == 0,
    )
    return select(func.max(earlier.c.net_income_per_head)).where(*mine).scalar_subquery()


@computed("last_year_income", Money())
def _last_year_income(scope: Scope) -> ColumnElement[Any]:
    """Net income per head of the year before."""
    return _year_before(scope)


@computed("income_change", Percent())
def _income_change(scope: Scope) -> ColumnElement[Any]:
    """Change against the year before, in percent."""
    before = _year_before(scope)
    return cast(func.round((scope.row.c.net_income_per_head - before) * 10_000.0 / func.nullif(before, 0)), Integer)


def _line(scope: Scope) -> int | None:
    found = scope.place.income_line(scope.when.year)
    return int(Dec(found.value) * 100) if found else None


@computed("monitoring_line", Money())
def _monitoring_line(scope: Scope) -> ColumnElement[Any]:
    """What a person should have in the year."""
    return literal(_line(scope), Integer)


@computed("line_result", Text(10))
def _line_result(scope: Scope) -> ColumnElement[Any]:
    """Whether the income lies below that."""
    income, line = scope.row.c.net_income_per_head, _line(scope)
    return null() if line is None else case((income < line, "低于"), (income >= line, "不低于"))


@computed("labour_share", Percent())
def _labour_share(scope: Scope) -> ColumnElement[Any]:
    """Wages of posts and labour, of the income of the month."""
    row = scope.row
    wages = func.coalesce(row.c.public_post_expense, 0) + func.coalesce(row.c.public_welfare_labour_expense, 0)
    income = func.coalesce(row.c.electricity_income, 0) + func.coalesce(row.c.subsidy_received, 0)
    return cast(func.round(wages * 10_000.0 / func.nullif(income, 0)), Integer)


@computed("support_amount", Money())
def _support_amount(scope: Scope) -> ColumnElement[Any]:
    """Monthly amount of a person in special support: basic and nursing."""
    return func.coalesce(scope.row.c.basic_monthly_amount, 0) + func.coalesce(scope.row.c.nursing_monthly_amount, 0)
