"""Terms about school ("教育"): grades and their ages, who is watched, terms of a school year."""

from datetime import date

from .finding import Row
from .roll import Roll

JUNIOR = ("grade_7", "grade_8", "grade_9")
SENIOR = ("senior_1", "senior_2", "senior_3")
SECONDARY = ("vocational_1", "vocational_2", "vocational_3")
HIGHER = ("college_1", "college_2", "college_3", "technician_1", "technician_2", "technician_3", "technician_4")
BACHELOR = ("bachelor_1", "bachelor_2", "bachelor_3", "bachelor_4", "bachelor_5")
VOCATIONAL = (*SECONDARY, *HIGHER)
AIDED = ("kindergarten", "primary", *JUNIOR, *SENIOR, *SECONDARY)
OUT_OF_SCHOOL = ("suspected", "dropped")
SUSPENDED = "suspended"
_FIRST_MONTH = {"spring": 3, "autumn": 9}
_LAST_DAY = {"spring": (7, 15), "autumn": (1, 31)}


def term_starts(year: int | None, term: str | None) -> date | None:
    """First month of a term."""
    return date(year, _FIRST_MONTH[term], 1) if year and term in _FIRST_MONTH else None


def term_ends(year: int, term: str) -> date:
    """Last day of a term; the autumn term ends in the next year."""
    month, last = _LAST_DAY[term]
    return date(year + (term == "autumn"), month, last)


def watched(member: bytes, year: int | None, roll: Roll) -> list[Row]:
    """The person's records of a year in the ledger of enrolment ("控辍保学台账")."""
    return [row for row in roll.where("enrolment_watch", "member", member) if row["year"] == year]


def same_term(ledger: str, row: Row, roll: Roll) -> list[Row]:
    """The person's rows of this ledger for the same term, this one too."""
    rows = roll.where(ledger, "member", row["member"])
    return [one for one in rows if (one["year"], one["term"]) == (row["year"], row["term"])]
