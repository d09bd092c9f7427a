"""Counting households and people: who left poverty, who is supported, who was checked, who has an income."""

from collections.abc import Iterator
from decimal import Decimal

from cunfupin.fields import short
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import (
    day,
    fen,
    is_active_household,
    is_active_member,
    is_registered,
    members_of,
    yearly,
)
from cunfupin.services.insured import insured_households

from .facts import TargetFacts
from .measuring import measure, rows_of_year
from .tally import SHARE, SPREAD, TOTAL, Hit, Tally, amount_of, hit

_STILL_POOR = frozenset({"not_exited", "pre_exit"})
_ABLE = frozenset({"ordinary", "skilled", "weak"})
_CENSUS_ANSWERS = (
    "checked_on", "is_fed_and_clothed", "is_education_secure", "is_medical_secure", "is_housing_safe", "has_safe_water",
)  # fmt: skip


def registered_households(roll: Roll) -> list[Row]:
    """Households on the roll that are or were registered as poor ("建档立卡户")."""
    return [row for row in roll.rows("household") if is_registered(row) and is_active_household(row)]


def _base(facts: TargetFacts, roll: Roll) -> list[Row]:
    """Households that were poor at the end of the year before."""
    years = rows_of_year(roll, "household_year", facts.year - 1)
    found = [roll.get("household", row["household"]) for row in years if row["exit_status"] in _STILL_POOR]
    return [row for row in found if row and is_active_household(row)]


def _exit_review(household: Row, roll: Roll) -> Row | None:
    reviews = roll.where("household_review", "household", household["uid"])
    return next((r for r in reviews if (r["review_kind"], r["review_result"]) == ("exit", "approved")), None)


def _lifted(facts: TargetFacts, roll: Roll) -> Iterator[tuple[Row, Row]]:
    for household in _base(facts, roll):
        review = _exit_review(household, roll)
        if review and household["exit_year"] == facts.year:
            yield household, review


@measure("households_lifted")
def households_lifted(facts: TargetFacts, roll: Roll) -> Tally:
    """Households that left poverty in the year by an approved review ("脱贫退出")."""
    base = len(_base(facts, roll))
    notes = (
        () if base == facts.value else (f"上年底未脱贫的是 {base:,} 户，与目标 {short(facts.value)} 户不一致，请核对",)
    )
    return Tally(how=TOTAL, hits=tuple(hit("household", row, roll) for row, _r in _lifted(facts, roll)), notes=notes)


@measure("people_lifted")
def people_lifted(facts: TargetFacts, roll: Roll) -> Tally:
    """People of those households on the roll on the day of the county's approval; the departed are told apart."""
    hits: list[Hit] = []
    gone = 0
    for household, review in _lifted(facts, roll):
        approved = day(review["county_approved_on"]) or facts.due_on
        for member in roll.where("member", "household", household["uid"]):
            if is_active_member(member, approved):
                hits.append(hit("member", member, roll))
            else:
                gone += 1
    return Tally(how=TOTAL, hits=tuple(hits), notes=(f"另有 {gone} 人已去世或迁出，不算脱贫",) if gone else ())


@measure("hardship_monthly_amount")
def hardship_monthly_amount(facts: TargetFacts, roll: Roll) -> Tally:
    """Monthly support of the hardship fund ("特困扶助保障金")."""
    rows = [row for row in roll.rows("hardship_support") if str(row["month"] or "").startswith(str(facts.year))]
    hits = [_amount("hardship_support", row, "monthly_amount", roll) for row in rows if row["monthly_amount"]]
    people = {row["id_number"] or row["uid"] for row in rows}
    paid = sum((amount_of("hardship_support", "paid_amount", row["paid_amount"]) for row in rows), Decimal(0))
    notes = (f"发放 {len(people)} 人，共 {paid} 元",) if rows else ()
    return Tally(how=SPREAD, hits=tuple(hits), notes=notes)


def _amount(ledger: str, row: Row, name: str, roll: Roll) -> Hit:
    return hit(ledger, row, roll, amount=amount_of(ledger, name, row[name]))


@measure("insurance_premium_per_person")
def insurance_premium_per_person(facts: TargetFacts, roll: Roll) -> Tally:
    """Premium by head ("防贫保险"), premiums that are not head count times premium, and how many are insured of those to be."""
    rows = list(rows_of_year(roll, "insurance_policy", facts.year))
    wrong = sum(row["premium"] != (row["insured_count"] or 0) * (fen(facts.value) or 0) for row in rows)
    hits = tuple(_amount("insurance_policy", row, "premium_per_head", roll) for row in rows)
    notes = [f"{wrong} 份保单的保费不等于人数乘 {facts.value} 元"] if wrong else []
    wanted = list(insured_households(roll)) if facts.year == roll.year else []
    if wanted:
        people = sum(one.people for one in wanted)
        covered = sum((one.policy["insured_count"] or 0) for one in wanted if one.policy)
        notes.append(f"应保名单 {len(wanted)} 户 {people} 人，已登记参保 {covered} 人")
    return Tally(how=SPREAD, hits=hits, notes=tuple(notes))


