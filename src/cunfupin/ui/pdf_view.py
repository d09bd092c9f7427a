"""The PDF itself on the screen: pages are drawn when they come into sight."""

import threading
from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_GAP = 14
_POINTS_PER_INCH = 72
_KEPT_IMAGES = 12
_DESK, _EDGE = QColor("#DDE3EC"), QColor("#B7C0CD")
ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


class Pdf:
    """An open PDF held in memory. The library below is not made for several threads at a time: a lock guards it."""

    _turn = threading.Lock()

    def __init__(self, data: bytes) -> None:
        import pypdfium2 as pdfium  # loading it takes long: in the background with the first preview

        with self._turn:
            self._document = pdfium.PdfDocument(data)
            self.sizes = [self._document.get_page_size(number) for number in range(len(self._document))]

    def close(self) -> None:
        """Give the memory back."""
        with self._turn:
            self._document.close()

    def picture(self, number: int, scale: float) -> QImage:
        """A page as a picture; `scale` 1 gives 72 dots per inch."""
        with self._turn:
            bitmap = self._document[number].render(scale=scale, prefer_bgrx=True)
            picture = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            return picture.copy()


class PdfView(QAbstractScrollArea):
    """Shows a PDF file held in memory. Page Up and Page Down turn pages, Ctrl and wheel or +/− zoom."""

    page_changed = Signal(int, int)
    """Page in sight, counted from 1, and number of pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("打印预览")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._pdf: Pdf | None = None
        self._sizes: list[tuple[float, float]] = []
        self._tops: list[int] = []
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._zoom: float | None = None
        self._page = 0
        self.empty_text = "在左边选好要打印的户，这里就显示打印出来的样子"

    def show_pdf(self, pdf: Pdf | None) -> None:
        """Show this PDF, or nothing."""
        if self._pdf is not None:
            self._pdf.close()
        self._pdf = pdf
        self._sizes = pdf.sizes if pdf else []
        self._images.clear()
        self._page = 0
        self.verticalScrollBar().setValue(0)
        self._arrange()
        self.page_changed.emit(min(1, self.page_count), self.page_count)

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """Page in sight, counted from 0."""
        return self._page

    @property
    def scale(self) -> float:
        """Screen dots per point."""
        if self._zoom is not None:
            return self._zoom * self.logicalDpiX() / _POINTS_PER_INCH
        widest = max((width for width, _height in self._sizes), default=595.0)
        return max(0.1, (self.viewport().width() - 2 * _GAP) / widest)

    @property
    def percent(self) -> int:
        """Zoom in percent of the paper's size."""
        return round(100 * self.scale * _POINTS_PER_INCH / self.logicalDpiX())

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps."""
        now = self.percent / 100
        larger = [step for step in ZOOM_STEPS if step > now + 0.02]
        smaller = [step for step in ZOOM_STEPS if step < now - 0.02]
        if steps > 0 and larger:
            self._zoom = larger[0]
        elif steps < 0 and smaller:
            self._zoom = smaller[-1]
        self._keep_place()

    def fit_width(self) -> None:
        """As wide as the window."""
        self._zoom = None
        self._keep_place()

    def fit_page(self) -> None:
        """A whole page in sight."""
        if not self._sizes:
            return
        width, height = self._sizes[self._page]
        room = self.viewport().size() - QSize(2 * _GAP, 2 * _GAP)
        self._zoom = min(room.width() / width, room.height() / height) * _POINTS_PER_INCH / self.logicalDpiX()
        self._keep_place()

    def go_to(self, page: int) -> None:
        """Show this page, counted from 0."""
        if self._tops:
            page = max(0, min(page, self.page_count - 1))
            self.verticalScrollBar().setValue(self._tops[page] - _GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages and zoom by keyboard."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.go_to(self._page + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else self.page_count - 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom(-1)
        elif key == Qt.Key.Key_0:
            self.fit_width()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the width."""
        super().resizeEvent(event)
        self._keep_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), _DESK)
        if not self._sizes:
            painter.setPen(QColor("#5B6675"))
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), self.empty_text)
            return
        for number in range(self.page_count):
            place = self._place_of(number)
            if place.intersects(event.rect()):
                self._paint_page(painter, number, place)

    def _paint_page(self, painter: QPainter, number: int, place: QRect) -> None:
        painter.drawImage(place, self._image(number))
        painter.setPen(_EDGE)
        painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _image(self, number: int) -> QImage:
        assert self._pdf is not None
        ratio = self.devicePixelRatioF()
        key = (number, round(self.scale * ratio * 1000))
        if key not in self._images:
            self._images[key] = self._pdf.picture(number, self.scale * ratio)
            while len(self._images) > _KEPT_IMAGES:
                self._images.popitem(last=False)
        self._images.move_to_end(key)
        return self._images[key]

    def _place_of(self, number: int) -> QRect:
        width, height = (round(side * self.scale) for side in self._sizes[number])
        left = max(_GAP, (self.viewport().width() - width) // 2) - self.horizontalScrollBar().value()
        return QRect(QPoint(left, self._tops[number] - self.verticalScrollBar().value()), QSize(width, height))

    def _arrange(self) -> None:
        """Lay the pages below each other and set the scroll bars."""
        self._tops, top = [], _GAP
        for _width, height in self._sizes:
            self._tops.append(top)
            top += round(height * self.scale) + _GAP
        widest = max((round(width * self.scale) for width, _height in self._sizes), default=0) + 2 * _GAP
        room = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, top - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, widest - room.width()) if self._zoom is not None else 0)
        self.horizontalScrollBar().setPageStep(room.width())
        self.viewport().update()

    def _keep_place(self) -> None:
        page = self._page
        self._arrange()
        self.go_to(page)
        self.page_changed.emit(self._page + 1 if self.page_count else 0, self.page_count)

    def _on_scrolled(self, value: int) -> None:
        middle = value + self.viewport().height() // 3
        self._page = max((number for number, top in enumerate(self._tops) if top <= middle), default=0)
        self.viewport().update()
        self.page_changed.emit(self._page + 1 if self.page_count else 0, self.page_count)
