"""A month as a grid of days: what falls due on each, days of rest and today marked. Keys: arrows, Page Up, Page Down, Enter."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from cunfupin.fields import WEEKDAYS, weekday_in_words
from cunfupin.rules.work_calendar import PLAIN_REST
from cunfupin.services.due_calendar import CalendarDay, DueMonth

from . import colours

Index = QModelIndex | QPersistentModelIndex
_WEEK = 7
_SOON = timedelta(days=7)
_PAD = 6


class MonthModel(QAbstractTableModel):
    """Weeks below each other, Monday first."""

    def __init__(self) -> None:
        super().__init__()
        self.month: DueMonth | None = None

    def show_month(self, month: DueMonth) -> None:
        """Show this month instead."""
        self.beginResetModel()
        self.month = month
        self.endResetModel()

    def day(self, index: Index) -> CalendarDay | None:
        """The day of a cell."""
        return self.month.days[index.row() * _WEEK + index.column()] if self.month and index.isValid() else None

    def index_of(self, on: date) -> QModelIndex:
        """The cell of a day, an invalid one when it is not in sight."""
        place = (on - self.month.days[0].on).days if self.month else -1
        return self.index(place // _WEEK, place % _WEEK) if place >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Weeks."""
        return len(self.month.days) // _WEEK if self.month and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Days of the week."""
        return 0 if parent.isValid() else _WEEK

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """星期一 to 星期日."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return WEEKDAYS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The day for the painter; the same in words for those who listen or point."""
        day = self.day(index)
        if day is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.on.day)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            head = f"{day.on.month} 月 {day.on.day} 日{weekday_in_words(day.on)}{day.word and f'（{day.word}）'}"
            return "\n".join([f"{head}：{len(day.things):,} 件" if day.things else f"{head}：没有到期的事", *day.kinds])
        return None


class _DayPainter(QStyledItemDelegate):
    """Number, kind of day, how much there is to do and what."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One day."""
        model = index.model()
        assert isinstance(model, MonthModel)
        day, month = model.day(index), model.month
        if day is None or month is None:
            return
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_own = day.on.month == month.first.month
        area = QRectF(option.rect)
        painter.fillRect(area, QColor(colours.CHOSEN if is_chosen else colours.PAPER if day.works else colours.DESK))
        if day.on == month.today:
            painter.setPen(QPen(QColor(colours.BLUE), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        self._write(painter, area.adjusted(_PAD, _PAD / 2, -_PAD, -_PAD / 2), day, month, is_own=is_own)
        painter.restore()

    def _write(self, painter: QPainter, area: QRectF, day: CalendarDay, month: DueMonth, *, is_own: bool) -> None:
        plain = painter.font()
        bold = QFont(plain)
        bold.setBold(True)
        line = painter.fontMetrics().height()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setFont(bold if is_own else plain)
        painter.setPen(QColor(colours.INK if is_own else colours.DISABLED))
        painter.drawText(area, left, str(day.on.day))
        taken = painter.fontMetrics().horizontalAdvance(f"{day.on.day} ")
        painter.setFont(plain)
        painter.setPen(QColor(colours.AMBER if day.works else colours.RED))
        word = "" if day.word == PLAIN_REST else day.word
        painter.drawText(area, right, _shortened(painter, word, area.width() - taken))
        if not day.things:
            return
        painter.setFont(bold)
        painter.setPen(QColor(_ink(day, month)))
        painter.drawText(area.adjusted(0, line, 0, 0), left, f"{len(day.things):,} 件")
        painter.setFont(plain)
        painter.setPen(QColor(colours.SOFT_INK))
        for number, kind in enumerate(day.kinds[: max(int(area.height() // line) - 2, 0)]):
            below = area.adjusted(0, (2 + number) * line, 0, 0)
            painter.drawText(below, left, _shortened(painter, kind.rpartition("：")[2], area.width()))

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Three lines at least."""
        metrics = option.fontMetrics
        return QSize(metrics.horizontalAdvance("汉") * 5, metrics.height() * 3 + _PAD)


def _shortened(painter: QPainter, text: str, room: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))


def _ink(day: CalendarDay, month: DueMonth) -> str:
    if day.on < month.today:
        return colours.RED
    return colours.AMBER if day.on <= month.today + _SOON else colours.BLUE


class MonthGrid(QTableView):
    """Shows a month; a day that is picked says so, Enter opens it."""

    picked = Signal(object)
    opened = Signal()
    turned = Signal(int)
    """One month back (-1) or on (1)."""

    def __init__(self) -> None:
        super().__init__()
        self.days = MonthModel()
        self.setModel(self.days)
        self.setItemDelegate(_DayPainter(self))
        self.setAccessibleName("待办日历")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentChanged.connect(lambda index, _before: self.picked.emit(self.days.day(index)))
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_month(self, month: DueMonth, on: date) -> None:
        """Show this month and stand on a day of it."""
        self.days.show_month(month)
        self.setCurrentIndex(self.days.index_of(on))

    def day(self) -> CalendarDay | None:
        """The day on which the person stands."""
        return self.days.day(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whole months by Page Up and Page Down; Enter opens the day."""
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in months:
            self.turned.emit(months[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
