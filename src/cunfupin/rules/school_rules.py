"""Rules about schooling in the yearly sheet (E001 to E016, E035, E036): who is not at school, and ages that do not fit."""

from collections.abc import Iterator
from datetime import date

from cunfupin.fields import Code
from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .guarantees import is_out_of_school
from .naming import shown
from .person_terms import is_at_school, is_of_compulsory_age, school_age
from .registry import holding, rule
from .roll import Roll
from .school_terms import BACHELOR, HIGHER, JUNIOR, SECONDARY, SENIOR, SUSPENDED, watched
from .terms import age, codes, is_active_member, is_blank, yearly

_LEDGER = "member_year"
_BEFORE_SCHOOL = ("preschool_age", "kindergarten")
_SCHOOLED_FROM = 3
_BORN_SINCE = -1
"""Full years of a child born after the day on which the school year's ages are counted."""
_ONE_GRADE = frozenset({*JUNIOR, *SENIOR, *SECONDARY, *HIGHER, *BACHELOR})


def _member(year: Row, roll: Roll) -> Row | None:
    return roll.get("member", year["member"])


def _active(year: Row, roll: Roll) -> Row | None:
    member = _member(year, roll)
    return member if member and is_active_member(member, roll.day_of(roll.year_of(year))) else None


def _school_age(year: Row, roll: Roll) -> int | None:
    member = _member(year, roll)
    return school_age(member, roll, year["year"]) if member else None


def _of_compulsory_age(year: Row, roll: Roll) -> Row | None:
    """The person on the roll, when of an age at which everybody goes to school."""
    member = _active(year, roll)
    return member if member and is_of_compulsory_age(member, roll, year["year"]) else None


def _before(year: Row, roll: Roll) -> Row | None:
    return yearly(_LEDGER, "member", year["member"], year["year"] - 1, roll) if year["year"] else None


@rule("E001", of=_of_compulsory_age)
def child_is_not_at_school(year: Row, roll: Roll) -> Iterator[Said]:
    """Of age, not at school, and nothing says why that is lawful."""
    member = _member(year, roll)
    if member and year["year"] and is_out_of_school(member, roll, year["year"]):
        yield said("school_status", age=_school_age(year, roll))


@rule("E002", of=_of_compulsory_age)
def neither_school_nor_reason(year: Row, roll: Roll) -> Iterator[Said]:
    """Of age, and neither grade nor reason is told."""
    if is_blank(year["school_status"]) and is_blank(year["dropout_reason"]):
        yield said("school_status", age=_school_age(year, roll))


@rule("E003")
def nothing_about_schooling(year: Row, roll: Roll) -> Iterator[Said]:
    """Education, grade and reason are all blank."""
    is_told = any(not is_blank(year[name]) for name in ("education", "school_status", "dropout_reason"))
    years = _school_age(year, roll) if not is_told and _active(year, roll) else None
    if years is not None and years >= _SCHOOLED_FROM:
        yield said("education")


@rule("E004", of=holding("school_status"))
def education_of_a_pupil(year: Row, _roll: Roll) -> Iterator[Said]:
    """Who is at school has no education yet."""
    if not is_blank(year["education"]):
        yield said("education", a=shown(_LEDGER, year, "education"), b=shown(_LEDGER, year, "school_status"))


@rule("E005", of=holding("dropout_reason"))
def healthy_and_out_of_school_for_illness(year: Row, _roll: Roll) -> Iterator[Said]:
    """Out of school for illness, and healthy."""
    if year["dropout_reason"] in ("illness", "disability") and codes(year["health"]) == ("healthy",):
        yield said("dropout_reason")


def _too_old_or_young(
    year: Row, roll: Roll, grades: tuple[str, ...], least: int, most: int | None = None
) -> Iterator[Said]:
    years = _school_age(year, roll) if year["school_status"] in grades else None
    if years is not None and (years < least or (most is not None and years > most)):
        yield said("school_status", age=years, status=shown(_LEDGER, year, "school_status"))


@rule("E006", of=holding("school_status"))
def too_old_for_kindergarten(year: Row, roll: Roll, *, preschool_age_end: int) -> Iterator[Said]:
    """Not at school yet at school age."""
    yield from _too_old_or_young(year, roll, _BEFORE_SCHOOL, _BORN_SINCE, preschool_age_end - 1)


@rule("E007", of=holding("school_status"))
def age_in_primary_school(year: Row, roll: Roll, *, compulsory_age_min: int, primary_age_max: int) -> Iterator[Said]:
    """Too young or too old for primary school."""
    yield from _too_old_or_young(year, roll, ("primary",), compulsory_age_min, primary_age_max)


@rule("E008", of=holding("school_status"))
def age_in_junior_school(year: Row, roll: Roll, *, junior_age_min: int, junior_age_max: int) -> Iterator[Said]:
    """Too young or too old for junior school."""
    yield from _too_old_or_young(year, roll, JUNIOR, junior_age_min, junior_age_max)


