"""Hand-painted charts: each part can be pointed at, reached by keyboard and opened; the figures are read out."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from . import colours

_SLICES = ("#1F5FAD", "#3E8FD0", "#82B7DF", "#CB8237", "#B23A34", "#6B7E96", "#A9B6C6", "#CFA046")
_BOX, _LEAST_RING = 0.6, 4
"""Of a ring, in lines of text: room for the colour before a name, and the least size that holds the total."""
_TRACK = QColor("#EDF1F6")
_GRID = QColor("#E6EBF2")
_LAST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_FIRST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Left)


@dataclass(frozen=True, kw_only=True)
class Item:
    """One part. `target` is given out when it is opened; `text` is written beside it, `tone` is a colour or nothing."""

    label: str
    value: float
    text: str
    target: object = None
    tone: str = ""


class Chart(QWidget):
    """Base of the charts: what they share beside the drawing."""

    opened = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()
        self._areas: list[QRectF] = []
        self._at = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these."""
        self.items = items
        self._at = -1
        self.setAccessibleDescription("；".join(f"{item.label} {item.text}" for item in items) or "没有数据")
        self.updateGeometry()
        self.update()

    @property
    def line(self) -> float:
        """Height of a line of text."""
        return QFontMetricsF(self.font()).height() * 1.45

    @property
    def highest(self) -> float:
        """The largest value, at least one."""
        return max((item.value for item in self.items), default=1) or 1

    @abstractmethod
    def draw(self, painter: QPainter) -> list[QRectF]:
        """Paint the parts; answers where each of them is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if not self.items:
            painter.setPen(QColor(colours.SOFT_INK))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "还没有数据")
            return
        self._areas = self.draw(painter)
        if self.hasFocus() and 0 <= self._at < len(self._areas):
            painter.setPen(QPen(QColor(colours.BLUE), 2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._areas[self._at].adjusted(-2, -2, 2, 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from part to part, Enter opens."""
        last = len(self.items) - 1
        if event.key() in _LAST_KEYS and self.items:
            self._stand_on(min(last, self._at + 1))
        elif event.key() in _FIRST_KEYS and self.items:
            self._stand_on(max(0, self._at - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._at <= last:
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens a part."""
        self._open(self._found(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        found = self._found(event.position())
        can_open = found >= 0 and self.items[found].target is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """The part under the pointer in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._found(QPointF(event.pos()))
            QToolTip.showText(
                event.globalPos(), f"{self.items[found].label}：{self.items[found].text}" if found >= 0 else ""
            )
            return True
        return super().event(event)

    def _stand_on(self, place: int) -> None:
        self._at = place
        self.update()

    def _open(self, place: int) -> None:
        if place >= 0 and self.items[place].target is not None:
            self.opened.emit(self.items[place].target)

    def _found(self, point: QPointF) -> int:
        return next((place for place, area in enumerate(self._areas) if area.contains(point)), -1)


class Bars(Chart):
    """Bars beside their names, the longest across the whole width."""

    def sizeHint(self) -> QSize:
        """One line for each."""
        return QSize(260, round(self.line * max(3, len(self.items)) + 4))

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut below."""
        return QSize(180, self.sizeHint().height())

    def draw(self, painter: QPainter) -> list[QRectF]:
        """Name, bar, number."""
        metrics = QFontMetricsF(self.font())
        names = min(max(metrics.horizontalAdvance(item.label) for item in self.items) + 8, self.width() * 0.42)
        numbers = max(metrics.horizontalAdvance(item.text) for item in self.items) + 10
        room = max(20.0, self.width() - names - numbers - 8)
        areas = []
        for place, item in enumerate(self.items):
            area = QRectF(0, place * self.line, self.width(), self.line)
            bar = QRectF(names + 8, area.y() + self.line * 0.2, room, self.line * 0.6)
            label = metrics.elidedText(item.label, Qt.TextElideMode.ElideRight, names)
            painter.setPen(QColor(colours.INK))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, area.y(), names, self.line), right, label)
            painter.fillRect(bar, _TRACK)
            filled = QRectF(bar.x(), bar.y(), room * min(1.0, item.value / self.highest), bar.height())
            painter.fillRect(filled, QColor(item.tone or colours.BLUE))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(bar.right() + 8, area.y(), numbers, self.line), left, item.text)
            areas.append(area)
        return areas


class Progress(Bars):
    """Bars from 0 to 100 %."""

    @property
    def highest(self) -> float:
        """All of it."""
        return 1.0


class Columns(Chart):
    """Columns over their names; the last one is the darker when `marks_last`."""

    def __init__(self, name: str, *, marks_last: bool = False) -> None:
        super().__init__(name)
        self._marks_last = marks_last

    def sizeHint(self) -> QSize:
        """Room for the columns and two lines."""
        return QSize(260, round(self.line * 8))

    def minimumSizeHint(self) -> QSize:
        """Low columns are readable too."""
        return QSize(180, round(self.line * 6))

    def draw(self, painter: QPainter) -> list[QRectF]:
        """Number, column, name."""
        step = self.width() / len(self.items)
        foot = self.height() - self.line
        room = foot - self.line
        metrics = QFontMetricsF(self.font())
        painter.setPen(QPen(_GRID, 1))
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        areas = []
        for place, item in enumerate(self.items):
            height = room * item.value / self.highest
            is_last = self._marks_last and place == len(self.items) - 1
            column = QRectF(place * step + step * 0.28, foot - height, step * 0.44, height)
            painter.fillRect(
                column, QColor(item.tone or (colours.BLUE if is_last or not self._marks_last else _SLICES[2]))
            )
            painter.setPen(QColor(colours.INK))
            above = QRectF(place * step, column.y() - self.line, step, self.line)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, item.text)
            painter.setPen(QColor(colours.SOFT_INK))
            label = metrics.elidedText(item.label, Qt.TextElideMode.ElideRight, step)
            painter.drawText(QRectF(place * step, foot, step, self.line), Qt.AlignmentFlag.AlignCenter, label)
            areas.append(QRectF(place * step, 0, step, self.height()))
        return areas


class Donut(Chart):
    """A ring with the total in the middle and the parts named beside it."""

    def __init__(self, name: str, unit: str) -> None:
        super().__init__(name)
        self._unit = unit

    def sizeHint(self) -> QSize:
        """Room for a small ring over the list, which larger type needs."""
        return QSize(340, ceil(self.line * (_LEAST_RING + 1 + len(self.items))))

    def minimumSizeHint(self) -> QSize:
        """The list is never cut."""
        return QSize(240, self.sizeHint().height())

    def draw(self, painter: QPainter) -> list[QRectF]:
        """The ring with its list beside it; below it, or alone, where the width does not suffice for both."""
        total = sum(item.value for item in self.items) or 1
        words = [f"{item.label}  {item.text}（{item.value / total:.0%}）" for item in self.items]
        least, listed = self.line * _LEAST_RING, self.line * len(words)
        widest = max(map(QFontMetricsF(self.font()).horizontalAdvance, words), default=0) + self.line * _BOX
        beside = self.width() - widest - self.line - 8
        if beside >= least:
            side = min(self.height() - 8.0, beside)
            self._draw_ring(painter, QRectF(4, (self.height() - side) / 2, side, side), total)
            return self._draw_list(painter, QPointF(side + 4 + self.line, (self.height() - listed) / 2), words)
        side = self.height() - listed - self.line
        if side < least:
            return self._draw_list(painter, QPointF(0, (self.height() - listed) / 2), words)
        self._draw_ring(painter, QRectF((self.width() - side) / 2, 4, side, side), total)
        return self._draw_list(painter, QPointF(0, self.height() - listed), words)

    def _draw_ring(self, painter: QPainter, ring: QRectF, total: float) -> None:
        start = 90 * 16.0
        painter.setPen(QPen(QColor(colours.PAPER), 2))
        for place, item in enumerate(self.items):
            span = -360 * 16 * item.value / total
            painter.setBrush(QColor(_SLICES[place % len(_SLICES)]))
            painter.drawPie(ring, round(start), round(span))
            start += span
        self._draw_middle(painter, ring, total)

    def _draw_middle(self, painter: QPainter, ring: QRectF, total: float) -> None:
        inner = ring.adjusted(ring.width() * 0.24, ring.width() * 0.24, -ring.width() * 0.24, -ring.width() * 0.24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.PAPER))
        painter.drawEllipse(inner)
        large = QFont(self.font())
        large.setBold(True)
        large.setPixelSize(round(self.line * 0.85))
        painter.setFont(large)
        painter.setPen(QColor(colours.DEEP_BLUE))
        painter.drawText(inner.adjusted(0, 0, 0, -self.line * 0.5), Qt.AlignmentFlag.AlignCenter, f"{total:,.0f}")
        painter.setFont(self.font())
        painter.setPen(QColor(colours.SOFT_INK))
        painter.drawText(inner.adjusted(0, self.line, 0, 0), Qt.AlignmentFlag.AlignCenter, self._unit)

    def _draw_list(self, painter: QPainter, corner: QPointF, texts: Sequence[str]) -> list[QRectF]:
        metrics = QFontMetricsF(self.font())
        left, top = corner.x(), corner.y()
        areas = []
        for place, text in enumerate(texts):
            area = QRectF(left, top + place * self.line, self.width() - left, self.line)
            box = QRectF(left, area.center().y() - self.line * 0.18, self.line * 0.36, self.line * 0.36)
            painter.fillRect(box, QColor(_SLICES[place % len(_SLICES)]))
            painter.setPen(QColor(colours.INK))
            words = area.adjusted(self.line * _BOX, 0, 0, 0)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            areas.append(area)
        return areas
