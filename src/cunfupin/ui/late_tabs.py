"""Tabs whose content is made when it is first turned to: a page opens at once, however much it could show."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QTabWidget, QWidget


class LateTabs(QTabWidget):
    """`currentChanged` of others must be connected after this object was made: it fills the tab first."""

    def __init__(self) -> None:
        super().__init__()
        self._makers: dict[QWidget, Callable[[], QWidget]] = {}
        self.currentChanged.connect(self._fill)

    def add_later(self, makers: Mapping[str, Callable[[], QWidget]]) -> None:
        """Add tabs by title."""
        for title, maker in makers.items():
            empty = QWidget()
            self._makers[empty] = maker
            self.addTab(empty, title)

    def turn_to(self, title: str) -> None:
        """Show the tab of this title, if there is one."""
        for number in range(self.count()):
            if self.tabText(number) == title:
                self.setCurrentIndex(number)

    def _fill(self, number: int) -> None:
        empty = self.widget(number)
        maker = self._makers.pop(empty, None) if empty is not None else None
        if maker is None:
            return
        title, is_enabled = self.tabText(number), self.isTabEnabled(number)
        self.blockSignals(True)
        self.removeTab(number)
        self.insertTab(number, maker(), title)
        self.setTabEnabled(number, is_enabled)
        self.setCurrentIndex(number)
        self.blockSignals(False)
