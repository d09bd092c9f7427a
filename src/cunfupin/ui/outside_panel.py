"""What other programs wrote past the log: the records, and the one step that takes them over."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from cunfupin.errors import UserError
from cunfupin.services.changes import Changes
from cunfupin.services.outside_edits import outside_edits, take_over
from cunfupin.services.preview_lines import PreviewLine

from .parts import button, column, label, row
from .permits import permit
from .rows import Column, RowTable
from .session import Session

_COLUMNS = (
    Column[PreviewLine](title="别的软件做的", text=lambda one: one.kind, width=8, tone=lambda _one: "strong"),
    Column[PreviewLine](title="台账", text=lambda one: one.ledger, width=12),
    Column[PreviewLine](title="记录", text=lambda one: one.record, width=10),
    Column[PreviewLine](title="登记的 → 现在的", text=lambda one: one.what, width=0, tone=lambda _one: "muted"),
)


class OutsidePanel(QFrame):
    """Hidden as long as there is nothing of the kind; `said` is told what came of it, and how it looks."""

    def __init__(self, session: Session, said: Callable[[str, str], None]) -> None:
        super().__init__()
        self.session = session
        self._said = said
        self.table: RowTable[PreviewLine] = RowTable(_COLUMNS, "别的软件改过的记录")
        self.take_button = button(
            "登记为“非本软件修改”",
            self.take,
            look="primary",
            tip="现在的内容保留下来，记进修改历史，交换数据时一起送出；先自动备份",
        )
        permit(session, session.workspace.rights.may_restore, self.take_button)
        head = row(label("别的软件改过、还没有登记的记录", look="heading"), None, self.take_button)
        self.setProperty("look", "panel")
        self.setLayout(column(head, self.table, space=8, margin=16))
        self.hide()

    def look(self) -> None:
        """Look for such records."""
        self.session.run(
            lambda _progress: outside_edits(self.session.workspace),
            self._show,
            label="正在查看改过的记录",
            failed=self._on_failed,
        )

    def _show(self, lines: list[PreviewLine]) -> None:
        self.table.show_rows(lines)
        self.show()
        self.take_button.setFocus()

    def take(self) -> None:
        """Take them over."""
        self.session.run(
            lambda _progress: take_over(self.session.workspace),
            self._on_taken,
            label="正在登记",
            failed=self._on_failed,
        )

    def _on_taken(self, changes: Changes) -> None:
        self.hide()
        self._said(
            f"已把 {len(changes.rows):,} 条记录登记为“非本软件修改”，可以照常使用；登记前的数据文件已备份。", "good"
        )
        self.session.publish(changes)

    def _on_failed(self, error: UserError) -> None:
        self._said(error.message, "bad")
