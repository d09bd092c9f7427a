"""Steps against relapse that no straight way shows: merged leads, re-entry, help before papers, visits that count, removal taken back."""

from datetime import date, timedelta
from typing import Any

import pytest

from cunfupin.errors import UserError
from cunfupin.models.registry import ledger as ledger_class
from cunfupin.models.workflows import workflows
from cunfupin.services.due import things_due
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import get_record, update_record
from cunfupin.services.workflow.overview import step_lines
from cunfupin.services.workflow.position import position
from cunfupin.services.workflow.steps import Outcome, take
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import day_of

from .test_step_effects import PLACE, TODAY, by, made, rows

CHECKED: dict[str, Any] = {
    "checked_on": TODAY, "checkers": "温第一、赖小明", "result_reason": "重病", "net_income_per_head": 500_000,
    "is_education_secure": 1, "is_medical_secure": 1, "is_housing_safe": 1, "has_safe_water": 1,
}  # fmt: skip


@pytest.fixture
def household(township: Workspace) -> bytes:
    return made(township, "household", household_no="1", village=PLACE, household_type="ordinary")


def ago(days: int) -> str:
    return (day_of(None) - timedelta(days=days)).isoformat()


def lead(workspace: Workspace, household: bytes | None, **facts: Any) -> bytes:
    known = {"full_name": "温石秀", "risk": "illness", "found_on": TODAY, "village": PLACE}
    return made(workspace, "monitoring_lead", household=household, **known | facts)


def due(workspace: Workspace) -> dict[str, date]:
    return {one.what: one.due_on for one in things_due(workspace)}


def test_leads_about_one_household_are_merged(township: Workspace, household: bytes) -> None:
    first, second, elsewhere = (lead(township, of) for of in (household, household, None))
    for wrong, problem in ((second, "请选另一条"), (elsewhere, "不是同一户")):
        with pytest.raises(UserError, match=problem):
            take(township, "monitoring_lead", second, "merge", values={"merged_into": wrong})
    take(township, "monitoring_lead", second, "merge", values={"merged_into": first})
    with pytest.raises(UserError, match="现在是“已合并”"):
        take(by(township, "village"), "monitoring_lead", second, "include", values=CHECKED)
    with pytest.raises(UserError, match="还没有被合并"):
        take(by(township, "township"), "monitoring_lead", first, "merge", values={"merged_into": second})


def test_a_lead_is_due_as_it_is_urgent_and_no_longer_once_it_is_dispatched(
    township: Workspace, household: bytes
) -> None:
    uid = lead(township, household, urgency="critical", due_on=ago(-9))
    with asked_roll(township) as roll:
        today = roll.calendar.last_day(roll.today, 0)
    assert due(township)["预警线索：核查"] == today
    assert "预警线索：分派" in due(township)
    told = {"assigned_by": "赖专干", "assigned_to": "温第一", "due_on": ago(-9)}
    take(township, "monitoring_lead", uid, "assign", values=told)
    assert list(due(township)) == ["预警线索：核查"]


def test_early_intervention_is_counted_reviewed_and_ended(township: Workspace, household: bytes) -> None:
    uid = lead(township, household)
    found = {"checkers": "温第一、赖小明", "result_reason": "支出大"}
    take(township, "monitoring_lead", uid, "intervene", values=found, outcome=Outcome(on=day_of(None)))
    assert get_record(township, "household", household)["is_intervention_target"] == 1
    assert set(due(township)) == {"预警线索：落实干预措施", "预警线索：防贫干预季度复核"}
    made(township, "measure", household=household, measure_name="临时救助", started_on=TODAY)
    assert set(due(township)) == {"预警线索：防贫干预季度复核"}
    take(township, "monitoring_lead", uid, "intervention_end", outcome=Outcome(reason="收入稳定"))
    assert get_record(township, "household", household)["is_intervention_target"] == 0


def test_help_may_come_before_the_papers_and_a_refused_case_turns_its_lead_down(
    township: Workspace, household: bytes
) -> None:
    uid, village = lead(township, household), by(township, "village")
    take(village, "monitoring_lead", uid, "include", values=CHECKED)
    (case,) = rows(village, "monitoring_case")
    helper = made(village, "helper", full_name="黄帮扶")
    made(village, "pairing", household=household, helper=helper, started_on=TODAY)
    made(village, "measure", household=household, started_on=TODAY)
    late = Outcome(reason="补录")
    helped = {"first_assisted_on": TODAY}
    with pytest.raises(UserError, match="还没有帮扶计划"):
        take(village, "monitoring_case", case["uid"], "assist", values=helped, outcome=late)
    made(village, "assistance_plan", household=household, plan_kind="monitoring", year=2026)
    take(village, "monitoring_case", case["uid"], "assist", values=helped, outcome=late)
    assert get_record(village, "monitoring_case", case["uid"])["is_help_first"] == 1
    take(village, "monitoring_case", case["uid"], "check", outcome=Outcome(result="rejected", reason="收入高"))
    after = get_record(village, "monitoring_lead", uid)
    assert (after["lead_result"], after["result_reason"]) == ("exclude", "收入高")


def test_a_visit_counts_as_following_up_and_struck_households_are_visited_weekly(
    township: Workspace, household: bytes
) -> None:
    case = made(
        township, "monitoring_case", household=household, case_status="assisting", risks="illness",
        identified_monitoring_month=ago(40)[:7],
    )  # fmt: skip
    made(township, "visit", household=household, visited_at=f"{ago(300)}T02:00Z")
    late = due(township)["防返贫监测：跟踪回访"]
    made(township, "visit", household=household, visited_at=f"{ago(1)}T02:00Z", monitoring_case=case)
    monthly = due(township)["防返贫监测：跟踪回访"]
    update_record(township, "monitoring_case", case, {"risks": "illness,accident"})
    weekly = due(township)["防返贫监测：跟踪回访"]
    assert late < weekly < monthly
    (line,) = [line for line in step_lines(township, "monitoring_case", case) if line.step.name == "follow"]
    assert line.taken_on == date.fromisoformat(ago(1))


def test_a_removal_is_taken_back_when_the_same_risk_returns_soon(township: Workspace, household: bytes) -> None:
    case = made(
        township, "monitoring_case", household=household, case_status="removed", risks="illness",
        identified_monitoring_month=ago(300)[:7], removed_month=ago(40)[:7], is_risk_removed=1,
    )  # fmt: skip
    assert "防返贫监测：消除后回访" in due(township)
    back = Outcome(reason="同一风险再次出现")
    lead(township, household, risk="schooling")
    with pytest.raises(UserError, match="不能撤销消除"):
        take(township, "monitoring_case", case, "revoke", outcome=back)
    again = lead(township, household)
    take(township, "monitoring_case", case, "revoke", outcome=back)
    record = get_record(township, "monitoring_case", case)
    assert (record["case_status"], record["is_risk_removed"], record["removed_month"]) == ("assisting", 0, None)
    with asked_roll(township) as roll:
        passed = position(workflows()["monitoring_case"], record, roll).passed
    assert "record" in passed
    assert not any(name.startswith("removal") for name in passed)
    cases = ledger_class("monitoring_case").__table__
    with township.change("补录") as change:
        change.connection.execute(cases.update().values(case_status="removed", removed_month=ago(30)[:7]))
    take(by(township, "village"), "monitoring_lead", again, "include", values=CHECKED)
    (fresh,) = rows(township, "monitoring_case", case_status="identifying")
    assert (fresh["is_reentry"], fresh["previous_case"]) == (1, case)
