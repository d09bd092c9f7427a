"""Search as people type, in any ledger."""

import pytest

from cunfupin.models.registry import ledgers
from cunfupin.services.counting import count
from cunfupin.services.records import Query, create_record, list_records, remove_records
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE
from tests.values import id_number


@pytest.fixture
def household(village: Workspace) -> bytes:
    """A household of 温石秀 and 赖小花, with records that hang on it."""
    uid, _ = create_record(village, "household", {"household_no": "3607350001", "village": village_uid(VILLAGE_CODE)})
    for name, number in (("温石秀", id_number(serial=12)), ("赖小花", id_number(serial=45))):
        member, _ = create_record(village, "member", {"household": uid, "full_name": name, "id_number": number})
        create_record(village, "member_year", {"member": member, "year": 2020, "work_place": f"{name}的厂"})
    create_record(village, "visit", {"household": uid, "content": "看望老人"})
    create_record(village, "supermarket", {"supermarket_name": "濯龙爱心超市"})
    return uid


def found(workspace: Workspace, ledger: str, text: str) -> int:
    query = Query(ledger=ledger, search=text)
    counted = count(workspace, query)
    assert list_records(workspace, query).total == counted
    return counted


@pytest.mark.parametrize(
    ("ledger", "text", "total"),
    [
        ("household", "石秀", 1),
        ("household", "wsx", 1),
        ("household", "0001", 1),
        ("household", "黄", 0),
        ("member", "温石", 1),
        ("member", "l", 1),
        ("member", id_number(serial=45)[-4:], 1),
        ("visit", "赖小花", 1),
        ("visit", "看望", 1),
        ("visit", "lxh", 1),
        ("member_year", "温石秀", 1),
        ("member_year", "wsx", 1),
        ("member_year", "的厂", 2),
        ("supermarket", "爱心", 1),
        ("supermarket", "温", 0),
    ],
)
def test_records_are_found_by_name_initials_number_and_text(
    village: Workspace, household: bytes, ledger: str, text: str, total: int
) -> None:
    assert found(village, ledger, text) == total


def test_every_ledger_can_be_searched(village: Workspace, household: bytes) -> None:
    for name in ledgers():
        for text in ("温", "wsx", "123", "%", "_", "'", "X"):
            assert found(village, name, text) >= 0


def test_a_removed_person_is_not_found(village: Workspace, household: bytes) -> None:
    (record,) = list_records(village, Query(ledger="member", search="赖小花")).records
    remove_records(village, "member", [record["uid"]])
    assert found(village, "member", "赖小花") == 0
    assert found(village, "household", "赖小花") == 0
