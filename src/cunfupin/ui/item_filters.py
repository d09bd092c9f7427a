"""Lists above what is to be decided: one village, one person, one field, one way of differing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame

from cunfupin.services.bulk_choices import FACETS, Facets, offered, picked
from cunfupin.services.ruling_lines import ShownItem

from .flow import Flow

_WIDTH = 7


class ItemFilters(QFrame):
    """One list for each facet; what does not occur is not offered."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {name: QComboBox() for name in FACETS}
        for name, box in self.boxes.items():
            box.setAccessibleName(f"按{FACETS[name]}筛选")
            box.setMinimumContentsLength(_WIDTH)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _place: self.changed.emit())
        self.setLayout(Flow(*self.boxes.values()))

    def offer(self, items: Sequence[ShownItem], facets: Facets) -> None:
        """Offer the values that these items have; what was chosen stays chosen when it still occurs."""
        for name, box in self.boxes.items():
            before = box.currentData()
            box.clear()
            box.addItem(f"全部{FACETS[name]}", "")
            for value, count in offered(items, facets, name):
                box.addItem(f"{value} {count:,}", value)
            box.setCurrentIndex(max(0, box.findData(before)))
            box.setVisible(box.count() > 1)

    def picked(self, items: Sequence[ShownItem], facets: Facets) -> list[ShownItem]:
        """The items that were chosen."""
        return picked(items, facets, {name: box.currentData() or "" for name, box in self.boxes.items()})
