"""An eye beside a number that is shown in part: a click shows it in full, which is noted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QToolButton

from .colours import SOFT_INK
from .icons import icon

if TYPE_CHECKING:
    from .record_table import RecordTable


class RevealButton(QToolButton):
    """Stands in the masked cell of the row in which the person stands; in that of his column where there are several."""

    def __init__(self, table: "RecordTable") -> None:
        super().__init__(table.viewport())
        self._table = table
        self._index = QModelIndex()
        self.setIcon(icon("eye", SOFT_INK))
        self.setAccessibleName("显示完整号码")
        self.setToolTip("显示完整号码，谁看的会记下来")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._reveal)
        self.hide()
        table.selectionModel().currentChanged.connect(lambda *_: self.follow())
        table.records.dataChanged.connect(lambda *_: self.follow())
        table.records.modelReset.connect(self.follow)
        for bar in (table.horizontalScrollBar(), table.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)
        table.horizontalHeader().sectionResized.connect(lambda *_: self.follow())

    def follow(self) -> None:
        """Stand where the cell is now."""
        self._index = self._masked()
        self.setVisible(self._index.isValid())
        if self._index.isValid():
            cell = self._table.visualRect(self._index)
            side = cell.height() - 4
            self.setGeometry(cell.right() - side - 1, cell.top() + 2, side, side)

    def _masked(self) -> QModelIndex:
        """The cell of the row that shows less than there is."""
        table, records = self._table, self._table.records
        row = records.row(table.currentIndex().row())
        if row is None:
            return QModelIndex()
        found = [place for place, spec in enumerate(records.columns) if records.is_masked(row, spec)]
        own = table.currentIndex().column()
        place = own if own in found else next(iter(found), -1)
        return records.index(table.currentIndex().row(), place) if place >= 0 else QModelIndex()

    def _reveal(self) -> None:
        row = self._table.records.row(self._index.row())
        if row is not None:
            self._table.setFocus()
            self._table.records.reveal(row, self._table.records.columns[self._index.column()])
