"""Rules about treatment and its cost (M005, M009 to M011, M013 to M016, M025)."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from .finding import Row, Said, said
from .naming import shown
from .person_terms import is_medically_insured, year_row
from .registry import rule
from .relations import household_of, is_active, member_of
from .roll import Roll
from .terms import HUNDRED, day, days, fen, is_blank, is_registered, yuan

_LEDGER = "medical_expense"
_FOLLOWED = ("hypertension", "diabetes", "tuberculosis", "mental")
_PARTS = (
    "basic_reimbursement", "critical_reimbursement", "supplementary_reimbursement", "medical_relief_amount",
    "other_reimbursement", "self_paid_amount",
)  # fmt: skip
_PLAUSIBLE: Mapping[str, tuple[str, int, int]] = {
    "systolic_pressure": ("收缩压", 60, 260),
    "diastolic_pressure": ("舒张压", 30, 160),
    "blood_glucose_mmol": ("血糖", 15, 350),
}
"""Stored values between which a measurement lies."""


def _date(expense: Row) -> str:
    return shown(_LEDGER, expense, "admitted_on") if expense["admitted_on"] else shown(_LEDGER, expense, "year")


@rule("M005")
def reimbursed_without_insurance(expense: Row, roll: Roll) -> Iterator[Said]:
    """Paid by an insurance that the yearly sheet does not know."""
    member = member_of(_LEDGER, expense, roll)
    year = year_row(member, roll, expense["year"]) if member else None
    paid = (expense["basic_reimbursement"] or 0) > 0 or (expense["medical_relief_amount"] or 0) > 0
    if year and paid and not is_medically_insured(year):
        yield said("basic_reimbursement")


@rule("M009")
def followed_too_seldom(illness: Row, roll: Roll, *, followup_per_year: int) -> Iterator[Said]:
    """Fewer visits than the part of the year that has passed asks for."""
    if illness["chronic_type"] not in _FOLLOWED:
        return
    start = max(date(roll.year, 1, 1), day(illness["diagnosed_on"]) or date(roll.year, 1, 1))
    wanted = followup_per_year * max((roll.day_of(roll.year) - start).days, 0) // 365
    visits = roll.where("chronic_follow_up", "chronic_condition", illness["uid"])
    count = sum((row["followed_on"] or "").startswith(str(roll.year)) for row in visits)
    if count < wanted:
        yield said("chronic_type", n=count, m=wanted)


@rule("M010")
def not_followed_for_long(illness: Row, roll: Roll, *, followup_gap_days: int) -> Iterator[Said]:
    """The last visit, or the diagnosis, is long ago."""
    visits = roll.where("chronic_follow_up", "chronic_condition", illness["uid"])
    last = max((row["followed_on"] for row in visits if row["followed_on"]), default=illness["diagnosed_on"])
    gap = days(last, roll.today)
    if illness["chronic_type"] in _FOLLOWED and gap is not None and gap > followup_gap_days:
        yield said("chronic_type", n=gap)


@rule("M011")
def ill_without_card(illness: Row, roll: Roll) -> Iterator[Said]:
    """Ill for long, of a registered household, and no card for it."""
    household = household_of("chronic_condition", illness, roll)
    concerns = illness["chronic_type"] not in (None, "other") and is_active("chronic_condition", illness, roll)
    if household and is_registered(household) and concerns and is_blank(illness["chronic_card_no"]):
        yield said("chronic_card_no")


@rule("M013")
def own_share_is_high(expense: Row, roll: Roll, *, self_paid_share_max: int) -> Iterator[Said]:
    """The household paid a larger share than it should."""
    household, total = household_of(_LEDGER, expense, roll), expense["total_expense"] or 0
    own = expense["self_paid_amount"] or 0
    if household and is_registered(household) and total > 0 and own * HUNDRED > total * self_paid_share_max:
        yield said("self_paid_amount", date=_date(expense), share=own * HUNDRED // total, max=self_paid_share_max)


@rule("M014")
def expense_does_not_add_up(expense: Row, _roll: Roll, *, money_tolerance: Decimal) -> Iterator[Said]:
    """What was paid back and paid is not the whole."""
    if expense["total_expense"] is None or all(expense[name] is None for name in _PARTS):
        return
    gap = abs(sum(expense[name] or 0 for name in _PARTS) - expense["total_expense"])
    if gap > fen(money_tolerance):
        yield said("total_expense", date=_date(expense), diff=yuan(gap))


@rule("M015")
def left_before_coming(expense: Row, _roll: Roll) -> Iterator[Said]:
    """Out of hospital before in."""
    if expense["discharged_on"] and expense["admitted_on"] and expense["discharged_on"] < expense["admitted_on"]:
        yield said("discharged_on")


@rule("M016")
def two_beds_at_once(expense: Row, roll: Roll) -> Iterator[Said]:
    """In hospital twice at the same time."""
    came, left = expense["admitted_on"], expense["discharged_on"] or expense["admitted_on"]
    if expense["visit_kind"] != "inpatient" or not came:
        return
    for other in roll.where(_LEDGER, "member", expense["member"]):
        start, end = other["admitted_on"], other["discharged_on"] or other["admitted_on"]
        if other is not expense and other["visit_kind"] == "inpatient" and start and start < left and end > came:
            yield said("admitted_on")
            return


@rule("M025")
def measurement_is_strange(visit: Row, _roll: Roll) -> Iterator[Said]:
    """Pressure and glucose that nobody has."""
    for name, (word, least, most) in _PLAUSIBLE.items():
        value = visit[name]
        if value is not None and not least <= value <= most:
            yield said(name, item=word)
