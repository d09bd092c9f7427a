"""One kind of work: its ledgers as chips with counts, the chosen one below; what is empty is folded away."""

from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton

from cunfupin.models.registry import ledger
from cunfupin.progress import Progress
from cunfupin.services.counting import counts, counts_of
from cunfupin.ui.flow import Flow
from cunfupin.ui.ledger_view import LedgerView
from cunfupin.ui.parts import button, characters_across
from cunfupin.ui.related import short_title
from cunfupin.ui.session import Session
from cunfupin.ui.works import Work

from .ledger_page import LedgerPage

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_AROUND, _LAST = 4, 9
"""What a chip has around its name and what the last one takes, in Chinese characters."""


class WorkPage(LedgerPage):
    """Opened with nothing, or like a ledger page with one of its ledgers."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__(session)
        self.work = work
        self.name = work.name
        self.setAccessibleName(work.title)
        self.chips = Flow(space=6)
        self.lines.insertLayout(0, self.chips)
        self._chosen = work.usual[0]
        self._counts: dict[str, int] = {}
        self._offered: list[str] = []

    def refresh(self, changes: "Changes | None") -> None:
        """Count again, and read what is in sight."""
        super().refresh(changes)
        if changes is None or changes.ledgers & set(self.work.ledgers()):
            self._recount()

    def opened(self, argument: object) -> None:
        """Show the ledger that was asked for, or the one shown last."""
        super().opened(argument or self._chosen)

    def show_ledger(self, name: str) -> None:
        """Show this ledger."""
        self._chosen = name
        super().show_ledger(name)
        self.setWindowTitle(f"{self.work.title} › {ledger(name).__ledger__.title}")
        self._show_chips(self._counts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many chips as find room, made anew only when they are others."""
        super().resizeEvent(event)
        if self._fitting() != self._offered:
            self._show_chips(self._counts)

    def _view(self, name: str) -> LedgerView:
        is_new = name not in self.views
        view = super()._view(name)
        if is_new:
            view.village_chosen.connect(self._recount)
        return view

    def _recount(self) -> None:
        work = partial(self._count, self.view.village if self.view else None)
        self.session.run(work, self._show_chips, label="正在清点台账", quiet=True)

    def _count(self, village: bytes | None, _progress: Progress) -> dict[str, int]:
        workspace, names = self.session.workspace, self.work.ledgers()
        return counts_of(workspace, names, village) if village else counts(workspace, names)

    def _show_chips(self, found: dict[str, int]) -> None:
        self._counts = found
        while (item := self.chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._offered = self._fitting()
        for name in self._offered:
            self.chips.addWidget(self._chip(name, found.get(name, 0)))
        if len(self._offered) < len(self.work.ledgers()):
            more = button("更多台账 ▾", lambda: None, look="chip")
            more.clicked.connect(lambda: self._offer_more(more.mapToGlobal(QPoint(0, more.height()))))
            self.chips.addWidget(more)

    def _fitting(self) -> list[str]:
        """The ledgers whose chips find room beside each other; the chosen one always."""
        filled = [name for name in self.work.ledgers() if name in self.work.usual or self._counts.get(name)]
        room = characters_across(self) - _LAST
        ahead = [name for name, end in zip(filled, accumulate(map(self._length, filled)), strict=True) if end <= room]
        return ahead if self._chosen in ahead else [*ahead[:-1], self._chosen]

    def _length(self, name: str) -> int:
        """Room of a chip in the line, in Chinese characters."""
        return len(short_title(name)) + _AROUND

    def _chip(self, name: str, number: int) -> QPushButton:
        made = button(f"{short_title(name)} {number:,}", partial(self.opened, name), look="chip")
        made.setCheckable(True)
        made.setChecked(name == self._chosen)
        made.setAccessibleName(f"{ledger(name).__ledger__.title}，{number:,} 条")
        return made

    def _offer_more(self, place: QPoint) -> None:
        menu = QMenu(self)
        for name in self.work.ledgers():
            text = f"{ledger(name).__ledger__.title}\t{self._counts.get(name, 0):,}"
            menu.addAction(text).triggered.connect(partial(self._choose, name))
        menu.exec(place)

    def _choose(self, name: str, _checked: bool = False) -> None:
        self.opened(name)
