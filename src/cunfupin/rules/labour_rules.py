"""Rules about labour skill and who ought to work (L001 to L008, L022 to L024, L026, L031 to L033)."""

from collections.abc import Iterator

from .finding import Row, Said, said
from .naming import shown
from .person_terms import (
    has_full_labour,
    has_no_labour,
    has_some_labour,
    is_at_school,
    is_severely_disabled,
    with_year_rows,
)
from .registry import holding, rule
from .relations import household_of
from .roll import Roll
from .terms import age, codes, is_active_household, is_active_member, is_blank, is_registered, members_of
from .work_terms import ABLE_FROM, ABLE_TO, job_span, jobs_of, worked_in, workers_of, works, year_span

_LEDGER = "member_year"
_ADULT, _OLD = 16, 60
_DISABLING = ("4", "1", "5", "6", "7")
_EARNING_GROUPS = frozenset(
    {
        "industry_help", "employment_help", "public_post_help", "finance_help", "industry", "employment", "public_post",
        "finance",
    }
)  # fmt: skip
_JOB_GROUPS = ("employment_help", "public_post_help")


def _member(year: Row, roll: Roll) -> Row | None:
    return roll.get("member", year["member"])


def _age(year: Row, roll: Roll) -> int | None:
    return age(_member(year, roll), roll, year["year"])


def _is_able(years: int | None) -> bool:
    return years is not None and ABLE_FROM <= years <= ABLE_TO


def _skill(year: Row) -> str:
    return shown(_LEDGER, year, "labour_skill")


def _can_work(year: Row, _roll: Roll) -> bool:
    return year["labour_skill"] not in (None, "none")


