"""What tables have in common: titles, numbers beside the rows, which are selected. No cost grows with rows out of sight."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
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


def set_up_headers(table: QTableView) -> QHeaderView:
    """Numbers beside the rows of a table that has its model, and titles above, which are given back."""
    table.setVerticalHeader(RowNumbers(table))
    titles = titles_of(table)
    titles.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return titles


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
