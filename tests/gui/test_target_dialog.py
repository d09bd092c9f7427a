"""自己定指标 from lists: the figure follows every choice, what is lacking is said, what is kept is opened again as it was."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.ui.session import Session
from cunfupin.ui.target_dialog import TargetDialog

from .waiting import settled


@pytest.fixture
def item(village: Workspace, households: tuple[bytes, ...]) -> bytes:
    document, _changes = create_record(village, "plan_document", {"title": "2021 年方案", "year": 2021})
    facts = {"plan_document": document, "year": 2021, "task_name": "做强产业"}
    uid, _changes = create_record(village, "plan_item", facts)
    for number, crop in enumerate(("navel_orange", "navel_orange", "lotus")):
        farm = {"household": households[number % 2], "year": 2021, "crop": crop, "planted_area": 20_000}
        create_record(village, "farming_activity", farm)
    return uid


def dialog(qtbot: QtBot, session: Session, uid: bytes | None = None) -> TargetDialog:
    made = TargetDialog(session, uid, None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    settled(qtbot, session)
    return made


def test_a_target_is_put_together_from_lists_and_changed_later(
    qtbot: QtBot, session: Session, village: Workspace, item: bytes
) -> None:
    made = dialog(qtbot, session)
    assert made.focusWidget() is made.editors["target_name"].inner
    made.counted.setEditText("种养产业奖补台账")
    made.editors["counting_method"].show_value("households")
    made.editors["plan_item"].show_value(item, "做强产业")
    qtbot.keyClick(made.counted, Qt.Key.Key_Return)
    made.conditions.add(None)
    (row,) = made.conditions.rows
    row.field.setEditText("品种 为空；品种")
    assert row.relation.count() == 0
    row.field.setEditText("品种")
    row.value.setEditText("脐橙")
    made.count()
    settled(qtbot, session)
    assert made.now.text().startswith("2")
    made.keep()
    settled(qtbot, session)
    assert made.problem.text() == "还没有填指标名称、目标关系、目标值"
    for name, value in (
        ("target_name", "脐橙户"),
        ("target_relation", "at_least"),
        ("target_value", 100),
        ("unit", "户"),
    ):
        made.editors[name].show_value(value)
    made.keep()
    made.keep()
    settled(qtbot, session)
    (kept,) = list_records(village, Query(ledger="plan_target")).records
    assert (kept["counted_ledger"], kept["counted_condition"]) == ("种养产业奖补台账", "品种 是 脐橙")

    again = dialog(qtbot, session, kept["uid"])
    assert again.values()["counted_condition"] == kept["counted_condition"]
    assert again.now.text() == "2 户，已达到目标"
    again.conditions.rows[0].value.setEditText("没有的")
    again.count()
    settled(qtbot, session)
    assert "没有的" in again.problem.text()
