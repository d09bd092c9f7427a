"""Steps of work that moves: the whole way of a household at risk, and what each step refuses."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cunfupin.bootstrap import create_file, open_file
from cunfupin.errors import UserError
from cunfupin.models.workflows import workflows
from cunfupin.services.as_of import records_on
from cunfupin.services.due import things_due
from cunfupin.services.exchange import receive, send
from cunfupin.services.history import undo
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import Query, create_record, get_record, list_records, update_record
from cunfupin.services.seeding import seed_village, village_uid
from cunfupin.services.workflow.overview import step_lines
from cunfupin.services.workflow.position import Position, position
from cunfupin.services.workflow.steps import Outcome, offers, take
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import day_of
from tests.conftest import PASSPHRASE, TOWNSHIP_CODE, VILLAGE_CODE

from .test_step_effects import by

TODAY = day_of(None)
PASSING: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "check": (
        {
            "monitoring_category": "marginal",
            "risks": "illness",
            "entry_net_income_per_head": 350_000,
            "is_housing_unsafe_at_entry": 0,
            "is_child_out_of_school_at_entry": 0,
            "is_water_unsafe_at_entry": 0,
            "is_uninsured_at_entry": 0,
        },
        {"checkers": "温第一、赖小明"},
    ),
    "authorize": ({}, {"has_authorization": 1}),
    "compare": ({}, {"comparison_result": "房产、车辆、工商、财政供养、社保、银行均无异常"}),
    "deliberate": (
        {},
        {
            "deliberated_on": "2020-07-01",
            "deliberation_place": "村部",
            "deliberation_host": "温第一",
            "expected_count": 30,
            "present_count": 24,
            "approve_count": 23,
            "against_count": 0,
            "abstain_count": 1,
        },
    ),
    "notice": (
        {},
        {
            "notice_started_on": "2020-07-02",
            "notice_ended_on": "2020-07-07",
            "notice_place": "村公示栏",
            "supervision_phone": "12317",
        },
    ),
    "township": ({}, {"opinion": "同意"}),
    "county": ({}, {"approval_no": "石扶字〔2020〕7号", "announced_on": "2020-07-12"}),
    "record": (
        {"identified_monitoring_month": "2020-07", "collector_name": "赖专干", "collector_phone": "13879700001"},
        {},
    ),
}
BY_VILLAGE = ("lead", "check", "authorize", "deliberate", "notice")


@pytest.fixture
def household(township: Workspace) -> bytes:
    uid, _changes = create_record(
        township, "household", {"household_no": "3607352022060001", "village": village_uid(VILLAGE_CODE)}
    )
    return uid


@pytest.fixture
def case(township: Workspace, household: bytes) -> bytes:
    uid, _changes = create_record(
        township, "monitoring_case", {"household": household, "case_no": "J001", "case_status": "identifying"}
    )
    return uid


@pytest.fixture
def roll(township: Workspace, case: bytes, tmp_path: Path) -> Iterator[Workspace]:
    """The village's own file, with the household and its case."""
    path = seed_village(township, VILLAGE_CODE, tmp_path / "濯龙村.cunfupin", PASSPHRASE)
    workspace = open_file(path, PASSPHRASE, operator="温第一")
    yield workspace
    workspace.close()


@pytest.fixture
def place(township: Workspace, case: bytes) -> Workspace:
    """The same file, its steps taken as the village takes them."""
    return by(township, "village")


def passed(workspace: Workspace, uid: bytes, *steps: str) -> None:
    for step in steps:
        values, entry = PASSING.get(step, ({}, {}))
        take(workspace, "monitoring_case", uid, step, values=values, entry=entry)


def exchanged(one: Workspace, other: Workspace, folder: Path) -> None:
    """Everything each side has goes to the other."""
    for sender, receiver in ((one, other), (other, one)):
        send(sender, folder)
        receive(receiver, [folder])


def stands(workspace: Workspace, uid: bytes) -> Position:
    with asked_roll(workspace) as rows:
        return position(workflows()["monitoring_case"], get_record(workspace, "monitoring_case", uid), rows)


def test_village_and_township_take_a_case_through(
    township: Workspace, roll: Workspace, case: bytes, tmp_path: Path
) -> None:
    passed(roll, case, "lead", "check", "authorize")
    exchanged(roll, township, tmp_path / "U盘")
    passed(township, case, "compare")
    exchanged(township, roll, tmp_path / "U盘")
    passed(roll, case, "deliberate", "notice")
    exchanged(roll, township, tmp_path / "U盘")
    passed(township, case, "township", "county", "record")
    exchanged(township, roll, tmp_path / "U盘")

    for workspace in (township, roll):
        assert stands(workspace, case).state == "assisting"
        assert list(stands(workspace, case).passed) == ["lead", *PASSING]


