"""A department's list against the rolls."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cunfupin.services.department_lists import ListFacts, compare_list, decide, preview_list, take_in_list
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
        ("allowance", "享受低保政策情况：未享受", "B类"),
        ("other", "月金额：300.00", "金额：320.00"),
    ]
    again, facts = preview_list(village, sheet)
    assert [row.outcome for row in again.rows] == ["相同", "相同", "相同", "有问题"]
    assert outcome.changes.action
    undo(village)
    assert list_records(village, Query(ledger="department_list")).total == 0
    assert mismatches(village) == []


def test_a_decision_says_who_and_why(village: Workspace, people: dict[str, bytes]) -> None:
    uid = listed(village, "deceased", {"full_name": "温石秀", "id_number": id_number(BORN, 10)})
    compare_list(village, uid)
    (one,) = list_records(village, Query(ledger="department_mismatch")).records
    decide(village, [one["uid"]], "keep_ours", reason="入户见过本人")
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
    (one,) = list_records(village, Query(ledger="department_mismatch")).records
    for _turn in range(2):
        decide(village, [one["uid"]], "lead")
    (lead,) = list_records(village, Query(ledger="monitoring_lead")).records
    assert (lead["risk"], lead["lead_source"], lead["household"]) == ("disability", "department", one["household"])
    assert lead["department_record"] == one["department_record"]
    (one,) = list_records(village, Query(ledger="department_mismatch")).records
    assert one["monitoring_lead"] == lead["uid"]


def test_one_person_may_be_paid_for_several_things(
    village: Workspace, people: dict[str, bytes], tmp_path: Path
) -> None:
    number = id_number(BORN, 10)
    lines = [["温石秀", number, kind, amount] for kind, amount in (("耕地地力保护补贴", 120), ("农机购置补贴", 800))]
    sheet = save(tmp_path / "2020年5月一卡通发放名单.xlsx", [["姓名", "身份证号", "发放项目", "发放金额"], *lines])
    preview, facts = preview_list(village, sheet)
    assert (facts.kind, facts.month) == ("subsidy_payment", "2020-05")
    assert [row.outcome for row in preview.rows] == ["新增", "新增"]
