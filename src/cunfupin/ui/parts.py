"""The small things that pages are put together from."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from .colours import BLUE, PAPER, RED
from .icons import icon as line_icon

_ICON_COLOURS = {"primary": PAPER, "big": PAPER, "danger": RED}


def button(text: str, clicked: Callable[[], object], *, look: str = "", tip: str = "", icon: str = "") -> QPushButton:
    """A push button. `look` is `primary`, `danger`, `big`, `chip`, `choice`, `link` or nothing.

    Enter in a dialog presses its primary one; Qt by itself takes the next one, mostly that which cancels.
    """
    made = QPushButton(text)
    made.setDefault(look == "primary")
    if icon:
        made.setIcon(line_icon(icon, _ICON_COLOURS.get(look, BLUE)))
    made.setProperty("look", look)
    made.setToolTip(tip)
    made.setAccessibleName(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda: clicked())
    return made


class Words(QLabel):
    """A text to be marked and copied with the mouse, made ready for that when it is pressed.

    Readiness is a document of Qt's own behind each text: of a page full of texts it took longer than to show them.
    """

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """From here on it can be marked."""
        if self.textInteractionFlags() != Qt.TextInteractionFlag.TextSelectableByMouse:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().mousePressEvent(event)


def label(text: str = "", *, look: str = "", wraps: bool = False) -> QLabel:
    """A text. `look` is `heading`, `title`, `hint`, `bad`, `good`, `warn` or nothing."""
    made = Words(text)
    made.setProperty("look", look)
    made.setWordWrap(wraps)
    return made


class _Line(QLineEdit):
    """As wide as what it says about itself while it is blank."""

    def sizeHint(self) -> QSize:
        """Room for the hint and the edges."""
        metrics = self.fontMetrics()
        return (
            super()
            .sizeHint()
            .expandedTo(QSize(metrics.horizontalAdvance(self.placeholderText()) + 2 * metrics.height(), 0))
        )


def line_edit(name: str, placeholder: str = "", *, clears: bool = False) -> QLineEdit:
    """A line to type into; `clears`: with a button that empties it."""
    made = _Line(clearButtonEnabled=clears)
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    return made


def restyle(widget: QWidget, look: str) -> None:
    """Give a widget another look of the style sheet."""
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def row(*parts: QWidget | QLayout | None, space: int = 8) -> QHBoxLayout:
    """Parts beside each other; None takes the room that is left."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(space)
    for part in parts:
        _put(line, part)
    return line


def column(*parts: QWidget | QLayout | None, space: int = 10, margin: int = 0) -> QVBoxLayout:
    """Parts below each other; None takes the room that is left."""
    line = QVBoxLayout()
    line.setContentsMargins(margin, margin, margin, margin)
    line.setSpacing(space)
    for part in parts:
        _put(line, part)
    return line


def _put(line: QHBoxLayout | QVBoxLayout, part: QWidget | QLayout | None) -> None:
    if part is None:
        line.addStretch(1)
    elif isinstance(part, QLayout):
        line.addLayout(part)
    else:
        line.addWidget(part)


def characters_across(widget: QWidget) -> int:
    """How many Chinese characters of its type stand beside each other in a widget."""
    return widget.width() // widget.fontMetrics().horizontalAdvance("汉")


def scrolled(inside: QWidget) -> QScrollArea:
    """A widget that is scrolled up and down where it is higher than the room."""
    area = QScrollArea(widgetResizable=True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside.setObjectName("form")
    area.setWidget(inside)
    return area


def holder(layout: QLayout) -> QWidget:
    """A bare widget with this layout."""
    made = QWidget()
    made.setLayout(layout)
    return made


def panel(*parts: QWidget | QLayout | None, space: int = 10) -> QFrame:
    """A white sheet with a thin border."""
    made = QFrame()
    made.setProperty("look", "panel")
    made.setLayout(column(*parts, space=space, margin=16))
    return made


class CountCard(QFrame):
    """A figure with its name."""

    def __init__(self, name: str, tone: str = "") -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tone = tone
        self._figure = label("0", look="figure")
        self._name = label(name, look="figure-name")
        self.setLayout(column(self._name, self._figure, space=2, margin=12))
        self.setAccessibleName(name)

    def show_count(self, count: int) -> None:
        """Show this figure; a tone only where there is something to look at."""
        self._figure.setText(f"{count:,}")
        self.setAccessibleDescription(str(count))
        restyle(self._figure, f"figure-{self._tone}" if self._tone and count else "figure")


class CountCards(QWidget):
    """Several figures beside each other, by name."""

    def __init__(self, names: Sequence[tuple[str, str, str]]) -> None:
        """`names`: (key, title, tone)."""
        super().__init__()
        self.cards = {key: CountCard(title, tone) for key, title, tone in names}
        self.setLayout(row(*self.cards.values()))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show these figures."""
        for key, card in self.cards.items():
            card.show_count(counts.get(key, 0))


class Chips(QWidget):
    """Filters with counts; one of them is on."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._line = row(None, space=6)
        self.setLayout(self._line)
        self._buttons: dict[str, QPushButton] = {}
        self.key = ""

    def offer(self, chips: Iterable[tuple[str, str, int]]) -> None:
        """Offer (key, title, count); the chip that was on stays on when it is still there."""
        self.offer_words((key, f"{title} {count:,}") for key, title, count in chips)

    def offer_words(self, chips: Iterable[tuple[str, str]]) -> None:
        """Offer (key, title)."""
        for old in self._buttons.values():
            self._line.removeWidget(old)
            old.deleteLater()
        self._buttons = {}
        for key, title in chips:
            chip = button(title, lambda key=key: self.choose(key), look="chip")  # type: ignore[misc]
            chip.setCheckable(True)
            self._line.insertWidget(len(self._buttons), chip)
            self._buttons[key] = chip
        if self.key not in self._buttons:
            self.key = next(iter(self._buttons), "")
        self._mark()

    def choose(self, key: str) -> None:
        """Turn a filter on."""
        self.key = key
        self._mark()
        self.chosen.emit(key)

    def _mark(self) -> None:
        for key, chip in self._buttons.items():
            chip.setChecked(key == self.key)
