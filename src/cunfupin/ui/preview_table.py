"""What a merge would change: from the counts to the records of one kind, and of each record the fields, before and after."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QSplitter

from cunfupin.services.preview_lines import FieldChange, PreviewLine, write_preview

from .parts import Chips, button, column
from .rows import Column, RowTable
from .session import Session
from .showing_files import show_file

_COLUMNS = (
    Column[PreviewLine](title="类别", text=lambda one: one.kind, width=6, tone=lambda _one: "strong"),
    Column[PreviewLine](title="村", text=lambda one: one.place, width=7),
    Column[PreviewLine](title="台账", text=lambda one: one.ledger, width=8),
    Column[PreviewLine](title="记录", text=lambda one: one.record, width=8),
    Column[PreviewLine](title="内容", text=lambda one: one.what, width=0, tone=lambda _one: "muted"),
)
_DETAILS = (
    Column[FieldChange](title="项目", text=lambda one: one.label, width=7, tone=lambda _one: "strong"),
    Column[FieldChange](title="现在", text=lambda one: one.before, width=9),
    Column[FieldChange](title="合并以后", text=lambda one: one.after, width=0, tone=lambda _one: "theirs"),
)


class PreviewTable(QFrame):
    """The lines of one kind or of all, and the fields of the line on which the person stands."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._lines: Sequence[PreviewLine] = ()
        self.chips = Chips("按类别看")
        self.chips.chosen.connect(lambda _kind: self._show_kind())
        self.table: RowTable[PreviewLine] = RowTable(_COLUMNS, "合并后会改变的记录")
        self.details: RowTable[FieldChange] = RowTable(_DETAILS, "这条记录会怎样变")
        self.table.picked.connect(lambda line: self.details.show_rows(line.changes if line else ()))
        self.export_button = button("导出预览…", self._choose_file, tip="逐条列出会改变什么，存成 Excel")
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.table)
        parts.addWidget(self.details)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        parts.setChildrenCollapsible(False)
        self.setLayout(column(self.chips, parts, space=6))

    def show_lines(self, lines: Sequence[PreviewLine]) -> None:
        """Show what would change."""
        self._lines = lines
        kinds = dict.fromkeys(one.kind for one in lines)
        counted = [(kind, kind, sum(one.kind == kind for one in lines)) for kind in kinds]
        self.chips.offer([("", "全部", len(lines)), *counted])
        self.chips.choose("")

    def _show_kind(self) -> None:
        self.table.show_rows([one for one in self._lines if self.chips.key in ("", one.kind)])

    def _choose_file(self) -> None:
        found, _filter = QFileDialog.getSaveFileName(self, "合并预览存到哪里", "合并预览.xlsx", "Excel 表 (*.xlsx)")
        if found:
            self.export(Path(found))

    def export(self, target: Path) -> None:
        """Write what would change as a sheet."""
        lines = self._lines
        self.session.run(
            lambda _progress: write_preview(lines, target),
            lambda path: self.session.tell(f"已导出到 {path}", action=("打开", lambda: show_file(path))),
            label="正在导出合并预览",
        )
