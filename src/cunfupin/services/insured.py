"""Who is to be insured against relapse ("防贫保险应保名单") in the year worked on, and making the yearly list from it.

The plan names 非贫低收入户 and 非高标准脱贫户 and gives no line of income: it is an amount of the township
(`insured_income_line`, else the line of monitoring). Who is watched over is in it whatever the income is.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cunfupin.errors import UserError
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OPEN
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import EXITED, fen, is_active_household, is_registered, members_of, yearly

from .changes import Changes
from .quality import whole_roll
from .workspace import Workspace

_POLICY, _RATE = "insurance_policy", "insurance_premium_per_person"


@dataclass(frozen=True, kw_only=True)
class Insured:
    """A household that is to be insured: as what, how many people, at what income by head, why, and its policy if any."""

    household: Row
    category: str
    people: int
    income: int | None
    why: str
    policy: Row | None


def income_line(roll: Roll) -> int | None:
    """Income by head below which a household is insured."""
    return roll.money("insured_income_line", roll.year) or roll.money("monitoring_line", roll.year)


def rate(roll: Roll) -> int:
    """Premium by head."""
    return fen(roll.standard(_RATE, roll.year) or roll.number(_RATE))


def insured_households(roll: Roll) -> Iterator[Insured]:
    """Everybody who is to be insured this year. Those who are poor still have cover of their own."""
    line = income_line(roll)
    for household in roll.rows("household"):
        has_left = household["household_type"] in EXITED
        if not is_active_household(household) or (is_registered(household) and not has_left):
            continue
        income = _income(household, roll)
        why = _why(household, income, line, roll)
        if why:
            yield Insured(
                household=household,
                category="non_high_standard_exit" if has_left else "non_poor_low_income",
                people=len(members_of(household, roll)),
                income=income,
                why=why,
                policy=yearly(_POLICY, "household", household["uid"], roll.year, roll),
            )


def _income(household: Row, roll: Roll) -> int | None:
    """By head, of this year or the year before."""
    years = (yearly("household_year", "household", household["uid"], roll.year - back, roll) for back in (0, 1))
    known = (row["net_income_per_head"] for row in years if row)
    return next((income for income in known if income is not None), None)


def _why(household: Row, income: int | None, line: int | None, roll: Roll) -> str:
    if any(row["case_status"] in OPEN for row in roll.where("monitoring_case", "household", household["uid"])):
        return "监测对象，风险未消除"
    if household["is_intervention_target"]:
        return "防贫干预对象"
    return "人均纯收入低于参保收入线" if income is not None and line is not None and income < line else ""


def record_insured(workspace: Workspace, households: Collection[bytes]) -> Changes:
    """A row of 防贫保险参保台账 for each of these households that is to be insured and is not yet."""
    with whole_roll(workspace) as roll:
        wanted = [one for one in insured_households(roll) if one.household["uid"] in households and not one.policy]
        rows = [_policy(one, roll) for one in wanted]
    if not rows:
        raise UserError("这些户都已登记参保，或已不在应保名单里，不用再登记")
    with workspace.change("登记防贫保险参保") as change:
        change.connection.execute(ledger(_POLICY).__table__.insert(), rows)
    return change.changes


def _policy(one: Insured, roll: Roll) -> Row:
    return {
        "uid": new_uid(),
        "year": roll.year,
        "village": one.household["village"],
        "household": one.household["uid"],
        "insured_category": one.category,
        "insured_count": one.people,
        "premium_per_head": rate(roll),
        "premium": rate(roll) * one.people,
    }
