"""Rules about people who come and go (H021 to H025, H048, C010, C011)."""

from collections.abc import Iterator
from datetime import date, timedelta

from cunfupin.models.registry import ledger as ledger_class

from .finding import Row, Said, said
from .kinship import HEAD, SPOUSE
from .naming import NAMELESS, shown, village_name
from .papers import is_placeholder
from .registry import holding, rule
from .roll import Roll
from .terms import age_on, day, is_active_member, is_blank, yearly

_MARRIED_IN = (HEAD, SPOUSE, "daughter_in_law", "son_in_law", "brothers_wife", "other")
_MOVED_IN = ("marriage", "registration")
_GONE = ("death", "marriage", "registration", "emigration", "imprisoned", "misidentified")
_STARTS = {
    "public_post": "post_started_on",
    "doctor_signing": "signed_on",
    "special_support": "started_on",
    "off_farm_job": "job_started_month",
    "student_aid": "term",
    "rain_dew_grant": "term",
}
"""Ledgers of what ends with leaving, and the field that says when a row begins."""
_TERMS = {"spring": (3, 1), "autumn": (9, 1)}


def people_of_one_paper(member: Row, roll: Roll) -> list[tuple[Row, Row]]:
    """Others on the roll with the same paper, in other households, and these."""
    others = roll.others("member", "id_number", member)
    if not others or not is_active_member(member, roll.today) or is_placeholder(member["id_number"]):
        return []
    return [
        (other, household)
        for other in others
        if is_active_member(other, roll.today) and (household := roll.get("household", other["household"]))
        if household["uid"] != member["household"]
    ]


@rule("H021")
def left_without_day_or_reason(member: Row, roll: Roll) -> Iterator[Said]:
    """Removed, and nobody says when or why."""
    for name in ("decreased_on", "decrease_reason"):
        if member["member_status"] == "removed" and is_blank(member[name]):
            yield said(name)
            return


@rule("H022")
def came_without_day_or_reason(member: Row, roll: Roll) -> Iterator[Said]:
    """Came after the household was registered, and nobody says when or why."""
    household = roll.get("household", member["household"])
    known_since, since = (household or {}).get("identified_month"), member["person_identified_month"]
    came_later = bool(known_since and since and since > known_since)
    for name, other in (("increased_on", "increase_reason"), ("increase_reason", "increased_on")):
        if is_blank(member[name]) and (came_later or not is_blank(member[other])):
            yield said(name)
            return


@rule("H023", of=holding("increase_reason"))
def newborn_is_no_baby(member: Row, roll: Roll, *, newborn_age_max: int) -> Iterator[Said]:
    """Came as a newborn, years old."""
    years = age_on(member, day(member["increased_on"]))
    if member["increase_reason"] == "newborn" and years is not None and years > newborn_age_max:
        yield said("increase_reason", age=years)


@rule("H024", of=holding("increase_reason"))
def married_in_and_related(member: Row, roll: Roll) -> Iterator[Said]:
    """Came by marriage, and is a child of the house."""
    relation = member["relation_to_head"]
    if member["increase_reason"] == "marriage" and relation and relation not in _MARRIED_IN:
        yield said("increase_reason", relation=shown("member", member, "relation_to_head"))


@rule("H025", of=holding("decreased_on"))
def began_after_leaving(member: Row, roll: Roll, *, grace_days_after_leaving: int) -> Iterator[Said]:
    """A post, an aid, a job that began after the person had left."""
    left = day(member["decreased_on"])
    if member["member_status"] != "removed" or member["decrease_reason"] not in _GONE or left is None:
        return
    for name in _STARTS:
        starts = (_start(name, row) for row in roll.where(name, "member", member["uid"]))
        if any(start and start > left + timedelta(days=grace_days_after_leaving) for start in starts):
            reason = shown("member", member, "decrease_reason")
            when = shown("member", member, "decreased_on")
            yield said("decreased_on", left_on=when, reason=reason, ledger=ledger_class(name).__ledger__.title)


def _start(ledger: str, row: Row) -> date | None:
    if _STARTS[ledger] != "term":
        return day(row[_STARTS[ledger]])
    month = _TERMS.get(row["term"])
    return date(row["year"], *month) if month and row["year"] else None


def changes_of_year(household: bytes, year: int, roll: Roll) -> list[Row]:
    """What is written about people who came and went in a year."""
    return [
        row for row in roll.where("member_change", "household", household) if (row["changed_on"] or "")[:4] == str(year)
    ]


@rule("H048")
def people_came_and_went_unseen(household_year: Row, roll: Roll, *, member_change_max: int) -> Iterator[Said]:
    """The count changed by more than what is written about people coming and going."""
    year, household = roll.year_of(household_year), household_year["household"]
    before = yearly("household_year", "household", household, year - 1, roll)
    counts = [row["year_member_count"] for row in (before, household_year) if row]
    if len(counts) < 2 or None in counts or abs(counts[1] - counts[0]) <= member_change_max:
        return
    ways = [row["change_direction"] for row in changes_of_year(household, year, roll)]
    if counts[1] - counts[0] != ways.count("increase") - ways.count("decrease"):
        yield said("year_member_count", a=counts[0], b=counts[1])


@rule("C010", of=holding("decrease_reason"))
def did_not_arrive(member: Row, roll: Roll) -> Iterator[Said]:
    """Moved to another village of the township, where nobody has put the person on the roll."""
    own = roll.get("household", member["household"])
    if not own or not roll.is_of_township or member["decrease_reason"] != "registration":
        return
    for change in roll.where("member_change", "member", member["uid"]):
        target = roll.get("household", change["target_household"])
        has_arrived = any(is_active_member(other, roll.today) for other in roll.others("member", "id_number", member))
        if target and target["village"] != own["village"] and not has_arrived:
            places = [village_name("household", one, roll) for one in (own, target)]
            yield said("decrease_reason", name=member["full_name"] or NAMELESS, a=places[0], b=places[1])


@rule("C011", of=holding("increase_reason"))
def still_on_the_roll_elsewhere(member: Row, roll: Roll) -> Iterator[Said]:
    """Came by marriage or registration, and the other village still has the person."""
    if member["increase_reason"] not in _MOVED_IN:
        return
    own = roll.get("household", member["household"])
    for _other, household in people_of_one_paper(member, roll):
        if own and household["village"] != own["village"]:
            places = [village_name("household", one, roll) for one in (own, household)]
            yield said("increase_reason", name=member["full_name"] or NAMELESS, a=places[0], b=places[1])