def test_a_step_belongs_to_its_place(township: Workspace, case: bytes) -> None:
    passed(township, case, "lead")
    with pytest.raises(UserError, match="“入户核查”由村办理"):
        passed(township, case, "check")
    (offer,) = [offer for offer in offers(township, "monitoring_case", case) if offer.step.name == "check"]
    assert "由村办理" in offer.obstacles[0]


def test_a_step_says_what_it_lacks_and_writes_nothing(place: Workspace, case: bytes) -> None:
    passed(place, case, "lead")
    with pytest.raises(UserError, match=r"“入户核查”还缺：.*监测对象类别.*核查人"):
        take(place, "monitoring_case", case, "check", values={"risks": "illness"})
    assert get_record(place, "monitoring_case", case)["risks"] is None
    assert list(stands(place, case).passed) == ["lead"]


def test_one_checker_is_not_enough(place: Workspace, case: bytes) -> None:
    passed(place, case, "lead")
    values, entry = PASSING["check"]
    with pytest.raises(UserError, match="两人以上"):
        take(place, "monitoring_case", case, "check", values=values, entry={**entry, "checkers": "温第一"})


@pytest.mark.parametrize(
    ("change", "problem"),
    [({"approve_count": 20}, "共 21 票"), ({"expected_count": 60}, "不足三分之二")],
)
def test_votes_are_counted(place: Workspace, case: bytes, change: dict[str, Any], problem: str) -> None:
    passed(place, case, "lead", "check", "authorize")
    values, entry = PASSING["deliberate"]
    with pytest.raises(UserError, match=problem):
        take(
            place, "monitoring_case", case, "deliberate",
            values=values, entry={**entry, **change}, outcome=Outcome(reason="补录"),
        )  # fmt: skip


def test_a_notice_hangs_long_enough(place: Workspace, case: bytes) -> None:
    _values, entry = PASSING["notice"]
    with pytest.raises(UserError, match="公示了 4 天，不足 5 天"):
        take(
            place, "monitoring_case", case, "notice",
            entry={**entry, "notice_ended_on": "2020-07-05"}, outcome=Outcome(reason="补录"),
        )  # fmt: skip


def test_old_cases_are_entered_late_with_a_reason(place: Workspace, case: bytes) -> None:
    values, entry = PASSING["check"]
    with pytest.raises(UserError, match="还没有办“风险预警”；补录旧档案请写明原因"):
        take(place, "monitoring_case", case, "check", values=values, entry=entry)
    on = TODAY - timedelta(days=100)
    take(
        place,
        "monitoring_case",
        case,
        "check",
        values=values,
        entry=entry,
        outcome=Outcome(on=on, reason="补录纸质档案"),
    )
    assert stands(place, case).passed == {"check": on}
    assert [line.is_late for line in step_lines(place, "monitoring_case", case)[:2]] == [False, True]
    (row,) = list_records(place, Query(ledger="monitoring_step")).records
    assert row["note"] == f"补录，{TODAY.isoformat()} 录入"


def test_a_rejected_case_is_not_recognised(place: Workspace, case: bytes) -> None:
    passed(place, case, "lead")
    with pytest.raises(UserError, match="写明原因"):
        take(place, "monitoring_case", case, "check", outcome=Outcome(result="rejected"))
    take(place, "monitoring_case", case, "check", outcome=Outcome(result="rejected", reason="收入高于监测线"))
    assert stands(place, case).state == "cancelled"
    assert offers(place, "monitoring_case", case) == []
    undo(place)
    assert stands(place, case).state == "identifying"


def test_a_returned_case_goes_back_to_the_step_that_is_named(
    township: Workspace, roll: Workspace, case: bytes, tmp_path: Path
) -> None:
    passed(roll, case, "lead", "check", "authorize")
    exchanged(roll, township, tmp_path / "U盘")
    take(
        township, "monitoring_case", case, "compare",
        entry={"opinion": "入户核查：收入填错"}, outcome=Outcome(result="returned", reason="收入填错"),
    )  # fmt: skip
    exchanged(township, roll, tmp_path / "U盘")
    assert list(stands(roll, case).passed) == ["lead"]
    assert stands(roll, case).state == "identifying"
    assert "check" in [offer.step.name for offer in offers(roll, "monitoring_case", case) if not offer.obstacles]


def test_a_household_is_followed_once(place: Workspace, case: bytes, household: bytes) -> None:
    create_record(place, "monitoring_case", {"household": household, "case_status": "assisting"})
    passed(place, case, "lead")
    with pytest.raises(UserError, match="已有正在监测的记录"):
        passed(place, case, "check")


