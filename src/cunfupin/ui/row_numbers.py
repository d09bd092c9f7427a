"""The numbers beside the rows of a table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableView


class RowNumbers(QHeaderView):
    """As wide as the last number needs; Qt would measure two hundred of them at each change of the type."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        """Room for the last number."""
        return self.sectionSizeFromContents(self.count() - 1) if self.count() else super().sizeHint()
