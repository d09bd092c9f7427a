"""Editing in the cells of a table, with the same editors as in forms."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cunfupin.fields import FieldSpec, IdNumber, InvalidValue

from .choice_editors import make_editor
from .editors import Editor, LongTextEditor
from .number_watch import NumberWatch
from .session import Session

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Saves when a cell is left; what cannot be read is told and the old value stays."""

    moved = Signal(bool)
    """Enter or Tab (True) or Shift+Tab (False) ended the editing of a cell."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of the column's kind."""
        editor = make_editor(_spec(index), self._session)
        editor.setParent(parent)
        editor.setAutoFillBackground(True)
        editor.next_wanted.connect(lambda: self._end(editor, forward=True))
        editor.left.connect(lambda: self.commitData.emit(editor))
        editor.inner.installEventFilter(self)
        editor.setProperty("in_cell", True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the cell's value."""
        if isinstance(editor, Editor) and not editor.property("is_filled"):
            editor.setProperty("is_filled", True)
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            editor.show_value(index.data(Qt.ItemDataRole.EditRole), text)
            record = index.model().record_at(index.row())  # type: ignore[attr-defined]
            editor.show_context(record)
            editor.select_all()
            if isinstance(editor.spec.kind, IdNumber):
                NumberWatch(self._session, editor, record)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Save what was typed."""
        if not isinstance(editor, Editor):
            return
        try:
            value = editor.value()
        except InvalidValue as problem:
            self._session.tell(f"{editor.spec.label}没有保存：{problem}", level="warning")
            return
        model.setData(index, value, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell, a text of several lines more than the cell."""
        place = option.rect
        if isinstance(editor, LongTextEditor):
            place.setHeight(max(place.height(), editor.sizeHint().height()))
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab, Shift+Tab and Esc in a cell."""
        editor = watched.parent() if watched is not None else None
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, Editor):
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._end(editor, forward=event.key() == Qt.Key.Key_Tab)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
                return True
        return super().eventFilter(watched, event) if isinstance(watched, Editor) else False

    def _end(self, editor: Editor, *, forward: bool) -> None:
        self.commitData.emit(editor)
        editor.blockSignals(True)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.moved.emit(forward)


def _spec(index: Index) -> FieldSpec:
    spec: FieldSpec = index.model().columns[index.column()]  # type: ignore[attr-defined]
    return spec
