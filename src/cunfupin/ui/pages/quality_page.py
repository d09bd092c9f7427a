"""What does not add up in the data ("数据核查"): findings by level, each one step away from its record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog

from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.progress import Progress
from cunfupin.rules.finding import LEVELS, Finding
from cunfupin.services.changes import Changes
from cunfupin.services.quality import check, write_report
from cunfupin.services.records import reference_labels
from cunfupin.services.workspace import Workspace
from cunfupin.ui.parts import Chips, button, column, label, row
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session

from .page import Page

_TONES = {"must": "bad", "verify": "warn", "hint": "muted"}


@dataclass(frozen=True, kw_only=True)
class ShownFinding:
    """A finding with the name of its record."""

    finding: Finding
    name: str

    @property
    def title(self) -> str:
        """Title of the ledger."""
        return ledger(self.finding.ledger).__ledger__.title

    @property
    def field(self) -> str:
        """Label of the field, if it is about one."""
        known = self.finding.field and has_field(self.finding.ledger, self.finding.field)
        return field_of(self.finding.ledger, self.finding.field).label if known else ""


_COLUMNS = (
    Column[ShownFinding](
        title="级别", text=lambda one: LEVELS[one.finding.level], width=3, tone=lambda one: _TONES[one.finding.level]
    ),
    Column[ShownFinding](title="台账", text=lambda one: one.title, width=7),
    Column[ShownFinding](title="记录", text=lambda one: one.name, width=6),
    Column[ShownFinding](title="项目", text=lambda one: one.field, width=8),
    Column[ShownFinding](title="问题", text=lambda one: one.finding.message, width=22),
    Column[ShownFinding](title="怎么改", text=lambda one: one.finding.hint, width=0, tone=lambda _one: "muted"),
)


class QualityPage(Page):
    """数据核查."""

    name = "quality"
    title = "数据核查"
    icon = "shield-check"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._found: list[ShownFinding] | None = None
        self.chips = Chips("按级别筛选")
        self.chips.chosen.connect(lambda _key: self._show_findings())
        self.ledger_box = QComboBox()
        self.ledger_box.setAccessibleName("按台账筛选")
        self.ledger_box.currentIndexChanged.connect(lambda _place: self._show_findings())
        self.summary = label("按“开始核查”，把全部台账过一遍。核查只看不改，也不影响保存。", look="hint", wraps=True)
        self.table: RowTable[ShownFinding] = RowTable(_COLUMNS, "核查结果")
        self.table.opened.connect(self.open_record)
        self.check_button = button("开始核查", self.start, look="primary", icon="shield-check")
        self.report_button = button("导出核查表", self.export, icon="file-down")
        self.report_button.setEnabled(False)
        head = row(self.check_button, self.report_button, None, self.ledger_box)
        self.setLayout(column(head, row(self.chips, None), self.summary, self.table, space=8))
        self._offer_filters()

    def refresh(self, changes: Changes | None) -> None:
        """Findings seen before are not those of now."""
        if changes is not None and self._found is not None:
            self.summary.setText("数据已经改过，再按一次“开始核查”看看改好了没有。")

    def opened(self, argument: object) -> None:
        """The first visit checks by itself."""
        if self._found is None:
            self.start()
        self.table.setFocus()

    def start(self) -> None:
        """Check everything."""
        self.session.run(lambda progress: find(self.session.workspace, progress), self._show, label="正在核查数据")

    def _show(self, found: list[ShownFinding]) -> None:
        self._found = found
        self.report_button.setEnabled(bool(found))
        self._offer_filters()
        must = sum(one.finding.level == "must" for one in found)
        self.summary.setText(
            f"查出 {len(found)} 条，其中必改 {must} 条。双击或按回车打开那一条去改。"
            if found
            else "核查完了，没有发现问题。"
        )
        self._show_findings()

    def _offer_filters(self) -> None:
        found = self._found or []
        counts = [(level, word, sum(one.finding.level == level for one in found)) for level, word in LEVELS.items()]
        self.chips.offer([("", "全部", len(found)), *counts])
        chosen = self.ledger_box.currentData()
        self.ledger_box.blockSignals(True)
        self.ledger_box.clear()
        self.ledger_box.addItem("全部台账", "")
        for name in dict.fromkeys(one.finding.ledger for one in found):
            self.ledger_box.addItem(ledger(name).__ledger__.title, name)
        self.ledger_box.setCurrentIndex(max(0, self.ledger_box.findData(chosen)))
        self.ledger_box.blockSignals(False)

    def _show_findings(self) -> None:
        level, name = self.chips.key, self.ledger_box.currentData() or ""
        self.table.show_rows(
            [one for one in self._found or [] if level in ("", one.finding.level) and name in ("", one.finding.ledger)]
        )

    def open_record(self, shown: ShownFinding) -> None:
        """Go to the record."""
        finding = shown.finding
        if finding.ledger == "household":
            self.session.page_wanted.emit("household", finding.uid)
        else:
            self.session.page_wanted.emit("record", (finding.ledger, finding.uid))

    def export(self) -> None:
        """Save the findings as a sheet."""
        target, _kind = QFileDialog.getSaveFileName(self, "导出核查表", "数据核查表.xlsx", "Excel 表 (*.xlsx)")
        if target:
            self.export_to(Path(target))

    def export_to(self, target: Path) -> None:
        """Save the findings that are shown in this file."""
        findings = [one.finding for one in self.table.rows]
        self.session.run(
            lambda _progress: write_report(self.session.workspace, findings, target),
            self._on_exported,
            label="正在导出核查表",
        )

    def _on_exported(self, path: Path) -> None:
        address = QUrl.fromLocalFile(str(path))
        self.session.tell(f"核查表已存到 {path}", action=("打开", lambda: _open(address)))


def _open(address: QUrl) -> None:
    QDesktopServices.openUrl(address)


def find(workspace: Workspace, progress: Progress) -> list[ShownFinding]:
    """All findings, the worst first, with the names of their records."""
    found = check(workspace, progress=progress)
    names = _names(workspace, found)
    return [ShownFinding(finding=one, name=names.get(one.uid, "")) for one in found]


def _names(workspace: Workspace, found: Sequence[Finding]) -> Mapping[bytes, str]:
    wanted: dict[str, set[bytes]] = {}
    for one in found:
        wanted.setdefault(one.ledger, set()).add(one.uid)
    names: dict[bytes, str] = {}
    for name, uids in wanted.items():
        names |= reference_labels(workspace, name, uids)
    return names
