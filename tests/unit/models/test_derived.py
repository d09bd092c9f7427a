"""Values that other ledgers hold."""

import pytest

from cunfupin.fields import Value
from cunfupin.services.records import create_record, get_record, remove_records, update_record
from cunfupin.services.workspace import Workspace
from tests.values import id_number


@pytest.fixture
def household(village: Workspace) -> bytes:
    """A household without members."""
    return create_record(village, "household", {"household_no": "0001"})[0]


def add(workspace: Workspace, household: bytes, name: str, **values: Value) -> bytes:
    """A member of the household."""
    return create_record(workspace, "member", {"household": household, "full_name": name, **values})[0]


def test_the_head_is_read_from_the_members(village: Workspace, household: bytes) -> None:
    assert get_record(village, "household", household)["head_name"] is None
    add(village, household, "温小石", relation_to_head="son")
    head = add(village, household, "温石秀", relation_to_head="head", id_number=id_number(), person_no="P1")
    record = get_record(village, "household", household)
    assert (record["head_name"], record["head_id_number"], record["head_person_no"]) == ("温石秀", id_number(), "P1")
    update_record(village, "member", head, {"full_name": "温石秀花"})
    assert get_record(village, "household", household)["head_name"] == "温石秀花"
    remove_records(village, "member", [head])
    assert get_record(village, "household", household)["head_name"] is None


def test_of_two_heads_always_the_same_one_is_shown(village: Workspace, household: bytes) -> None:
    add(village, household, "先登记", relation_to_head="head")
    add(village, household, "后登记", relation_to_head="head")
    assert get_record(village, "household", household)["head_name"] == "先登记"


def test_members_on_the_roll_are_counted(village: Workspace, household: bytes) -> None:
    assert get_record(village, "household", household)["current_member_count"] == 0
    add(village, household, "在册")
    add(village, household, "也在册", member_status="active")
    gone = add(village, household, "移走")
    add(village, household, "减少", member_status="removed")
    remove_records(village, "member", [gone])
    assert get_record(village, "household", household)["current_member_count"] == 2
