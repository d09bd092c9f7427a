"""任务指标: what the plan wants, what the ledgers hold, village by village; each figure opens its rows."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSplitter

from cunfupin.fields import short
from cunfupin.models.registry import ledger
from cunfupin.progress import Progress
from cunfupin.services.records import reference_labels
from cunfupin.services.targets.results import TargetResult, fill_in, in_words, measure_targets, planned_years
from cunfupin.ui.flow import Flow
from cunfupin.ui.parts import button, column, holder, label
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.target_dialog import TargetDialog

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

Found = tuple[list[TargetResult], Mapping[bytes, str], Mapping[bytes, str], list[int]]
_MOST_ROWS = 2000


def _state(one: TargetResult) -> str:
    return "达到" if one.is_met else "没有数据" if one.values is None else "未达到"


def _columns(today: date) -> tuple[Column[TargetResult], ...]:
    return (
        Column(title="编号", text=lambda one: one.facts.number, width=4),
        Column(title="指标", text=lambda one: one.facts.title, width=0),
        Column(title="目标", text=lambda one: one.facts.wanted, width=9),
        Column(title="现在", text=lambda one: in_words(one.values), width=6, is_number=True),
        Column(title="按时间应到", text=lambda one: short(one.expected_on(today)), width=5, is_number=True),
        Column(
            title="结果",
            text=_state,
            width=4,
            tone=lambda one: "good" if one.is_met else "muted" if one.values is None else "bad",
        ),
    )


class TargetsPage(Page):
    """任务指标."""

    name = "targets"
    title = "任务指标"
    icon = "target"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._chosen = ""
        self._villages: Mapping[bytes, str] = {}
        self._names: Mapping[bytes, str] = {}
        self.summary = label(look="heading")
        self.year = QComboBox()
        self.year.setAccessibleName("哪一年的方案")
        self.year.activated.connect(lambda _number: self.measure())
        self.table: RowTable[TargetResult] = RowTable(
            _columns(session.workspace.today), "任务指标", same=lambda one: one.facts.id
        )
        self.table.picked.connect(self._show_target)
        self.rule = label(look="hint", wraps=True)
        self.by_village: RowTable[tuple[str, str]] = RowTable(
            (
                Column(title="村", text=lambda pair: pair[0], width=7),
                Column(title="现在", text=lambda pair: pair[1], width=0, is_number=True),
            ),
            "各村完成情况",
        )
        self.rows: RowTable[tuple[str, bytes]] = RowTable(
            (
                Column(title="台账", text=lambda pair: ledger(pair[0]).__ledger__.title, width=9),
                Column(title="记录", text=lambda pair: self._names.get(pair[1], ""), width=0),
            ),
            "取数的记录",
        )
        self.rows.opened.connect(lambda pair: session.page_wanted.emit("record", pair))
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        self.new_button = button("自己定指标", partial(self._compose, None), icon="plus")
        self.change_button = button(
            "修改这个指标", self._change, tip="随程序带的指标不用改；自己登记的可以改怎么数、做到多少"
        )
        self.fill_button = button(
            "填进完成值",
            self._fill_in,
            icon="pencil",
            tip="把“现在”写进登记的指标，打印目标任务进度表用；手工填数的不动",
        )
        may = self.session.workspace.rights.writes("plan_target")
        permit(self.session, may, self.new_button, self.change_button, self.fill_button)

    def _lay_out(self) -> None:
        again = button("重新计算", self.measure)
        head = Flow(self.summary, None, self.year, self.new_button, self.change_button, self.fill_button, again)
        below = QSplitter(Qt.Orientation.Horizontal)
        below.addWidget(self.by_village)
        below.addWidget(self.rows)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.table)
        parts.addWidget(holder(column(self.rule, below, space=6)))
        parts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLayout(column(holder(head), parts, space=8))

    def opened(self, argument: object) -> None:
        """The argument names a target to stand on."""
        self._chosen = argument if isinstance(argument, str) else ""
        self._stand()
        self.table.setFocus()

    def measure(self) -> None:
        """Count again."""
        self.session.run(partial(self._work, self.year.currentData()), self._show, label="正在计算指标")

    def _work(self, year: int | None, progress: Progress) -> Found:
        workspace = self.session.workspace
        results = measure_targets(workspace, year=year, progress=progress)
        villages = {village for one in results for village in one.by_village}
        wanted: dict[str, set[bytes]] = {}
        for one in results:
            for hit in one.tally.hits[:_MOST_ROWS]:
                wanted.setdefault(hit.ledger, set()).add(hit.uid)
        names: dict[bytes, str] = {}
        for name, uids in wanted.items():
            names |= reference_labels(workspace, name, uids)
        return results, reference_labels(workspace, "village", villages), names, planned_years(workspace)

    def _show(self, found: Found) -> None:
        results, self._villages, self._names, years = found
        chosen = self.year.currentData() or years[0]
        self.year.clear()
        for year in sorted(years, reverse=True):
            self.year.addItem(f"{year} 年方案", year)
        self.year.setCurrentIndex(self.year.findData(chosen))
        self.year.setVisible(len(years) > 1)
        met = sum(one.is_met for one in results)
        self.summary.setText(f"共 {len(results):,} 项，已达到 {met:,} 项")
        self.table.show_rows(results)
        self._stand()

    def _stand(self) -> None:
        """On the target that was asked for, once it is there."""
        places = [number for number, one in enumerate(self.table.rows) if one.facts.id == self._chosen]
        if places:
            self._chosen = ""
            self.table.select_rows(places)

    def _compose(self, uid: bytes | None) -> None:
        TargetDialog(self.session, uid, self).open()

    def _change(self) -> None:
        one = self.table.current()
        if one is not None and one.facts.row is not None:
            self._compose(one.facts.row["uid"])

    def _fill_in(self) -> None:
        work = partial(self._filled, self.table.rows)
        self.session.run(work, self._on_filled, label="正在填完成值")

    def _filled(self, results: Sequence[TargetResult], _progress: Progress) -> "Changes":
        return fill_in(self.session.workspace, results)

    def _on_filled(self, changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(
            f"已按台账填进 {len(changes.rows):,} 项指标的完成值，可在报表打印导出目标任务进度表；Ctrl+Z 撤销"
        )

    def refresh(self, changes: "Changes | None") -> None:
        """Count again: nearly everything counts for some target."""
        self.measure()

    def _show_target(self, one: TargetResult | None) -> None:
        self.change_button.setEnabled(one is not None and one.facts.row is not None)
        if one is None:
            return
        notes = "".join(f"　{note}。" for note in one.tally.notes)
        self.rule.setText(f"取数口径：{one.facts.counting_rule}。{notes}")
        villages = [(self._villages.get(village, ""), in_words(values)) for village, values in one.by_village.items()]
        self.by_village.show_rows(sorted(villages))
        self.rows.show_rows([(hit.ledger, hit.uid) for hit in one.tally.hits[:_MOST_ROWS]])
