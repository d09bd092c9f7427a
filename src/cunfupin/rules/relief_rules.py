"""Rules about relief, funds and the insurance against poverty (S019 to S022, S027 to S029, S033 to S037)."""

from collections.abc import Iterator

from .finding import Row, Said, said
from .naming import shown
from .post_terms import is_first
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import day, days, fen, is_monitored, yuan

_UNABLE = ("weak", "lost", "none")
_INSURED = ("non_poor_low_income", "non_high_standard_exit")


@rule("S019")
def reserve_below_zero(reserve: Row, roll: Roll) -> Iterator[Said]:
    """More was spent than there was, on some day; told for the first."""
    balance = reserve["opening_balance"] or 0
    entries = [row for row in roll.where("relief_reserve_entry", "relief_reserve", reserve["uid"]) if row["entry_on"]]
    for entry in sorted(entries, key=lambda row: (row["entry_on"], row["entry_direction"] == "expense")):
        balance += (entry["amount"] or 0) * (1 if entry["entry_direction"] == "income" else -1)
        if balance < 0:
            yield said("opening_balance", date=shown("relief_reserve_entry", entry, "entry_on"), amount=yuan(-balance))
            return


@rule("S020")
def relief_twice_for_one_reason(relief: Row, roll: Roll, *, relief_repeat_days: int) -> Iterator[Said]:
    """The same reason again within some months."""
    on = relief["approved_on"] or relief["applied_on"]
    for other in roll.where("temporary_relief", "household", relief["household"]):
        before = other["approved_on"] or other["applied_on"]
        gap = days(before, on)
        is_again = other["uid"] != relief["uid"] and gap is not None and 0 <= gap <= relief_repeat_days
        if is_again and relief["relief_reason"] and other["relief_reason"] == relief["relief_reason"]:
            yield said("relief_reason", n=gap, reason=shown("temporary_relief", relief, "relief_reason"))
            return


@rule("S021")
def relief_above_the_township(relief: Row, roll: Roll) -> Iterator[Said]:
    """More than the township may grant by itself."""
    most = roll.standard("relief_township_limit", roll.year_of(relief))
    if relief["approval_level"] == "township" and most is not None and (relief["subsidy_amount"] or 0) > fen(most):
        yield said("subsidy_amount", amount=shown("temporary_relief", relief, "subsidy_amount"), max=most)


@rule("S022")
def relief_in_wrong_order(relief: Row, _roll: Roll) -> Iterator[Said]:
    """Applied, approved, paid: in that order."""
    names = ("applied_on", "approved_on", "issued_on")
    known = [relief[name] for name in names if relief[name]]
    if known != sorted(known):
        a, b, c = (shown("temporary_relief", relief, name) for name in names)
        yield said("approved_on", a=a, b=b, c=c)


@rule("S027")
def support_outside_the_range(
    row: Row, roll: Roll, *, hardship_payment_min: int, hardship_payment_max: int
) -> Iterator[Said]:
    """Between the least and the most of the year."""
    year = int(row["month"][:4]) if row["month"] else roll.year
    least = roll.standard("hardship_payment_min", year) or hardship_payment_min
    most = roll.standard("hardship_payment_max", year) or hardship_payment_max
    if row["monthly_amount"] is not None and not fen(least) <= row["monthly_amount"] <= fen(most):
        yield said("monthly_amount", amount=shown("hardship_support", row, "monthly_amount"), min=least, max=most)


@rule("S028")
def fund_is_overdrawn(fund: Row, roll: Roll) -> Iterator[Said]:
    """More was paid than the fund took in."""
    entries = roll.where("hardship_fund_entry", "hardship_fund", fund["uid"])
    income = sum(row["amount"] or 0 for row in entries if row["entry_direction"] == "income")
    paid = sum(
        row["paid_amount"] or 0
        for row in roll.where("hardship_support", "village", fund["village"])
        if (row["month"] or "").startswith(str(fund["year"]))
    )
    whole = (fund["opening_balance"] or 0) + income
    if paid > whole:
        yield said("opening_balance", a=yuan(paid), b=yuan(whole))


@rule("S029")
def support_for_others(row: Row, roll: Roll) -> Iterator[Said]:
    """For people unable to work in households that are poor or at risk."""
    household = household_of("hardship_support", row, roll)
    if household is None:
        return
    reasons = []
    if row["labour_skill"] not in _UNABLE:
        reasons.append("有劳动能力")
    if household["exit_status"] != "not_exited" and not is_monitored(household, roll):
        reasons.append("不是未脱贫户或监测对象")
    if reasons:
        yield said("labour_skill", reason="，".join(reasons))


@rule("S033")
def insured_twice_in_a_year(policy: Row, roll: Roll) -> Iterator[Said]:
    """One household, one year, two policies; told at the first."""
    rows = [
        row for row in roll.where("insurance_policy", "household", policy["household"]) if row["year"] == policy["year"]
    ]
    if len(rows) > 1 and is_first(policy, rows):
        yield said("year", year=policy["year"])


@rule("S034")
def premium_is_not_heads_times_rate(policy: Row, roll: Roll, *, insurance_premium_per_person: int) -> Iterator[Said]:
    """Heads times the rate of the year."""
    rate = fen(roll.standard("insurance_premium_per_person", roll.year_of(policy)) or insurance_premium_per_person)
    count, premium = policy["insured_count"], policy["premium"]
    if count is None or premium is None:
        return
    if premium != count * rate or policy["premium_per_head"] not in (None, rate):
        yield said("premium", n=count, a=yuan(count * rate), b=yuan(premium))


@rule("S035")
def insured_of_another_group(policy: Row, _roll: Roll) -> Iterator[Said]:
    """The insurance is for two groups."""
    if policy["insured_category"] is not None and policy["insured_category"] not in _INSURED:
        yield said("insured_category")


@rule("S036")
def claim_above_the_loss(claim: Row, _roll: Roll) -> Iterator[Said]:
    """More than the household paid itself."""
    if None in (claim["claim_amount"], claim["eligible_expense"]):
        return
    own = claim["eligible_expense"] - (claim["reimbursed_amount"] or 0)
    if claim["claim_amount"] > own:
        yield said("claim_amount", a=yuan(claim["claim_amount"]), b=yuan(own))


@rule("S037")
def claim_is_open_for_long(claim: Row, roll: Roll, *, claim_days: int) -> Iterator[Said]:
    """Reported long ago, neither paid nor refused."""
    waited = days(claim["reported_on"], roll.today)
    is_open = claim["received_on"] is None and claim["claim_status"] not in ("paid", "refused")
    if is_open and waited is not None and waited > claim_days and day(claim["reported_on"]):
        yield said("claim_status", n=waited)
