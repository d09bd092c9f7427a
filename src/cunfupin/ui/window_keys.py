"""The keys that work on every page, those that people of WPS press without thinking among them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

if TYPE_CHECKING:
    from .main_window import MainWindow


class EnterPresses(QObject):
    """Enter presses the button that has the focus, as the space bar does: by itself Qt does so in dialogs only."""

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """What the focused widget itself has left alone."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() != QEvent.Type.KeyPress or not is_enter or not isinstance(window, QWidget):
            return False
        focused = window.focusWidget()
        if not isinstance(focused, QPushButton | QToolButton):
            return False
        focused.click()
        return True


def bind_keys(window: "MainWindow") -> None:
    """Let these keys act, wherever in the window the person stands, unless it is covered."""
    keys = {
        "F1": window.show_help,
        "F5": lambda: _read_again(window),
        "Ctrl+K": window.find_anything,
        "Ctrl+P": lambda: _print(window),
        "Ctrl+S": lambda: _save(window),
        "Ctrl++": lambda: window.scale(larger=True),
        "Ctrl+=": lambda: window.scale(larger=True),
        "Ctrl+-": lambda: window.scale(larger=False),
        "Ctrl+0": lambda: window.show_size(100),
        "Ctrl+Z": lambda: window.step_back(redo=False),
        "Ctrl+Y": lambda: window.step_back(redo=True),
        "Ctrl+B": window.back_up,
        "Ctrl+L": lambda: window.around.care.lock(),
        "Alt+Left": window.go_back,
    }
    window.installEventFilter(EnterPresses(window))
    body = window.centralWidget()
    assert body is not None
    for key, act in keys.items():
        QShortcut(QKeySequence(key), body, act)


def _read_again(window: "MainWindow") -> None:
    if window.session.is_open and window.page is not None:
        window.leave_editor()
        window.page.refresh(None)
        window.session.tell("已重新读取这一页")


def _print(window: "MainWindow") -> None:
    if window.session.is_open and window.page is not None:
        window.leave_editor()
        window.page.print_page()


def _save(window: "MainWindow") -> None:
    """What is typed is kept as when a field is left; nothing else waits for being saved."""
    if window.session.is_open:
        window.leave_editor()
        window.session.tell(f"改了就自动保存，不用再点保存（{window.status_line.saved_text}）")
