"""What else a step changes: the records that follow from it, written in the same change."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, update

from cunfupin.fields import Value
from cunfupin.models.base import new_uid, uid_of
from cunfupin.models.registry import ledger
from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OPEN
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import EXITED, REGISTERED

from .guards import Case
from .issue_guards import answered_by
from .position import PASSED

_YEARLY = frozenset({"household_type", "exit_status", "monitoring_category", "poverty_attribute"})
_DISPOSED = {"auction": "transferred", "transfer": "transferred", "scrap": "scrapped", "loss": "written_off"}
_AT_ENTRY = {
    "is_housing_unsafe_at_entry": "is_housing_safe",
    "is_child_out_of_school_at_entry": "is_education_secure",
    "is_water_unsafe_at_entry": "has_safe_water",
    "is_uninsured_at_entry": "is_medical_secure",
}
"""What a case begins with → the answer of the lead's check that it is the contrary of."""
_POVERTY = {
    "identify": {"exit_status": "new", "household_type": "registered_poor"},
    "exit": {"exit_status": "exited_with_policy", "household_type": "exited_with_policy"},
    "relapse": {"exit_status": "relapsed", "household_type": "registered_poor"},
    "remove": {"exit_status": "cancelled", "register_status": "removed"},
    "close": {"exit_status": "cancelled", "register_status": "closed"},
}


@dataclass(frozen=True, kw_only=True)
class Written:
    """Values that a record gets."""

    ledger: str
    uid: bytes
    values: dict[str, Value | None]
    is_new: bool = False


Effect = Callable[[Case], Iterator[Written]]
_effects: dict[tuple[str, str], list[Effect]] = {}


def effect(ledger: str, *steps: str) -> Callable[[Effect], Effect]:
    """What the function yields is written when one of these steps is passed, or ends as in `step:rejected`."""

    def register(function: Effect) -> Effect:
        for step in steps:
            _effects.setdefault((ledger, step), []).append(function)
        return function

    return register


def written_by(ledger: str, step: str, case: Case) -> list[Written]:
    """Everything that follows from a step."""
    return [one for function in _effects.get((ledger, step), ()) for one in function(case)]


def write(connection: Connection, one: Written) -> None:
    """Inside a change: put the values into the record, or make it."""
    table = ledger(one.ledger).__table__
    if one.is_new:
        connection.execute(table.insert(), {"uid": one.uid, **one.values})
    elif one.values:
        connection.execute(update(table).where(table.c.uid == one.uid).values(**one.values))


def household_becomes(
    roll: Roll, household: Row, values: dict[str, Value | None], year: int | None
) -> Iterator[Written]:
    """The household and its record of the year."""
    yield Written(ledger="household", uid=household["uid"], values=values)
    of_year = {name: value for name, value in values.items() if name in _YEARLY}
    for row in roll.where("household_year", "household", household["uid"]):
        if of_year and row["year"] == year:
            yield Written(ledger="household_year", uid=row["uid"], values=of_year)


@effect("monitoring_lead", "include")
def a_case_is_opened(case: Case) -> Iterator[Written]:
    """A lead that is taken up becomes a case, or joins the one that is open."""
    lead, household = case.record, case.household
    assert household is not None
    known = case.roll.where("monitoring_case", "household", household["uid"])
    is_open = [row["uid"] for row in known if row["case_status"] in OPEN]
    removed = [row for row in known if row["case_status"] == "removed"]
    last = max(removed, key=lambda row: (row["removed_month"] or "", row["uid"]), default=None)
    uid = is_open[0] if is_open else uid_of(f"monitoring_case:{lead['uid'].hex()}")
    yield Written(ledger="monitoring_lead", uid=lead["uid"], values={"monitoring_case": uid})
    if is_open:
        return
    yield Written(
        ledger="monitoring_case",
        uid=uid,
        values={
            "household": household["uid"],
            "household_type": household["household_type"],
            "case_status": "identifying",
            "risks": lead["risk"],
            "is_reentry": int(bool(removed)),
            "previous_case": last["uid"] if last else None,
            "entry_net_income_per_head": lead["net_income_per_head"],
            **{name: _turned(lead[secure]) for name, secure in _AT_ENTRY.items()},
        },
        is_new=True,
    )
    first = {"monitoring_case": uid, "step": "lead", "step_result": PASSED, "handled_on": lead["found_on"]}
    yield Written(
        ledger="monitoring_step", uid=new_uid(), values={**first, "handler": lead["assigned_by"]}, is_new=True
    )


