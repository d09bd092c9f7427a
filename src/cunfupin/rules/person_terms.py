"""Terms of the catalogue about persons: school, labour, disability, insurance. `year_row` is a `member_year`."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from .finding import Row
from .papers import disability_tail
from .roll import Roll
from .terms import age_on, members_of, yearly

_BEFORE_SCHOOL = (None, "preschool_age", "kindergarten")
_FULL_LABOUR = ("ordinary", "skilled")
_SOME_LABOUR = (*_FULL_LABOUR, "weak")
_NO_LABOUR = ("lost", "none")
_SEVERE_GRADES = ("1", "2")


def year_row(member: Row, roll: Roll, year: int | None = None) -> Row | None:
    """The member's record of a year."""
    return yearly("member_year", "member", member["uid"], year or roll.year, roll)


def with_year_rows(household: Row, roll: Roll, year: int | None = None) -> Sequence[tuple[Row, Row]]:
    """Members on the roll who have a record of the year, each with it."""
    of = year or roll.year
    return roll.remember(
        ("year rows", household["uid"], of),
        lambda: [(member, row) for member in members_of(household, roll, of) if (row := year_row(member, roll, of))],
    )


def school_age(member: Row, roll: Roll, year: int | None = None) -> int | None:
    """Full years on 31 August of the school year that contains the day on which the year is judged."""
    on = roll.day_of(year or roll.year)
    return age_on(member, _school_cutoff(on, str(roll.parameters["school_age_cutoff"])))


@lru_cache
def _school_cutoff(on: date, month_and_day: str) -> date:
    month, last = map(int, month_and_day.split("-"))
    cutoff = date(on.year, month, last)
    return cutoff if on > cutoff else date(on.year - 1, month, last)


def is_of_compulsory_age(member: Row, roll: Roll, year: int | None = None) -> bool:
    """Of an age at which everybody goes to school ("义务教育")."""
    return roll.remember(
        ("compulsory", member["uid"], year or roll.year), lambda: _is_of_compulsory_age(member, roll, year)
    )


def _is_of_compulsory_age(member: Row, roll: Roll, year: int | None) -> bool:
    years = school_age(member, roll, year)
    return years is not None and roll.number("compulsory_age_min") <= years <= roll.number("compulsory_age_max")


def is_at_school(year_row: Row) -> bool:
    """At school, kindergartens not counted."""
    return year_row["school_status"] not in _BEFORE_SCHOOL


def has_full_labour(year_row: Row) -> bool:
    """Able to do all work."""
    return year_row["labour_skill"] in _FULL_LABOUR


def has_some_labour(year_row: Row) -> bool:
    """Able to do some work."""
    return year_row["labour_skill"] in _SOME_LABOUR


def has_no_labour(year_row: Row) -> bool:
    """Said to be unable to work."""
    return year_row["labour_skill"] in _NO_LABOUR


def is_no_labour_household(household: Row, roll: Roll, year: int | None = None) -> bool:
    """At least one member, and none of them able to work."""
    members = members_of(household, roll, year)
    rows = (year_row(member, roll, year) for member in members)
    return bool(members) and all(row is not None and has_no_labour(row) for row in rows)


def is_disabled(member: Row) -> bool:
    """Holds a disability certificate, or a grade is written."""
    return disability_tail(member) is not None or bool(member["disability_grade"])


def is_severely_disabled(member: Row) -> bool:
    """Grade one or two, from the certificate's number where the field is blank."""
    tail = disability_tail(member)
    return (member["disability_grade"] or (tail[1] if tail else "")) in _SEVERE_GRADES


def is_medically_insured(year_row: Row) -> bool:
    """Insured as a resident or as an employee."""
    return 1 in (year_row["has_resident_medical_insurance"], year_row["has_employee_medical_insurance"])


def is_entitled(status: str | None) -> bool:
    """Receives the allowance ("低保") or the support ("特困") that the status is about, of the countryside or the city."""
    return status in ("rural", "urban")
