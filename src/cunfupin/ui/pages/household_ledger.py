"""农户台账: all households of the village, or of the township."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from cunfupin.services.records import Query, record_uids
from cunfupin.ui.chosen_rows import with_chosen
from cunfupin.ui.ledger_view import LedgerView
from cunfupin.ui.print_ahead import print_ahead
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

COLUMNS = (
    "household_no",
    "head_name",
    "head_id_number",
    "village",
    "village_group",
    "current_member_count",
    "household_type",
    "monitoring_category",
    "risk_level",
    "main_cause",
    "household_phone",
)
"""Shown at first."""


class HouseholdLedger(Page):
    """Search, filter and open households."""

    name = "households"
    title = "农户台账"
    icon = "users"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        quick = ("household_type", "risk_level")
        self.view = LedgerView(session, "household", unit="户", quick=quick, columns=COLUMNS)
        self.view.add_import()
        self.view.add_action("打印帮扶卡", "printer", self.print_page)
        self.view.add_action("一户一档", "book-open", lambda: session.page_wanted.emit("archive", None))
        self.view.add_action("看某一天", "history", lambda: session.page_wanted.emit("past", None))
        self.view.open_wanted.connect(self._open)
        self.view.add_wanted.connect(lambda initial: session.page_wanted.emit("household", {"initial": initial}))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.view)
        self.view.start()
        print_ahead(session)

    def refresh(self, changes: "Changes | None") -> None:
        """Read again what is in sight."""
        self.view.follow(changes)

    def opened(self, argument: object) -> None:
        """Filters to begin with may be given by name."""
        if isinstance(argument, Mapping):
            self.view.show_filters(argument)
        self.view.table.setFocus()

    def _open(self, query: Query, number: int) -> None:
        record: dict[str, Any] = dict(self.view.model.record_at(number))
        if record:
            argument = {"uid": record["uid"], "query": query, "number": number}
            self.session.page_wanted.emit("household", argument)

    def print_page(self) -> None:
        """The rows chosen; of a list that is filtered, where not several are, all that it shows."""
        with_chosen(self.view.table, self._print_chosen)

    def _print_chosen(self, chosen: list[bytes]) -> None:
        query = self.view.model.query
        if len(chosen) > 1 or not (query.filters or query.search) or query.removed:
            self._print_these(chosen)
            return
        self.session.run(
            lambda _progress: record_uids(self.session.workspace, query),
            self._print_these,
            label="正在读取农户",
            quiet=True,
        )

    def _print_these(self, households: list[bytes]) -> None:
        self.session.page_wanted.emit("printing", {"households": households})