def _turned(answer: Value | None) -> Value | None:
    return None if answer is None else int(not answer)


@effect("monitoring_lead", "intervene", "intervention_end")
def household_is_helped_early(case: Case) -> Iterator[Written]:
    """防贫干预对象: from the township's check on until it ends the intervention."""
    begins = case.record["lead_result"] != "intervene"
    assert case.household is not None
    yield Written(ledger="household", uid=case.household["uid"], values={"is_intervention_target": int(begins)})


@effect("monitoring_case", *(f"{step}:rejected" for step in ("check", "compare", "deliberate", "township", "county")))
def lead_is_turned_down(case: Case) -> Iterator[Written]:
    """A case that is not recognised turns its leads down, with the reason."""
    for lead in case.roll.where("monitoring_lead", "monitoring_case", case.record["uid"]):
        yield Written(
            ledger="monitoring_lead",
            uid=lead["uid"],
            values={"lead_result": "exclude", "result_reason": case.reason},
        )


@effect("monitoring_case", "assist")
def help_before_papers(case: Case) -> Iterator[Written]:
    """先帮扶后补程序 is marked by itself."""
    if case.record["case_status"] == "identifying":
        yield Written(ledger="monitoring_case", uid=case.record["uid"], values={"is_help_first": 1})


@effect("monitoring_case", "record")
def household_is_monitored(case: Case) -> Iterator[Written]:
    """An approved case says what kind of household it is; one that was registered as poor stays so."""
    household, category = case.household, case.record["monitoring_category"]
    if household is None:
        return
    values: dict[str, Value | None] = {"monitoring_category": category}
    if household["household_type"] not in REGISTERED and category in ("marginal", "sudden"):
        values["household_type"] = category
    yield from household_becomes(case.roll, household, values, case.roll.year)


@effect("household_review", "approve")
def exit_status_follows(case: Case) -> Iterator[Written]:
    """脱贫属性 and 户类型 follow from an approved procedure."""
    household, kind, year = case.household, case.record["review_kind"], case.record["year"]
    if household is None or kind not in _POVERTY:
        return
    on = case.record["county_approved_on"]
    dates: dict[str, dict[str, Value | None]] = {
        "identify": {"identified_month": on[:7]},
        "exit": {"exit_year": year},
        "relapse": {"relapse_year": year},
    }
    values = {**_POVERTY[kind], **dates.get(kind, {"closed_on": on})}
    if household["exit_status"] is None and kind in ("remove", "close"):
        values.pop("exit_status")
    yield from household_becomes(case.roll, household, values, year)
    if kind == "remove":
        gone = {"member_status": "removed", "decreased_on": on, "decrease_reason": "misidentified"}
        for member in case.roll.where("member", "household", household["uid"]):
            if member["member_status"] in (None, "active"):
                yield Written(ledger="member", uid=member["uid"], values={**gone})


@effect("household", "stop_policy", "resume_policy")
def type_follows_policy(case: Case) -> Iterator[Written]:
    """A household that has left poverty is of the kind that its policy says."""
    household = case.record
    status = "exited_with_policy" if household["exit_status"] == "exited_without_policy" else "exited_without_policy"
    if household["household_type"] in EXITED:
        yield from household_becomes(
            case.roll, household, {"exit_status": status, "household_type": status}, case.roll.year
        )


@effect("asset_disposal", "write_off")
def asset_leaves_the_books(case: Case) -> Iterator[Written]:
    """A finished disposal takes the asset off; one that only changes its use leaves it."""
    status = _DISPOSED.get(case.record["disposal_method"])
    if status and case.record["asset"]:
        yield Written(ledger="asset", uid=case.record["asset"], values={"asset_status": status})


@effect("rectification_issue", "close")
def check_of_others_is_done(case: Case) -> Iterator[Written]:
    """An issue that other villages were asked about closes with their answers."""
    answers = answered_by(case)
    if answers:
        found = sum(row["issue_status"] != "closed" or bool(row["rectified_on"]) for row in answers)
        told = f"已请 {len(answers)} 个村自查，{found} 个村有同类问题并另行整改"
        yield Written(
            ledger="rectification_issue",
            uid=case.record["uid"],
            values={"is_extended_check_done": 1, "extended_check": told},
        )
