"""自己定指标: what is kept can be counted; a figure that somebody types needs no ledger."""

import pytest

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.services.records import create_record, get_record
from cunfupin.services.targets.composing import keep_target
from cunfupin.services.workspace import Workspace


@pytest.fixture
def values(village: Workspace) -> dict[str, Value | None]:
    document, _changes = create_record(village, "plan_document", {"title": "2021 年方案", "year": 2021})
    facts = {"plan_document": document, "year": 2021, "task_name": "做强产业"}
    item, _changes = create_record(village, "plan_item", facts)
    return {"plan_item": item, "target_name": "培训人次", "target_relation": "at_least", "target_value": 100}


def test_a_new_target_says_from_which_ledger_it_is_counted(village: Workspace, values: dict[str, Value | None]) -> None:
    with pytest.raises(UserError, match=r"^还没有填取数台账$"):
        keep_target(village, None, values)
    with pytest.raises(UserError, match="没有叫“没有的”的台账"):
        keep_target(village, None, values | {"counted_ledger": "没有的"})


def test_a_target_whose_figure_is_typed_can_be_changed(village: Workspace, values: dict[str, Value | None]) -> None:
    uid, _changes = create_record(village, "plan_target", values | {"actual_value": 40})
    keep_target(village, uid, values | {"target_value": 120, "counted_ledger": None})
    assert get_record(village, "plan_target", uid)["target_value"] == 120
