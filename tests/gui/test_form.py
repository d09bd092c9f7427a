"""Forms: built from the declaration, driven by keyboard, saved as they are left."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cunfupin.fields import InvalidValue, Reference
from cunfupin.models.registry import fields_of, ledgers
from cunfupin.services.records import Query, get_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.ui.choice_editors import ChoiceEditor, ReferenceEditor, make_editor
from cunfupin.ui.record_form import RecordForm
from cunfupin.ui.record_panel import RecordPanel
from cunfupin.ui.session import Session
from tests.gui.waiting import settled
from tests.values import example_of, id_number


@pytest.fixture
def panel(qtbot: QtBot, session: Session, households: tuple[bytes, ...]) -> RecordPanel:
    made = RecordPanel(session, "member", hidden=("household",))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    made.begin({"household": households[0]})
    return made


def type_in(qtbot: QtBot, panel: RecordPanel, name: str, text: str) -> None:
    """Type into a field and press Enter."""
    editor = panel.form.rows[name].editor
    editor.setFocus()
    field = editor.inner if isinstance(editor.inner, QLineEdit) else editor.inner.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(text)
    qtbot.keyClick(QApplication.activePopupWidget() or editor.inner, Qt.Key.Key_Return)
    settled(qtbot, panel.session)


def test_what_an_event_decided_is_not_typed_over(qtbot: QtBot, session: Session, households: tuple[bytes, ...]) -> None:
    made = RecordPanel(session, "household")
    qtbot.addWidget(made)
    made.show_uid(households[0])
    settled(qtbot, session)
    enabled = {name: made.form.rows[name].editor.isEnabled() for name in ("household_type", "exit_status")}
    assert enabled == {"household_type": False, "exit_status": True}
    made.begin({})
    settled(qtbot, session)
    assert made.form.rows["household_type"].editor.isEnabled()


def test_every_field_of_every_ledger_has_an_editor_that_keeps_its_value(qtbot: QtBot, session: Session) -> None:
    for name in ledgers():
        form = RecordForm(session, name, fields_of(name))
        form.complete()
        qtbot.addWidget(form)
        for spec in fields_of(name):
            editor = form.rows[spec.name].editor
            value = bytes(16) if isinstance(spec.kind, Reference) else example_of(spec.kind)
            editor.show_value(value, "某某")
            assert editor.value() == value, spec.id
            editor.show_value(None)
            assert editor.value() is None, spec.id
            assert editor.inner.accessibleName() == spec.label


def test_a_person_typed_by_keyboard(qtbot: QtBot, panel: RecordPanel, village: Workspace) -> None:
    number = id_number(date(2011, 5, 6), 13)
    type_in(qtbot, panel, "full_name", "温小花")
    type_in(qtbot, panel, "id_number", number)
    type_in(qtbot, panel, "relation_to_head", "配偶")
    assert panel.uid is not None
    record = get_record(village, "member", panel.uid)
    assert (record["full_name"], record["sex"], record["born_on"]) == ("温小花", "1", "2011-05-06")
    assert record["relation_to_head"] == "spouse"
    assert list_records(village, Query(ledger="member", search="温小花")).total == 1


def test_enter_goes_to_the_next_field(qtbot: QtBot, panel: RecordPanel) -> None:
    names = list(panel.form.rows)
    first = panel.form.rows[names[0]].editor
    first.setFocus()
    qtbot.keyClick(first.inner, Qt.Key.Key_Return)
    second = panel.form.rows[names[1]].editor
    focused = QApplication.focusWidget()
    assert focused is not None
    assert _is_within(focused, second)


def _is_within(widget: QWidget | None, holder: QWidget) -> bool:
    while widget is not None and widget is not holder:
        widget = widget.parentWidget()
    return widget is holder


def test_a_wrong_check_digit_is_said_beside_the_field_and_saved_all_the_same(
    qtbot: QtBot, panel: RecordPanel, village: Workspace
) -> None:
    number = id_number()
    wrong = number[:-1] + ("0" if number[-1] != "0" else "1")
    type_in(qtbot, panel, "full_name", "温小花")
    type_in(qtbot, panel, "id_number", wrong)
    qtbot.waitUntil(lambda: "校验码" in panel.form.rows["id_number"].finding.text(), timeout=5000)
    assert panel.uid is not None
    assert get_record(village, "member", panel.uid)["id_number"] == wrong


def test_what_cannot_be_read_stays_to_be_mended(qtbot: QtBot, panel: RecordPanel, village: Workspace) -> None:
    type_in(qtbot, panel, "full_name", "温小花")
    type_in(qtbot, panel, "born_on", "去年")
    line = panel.form.rows["born_on"]
    assert line.finding.isVisible()
    assert line.editor.shown_text() == "去年"
    assert panel.uid is not None
    assert get_record(village, "member", panel.uid)["born_on"] is None
    type_in(qtbot, panel, "born_on", "1960.3.8")
    assert get_record(village, "member", panel.uid)["born_on"] == "1960-03-08"
    assert line.editor.shown_text() == "1960年3月8日"
    assert not line.finding.isVisible()


def test_choices_are_found_by_part_and_by_initials(qtbot: QtBot, session: Session) -> None:
    spec = next(spec for spec in fields_of("member") if spec.name == "relation_to_head")
    editor = make_editor(spec, session)
    qtbot.addWidget(editor)
    assert isinstance(editor, ChoiceEditor)
    editor.line.setText("配偶")
    assert editor.value() == "spouse"
    editor.line.setText("po")
    assert editor.value() == "spouse"
    editor.line.setText("没有这一项")
    with pytest.raises(InvalidValue):
        editor.value()


def test_a_code_that_this_program_does_not_know_is_kept(qtbot: QtBot, session: Session) -> None:
    spec = next(spec for spec in fields_of("member") if spec.name == "relation_to_head")
    editor = make_editor(spec, session)
    qtbot.addWidget(editor)
    editor.show_value("from_a_newer_program")
    assert editor.value() == "from_a_newer_program"


def test_a_reference_is_looked_up_while_typing(
    qtbot: QtBot, session: Session, households: tuple[bytes, ...], village: Workspace
) -> None:
    spec = next(spec for spec in fields_of("visit") if spec.name == "household")
    editor = make_editor(spec, session)
    qtbot.addWidget(editor)
    editor.show()
    assert isinstance(editor, ReferenceEditor)
    editor.setFocus()
    qtbot.keyClicks(editor.line, "wsx")
    qtbot.waitUntil(lambda: bool(editor._found), timeout=5000)
    assert [text for _uid, text in editor._found] == ["温石秀"]
    editor.take(editor.completer.completionModel().index(0, 0))
    assert editor.value() == households[0]
    assert editor.line.text() == "温石秀"


def test_leaving_the_panel_saves_what_is_typed(
    qtbot: QtBot, panel: RecordPanel, households: tuple[bytes, ...], village: Workspace
) -> None:
    type_in(qtbot, panel, "full_name", "温小花")
    uid = panel.uid
    assert uid is not None
    line = panel.form.rows["member_phone"].editor.inner
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "13979700001")
    panel.begin({"household": households[1]})
    settled(qtbot, panel.session)
    assert get_record(village, "member", uid)["member_phone"] == "13979700001"
    assert panel.form.rows["member_phone"].editor.shown_text() == ""
