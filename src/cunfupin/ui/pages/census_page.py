"""普查查漏: every registered household checked in a round; what is missing, who failed; paper to take along, fast entry."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QSplitter, QTabWidget, QWidget

from cunfupin.errors import UserError
from cunfupin.fields import Code, Date, InvalidValue
from cunfupin.models.registry import field_of
from cunfupin.progress import Progress
from cunfupin.services.actions.issue_actions import to_issues
from cunfupin.services.census import (
    LEDGER,
    CensusLine,
    VillageCoverage,
    begin_checks,
    census_lines,
    coverage,
    latest_round,
)
from cunfupin.services.changes import Changes
from cunfupin.ui.census_entry import CensusEntry
from cunfupin.ui.census_lines import HOUSEHOLDS, STATES, VILLAGES, state_of
from cunfupin.ui.flow import Flow
from cunfupin.ui.parts import Chips, button, characters_across, column, holder, label, line_edit, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import RowTable
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.records import Wanted

_VILLAGES_WIDTH = 600
_NARROW = 65
"""Width of the page in Chinese characters below which both tables do not stand beside each other."""
_YEARS = range(2014, 2101)


class CensusPage(Page):
    """普查查漏."""

    name = "census"
    title = "数据核查 › 普查查漏"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines: list[CensusLine] = []
        self.year, self.round = QComboBox(), QComboBox()
        self.summary = label(look="hint", wraps=True)
        self.villages: RowTable[VillageCoverage] = RowTable(VILLAGES, "各村覆盖情况")
        self.villages.picked.connect(lambda _village: self._show_village())
        self.chips = Chips("按情况筛选")
        self.chips.chosen.connect(lambda _key: self._show_households())
        self.households: RowTable[CensusLine] = RowTable(HOUSEHOLDS, "各户核查情况", same=lambda line: line.household)
        self.households.opened.connect(self.open_check)
        self.entry = CensusEntry(session)
        self.checked_on = line_edit("核查日期", "核查日期")
        self.checkers = line_edit("核查人", "核查人（2 人以上）")
        self.begin_button = button("建核查表", self.begin, look="primary", tip="给这个村没建表的户各建一份，再逐户录入")
        self.issue_button = button(
            "不达标转整改", self.make_issues, icon="shield-alert", tip="这个村不达标的户，各登记一条整改问题"
        )
        permit(session, session.workspace.rights.may_write, self.begin_button, self.issue_button)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.tabs = QTabWidget()
        self._fill_boxes()
        self._lay_out()

    def _fill_boxes(self) -> None:
        for year in _YEARS:
            self.year.addItem(f"{year} 年", year)
        kind = field_of(LEDGER, "census_round").kind
        assert isinstance(kind, Code)
        for option in kind.codes.options:
            self.round.addItem(option.label, option.code)
        for box, name in ((self.year, "年度"), (self.round, "轮次")):
            box.setAccessibleName(name)
            box.activated.connect(lambda _number: self.read())

    def _lay_out(self) -> None:
        head = Flow(
            self.year,
            self.round,
            button("打印核查表", partial(self.print_form, "census_sheet"), icon="printer", tip="列出的户，一户一张"),
            button("打印名册", partial(self.print_form, "census_list"), icon="printer", tip="按村一张，分组排列"),
            self.issue_button,
            None,
            self.checked_on,
            self.checkers,
            self.begin_button,
        )
        self.tabs.addTab(self._overview(), "覆盖情况")
        self.tabs.addTab(self.entry, "逐户录入")
        self.setLayout(column(holder(head), self.summary, self.tabs, space=8))

    def _overview(self) -> QWidget:
        self.parts.addWidget(self.villages)
        self.parts.addWidget(holder(column(row(self.chips, None), self.households, space=6)))
        self.parts.setStretchFactor(1, 1)
        self.parts.setSizes([_VILLAGES_WIDTH, _VILLAGES_WIDTH])
        return holder(column(self.parts, margin=8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the type is large for the window the villages stand above their households."""
        super().resizeEvent(event)
        is_narrow = characters_across(self) < _NARROW
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self.parts.orientation() != wanted:
            self.parts.setOrientation(wanted)
            self.parts.setSizes([_VILLAGES_WIDTH, _VILLAGES_WIDTH])

    def opened(self, argument: object) -> None:
        """The latest round."""
        work = self.session.workspace
        self.session.run(lambda _progress: latest_round(work), self._show_round, label="正在读取", quiet=True)
        self.tabs.setFocus()

    def _show_round(self, found: tuple[int, str]) -> None:
        year, code = found
        self.year.setCurrentIndex(self.year.findData(year))
        self.round.setCurrentIndex(self.round.findData(code))
        self.read()

    def refresh(self, changes: Changes | None) -> None:
        """Count again."""
        if changes is not None and changes.ledgers & {LEDGER, "household"}:
            self.read()

    def read(self) -> None:
        """Read the round that is chosen."""
        year, code = self.year.currentData(), self.round.currentData()
        self.session.run(
            lambda _progress: census_lines(self.session.workspace, year, code), self._show, label="正在清点核查情况"
        )

    def _show(self, lines: list[CensusLine]) -> None:
        self._lines = lines
        done = sum(one.is_complete for one in lines)
        checked = sum(one.check is not None for one in lines)
        self.summary.setText(
            f"在册建档立卡户 {len(lines):,} 户，已建表 {checked:,} 户，填全 {done:,} 户，覆盖率 {done * 100 // len(lines)}%。"
            "打印核查表入户，回来在“逐户录入”里填；不达标的转整改。"
            if lines
            else "还没有在册的建档立卡户，请先在“农户台账”里录入。"
        )
        before, villages = self.villages.current(), coverage(lines)
        self.villages.show_rows(villages)
        self.villages.select_rows([n for n, one in enumerate(villages) if before and one.village == before.village])
        self.villages.setVisible(len(villages) > 1)

    def _of_village(self) -> list[CensusLine]:
        village = self.villages.current()
        return [one for one in self._lines if village is not None and one.village == village.village]

    def _show_village(self) -> None:
        lines, village = self._of_village(), self.villages.current()
        counts = [(key, word, sum(state_of(one) == key for one in lines)) for key, word in STATES.items()]
        self.chips.offer([("all", "全部", len(lines)), *counts])
        self.begin_button.setEnabled(any(one.check is None for one in lines))
        self.issue_button.setEnabled(any(one.is_left for one in lines))
        self._show_households()
        filters: dict[str, Wanted] = {"year": self.year.currentData(), "census_round": self.round.currentData()}
        self.entry.show_checks({**filters, "village": village.village if village else None})

    def _show_households(self) -> None:
        self.households.show_rows([one for one in self._of_village() if self.chips.key in ("all", state_of(one))])

    def open_check(self, line: CensusLine) -> None:
        """Open the check of a household, or a new one."""
        if line.check is not None:
            self.session.page_wanted.emit("record", (LEDGER, line.check))
            return
        initial = {"household": line.household, "village": line.village}
        asked = {"year": self.year.currentData(), "census_round": self.round.currentData()}
        self.session.page_wanted.emit("record", {"ledger": LEDGER, "initial": {**initial, **asked}})

    def print_form(self, form: str) -> None:
        """Print the paper of the households that are shown."""
        households = [one.household for one in self.households.rows]
        self.session.page_wanted.emit("printing", {"households": households, "form": form})

    def make_issues(self) -> None:
        """An issue for each household of the village that failed and has none."""
        checks = [one.check for one in self._of_village() if one.is_left and one.check]
        self.session.run(
            lambda _progress: to_issues(LEDGER, self.session.workspace, checks), self._on_issues, label="正在转整改"
        )

    def _on_issues(self, changes: Changes) -> None:
        count = len(changes.rows) // 2
        self.session.tell(f"已登记 {count:,} 条整改问题，请到“问题整改台账”定责任人和期限，Ctrl+Z 可以撤销")
        self.session.publish(changes)

    def begin(self) -> None:
        """A check for each household of the village that has none."""
        lines, year, code = self._of_village(), self.year.currentData(), self.round.currentData()
        day, checkers = self.checked_on.text(), self.checkers.text()

        def work(_progress: Progress) -> Changes:
            return begin_checks(self.session.workspace, lines, year, code, checked_on=_day(day), checkers=checkers)

        self.session.run(work, self._on_begun, label="正在建核查表")

    def _on_begun(self, changes: Changes) -> None:
        self.session.tell(f"已建 {len(changes.rows):,} 份核查表，收入已从台账带出，请逐户录入")
        self.session.publish(changes)
        self.tabs.setCurrentWidget(self.entry)
        self.entry.table.setFocus()


def _day(text: str) -> str:
    try:
        found = Date().parse(text)
    except InvalidValue as problem:
        raise UserError(f"核查日期：{problem}") from None
    if not found:
        raise UserError("请填核查日期，例如 2020-7-20")
    return str(found)
