"""Computed values that are told below the rows of a sheet only."""

from typing import Any

from sqlalchemy import ColumnElement, Exists, FromClause, func, select

from cunfupin.fields import Integer as Count
from cunfupin.fields import Text, YesNo
from cunfupin.models.registry import ledger
from cunfupin.rules.terms import REGISTERED

from .computed_columns import computed, in_year, is_active, living
from .layout_query import Scope, beijing

_OPEN_CASES = ("identifying", "assisting", "removing")


@computed("row_household", Text(0))
def _row_household(scope: Scope) -> ColumnElement[Any]:
    """The household of the row."""
    return scope.table("household").c.uid


@computed("unhelped_households", Count())
def _unhelped_households(scope: Scope) -> ColumnElement[Any]:
    """Registered and monitored households without an active pairing."""
    household, case_ = living("household"), living("monitoring_case")
    is_open = (case_.c.is_removed == 0) & case_.c.case_status.in_(_OPEN_CASES)
    is_followed = select(case_.c.uid).where(case_.c.household == household.c.uid, is_open).exists()
    return _count(household, scope, household.c.household_type.in_(REGISTERED) | is_followed, ~_is_helped(household))


@computed("unvisited_households", Count())
def _unvisited_households(scope: Scope) -> ColumnElement[Any]:
    """Households with an active pairing that nobody visited in the year."""
    household, visit = living("household"), living("visit")
    in_time = in_year(beijing(visit.c.visited_at), scope)
    is_visited = select(visit.c.uid).where(visit.c.household == household.c.uid, visit.c.is_removed == 0, in_time)
    return _count(household, scope, _is_helped(household), ~is_visited.exists())


def _is_helped(household: FromClause) -> Exists:
    pairing = living("pairing")
    mine = (pairing.c.household == household.c.uid, is_active(pairing, "pairing_status"))
    return select(pairing.c.uid).where(*mine).exists()


def _count(household: FromClause, scope: Scope, *conditions: ColumnElement[bool]) -> ColumnElement[Any]:
    """How many households on the roll of the place of the sheet."""
    statement = select(func.count()).select_from(household).where(is_active(household, "register_status"), *conditions)
    if scope.place.village_code:
        village = ledger("village").__table__.alias()
        here = select(village.c.uid).where(village.c.village_code == scope.place.village_code)
        statement = statement.where(household.c.village.in_(here))
    return statement.scalar_subquery()


@computed("follow_up_count", Count())
def _follow_up_count(scope: Scope) -> ColumnElement[Any]:
    """How often the illness of the row was followed up in the year."""
    follow_up = living("chronic_follow_up")
    mine = (follow_up.c.chronic_condition == scope.table("chronic_condition").c.uid, follow_up.c.is_removed == 0)
    in_time = in_year(follow_up.c.followed_on, scope)
    return select(func.count()).select_from(follow_up).where(*mine, in_time).scalar_subquery()


@computed("issue_is_overdue", YesNo())
def _issue_is_overdue(scope: Scope) -> ColumnElement[Any]:
    """An issue past its day that is not put right."""
    row = scope.row
    is_open = func.coalesce(row.c.issue_status, "open").in_(("open", "running", "rebounded"))
    return (row.c.due_on < scope.when.day.isoformat()) & is_open


@computed("lead_is_overdue", YesNo())
def _lead_is_overdue(scope: Scope) -> ColumnElement[Any]:
    """A lead past its day that is not checked."""
    return (scope.row.c.due_on < scope.when.day.isoformat()) & scope.row.c.checked_on.is_(None)
