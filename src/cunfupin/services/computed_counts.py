"""Computed columns of the summaries: of villages, of targets, of working teams."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Integer, case, cast, func, literal, null, select

from cunfupin.fields import Decimal, Money, Percent, Text, Value, YesNo
from cunfupin.fields import Integer as Count

from .computed_columns import computed, is_active, living
from .layout_query import Scope

_CLOSED_CASES = ("removed", "cancelled")
_MARKS = {"present": "√", "out": "○", "leave": "△", "trip": "□", "training": "□", "absent": "×"}
_DAYS = 31
_UPPER_LIMITS = ("at_most", "zero")


def _of_village(scope: Scope, name: str) -> tuple[FromClause, ColumnElement[bool]]:
    """Living records of a ledger that name the village of the row."""
    found = living(name)
    return found, (found.c.village == scope.row.c.village) & (found.c.is_removed == 0)


def _open_cases(scope: Scope) -> tuple[FromClause, FromClause, ColumnElement[bool]]:
    household, mine = _of_village(scope, "household")
    case_ = living("monitoring_case")
    joined = case_.join(household, case_.c.household == household.c.uid)
    still_open = func.coalesce(case_.c.case_status, "").not_in(_CLOSED_CASES)
    return joined, household, mine & (case_.c.is_removed == 0) & still_open


@computed("monitored_households", Count())
def _monitored_households(scope: Scope) -> ColumnElement[Any]:
    """Households with an open monitoring case."""
    joined, household, mine = _open_cases(scope)
    return select(func.count(household.c.uid.distinct())).select_from(joined).where(mine).scalar_subquery()


@computed("monitored_people", Count())
def _monitored_people(scope: Scope) -> ColumnElement[Any]:
    """People on the roll of these households."""
    joined, household, mine = _open_cases(scope)
    member = living("member")
    people = joined.join(member, (member.c.household == household.c.uid) & is_active(member, "member_status"))
    return select(func.count(member.c.uid.distinct())).select_from(people).where(mine).scalar_subquery()


@computed("serving_posts", Count())
def _serving_posts(scope: Scope) -> ColumnElement[Any]:
    """Public posts that are served."""
    post, mine = _of_village(scope, "public_post")
    return select(func.count()).select_from(post).where(mine, post.c.post_status == "serving").scalar_subquery()


@computed("average_income", Money())
def _average_income(scope: Scope) -> ColumnElement[Any]:
    """Net income per head of the year, weighted by people."""
    return _of_incomes(
        scope,
        lambda income, people: cast(
            func.round(func.sum(income * people) * 1.0 / func.nullif(func.sum(people), 0)), Integer
        ),
    )


@computed("income_people", Count())
def _income_people(scope: Scope) -> ColumnElement[Any]:
    """The people of whom that is the average."""
    return _of_incomes(scope, lambda _income, people: func.sum(people))


def _of_incomes(
    scope: Scope, what: Callable[[ColumnElement[Any], ColumnElement[Any]], ColumnElement[Any]]
) -> ColumnElement[Any]:
    household, mine = _of_village(scope, "household")
    yearly = living("household_year")
    known = (yearly.c.is_removed == 0, yearly.c.year == scope.when.year, yearly.c.net_income_per_head.is_not(None))
    return (
        select(what(yearly.c.net_income_per_head, func.coalesce(yearly.c.year_member_count, 1)))
        .select_from(yearly.join(household, yearly.c.household == household.c.uid))
        .where(mine, *known)
        .scalar_subquery()
    )


def _assets(scope: Scope, what: Callable[[FromClause], ColumnElement[Any]]) -> ColumnElement[Any]:
    asset, mine = _of_village(scope, "asset")
    kept = func.coalesce(asset.c.asset_status, "") != "written_off"
    return select(what(asset)).where(mine, kept).scalar_subquery()


@computed("asset_count", Count())
def _asset_count(scope: Scope) -> ColumnElement[Any]:
    """Assets not written off."""
    return _assets(scope, lambda asset: func.count(asset.c.uid))


@computed("asset_value", Money())
def _asset_value(scope: Scope) -> ColumnElement[Any]:
    """Their original value."""
    return _assets(scope, lambda asset: func.sum(asset.c.original_value))


@computed("open_issues", Count())
def _open_issues(scope: Scope) -> ColumnElement[Any]:
    """Issues that are not closed off."""
    issue, mine = _of_village(scope, "rectification_issue")
    still_open = func.coalesce(issue.c.issue_status, "") != "closed"
    return select(func.count()).select_from(issue).where(mine, still_open).scalar_subquery()


@computed("must_findings", Count())
def _must_findings(scope: Scope) -> ColumnElement[Any]:
    """Doubtful data that have to be mended."""
    found = dict(scope.place.must_findings())
    return case(found, value=scope.row.c.village, else_=0) if found else literal(0)


def _is_met(target: FromClause, value: ColumnElement[Any], wanted: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a value is what a target wants, as `TargetFacts.is_met_by` has it."""
    relation = target.c.target_relation
    return case(
        (relation.in_(_UPPER_LIMITS), value <= wanted),
        (relation == "equal", value == wanted),
        else_=(value >= wanted) & (value <= func.coalesce(target.c.target_upper, value)),
    )