def test_an_issue_goes_from_finding_to_closing(township: Workspace, roll: Workspace, tmp_path: Path) -> None:
    issue, _changes = create_record(
        township, "rectification_issue",
        {"issue_no": "Z1", "issue_status": "open", "issue_source": "province", "village": village_uid(VILLAGE_CODE)},
    )  # fmt: skip
    take(
        township, "rectification_issue", issue, "dispatch",
        values={
            "rectify_measure": "逐户核实", "rectify_goal": "逐户达标", "lead_person": "赖副乡长", "responsible_unit": "濯龙村",
            "responsible_person": "温第一", "deadline_kind": "limited", "due_on": (TODAY + timedelta(days=5)).isoformat(),
        },
    )  # fmt: skip
    exchanged(township, roll, tmp_path / "U盘")
    assert [(one.what, one.person) for one in things_due(roll)] == [("问题整改到期", "温第一")]
    day = TODAY.isoformat()
    take(
        roll, "rectification_issue", issue, "finish",
        values={"rectified_on": day, "self_checked_on": day, "proof": "a" * 64},
    )  # fmt: skip
    exchanged(roll, township, tmp_path / "U盘")
    closing = {"township_reviewed_on": day, "closed_off_on": day, "closed_off_by": "赖专干"}
    with pytest.raises(UserError, match="县级验收"):
        take(township, "rectification_issue", issue, "close", values=closing)
    take(township, "rectification_issue", issue, "close", values={**closing, "county_accepted_on": day})
    with pytest.raises(UserError, match="要写明原因"):
        take(township, "rectification_issue", issue, "rebound")
    take(township, "rectification_issue", issue, "rebound", outcome=Outcome(reason="再次发现"))
    record = get_record(township, "rectification_issue", issue)
    assert (record["issue_status"], record["has_rebounded"]) == ("rebounded", 1)


def test_an_asset_leaves_the_books_by_a_finished_disposal(township: Workspace) -> None:
    asset, _changes = create_record(
        township, "asset", {"asset_no": "A1", "asset_status": "idle", "village": village_uid(VILLAGE_CODE)}
    )
    with pytest.raises(UserError, match="处置程序还没有办完"):
        take(township, "asset", asset, "scrap")
    create_record(township, "asset_disposal", {"asset": asset, "written_off_on": TODAY.isoformat()})
    take(township, "asset", asset, "scrap")
    with pytest.raises(UserError, match="现在是“已报废”"):
        take(township, "asset", asset, "scrap")


def test_visits_and_contracts_fall_due(township: Workspace, household: bytes) -> None:
    helper, _changes = create_record(township, "helper", {"full_name": "黄帮扶"})
    create_record(township, "pairing", {"household": household, "helper": helper, "started_on": "2020-01-01"})
    asset, _changes = create_record(township, "asset", {"asset_no": "A1", "village": village_uid(VILLAGE_CODE)})
    for days in (10, 100):
        ends = (TODAY + timedelta(days=days)).isoformat()
        create_record(township, "asset_contract", {"asset": asset, "contract_no": str(days), "ended_on": ends})
    assert [one.what for one in things_due(township)] == ["帮扶人走访", "资产经营合同到期"]
    assert [one.what for one in things_due(township, person="黄帮扶")] == ["帮扶人走访"]
    assert things_due(township, village=village_uid("360735202204")) == []
    create_record(township, "visit", {"household": household, "visited_at": f"{TODAY.isoformat()}T02:00Z"})
    assert [one.what for one in things_due(township)] == ["资产经营合同到期"]


def test_the_roll_of_an_earlier_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = create_file(tmp_path / "乡.cunfupin", PASSPHRASE, role="township", region_code=TOWNSHIP_CODE)
    uid, _changes = create_record(workspace, "household", {"household_no": "1", "natural_village": "上屋"})
    update_record(workspace, "household", uid, {"natural_village": "下屋"})
    (record,) = list_records(workspace, Query(ledger="household")).records
    assert records_on(workspace, ["household"], TODAY - timedelta(days=2)) == {"household": []}
    (past,) = records_on(workspace, ["household"], TODAY + timedelta(days=1))["household"]
    assert past == {name: record[name] for name in past}
    workspace.close()


def test_a_case_typed_with_its_months_stands_where_they_say(place: Workspace, household: bytes) -> None:
    told = {"household": household, "identified_monitoring_month": "2019-03", "removed_month": "2019-12"}
    states = {}
    for month in ("identified_monitoring_month", "removed_month"):
        values = {"household": household, **{name: told[name] for name in told if name <= month}}
        uid, _changes = create_record(place, "monitoring_case", values)
        states[month] = get_record(place, "monitoring_case", uid)["case_status"]
    assert states == {"identified_monitoring_month": "assisting", "removed_month": "removed"}
