"""The left side of the window: one button for each kind of work."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QWidget

from .colours import DEEP_BLUE, NAV_INK
from .icons import icon
from .navigation import Entry
from .parts import column

_BRAND = "村扶\n防返贫与帮扶资产管理"


class NavigationBar(QWidget):
    """Wide with icon and title side by side, or narrow with a short name below the icon."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("导航")
        self._entries: dict[str, Entry] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._badges: dict[str, QLabel] = {}
        self._is_compact = False
        self._group = QButtonGroup(self, exclusive=True)
        self._brand = QLabel(_BRAND)
        self._brand.setObjectName("brand")
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("navigation")
        self._area.setWidget(inner)
        self._lines = column(None, space=0)
        inner.setLayout(self._lines)
        self.setLayout(column(self._brand, self._area, space=0))

    def draw_ahead(self, entries: Iterable[Entry]) -> Iterator[None]:
        """Draw the icons of these entries, so that they need not be drawn when they are offered."""
        for one in entries:
            _icon(one)
            yield

    def offer(self, entries: Iterable[Entry]) -> None:
        """Show these entries."""
        offered = {entry.name: entry for entry in entries}
        if offered == self._entries:
            return
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._lines.removeWidget(button)
            button.deleteLater()
        self._entries = offered
        self._badges.clear()
        self._buttons = {entry.name: self._button(entry) for entry in self._entries.values()}
        for place, button in enumerate(self._buttons.values()):
            self._lines.insertWidget(place, button)
        self._arrange()

    def mark(self, name: str) -> None:
        """Show that this entry is open."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)
            for other, one in self._buttons.items():
                one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == name else Qt.FocusPolicy.ClickFocus)
            self._area.ensureWidgetVisible(self._buttons[name])

    def set_badge(self, name: str, count: int) -> None:
        """Show a number at an entry; 0 takes it away."""
        button = self._buttons.get(name)
        if button is None:
            return
        if name not in self._badges:
            self._badges[name] = QLabel()
            self._badges[name].setObjectName("badge")
            line = QHBoxLayout(button)
            line.setContentsMargins(0, 0, 8, 0)
            line.addWidget(self._badges[name], 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._badges[name].setText(str(count) if count < 1000 else "999+")
        self._badges[name].setVisible(count > 0)
        button.setAccessibleDescription(f"{count:,} 件待办" if count else "")

    def set_compact(self, compact: bool) -> None:
        """Narrow or wide."""
        if compact != self._is_compact:
            self._is_compact = compact
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _button(self, entry: Entry) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setIcon(_icon(entry))
        button.setAccessibleName(entry.title)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(entry.name))
        self._group.addButton(button)
        return button

    def _arrange(self) -> None:
        self.setProperty("compact", "true" if self._is_compact else "false")
        self._brand.setVisible(not self._is_compact)
        for name, button in self._buttons.items():
            entry = self._entries[name]
            button.setText(entry.short if self._is_compact else "  " + entry.title)
            button.setToolTip(entry.title if self._is_compact else "")
            side = (
                Qt.ToolButtonStyle.ToolButtonTextUnderIcon
                if self._is_compact
                else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            )
            button.setToolButtonStyle(side)
            button.style().unpolish(button)
            button.style().polish(button)
        self._fit()

    def _fit(self) -> None:
        height = self.fontMetrics().height()
        for button in self._buttons.values():
            button.setIconSize(QSize(height, height))
        self.setFixedWidth(round(height * 3.3) if self._is_compact else self._brand.sizeHint().width())


def _icon(entry: Entry) -> QIcon:
    return icon(entry.icon, NAV_INK, DEEP_BLUE)
