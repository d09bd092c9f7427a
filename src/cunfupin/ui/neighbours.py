"""上一户/下一户: step through the list from which a record was opened."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cunfupin.progress import Progress
from cunfupin.services.records import Query, list_records

from .icons import icon
from .parts import button
from .session import Session


class Neighbours(QWidget):
    """Two buttons; `wanted` carries the uid of the record to show."""

    wanted = Signal(bytes)

    def __init__(self, session: Session, unit: str) -> None:
        super().__init__()
        self._session = session
        self._query: Query | None = None
        self._number = 0
        self.before = button(f"上一{unit}", lambda: self._step(-1), tip="Ctrl+PageUp")
        self.before.setIcon(icon("chevron-left"))
        self.after = button(f"下一{unit}", lambda: self._step(1), tip="Ctrl+PageDown")
        self.after.setIcon(icon("chevron-right"))
        self.after.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.before)
        line.addWidget(self.after)

    def bind_keys(self, page: QWidget) -> None:
        """Ctrl+PageUp and Ctrl+PageDown, wherever in the page the person stands."""
        reach = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+PgUp"), page, lambda: self._step(-1), context=reach)
        QShortcut(QKeySequence("Ctrl+PgDown"), page, lambda: self._step(1), context=reach)

    def show_place(self, query: Query | None, number: int) -> None:
        """The list from which the record was opened and its place there; None: it was opened from elsewhere."""
        self._query, self._number = query, number
        self.setVisible(query is not None)

    def _step(self, step: int) -> None:
        if self._query is None or self._number + step < 0:
            return
        query = replace(self._query, offset=self._number + step, limit=1)
        self._session.run(partial(self._find, query), partial(self._go, step), label="正在读取", quiet=True)

    def _find(self, query: Query, _progress: Progress) -> bytes | None:
        records = list_records(self._session.workspace, query).records
        return records[0]["uid"] if records else None

    def _go(self, step: int, uid: bytes | None) -> None:
        if uid is None:
            self._session.tell("已经是最后一条")
            return
        self._number += step
        self.wanted.emit(uid)
