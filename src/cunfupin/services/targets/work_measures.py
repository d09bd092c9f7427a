"""Counting people at work ("就业"): each person once, by the number of the paper where it is known."""

from collections.abc import Hashable, Iterator

from cunfupin.rules.finding import Row
from cunfupin.rules.relations import household_of
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day, is_registered

from .facts import TargetFacts
from .measuring import measure, rows_of_year
from .tally import TOTAL, Hit, Tally, hit

_WITHIN_TOWNSHIP = "township"


def _person(row: Row, roll: Roll) -> Hashable:
    member = roll.get("member", row["member"])
    number: str | None = (member or {}).get("id_number") or row.get("id_number")
    return number or bytes(row["member"] or row["uid"])


def _people(ledger: str, rows: list[Row], roll: Roll) -> tuple[Hit, ...]:
    return tuple(hit(ledger, row, roll, one=_person(row, roll)) for row in rows)


def _touches(job: Row, year: int) -> bool:
    """Whether the job was held in the year."""
    started, ended = job["job_started_month"], job["job_ended_month"]
    return (started is None or started <= f"{year}-12") and (ended is None or ended >= f"{year}-01")


@measure("transferred_worker_count")
def transferred_worker_count(facts: TargetFacts, roll: Roll) -> Tally:
    """People who work outside the township ("转移就业"); those of registered households told apart."""
    rows = [
        row
        for row in roll.rows("off_farm_job")
        if row["is_working"] and row["work_region"] != _WITHIN_TOWNSHIP and _touches(row, facts.year)
    ]
    registered = {
        _person(row, roll) for row in rows if is_registered(household_of("off_farm_job", row, roll) or _NOBODY)
    }
    return Tally(how=TOTAL, hits=_people("off_farm_job", rows, roll), notes=(f"其中建档立卡 {len(registered)} 人",))


_NOBODY: Row = {"household_type": None}


def _in_workshops(facts: TargetFacts, roll: Roll) -> Iterator[Row]:
    for row in roll.rows("workshop_worker"):
        workshop = roll.get("workshop", row["workshop"])
        hired, left = day(row["hired_on"]), day(row["resigned_on"])
        runs = workshop and workshop["workshop_status"] == "normal"
        if runs and hired and hired <= facts.due_on and (left is None or left > facts.due_on):
            yield row


@measure("workshop_worker_count")
def workshop_worker_count(facts: TargetFacts, roll: Roll) -> Tally:
    """People employed by running workshops on the due day ("扶贫车间")."""
    return Tally(how=TOTAL, hits=_people("workshop_worker", list(_in_workshops(facts, roll)), roll))


@measure("leader_driven_worker_count")
def leader_driven_worker_count(facts: TargetFacts, roll: Roll) -> Tally:
    """People employed by those who lead others ("能人创业带动"); who works in a workshop is counted there."""
    elsewhere = {_person(row, roll) for row in _in_workshops(facts, roll)}
    links = [row for row in rows_of_year(roll, "entrepreneur_link", facts.year) if row["link_method"] == "work"]
    jobs = [
        row
        for row in roll.rows("off_farm_job")
        if row["employment_channel"] == "entrepreneur" and row["is_working"] and _touches(row, facts.year)
    ]
    hits = (*_people("entrepreneur_link", links, roll), *_people("off_farm_job", jobs, roll))
    return Tally(how=TOTAL, hits=tuple(one for one in hits if one.one not in elsewhere))
