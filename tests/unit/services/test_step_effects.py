"""What follows from steps, and the buttons of records: nobody types over what an event decides."""

from typing import Any

import pytest

from cunfupin.errors import UserError
from cunfupin.models.workflows import Step, Workflow, workflows
from cunfupin.rules.finding import Finding
from cunfupin.services.actions.registry import actions_of
from cunfupin.services.changes import Changes
from cunfupin.services.history import record_history, undo
from cunfupin.services.issues import record_issues
from cunfupin.services.records import Query, create_record, get_record, list_records, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workflow.overview import TAKEN, step_lines
from cunfupin.services.workflow.steps import Outcome, take
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import day_of
from tests.conftest import VILLAGE_CODE

TODAY = day_of(None).isoformat()
PLACE = village_uid(VILLAGE_CODE)


def made(workspace: Workspace, ledger: str, **values: Any) -> bytes:
    return create_record(workspace, ledger, values)[0]


def rows(workspace: Workspace, ledger: str, **filters: Any) -> list[dict[str, Any]]:
    return list_records(workspace, Query(ledger=ledger, filters=filters)).records


def pressed(workspace: Workspace, ledger: str, uid: bytes, title: str) -> Changes:
    (one,) = [one for one in actions_of(ledger) if one.title == title]
    return one.do(workspace, uid)


def by(workspace: Workspace, role: str) -> Workspace:
    """The same file, its steps taken by the other place."""
    object.__setattr__(workspace.facts, "role", role)
    return workspace


@pytest.fixture
def household(township: Workspace) -> bytes:
    return made(
        township, "household", household_no="3607352022060001", village=PLACE,
        household_type="registered_poor", exit_status="not_exited", register_status="active",
    )  # fmt: skip


def reviewed(workspace: Workspace, household: bytes, kind: str, year: int) -> bytes:
    """A procedure that lacks the county's word only."""
    uid = made(workspace, "household_review", household=household, review_kind=kind, year=year)
    for step in ("apply", "deliberate", "verify", "agree", "notice"):
        known: dict[str, dict[str, Any]] = {
            "deliberate": {
                "deliberation_place": "村部", "deliberation_host": "温第一", "expected_count": 30,
                "present_count": 24, "approve_count": 24, "against_count": 0, "abstain_count": 0,
            },
            "notice": {"notice_started_on": f"{year}-09-01", "notice_place": "公示栏", "notice_ended_on": f"{year}-09-08"},
        }  # fmt: skip
        take(by(workspace, "village"), "household_review", uid, step, values=known.get(step, {}))
    take(by(workspace, "township"), "household_review", uid, "township")
    return uid


def test_exit_status_and_type_follow_an_approved_procedure(township: Workspace, household: bytes) -> None:
    year = made(township, "household_year", household=household, year=2020, exit_status="not_exited")
    review = reviewed(township, household, "exit", 2020)
    with pytest.raises(UserError, match="识别退出程序台账"):
        take(township, "household", household, "exit")
    take(township, "household_review", review, "approve", values={"approval_no": "石扶字〔2020〕9号"})
    after = get_record(township, "household", household)
    assert (after["exit_status"], after["household_type"], after["exit_year"]) == (*["exited_with_policy"] * 2, 2020)
    assert get_record(township, "household_year", year)["exit_status"] == "exited_with_policy"
    assert [line.state for line in step_lines(township, "household_review", review)[:7]] == [TAKEN] * 7
    undo(township)
    assert get_record(township, "household", household)["exit_status"] == "not_exited"


def test_policy_ends_and_begins_again_with_a_reason(township: Workspace, household: bytes) -> None:
    exited = {"exit_status": "exited_with_policy", "household_type": "exited_with_policy"}
    update_record(township, "household", household, exited, reason="更正")
    with pytest.raises(UserError, match="要写明原因"):
        take(township, "household", household, "stop_policy")
    for step, status in (("stop_policy", "exited_without_policy"), ("resume_policy", "exited_with_policy")):
        take(township, "household", household, step, outcome=Outcome(reason="年度动态管理"))
        after = get_record(township, "household", household)
        assert (after["exit_status"], after["household_type"]) == (status, status)


