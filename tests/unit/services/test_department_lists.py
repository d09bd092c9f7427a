"""A department's list against the rolls."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cunfupin.fields import code_list
from cunfupin.models.registry import field_of
from cunfupin.services.department_claims import Claim, claim_of
from cunfupin.services.department_decisions import decide
from cunfupin.services.department_lists import ListFacts, compare_list, kinds, preview_list, take_in_list
from cunfupin.services.department_results import DECIDED, NOT_LISTED, UNMATCHED, counts, lines_of
from cunfupin.services.history import undo
from cunfupin.services.records import Query, create_record, list_records, update_record
from cunfupin.services.workspace import Workspace
from tests.data.sheets.files import save
from tests.values import id_number

BORN = date(1956, 3, 8)


@pytest.fixture
def people(village: Workspace) -> dict[str, bytes]:
    household, _changes = create_record(village, "household", {"household_no": "0001"})
    found = {}
    for serial, name in enumerate(("温石秀", "黄运", "廖强英"), 10):
        values = {"household": household, "full_name": name, "id_number": id_number(BORN, serial)}
        found[name], _changes = create_record(village, "member", values)
    for year, status in ((2019, "rural"), (2020, "none")):
        create_record(village, "member_year", {"member": found["黄运"], "year": year, "allowance_status": status})
    create_record(village, "member_year", {"member": found["温石秀"], "year": 2020, "allowance_status": "rural"})
    return found


def listed(village: Workspace, kind: str, *lines: dict[str, Any]) -> bytes:
    uid, _changes = create_record(village, "department_list", {"department": "civil_affairs", "list_kind": kind})
    for line in lines:
        create_record(village, "department_record", {"department_list": uid, **line})
    return uid


def mismatches(village: Workspace) -> list[tuple[str, str, str]]:
    found = list_records(village, Query(ledger="department_mismatch")).records
    return sorted((one["mismatch_kind"], one["our_value"], one["their_value"]) for one in found)


def test_who_is_on_the_list_and_what_differs(village: Workspace, people: dict[str, bytes]) -> None:
    uid = listed(
        village,
        "allowance",
        {"full_name": "温石秀", "id_number": id_number(BORN, 10)},
        {"full_name": "黄云", "id_number": id_number(BORN, 11), "category_text": "农村低保"},
        {"full_name": "廖强英", "id_number": id_number(BORN, 99)},
        {"full_name": "外乡人", "id_number": id_number(BORN, 98)},
    )
    compare_list(village, uid)
    records = list_records(village, Query(ledger="department_record")).records
    assert {one["full_name"]: one["match_status"] for one in records} == {
        "温石秀": "matched", "黄云": "matched", "廖强英": "name_only", "外乡人": "unmatched",
    }  # fmt: skip
    assert {one["member"] for one in records} == {people["温石秀"], people["黄运"], None}
    assert counts(lines_of(village, uid)) == {"待认定": 3, "名册里没有": 1, "名单里没有": 0, "已认定": 0}
    assert mismatches(village) == [
        ("allowance", "享受低保政策情况：未享受", "农村低保"),
        ("identity", "廖强英，证件号码不同", "廖强英，名册里没有这个证件号码"),
        ("identity", "黄运", "黄云"),
    ]


def test_a_second_comparison_keeps_decisions_and_adds_nothing(village: Workspace, people: dict[str, bytes]) -> None:
    uid = listed(village, "deceased", {"full_name": "温石秀", "id_number": id_number(BORN, 10)})
    assert compare_list(village, uid).action
    (one,) = list_records(village, Query(ledger="department_mismatch")).records
    update_record(village, "department_mismatch", one["uid"], {"mismatch_decision": "keep_ours"})
    assert not compare_list(village, uid).action
    (again,) = list_records(village, Query(ledger="department_mismatch")).records
    assert again["mismatch_decision"] == "keep_ours"


def test_a_sheet_is_taken_in_as_a_list_and_compared_in_one_step(
    village: Workspace, people: dict[str, bytes], tmp_path: Path
) -> None:
    create_record(
        village, "subsistence_member", {"member": people["温石秀"], "full_name": "温石秀", "monthly_amount": 30000}
    )
    sheet = save(
        tmp_path / "发来的名单.xlsx",
        [
            ["高田镇2020年7月农村低保对象名单"],
            ["序号", "村组", "姓名", "身份证号码", "保障类别", "月保障金", "开户行"],
            [1, "濯龙一组", "温石秀", id_number(BORN, 10), "A类", 320, "农商行"],
            [2, "濯龙二组", "黄运", id_number(BORN, 11), "B类", 280, "农商行"],
            [3, "别村", "外乡人", id_number(BORN, 98), "B类", 280, "农商行"],
            [4, "别村", "写错的", "3607351956****0308", "B类", 280, "农商行"],
        ],
    )
    preview, facts = preview_list(village, sheet)
    assert facts == ListFacts(kind="allowance", month="2020-07")
    assert facts.department == "civil_affairs"
    assert [row.outcome for row in preview.rows] == ["新增", "新增", "新增", "有问题"]
    assert list_records(village, Query(ledger="department_list")).total == 0
    outcome = take_in_list(village, preview, facts)
    (batch,) = list_records(village, Query(ledger="department_list")).records
    assert (batch["row_count"], batch["matched_count"], batch["file_name"]) == (3, 2, "发来的名单.xlsx")
    (line,) = list_records(village, Query(ledger="department_record", filters={"full_name": "温石秀"})).records
    assert (line["amount"], line["category_text"], line["village_text"]) == (32000, "A类", "濯龙一组")
    assert "开户行：农商行" in line["raw_values"]
    assert mismatches(village) == [
        ("allowance", "享受低保政策情况：未享受", "B类，金额：280.00"),
        ("other", "月金额：300.00", "金额：320.00"),
    ]
    again, facts = preview_list(village, sheet)
    assert [row.outcome for row in again.rows] == ["相同", "相同", "相同", "有问题"]
    assert outcome.changes.action
    undo(village)
    assert list_records(village, Query(ledger="department_list")).total == 0
    assert mismatches(village) == []


def test_a_person_who_stands_on_a_list_twice(village: Workspace, people: dict[str, bytes], tmp_path: Path) -> None:
    rows = [
        ["序号", "姓名", "身份证号", "保障金额"],
        [1, "温石秀", id_number(BORN, 10), 300],
        [2, "温石秀", id_number(BORN, 10), 300],
        [3, "黄运", id_number(BORN, 11), 300],
        [4, "黄运", id_number(BORN, 11), 260],
    ]
    path = save(tmp_path / "2020年11月农村低保名单.xlsx", rows)
    preview, _facts = preview_list(village, path)
    assert [row.outcome for row in preview.rows] == ["新增", "相同", "有问题", "有问题"]
    assert preview.rows[1].warnings == ("和第 2 行是同一条记录，合成一条收",)
    assert {one.column for one in preview.rejected} == {"保障金额"}


def test_a_decision_says_who_and_why(village: Workspace, people: dict[str, bytes]) -> None:
    uid = listed(village, "deceased", {"full_name": "温石秀", "id_number": id_number(BORN, 10)})
    compare_list(village, uid)
    decide(village, uid, lines_of(village, uid), "keep_ours", reason="入户见过本人")
    (one,) = list_records(village, Query(ledger="department_mismatch")).records
    assert (one["mismatch_decision"], one["decision_reason"], one["decided_by"]) == (
        "keep_ours", "入户见过本人", village.operator,
    )  # fmt: skip
    assert one["decided_on"]


def test_a_difference_becomes_a_lead_once(village: Workspace, people: dict[str, bytes]) -> None:
    uid = listed(
        village, "disabled", {"full_name": "温石秀", "id_number": id_number(BORN, 10), "category_text": "肢体"}
    )
    compare_list(village, uid)
    for _turn in range(2):
        decide(village, uid, lines_of(village, uid), "lead")
    (lead,) = list_records(village, Query(ledger="monitoring_lead")).records
    (one,) = list_records(village, Query(ledger="department_mismatch")).records
    assert (lead["risk"], lead["lead_source"], lead["household"]) == ("disability", "department", one["household"])
    assert lead["department_record"] == one["department_record"]
    assert one["monitoring_lead"] == lead["uid"]


def test_who_is_on_one_side_only_is_decided_too(village: Workspace, people: dict[str, bytes]) -> None:
    """On their list and on no roll of ours; on our roll and not on their list: both are known for good once judged."""
    uid = listed(
        village,
        "allowance",
        {"full_name": "黄运", "id_number": id_number(BORN, 11)},
        {"full_name": "外乡人", "id_number": id_number(BORN, 98), "category_text": "B类"},
    )
    compare_list(village, uid)
    found = {line.name: line for line in lines_of(village, uid)}
    assert (found["温石秀"].state, found["温石秀"].ours) == (NOT_LISTED, "享受低保政策情况：农村低保")
    assert found["外乡人"].state == UNMATCHED
    decide(village, uid, [found["温石秀"], found["外乡人"]], "take_theirs", reason="已停保")
    judged = {line.name: line for line in lines_of(village, uid) if line.state == DECIDED}
    assert {name: (line.kind, line.theirs) for name, line in judged.items()} == {
        "温石秀": ("部门查无", "名单里没有"), "外乡人": ("本级漏登", "B类"),
    }  # fmt: skip
    compare_list(village, uid)
    assert counts(lines_of(village, uid))[DECIDED] == 2
    undo(village)
    assert {line.name: line.state for line in lines_of(village, uid)}["温石秀"] == NOT_LISTED


def test_every_kind_of_list_claims_something_of_ours() -> None:
    payments = code_list("subsidy_kind").offered()
    claims: list[Claim | None] = [claim_of(kind, {}) for kind in kinds() if kind not in ("other", "subsidy_payment")]
    claims += [claim_of("subsidy_payment", {"subsidy_kind": one.code, "category_text": None}) for one in payments]
    unknown = {one.code for one, claim in zip(payments, claims[-len(payments) :], strict=True) if claim is None}
    assert unknown == {"relocation", "loan_interest", "donation", "other"}
    assert None not in claims[: -len(payments)]
    kind_of_difference = code_list("mismatch_kind")
    for claim in filter(None, claims):
        name = claim.field.partition(".")[0]
        for identifier in filter(None, (claim.field, claim.grade, *claim.amounts)):
            assert field_of(*identifier.split("."))
        assert claim.among is None or field_of(name, claim.among[0])
        assert claim.kind in {one.code for one in kind_of_difference.offered()}


def test_lists_of_every_sort_say_what_each_side_says(village: Workspace, people: dict[str, bytes]) -> None:
    """One person of whom we know something, one of whom we know nothing, on eleven lists."""
    person, number, other = people["温石秀"], id_number(BORN, 10), id_number(BORN, 12)
    (household,) = (one["uid"] for one in list_records(village, Query(ledger="household")).records)
    ours: dict[str, dict[str, Any]] = {
        "child_support": {"child_category": "orphan", "monthly_amount": 80000},
        "medical_expense": {"self_paid_amount": 2600000, "discharged_on": "2020-05-01"},
        "enrolment_watch": {"study_status": "enrolled"},
        "off_farm_job": {"is_working": 1, "job_started_month": "2020-03"},
        "micro_loan": {"contract_no": "贷1", "is_overdue": 1, "overdue_amount": 500000},
        "temporary_relief": {"relief_type": "emergency", "subsidy_amount": 100000},
    }
    for name, values in ours.items():
        create_record(village, name, {"member": person, "household": household, **values})
    update_record(village, "household", household, {"household_type": "ordinary"})
    facts = {"dilapidation_grade": "B", "has_safe_water": 1, "has_motor_vehicle": 0}
    create_record(village, "household_year", {"household": household, "year": 2020, **facts})

    lists: dict[str, tuple[dict[str, Any], list[tuple[str, str, str]]]] = {
        "orphan": ({"amount": 100000}, [("其他差异", "月金额：800.00", "金额：1,000.00")]),
        "high_self_payment": ({"amount": 2600000}, []),
        "dropout": ({}, [("学籍信息不一致", "在读状态：在读", "在名单上")]),
        "unemployment": ({}, [("其他差异", "是否已务工：是", "在名单上")]),
        "loan_overdue": ({"amount": 600000}, [("其他差异", "逾期金额：5,000.00", "金额：6,000.00")]),
        "low_income": ({}, [("本级漏登", "户类型：一般农户", "在名单上")]),
        "housing_appraisal": ({"grade_text": "D级"}, [("住房鉴定不一致", "危房级别：B级", "D级")]),
        "water_problem": ({"category_text": "水量不足"}, [("其他差异", "是否解决安全饮用水：是", "水量不足")]),
        "vehicle": ({"category_text": "小轿车"}, [("名下有车", "是否有机动车：否", "小轿车")]),
        "disaster": ({}, [("本级漏登", "预警线索台账里没有", "在名单上")]),
        "forest_post": ({"amount": 80000}, [("本级漏登", "公益性岗位台账里没有", "金额：800.00")]),
        "subsidy_payment": (
            {"subsidy_kind": "temporary_relief", "amount": 120000},
            [("其他差异", "补助金额：1,000.00", "金额：1,200.00")],
        ),
    }  # fmt: skip
    for kind, (line, wanted) in lists.items():
        uid = listed(
            village,
            kind,
            {"full_name": "温石秀", "id_number": number, **line},
            {"full_name": "廖强英", "id_number": other},
        )
        compare_list(village, uid)
        found = lines_of(village, uid)
        assert [(one.kind, one.ours, one.theirs) for one in found if one.name == "温石秀"] == wanted, kind
    uid = listed(village, "disaster", {"full_name": "温石秀", "id_number": number})
    compare_list(village, uid)
    decide(village, uid, lines_of(village, uid), "lead")
    (lead,) = list_records(village, Query(ledger="monitoring_lead")).records
    assert lead["risk"] == "disaster"
    again = listed(village, "disaster", {"full_name": "温石秀", "id_number": number})
    compare_list(village, again)
    assert lines_of(village, again) == []


def test_one_person_may_be_paid_for_several_things(
    village: Workspace, people: dict[str, bytes], tmp_path: Path
) -> None:
    number = id_number(BORN, 10)
    lines = [["温石秀", number, kind, amount] for kind, amount in (("耕地地力保护补贴", 120), ("农机购置补贴", 800))]
    sheet = save(tmp_path / "2020年5月一卡通发放名单.xlsx", [["姓名", "身份证号", "发放项目", "发放金额"], *lines])
    preview, facts = preview_list(village, sheet)
    assert (facts.kind, facts.month) == ("subsidy_payment", "2020-05")
    assert [row.outcome for row in preview.rows] == ["新增", "新增"]
