"""Which village the pages of a township show."""

from collections.abc import Iterable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox

from cunfupin.services.records import reference_choices
from cunfupin.services.workspace import Workspace

from .session import Session

_MOST = 400


def village_choices(workspace: Workspace) -> list[tuple[str, bytes]]:
    """The villages of a data file: name and uid, to be offered."""
    return [(name, uid) for uid, name in reference_choices(workspace, "village", "", _MOST)]


class VillageBox(QComboBox):
    """All villages, or one of those that are offered; one that is chosen here is chosen on every page.

    In a village's own file there is nothing to choose.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setAccessibleName("按村筛选")
        self.activated.connect(self._on_chosen)
        self.offer(())
        if session.workspace.facts.role != "township":
            self.hide()

    def offer(self, names: Iterable[str]) -> None:
        """Offer these villages and all."""
        self.offer_choices((name, name) for name in sorted(set(names) - {""}))

    def offer_choices(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer villages by what stands for them, and all."""
        self.clear()
        self.addItem("全部村", None)
        for name, value in choices:
            self.addItem(name, value)
        self.setCurrentIndex(self._place())

    def _place(self) -> int:
        return max(0, self.findText(self._session.village))

    def _on_chosen(self, place: int) -> None:
        self._session.village = self.itemText(place) if place else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what was chosen on another page."""
        super().showEvent(event)
        if self.currentIndex() != self._place():
            self.setCurrentIndex(self._place())
            self.activated.emit(self._place())

    @property
    def village(self) -> str:
        """The name of the one chosen; blank: all."""
        return self.currentText() if self.currentIndex() > 0 else ""

    def lets_through(self, village: str) -> bool:
        """Whether something of this village is to be shown."""
        return self.village in ("", village)
