"""The pages one behind the other: as large as the one in sight needs, not as the largest of all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Stands in a scroll area, so that a page that does not fit can be scrolled.

    It has no ground of its own, which the area would give it: a page would be painted on it, and then once more.
    """

    def __init__(self) -> None:
        super().__init__()
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self)
        self.setAutoFillBackground(False)
        self.currentChanged.connect(lambda _number: self.updateGeometry())

    @property
    def bars(self) -> tuple[QWidget, QWidget]:
        """The scroll bars around the pages."""
        return self.area.verticalScrollBar(), self.area.horizontalScrollBar()

    def minimumSizeHint(self) -> QSize:
        """What the page in sight needs."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize()

    def heightForWidth(self, width: int) -> int:
        """The least that the page in sight needs at this width: the rest is for its own parts to scroll."""
        page = self.currentWidget()
        layout = page.layout() if page is not None else None
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1

    def sizeHint(self) -> QSize:
        """What the page in sight would like."""
        page = self.currentWidget()
        return page.sizeHint() if page is not None else QSize()