@rule("L001")
def skill_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Nobody says whether the person can work."""
    member = _member(year, roll)
    if member and is_active_member(member, roll.day_of(roll.year_of(year))) and is_blank(year["labour_skill"]):
        yield said("labour_skill")


def _healthy_and_free(year: Row, roll: Roll, least: int, most: int) -> int | None:
    """Age of a healthy person out of school between these ages."""
    is_free = codes(year["health"]) == ("healthy",) and not is_at_school(year)
    years = _age(year, roll) if is_free else None
    return years if years is not None and least <= years <= most else None


@rule("L002", of=holding("labour_skill"))
def healthy_and_unable(year: Row, roll: Roll, *, labour_age_min: int, labour_age_max: int) -> Iterator[Said]:
    """Of working age, healthy, and unable to work."""
    years = _healthy_and_free(year, roll, labour_age_min, labour_age_max) if has_no_labour(year) else None
    if years is not None:
        yield said("labour_skill", age=years, skill=_skill(year))


@rule("L003", of=_can_work)
def healthy_and_weak(year: Row, roll: Roll, *, labour_age_min: int, labour_age_max: int) -> Iterator[Said]:
    """Of working age, healthy, and weak."""
    is_weak = year["labour_skill"] == "weak"
    years = _healthy_and_free(year, roll, labour_age_min, labour_age_max) if is_weak else None
    if years is not None:
        yield said("labour_skill", age=years)


@rule("L004", of=_can_work)
def child_can_work(year: Row, roll: Roll) -> Iterator[Said]:
    """Under 16 and able to work."""
    years = _age(year, roll)
    if years is not None and years < _ADULT:
        yield said("labour_skill", age=years)


@rule("L005", of=_can_work)
def pupil_can_work(year: Row, _roll: Roll) -> Iterator[Said]:
    """At school and able to work."""
    if is_at_school(year):
        yield said("labour_skill", status=shown(_LEDGER, year, "school_status"), skill=_skill(year))


@rule("L006", of=_can_work)
def old_and_strong(year: Row, roll: Roll) -> Iterator[Said]:
    """Over 60 and able to do all work."""
    years = _age(year, roll) if has_full_labour(year) else None
    if years is not None and years >= _OLD:
        yield said("labour_skill", age=years, skill=_skill(year))


@rule("L007", of=_can_work)
def ill_and_strong(year: Row, roll: Roll) -> Iterator[Said]:
    """Seriously ill or disabled, and able to do all work."""
    is_ill = has_full_labour(year) and set(codes(year["health"])) & {"serious", "disabled"}
    member = _member(year, roll) if is_ill else None
    if is_ill and not (member and is_severely_disabled(member)):
        yield said("labour_skill", skill=_skill(year))


@rule("L008", of=_can_work)
def severely_disabled_and_strong(year: Row, roll: Roll) -> Iterator[Said]:
    """Severely disabled, and able to do all work."""
    member = _member(year, roll) if has_full_labour(year) else None
    if member and is_severely_disabled(member) and member["disability_kind"] in _DISABLING:
        yield said("labour_skill", skill=_skill(year))


@rule("L022")
def skilled_without_work(year: Row, roll: Roll) -> Iterator[Said]:
    """Skilled or highly schooled, and no work is noted."""
    is_schooled = year["education"] in ("college", "bachelor")
    is_skilled = is_schooled or year["labour_skill"] == "skilled"
    if is_skilled and _is_able(_age(year, roll)) and not is_at_school(year) and not works(year["member"], roll):
        yield said("employment_channel", education=shown(_LEDGER, year, "education") if is_schooled else _skill(year))


@rule("L023")
def place_without_months(year: Row, _roll: Roll) -> Iterator[Said]:
    """Place of work and months go together."""
    if is_blank(year["work_place"]) == bool(year["work_month_count"]):
        yield said("work_place" if is_blank(year["work_place"]) else "work_month_count")


@rule("L024")
def months_differ_from_jobs(year: Row, roll: Roll, *, work_month_gap: int) -> Iterator[Said]:
    """The yearly sheet and the ledger of jobs."""
    if not year["year"] or year["work_month_count"] is None:
        return
    jobs = jobs_of(year["member"], roll)
    if not jobs:
        return
    months: set[int] = set()
    for job in jobs:
        span = job_span(job, roll)
        both = span.common(year_span(year["year"])) if span else None
        months |= set(range(both.first, both.last + 1)) if both else set()
    if abs(year["work_month_count"] - len(months)) > work_month_gap:
        yield said("work_month_count", a=year["work_month_count"], b=len(months))


@rule("L026")
def job_measure_and_nobody_works(measure: Row, roll: Roll) -> Iterator[Said]:
    """Help with work, and no member has any."""
    household = household_of("measure", measure, roll) if measure["measure_group"] in _JOB_GROUPS else None
    if household and not any(workers_of(household, roll)):
        yield said("measure_group")


def _someone_is_able(year: Row, household: Row, roll: Roll, *, fully: bool) -> bool:
    can = has_full_labour if fully else has_some_labour
    return any(
        can(row) and not is_at_school(row) and _is_able(age(member, roll, year["year"]))
        for member, row in with_year_rows(household, roll, year["year"])
    )


def _registered(year: Row, roll: Roll) -> Row | None:
    household = household_of("household_year", year, roll)
    return household if household and is_registered(household) and is_active_household(household) else None


@rule("L031")
def labour_without_measure(year: Row, roll: Roll) -> Iterator[Said]:
    """Somebody can work, and no measure helps to earn."""
    household = _registered(year, roll)
    if household is None or not _someone_is_able(year, household, roll, fully=False):
        return
    measures = [row for row in roll.where("measure", "household", household["uid"]) if row["year"] == year["year"]]
    if not any(row["measure_group"] in _EARNING_GROUPS for row in measures):
        yield said()


@rule("L032", of=_can_work)
def willing_without_work(year: Row, roll: Roll) -> Iterator[Said]:
    """Able and willing, and without work or fields."""
    is_willing = has_some_labour(year) and year["is_willing_to_work"] == 1
    household = household_of(_LEDGER, year, roll) if is_willing else None
    if not household or works(year["member"], roll):
        return
    fields = roll.where("farming_activity", "household", household["uid"])
    if not any(row["year"] == year["year"] for row in fields):
        yield said("is_willing_to_work")


@rule("L033")
def nobody_works(year: Row, roll: Roll) -> Iterator[Said]:
    """Somebody can work; nobody does, and there are no fields."""
    household, of = _registered(year, roll), year["year"]
    if household is None or not of or not _someone_is_able(year, household, roll, fully=True):
        return
    if any((row["work_month_count"] or 0) > 0 for _member, row in with_year_rows(household, roll, of)):
        return
    if any(worked_in(member["uid"], of, roll) for member in members_of(household, roll, of)):
        return
    if not any(row["year"] == of for row in roll.where("farming_activity", "household", household["uid"])):
        yield said()
