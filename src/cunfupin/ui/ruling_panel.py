"""One thing to decide: four columns, the difference marked, keys 1, 2, 3 and E."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from cunfupin.fields import Code, YesNo
from cunfupin.services.ruling_lines import Line, ShownItem

from .difference import OURS, THEIRS, marked
from .moments import day_and_time
from .parts import button, column, holder, label, row

_MOST_LINES = 8
_KEYS = {"1": ("base",), "2": ("ours",), "3": ("theirs",), "4": ("moved", "more0"), "5": ("typo", "more1")}
_SIDES = ("base", "ours", "theirs")
_VALUES = ("conflict", "proposal")
"""Kinds that are about the values of fields."""


class _Area(QScrollArea):
    """As high as what is in it, up to some lines; more is scrolled."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        """What is in it."""
        most = self.fontMetrics().height() * _MOST_LINES
        needed = self._inside.heightForWidth(self.viewport().width())
        return QSize(super().minimumSizeHint().width(), min(needed + 2 * self.frameWidth(), most))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is put in."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class RulingPanel(QFrame):
    """Shows an item and asks for the decision."""

    decided = Signal(object, str, str)
    """The item, the choice (a side or a text), the reason."""
    open_wanted = Signal(object)
    ask_wanted = Signal(object, str)
    """The item and the question for the other side."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._shown: ShownItem | None = None
        self._title = label(look="heading")
        self._note = label(look="hint", wraps=True)
        self._grid_holder: QWidget | None = None
        self._grid_place = column(space=0)
        inside = holder(column(self._note, self._grid_place, None, space=4))
        inside.setObjectName("form")
        area = _Area(inside)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("依据或理由，如：入户核查表 11月19日（可不填）")
        self.reason.setAccessibleName("裁决理由")
        self.free = QLineEdit()
        self.free.setAccessibleName("自己填写结果")
        self.free.returnPressed.connect(self._decide_freely)
        self.buttons = {side: self._choice_button(side) for sides in _KEYS.values() for side in sides}
        self.edit_button = button("自己填写 (E)", self.edit)
        self.ask_button = button("退回核实", self._ask_back, tip="把理由栏里写的问题退给对方去核实")
        self._open_button = button("打开这条记录", lambda: self.open_wanted.emit(self._shown))
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = row(self._title, self.reason, self._open_button, space=14)
        actions = row(*self.buttons.values(), self.edit_button, self.ask_button, None)
        self.setLayout(column(head, area, actions, space=6, margin=8))
        self.show_item(None)

    def _choice_button(self, side: str) -> QPushButton:
        return button("", lambda: self.decide(side), look="primary" if side == "ours" else "")

    @property
    def decisions(self) -> tuple[QPushButton, ...]:
        """The buttons that settle something."""
        return (*self.buttons.values(), self.edit_button, self.ask_button)

    def bind_keys(self, page: QWidget) -> None:
        """Keys 1, 2, 3 and E work anywhere on the page."""
        for key, sides in _KEYS.items():
            self._bind(page, key, lambda sides=sides: self._decide_offered(sides))  # type: ignore[misc]
        self._bind(page, "E", self.edit)

    def _bind(self, page: QWidget, key: str, work: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(work)

    def show_item(self, shown: ShownItem | None) -> None:
        """Show this item, or that nothing is chosen."""
        self._shown = shown
        self.reason.clear()
        self.free.clear()
        self._offer_choices(shown)
        self._show_lines(shown.lines if shown else ())
        if shown is None:
            self._title.setText("没有选中的事项")
            self._note.setText("在上面选一条，这里就列出两边的内容。")
            return
        self._title.setText(f"{shown.title} · {shown.name}")
        self._note.setText("　".join(filter(None, (shown.household, shown.note))))

    def _offer_choices(self, shown: ShownItem | None) -> None:
        choices = shown.choices if shown else {}
        for key, side in ((key, side) for key, sides in _KEYS.items() for side in sides):
            choice = self.buttons[side]
            choice.setVisible(side in choices)
            text = f"{choices.get(side, '')} ({key})"
            choice.setText(text)
            choice.setAccessibleName(text)
        self.edit_button.setVisible(bool(shown and shown.item.kind in _VALUES and shown.free_spec))
        self.ask_button.setVisible(shown is not None)
        self.reason.setVisible(shown is not None)
        self._open_button.setVisible(shown is not None)

    def _show_lines(self, lines: tuple[Line, ...]) -> None:
        self._forget_grid()
        if not lines or self._shown is None:
            return
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        is_conflict = self._shown.item.kind in _VALUES
        heads = {side: self._shown.title_of(side) for side in (_SIDES if is_conflict else _SIDES[1:])}
        for place, (side, title) in enumerate((heads | ({"result": "结果"} if is_conflict else {})).items(), start=1):
            grid.addWidget(_cell(self._head(side, title), "cell-head"), 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(_cell("项目", "cell-head"), 0, 0)
        for number, line in enumerate(lines, start=1):
            self._add_line(grid, number, line, is_conflict=is_conflict)
        self._grid_holder = holder(grid)
        self._grid_place.addWidget(self._grid_holder)

    def _add_line(self, grid: QGridLayout, number: int, line: Line, *, is_conflict: bool) -> None:
        grid.addWidget(_cell(line.label, "cell-name"), number, 0)
        place = 1
        if is_conflict:
            grid.addWidget(_cell(marked(line.base, line.base, OURS), "cell"), number, place)
            place += 1
        grid.addWidget(_cell(marked(line.ours, line.theirs, OURS), "cell-ours"), number, place)
        grid.addWidget(_cell(marked(line.theirs, line.ours, THEIRS), "cell-theirs"), number, place + 1)
        if is_conflict:
            self._add_result(grid, number, line)

    def _add_result(self, grid: QGridLayout, number: int, line: Line) -> None:
        if not line.differs:
            grid.addWidget(_cell(line.ours, "cell"), number, 4)
            return
        assert self._shown is not None
        if self._shown.free_spec is None:
            grid.addWidget(_cell("请按下面的按钮选择", "cell-hint"), number, 4)
            return
        self._offer_words()
        grid.addWidget(self.free, number, 4)
        self.free.show()

    def _offer_words(self) -> None:
        spec = self._shown.free_spec if self._shown else None
        assert spec is not None
        words: list[str] = []
        if isinstance(spec.kind, Code):
            words = [option.label for option in spec.kind.codes.offered()]
        elif isinstance(spec.kind, YesNo):
            words = ["是", "否"]
        completer = QCompleter(words, self.free)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.free.setCompleter(completer)
        unit = f"（{spec.kind.unit}）" if spec.kind.unit else ""
        self.free.setPlaceholderText(f"按 E 填写{unit}，回车确定")

    def _forget_grid(self) -> None:
        self.free.setParent(self)
        self.free.hide()
        if self._grid_holder is not None:
            self._grid_place.removeWidget(self._grid_holder)
            self._grid_holder.hide()
            self._grid_holder.deleteLater()
            self._grid_holder = None

    def _head(self, side: str, title: str) -> str:
        assert self._shown is not None
        by, at = self._shown.item.by.get(side, ""), self._shown.item.at.get(side, "")
        facts = " ".join(filter(None, (by, day_and_time(at) if at else "")))
        return f"{title}<br><span style='font-weight:400'>{escape(facts)}</span>" if facts else title

    def _decide_offered(self, sides: tuple[str, ...]) -> None:
        """Decide for the one of these sides that is offered."""
        offered = self._shown.choices if self._shown else {}
        for side in [side for side in sides if side in offered][:1]:
            self.decide(side)

    def decide(self, side: str) -> None:
        """Decide for a side, where that can be done."""
        if self._shown is not None and side in self._shown.choices:
            self.decided.emit(self._shown, side, self.reason.text().strip())

    def _ask_back(self) -> None:
        if self._shown is not None and self.reason.text().strip():
            self.ask_wanted.emit(self._shown, self.reason.text().strip())
        else:
            self.reason.setFocus()

    def edit(self) -> None:
        """Let the person type the result."""
        if self.free.isVisible():
            self.free.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _decide_freely(self) -> None:
        if self._shown is not None and self.free.text().strip():
            self.decided.emit(self._shown, self.free.text().strip(), self.reason.text().strip())


def _cell(text: str, look: str) -> QLabel:
    made = label(text, look=look, wraps=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    return made
