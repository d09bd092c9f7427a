"""Waiting for the background worker; typing as a person with an input method does."""

from PySide6.QtWidgets import QLineEdit
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
