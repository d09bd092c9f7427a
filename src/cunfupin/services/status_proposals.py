"""What a household should be called by what is recorded of it ("户属性、户类型建议"): proposed, never changed unasked."""

from collections.abc import Iterator
from dataclasses import dataclass

from cunfupin.fields import Value
from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OPEN
from cunfupin.rules.roll import Roll
from cunfupin.rules.safety_terms import entitled_members
from cunfupin.rules.terms import day, is_active_household, months_between

_FIRST_EXITED_YEAR = 2021
_TO_2020 = {"special": "special_support", "allowance": "allowance", "general": "general"}
_FROM_2021 = {"special": "exited_special", "allowance": "exited_allowance", "general": "exited_general"}
_BOTH = "allowance_special"
_ONLY_MONITORED = frozenset({"marginal", "sudden"})


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A field of the household and what it should hold; `why` names what says so."""

    field: str
    wanted: Value
    why: str


def proposals(household: Row, roll: Roll) -> Iterator[Proposal]:
    """What the records of a household on the roll say against its own."""
    if not is_active_household(household):
        return
    yield from _attribute(household, roll)
    yield from _type(household, roll)


def _attribute(household: Row, roll: Roll) -> Iterator[Proposal]:
    """贫困户属性 follows the members' civil-affairs status."""
    now = household["poverty_attribute"]
    if now is None:
        return
    special = entitled_members(household, "special_support_status", roll)
    allowance = entitled_members(household, "allowance_status", roll)
    kind = "special" if special else "allowance" if allowance else "general"
    names = "、".join(member["full_name"] or "" for member in special or allowance)
    wanted = (_FROM_2021 if roll.year >= _FIRST_EXITED_YEAR else _TO_2020)[kind]
    if now != wanted and not (now == _BOTH and kind != "general"):
        words = {
            "special": f"{names}享受特困供养",
            "allowance": f"{names}享受低保",
            "general": "没有成员享受低保、特困供养",
        }
        yield Proposal(field="poverty_attribute", wanted=wanted, why=f"{roll.year}年{words[kind]}")


def _type(household: Row, roll: Roll) -> Iterator[Proposal]:
    """A household that was only monitored is an ordinary one again when the year of after-care is over."""
    cases = roll.where("monitoring_case", "household", household["uid"])
    removed = [on for case in cases if (on := day(case["removed_month"]))]
    is_followed = any(case["case_status"] in OPEN for case in cases)
    if household["household_type"] not in _ONLY_MONITORED or is_followed or not removed:
        return
    if months_between(max(removed), roll.today) > roll.number("relapse_months"):
        yield Proposal(field="household_type", wanted="ordinary", why=f"{max(removed):%Y年%m月}风险消除，回访期已满")
