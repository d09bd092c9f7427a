"""What does not add up in the data ("数据核查"): findings by level, village, ledger, rule, each one step away from its record."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QSizePolicy, QSplitter

from cunfupin.progress import Progress
from cunfupin.rules.finding import LEVELS, Finding
from cunfupin.services.changes import Changes
from cunfupin.services.finding_history import recheck
from cunfupin.services.import_outcome import UNCHANGED, UPDATED
from cunfupin.services.quality import checked_again
from cunfupin.ui.finding_actions import FindingActions
from cunfupin.ui.finding_lines import (
    COLUMNS,
    FACETS,
    VILLAGES,
    CountedFindings,
    ShownFinding,
    VillageFindings,
    counted,
    told_in_full,
)
from cunfupin.ui.flow import Flow
from cunfupin.ui.parts import Chips, button, column, holder, label, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.showing_files import show_file
from cunfupin.ui.tables import selected_rows

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.returned_findings import Returned

_VILLAGES_WIDTH, _FINDINGS_WIDTH = 280, 910
_SHOWN_PROBLEMS = 8
_ACCEPTED = "exempted"
_OF_ONE_RULE = "要一起豁免的，请先按规则筛选，只选同一条规则的。"


class _Villages(RowTable[VillageFindings]):
    """Never narrower than its columns."""

    def minimumSizeHint(self) -> QSize:
        """As wide as the columns, whatever the size of the type."""
        return QSize(self.taken, super().minimumSizeHint().height())


class QualityPage(Page):
    """数据核查."""

    name = "quality"
    title = "数据核查"
    icon = "shield-check"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._counted: CountedFindings | None = None
        self.chips = Chips("按级别筛选")
        self.chips.chosen.connect(lambda _key: self._show_findings())
        self.boxes = {name: self._box(name) for name in FACETS}
        self.summary = label("按“开始核查”，把全部台账过一遍。核查只看不改，也不影响保存。", look="hint", wraps=True)
        self.villages: RowTable[VillageFindings] = _Villages(VILLAGES, "各村疑点")
        self.villages.picked.connect(lambda _village: self._show_findings())
        self.table: RowTable[ShownFinding] = RowTable(
            COLUMNS, "核查结果", blank="没有疑点", same=lambda one: one.finding.key
        )
        self.table.opened.connect(self.open_record)
        self.actions_line = FindingActions(session)
        self.actions_line.settled.connect(self._go_on)
        self.table.selectionModel().selectionChanged.connect(lambda *_ranges: self._show_chosen())
        self.table.picked.connect(lambda _one: self._show_chosen())
        self.detail = label(look="hint", wraps=True)
        self.check_button = button("开始核查", self.start, look="primary", icon="shield-check")
        self.report_button = button("导出疑点清单", self.export, icon="file-down")
        self.villages_button = button("分村导出", self.export_villages, tip="每个村一份疑点清单，发给村里去改")
        back = button("收回疑点清单", self.take_back, tip="村里改好送回来的，全部工作表一次收进来", icon="file-up")
        rights = session.workspace.rights
        permit(session, rights.may_write or bool(rights.ledgers), back)
        for one in (self.report_button, self.villages_button):
            one.setEnabled(False)
        rules = button("规则和销号率", lambda: session.page_wanted.emit("rules", None), icon="list-checks")
        census = button("普查查漏", lambda: session.page_wanted.emit("census", None), icon="clipboard-check")
        keys = (self.check_button, self.report_button, self.villages_button, back, rules, census)
        head = Flow(*keys, None, *self.boxes.values())
        beside = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.villages, self.table):
            beside.addWidget(part)
        beside.setStretchFactor(1, 1)
        beside.setSizes([_VILLAGES_WIDTH, _FINDINGS_WIDTH])
        beside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        parts = (holder(head), row(self.chips, None), self.summary, beside, self.detail, self.actions_line)
        self.setLayout(column(*parts, space=8))
        self._offer_filters(CountedFindings())
        self._show_villages(())

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(f"按{name}筛选")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(9)
        box.currentIndexChanged.connect(lambda _place: self._show_findings())
        return box

    def refresh(self, changes: Changes | None) -> None:
        """What is mended goes, what a change made doubtful comes."""
        if changes is None or not self._found or not changes.rows:
            return
        workspace, before = self.session.workspace, self._found

        def work(_progress: Progress) -> CountedFindings:
            return counted(workspace, checked_again(workspace, [one.finding for one in before], changes.rows))

        self.session.run(work, self._show, label="正在核查改过的记录", quiet=True)

    @property
    def _found(self) -> Sequence[ShownFinding]:
        return self._counted.found if self._counted else ()

    def opened(self, argument: object) -> None:
        """The first visit checks by itself."""
        if self._counted is None:
            self.start()
        self.table.setFocus()

    def start(self) -> None:
        """Check everything."""
        workspace = self.session.workspace

        def work(progress: Progress) -> CountedFindings:
            done = recheck(workspace, progress)
            return counted(workspace, done.findings, f"比上次新增 {len(done.new):,} 条，改好 {done.cleared:,} 条。")

        self.session.run(work, self._show, label="正在核查数据")

    def _show(self, counts: CountedFindings) -> None:
        self._counted, total = counts, counts.levels.total()
        for one in (self.report_button, self.villages_button):
            one.setEnabled(bool(total))
        self._offer_filters(counts)
        self._show_villages(counts.villages)
        self.summary.setText(
            f"查出 {total:,} 条，其中必改 {counts.levels['must']:,} 条。{counts.since}双击或按回车打开那一条去改。"
            if total
            else f"核查完了，没有要改的。{counts.since}"
        )
        self._show_findings()

    def _offer_filters(self, counts: CountedFindings) -> None:
        levels = [(level, word, counts.levels[level]) for level, word in LEVELS.items()]
        accepted = len(counts.found) - counts.levels.total()
        self.chips.offer(
            [("", "全部", len(counts.found)), *levels, *([(_ACCEPTED, "已豁免", accepted)] if accepted else ())]
        )
        for name, box in self.boxes.items():
            _offer(box, f"全部{name}", counts.facets.get(name, ()))

    def _show_villages(self, lines: Sequence[VillageFindings]) -> None:
        """The one that was chosen stays so."""
        before = self._village()
        self.villages.blockSignals(True)
        self.villages.show_rows(lines)
        self.villages.select_rows([number for number, one in enumerate(lines) if before and one.name == before])
        self.villages.blockSignals(False)
        for part in (self.villages, self.villages_button):
            part.setVisible(len(lines) > 2)

    def _village(self) -> str:
        """The village whose findings are shown; blank: all."""
        chosen = self.villages.current()
        return chosen.name if chosen else ""

    def _show_findings(self) -> None:
        shown = self._found
        if level := self.chips.key:
            shown = [one for one in shown if (_ACCEPTED if one.finding.exempted else one.finding.level) == level]
        if village := self._village():
            shown = [one for one in shown if one.village == village]
        for name, box in self.boxes.items():
            if value := box.currentData():
                key, _text = FACETS[name]
                shown = [one for one in shown if key(one) == value]
        self.table.show_rows(shown)

    def _show_chosen(self) -> None:
        """In full what the row tells in short, and what can be done about it; of several rows, about all of them."""
        chosen = [one.finding for one in self.table.chosen()]
        first, is_one = next(iter(chosen), None), len({one.rule for one in chosen}) == 1
        if first is None or len(chosen) == 1:
            self.detail.setText(told_in_full(first) if first else "")
        else:
            self.detail.setText(f"选中 {len(chosen):,} 条疑点。{'' if is_one else _OF_ONE_RULE}")
        self.actions_line.show_findings(chosen)

    def _go_on(self) -> None:
        """Stand on the next one: what is accepted goes to the end of the list."""
        following = max(selected_rows(self.table), default=-1) + 1
        if following < len(self.table.rows):
            self.table.select_rows([following])

    def open_record(self, shown: ShownFinding) -> None:
        """Go to the record, into the field to mend."""
        finding = shown.finding
        place = {"uid": finding.uid, "field": finding.field}
        if finding.ledger == "household":
            self.session.page_wanted.emit("household", {**place, "tab": "基本信息"})
        else:
            self.session.page_wanted.emit("record", {**place, "ledger": finding.ledger})

    def _to_mend(self) -> list[Finding]:
        """What is shown and not accepted."""
        return [one.finding for one in self.table.rows if not one.finding.exempted]

    def export(self) -> None:
        """Save the findings as a workbook."""
        if not self._to_mend():
            self.session.tell("列出的疑点都已豁免，没有要改的", level="warning")
            return
        name = f"{self._village()}疑点清单.xlsx"
        target, _kind = QFileDialog.getSaveFileName(self, "导出疑点清单", name, "Excel 表 (*.xlsx)")
        if target:
            self.export_to(Path(target))

    def export_to(self, target: Path) -> None:
        """Save the findings that are shown in this file."""
        from cunfupin.services.quality_report import write_report

        findings = self._to_mend()
        self.session.run(
            lambda _progress: write_report(self.session.workspace, findings, target),
            lambda path: self._say_saved(f"疑点清单已存到 {path}", path),
            label="正在导出疑点清单",
        )

    def export_villages(self) -> None:
        """Save a workbook for each village."""
        if not self._to_mend():
            self.session.tell("列出的疑点都已豁免，没有要改的", level="warning")
            return
        folder = QFileDialog.getExistingDirectory(self, "各村疑点清单存到哪个文件夹")
        if folder:
            self.export_villages_to(Path(folder))

    def export_villages_to(self, folder: Path) -> None:
        """Save a workbook for each village with its findings that are shown."""
        from cunfupin.services.quality_report import write_village_reports

        findings = self._to_mend()
        self.session.run(
            lambda _progress: write_village_reports(self.session.workspace, findings, folder),
            lambda paths: self._say_saved(f"{len(paths)} 个村的疑点清单已存到 {folder}", folder),
            label="正在导出各村疑点清单",
        )

    def take_back(self) -> None:
        """Take in a list that a village has mended."""
        path, _kind = QFileDialog.getOpenFileName(self, "收回疑点清单", "", "Excel 表 (*.xlsx *.xls *.et)")
        if path:
            self.take_back_from(Path(path))

    def take_back_from(self, path: Path) -> None:
        """Take in all sheets of this list; what is mended vanishes by itself."""
        from cunfupin.services.returned_findings import take_back

        self.session.run(
            lambda progress: take_back(self.session.workspace, path, progress),
            self._on_returned,
            label="正在收回疑点清单",
        )

    def _on_returned(self, returned: "Returned") -> None:
        self.session.publish(returned.changes)
        updated, unchanged = returned.counts[UPDATED], returned.counts[UNCHANGED]
        text = f"收回疑点清单：修改 {updated:,} 行，没有改的 {unchanged:,} 行，Ctrl+Z 可以撤销"
        if not returned.problems:
            self.session.tell(text)
            return
        shown = "\n".join(returned.problems[:_SHOWN_PROBLEMS])
        self.session.tell(f"{text}；{len(returned.problems):,} 处没有收：\n{shown}", level="warning")

    def _say_saved(self, text: str, path: Path) -> None:
        self.session.tell(text, action=("打开", lambda: show_file(path)))


def _offer(box: QComboBox, everything: str, choices: Iterable[tuple[str, str, int]]) -> None:
    """Put other choices into a box and keep what was chosen, as far as it is there."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, "")
    for key, text, count in choices:
        box.addItem(f"{text}（{count:,}）", key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
