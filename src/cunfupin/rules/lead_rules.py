"""Rules about leads and screening ("预警线索", "集中排查", W020 to W028, W094, W095, W098, W099)."""

from collections.abc import Iterator
from datetime import timedelta

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .monitoring_terms import people
from .post_terms import is_first
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import day, days, is_active_household, is_blank

_LEDGER = "monitoring_lead"
_MERGED = "merged"
_ROUNDS = ("first", "second")
_ANSWERS = ("is_education_secure", "is_medical_secure", "is_housing_safe", "has_safe_water", "net_income_per_head")


@rule("W020")
def lead_is_not_assigned(lead: Row, roll: Roll, *, clue_dispatch_days: int) -> Iterator[Said]:
    """Nobody was told to check it."""
    is_open = is_blank(lead["assigned_to"]) and lead["lead_result"] != _MERGED
    if is_open and roll.is_late(day(lead["found_on"]), clue_dispatch_days):
        yield said("assigned_to", n=days(lead["found_on"], roll.today))


@rule("W021")
def lead_is_not_checked(lead: Row, roll: Roll, *, clue_verify_days: int) -> Iterator[Said]:
    """Nobody has checked it in time."""
    is_open = lead["checked_on"] is None and lead["lead_result"] != _MERGED
    if is_open and roll.is_late(day(lead["found_on"]), clue_verify_days):
        yield said("checked_on", max=clue_verify_days)


@rule("W022")
def one_checker(lead: Row, _roll: Roll, *, verifier_count_min: int) -> Iterator[Said]:
    """Fewer people than it takes."""
    count = len(people(lead["checkers"]))
    if lead["checked_on"] and count < verifier_count_min:
        yield said("checkers", n=count)


@rule("W023")
def check_without_result(lead: Row, roll: Roll) -> Iterator[Said]:
    """Checked, and result, reason or proof is missing."""
    if lead["checked_on"] is None:
        return
    missing = [field_of(_LEDGER, name).label for name in ("lead_result", "result_reason") if is_blank(lead[name])]
    if not roll.where("attachment", "record_uid", lead["uid"].hex()):
        missing.append("佐证材料")
    if missing:
        yield said("lead_result", missing="、".join(missing))


@rule("W024")
def turned_down_without_reason(lead: Row, _roll: Roll) -> Iterator[Said]:
    """Not taken in, and nobody says why."""
    if lead["lead_result"] == "exclude" and is_blank(lead["result_reason"]):
        yield said("result_reason")


@rule("W025")
def watched_for_long(lead: Row, roll: Roll, *, observe_days: int) -> Iterator[Said]:
    """To be watched for a while only."""
    if lead["lead_result"] == "observe" and roll.is_late(day(lead["checked_on"]), observe_days):
        yield said("lead_result", n=days(lead["checked_on"], roll.today))


@rule("W026")
def channel_is_blank(lead: Row, _roll: Roll) -> Iterator[Said]:
    """Where the lead came from."""
    blank = [name for name in ("lead_channel", "lead_source") if is_blank(lead[name])]
    if blank:
        yield said(blank[0])


@rule("W027")
def department_waits(lead: Row, roll: Roll, *, clue_reply_days: int) -> Iterator[Said]:
    """A department's lead wants an answer."""
    is_open = lead["lead_channel"] == "department" and is_blank(lead["lead_result"])
    if is_open and roll.is_late(day(lead["found_on"]), clue_reply_days):
        yield said("lead_result", n=days(lead["found_on"], roll.today))


@rule("W028")
def lead_twice(lead: Row, roll: Roll, *, clue_repeat_days: int) -> Iterator[Said]:
    """Two open leads about one risk; told at the first."""
    rows = [
        row
        for row in roll.where(_LEDGER, "household", lead["household"])
        if row["risk"] == lead["risk"] and not row["lead_result"] and _near(row, lead, clue_repeat_days)
    ]
    if not lead["lead_result"] and len(rows) > 1 and is_first(lead, rows):
        yield said("risk", n=len(rows))


def _near(one: Row, other: Row, within: int) -> bool:
    gap = days(one["found_on"], other["found_on"])
    return gap is not None and abs(gap) <= within


def _screened(village: Row, name: str, roll: Roll) -> tuple[set[bytes], set[bytes]]:
    """Households of a village that a round of the year has reached, and all of them."""
    households = {h["uid"] for h in roll.where("household", "village", village["uid"]) if is_active_household(h)}
    rows = roll.where("screening", "screening_round", name)
    return {row["household"] for row in rows if row["year"] == roll.year} & households, households


@rule("W094")
def screening_left_households_out(village: Row, roll: Roll) -> Iterator[Said]:
    """A round that has begun and is over reaches every household."""
    for name in _ROUNDS:
        reached, households = _screened(village, name, roll)
        is_over = roll.today.month > (6 if name == "first" else 11)
        if reached and is_over and len(reached) < len(households):
            yield said(a=len(reached), b=len(households))


@rule("W095")
def screening_is_incomplete(row: Row, _roll: Roll) -> Iterator[Said]:
    """Questions without an answer."""
    blank = [name for name in _ANSWERS if row[name] is None]
    if blank:
        yield said(blank[0], missing="、".join(field_of("screening", name).label for name in blank))


@rule("W098")
def too_few_rounds(village: Row, roll: Roll, *, screening_rounds_per_year: int) -> Iterator[Said]:
    """Fewer rounds than the year asks for, in its last month."""
    done = sum(bool(_screened(village, name, roll)[0]) for name in _ROUNDS)
    if roll.today.month == 12 and done < screening_rounds_per_year:
        yield said(n=done, m=screening_rounds_per_year)


@rule("W099")
def nothing_followed(lead: Row, roll: Roll, *, measure_days: int) -> Iterator[Said]:
    """A household to be helped early, and nothing came in time."""
    household, found = household_of(_LEDGER, lead, roll), day(lead["found_on"])
    if household is None or household["is_intervention_target"] != 1 or found is None:
        return
    first, last = found.isoformat(), (found + timedelta(days=measure_days)).isoformat()
    dates = [row["started_on"] for row in roll.where("measure", "household", household["uid"])]
    dates += [row["received_on"] for row in roll.where("insurance_claim", "household", household["uid"])]
    dates += [
        row["issued_on"] or row["approved_on"] for row in roll.where("temporary_relief", "household", household["uid"])
    ]
    if roll.today.isoformat() > last and not any(first <= (one or "") <= last for one in dates):
        yield said("household")
