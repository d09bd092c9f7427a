"""Rules about the steps of a case (W080 to W093, W096). What concerns a whole case is told at one of its steps."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from cunfupin.fields import Code
from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .monitoring_terms import HELPED, OFTEN_DAYS, ORDER, is_struck_lately, latest_steps, step_day
from .naming import shown
from .registry import rule
from .roll import Roll
from .terms import day, days, is_blank

_LEDGER = "monitoring_step"
_DOUBTS = ("房产", "车辆", "工商", "财政供养")
_PAPERS = {
    "check": ("survey",),
    "authorize": ("authorization",),
    "deliberate": ("deliberation", "sign_in"),
    "notice": ("notice_photo",),
    "township": ("township_notice",),
    "county": ("county_announcement",),
}


def _of_case(step: Row, roll: Roll) -> dict[str, Row]:
    return latest_steps(step["monitoring_case"], roll) if step["monitoring_case"] else {}


def _word(name: str) -> str:
    kind = field_of(_LEDGER, "step").kind
    assert isinstance(kind, Code)
    return kind.format(name)


@rule("W080")
def steps_in_wrong_order(step: Row, roll: Roll) -> Iterator[Said]:
    """A step earlier than one before it; told at the earlier day."""
    steps = _of_case(step, roll)
    for first, later in combinations([name for name in ORDER if name in steps], 2):
        is_here = steps[later]["uid"] == step["uid"]
        on, after = step_day(steps, first), step_day(steps, later)
        if is_here and on and after and on > after:
            yield said("handled_on", a=_word(first), b=_word(later))
            return


@rule("W081")
def notice_was_short(step: Row, _roll: Roll, *, notice_days: int) -> Iterator[Said]:
    """The notice hung for fewer days than it must."""
    shown_for = days(step["notice_started_on"], step["notice_ended_on"])
    if step["step"] in ("notice", "removal_notice") and shown_for is not None and shown_for + 1 < notice_days:
        yield said("notice_ended_on", n=shown_for + 1, min=notice_days)


@rule("W082")
def too_few_deliberated(step: Row, _roll: Roll, *, review_quorum: Decimal) -> Iterator[Said]:
    """Fewer than two thirds were there."""
    expected, present = step["expected_count"], step["present_count"]
    if step["step"] == "deliberate" and None not in (expected, present) and present < review_quorum * expected:
        yield said("present_count", a=expected, b=present)


@rule("W083")
def votes_do_not_add_up(step: Row, _roll: Roll) -> Iterator[Said]:
    """As many votes as people."""
    votes = [step[name] for name in ("approve_count", "against_count", "abstain_count")]
    if step["present_count"] is None or all(vote is None for vote in votes):
        return
    a, b, c = (vote or 0 for vote in votes)
    if a + b + c != step["present_count"]:
        yield said("approve_count", a=a, b=b, c=c, d=step["present_count"])


@rule("W084")
def authorisation_is_missing(step: Row, roll: Roll) -> Iterator[Said]:
    """The household has not allowed the comparison."""
    refused = step["step"] == "authorize" and step["has_authorization"] != 1
    if refused or (step["step"] == "compare" and "authorize" not in _of_case(step, roll)):
        yield said("has_authorization")


@rule("W085")
def comparison_is_missing(step: Row, roll: Roll, *, compare_days: int) -> Iterator[Said]:
    """Deliberated without the departments' answer, or the answer came late."""
    steps = _of_case(step, roll)
    begun, compared = day(step_day(steps, "authorize")), day(step_day(steps, "compare"))
    is_late = step["step"] == "compare" and compared and roll.is_late(begun, compare_days, compared)
    if (step["step"] == "deliberate" and "compare" not in steps) or is_late:
        yield said("comparison_result")


