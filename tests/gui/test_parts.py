"""The small things that pages are put together from."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from cunfupin.ui.parts import label


def test_a_text_is_marked_with_the_mouse(qtbot: QtBot) -> None:
    text = label("户编号 360731001")
    qtbot.addWidget(text)
    text.show()
    middle = text.rect().center()
    qtbot.mousePress(text, Qt.MouseButton.LeftButton, pos=QPoint(text.width() - 1, middle.y()))
    qtbot.mouseMove(text, QPoint(0, middle.y()))
    qtbot.mouseRelease(text, Qt.MouseButton.LeftButton, pos=QPoint(0, middle.y()))
    assert text.selectedText() == text.text()
    assert text.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_text_that_nobody_touches_carries_no_document(qtbot: QtBot) -> None:
    text = label("核实")
    qtbot.addWidget(text)
    assert text.children() == []
