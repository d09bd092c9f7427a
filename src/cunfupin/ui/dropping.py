"""A sheet dropped anywhere on the window is looked at by the import."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from .session import Session

SHEETS = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv")


def sheet_in(data: QMimeData) -> Path | None:
    """The first sheet among the files that are dragged."""
    paths = (Path(address.toLocalFile()) for address in data.urls())
    return next((path for path in paths if path.suffix.lower() in SHEETS), None)


class Dropping(QObject):
    """Takes what no page takes for itself."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def begin(self) -> None:
        """Take sheets from now on."""
        self._window.setAcceptDrops(True)
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sheets only."""
        sheet = sheet_in(event.mimeData()) if isinstance(event, QDropEvent) else None
        if not isinstance(event, QDropEvent) or sheet is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._session.page_wanted.emit("import", sheet)
        return True
