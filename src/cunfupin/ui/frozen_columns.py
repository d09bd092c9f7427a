"""The first columns of a table stay in sight while it is scrolled sideways ("冻结窗格"), as in WPS and Excel."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView

from .tables import titles_of

_MOST = 0.45
"""Of the width of a table, that may stand still."""


def freeze(table: QTableView, wanted: Callable[[], int]) -> None:
    """Keep so many of its first columns in sight, as far as there is room. Nothing is made before it is scrolled."""
    made: list[FrozenColumns] = []

    def follow(left: int) -> None:
        if left and not made:
            made.append(FrozenColumns(table, wanted))
        if made:
            made[0].follow()

    table.horizontalScrollBar().valueChanged.connect(follow)


class FrozenColumns(QTableView):
    """Lies over the left edge of its table; shows the same rows, chooses in the same selection."""

    def __init__(self, table: QTableView, wanted: Callable[[], int]) -> None:
        super().__init__(table)
        self._table = table
        self._wanted = wanted
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setAccessibleName("固定的列")
        self.setProperty("look", "frozen")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setAutoScroll(False)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._set_up_header()
        self._connect()

    def _set_up_header(self) -> None:
        header, shown = titles_of(self), self._table.horizontalHeader()
        header.setMinimumSectionSize(1)
        header.setDefaultAlignment(shown.defaultAlignment())
        header.setSectionsMovable(True)
        header.setSectionsClickable(self._table.isSortingEnabled())
        header.setSortIndicatorShown(self._table.isSortingEnabled())
        header.sectionClicked.connect(self._sort)

    def _connect(self) -> None:
        own, theirs = self.verticalScrollBar(), self._table.verticalScrollBar()
        own.valueChanged.connect(theirs.setValue)
        theirs.valueChanged.connect(own.setValue)
        theirs.rangeChanged.connect(self.follow)
        header = self._table.horizontalHeader()
        for moved in (
            header.sectionResized,
            header.sectionMoved,
            header.sortIndicatorChanged,
            header.geometriesChanged,
        ):
            moved.connect(self.follow)
        self._table.model().modelReset.connect(self.follow)
        self._table.selectionModel().currentChanged.connect(self._uncover)
        self.doubleClicked.connect(self._table.doubleClicked)

    def follow(self, *_moved: object) -> None:
        """Show what stands still now, where it stands."""
        columns = self._columns() if self._table.horizontalScrollBar().value() else []
        self.setVisible(bool(columns))
        if not columns:
            return
        header, shown = self.horizontalHeader(), self._table.horizontalHeader()
        for column in range(shown.count()):
            self.setColumnHidden(column, column not in columns)
        for place, column in enumerate(columns):
            header.moveSection(header.visualIndex(column), place)
            self.setColumnWidth(column, self._table.columnWidth(column))
        header.setFixedHeight(shown.height())
        header.setSortIndicator(shown.sortIndicatorSection(), shown.sortIndicatorOrder())
        self._follow_heights()
        around = self._table.viewport().geometry()
        width = sum(map(self._table.columnWidth, columns))
        self.setGeometry(around.x(), around.y() - shown.height(), width, around.height() + shown.height())
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())

    def _follow_heights(self) -> None:
        """Rows as high as those of the table; where its texts do not go on below they all have one height."""
        own, theirs = self.verticalHeader(), self._table.verticalHeader()
        own.setDefaultSectionSize(theirs.defaultSectionSize())
        self.setWordWrap(self._table.wordWrap())
        for row in range(theirs.count() if self._table.wordWrap() else 0):
            if own.sectionSize(row) != theirs.sectionSize(row):
                own.resizeSection(row, theirs.sectionSize(row))

    def _columns(self) -> list[int]:
        """The columns that stand still: not so many that little is left for the others."""
        header = self._table.horizontalHeader()
        room = self._table.viewport().width() * _MOST
        found: list[int] = []
        for column in map(header.logicalIndex, range(min(self._wanted(), header.count()))):
            room -= self._table.columnWidth(column)
            if room < 0:
                break
            found.append(column)
        return found

    def _uncover(self, index: QModelIndex) -> None:
        """Whoever goes to a cell sees it beside what stands still."""
        if self.isVisible() and self.isColumnHidden(index.column()):
            bar = self._table.horizontalScrollBar()
            covered = self.width() - self._table.columnViewportPosition(index.column())
            bar.setValue(bar.value() - max(0, covered))

    def _sort(self, column: int) -> None:
        header = self._table.horizontalHeader()
        is_up = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self._table.sortByColumn(column, Qt.SortOrder.DescendingOrder if is_up else Qt.SortOrder.AscendingOrder)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the row, as one on its number does: the person stays in the column that he looks at."""
        row = self.rowAt(event.position().toPoint().y())
        index = self._table.model().index(row, max(0, self._table.currentIndex().column()))
        if index.isValid():
            self._table.setFocus()
            self.selectionModel().setCurrentIndex(index, self._table.selectionCommand(index, event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged here."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the cell itself, for which the table goes back to its left edge."""
        self._table.horizontalScrollBar().setValue(0)
        there = QContextMenuEvent(event.reason(), event.pos(), event.globalPos())
        QApplication.sendEvent(self._table.viewport(), there)