def test_nobody_falls_back_by_procedure_after_2020(township: Workspace, household: bytes) -> None:
    update_record(township, "household", household, {"exit_status": "exited_with_policy"}, reason="更正")
    review = reviewed(township, household, "relapse", 2021)
    with pytest.raises(UserError, match="请走防返贫监测"):
        take(township, "household_review", review, "approve", values={"approval_no": "1"})


def test_a_procedure_goes_back_to_the_step_that_is_named(township: Workspace, household: bytes) -> None:
    review = reviewed(township, household, "exit", 2020)
    update_record(township, "household_review", review, {"township_reviewed_on": None})
    take(
        township, "household_review", review, "township", outcome=Outcome(result="returned", reason="民主评议人数不够")
    )
    record = get_record(township, "household_review", review)
    assert (record["applied_on"], record["deliberated_on"], record["notice_ended_on"]) == (TODAY, None, None)


def test_a_lead_that_is_taken_up_opens_a_case_and_an_approved_case_says_what_the_household_is(
    township: Workspace, household: bytes
) -> None:
    never_poor = {"household_type": "ordinary", "exit_status": None}
    update_record(township, "household", household, never_poor, reason="更正")
    lead = made(township, "monitoring_lead", full_name="温石秀", risk="illness", found_on=TODAY)
    secure = dict.fromkeys(("is_education_secure", "is_medical_secure", "has_safe_water"), 1)
    facts: dict[str, Any] = {
        "checked_on": TODAY, "checkers": "温第一、赖小明", "result_reason": "重病自付五万元", "is_housing_safe": 0,
        "net_income_per_head": 550_000, **secure,
    }  # fmt: skip
    village = by(township, "village")
    with pytest.raises(UserError, match="选定所属户"):
        take(village, "monitoring_lead", lead, "include", values=facts)
    take(village, "monitoring_lead", lead, "include", values={**facts, "household": household})
    (case,) = rows(village, "monitoring_case")
    assert get_record(village, "monitoring_lead", lead)["monitoring_case"] == case["uid"]
    assert (case["case_status"], case["risks"], case["is_reentry"]) == ("identifying", "illness", 0)
    assert (case["is_housing_unsafe_at_entry"], case["is_uninsured_at_entry"], case["entry_net_income_per_head"]) == (
        1, 0, 550_000,
    )  # fmt: skip
    record = {"identified_monitoring_month": "2020-07", "collector_name": "赖专干", "collector_phone": "13879700001"}
    take(
        by(township, "township"), "monitoring_case", case["uid"], "record",
        values={**record, "monitoring_category": "marginal"}, outcome=Outcome(reason="补录"),
    )  # fmt: skip
    after = get_record(township, "household", household)
    assert (after["monitoring_category"], after["household_type"]) == ("marginal", "marginal")


def test_a_rejected_removal_begins_again(township: Workspace, household: bytes) -> None:
    case = made(township, "monitoring_case", household=household, case_status="assisting", risks="illness")
    checked: dict[str, Any] = {
        "removal_method": "assisted", "exit_net_income_per_head": 900_000, "is_housing_damaged": 0,
        "is_child_out_of_school": 0, "is_water_damaged": 0, "is_uninsured": 0,
    }  # fmt: skip
    late = Outcome(reason="补录")
    village = by(township, "village")
    for _twice in range(2):
        take(
            village, "monitoring_case", case, "removal_check",
            values=checked, entry={"checkers": "甲、乙"}, outcome=late,
        )  # fmt: skip
        refused = Outcome(result="rejected", reason="评议不同意")
        take(village, "monitoring_case", case, "removal_deliberate", outcome=refused)
        assert get_record(village, "monitoring_case", case)["case_status"] == "assisting"


