"""Rules about jobs, workshops and training (L009 to L021, L025, L027 to L030, L034 to L041)."""

from collections.abc import Iterator

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .naming import NAMELESS, shown
from .person_terms import has_no_labour, is_at_school, is_entitled, year_row
from .post_terms import is_first
from .registry import rule
from .relations import member_of
from .roll import Roll
from .terms import age, age_on, day, days, fen, is_active_member, is_blank
from .work_terms import FAR, FARTHER, home_county, is_outside, job_span, jobs_of

_LEDGER = "off_farm_job"
_ADULT = 16
_NEEDED = ("monthly_wage", "employer_name", "industry_category", "employment_channel")
_PLACES = ("work_province", "work_city", "work_county")
_LOCAL_CHANNELS = ("public_post", "workshop")
_WITHOUT_PAY_DAYS = 90


def _year(job: Row, roll: Roll) -> Row | None:
    """The yearly record of the person who works."""
    member = member_of(_LEDGER, job, roll)
    return year_row(member, roll) if member else None


def _place(job: Row) -> str:
    return next(filter(None, (job[name] for name in ("work_city", "work_province", "work_county"))), "外地")


@rule("L009")
def unable_and_working(job: Row, roll: Roll) -> Iterator[Said]:
    """Unable to work, and at work."""
    year = _year(job, roll) if job["is_working"] == 1 else None
    if year and has_no_labour(year):
        yield said("is_working", skill=shown("member_year", year, "labour_skill"))


@rule("L010")
def weak_and_far_away(job: Row, roll: Roll) -> Iterator[Said]:
    """Weak, and at work in another county."""
    year = _year(job, roll) if job["is_working"] == 1 else None
    if year and year["labour_skill"] == "weak" and is_outside(job, roll):
        yield said("is_working", place=_place(job))


@rule("L011")
def pupil_works(job: Row, roll: Roll, *, holiday_months: str) -> Iterator[Said]:
    """At school and at work outside the holidays, and it is no internship."""
    year = _year(job, roll) if job["is_working"] == 1 else None
    if not year or not is_at_school(year):
        return
    started, grants = day(job["job_started_month"]), roll.where("rain_dew_grant", "member", job["member"])
    is_holiday = started and str(started.month) in holiday_months.split(",")
    if not is_holiday and not any(row["is_internship"] == 1 for row in grants):
        yield said("is_working", status=shown("member_year", year, "school_status"))


@rule("L012")
def child_works(job: Row, roll: Roll) -> Iterator[Said]:
    """Under 16 when the job began."""
    years = age_on(member_of(_LEDGER, job, roll), day(job["job_started_month"]))
    if years is not None and years < _ADULT:
        yield said("job_started_month", started_on=shown(_LEDGER, job, "job_started_month"))


@rule("L013")
def supported_and_away(job: Row, roll: Roll) -> Iterator[Said]:
    """Supported as destitute, and at work elsewhere."""
    year = _year(job, roll) if job["is_working"] == 1 and job["work_region"] in FAR else None
    if year and is_entitled(year["special_support_status"]):
        yield said("is_working")


@rule("L014")
def place_is_incomplete(job: Row, _roll: Roll) -> Iterator[Said]:
    """At work in the country, and the county is not told."""
    is_in_the_country = job["is_working"] == 1 and job["is_working_abroad"] != 1
    blank = [name for name in _PLACES if is_in_the_country and is_blank(job[name])]
    if blank:
        yield said(blank[0])


@rule("L015")
def job_is_incomplete(job: Row, _roll: Roll) -> Iterator[Said]:
    """At work, and something about it is not told."""
    blank = [name for name in _NEEDED if job["is_working"] == 1 and is_blank(job[name])]
    if blank:
        yield said(blank[0], missing="、".join(field_of(_LEDGER, name).label for name in blank))


@rule("L016")
def jobs_overlap(job: Row, roll: Roll) -> Iterator[Said]:
    """Two jobs in one month; told at the later one."""
    jobs = jobs_of(job["member"], roll)
    own = job_span(job, roll) if len(jobs) > 1 else None
    for other in jobs if own else ():
        span = job_span(other, roll)
        is_earlier = span and (span.first, other["uid"]) < (own.first, job["uid"])  # type: ignore[union-attr]
        if other["uid"] != job["uid"] and span and is_earlier and span.common(own):  # type: ignore[arg-type]
            yield said("job_started_month", a=_period(other), b=_period(job))
            return


