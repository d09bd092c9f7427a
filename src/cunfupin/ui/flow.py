"""Parts beside each other that take further lines where the width does not suffice."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSpacerItem, QWidget


class Flow(QLayout):
    """Like a row of words. `gap` takes the room that is left in its line."""

    def __init__(self, *parts: QWidget | None, space: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        """By width, until a part becomes another: layouts around it ask again and again."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(space)
        for part in parts:
            if part is None:
                self.add_gap()
            else:
                self.addWidget(part)

    def add_gap(self) -> None:
        """What follows stands at the right end of its line."""
        self.addItem(QSpacerItem(0, 0))

    def insert(self, place: int, part: QWidget) -> None:
        """Put a part before the one at this place."""
        self.addWidget(part)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Add one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part at this place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a part out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The fewer the width, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), moves=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """A part became another."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put the parts in their places."""
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The largest part."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if item.widget() is not None and not item.isEmpty()]

    def _place(self, rect: QRect, *, moves: bool) -> int:
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line if item.widget() is not None)
            if moves:
                self._place_line(line, QRect(rect.x(), top, rect.width(), height))
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        first: list[QLayoutItem] = []
        room = -1
        shown = set(map(id, self._shown()))
        for item in self._items:
            if item.widget() is None:
                (lines[-1] if lines else first).append(item)
                continue
            if id(item) not in shown:
                continue
            needed = item.sizeHint().width()
            if room < needed:
                lines.append([] if lines else first)
                room = width
            lines[-1].append(item)
            room -= needed + self.spacing()
        return lines

    def _place_line(self, line: list[QLayoutItem], rect: QRect) -> None:
        parts = [item for item in line if item.widget() is not None]
        left_over = rect.width() - sum(item.sizeHint().width() for item in parts) - self.spacing() * (len(parts) - 1)
        x = rect.x()
        for item in line:
            if item.widget() is None:
                x += max(0, left_over)
                left_over = 0
                continue
            size = item.sizeHint()
            item.setGeometry(QRect(QPoint(x, rect.y()), QSize(min(size.width(), rect.width()), rect.height())))
            x += size.width() + self.spacing()
