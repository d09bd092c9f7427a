"""A block of cells from WPS or Excel, looked at before it is taken in."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cunfupin.errors import UserError
from cunfupin.progress import Progress
from cunfupin.services.import_outcome import CREATED, UPDATED, ImportPreview
from cunfupin.services.imports import apply_import
from cunfupin.services.pasting import preview_block
from cunfupin.services.records import record_uids

from .import_lines import COLUMNS, OUTCOMES, ImportLine, ShownPreview, shown_preview
from .import_options import name_box
from .parts import button, label, row
from .record_table import RecordTable
from .rows import RowTable
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.import_outcome import ImportOutcome


def paste_into(table: RecordTable, text: str, parent: QWidget) -> None:
    """Show what a block would do to a table: to its chosen rows, or from the cell on in which the person stands."""
    session, query = table.records.session, table.records.query
    if not text.strip():
        session.tell("剪贴板里没有表格内容，请先在 WPS 或 Excel 里复制", level="warning")
        return
    place = table.currentIndex()
    columns = table.shown_columns()[max(0, table.horizontalHeader().visualIndex(max(0, place.column()))) :]
    chosen = table.chosen_rows()

    def look(*, trust_names: bool, progress: Progress) -> ImportPreview:
        workspace = session.workspace
        records = record_uids(workspace, query)
        return preview_block(
            workspace,
            query.ledger,
            text,
            columns,
            targets=[records[row] for row in chosen if row < len(records)] if len(chosen) > 1 else (),
            below=records[place.row() :] if place.isValid() else (),
            given=query.beginning,
            trust_names=trust_names,
            progress=progress,
        )

    PastePreview(session, look, parent).open()


class Look(Protocol):
    """Looks at the block, telling people by their names alone or not."""

    def __call__(self, *, trust_names: bool, progress: Progress) -> ImportPreview:
        """What would become of each row."""


class PastePreview(QDialog):
    """Shows each row's fate; nothing is changed before the person agrees. Rows with problems are left out."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("粘贴预览")
        self.session = session
        self._look = look
        self._preview: ImportPreview | None = None
        self.summary = label("正在看剪贴板里的内容…", look="heading", wraps=True)
        self.hint = label(look="hint", wraps=True)
        self.hint.hide()
        self.table: RowTable[ImportLine] = RowTable(COLUMNS, "粘贴的内容", whole=True)
        self.names = name_box(self.look)
        self.agree = button("粘贴", self.apply, look="primary")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.addWidget(self.summary)
        lines.addWidget(self.hint)
        lines.addWidget(self.table, 1)
        lines.addLayout(row(self.names, None, button("取消", self.reject), self.agree))
        unit = self.fontMetrics().horizontalAdvance("汉")
        self.resize(unit * 56, unit * 28)
        self.look()

    def look(self) -> None:
        """Look at the block, again where people are to be known otherwise."""
        self.agree.setEnabled(False)
        trust_names = self.names.isChecked()

        def work(progress: Progress) -> tuple[ImportPreview, ShownPreview]:
            preview = self._look(trust_names=trust_names, progress=progress)
            return preview, shown_preview(self.session.workspace, preview)

        self.session.run(work, self._show, label="正在核对粘贴的内容", failed=self._refuse)

    def apply(self) -> None:
        """Take in what can be taken in."""
        preview = self._preview
        if preview is not None:
            self.session.run(
                lambda progress: apply_import(self.session.workspace, preview, progress=progress),
                self._done,
                label="正在粘贴",
            )
        self.accept()

    def _refuse(self, problem: UserError) -> None:
        self.summary.setText(problem.message)

    def _show(self, result: tuple[ImportPreview, ShownPreview]) -> None:
        self._preview, shown = result
        self.table.show_rows(shown.lines)
        counts = {outcome: shown.counts[outcome] for outcome in OUTCOMES if shown.counts[outcome]}
        self.summary.setText("，".join(f"{outcome} {count:,} 行" for outcome, count in counts.items()))
        lost = "、".join(self._preview.unmatched_headings)
        hint = "；".join(filter(None, [f"没有认出的表头不收：{lost}" if lost else "", shown.hint]))
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.agree.setEnabled(bool(counts.get(CREATED) or counts.get(UPDATED)))
        self.agree.setFocus()

    def _done(self, outcome: "ImportOutcome") -> None:
        self.session.publish(outcome.changes)
        self.session.tell(f"已粘贴 {outcome.created + outcome.updated:,} 行，Ctrl+Z 可以整块撤销")
