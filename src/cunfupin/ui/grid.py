"""A short list that is filled in by keyboard, cell after cell."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget

from .grid_model import GridModel
from .record_table import RecordTable

_LEAST_ROWS = 3


class Grid(RecordTable):
    """A table that is filled in place: Enter goes to the next cell, after the last one a new row opens."""

    def __init__(self, model: GridModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent=parent)
        self.grid = model
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setSortingEnabled(False)
        self.delegate.moved.connect(self._on_moved)

    def blank(self) -> str:
        """The rows are those of one record: nothing is filtered away."""
        return "还没有记录，按 Insert 或点“添一行”" if self.records.may_write else "还没有记录"

    def minimumSizeHint(self) -> QSize:
        """A few rows are always in sight."""
        rows = _LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        return QSize(super().minimumSizeHint().width(), self.horizontalHeader().sizeHint().height() + rows)

    def on_enter(self) -> None:
        """Edit the cell, or the next one that can be edited."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self._on_moved(forward=True)

    def add_row(self) -> None:
        """Open a new row and stand in its first cell."""
        if self.records.may_write:
            self._edit(self.records.index(self.grid.begin_row(), 0))

    def _on_moved(self, forward: bool) -> None:
        index = self._neighbour(self.currentIndex(), 1 if forward else -1)
        if index.isValid():
            self._edit(index)
        elif forward:
            self.add_row()

    def _neighbour(self, index: QModelIndex, step: int) -> QModelIndex:
        columns = self.records.columnCount()
        place = index.row() * columns + index.column() + step
        while 0 <= place < self.records.rowCount() * columns:
            found = self.records.index(*divmod(place, columns))
            if found.flags() & Qt.ItemFlag.ItemIsEditable:
                return found
            place += step
        return QModelIndex()

    def _edit(self, index: QModelIndex) -> None:
        self.go_to(index.row(), index.column())
        QTimer.singleShot(0, self, lambda: self.edit(self.currentIndex()))
