"""Which village a page shows."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox


class VillageBox(QComboBox):
    """All villages, or one of those that are offered."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("按村筛选")
        self.offer(())

    def offer(self, names: Iterable[str]) -> None:
        """Offer these villages and all; the one chosen stays so, as far as it is there."""
        chosen = self.currentText()
        self.clear()
        self.addItem("全部村", "")
        for name in sorted(set(names) - {""}):
            self.addItem(name, name)
        self.setCurrentIndex(max(0, self.findText(chosen)))

    @property
    def village(self) -> str:
        """The name of the one chosen; blank: all."""
        return str(self.currentData())

    def lets_through(self, village: str) -> bool:
        """Whether something of this village is to be shown."""
        return self.village in ("", village)
