"""Any ledger, from its declaration alone."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from cunfupin.models.registry import ledger
from cunfupin.services.records import Query
from cunfupin.ui.ledger_view import LedgerView
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class LedgerPage(Page):
    """Opened with the name of a ledger, or with `{"ledger": …, "filters": {…}}`."""

    name = "ledger"
    title = "全部台账"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.views: dict[str, LedgerView] = {}
        self.stack = QStackedWidget()
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(8)
        self.lines.addWidget(self.stack, 1)

    @property
    def view(self) -> LedgerView | None:
        """The ledger in sight."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, LedgerView) else None

    def refresh(self, changes: "Changes | None") -> None:
        """Read again what is in sight; what is not follows later all the same, its rows are few."""
        for view in self.views.values():
            view.follow(changes)

    def opened(self, argument: object) -> None:
        """Show the ledger."""
        wanted: Mapping[str, Any] = argument if isinstance(argument, Mapping) else {"ledger": argument}
        if not wanted.get("ledger"):
            return
        view = self._view(str(wanted["ledger"]))
        self.show_ledger(view.ledger)
        if wanted.get("filters"):
            view.show_filters(wanted["filters"])
        view.table.setFocus()

    def show_ledger(self, name: str) -> None:
        """Show this ledger."""
        self.stack.setCurrentWidget(self._view(name))
        self.setWindowTitle(f"全部台账 › {ledger(name).__ledger__.title}")

    def _view(self, name: str) -> LedgerView:
        if name not in self.views:
            view = LedgerView(self.session, name)
            view.add_import()
            if ledger(name).__ledger__.module == "monitoring":
                lists = partial(self.session.page_wanted.emit, "department_lists", None)
                view.add_action("部门名单比对", "list-checks", lists)
            view.open_wanted.connect(partial(self._open, view))
            view.add_wanted.connect(partial(self._add, name))
            self.views[name] = view
            self.stack.addWidget(view)
            view.start()
        return self.views[name]

    def _open(self, view: LedgerView, query: Query, number: int) -> None:
        record = view.model.record_at(number)
        if record:
            argument = {"ledger": view.ledger, "uid": record["uid"], "query": query, "number": number}
            self.session.page_wanted.emit("household" if view.ledger == "household" else "record", argument)

    def _add(self, name: str, initial: object) -> None:
        target = "household" if name == "household" else "record"
        self.session.page_wanted.emit(target, {"ledger": name, "initial": initial})
