"""The tabs of the household page that hold more than one ledger."""

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from .action_bar import ActionBar
from .child_ledger import ChildLedger, stacked
from .record_panel import RecordPanel
from .session import Session
from .steps_tab import StepsTab
from .year_panel import YearPanel

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_MEMBER_COLUMNS = (
    "full_name", "relation_to_head", "id_number", "sex", "born_on", "ethnicity", "member_phone", "member_status",
)  # fmt: skip
_LIVING_GROUPS = ("饮水", "住房", "用电交通", "生产条件")


class HouseholdTab(Protocol):
    """What the household page asks of its tabs."""

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show what hangs on this household."""

    def follow(self, changes: "Changes | None") -> None:
        """Read again what changed."""


class MembersTab(QWidget):
    """家庭成员: the people above, below them the whole of one person, of all years and of this year."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.members = ChildLedger(session, "member", columns=_MEMBER_COLUMNS, unit="人", with_panel=False)
        self.person = RecordPanel(session, "member", hidden=("household", *_MEMBER_COLUMNS))
        self.person_year = YearPanel(session, "member_year")
        self._year: int | None = None
        self.details = QTabWidget()
        self.details.addTab(self.person_year, "本年情况")
        self.details.addTab(self.person, "其他资料")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(stacked(self.members, self.details))
        self.members.table.picked.connect(self._on_picked)
        self.members.model.counted.connect(lambda _total: self._on_picked())

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show the people of a household."""
        self._year = year
        if year is not None:
            self.details.setTabText(0, f"{year} 年情况")
        self.members.show_parent(uid, year)
        self._on_picked()

    def follow(self, changes: "Changes | None") -> None:
        """Read again what changed."""
        self.members.follow(changes)
        self.person.follow(changes)
        self.person_year.follow(changes)

    def _on_picked(self) -> None:
        row = self.members.table.currentIndex().row()
        uid = self.members.model.record_at(row).get("uid") if row >= 0 else None
        if not isinstance(uid, bytes):
            return
        if uid != self.person.uid:
            self.person.show_uid(uid)
        if self._year is not None:
            self.person_year.show_year(uid, self._year)


class LivingTab(QWidget):
    """住房饮水: the dwellings, and what is asked every year."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.dwellings = ChildLedger(session, "dwelling", unit="处", with_panel=False)
        self.year = YearPanel(session, "household_year", _LIVING_GROUPS)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(stacked(self.dwellings, self.year))

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show the dwellings and the year."""
        self.dwellings.show_parent(uid, year)
        if year is not None:
            self.year.show_year(uid, year)

    def follow(self, changes: "Changes | None") -> None:
        """Read again what changed."""
        self.dwellings.follow(changes)
        self.year.follow(changes)


class StatusTab(StepsTab):
    """脱贫属性: how it moves, step by step; what a procedure decides comes by itself."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "household")
        self._household: bytes | None = None
        self.deeds = ActionBar(session, "household")
        lines = cast(QVBoxLayout, self.layout())
        lines.insertWidget(0, self.deeds)
        lines.setStretch(1, 1)

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show the steps of this household; they are of no year."""
        self._household = uid
        self.deeds.show_uid(uid)
        self.show_uid(uid)

    def follow(self, changes: "Changes | None") -> None:
        """Read again what changed."""
        if self._household is not None:
            self.show_uid(self._household)


class LedgersTab(QWidget):
    """Several ledgers that hang on the household, one below the other; a single one shows the whole record too."""

    def __init__(self, session: Session, *names: str) -> None:
        super().__init__()
        self.ledgers = [ChildLedger(session, name, via="household", with_panel=len(names) == 1) for name in names]
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        for part in self.ledgers:
            parts.addWidget(part)
        lines.addWidget(parts)

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show what hangs on the household."""
        for part in self.ledgers:
            part.show_parent(uid, year)

    def follow(self, changes: "Changes | None") -> None:
        """Read again what changed."""
        for part in self.ledgers:
            part.follow(changes)
