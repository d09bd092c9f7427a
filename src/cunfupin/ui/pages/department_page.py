"""Lists of other departments against the rolls ("部门名单比对"): what each side says, and what is decided."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cunfupin.fields import code_list
from cunfupin.progress import Progress
from cunfupin.services.changes import Changes
from cunfupin.services.department_decisions import decide
from cunfupin.services.department_lists import compare_list
from cunfupin.services.department_results import (
    DECIDED,
    NOT_LISTED,
    OPEN,
    UNMATCHED,
    ListLine,
    TakenList,
    counts,
    lines_of,
    taken_lists,
)
from cunfupin.services.history import undo
from cunfupin.ui.flow import Flow
from cunfupin.ui.parts import Chips, button, column, holder, label, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session

from .page import Page

_TONES = {OPEN: "bad", DECIDED: "good", UNMATCHED: "muted", NOT_LISTED: "warn"}
_COLUMNS = (
    Column[ListLine](title="情况", text=lambda one: one.state, width=6, tone=lambda one: _TONES[one.state]),
    Column[ListLine](title="姓名", text=lambda one: one.name, width=7),
    Column[ListLine](title="差异", text=lambda one: one.kind, width=9),
    Column[ListLine](title="我们的资料", text=lambda one: one.ours, width=16, tone=lambda _one: "ours"),
    Column[ListLine](title="部门名单", text=lambda one: one.theirs, width=0, tone=lambda _one: "theirs"),
    Column[ListLine](title="认定", text=lambda one: one.decision, width=9),
)
_NONE = "还没有部门名单。把民政、残联、医保、教育、人社等部门发来的名单收进来，程序按证件号码和名册逐人比对。"
_HOW = "选中一行或几行，按 1～5 认定；回车打开这一户。认定只是记下结论，名册要改的请打开这一户改。"


class DepartmentPage(Page):
    """部门名单比对."""

    name = "department_lists"
    title = "部门名单比对"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines: list[ListLine] = []
        self.lists = QComboBox()
        self.lists.setAccessibleName("名单")
        self.lists.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.lists.setMinimumContentsLength(26)
        self.lists.activated.connect(lambda _place: self._read_lines())
        self.take_button = button("收进名单…", self._take, look="primary", icon="file-up")
        self.again_button = button("重新比对", self._compare)
        permit(session, session.workspace.rights.may_write, self.take_button, self.again_button)
        self.chips = Chips("按情况筛选")
        self.chips.chosen.connect(lambda _key: self._show_lines())
        self.hint = label(_NONE, look="hint", wraps=True)
        self.table: RowTable[ListLine] = RowTable(
            _COLUMNS,
            "比对结果",
            blank="没有要比对的名单。点“收进名单…”选部门发来的表",
            same=lambda line: (line.state, line.uid, line.record, line.member, line.kind),
        )
        self.table.opened.connect(self._open)
        self.reason = QLineEdit()
        self.reason.setAccessibleName("认定理由")
        self.reason.setPlaceholderText("认定理由，例如：入户见过本人和证件")
        self.decisions = self._decisions()
        self.table.picked.connect(self._on_picked)
        head = row(self.take_button, self.again_button, None, label("名单"), self.lists)
        parts = (head, row(self.chips, None), self.hint, self.table, self.reason, self.decisions)
        self.setLayout(column(*parts, space=8))

    def _decisions(self) -> QWidget:
        """A button and a digit for each decision."""
        flow = Flow()
        for number, option in enumerate(code_list("mismatch_decision").offered(), start=1):
            decided = partial(self.decide, option.code)
            choice = button(f"{number} {option.label}", decided)
            permit(self.session, self.session.workspace.rights.may_write, choice)
            flow.addWidget(choice)
            key = QShortcut(QKeySequence(str(number)), self.table, context=Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(decided)
        return holder(flow)

    def refresh(self, changes: Changes | None) -> None:
        """Read lists and lines again."""
        if changes is None or changes.ledgers & {"department_list", "department_record", "department_mismatch"}:
            self.session.run(self._read, self._show_lists, label="正在读取部门名单", quiet=True)

    def opened(self, argument: object) -> None:
        """Stand in the table, so that the keys work at once."""
        self.table.setFocus()

    def _read(self, _progress: Progress) -> list[TakenList]:
        return taken_lists(self.session.workspace)

    def _show_lists(self, found: list[TakenList]) -> None:
        chosen = self.lists.currentData()
        is_new = {one.uid for one in found} - {self.lists.itemData(place) for place in range(self.lists.count())}
        self.lists.clear()
        for one in found:
            self.lists.addItem(one.title, one.uid)
        self.lists.setCurrentIndex(0 if is_new else max(0, self.lists.findData(chosen)))
        for part in (self.lists, self.again_button):
            part.setEnabled(bool(found))
        self.hint.setText(_HOW if found else _NONE)
        if found:
            self._read_lines()
        else:
            self._show([])

    def _read_lines(self) -> None:
        uid: bytes = self.lists.currentData()
        self.session.run(
            lambda _progress: lines_of(self.session.workspace, uid), self._show, label="正在读取比对结果", quiet=True
        )

    def _show(self, lines: list[ListLine]) -> None:
        self._lines = lines
        found = counts(lines)
        self.chips.offer([("", "全部", len(lines)), *((state, state, n) for state, n in found.items() if n)])
        self._show_lines()

    def _show_lines(self) -> None:
        self.table.show_rows([line for line in self._lines if self.chips.key in ("", line.state)])

    def _on_picked(self, line: ListLine | None) -> None:
        self.decisions.setEnabled(line is not None)
        self.reason.setEnabled(line is not None)

    def _open(self, line: ListLine) -> None:
        if line.household is not None:
            self.session.page_wanted.emit("household", line.household)

    def _take(self) -> None:
        self.session.page_wanted.emit("list_import", None)

    def _compare(self) -> None:
        uid: bytes = self.lists.currentData()
        self.session.run(
            lambda _progress: compare_list(self.session.workspace, uid), self._on_compared, label="正在比对名单"
        )

    def _on_compared(self, changes: Changes) -> None:
        self.session.tell("已重新比对" if changes.action else "已重新比对，没有新的差异")
        self.session.publish(changes)

    def decide(self, decision: str) -> None:
        """Write down how the chosen lines were judged."""
        chosen = self.table.chosen()
        if chosen:
            uid, reason = self.lists.currentData(), self.reason.text().strip()
            work = partial(decide, self.session.workspace, uid, chosen, decision, reason=reason)
            self.session.run(lambda _progress: work(), self._on_decided, label="正在认定")

    def _on_decided(self, changes: Changes) -> None:
        self.reason.clear()
        self.session.publish(changes)
        self.session.tell("已认定", action=("撤销", self._undo))

    def _undo(self) -> None:
        self.session.run(lambda _progress: undo(self.session.workspace), self.session.publish, label="正在撤销")
