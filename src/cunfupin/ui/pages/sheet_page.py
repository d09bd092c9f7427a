"""A sheet that somebody has: look first, correct headings, take in, give back what has problems."""

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QTabWidget, QWidget

from cunfupin.excel.tables import LEDGER
from cunfupin.models.registry import ledger
from cunfupin.progress import Progress
from cunfupin.services.changes import Changes
from cunfupin.services.history import undo
from cunfupin.services.import_memory import remember
from cunfupin.services.import_outcome import CREATED, REJECTED, UPDATED, ImportOutcome, ImportPreview
from cunfupin.services.imports import write_rejects
from cunfupin.services.records import remove_records
from cunfupin.ui.bulk_bar import BulkBar
from cunfupin.ui.dropping import SHEETS, sheet_in
from cunfupin.ui.heading_table import HeadingTable
from cunfupin.ui.import_lines import COLUMNS, OUTCOMES, ImportLine, ShownPreview, shown_preview
from cunfupin.ui.parts import Chips, button, column, holder, label, restyle, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.showing_files import show_file
from cunfupin.ui.step_layout import StepLayout

from .page import Page

_FILTER = f"表格 ({' '.join('*' + ending for ending in SHEETS)})"
_SAMPLES = 5
Look = Callable[[Path, dict[str, str], Progress], ImportPreview]
"""From a file and headings assigned by hand to what would become of its rows."""