def test_a_finished_disposal_takes_the_asset_off(township: Workspace) -> None:
    asset = made(township, "asset", asset_no="A1", asset_status="idle", village=PLACE)
    disposal = made(township, "asset_disposal", asset=asset, disposal_method="scrap", disposal_reason="other")
    with pytest.raises(UserError, match="还没有办“实施结果公开”"):
        take(township, "asset_disposal", disposal, "write_off")
    take(township, "asset_disposal", disposal, "write_off", outcome=Outcome(reason="补录旧档案"))
    assert get_record(township, "asset", asset)["asset_status"] == "scrapped"


def test_an_inspection_draws_households_and_makes_issues_of_what_it_finds(township: Workspace) -> None:
    for number in range(5):
        made(township, "household", household_no=f"{number}", village=PLACE, register_status="active")
    inspection = made(
        township, "inspection", village=PLACE, inspected_on="2020-10-12", inspector="赖专干", sampled_household_count=3
    )
    pressed(township, "inspection", inspection, "抽取农户")
    drawn = rows(township, "inspection_finding", inspection=inspection)
    assert len({row["household"] for row in drawn}) == 3
    with pytest.raises(UserError, match="已经有明细"):
        pressed(township, "inspection", inspection, "抽取农户")
    found = {"description": "厨房漏雨", "issue_category": "housing"}
    update_record(township, "inspection_finding", drawn[0]["uid"], found)
    pressed(township, "inspection", inspection, "收回检查结果")
    (issue,) = rows(township, "rectification_issue")
    assert (issue["issue_no"], issue["household"], issue["issue_status"]) == (
        "DC20201012-01", drawn[0]["household"], "open",
    )  # fmt: skip
    assert len(rows(township, "inspection_finding")) == 1
    assert "没有发现问题的 2 户" in get_record(township, "inspection", inspection)["content"]
    with pytest.raises(UserError, match="已经转为整改问题"):
        pressed(township, "inspection_finding", drawn[0]["uid"], "转为整改问题")


def test_what_checks_audits_and_visits_found_becomes_an_issue_once(township: Workspace, household: bytes) -> None:
    check = made(township, "census_check", household=household, checked_on="2020-10-01", has_safe_water=0, is_passed=0)
    visit = made(
        township, "visit", household=household, visited_at="2020-10-02T02:00Z", found_problem="低保没有按时到账"
    )
    audit = made(township, "asset_audit", village=PLACE, audited_on="2020-10-03")
    with pytest.raises(UserError, match="没有登记不达标的项目或发现的问题"):
        pressed(township, "asset_audit", audit, "转为整改问题")
    for ledger, uid in (("census_check", check), ("visit", visit)):
        pressed(township, ledger, uid, "转为整改问题")
        with pytest.raises(UserError, match="已经转为整改问题"):
            pressed(township, ledger, uid, "转为整改问题")
    issues = {row["issue_source"]: row for row in rows(township, "rectification_issue")}
    assert {row["village"] for row in issues.values()} == {PLACE}
    assert (issues["census"]["issue_category"], issues["census"]["found_on"]) == ("water", "2020-10-01")
    assert get_record(township, "census_check", check)["rectification_issue"] == issues["census"]["uid"]
    doubt = Finding(
        rule="S004", level="must", ledger="household", uid=household, message="一般户有低保成员",
        household=household, village=PLACE,
    )  # fmt: skip
    assert record_issues(township, [doubt, doubt]).rows
    assert not record_issues(township, [doubt]).rows
    assert sum(row["issue_status"] == "open" for row in rows(township, "rectification_issue")) == 3


def test_other_villages_are_asked_and_their_answers_close_the_issue(township: Workspace) -> None:
    others = [row["uid"] for row in rows(township, "village") if row["uid"] != PLACE]
    issue = made(
        township, "rectification_issue", issue_no="Z1", issue_status="done", issue_source="self", village=PLACE,
        issue_category="housing", description="厨房漏雨", year=2020,
    )  # fmt: skip
    pressed(township, "rectification_issue", issue, "请其他村自查")
    asked = rows(township, "rectification_issue", issue_status="open")
    assert {row["village"] for row in asked} == set(others)
    closing = {"township_reviewed_on": TODAY, "closed_off_by": "赖专干"}
    with pytest.raises(UserError, match="个村没有答复举一反三"):
        take(township, "rectification_issue", issue, "close", values=closing)
    for row in asked:
        take(by(township, "village"), "rectification_issue", row["uid"], "absent", outcome=Outcome(reason="逐户查过"))
    take(by(township, "township"), "rectification_issue", issue, "close", values=closing)
    after = get_record(township, "rectification_issue", issue)
    assert (after["issue_status"], after["is_extended_check_done"]) == ("closed", 1)


