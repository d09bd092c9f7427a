"""What tables have in common: titles, numbers beside the rows, which are selected. No cost grows with rows out of sight."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


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


class Table(QTableView):
    """Rows that are chosen as a whole; heights and widths follow the size of the type."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitted: QFont | None = None
        self.setModel(model)
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalHeader(RowNumbers(self))
        titles_of(self).setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def fit(self) -> None:
        """Set widths and heights from the size of the type."""
        raise NotImplementedError

    def follow_type(self) -> None:
        """Fit anew when the type has changed; until then widths that the person dragged stay."""
        if self.font() != self._fitted:
            self._fitted = self.font()
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.follow_type()

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet's type is known only now."""
        self.follow_type()
        super().showEvent(event)


def titles_of(table: QTableView) -> QHeaderView:
    """The titles above, which do not show whether their column is selected.

    With all rows selected Qt would ask every one of them, each time that it paints the titles.
    """
    titles = table.horizontalHeader()
    titles.setSelectionModel(QItemSelectionModel(table.model(), titles))
    titles.setHighlightSections(False)
    return titles


def selected_rows(table: QTableView) -> list[int]:
    """Numbers of the selected rows, from above: taken from stretches, for of each single row Qt asks nine times."""
    chosen = table.selectionModel().selection()
    parts = [chosen.at(number) for number in range(chosen.count())]
    return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