@computed("targets_done", Count())
def _targets_done(scope: Scope) -> ColumnElement[Any]:
    """Targets that the village has reached."""
    part, mine = _of_village(scope, "plan_assignment")
    target = living("plan_target")
    reached = _is_met(target, part.c.actual_value, part.c.target_value)
    joined = part.join(target, part.c.plan_target == target.c.uid)
    return select(func.count()).select_from(joined).where(mine, reached).scalar_subquery()


@computed("measured_value", Decimal(2))
def _measured_value(scope: Scope) -> ColumnElement[Any]:
    """What was registered as done, else what the ledgers say."""
    measured = {uid: value for (uid, village), value in _measured(scope).items() if village is None}
    return func.coalesce(scope.row.c.actual_value, _of(measured, scope.row.c.uid))


def measured_in(scope: Scope, village: bytes) -> ColumnElement[Any]:
    """What the ledgers say that a village has done of the target."""
    return _of({uid: value for (uid, place), value in _measured(scope).items() if place == village}, scope.row.c.uid)


def _measured(scope: Scope) -> Mapping[tuple[bytes, bytes | None], Value | None]:
    return scope.place.measured(scope.when.year)


def _of(values: Mapping[bytes, Value | None], column: ColumnElement[Any]) -> ColumnElement[Any]:
    return case(values, value=column) if values else null()


@computed("measured_rate", Percent())
def _measured_rate(scope: Scope) -> ColumnElement[Any]:
    """How much of the target that is."""
    target = func.nullif(scope.row.c.target_value, 0)
    return cast(func.round(_measured_value(scope) * 10_000.0 / target), Integer)


@computed("is_reached", YesNo())
def _is_reached(scope: Scope) -> ColumnElement[Any]:
    """Whether the target is reached."""
    return _is_met(scope.row, _measured_value(scope), scope.row.c.target_value)


@computed("is_above_zero", YesNo())
def _is_above_zero(scope: Scope) -> ColumnElement[Any]:
    """Whether there is something that must not be."""
    return (scope.row.c.target_relation == "zero") & (_measured_value(scope) > 0)


@computed("gap", Decimal(2))
def _gap(scope: Scope) -> ColumnElement[Any]:
    """What is missing from the target."""
    return scope.row.c.target_value - _measured_value(scope)


@computed("change_from_last_month", Decimal(2))
def _change_from_last_month(scope: Scope) -> ColumnElement[Any]:
    """The value less that which the villages reported for the month before."""
    day = scope.when.day
    before = f"{day.year - (day.month == 1)}-{(day.month - 2) % 12 + 1:02d}"
    part, report = living("plan_assignment"), living("plan_progress")
    reported = (
        select(func.sum(report.c.actual_value))
        .select_from(report.join(part, report.c.plan_assignment == part.c.uid))
        .where(part.c.plan_target == scope.row.c.uid, report.c.is_removed == 0, report.c.reported_month == before)
    )
    return _measured_value(scope) - reported.scalar_subquery()


def _days(scope: Scope) -> tuple[FromClause, tuple[ColumnElement[bool], ...]]:
    """The team member's attendance of the month."""
    day = living("team_attendance")
    in_month = func.substr(day.c.attended_on, 1, 7) == scope.when.month_text
    return day, (day.c.helper == scope.row.c.helper, day.c.is_removed == 0, in_month)


def _mark_of(number: int) -> Callable[[Scope], ColumnElement[Any]]:
    def build(scope: Scope) -> ColumnElement[Any]:
        day, mine = _days(scope)
        wanted = day.c.attended_on == f"{scope.when.month_text}-{number:02d}"
        mark = case(_MARKS, value=func.max(day.c.attendance_status))
        return select(mark).where(*mine, wanted).scalar_subquery()

    return build


for _number in range(1, _DAYS + 1):
    computed(f"day_{_number}", Text(1))(_mark_of(_number))


def _day_count(name: str, *statuses: str) -> None:
    """Register how many days of the month have one of these statuses."""

    def build(scope: Scope) -> ColumnElement[Any]:
        day, mine = _days(scope)
        wanted = day.c.attendance_status.in_(statuses)
        return select(func.count(day.c.attended_on.distinct())).where(*mine, wanted).scalar_subquery()

    computed(name, Count())(build)


_day_count("present_days", "present")
_day_count("leave_days", "leave")
_day_count("trip_days", "trip", "training")


@computed("overnight_days", Count())
def _overnight_days(scope: Scope) -> ColumnElement[Any]:
    """Nights spent in the village."""
    day, mine = _days(scope)
    return select(func.count(day.c.attended_on.distinct())).where(*mine, day.c.is_overnight == 1).scalar_subquery()


def _logs(scope: Scope, what: Callable[[FromClause], ColumnElement[Any]]) -> ColumnElement[Any]:
    log = living("work_log")
    in_month = func.substr(log.c.log_on, 1, 7) == scope.when.month_text
    return (
        select(what(log)).where(log.c.helper == scope.row.c.helper, log.c.is_removed == 0, in_month).scalar_subquery()
    )


@computed("log_count", Count())
def _log_count(scope: Scope) -> ColumnElement[Any]:
    """Work logs of the month."""
    return _logs(scope, lambda log: func.count(log.c.uid))


@computed("visited_count", Count())
def _visited_count(scope: Scope) -> ColumnElement[Any]:
    """Households visited, as the logs count them."""
    return _logs(scope, lambda log: func.sum(log.c.visited_household_count))
