"""Terms about work ("务工就业"): jobs, who has work in a year, whether a place lies in the home county."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from .finding import Row
from .post_terms import Span, is_serving, month_number, span_of
from .roll import Roll
from .terms import day, members_of

FAR = frozenset({"county", "province", "outside", "abroad"})
FARTHER = frozenset({"province", "outside", "abroad"})
ABLE_FROM, ABLE_TO = 16, 59


def job_span(job: Row, roll: Roll) -> Span | None:
    """Months of a job, until this one where it goes on; None where its beginning is not known."""
    return _span(job["job_started_month"], job["job_ended_month"], roll.today)


@lru_cache(maxsize=10_000)
def _span(started: str | None, ended: str | None, today: date) -> Span | None:
    first, last = day(started), day(ended) or today
    return Span(month_number(first), month_number(last)) if first and last >= first else None


def year_span(year: int) -> Span:
    """The months of a year."""
    return Span(year * 12, year * 12 + 11)


def jobs_of(member: bytes, roll: Roll) -> Sequence[Row]:
    """Jobs of a person."""
    return roll.where("off_farm_job", "member", member)


def works(member: bytes, roll: Roll) -> bool:
    """Whether the person has a job, a post or a place in a workshop now."""
    return (
        any(job["is_working"] == 1 for job in jobs_of(member, roll))
        or any(is_serving(post) for post in roll.where("public_post", "member", member))
        or any(row["resigned_on"] is None for row in roll.where("workshop_worker", "member", member))
    )


def worked_in(member: bytes, year: int, roll: Roll) -> bool:
    """Whether the person had work at any time of a year."""
    months = year_span(year)
    spans = (job_span(job, roll) for job in jobs_of(member, roll))
    posts = (span_of(post, roll) for post in roll.where("public_post", "member", member))
    hired = (str(row["hired_on"] or "")[:4] for row in roll.where("workshop_worker", "member", member))
    return any(span and span.common(months) for span in chain(spans, posts)) or any(
        one and int(one) <= year for one in hired
    )


def workers_of(household: Row, roll: Roll) -> Iterator[Row]:
    """Members who have work now."""
    return (member for member in members_of(household, roll) if works(member["uid"], roll))


def home_county(roll: Roll) -> str:
    """County of the villages in the file."""
    return next((village["county"] for village in roll.rows("village") if village["county"]), "")


def is_outside(job: Row, roll: Roll) -> bool:
    """Whether the job lies in another county; a blank place is not outside."""
    place = job["work_county"]
    return bool(place) and place != home_county(roll)
