"""What events decide is not typed over, wherever it is typed."""

import pytest

from cunfupin.errors import UserError
from cunfupin.models.registry import field_of
from cunfupin.models.workflows import beginning, moved_by_events, workflows
from cunfupin.services.imports import apply_import
from cunfupin.services.pasting import preview_block
from cunfupin.services.records import create_record, get_record, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE

KNOWN = {"household_type": "exited", "village": village_uid(VILLAGE_CODE), "household_no": "3607352022060001"}


@pytest.fixture
def household(village: Workspace) -> bytes:
    return create_record(village, "household", KNOWN)[0]


def test_the_refusal_names_what_to_record(village: Workspace, household: bytes) -> None:
    with pytest.raises(UserError, match=r"“户类型”.*脱贫退出.*写明更正原因"):
        update_record(village, "household", household, {"household_type": "ordinary", "natural_village": "上屋"})
    assert get_record(village, "household", household)["natural_village"] is None


def test_blanks_are_filled_and_equal_values_stay(village: Workspace, household: bytes) -> None:
    update_record(village, "household", household, {"household_type": "exited", "exit_status": "exited"})
    assert get_record(village, "household", household)["exit_status"] == "exited"


def test_what_was_recorded_wrongly_is_corrected_with_a_reason(village: Workspace, household: bytes) -> None:
    update_record(village, "household", household, {"household_type": "ordinary"}, reason="录入时点错")
    assert get_record(village, "household", household)["household_type"] == "ordinary"


def test_the_state_of_steps_is_not_corrected(village: Workspace) -> None:
    issue, _changes = create_record(village, "rectification_issue", {"village": village_uid(VILLAGE_CODE)})
    with pytest.raises(UserError, match=r"销号.*退回上一步"):
        update_record(village, "rectification_issue", issue, {"issue_status": "closed"}, reason="已整改")


def test_a_sheet_changes_the_rest_of_its_row(village: Workspace, household: bytes) -> None:
    columns = [field_of("household", name) for name in ("household_no", "household_type", "natural_village")]
    preview = preview_block(village, "household", "3607352022060001\t一般农户\t上屋", columns)
    assert [line for row in preview.rows for line in row.warnings if "没有改：“户类型”随登记的事变" in line]
    apply_import(village, preview)
    record = get_record(village, "household", household)
    assert (record["household_type"], record["natural_village"]) == ("exited", "上屋")


def test_every_state_that_nobody_chooses_says_what_to_record() -> None:
    assert {f"{name}.{state}" for name in workflows() for state in beginning(name)} <= moved_by_events().keys()