def test_an_accepted_project_drafts_its_asset_once(township: Workspace) -> None:
    project = made(
        township, "project", project_no="X1", project_name="水渠", village=PLACE, project_kind="infrastructure"
    )
    for amount in (3_000_000, 2_000_000):
        made(township, "fund_receipt", project=project, amount=amount, year=2019, fund_source="central")
    with pytest.raises(UserError, match="还没有验收合格"):
        pressed(township, "project", project, "生成资产卡")
    update_record(township, "project", project, {"accepted_on": "2019-11-01", "acceptance_result": "passed"})
    pressed(township, "project", project, "生成资产卡")
    (asset,) = rows(township, "asset")
    assert (asset["asset_name"], asset["asset_class"], asset["total_fund"]) == ("水渠", "public", 5_000_000)
    assert len(rows(township, "asset_funding", asset=asset["uid"])) == 2
    with pytest.raises(UserError, match="已有 1 张资产卡"):
        pressed(township, "project", project, "生成资产卡")


def test_an_item_of_the_plan_is_given_out_once(township: Workspace) -> None:
    item = made(township, "plan_item", task_name="白莲种植", due_on="2020-12-31")
    made(township, "plan_target", plan_item=item, target_name="面积", target_scope="township", target_value=700_000)
    pressed(township, "plan_item", item, "分解到各村")
    assert len(rows(township, "plan_assignment")) == len(rows(township, "village"))
    with pytest.raises(UserError, match="不用再分解"):
        pressed(township, "plan_item", item, "分解到各村")


def test_figures_and_proposals_are_taken_over_by_a_person(township: Workspace, household: bytes) -> None:
    review = made(township, "performance_review", year=2020, review_subject="village", note="另有加分")
    with pytest.raises(UserError, match="请先选好考核对象类型"):
        pressed(township, "performance_review", review, "取台账的数")
    update_record(township, "performance_review", review, {"village": PLACE})
    for _twice in range(2):
        pressed(township, "performance_review", review, "取台账的数")
    first, told = get_record(township, "performance_review", review)["note"].split("\n")
    assert first == "另有加分"
    assert told.startswith("台账汇总：整改问题 0")
    update_record(township, "household", household, {"poverty_attribute": "allowance"})
    pressed(township, "household", household, "采纳户属性建议")
    assert "general" in get_record(township, "household", household)["poverty_attribute"]
    assert "没有成员享受低保" in record_history(township, "household", household)[-1].reason
    with pytest.raises(UserError, match="没有建议"):
        pressed(township, "household", household, "采纳户属性建议")


STEPS = [(flow, step) for flow in workflows().values() for step in flow.steps if flow.state]


def test_every_step_refuses_where_it_does_not_fit_with_a_sentence(township: Workspace) -> None:
    wrong = {(flow.ledger, _elsewhere(flow, step)): flow.state for flow, step in STEPS}
    known = {(ledger, state): made(township, ledger, **{field: state}) for (ledger, state), field in wrong.items()}
    for flow, step in STEPS:
        uid = known[flow.ledger, _elsewhere(flow, step)]
        with pytest.raises(UserError, match="不能办"):
            take(by(township, sorted(step.who)[0]), flow.ledger, uid, step.name, outcome=Outcome(reason="试"))
    for (ledger, state), uid in known.items():
        assert get_record(township, ledger, uid)[wrong[ledger, state]] == state


def _elsewhere(flow: Workflow, step: Step) -> str:
    """A state from which the step does not lead."""
    states = {state for one in flow.steps for state in (*one.before, one.to) if state} - step.before
    return min(states)
