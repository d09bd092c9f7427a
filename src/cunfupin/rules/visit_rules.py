"""Rules about helpers, pairings and visits ("结对帮扶", "走访", V001 to V014, V057)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from .finding import Row, Said, said
from .monitoring_terms import people
from .naming import NAMELESS, shown
from .post_terms import is_first
from .registry import rule
from .roll import Roll
from .terms import day, days, is_active_household, is_blank, is_monitored, members_of

_LOADS = {"county_chief": 0, "county_deputy": 0, "township_chief": 1, "township_deputy": 1}
_SHORT_TEXT, _SAME_WITHIN = 10, 90
_FIRST_TRANSITION_YEAR, _LAST_TRANSITION_YEAR = 2021, 2025


def is_running(pairing: Row, on: date) -> bool:
    """Whether somebody helps the household on a day."""
    began, ended = day(pairing["started_on"]), day(pairing["ended_on"])
    is_valid = pairing["pairing_status"] in (None, "active")
    return is_valid and (began is None or began <= on) and (ended is None or ended >= on)


def running_pairings(household: bytes, roll: Roll) -> list[Row]:
    """Pairings of a household today."""
    pairings = roll.where("pairing", "household", household)
    return roll.remember(("pairings", household), lambda: [row for row in pairings if is_running(row, roll.today)])


def _helper_name(pairing: Row, roll: Roll) -> str:
    helper = roll.get("helper", pairing["helper"])
    return (helper or {}).get("full_name") or NAMELESS


def _is_on_duty(helper: Row) -> bool:
    return helper["is_serving"] != 0 and helper["left_on"] is None


@rule("V001")
def nobody_helps(household: Row, roll: Roll) -> Iterator[Said]:
    """Poor, at risk, or helped on in the years after: somebody is paired."""
    in_transition = _FIRST_TRANSITION_YEAR <= roll.year <= _LAST_TRANSITION_YEAR
    needs = household["exit_status"] == "not_exited" or is_monitored(household, roll)
    needs = needs or (in_transition and household["household_type"] == "exited_with_policy")
    if needs and is_active_household(household) and not running_pairings(household["uid"], roll):
        yield said()


@rule("V002")
def helper_has_left(pairing: Row, roll: Roll) -> Iterator[Said]:
    """The helper left, or the time ended, and nobody follows."""
    helper, ended = roll.get("helper", pairing["helper"]), day(pairing["ended_on"])
    is_over = (helper is not None and not _is_on_duty(helper)) or (ended is not None and ended < roll.today)
    if pairing["pairing_status"] != "active" or not is_over:
        return
    others = roll.where("pairing", "household", pairing["household"])
    if not any((row["started_on"] or "") > (pairing["started_on"] or "") for row in others):
        yield said("helper", name=_helper_name(pairing, roll))


@rule("V003")
def helper_is_family(pairing: Row, roll: Roll) -> Iterator[Said]:
    """Nobody helps the own household."""
    helper, household = roll.get("helper", pairing["helper"]), roll.get("household", pairing["household"])
    if not helper or not household:
        return
    for member in members_of(household, roll):
        same_paper = helper["id_number"] and helper["id_number"] == member["id_number"]
        same_phone = helper["phone"] and helper["phone"] == member["member_phone"]
        if same_paper or (same_phone and helper["full_name"] == member["full_name"]):
            yield said("helper", name=_helper_name(pairing, roll))
            return


@rule("V004")
def pairings_overlap(pairing: Row, roll: Roll) -> Iterator[Said]:
    """One helper twice at the same time; told at the later one."""
    first = pairing["started_on"]
    for other in roll.where("pairing", "household", pairing["household"]) if first else ():
        same = other["uid"] != pairing["uid"] and other["helper"] and other["helper"] == pairing["helper"]
        start, end = other["started_on"], other["ended_on"] or "9999"
        if same and start and (start, other["uid"]) < (first, pairing["uid"]) and end >= first:
            yield said("started_on", name=_helper_name(pairing, roll))
            return


@rule("V005")
def helper_has_too_many(
    pairing: Row, roll: Roll, *, helper_load_county: int, helper_load_section: int, helper_load_other: int
) -> Iterator[Said]:
    """More households than the rank allows; told at the first of the pairings."""
    helper = roll.get("helper", pairing["helper"])
    if helper is None or not is_running(pairing, roll.today):
        return
    most = (helper_load_county, helper_load_section, helper_load_other)[_LOADS.get(helper["rank"], 2)]
    pairings = [row for row in roll.where("pairing", "helper", helper["uid"]) if is_running(row, roll.today)]
    households = {row["household"] for row in pairings}
    if len(households) > most and is_first(pairing, pairings):
        yield said("helper", name=_helper_name(pairing, roll), n=len(households), max=most)


def _visits(household: bytes, roll: Roll) -> Sequence[Row]:
    return [row for row in roll.where("visit", "household", household) if row["visited_at"]]


@rule("V006")
def not_visited_for_long(household: Row, roll: Roll, *, visit_days: int) -> Iterator[Said]:
    """A paired household that nobody visited for longer than the rule says."""
    pairings = running_pairings(household["uid"], roll)
    if not pairings:
        return
    last = max((row["visited_at"] for row in _visits(household["uid"], roll)), default=pairings[0]["started_on"])
    gap = days(last, roll.today)
    if gap is not None and gap > visit_days:
        yield said(n=gap, name=_helper_name(pairings[0], roll))


@rule("V007")
def visited_too_seldom(household: Row, roll: Roll, *, visits_per_year: int) -> Iterator[Said]:
    """Fewer visits in the year than the rule says, on its last day."""
    if roll.today < date(roll.year, 12, 31) or not running_pairings(household["uid"], roll):
        return
    seen = (day(row["visited_at"]) for row in _visits(household["uid"], roll))
    count = sum(on is not None and on.year == roll.year for on in seen)
    if count < visits_per_year:
        yield said(n=count, m=visits_per_year)


@rule("V008")
def visit_outside_the_pairing(visit: Row, roll: Roll) -> Iterator[Said]:
    """The helper was not paired that day, and belongs to no resident team."""
    on = day(visit["visited_at"])
    if on is None or visit["helper"] is None or roll.where("team_member", "helper", visit["helper"]):
        return
    pairings = [
        row for row in roll.where("pairing", "household", visit["household"]) if row["helper"] == visit["helper"]
    ]
    if not any((row["started_on"] or "") <= on.isoformat() <= (row["ended_on"] or "9999") for row in pairings):
        helper = roll.get("helper", visit["helper"]) or {}
        yield said("visited_at", date=shown("visit", visit, "visited_at"), name=helper.get("full_name") or NAMELESS)


@rule("V009")
def too_many_visits_in_a_day(visit: Row, roll: Roll, *, visit_daily_max: int) -> Iterator[Said]:
    """More households in a day than one can see; told at the first."""
    on = day(visit["visited_at"])
    if on is None or visit["helper"] is None:
        return
    rows = [row for row in roll.where("visit", "helper", visit["helper"]) if day(row["visited_at"]) == on]
    households = {row["household"] for row in rows}
    if len(households) > visit_daily_max and is_first(visit, rows):
        helper = roll.get("helper", visit["helper"]) or {}
        name = helper.get("full_name") or NAMELESS
        yield said("visited_at", name=name, date=shown("visit", visit, "visited_at").split(" ")[0], n=len(households))


@lru_cache(maxsize=4096)
def _triples(text: str) -> frozenset[str]:
    bare = "".join(text.split())
    return frozenset(bare[place : place + 3] for place in range(len(bare) - 2))


@lru_cache(maxsize=100_000)
def similarity(one: str, other: str) -> Decimal:
    """Share of equal groups of three characters, in percent."""
    first, second = _triples(one), _triples(other)
    whole = len(first | second)
    return Decimal(100 * len(first & second)) / whole if whole else Decimal(0)


@rule("V010")
def visits_are_copied(visit: Row, roll: Roll, *, visit_similarity: int) -> Iterator[Said]:
    """The same words as a visit some weeks earlier."""
    on, text = day(visit["visited_at"]), visit["content"] or ""
    if on is None or len(text) < _SHORT_TEXT or visit["helper"] is None:
        return
    since, own = (on - timedelta(days=_SAME_WITHIN)).isoformat(), (visit["visited_at"], visit["uid"])
    for other in roll.where("visit", "helper", visit["helper"]):
        at = other["visited_at"]
        is_earlier = at and since <= at <= own[0] and (at, other["uid"]) < own
        if is_earlier and similarity(text, other["content"] or "") > visit_similarity:
            helper = roll.get("helper", visit["helper"]) or {}
            yield said("content", name=helper.get("full_name") or NAMELESS, date=shown("visit", other, "visited_at"))
            return


@rule("V011")
def problem_is_left(visit: Row, roll: Roll, *, visit_problem_days: int) -> Iterator[Said]:
    """A problem was found, and nothing followed."""
    on, since = day(visit["visited_at"]), days(visit["visited_at"], roll.today)
    if is_blank(visit["found_problem"]) or not is_blank(visit["solution"]) or on is None or since is None:
        return
    followed = [
        row["found_on"]
        for ledger in ("rectification_issue", "monitoring_lead")
        for row in roll.where(ledger, "household", visit["household"])
    ]
    in_time = (on + timedelta(days=visit_problem_days)).isoformat()
    if since > visit_problem_days and not any(on.isoformat() <= (found or "") <= in_time for found in followed):
        yield said("found_problem", n=since)


@rule("V012")
def handbook_without_visit(paper: Row, roll: Roll, *, handbook_visit_days: int) -> Iterator[Said]:
    """The handbook was filled in, and nobody was there around that day."""
    on = day(paper["formed_on"])
    if paper["attachment_type"] != "booklet" or on is None or paper["household"] is None:
        return
    gaps = [abs((seen - on).days) for row in _visits(paper["household"], roll) if (seen := day(row["visited_at"]))]
    if min(gaps, default=handbook_visit_days + 1) > handbook_visit_days:
        yield said("formed_on", date=shown("attachment", paper, "formed_on"))


@rule("V013")
def helper_is_incomplete(helper: Row, _roll: Roll) -> Iterator[Said]:
    """Name, unit, telephone, kind."""
    labels = {"full_name": "姓名", "support_unit": "帮扶单位", "phone": "联系电话", "helper_kind": "帮扶主体类型"}
    blank = [name for name in labels if is_blank(helper[name])]
    if blank:
        yield said(blank[0], name=helper["full_name"] or NAMELESS, missing="、".join(labels[name] for name in blank))


@rule("V014")
def phone_of_two_helpers(helper: Row, roll: Roll) -> Iterator[Said]:
    """Two helpers on duty with one telephone."""
    others = [one for one in roll.others("helper", "phone", helper) if _is_on_duty(one)]
    if others and _is_on_duty(helper):
        names = [one["full_name"] or NAMELESS for one in (helper, others[0])]
        yield said("phone", phone=shown("helper", helper, "phone"), a=names[0], b=names[1])


def _cadres(roll: Roll) -> frozenset[str]:
    """Everybody who may visit: helpers, and the cadres of the villages."""
    names = {row["full_name"] for row in roll.rows("helper")}
    names |= {
        row[name]
        for row in roll.rows("village")
        for name in ("first_secretary", "village_secretary", "village_commander")
    }
    return frozenset(filter(None, names))


@rule("V057")
def visitor_is_unknown(visit: Row, roll: Roll) -> Iterator[Said]:
    """Somebody visited who is neither a helper nor a cadre."""
    if visit["helper"] is not None or is_blank(visit["visitors"]):
        return
    known = roll.remember("cadres", lambda: _cadres(roll))
    strangers = [name for name in people(visit["visitors"]) if name not in known]
    if strangers:
        yield said("visitors", name="、".join(strangers))
