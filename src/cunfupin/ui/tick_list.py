"""A short list of things to tick."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_DATA = Qt.ItemDataRole.UserRole
_LINES = 9


class TickList(QListWidget):
    """Each line stands for a value."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaximumHeight(self.fontMetrics().height() * _LINES)

    def add(self, text: str, data: Any, *, is_on: bool = False) -> None:
        """One more line."""
        item = QListWidgetItem(text)
        item.setData(_DATA, data)
        item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self.addItem(item)

    def ticked(self) -> list[Any]:
        """The values of the lines that are ticked."""
        items = (self.item(number) for number in range(self.count()))
        return [item.data(_DATA) for item in items if item.checkState() == Qt.CheckState.Checked]
