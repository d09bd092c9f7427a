"""A block of cells from WPS or Excel, looked at before it is taken in."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cunfupin.fields import FieldSpec, Value
from cunfupin.progress import Progress
from cunfupin.services.pasting import CHANGED, NEW, REFUSED, SAME, PastedRow, judged, take_in

from .cells import Row
from .parts import button, label, row
from .rows import Column, RowTable
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_TONES = {NEW: "good", CHANGED: "strong", SAME: "muted", REFUSED: "bad"}
_COLUMNS = (
    Column[PastedRow](title="结果", text=lambda one: one.outcome, width=4, tone=lambda one: _TONES[one.outcome]),
    Column[PastedRow](title="内容", text=lambda one: "  ".join(one.texts), width=22),
    Column[PastedRow](title="问题", text=lambda one: "；".join(one.problems), width=0, tone=lambda _one: "bad"),
)


class PastePreview(QDialog):
    """Shows each row's fate; nothing is changed before the person agrees. Rows with problems are left out."""

    def __init__(
        self,
        session: Session,
        ledger: str,
        columns: Sequence[FieldSpec],
        text: str,
        targets: Sequence[Row],
        initial: Mapping[str, Value | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("粘贴预览")
        self.session, self.ledger, self.initial = session, ledger, initial
        self.rows: list[PastedRow] = []
        self.summary = label("正在看剪贴板里的内容…", look="heading", wraps=True)
        self.table: RowTable[PastedRow] = RowTable(_COLUMNS, "粘贴的内容")
        self.agree = button("粘贴", self.apply, look="primary")
        self.agree.setEnabled(False)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.addWidget(self.summary)
        lines.addWidget(self.table, 1)
        lines.addLayout(row(None, button("取消", self.reject), self.agree))
        unit = self.fontMetrics().horizontalAdvance("汉")
        self.resize(unit * 56, unit * 28)
        work = partial(self._judge, columns, text, [one.record for one in targets])
        session.run(work, self._show, label="正在核对粘贴的内容")

    def apply(self) -> None:
        """Take in what can be taken in."""
        self.session.run(self._take_in, self._done, label="正在粘贴")
        self.accept()

    def _judge(
        self, columns: Sequence[FieldSpec], text: str, targets: list[dict[str, object]], _progress: Progress
    ) -> list[PastedRow]:
        return judged(self.session.workspace, self.ledger, columns, text, targets)

    def _show(self, rows: list[PastedRow]) -> None:
        self.rows = rows
        self.table.show_rows(rows)
        counts = {outcome: sum(one.outcome == outcome for one in rows) for outcome in _TONES}
        self.summary.setText("，".join(f"{name} {count} 行" for name, count in counts.items() if count))
        self.agree.setEnabled(counts[NEW] + counts[CHANGED] > 0)
        self.agree.setFocus()

    def _take_in(self, _progress: Progress) -> "Changes":
        return take_in(self.session.workspace, self.ledger, self.rows, self.initial)

    def _done(self, changes: "Changes") -> None:
        self.session.publish(changes)
        taken = sum(one.outcome in (NEW, CHANGED) for one in self.rows)
        self.session.tell(f"已粘贴 {taken} 行，Ctrl+Z 可以整块撤销")
