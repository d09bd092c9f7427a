"""A widget for each kind of value. An editor shows a stored value and answers one; typing never raises."""

from collections.abc import Mapping
from functools import singledispatch
from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QWidget, QWidgetAction

from cunfupin.fields import Codes, Date, FieldSpec, InvalidValue, Kind, LongText, Value

from .colours import SOFT_INK
from .icons import icon

_NEXT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(QWidget):
    """Base of all editors: a holder around the widget in which the person types."""

    edited = Signal()
    """The person typed."""
    left = Signal()
    """The person is done with this field."""
    next_wanted = Signal()
    """Enter was pressed."""
    history_wanted = Signal()

    def __init__(self, spec: FieldSpec, inner: QWidget) -> None:
        super().__init__()
        self.spec = spec
        self.inner = inner
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(inner)
        self.setFocusProxy(inner)
        inner.installEventFilter(self)
        inner.setAccessibleName(spec.label)
        inner.setAccessibleDescription(spec.help)
        if spec.help:
            inner.setToolTip(spec.help)

    def value(self) -> Value | None:
        """The stored value. Raises InvalidValue."""
        raise NotImplementedError

    def show_value(self, value: Value | None, text: str = "") -> None:
        """Show a stored value; `text` names a record that is referred to."""
        raise NotImplementedError

    def show_context(self, record: Mapping[str, Any]) -> None:
        """Other fields of the same record, where the choices depend on them."""

    def shown_text(self) -> str:
        """What the person sees; names a record that is referred to."""
        line = self.inner if isinstance(self.inner, QLineEdit) else self.inner.findChild(QLineEdit)
        return line.text() if line else ""

    def select_all(self) -> None:
        """Ready to be typed over."""

    def mark(self, level: str, text: str) -> None:
        """Frame the field by the level of what is said about it; read out by screen readers."""
        self.inner.setProperty("finding", level)
        self.inner.style().unpolish(self.inner)
        self.inner.style().polish(self.inner)
        self.inner.setAccessibleDescription(text or self.spec.help)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, leaving saves, undo goes to the window when there is nothing to undo here."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._goes_on(event):
            self.next_wanted.emit()
            return True
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
                self.left.emit()
        elif event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._menu().exec(event.globalPos())
            return True
        elif (
            event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_idle_undo(event)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _menu(self) -> QMenu:
        """Cut, copy and paste as everywhere, and the history of the field."""
        inner = self.inner if isinstance(self.inner, QLineEdit | QPlainTextEdit) else self.inner.findChild(QLineEdit)
        menu = inner.createStandardContextMenu() if inner is not None else QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self.spec.derived:
            menu.addSeparator()
            menu.addAction(f"“{self.spec.label}”的修改记录…").triggered.connect(self.history_wanted)
        return menu

    def _goes_on(self, event: QKeyEvent) -> bool:
        return event.key() in _NEXT_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier

    def _is_idle_undo(self, event: QKeyEvent) -> bool:
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        line = self.inner if isinstance(self.inner, QLineEdit) else self.inner.findChild(QLineEdit)
        if line is None:
            return False
        if event.key() == Qt.Key.Key_Z:
            return not line.isUndoAvailable() or not line.isModified()
        return event.key() == Qt.Key.Key_Y and not line.isRedoAvailable()


class TextEditor(Editor):
    """One line of text, a number, a date: typed as people write it and shown in the official form when left."""

    def __init__(self, spec: FieldSpec) -> None:
        self.line = QLineEdit()
        super().__init__(spec, self.line)
        self._stored: Value | None = None
        self._shown = ""
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        if spec.kind.is_number:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)

    def value(self) -> Value | None:
        """What is typed, as a stored value; a value that was only looked at stays as it is. Raises InvalidValue."""
        text = self.line.text()
        return self._stored if text == self._shown else self.spec.kind.parse(text)

    def show_value(self, value: Value | None, text: str = "") -> None:
        """Show a stored value."""
        self._stored, self._shown = value, self.spec.kind.format(value)
        self.line.setText(self._shown)
        self.line.setCursorPosition(0)

    def select_all(self) -> None:
        """Ready to be typed over."""
        self.line.selectAll()


class DateEditor(TextEditor):
    """A day, typed or picked from a calendar."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.line.setPlaceholderText("如 2020-7-1")
        self._action = self.line.addAction(icon("calendar", SOFT_INK), QLineEdit.ActionPosition.TrailingPosition)
        self._action.setToolTip("选日期")
        self._action.triggered.connect(self._pick)

    def _pick(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget()
        try:
            chosen = self.value()
        except InvalidValue:
            chosen = None
        if chosen:
            calendar.setSelectedDate(QDate.fromString(str(chosen), Qt.DateFormat.ISODate))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        calendar.activated.connect(lambda day: self._on_picked(menu, day))
        calendar.clicked.connect(lambda day: self._on_picked(menu, day))
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))

    def _on_picked(self, menu: QMenu, day: QDate) -> None:
        self.show_value(day.toString(Qt.DateFormat.ISODate))
        menu.close()
        self.edited.emit()
        self.left.emit()


class LongTextEditor(Editor):
    """Several lines; Enter begins a new one, Tab goes on."""

    def __init__(self, spec: FieldSpec) -> None:
        self.text = QPlainTextEdit()
        super().__init__(spec, self.text)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 3 + 18)
        self.text.textChanged.connect(self._on_typed)
        self._is_showing = False

    def value(self) -> Value | None:
        """What is typed, as a stored value. Raises InvalidValue."""
        return self.spec.kind.parse(self.text.toPlainText())

    def show_value(self, value: Value | None, text: str = "") -> None:
        """Show a stored value."""
        self._is_showing = True
        self.text.setPlainText(self.spec.kind.format(value))
        self._is_showing = False

    def select_all(self) -> None:
        """Ready to be typed over."""
        self.text.selectAll()

    def _goes_on(self, event: QKeyEvent) -> bool:
        return False

    def _on_typed(self) -> None:
        if not self._is_showing:
            self.edited.emit()


class ManyChoicesEditor(TextEditor):
    """Several options of a list: typed with 、 between them, or ticked."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._action = self.line.addAction(icon("list-checks", SOFT_INK), QLineEdit.ActionPosition.TrailingPosition)
        self._action.setToolTip("从列表中勾选（↓）")
        self._action.triggered.connect(self._pick)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down opens the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self._pick()
            return True
        return super().eventFilter(watched, event)

    def _pick(self) -> None:
        kind = self.spec.kind
        assert isinstance(kind, Codes)
        try:
            chosen = set(kind.parts(self.value()))
        except InvalidValue:
            chosen = set()
        menu = QMenu(self)
        for option in kind.codes.options:
            action = QAction(option.label, menu, checkable=True, checked=option.code in chosen)
            action.setData(option.code)
            menu.addAction(action)
        menu.triggered.connect(lambda action: self._on_ticked(chosen ^ {str(action.data())}))
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))

    def _on_ticked(self, chosen: set[str]) -> None:
        self.show_value(self.spec.kind.parse("、".join(sorted(chosen))))
        self.edited.emit()
        self.left.emit()


@singledispatch
def editor_class(kind: Kind) -> type[Editor]:  # noqa: ARG001
    """The editor for a kind of value."""
    return TextEditor


@editor_class.register
def _(kind: Date) -> type[Editor]:  # noqa: ARG001
    return DateEditor


@editor_class.register
def _(kind: LongText) -> type[Editor]:  # noqa: ARG001
    return LongTextEditor


@editor_class.register
def _(kind: Codes) -> type[Editor]:  # noqa: ARG001
    return ManyChoicesEditor