@measure("census_check_coverage")
def census_check_coverage(facts: TargetFacts, roll: Roll) -> Tally:
    """Registered households with a complete check of the first round ("查漏补缺第一轮")."""
    checked = {
        row["household"]
        for row in rows_of_year(roll, "census_check", facts.year)
        if row["census_round"] == "first" and all(row[name] is not None for name in _CENSUS_ANSWERS)
    }
    whole = registered_households(roll)
    return _share("household", whole, [row for row in whole if row["uid"] in checked], roll)


def _share(ledger: str, whole: list[Row], part: list[Row], roll: Roll, *notes: str) -> Tally:
    base = {row["uid"]: hit(ledger, row, roll) for row in whole}
    return Tally(how=SHARE, hits=tuple(base[row["uid"]] for row in part), whole=tuple(base.values()), notes=notes)


@measure("willing_worker_employed_share")
def willing_worker_employed_share(facts: TargetFacts, roll: Roll) -> Tally:
    """Able and willing people of registered households who have work."""
    willing = []
    for household in registered_households(roll):
        for member in members_of(household, roll):
            year = yearly("member_year", "member", member["uid"], facts.year, roll)
            if year and year["labour_skill"] in _ABLE and year["is_willing_to_work"]:
                willing.append(member)
    return _share("member", willing, [member for member in willing if _has_work(member, roll)], roll)


def _has_work(member: Row, roll: Roll) -> bool:
    of = member["uid"]
    return (
        any(is_open_job(row) for row in roll.where("off_farm_job", "member", of))
        or any(row["resigned_on"] is None for row in roll.where("workshop_worker", "member", of))
        or any(row["post_status"] == "serving" for row in roll.where("public_post", "member", of))
    )


def is_open_job(job: Row) -> bool:
    """Whether somebody is at the job ("务工") now."""
    return bool(job["is_working"]) and job["job_ended_month"] is None


@measure("critical_illness_cover_share")
def critical_illness_cover_share(facts: TargetFacts, roll: Roll) -> Tally:
    """People of registered households with insurance for critical illness ("大病保险")."""
    people = [member for household in registered_households(roll) for member in members_of(household, roll)]
    covered = []
    for member in people:
        year = yearly("member_year", "member", member["uid"], facts.year, roll)
        if year and year["has_critical_illness_insurance"]:
            covered.append(member)
    return _share("member", people, covered, roll)


@measure("income_channel_share")
def income_channel_share(facts: TargetFacts, roll: Roll) -> Tally:
    """Registered households with at least one way to earn ("增收渠道"); those fully covered by the safety net apart."""
    whole = registered_households(roll)
    covered = 0
    for household in whole:
        year = yearly("household_year", "household", household["uid"], facts.year, roll)
        covered += bool(year and year["is_no_labour_household"])
    part = [row for row in whole if any(_channels(row, facts.year, roll))]
    return _share("household", whole, part, roll, *([f"其中整户无劳动能力兜底保障 {covered} 户"] if covered else []))


def _channels(household: Row, year: int, roll: Roll) -> Iterator[bool]:
    of = household["uid"]
    for ledger in ("farming_activity", "benefit_link"):
        yield any(row["year"] == year for row in roll.where(ledger, "household", of))
    yield any(is_open_job(row) for row in roll.where("off_farm_job", "household", of))
    yield any(row["resigned_on"] is None for row in roll.where("workshop_worker", "household", of))
    yield any(
        row["post_status"] == "serving"
        for member in roll.where("member", "household", of)
        for row in roll.where("public_post", "member", member["uid"])
    )
    shares = roll.where("asset_distribution", "household", of)
    yield any(row["distribution_use"] == "dividend" and _is_of(row["issued_on"], year) for row in shares)


def _is_of(text: str | None, year: int) -> bool:
    return bool(text) and str(text).startswith(str(year))


@measure("instructor_cover_share")
def instructor_cover_share(facts: TargetFacts, roll: Roll) -> Tally:
    """Households with farming ("种养产业") that have an instructor ("产业指导员")."""
    rows = list(rows_of_year(roll, "farming_activity", facts.year))
    guided = [row for row in rows if row["industry_instructor"]]
    return Tally(how=SHARE, hits=_by_household(guided, roll), whole=_by_household(rows, roll))


def _by_household(rows: list[Row], roll: Roll) -> tuple[Hit, ...]:
    return tuple(hit("farming_activity", row, roll, one=row["household"] or row["uid"]) for row in rows)