def _period(job: Row) -> str:
    last = shown(_LEDGER, job, "job_ended_month") if job["job_ended_month"] else "今"
    return f"{shown(_LEDGER, job, 'job_started_month')}至{last}"


@rule("L017")
def job_without_beginning(job: Row, _roll: Roll) -> Iterator[Said]:
    """At work since nobody knows when."""
    if job["is_working"] == 1 and job["job_started_month"] is None:
        yield said("job_started_month")


@rule("L018")
def state_and_end_disagree(job: Row, roll: Roll) -> Iterator[Said]:
    """Over without an end, or ended and not over."""
    month, ended = roll.today.isoformat()[:7], job["job_ended_month"]
    is_over = job["is_working"] == 0 and (ended is None or ended > month)
    goes_on = job["is_working"] == 1 and ended is not None and ended < month
    if is_over or goes_on:
        yield said("job_ended_month")


@rule("L019")
def job_is_not_confirmed(job: Row, roll: Roll, *, job_refresh_days: int) -> Iterator[Said]:
    """Said to go on, and nobody has touched the record for long."""
    goes_on = job["is_working"] == 1 and is_blank(job["job_ended_month"])
    since = days(roll.file.changed_on(job["uid"]), roll.today) if goes_on else None
    if since is not None and since > job_refresh_days:
        yield said("is_working", n=since)


@rule("L020")
def wage_is_strange(job: Row, _roll: Roll, *, job_income_min: int, job_income_max: int) -> Iterator[Said]:
    """Too little or too much for a month."""
    wage = job["monthly_wage"]
    if wage is not None and not fen(job_income_min) <= wage <= fen(job_income_max):
        yield said("monthly_wage", value=shown(_LEDGER, job, "monthly_wage"))


@rule("L021")
def plan_without_need(job: Row, _roll: Roll) -> Iterator[Said]:
    """Going to work, and nobody asks what would help."""
    if job["is_planning_to_work"] == 1 and is_blank(job["service_need"]):
        yield said("service_need")


@rule("L025")
def local_channel_elsewhere(job: Row, roll: Roll) -> Iterator[Said]:
    """Posts and workshops are in the county."""
    if is_outside(job, roll) and job["employment_channel"] in _LOCAL_CHANNELS:
        yield said("employment_channel", place=_place(job), channel=shown(_LEDGER, job, "employment_channel"))


@rule("L027")
def one_phone_in_two_places(job: Row, roll: Roll) -> Iterator[Said]:
    """Two members at work in different places cannot have one telephone; told at the first."""
    if is_blank(job["phone"]) or not job["household"]:
        return
    jobs = [one for one in roll.where(_LEDGER, "household", job["household"]) if one["phone"] == job["phone"]]
    others = [one for one in jobs if one["member"] != job["member"] and one["work_county"] != job["work_county"]]
    if others and is_first(job, [job, *others]):
        yield said("phone", a=job["full_name"] or NAMELESS, b=others[0]["full_name"] or NAMELESS)


@rule("L028")
def away_without_phone(job: Row, _roll: Roll) -> Iterator[Said]:
    """Far away, and not to be reached."""
    if job["is_working"] == 1 and job["work_region"] in FARTHER and is_blank(job["phone"]):
        yield said("phone")


@rule("L029")
def works_in_a_stopped_workshop(worker: Row, roll: Roll) -> Iterator[Said]:
    """The workshop does not work; told at the first of its people."""
    workshop = roll.get("workshop", worker["workshop"])
    if not workshop or workshop["workshop_status"] in (None, "normal") or worker["resigned_on"]:
        return
    people = [one for one in roll.where("workshop_worker", "workshop", worker["workshop"]) if not one["resigned_on"]]
    if is_first(worker, people):
        state = shown("workshop", workshop, "workshop_status")
        yield said("resigned_on", workshop=workshop["workshop_name"] or "车间", status=state, n=len(people))


