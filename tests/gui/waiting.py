"""Waiting for the background worker; typing as a person with an input method does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from cunfupin.ui.session import Session


def settled(qtbot: QtBot, session: Session) -> None:
    """Everything that was asked for is done, and what followed from it too."""
    qtbot.waitUntil(lambda: not session.is_busy, timeout=20_000)
    qtbot.wait(1)
    if session.is_busy:
        settled(qtbot, session)


def typed(field: QLineEdit, text: str) -> None:
    """What an input method puts into a field; the test's keyboard has no Chinese keys."""
    field.insert(text)


def type_into_cell(qtbot: QtBot, table: QTableView, text: str) -> None:
    """Type into the cell that is being edited and press Enter."""
    qtbot.waitUntil(lambda: _typing(table) is not None, timeout=5000)
    qtbot.wait(20)
    editor = _typing(table)
    assert editor is not None
    field = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(text)
    qtbot.keyClick(QApplication.activePopupWidget() or editor, Qt.Key.Key_Return)
    qtbot.wait(20)


def _typing(table: QTableView) -> QWidget | None:
    focused = table.window().focusWidget()
    return focused if focused is not None and focused is not table and table.isAncestorOf(focused) else None