@rule("W086")
def doubt_is_not_explained(step: Row, _roll: Roll) -> Iterator[Said]:
    """The comparison found something, and nobody explains it."""
    text = step["comparison_result"] or ""
    found = [word for word in _DOUBTS if word in text and f"无{word}" not in text and "均无" not in text]
    if step["step"] == "compare" and found and is_blank(step["doubt_explanation"]):
        yield said("doubt_explanation", item="、".join(found))


@rule("W087")
def objection_is_not_answered(step: Row, roll: Roll, *, objection_days: int) -> Iterator[Said]:
    """Somebody objected, and some days later there is no answer."""
    is_due = roll.is_late(day(step["notice_ended_on"]), objection_days)
    if is_due and not is_blank(step["objection"]) and is_blank(step["opinion"]):
        yield said("objection")


@rule("W088")
def recognised_too_slowly(case: Row, roll: Roll, *, identify_days: int) -> Iterator[Said]:
    """From the first lead to the county's decision."""
    leads = [
        row["found_on"] for row in roll.where("monitoring_lead", "monitoring_case", case["uid"]) if row["found_on"]
    ]
    decided = step_day(latest_steps(case["uid"], roll), "county")
    is_running = decided or case["case_status"] == "identifying"
    if leads and is_running and roll.is_late(day(min(leads)), identify_days, day(decided)):
        yield said("case_status", n=days(min(leads), decided or roll.today), max=identify_days)


@rule("W089")
def township_has_not_spoken(step: Row, roll: Roll) -> Iterator[Said]:
    """Decided by the county without the township's opinion."""
    if step["step"] != "county" or not step["handled_on"]:
        return
    township = _of_case(step, roll).get("township")
    if township is None or is_blank(township["opinion"]):
        yield said("step")


@rule("W090")
def decision_without_number(step: Row, _roll: Roll) -> Iterator[Said]:
    """The county's decision has a number."""
    if step["step"] == "county" and step["step_result"] == "passed" and is_blank(step["approval_no"]):
        yield said("approval_no")


@rule("W091")
def month_and_decision_disagree(case: Row, roll: Roll) -> Iterator[Said]:
    """The month of the county's decision is the month of recognition."""
    decided, month = step_day(latest_steps(case["uid"], roll), "county"), case["identified_monitoring_month"]
    if decided and month and decided[:7] != month:
        b = shown(_LEDGER, latest_steps(case["uid"], roll)["county"], "handled_on")
        yield said("identified_monitoring_month", a=shown("monitoring_case", case, "identified_monitoring_month"), b=b)


def _since_visit(case: Row, roll: Roll) -> int | None:
    visits = [row["visited_at"] for row in roll.where("visit", "household", case["household"]) if row["visited_at"]]
    return days(max(visits, default=case["identified_monitoring_month"]), roll.today)


@rule("W092")
def not_visited_this_month(case: Row, roll: Roll, *, revisit_month_days: int) -> Iterator[Said]:
    """Followed, and nobody came for a month."""
    gap = _since_visit(case, roll)
    if case["case_status"] == "assisting" and gap is not None and gap > revisit_month_days:
        yield said("case_status", n=gap)


@rule("W093")
def not_visited_this_week(case: Row, roll: Roll) -> Iterator[Said]:
    """After a disaster or an accident somebody comes every week."""
    gap = _since_visit(case, roll)
    if case["case_status"] in HELPED and is_struck_lately(case, roll) and gap is not None and gap > OFTEN_DAYS:
        yield said("case_status", n=gap)


@rule("W096")
def papers_are_missing(step: Row, roll: Roll) -> Iterator[Said]:
    """A step was taken, and what shows it is not in the file."""
    case = roll.get("monitoring_case", step["monitoring_case"])
    if case is None or not step["handled_on"]:
        return
    kinds = {row["attachment_type"] for row in roll.where("attachment", "household", case["household"])}
    missing = [name for name in _PAPERS.get(step["step"], ()) if name not in kinds]
    if missing:
        kind = field_of("attachment", "attachment_type").kind
        yield said("step", files="、".join(map(kind.format, missing)))