class SheetPage(Page):
    """What pages that take in sheets have in common; `choices` say how the sheet is to be read."""

    icon = "file-up"
    deed = "导入"
    """What the button does with the rows."""
    promise = ""
    """What happens to the rows then, said above them."""

    def __init__(self, session: Session, choices: QWidget, lead: str) -> None:
        super().__init__(session)
        self._choices = choices
        self._path: Path | None = None
        self._mapping: dict[str, str] = {}
        self._preview: ImportPreview | None = None
        self._shown: ShownPreview | None = None
        self.setAcceptDrops(True)
        self.drop_area = QFrame()
        self.summary = label(look="heading")
        self.hint = label(look="hint", wraps=True)
        self.chips = Chips("按结果筛选")
        self.chips.chosen.connect(lambda _key: self._show_rows())
        self.table: RowTable[ImportLine] = RowTable(COLUMNS, "逐行结果", whole=True)
        self.headings = HeadingTable()
        self.headings.headings.assigned.connect(self._assign)
        self.tabs = QTabWidget()
        self.apply_button = button(self.deed, self.take_in, look="primary", icon="file-up")
        self.rejects_button = button("保存有问题的行…", self.save_rejects, icon="file-down")
        self.remove_button = button("表里删掉的行…", self.ask_to_remove, icon="trash-2")
        rights = session.workspace.rights
        permit(session, rights.may_write or bool(rights.ledgers), self.apply_button, self.remove_button)
        self.bulk = BulkBar()
        self.steps = StepLayout()
        self.setLayout(column(self.steps, space=0))
        self.steps.addWidget(self._choose_step(lead))
        self.steps.addWidget(self._preview_step())

    def _choose_step(self, lead_text: str) -> QWidget:
        self.choose_button = button("选择 Excel 表…", self.choose, look="big", icon="file-up")
        lead = label(lead_text, look="title")
        note = label("表头在第几行、哪一列是什么，程序自己认；先给您看结果，确认后才写入。", look="hint", wraps=True)
        for text in (lead, note):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = row(None, self.choose_button, None)
        self._ways = column(space=0)
        self.drop_area.setLayout(
            column(None, lead, note, middle, row(None, holder(self._ways), None), None, space=16, margin=30)
        )
        restyle(self.drop_area, "drop")
        return self.drop_area

    def add_way(self, way: QWidget) -> None:
        """Where to go with a sheet that is not for this page."""
        self._ways.addWidget(way)

    def _preview_step(self) -> QWidget:
        rows_tab = holder(column(row(self.chips, None), self.table, space=8))
        rows_tab.layout().setContentsMargins(0, 8, 0, 0)  # type: ignore[union-attr]
        self.tabs.addTab(rows_tab, "逐行结果")
        self.tabs.addTab(self.headings, "表头对应")
        other = button("换一张表", self.start_over)
        buttons = row(other, self.rejects_button, self.remove_button, None, self.apply_button)
        return holder(column(self.summary, self._choices, self.hint, self.bulk, self.tabs, buttons, space=8))

    def opened(self, argument: object) -> None:
        """A sheet may come along."""
        if isinstance(argument, Path):
            self.look_at(argument)
        elif self.steps.currentIndex() == 0:
            self.choose_button.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take sheets only."""
        if sheet_in(event.mimeData()):
            restyle(self.drop_area, "drop-over")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing was dropped."""
        restyle(self.drop_area, "drop")

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the sheet."""
        restyle(self.drop_area, "drop")
        sheet = sheet_in(event.mimeData())
        if sheet:
            event.acceptProposedAction()
            self.look_at(sheet)

    def choose(self) -> None:
        """Ask for a sheet."""
        found, _kind = QFileDialog.getOpenFileName(self, "选择 Excel 表", "", _FILTER)
        if found:
            self.look_at(Path(found))

    def start_over(self) -> None:
        """Another sheet."""
        self.steps.setCurrentIndex(0)
        self.choose_button.setFocus()

    def look_at(self, path: Path) -> None:
        """Show what would become of this sheet; nothing is changed yet."""
        self._path, self._mapping = path, {}
        self._read(self.first_look())

    def look_again(self) -> None:
        """Show it as the person chose now."""
        self._read(self.next_look())

    @abstractmethod
    def first_look(self) -> Look:
        """How to look at a sheet of which nothing is known."""

    @abstractmethod
    def next_look(self) -> Look:
        """How to look at it after the person chose something."""

    @abstractmethod
    def show_found(self, preview: ImportPreview) -> None:
        """Stand on what was found."""

    @abstractmethod
    def ledger(self) -> str:
        """Into which ledger the rows go."""

    @abstractmethod
    def written(self, preview: ImportPreview, progress: Progress) -> ImportOutcome:
        """Write what was shown, in one step."""

    def _read(self, look: Look) -> None:
        path, mapping = self._path, dict(self._mapping)
        assert path is not None

        def work(progress: Progress) -> tuple[ImportPreview, ShownPreview]:
            preview = look(path, mapping, progress)
            return preview, shown_preview(self.session.workspace, preview)

        self.session.run(work, self._show, label=f"正在查看 {path.name}")

    def _show(self, result: tuple[ImportPreview, ShownPreview]) -> None:
        self._preview, shown = result
        self._shown = shown
        self.show_found(self._preview)
        self.summary.setText(shown.summary)
        hint = "；".join(filter(None, (self.promise, shown.hint)))
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        counts = [(word, word, shown.counts[word]) for word in OUTCOMES if shown.counts[word]]
        self.chips.offer([("", "全部", len(shown.lines)), *counts])
        self.headings.headings.show_lines(shown.headings, shown.targets)
        lost = len(self._preview.unmatched_headings)
        self.tabs.setTabText(1, f"表头对应（{lost} 列没对上）" if lost else "表头对应")
        new = self._preview.counts[CREATED] + self._preview.counts[UPDATED]
        self.apply_button.setText(f"{self.deed} {new:,} 行" if new else f"没有要{self.deed}的")
        self.apply_button.setEnabled(new > 0)
        self.rejects_button.setVisible(shown.counts[REJECTED] > 0)
        self.remove_button.setVisible(any(one.is_deleted for one in self._preview.absent))
        self._show_rows()
        self.steps.setCurrentIndex(1)
        asks = not self.bulk.isHidden()
        (self.bulk.agree_button if asks else self.apply_button if new else self.table).setFocus()

    def _show_rows(self) -> None:
        lines = self._shown.lines if self._shown else ()
        self.table.show_rows([line for line in lines if self.chips.key in ("", line.outcome)])

    def _assign(self, heading: str, target: str) -> None:
        self._mapping[heading] = target
        self.keep()
        self.look_again()

    def keep(self) -> None:
        """What was assigned by hand is known for the next sheet with these headings."""
        if self._preview is not None:
            remember(self._preview.sheet.headings, {**self._mapping, LEDGER: self.ledger()})

    def take_in(self) -> None:
        """Write what was shown, in one step."""
        preview = self._preview
        if preview is None:
            return
        self.session.run(lambda progress: self.written(preview, progress), self._on_taken_in, label="正在导入")

    def _on_taken_in(self, outcome: ImportOutcome) -> None:
        self.session.publish(outcome.changes)
        left = f"，{outcome.rejected:,} 行有问题没有导入" if outcome.rejected else ""
        self.session.tell(
            f"已{self.deed}：新增 {outcome.created:,} 行，修改 {outcome.updated:,} 行{left}",
            action=("撤销", self._undo),
        )
        if not outcome.rejected:
            self.start_over()
            self.done()
            return
        self.apply_button.setEnabled(False)
        self.rejects_button.setFocus()

    def done(self) -> None:
        """Everything is taken in."""

    def _undo(self) -> None:
        self.session.run(lambda _progress: undo(self.session.workspace), self._on_undone, label="正在撤销")

    def _on_undone(self, changes: Changes) -> None:
        self.session.publish(changes)
        self.session.tell("已撤销刚才的导入")

    def ask_to_remove(self) -> None:
        """Ask whether what was deleted in the sheet is to go here too."""
        preview = self._preview
        if preview is None:
            return
        gone = [one for one in preview.absent if one.is_deleted]
        names = "、".join(one.label for one in gone[:_SAMPLES]) + ("等" if len(gone) > _SAMPLES else "")
        self.bulk.ask(
            f"表里删掉了 {len(gone):,} 条{ledger(preview.family.main).__ledger__.title}：{names}。"
            "连同挂在下面的记录一起移入回收站吗？随时可以恢复。",
            lambda: self._remove(preview.family.main, [one.uid for one in gone]),
        )

    def _remove(self, name: str, uids: list[bytes]) -> None:
        reason = f"导入 {self._path.name if self._path else ''} 时表里删掉了"
        self.session.run(
            lambda _progress: remove_records(self.session.workspace, name, uids, reason=reason),
            self._on_removed,
            label="正在移入回收站",
        )

    def _on_removed(self, changes: Changes) -> None:
        self.session.publish(changes)
        self.session.tell("已移入回收站", action=("撤销", self._undo))
        self.look_again()

    def save_rejects(self) -> None:
        """Ask where to save the rows with problems."""
        proposed = f"{self._path.stem if self._path else '导入'}（有问题的行）.xlsx"
        found, _kind = QFileDialog.getSaveFileName(self, "保存有问题的行", proposed, "Excel 表 (*.xlsx)")
        if found:
            self.save_rejects_to(Path(found))

    def save_rejects_to(self, target: Path) -> None:
        """Save the rows with problems as a sheet to send back."""
        preview = self._preview
        if preview is None:
            return
        self.session.run(
            lambda _progress: write_rejects(preview, target), self._on_rejects_saved, label="正在保存有问题的行"
        )

    def _on_rejects_saved(self, path: Path) -> None:
        text = f"有问题的行已存到 {path}，问题写在每行后面，改好后再导入这张表就行"
        self.session.tell(text, action=("打开", lambda: show_file(path)))
