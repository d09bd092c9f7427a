"""Buttons that the person who acts may not press: off, and their tips say why and how another person goes on."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton

from .session import Session


class _Bolt(QObject):
    """Keeps a button off whatever its page says."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Off again as soon as it is on."""
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QAbstractButton) and watched.isEnabled():
            watched.setEnabled(False)
        return False


def permit(session: Session, may: bool, *buttons: QAbstractButton) -> None:
    """Leave these buttons as they are when the person may press them; pages are made anew for another person."""
    for one in () if may else buttons:
        one.setEnabled(False)
        one.setToolTip(session.workspace.rights.limits)
        one.installEventFilter(_Bolt(one))
