"""Warning rules: signs that a household may fall back ("预警", W001 to W017). What is followed already is not told again."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from .finding import Row, Said, said
from .household_rules import names
from .monitoring_terms import OPEN
from .naming import NAMELESS, shown
from .person_terms import (
    has_full_labour,
    has_some_labour,
    is_medically_insured,
    is_severely_disabled,
    with_year_rows,
    year_row,
)
from .post_terms import is_first
from .registry import rule
from .relations import household_of
from .roll import Roll
from .safety_terms import is_open
from .school_terms import BACHELOR, OUT_OF_SCHOOL, SENIOR, VOCATIONAL
from .terms import HUNDRED, codes, day, days, fen, is_registered, members_of, yearly, yuan
from .work_terms import jobs_of, works

_BEYOND_DUTY = frozenset({*SENIOR, *VOCATIONAL, *BACHELOR, "postgraduate"})


def is_followed(household: Row, risk: str, reverify_days: int, roll: Roll) -> bool:
    """Whether a case is open, a lead of the risk is open, or one was turned down lately."""
    of = household["uid"]
    if any(case["case_status"] in OPEN for case in roll.where("monitoring_case", "household", of)):
        return True
    for lead in roll.where("monitoring_lead", "household", of):
        since = days(lead["checked_on"] or lead["found_on"], roll.today)
        if lead["risk"] == risk and lead["lead_result"] in (None, "observe", "include", "intervene"):
            return True
        if lead["lead_result"] == "exclude" and since is not None and since <= reverify_days:
            return True
    return False


def _warned(ledger: str, row: Row, risk: str, reverify_days: int, roll: Roll) -> Row | None:
    """The household, when nobody follows this risk of it yet."""
    household = household_of(ledger, row, roll)
    return household if household and not is_followed(household, risk, reverify_days, roll) else None


def _now(year: Row, roll: Roll) -> bool:
    return bool(year["year"] == roll.year)


@rule("W001")
def below_the_line(year: Row, roll: Roll, *, reverify_days: int) -> Iterator[Said]:
    """Income by head below the line of the year."""
    line, income = roll.standard("monitoring_line", roll.year_of(year)), year["net_income_per_head"]
    if line is None or income is None or income >= fen(line) or not _now(year, roll):
        return
    if _warned("household_year", year, "other", reverify_days, roll):
        yield said("net_income_per_head", n=yuan(income), std=line)


def _own_share(household: bytes, roll: Roll) -> tuple[int, list[Row]]:
    """What the household paid for treatment in twelve months, less claims, and the bills."""
    since = (roll.today - timedelta(days=365)).isoformat()
    bills = [
        row
        for row in roll.where("medical_expense", "household", household)
        if (row["discharged_on"] or row["admitted_on"] or f"{row['year'] or 0}-12-31") >= since
    ]
    return sum(row["self_paid_amount"] or 0 for row in bills), bills


@rule("W002")
def treatment_costs_much(bill: Row, roll: Roll, *, medical_self_paid_warn: int, reverify_days: int) -> Iterator[Said]:
    """Treatment of a year costs more than the line; told at the first bill."""
    paid, bills = _own_share(bill["household"], roll)
    claims = roll.where("insurance_claim", "household", bill["household"])
    left = paid - sum(claim["claim_amount"] or 0 for claim in claims)
    if not bills or not is_first(bill, bills) or left <= fen(medical_self_paid_warn):
        return
    if _warned("medical_expense", bill, "illness", reverify_days, roll):
        yield said("self_paid_amount", n=yuan(left), max=medical_self_paid_warn)


@rule("W003")
def treatment_takes_the_income(bill: Row, roll: Roll, *, medical_share_warn: int, reverify_days: int) -> Iterator[Said]:
    """Treatment takes a large part of the income; told at the first bill."""
    paid, bills = _own_share(bill["household"], roll)
    year = yearly("household_year", "household", bill["household"], roll.year, roll)
    income = (year or {}).get("net_income") or 0
    if not bills or not is_first(bill, bills) or income <= 0 or paid * HUNDRED <= income * medical_share_warn:
        return
    if _warned("medical_expense", bill, "illness", reverify_days, roll):
        yield said("self_paid_amount", p=paid * HUNDRED // income)


@rule("W004")
def child_out_of_school(watch: Row, roll: Roll) -> Iterator[Said]:
    """A child is out of school and no lead says so."""
    leads = roll.where("monitoring_lead", "household", watch["household"])
    is_known = any(row["risk"] == "schooling" and row["lead_result"] != "exclude" for row in leads)
    if watch["study_status"] in OUT_OF_SCHOOL and watch["household"] and not is_known:
        yield said("study_status")


@rule("W005")
def earners_lost_their_work(
    job: Row, roll: Roll, *, unemployed_days: int, wage_share_key: int, reverify_days: int
) -> Iterator[Said]:
    """The household lives on wages, and nobody has had work for months; told at the first job."""
    household = household_of("off_farm_job", job, roll) if job["is_working"] != 1 else None
    year = yearly("household_year", "household", household["uid"], roll.year, roll) if household else None
    if (
        not household
        or not year
        or (year["wage_income"] or 0) * HUNDRED <= (year["total_income"] or 0) * wage_share_key
    ):
        return
    able = [member for member, row in with_year_rows(household, roll) if has_some_labour(row)]
    jobs = [one for member in able for one in jobs_of(member["uid"], roll)]
    if not jobs or not is_first(job, jobs) or any(works(member["uid"], roll) for member in able):
        return
    gaps = [days(one["job_ended_month"], roll.today) for one in jobs]
    all_over = all(gap is not None and gap > unemployed_days for gap in gaps)
    if all_over and not is_followed(household, "unstable_job", reverify_days, roll):
        yield said("job_ended_month", n=min(gap for gap in gaps if gap is not None))


@rule("W006")
def disaster_struck(check: Row, roll: Roll, *, disaster_loss_warn: int, reverify_days: int) -> Iterator[Said]:
    """A loss by a disaster."""
    claims = roll.where("insurance_claim", "household", check["household"])
    losses = [row["loss_amount"] or 0 for row in claims if row["accident_type"] == "disaster"]
    is_large = max(losses, default=0) >= fen(disaster_loss_warn)
    if (check["has_disaster_loss"] == 1 or is_large) and _warned("screening", check, "disaster", reverify_days, roll):
        yield said("has_disaster_loss", kind="灾害", n=yuan(max(losses, default=0)))


@rule("W007")
def accident_struck(claim: Row, roll: Roll, *, accident_loss_warn: int, reverify_days: int) -> Iterator[Said]:
    """An accident, or damages to be paid."""
    is_large = (claim["loss_amount"] or 0) >= fen(accident_loss_warn)
    if claim["accident_type"] not in ("accident", "liability") or not is_large:
        return
    if _warned("insurance_claim", claim, "accident", reverify_days, roll):
        yield said("loss_amount", n=yuan(claim["loss_amount"]))


@rule("W008")
def income_fell(year: Row, roll: Roll, *, income_drop_warn: int, reverify_days: int) -> Iterator[Said]:
    """Income by head fell far below the year before."""
    before = yearly("household_year", "household", year["household"], (year["year"] or 0) - 1, roll)
    was, now = (before or {}).get("net_income_per_head") or 0, year["net_income_per_head"]
    if was <= 0 or now is None or not _now(year, roll) or (was - now) * HUNDRED <= was * income_drop_warn:
        return
    if _warned("household_year", year, "other", reverify_days, roll):
        yield said("net_income_per_head", p=(was - now) * HUNDRED // was, a=yuan(was), b=yuan(now))


@rule("W009")
def must_spend_more_than_it_earns(year: Row, roll: Roll, *, reverify_days: int) -> Iterator[Said]:
    """What had to be paid for treatment and damage is above the income."""
    bills = [
        row for row in roll.where("medical_expense", "household", year["household"]) if row["year"] == year["year"]
    ]
    claims = [
        row
        for row in roll.where("insurance_claim", "household", year["household"])
        if str(row["occurred_on"] or row["reported_on"] or "").startswith(str(year["year"]))
    ]
    spent = sum(row["self_paid_amount"] or 0 for row in (*bills, *claims))
    if year["net_income"] is None or spent <= year["net_income"] or not spent or not _now(year, roll):
        return
    if _warned("household_year", year, "illness", reverify_days, roll):
        yield said("net_income", a=yuan(spent), b=yuan(year["net_income"]))


@rule("W010")
def house_is_in_danger(year: Row, roll: Roll, *, reverify_days: int) -> Iterator[Said]:
    """The house is unsafe."""
    is_unsafe = year["is_dilapidated"] == 1 or year["dilapidation_grade"] in ("C", "D")
    if is_unsafe and _now(year, roll) and _warned("household_year", year, "unsafe_housing", reverify_days, roll):
        grade = shown("household_year", year, "dilapidation_grade") if year["dilapidation_grade"] else "危房"
        yield said("is_dilapidated", grade=grade)


@rule("W011")
def water_is_in_danger(year: Row, roll: Roll, *, reverify_days: int) -> Iterator[Said]:
    """The water is unsafe."""
    is_unsafe = year["has_safe_water"] == 0 and _now(year, roll)
    if is_unsafe and _warned("household_year", year, "unsafe_water", reverify_days, roll):
        yield said("has_safe_water")


@rule("W012")
def insurance_was_broken_off(year: Row, roll: Roll, *, reverify_days: int) -> Iterator[Said]:
    """A member of a registered household is not insured."""
    household = household_of("household_year", year, roll) if _now(year, roll) else None
    if household is None or not is_registered(household):
        return
    bare = [
        member
        for member, row in with_year_rows(household, roll)
        if not is_medically_insured(row) and row["is_active_military"] != 1
    ]
    if bare and not is_followed(household, "illness", reverify_days, roll):
        yield said(names=names(bare))


@rule("W013")
def earner_was_lost(member: Row, roll: Roll, *, reverify_days: int) -> Iterator[Said]:
    """Who could do all work a year ago died or became severely disabled."""
    if member["decrease_reason"] != "death" and not is_severely_disabled(member):
        return
    before, now = year_row(member, roll, roll.year - 1), year_row(member, roll)
    if before is None or not has_full_labour(before):
        return
    since = days(member["decreased_on"], roll.today)
    has_died = member["decrease_reason"] == "death" and since is not None and since <= 365
    is_disabled = is_severely_disabled(member) and now is not None and "disabled" not in codes(before["health"])
    if (has_died or is_disabled) and _warned("member", member, "lack_labour", reverify_days, roll):
        reason = "去世" if has_died else "重度残疾"
        yield said(
            "decreased_on" if has_died else "disability_grade", name=member["full_name"] or NAMELESS, reason=reason
        )


@rule("W014")
def industry_failed(row: Row, roll: Roll, *, industry_loss_warn: int, reverify_days: int) -> Iterator[Said]:
    """What was grown or raised brought a loss."""
    known = None not in (row["output_amount"], row["production_cost"])
    loss = row["production_cost"] - row["output_amount"] if known else 0
    loss = max(loss, -(row["income_gain"] or 0))
    is_loss = (known and loss > 0) or loss >= fen(industry_loss_warn)
    if (
        is_loss
        and row["year"] == roll.year
        and _warned("farming_activity", row, "business_failure", reverify_days, roll)
    ):
        yield said(
            "output_amount", product=shown("farming_activity", row, "crop") if row["crop"] else "产业", n=yuan(loss)
        )


@rule("W015")
def loan_is_not_repaid(loan: Row, roll: Roll, *, reverify_days: int) -> Iterator[Said]:
    """A small loan is overdue."""
    if loan["is_overdue"] == 1 and _warned("micro_loan", loan, "other", reverify_days, roll):
        yield said("is_overdue", n=yuan(loan["overdue_amount"] or loan["loan_balance"] or 0))


@rule("W016")
def schooling_weighs(
    year: Row, roll: Roll, *, burden_students: int, burden_line_ratio: Decimal, reverify_days: int
) -> Iterator[Said]:
    """Several students beyond compulsory school and little income."""
    line, income = roll.standard("monitoring_line", roll.year_of(year)), year["net_income_per_head"]
    is_poor = line is not None and income is not None and income < fen(line) * burden_line_ratio
    household = household_of("household_year", year, roll) if is_poor and _now(year, roll) else None
    if household is None:
        return
    count = sum(row["school_status"] in _BEYOND_DUTY for _member, row in with_year_rows(household, roll))
    if count >= burden_students and not is_followed(household, "schooling", reverify_days, roll):
        yield said("net_income_per_head", n=count)


@rule("W017")
def key_household_is_not_looked_after(household: Row, roll: Roll, *, key_group_days: int) -> Iterator[Said]:
    """Seriously ill, severely disabled or helpless members, and nobody has judged the risk lately."""
    key = [member for member in members_of(household, roll) if _is_key(member, roll)]
    if not key:
        return
    seen = [row["visited_at"] for row in roll.where("visit", "household", household["uid"]) if row["risk_level"]]
    seen += [row["found_on"] for row in roll.where("monitoring_lead", "household", household["uid"])]
    last = day(max(filter(None, seen), default=None))
    if last is None or (roll.today - last).days > key_group_days:
        yield said(names=names(key), n=(roll.today - last).days if last else "多")


def _is_key(member: Row, roll: Roll) -> bool:
    row = year_row(member, roll)
    helpless = any(
        one["self_care"] == "none" and is_open(one, roll)
        for one in roll.where("special_support", "member", member["uid"])
    )
    return bool(row and "serious" in codes(row["health"])) or is_severely_disabled(member) or helpless
