"""What happened in a household, told in the window."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cunfupin.services.family_events import people_of
from cunfupin.services.records import create_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.family_dialog import FamilyDialog
from cunfupin.ui.session import Session
from tests.gui.waiting import settled


def test_a_head_dies_and_the_spouse_follows(
    qtbot: QtBot, session: Session, village: Workspace, households: tuple[bytes, ...]
) -> None:
    household, _changes = create_record(village, "household", {"household_no": "9", "register_status": "active"})
    for name, relation, sex in (("温父", "head", "1"), ("赖母", "spouse", "2"), ("温子", "son", "1")):
        values: dict[str, Any] = {"household": household, "full_name": name, "relation_to_head": relation, "sex": sex}
        create_record(village, "member", {**values, "member_status": "active"})
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FamilyDialog(session, household, parent)
    dialog.show()
    settled(qtbot, session)
    dialog.members.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.editors["member_change.decrease_reason"].show_value("death")
    dialog.do_button.click()
    settled(qtbot, session)
    assert "选一位新户主" in dialog.problem.text()
    dialog.heads.setCurrentIndex(1)
    assert [editor.value() for editor in dialog.relations.values()] == ["son"]
    dialog.do_button.click()
    settled(qtbot, session)
    people = {person["full_name"]: person["relation_to_head"] for person in people_of(village, household)}
    assert people == {"赖母": "head", "温子": "son"}
    assert not dialog.isVisible()


def test_who_joins_joins_once(
    qtbot: QtBot, session: Session, village: Workspace, households: tuple[bytes, ...]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FamilyDialog(session, households[0], parent)
    dialog.show()
    settled(qtbot, session)
    dialog.act.setCurrentIndex(1)
    for name, value in (
        ("member.full_name", "温新"),
        ("member.sex", "1"),
        ("member.relation_to_head", "son"),
        ("member_change.increase_reason", "birth"),
    ):
        dialog.editors[name].show_value(value)
    dialog.do_button.click()
    dialog.do_button.click()
    settled(qtbot, session)
    assert [person["full_name"] for person in people_of(village, households[0])].count("温新") == 1
