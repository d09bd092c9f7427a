"""What a merge would change, record by record, with a button that makes a sheet of it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame

from cunfupin.services.preview_lines import PreviewLine, write_preview

from .parts import button, column
from .rows import Column, RowTable
from .session import Session
from .showing_files import show_file

_COLUMNS = (
    Column[PreviewLine](title="类别", text=lambda one: one.kind, width=6, tone=lambda _one: "strong"),
    Column[PreviewLine](title="来自", text=lambda one: one.place, width=7),
    Column[PreviewLine](title="台账", text=lambda one: one.ledger, width=8),
    Column[PreviewLine](title="记录", text=lambda one: one.record, width=8),
    Column[PreviewLine](title="内容", text=lambda one: one.what, width=0, tone=lambda _one: "muted"),
)


class PreviewTable(QFrame):
    """The lines; the button stands where the page wants it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.table: RowTable[PreviewLine] = RowTable(_COLUMNS, "合并后会改变的记录")
        self.export_button = button("导出预览…", self._choose_file, tip="逐条列出会改变什么，存成 Excel")
        self.setLayout(column(self.table, space=0))

    def _choose_file(self) -> None:
        found, _filter = QFileDialog.getSaveFileName(self, "合并预览存到哪里", "合并预览.xlsx", "Excel 表 (*.xlsx)")
        if found:
            self.export(Path(found))

    def export(self, target: Path) -> None:
        """Write what would change as a sheet."""
        lines = self.table.rows
        self.session.run(
            lambda _progress: write_preview(lines, target),
            lambda path: self.session.tell(f"已导出到 {path}", action=("打开", lambda: show_file(path))),
            label="正在导出合并预览",
        )
