"""A table of things that are only looked at and chosen: columns are functions of the row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from . import colours
from .blank import say_blank
from .column_room import broken
from .frozen_columns import freeze
from .row_fitting import RowFitting
from .tables import Table, selected_rows

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_INK = {
    "bad": colours.RED,
    "warn": colours.AMBER,
    "good": colours.GREEN,
    "muted": colours.SOFT_INK,
    "strong": colours.DEEP_BLUE,
}
_PAPER = {"ours": "#EDF2FB", "theirs": "#FFF4E0"}
_BOLD = frozenset({"bad", "strong"})
_NAMING = 2
"""How many of the first columns tell what a row is about."""


def _plain(_row: Any) -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class Column(Generic[Row]):
    """One column. `width` is in Chinese characters, 0: the room that is left; `tone` colours a cell, never alone.

    One that is `spare` says what stands elsewhere too, and is left out where there is not room for all.
    """

    title: str
    text: Callable[[Row], str]
    width: int = 8
    tone: Callable[[Row], str] = _plain
    tip: Callable[[Row], str] | None = None
    is_number: bool = False
    spare: bool = False

    @property
    def alignment(self) -> int:
        """Numbers to the right."""
        side = Qt.AlignmentFlag.AlignRight if self.is_number else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


class RowModel(QAbstractTableModel, Generic[Row]):
    """Rows under columns, read-only."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._titles = [column.title for column in columns]
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def break_titles(self, widths: Mapping[int, float]) -> None:
        """Show titles in two lines where their columns are narrower; widths in Chinese characters, by column."""
        titles = [
            broken(column.title, widths[number]) if number in widths else column.title
            for number, column in enumerate(self.columns)
        ]
        if titles != self._titles:
            self._titles = titles
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(titles) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles above, standing as their columns do; numbers beside."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and look of a cell."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip or column.text)(row) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        return _look(column.tone(row), role)


def _look(tone: str, role: int) -> Any:
    if role == Qt.ItemDataRole.ForegroundRole and tone in _INK:
        return QColor(_INK[tone])
    if role == Qt.ItemDataRole.BackgroundRole and tone in _PAPER:
        return QColor(_PAPER[tone])
    if role == Qt.ItemDataRole.FontRole and tone in _BOLD:
        font = QFont()
        font.setBold(True)
        return font
    return None


class RowTable(Table, Generic[Row]):
    """Shows a `RowModel`; Enter or a double click opens a row."""

    opened = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        name: str,
        parent: QWidget | None = None,
        *,
        blank: str = "这里没有内容",
        same: Callable[[Row], object] | None = None,
        most: int = 0,
        least: int = 0,
        whole: bool = False,
    ) -> None:
        """`blank`: what is said where there are no rows, with what to do next.

        `same`: what a row is known by, so that one goes on standing on it when the rows are read anew.
        `most`: the table is as high as its rows and not higher than so many of them; 0: it takes the room there is.
        `least`: so many rows are always in sight, if each has one line.
        `whole`: no text is cut, even where the columns have the width that they are declared.
        """
        self.rows_model: RowModel[Row] = RowModel(columns)
        super().__init__(self.rows_model, name, parent)
        self.rows_model.setParent(self)
        self._fitting = RowFitting(self, self.rows_model, whole=whole)
        self.blank = ""
        self._blank = blank
        self._same = same
        self._most, self._least = most, least
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows_model.rows[index.row()]))
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        freeze(self, lambda: _NAMING)
        self.follow_type()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows and stand on the first; or where one stood, on the next where that row is gone."""
        self.blank = self._blank
        place = self._place_in(rows)
        self.rows_model.show_rows(rows)
        self._fitting.read_anew()
        self._fit_height()
        if rows:
            self.selectRow(place)
        else:
            self.picked.emit(None)

    def _place_in(self, rows: Sequence[Row]) -> int:
        before = self.current()
        if self._same is None or before is None:
            return 0
        known = self._same(before)
        gone = min(self.currentIndex().row(), len(rows) - 1)
        return next((place for place, one in enumerate(rows) if self._same(one) == known), gone)

    @property
    def rows(self) -> list[Row]:
        """The rows shown."""
        return self.rows_model.rows

    def current(self) -> Row | None:
        """The row on which the person stands."""
        index = self.currentIndex()
        return self.rows_model.rows[index.row()] if index.isValid() else None

    def chosen(self) -> list[Row]:
        """The selected rows, from above."""
        return [self.rows_model.rows[number] for number in selected_rows(self)]

    def select_rows(self, places: Sequence[int]) -> None:
        """Select these rows and stand on the first of them."""
        selection = QItemSelection()
        last = self.rows_model.columnCount() - 1
        for place in places:
            selection.select(self.rows_model.index(place, 0), self.rows_model.index(place, last))
        if places:
            self.setCurrentIndex(self.rows_model.index(places[0], 0))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def fit(self) -> None:
        """Set column widths and row heights from the size of the type."""
        self._fitting.follow_type()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fitting.share_room()
            self._fit_height()

    def follow_type(self) -> None:
        """The height too: the look of the titles may have changed alone."""
        super().follow_type()
        self._fit_height()

    def _fit_height(self) -> None:
        if self._most:
            self.setFixedHeight(self._around + self._fitting.height(max(1, min(self._most, len(self.rows)))))
        elif self._least:
            self.setMinimumHeight(self._around + self._least * self.verticalHeader().defaultSectionSize())

    @property
    def _around(self) -> int:
        """The height that the table takes without its rows."""
        bars = self.horizontalHeader().sizeHint().height() + self.horizontalScrollBar().sizeHint().height()
        return bars + 2 * self.frameWidth()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, or why there are none."""
        super().paintEvent(event)
        if not self.rows_model.rows:
            say_blank(self, self.blank)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        row = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row)
            return
        super().keyPressEvent(event)

    @property
    def taken(self) -> int:
        """The width that all columns take together."""
        beside = self.verticalHeader().sizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return beside + self._fitting.width + 2 * self.frameWidth()

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(600, 300)

    def _on_row_changed(self, index: QModelIndex) -> None:
        self.picked.emit(self.rows_model.rows[index.row()] if index.isValid() else None)