@rule("E009", of=holding("school_status"))
def age_in_senior_school(year: Row, roll: Roll, *, senior_age_min: int, senior_age_max: int) -> Iterator[Said]:
    """Too young or too old for senior or vocational school."""
    yield from _too_old_or_young(year, roll, (*SENIOR, *SECONDARY), senior_age_min, senior_age_max)


@rule("E010", of=holding("school_status"))
def age_at_college(year: Row, roll: Roll, *, college_age_min: int) -> Iterator[Said]:
    """Too young for college."""
    yield from _too_old_or_young(year, roll, (*HIGHER, *BACHELOR), college_age_min)


@rule("E011", of=holding("school_status"))
def age_of_a_graduate(year: Row, roll: Roll, *, graduate_age_min: int) -> Iterator[Said]:
    """Too young for graduate studies."""
    yield from _too_old_or_young(year, roll, ("postgraduate",), graduate_age_min)


@rule("E012", of=holding("education"))
def young_and_little_schooled(year: Row, roll: Roll) -> Iterator[Said]:
    """Between 16 and 22, out of school, at most primary school."""
    if year["education"] not in ("illiterate", "primary") or is_at_school(year):
        return
    years = age(_member(year, roll), roll, year["year"])
    if years is not None and 16 <= years <= 22:
        yield said("education", age=years, education=shown(_LEDGER, year, "education"))


@rule("E013", of=holding("education"))
def education_before_school(year: Row, roll: Roll, *, compulsory_age_min: int) -> Iterator[Said]:
    """An education before the first year of school."""
    years = _school_age(year, roll)
    if years is not None and years < compulsory_age_min:
        yield said("education", age=years)


@rule("E014", of=_of_compulsory_age)
def left_school_early(year: Row, roll: Roll) -> Iterator[Said]:
    """Of age and done with junior school, though not in its last grade a year ago."""
    if year["education"] not in ("junior", "senior") or is_at_school(year):
        return
    before = _before(year, roll)
    if not (before and before["school_status"] == "grade_9"):
        yield said("education", age=_school_age(year, roll), education=shown(_LEDGER, year, "education"))


def _was_suspended(year: Row, roll: Roll) -> bool:
    rows = [row for of in (year["year"], year["year"] - 1) for row in watched(year["member"], of, roll)]
    return any(row["study_status"] == SUSPENDED for row in rows)


@rule("E015", of=holding("school_status"))
def grade_went_back(year: Row, roll: Roll) -> Iterator[Said]:
    """A lower grade than a year ago; vocational schools stand behind senior ones in the list."""
    before = _before(year, roll)
    if not before or is_blank(before["school_status"]) or _was_suspended(year, roll):
        return
    grades, kind = (before["school_status"], year["school_status"]), field_of(_LEDGER, "school_status").kind
    assert isinstance(kind, Code)
    if kind.codes.rank(grades[1]) < kind.codes.rank(grades[0]):
        yield said("school_status", a=kind.format(grades[0]), b=kind.format(grades[1]))


@rule("E016", of=holding("school_status"))
def grade_stayed(year: Row, roll: Roll, *, grade_update_day: str) -> Iterator[Said]:
    """The same grade as a year ago, after the day on which grades move up."""
    before = _before(year, roll) if year["school_status"] in _ONE_GRADE else None
    month, last = map(int, grade_update_day.split("-"))
    is_due = before and roll.today >= date(year["year"], month, last)
    if before and is_due and before["school_status"] == year["school_status"] and not _was_suspended(year, roll):
        yield said("school_status", status=shown(_LEDGER, year, "school_status"))


@rule("E020", of=_of_compulsory_age)
def child_is_not_watched(year: Row, roll: Roll) -> Iterator[Said]:
    """Of age, and not in the ledger of enrolment."""
    if not watched(year["member"], year["year"], roll):
        yield said(age=_school_age(year, roll))


@rule("E035")
def language_is_blank(year: Row, roll: Roll, *, mandarin_age_min: int) -> Iterator[Said]:
    """Nobody says whether the person speaks Mandarin."""
    years = age(_member(year, roll), roll, year["year"]) if year["is_mandarin_speaker"] is None else None
    if years is not None and years >= mandarin_age_min:
        yield said("is_mandarin_speaker")


@rule("E036")
def nothing_after_junior_school(year: Row, roll: Roll) -> Iterator[Said]:
    """In the last grade a year ago, under 18, and no grade now."""
    before = _before(year, roll) if is_blank(year["school_status"]) else None
    was_in_last = before and before["school_status"] == "grade_9"
    years = age(_member(year, roll), roll, year["year"]) if was_in_last else None
    if years is not None and years < 18:
        yield said("school_status")