@rule("L030")
def worker_is_on_no_roll(worker: Row, roll: Roll) -> Iterator[Said]:
    """Said to be of a registered household, and on no roll."""
    found = roll.where("member", "id_number", worker["id_number"])
    is_known = any(is_active_member(member, roll.today) for member in found)
    if worker["household_type"] not in (None, "ordinary") and worker["id_number"] and not is_known:
        yield said("id_number", name=worker["full_name"] or NAMELESS)


@rule("L034")
def fare_without_a_way(job: Row, roll: Roll, *, subsidy_scope: str) -> Iterator[Said]:
    """Money for the way to another county or province, and the job is not there."""
    if (job["transport_subsidy"] or 0) <= 0:
        return
    if subsidy_scope == "跨省":
        province = next((village["province"] for village in roll.rows("village") if village["province"]), None)
        is_wrong = not job["work_province"] or job["work_province"] == province
    else:
        is_wrong = not is_outside(job, roll)
    if is_wrong:
        yield said("transport_subsidy")


@rule("L035")
def fare_twice_in_a_year(job: Row, roll: Roll) -> Iterator[Said]:
    """Paid twice in one year; told at the first."""
    if not job["transport_subsidy"]:
        return
    year = str(job["subsidy_issued_on"] or job["job_started_month"] or "")[:4]
    if not year:
        return
    paid = [one for one in jobs_of(job["member"], roll) if (one["transport_subsidy"] or 0) > 0]
    same = [one for one in paid if str(one["subsidy_issued_on"] or one["job_started_month"] or "")[:4] == year]
    if len(same) > 1 and is_first(job, same):
        yield said("transport_subsidy", year=year, n=len(same))


@rule("L036")
def trained_for_nothing(training: Row, roll: Roll) -> Iterator[Said]:
    """A child, a pupil or somebody unable to work was trained."""
    member = member_of("training", training, roll)
    year = year_row(member, roll) if member else None
    years = age(member, roll)
    if years is not None and years < _ADULT:
        yield said("training_kind", reason="未满16岁")
    elif year and is_at_school(year):
        yield said("training_kind", reason="是在校生")
    elif year and has_no_labour(year):
        yield said("training_kind", reason="没有劳动能力")


@rule("L037")
def two_trainings_at_once(training: Row, roll: Roll) -> Iterator[Said]:
    """Two courses at the same time; told at the later one."""
    first, last = training["started_on"], training["ended_on"] or training["started_on"]
    for other in roll.where("training", "member", training["member"]) if first else ():
        start, end = other["started_on"], other["ended_on"] or other["started_on"]
        is_earlier = start and (start, other["uid"]) < (first, training["uid"])
        if other["uid"] != training["uid"] and is_earlier and start <= last and end >= first:
            yield said("started_on", a=other["training_name"] or "培训", b=training["training_name"] or "培训")
            return


@rule("L038")
def sent_to_the_own_county(job: Row, roll: Roll) -> Iterator[Said]:
    """Sent from point to point, and the job is at home."""
    if job["is_point_to_point"] == 1 and job["work_county"] and job["work_county"] == home_county(roll):
        yield said("is_point_to_point")


@rule("L039")
def soldier_works(job: Row, roll: Roll) -> Iterator[Said]:
    """A soldier at work."""
    year = _year(job, roll) if job["is_working"] == 1 else None
    if year and year["is_active_military"] == 1:
        yield said("is_working")


@rule("L040")
def workshop_pays_nothing(worker: Row, roll: Roll) -> Iterator[Said]:
    """Months in a workshop without pay."""
    workshop, worked = roll.get("workshop", worker["workshop"]), days(worker["hired_on"], roll.today)
    if (
        worker["resigned_on"] is None
        and not worker["monthly_wage"]
        and worked is not None
        and worked > _WITHOUT_PAY_DAYS
    ):
        yield said("monthly_wage", workshop=(workshop or {}).get("workshop_name") or "扶贫车间")


@rule("L041")
def leader_without_list(leader: Row, roll: Roll) -> Iterator[Said]:
    """As many as told are on the list."""
    rows = [row for row in roll.where("entrepreneur_link", "entrepreneur", leader["uid"]) if row["year"] == roll.year]
    for name, of in (("linked_household_count", "household"), ("employed_count", "member")):
        told, listed = leader[name] or 0, len({row[of] for row in rows if row[of]})
        if told > 0 and told != listed:
            yield said(name, name=leader["full_name"] or NAMELESS, a=told, b=listed)
            return
