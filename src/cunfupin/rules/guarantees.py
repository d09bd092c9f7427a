"""Whether a household has what everybody must have: school, medical insurance, a safe house, safe water."""

from .finding import Row
from .person_terms import is_at_school, is_medically_insured, is_of_compulsory_age, with_year_rows, year_row
from .roll import Roll
from .terms import members_of, yearly

_FINISHED_SCHOOL = ("junior", "senior", "college", "bachelor")
_LAWFULLY_NOT_AT_SCHOOL = frozenset({"home_teaching", "suspended", "unable", "deferred", "vocational", "graduated"})
_DILAPIDATED = ("C", "D")


def is_lawfully_not_at_school(member: Row, roll: Roll, year: int) -> bool:
    """Taught at home, ill, deferred, or through: the ledger of enrolment says so."""
    watched = roll.where("enrolment_watch", "member", member["uid"])
    return any(row["year"] == year and row["study_status"] in _LAWFULLY_NOT_AT_SCHOOL for row in watched)


def is_out_of_school(member: Row, roll: Roll, year: int) -> bool:
    """A child who should be at school and is not."""
    if not is_of_compulsory_age(member, roll, year):
        return False
    row = year_row(member, roll, year)
    if row is None or is_at_school(row):
        return False
    return row["education"] not in _FINISHED_SCHOOL and not is_lawfully_not_at_school(member, roll, year)


def unmet_guarantees(household: Row, year: int, roll: Roll) -> list[str]:
    """What the household lacks; what is not known is not lacking."""
    members = members_of(household, roll, year)
    rows = [row for _member, row in with_year_rows(household, roll, year)]
    house = yearly("household_year", "household", household["uid"], year, roll) or {}
    is_unsafe = house.get("is_dilapidated") == 1 or house.get("dilapidation_grade") in _DILAPIDATED
    lacking = {
        "义务教育": any(is_out_of_school(member, roll, year) for member in members),
        "基本医疗": not all(is_medically_insured(row) for row in rows),
        "住房安全": is_unsafe,
        "饮水安全": house.get("has_safe_water") == 0,
    }
    return [item for item, lacks in lacking.items() if lacks]
