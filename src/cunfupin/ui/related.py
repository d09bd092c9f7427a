"""Ledgers that hang on a record, in one tab: those that hold something first, the empty ones folded below."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QStackedWidget, QWidget

from cunfupin.models.registry import ledger, offspring_of
from cunfupin.progress import Progress
from cunfupin.services.counting import offspring_counts

from .child_ledger import ChildLedger
from .parts import column
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_NAME_ROLE = Qt.ItemDataRole.UserRole


def short_title(name: str) -> str:
    """Title of a ledger without the words that all of them have."""
    return ledger(name).__ledger__.title.removesuffix("台账").removesuffix("明细")


class RelatedTab(QWidget):
    """A list of ledgers with their counts, filled ones first; beside it the records of the chosen one."""

    counted = Signal(object)
    """Ledger → number of records below the record in sight."""

    def __init__(self, session: Session, parent_ledger: str, left_out: Iterable[str] = ()) -> None:
        super().__init__()
        self.session = session
        self._ledger = parent_ledger
        hidden = set(left_out)
        self.vias = {child: via for child, via in offspring_of(parent_ledger) if child not in hidden}
        self._parent: tuple[bytes, int | None] | None = None
        self.names = QListWidget()
        self.names.setAccessibleName("相关台账")
        self.names.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.names.itemClicked.connect(self._unfold)
        self.names.itemActivated.connect(self._unfold)
        self._counts: dict[str, int] = {}
        self._is_unfolded = False
        self.parts: dict[str, ChildLedger] = {}
        self.stack = QStackedWidget()
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self.names)
        both.addWidget(self.stack)
        both.setStretchFactor(1, 1)
        both.setChildrenCollapsible(False)
        self.names.setMaximumWidth(self.fontMetrics().horizontalAdvance("汉") * 16)
        self.setLayout(column(both, space=0))

    def showEvent(self, event: QShowEvent) -> None:
        """The records are read when somebody looks."""
        super().showEvent(event)
        self._choose(self.names.currentItem())

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show what hangs on this record."""
        self._parent = (uid, year)
        self._count()

    def follow(self, changes: "Changes | None") -> None:
        """Read again what changed."""
        if changes is None or changes.ledgers & self.vias.keys():
            self._count()
            for part in self.parts.values():
                part.follow(changes)

    def _count(self) -> None:
        if self._parent is not None:
            work = partial(_counted, self.session, self._ledger, self._parent[0])
            self.session.run(work, self._show_names, label="正在清点相关台账", quiet=True)

    def _show_names(self, found: dict[str, int]) -> None:
        self._counts = {name: found.get(name, 0) for name in self.vias}
        self._list_names()
        self.counted.emit(self._counts)

    def _list_names(self) -> None:
        """The ledgers with their counts; a line for the empty ones, until it is opened, unless all are empty."""
        chosen = self.names.currentItem()
        kept = chosen.data(_NAME_ROLE) if chosen is not None else None
        shown = [name for name, count in self._counts.items() if count or name == kept]
        empty = [name for name in self._counts if name not in shown]
        if self._is_unfolded or not shown:
            shown, empty = shown + empty, []
        self.names.blockSignals(True)
        self.names.clear()
        for name in shown:
            item = QListWidgetItem(f"{short_title(name)}（{self._counts[name]}）")
            item.setData(_NAME_ROLE, name)
            self.names.addItem(item)
            if name == kept:
                self.names.setCurrentItem(item)
        if empty:
            self.names.addItem(QListWidgetItem(f"没有内容的 {len(empty)} 本…"))
        self.names.blockSignals(False)
        if kept is None and self.names.count():
            self.names.setCurrentRow(0)
        else:
            self._choose(self.names.currentItem())

    def _unfold(self, item: QListWidgetItem) -> None:
        if item.data(_NAME_ROLE) is None:
            place, self._is_unfolded = self.names.row(item), True
            self._list_names()
            self.names.setCurrentRow(place)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or item.data(_NAME_ROLE) is None or self._parent is None or not self.isVisible():
            return
        name = str(item.data(_NAME_ROLE))
        if name not in self.parts:
            self.parts[name] = ChildLedger(self.session, name, via=self.vias[name])
            self.stack.addWidget(self.parts[name])
        self.stack.setCurrentWidget(self.parts[name])
        self.parts[name].show_parent(*self._parent)


def _counted(session: Session, name: str, uid: bytes, _progress: Progress) -> dict[str, int]:
    return offspring_counts(session.workspace, name, uid)
