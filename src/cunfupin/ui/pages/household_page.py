"""The household page: everything about one household."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cunfupin.fields import Value
from cunfupin.progress import Progress
from cunfupin.services.records import Query, list_records
from cunfupin.ui.archive_tab import ArchiveTab
from cunfupin.ui.family_dialog import FamilyDialog
from cunfupin.ui.findings_tab import FindingsTab
from cunfupin.ui.history_table import RecordHistory
from cunfupin.ui.household_head import HouseholdHead
from cunfupin.ui.household_tabs import HouseholdTab, LedgersTab, LivingTab, MembersTab, StatusTab
from cunfupin.ui.income_tab import IncomeTab
from cunfupin.ui.late_tabs import LateTabs
from cunfupin.ui.print_ahead import print_ahead
from cunfupin.ui.record_panel import RecordPanel
from cunfupin.ui.related import RelatedTab
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_YEARS_BACK = 3
_IN_TABS = ("member", "household_year", "income_item", "dwelling", "measure", "pairing", "visit", "monitoring_case")
"""Ledgers of the household that have a tab, or part of one."""


class HouseholdPage(Page):
    """Opened with the uid of a household, or with `{"uid", "query", "number", "tab", "field"}`, or with `{"initial": {…}}`."""

    name = "household"
    title = "农户台账 › 详情"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.uid: bytes | None = None
        self.year = session.workspace.today.year
        self.head = HouseholdHead(session)
        self.basics = RecordPanel(session, "household")
        self.tabs = LateTabs()
        self._seen: set[int] = set()
        self._add_tabs()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        lines.addWidget(self.head)
        lines.addWidget(self.tabs, 1)
        self._connect()
        print_ahead(session)

    def _add_tabs(self) -> None:
        session = self.session
        makers: dict[str, Callable[[], QWidget]] = {
            "家庭成员": partial(MembersTab, session),
            "收入支出": partial(IncomeTab, session),
            "住房饮水": partial(LivingTab, session),
            "帮扶措施": partial(LedgersTab, session, "measure"),
            "结对走访": partial(LedgersTab, session, "pairing", "visit"),
            "监测过程": partial(LedgersTab, session, "monitoring_case"),
            "脱贫属性": partial(StatusTab, session),
            "资产岗位": partial(LedgersTab, session, "public_post", "asset"),
            "更多台账": partial(RelatedTab, session, "household", _IN_TABS),
            "一户一档": partial(ArchiveTab, session),
            "疑点": partial(FindingsTab, session),
            "修改记录": partial(RecordHistory, session),
        }
        self.tabs.addTab(self.basics, "基本信息")
        self.tabs.add_later(makers)

    def _connect(self) -> None:
        self.head.neighbours.wanted.connect(self.show_household)
        self.head.neighbours.bind_keys(self)
        self.head.year_chosen.connect(self._on_year)
        self.head.print_wanted.connect(self.print_page)
        self.head.change_wanted.connect(self._change)
        self.basics.loaded.connect(self.head.show_household)
        self.basics.created.connect(self.show_household)
        self.tabs.currentChanged.connect(lambda _number: self._show_tab())

    def refresh(self, changes: "Changes | None") -> None:
        """Read again what is in sight; the other tabs follow when they are turned to."""
        if self.uid is None:
            return
        self._seen = {self.tabs.currentIndex()}
        if changes is None or {"household", "member"} & changes.ledgers:
            self.basics.show_uid(self.uid)
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordHistory):
            tab.read("household", self.uid)
        elif tab is not self.basics:
            cast(HouseholdTab, tab).follow(changes)

    def opened(self, argument: object) -> None:
        """Show the household, or an empty form."""
        wanted: Mapping[str, Any] = argument if isinstance(argument, Mapping) else {"uid": argument}
        self.head.neighbours.show_place(wanted.get("query"), wanted.get("number", 0))
        if wanted.get("uid"):
            self.basics.stand_in(wanted.get("field", ""))
            self.show_household(wanted["uid"])
            self.tabs.turn_to(wanted.get("tab", ""))
        elif "initial" in wanted:
            self._begin(wanted["initial"])
        self.tabs.setFocus()

    def show_household(self, uid: bytes) -> None:
        """Show this household, in the tab and year that are open."""
        self.uid = uid
        self._seen.clear()
        for number in range(self.tabs.count()):
            self.tabs.setTabEnabled(number, True)
        self.basics.show_uid(uid)
        self.session.run(partial(self._years, uid), self._show_years, label="正在读取", quiet=True)

    def _begin(self, initial: Mapping[str, Value | None]) -> None:
        self.uid = None
        self.head.show_new()
        self.head.show_years([self.year], self.year)
        self.tabs.setCurrentWidget(self.basics)
        for number in range(self.tabs.count()):
            self.tabs.setTabEnabled(number, self.tabs.widget(number) is self.basics)
        self.session.run(partial(self._initial, initial), self.basics.begin, label="正在新增", quiet=True)

    def _initial(self, initial: Mapping[str, Value | None], _progress: Progress) -> dict[str, Value | None]:
        """In a village's file a new household is of this village."""
        villages = list_records(self.session.workspace, Query(ledger="village", limit=2)).records
        own: dict[str, Value | None] = {"village": villages[0]["uid"]} if len(villages) == 1 else {}
        return {**own, **initial}

    def _years(self, uid: bytes, _progress: Progress) -> list[int]:
        query = Query(ledger="household_year", filters={"household": uid}, sort=(("year", True),), limit=50)
        return [record["year"] for record in list_records(self.session.workspace, query).records if record["year"]]

    def _show_years(self, known: list[int]) -> None:
        this = self.session.workspace.today.year
        years = sorted({*known, *range(this, this - _YEARS_BACK, -1)}, reverse=True)
        if known and self.year not in known:
            self.year = known[0]
            self._seen.clear()
        self.head.show_years(years, self.year)
        self._show_tab()

    def _on_year(self, year: int) -> None:
        self.year = year
        self._seen.clear()
        self._show_tab()

    def _show_tab(self) -> None:
        number, tab = self.tabs.currentIndex(), self.tabs.currentWidget()
        if self.uid is None or number in self._seen or tab is self.basics:
            return
        self._seen.add(number)
        if isinstance(tab, RecordHistory):
            tab.read("household", self.uid)
        else:
            cast(HouseholdTab, tab).show_parent(self.uid, self.year)

    def _change(self) -> None:
        if self.uid is not None:
            FamilyDialog(self.session, self.uid, self).open()

    def print_page(self) -> None:
        """The card of this household."""
        if self.uid is not None:
            self.session.page_wanted.emit("printing", {"households": [self.uid]})
