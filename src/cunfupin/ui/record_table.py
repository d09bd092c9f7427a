"""The table of a ledger: keyboard, columns, copying."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from cunfupin import settings
from cunfupin.fields import FieldSpec
from cunfupin.models.registry import fields_of, ledger

from . import cells
from .blank import say_blank
from .cell_menu import cell_menu
from .cells import Row
from .delegates import CellDelegate
from .frozen_columns import freeze
from .record_model import RecordModel
from .reveal_button import RevealButton
from .tables import Table, selected_rows

_ROW_HEIGHT = 1.72
_CHANGING = (Qt.Key.Key_F2, Qt.Key.Key_Insert, Qt.Key.Key_Delete)
_NAMING = 3


class RecordTable(Table):
    """Enter opens, F2 edits, Insert adds, Delete removes, Ctrl+C copies, Ctrl+V pastes."""

    open_wanted = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()
    paste_wanted = Signal(str)
    only_wanted = Signal(object, object)
    """Show only rows in which this field has this value."""
    picked = Signal()
    """The selection changed."""

    def __init__(
        self, model: RecordModel, name: str, *, usual: Sequence[FieldSpec] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(model, name, parent)
        self.records = model
        self._usual = tuple(usual) or model.columns
        self._place = (0, 0)
        self.delegate = CellDelegate(model.session, self)
        self.setItemDelegate(self.delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self._set_up_titles()
        self.doubleClicked.connect(lambda index: self.open_wanted.emit(index.row()))
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._return_to_place)
        freeze(self, self._names)
        self.reveal_button = RevealButton(self)
        self.follow_type()

    def _set_up_titles(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(*self._indicator())
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda place: self.choose_columns(header.mapToGlobal(place)))
        self.setSortingEnabled(True)

    def _indicator(self) -> tuple[int, Qt.SortOrder]:
        """Column and direction in which the rows are sorted at first."""
        names = [spec.name for spec in self.records.columns]
        for name, descending in self.records.query.sort:
            if name in names:
                return names.index(name), Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        return -1, Qt.SortOrder.AscendingOrder

    def _names(self) -> int:
        """How many of the first columns tell which record a row is."""
        name = ledger(self.records.query.ledger).__ledger__.name
        shown = [spec.name for spec in self.shown_columns()[:_NAMING]]
        return shown.index(name) + 1 if name in shown else 1

    def fit(self) -> None:
        """Set widths and heights from the size of the type."""
        metrics = self.fontMetrics()
        unit = metrics.horizontalAdvance("汉")
        bold = QFont(self.font())
        bold.setBold(True)
        titles = QFontMetrics(bold)
        for number, spec in enumerate(self.records.columns):
            title = titles.horizontalAdvance(cells.heading(spec)) + 2 * unit
            self.setColumnWidth(number, max(title, cells.width(spec) * unit + unit))
        self.verticalHeader().setDefaultSectionSize(round(metrics.height() * _ROW_HEIGHT))
        self.reveal_button.follow()

    def chosen_rows(self) -> list[int]:
        """Numbers of the selected rows, from above."""
        return selected_rows(self)

    def chosen(self) -> list[Row]:
        """The selected rows that have been read."""
        return [row for number in self.chosen_rows() if (row := self.records.row(number)) is not None]

    def go_to(self, row: int, column: int = 0) -> None:
        """Stand on this cell."""
        index = self.records.index(row, column)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            if self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows:
                flags |= QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, or why there are none and what to do."""
        super().paintEvent(event)
        if not self.records.rowCount() and self.records.is_read:
            say_blank(self, self.blank())

    def blank(self) -> str:
        """What is said where there are no rows."""
        query = self.records.query
        if query.removed:
            return "回收站里没有记录"
        if query.search or query.filters:
            return "没有符合条件的记录，换一个词或者去掉筛选再看"
        return (
            "还没有记录。按 Insert 新增，或者从 WPS、Excel 复制后按 Ctrl+V 粘贴"
            if self.records.may_write
            else "还没有记录"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a ledger."""
        changes = event.key() in _CHANGING or event.matches(QKeySequence.StandardKey.Paste) or _fills_down(event)
        if changes and self.records.refuses():
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif _fills_down(event):
            self.fill_down()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.on_enter()
        elif event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def on_enter(self) -> None:
        """Open the row."""
        self.open_here()

    def open_here(self) -> None:
        """Open the row in which the person stands."""
        if self.currentIndex().isValid():
            self.open_wanted.emit(self.currentIndex().row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with this cell."""
        index = self.indexAt(event.pos()) if event.reason() == event.Reason.Mouse else self.currentIndex()
        if index.isValid() and not self.records.query.removed:
            place = self.visualRect(index).bottomLeft() if event.reason() != event.Reason.Mouse else event.pos()
            cell_menu(self, index).exec(self.viewport().mapToGlobal(place))

    def fill_down(self) -> None:
        """Put what the cell above holds into this one, or what the first of several chosen rows holds into the others."""
        column = self.currentIndex().column()
        chosen = self.chosen_rows()
        above, targets = (chosen[0], chosen[1:]) if len(chosen) > 1 else (self.currentIndex().row() - 1, chosen)
        source, spec = self.records.row(above), self.records.columns[max(0, column)]
        if source is None or column < 0 or spec.derived or not self.records.may_write:
            return
        rows = [row for number in targets if (row := self.records.row(number)) is not None]
        if len(rows) < len(targets):
            self.records.session.tell("选中的行太多，还没有都读出来，没有做改动：请用“批量修改”", level="warning")
            return
        self.records.save_all(rows, spec.name, source.record.get(spec.name))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here by keyboard there is a row to stand on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.records.rowCount():
            self.go_to(0)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as a sheet does: tabs between cells, the titles above several rows."""
        shown = self.shown_columns()
        rows = self.chosen()
        lines = [[row.text(spec, self.records.allowed).replace("\n", " ") for spec in shown] for row in rows]
        if len(rows) > 1:
            lines.insert(0, [cells.heading(spec) for spec in shown])
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
        unread = len(self.chosen_rows()) - len(rows)
        more = f"，另有 {unread:,} 行还没有读出来，请滚动后再复制，或用“导出 Excel”" if unread else ""
        self.records.session.tell(f"已复制 {len(rows):,} 行，可以粘贴到 WPS 或 Excel{more}")

    def paste(self) -> None:
        """Ask for what is on the clipboard to be taken in."""
        self.paste_wanted.emit(QGuiApplication.clipboard().text())

    def shown_columns(self) -> list[FieldSpec]:
        """Columns as the person arranged them."""
        header = self.horizontalHeader()
        return [self.records.columns[header.logicalIndex(place)] for place in range(header.count())]

    def choose_columns(self, place: QPoint) -> None:
        """Offer all fields of the ledger, by group."""
        menu = QMenu(self)
        now = {spec.name for spec in self.records.columns}
        groups: dict[str, QMenu] = {}
        for spec in fields_of(self.records.query.ledger):
            group = groups.get(spec.group) or groups.setdefault(spec.group, menu.addMenu(spec.group))
            action = QAction(spec.label, group, checkable=True, checked=spec.name in now)
            action.setData(spec.name)
            group.addAction(action)
        menu.addSeparator()
        menu.addAction("恢复为常用的列").setData("")
        menu.triggered.connect(lambda action: self._on_column(str(action.data()), shown=action.isChecked()))
        menu.exec(place)

    def _on_column(self, name: str, *, shown: bool) -> None:
        ledger = self.records.query.ledger
        names = {spec.name for spec in self.records.columns}
        names = names | {name} if shown else names - {name}
        chosen = [spec.name for spec in fields_of(ledger) if spec.name in names] if name else []
        remember_columns(ledger, chosen)
        self.show_columns(remembered_columns(ledger, self._usual))

    def show_columns(self, columns: Iterable[FieldSpec]) -> None:
        """Show these columns."""
        self.records.show_columns(tuple(columns))
        self.fit()

    def _keep_place(self) -> None:
        self._place = (max(0, self.currentIndex().row()), self.verticalScrollBar().value())

    def _return_to_place(self) -> None:
        row, top = self._place
        if self.records.rowCount():
            self.go_to(min(row, self.records.rowCount() - 1), max(0, self.currentIndex().column()))
            self.verticalScrollBar().setValue(top)
        self.picked.emit()


def _fills_down(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def remembered_columns(ledger: str, usual: tuple[FieldSpec, ...]) -> tuple[FieldSpec, ...]:
    """The columns that the person chose, or the usual ones."""
    names = settings.load().shown_columns.get(ledger)
    if not names:
        return usual
    known = [spec for spec in usual if spec.name in names]
    return (*known, *(spec for spec in fields_of(ledger) if spec.name in names and spec not in known))


def remember_columns(ledger: str, names: list[str]) -> None:
    """Keep the person's choice; an empty one means the usual columns."""
    chosen = {**settings.load().shown_columns, ledger: tuple(names)}
    settings.remember(shown_columns={name: columns for name, columns in chosen.items() if columns})
