"""Steps of one page, of which one is in sight."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout


class StepLayout(QStackedLayout):
    """Asks for the least that the step in sight needs: what is more is for its own parts to scroll.

    Steps are added when the page has the layout: the first is shown at once, and without a page it would be a window.
    """

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The least height at this width."""
        step = self.currentWidget()
        layout = step.layout() if step is not None else None
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1

    def minimumHeightForWidth(self, width: int) -> int:
        """The same."""
        return self.heightForWidth(width)

    def minimumSize(self) -> QSize:
        """What the step in sight needs."""
        step = self.currentWidget()
        return step.minimumSizeHint() if step is not None else QSize()
