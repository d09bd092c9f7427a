"""One field of many records changed at once, as one step that can be undone."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from cunfupin.errors import UserError
from cunfupin.fields import Attachment, FieldSpec, IdNumber, InvalidValue, Required, Value
from cunfupin.models.registry import ledger, parent_field, stored_fields
from cunfupin.models.workflows import beginning, moved_by_events
from cunfupin.progress import Progress
from cunfupin.services.batch import BatchLine, preview_batch
from cunfupin.services.records import update_records

from .choice_editors import make_editor
from .editors import Editor
from .jobs import Job
from .parts import button, label, line_edit, restyle, row
from .rows import Column, RowTable
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


_LOOK_MS = 250
_MOST_LINES = 200


class BatchEdit(QDialog):
    """Asks which field and what it shall hold."""

    def __init__(self, session: Session, ledger: str, uids: list[bytes], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("批量修改")
        self.session, self.ledger, self.uids = session, ledger, uids
        left_out = (parent_field(ledger), *beginning(ledger), *_number_of(ledger))
        specs = (spec for spec in stored_fields(ledger) if spec.name not in left_out)
        self.fields = [spec for spec in specs if not isinstance(spec.kind, IdNumber | Attachment)]
        self.box = QComboBox()
        self.box.setAccessibleName("要改哪一项")
        self.box.addItems([f"{spec.group} · {spec.label}" for spec in self.fields])
        self.editor: Editor | None = None
        self.reason = line_edit("更正原因", "这一项随登记的事变；当初录错了的，写明更正原因")
        self._changing: Job | None = None
        self.problem = label(look="bad", wraps=True)
        self.summary = label(look="hint", wraps=True)
        self.table = self._make_table()
        self.apply_button = button("全部改好", self.apply, look="primary")
        self._text = ""
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._place = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._show_editor(0)

    def _make_table(self) -> RowTable[BatchLine]:
        return RowTable(
            (
                Column[BatchLine](title="记录", text=lambda one: one.record, width=0, tone=lambda _one: "strong"),
                Column[BatchLine](title="现在", text=lambda one: one.before or "未填", width=9),
                Column[BatchLine](title="改为", text=lambda _one: self._text or "清空", width=9),
            ),
            "会改变的记录",
        )

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(24, 20, 24, 18)
        lines.addWidget(label(f"把选中的 {len(self.uids):,} 条记录的同一项改成同样的内容", look="heading"))
        lines.addWidget(self.box)
        lines.addLayout(self._place)
        lines.addWidget(self.reason)
        lines.addWidget(self.problem)
        lines.addWidget(self.summary)
        lines.addWidget(self.table, 1)
        lines.addLayout(row(None, button("取消", self.reject), self.apply_button))
        unit = self.fontMetrics().horizontalAdvance("汉")
        self.resize(unit * 40, unit * 28)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self.box.currentIndexChanged.connect(self._show_editor)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(key, self.box, self._go_on).setContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def spec(self) -> FieldSpec:
        """The chosen field."""
        return self.fields[self.box.currentIndex()]

    def _read(self) -> tuple[Value | None] | None:
        """What is typed; None when it cannot be read, which is said."""
        assert self.editor is not None
        try:
            value = self.editor.value()
        except InvalidValue as problem:
            self.problem.setText(str(problem))
            return None
        is_needed = value is None and self.spec.required is Required.MUST
        self.problem.setText(f"“{self.spec.label}”必须填写，不能清空" if is_needed else "")
        if is_needed:
            return None
        return (value,)

    def look(self) -> None:
        """Show what would change."""
        found = self._read()
        if found is not None:
            work = partial(self._lines, self.spec.name, found[0])
            self.session.run(work, partial(self._show, found[0]), label="正在查看", quiet=True)

    def _lines(self, field: str, value: Value | None, _progress: Progress) -> list[BatchLine]:
        return preview_batch(self.session.workspace, self.ledger, self.uids, field, value)

    def _show(self, value: Value | None, found: list[BatchLine]) -> None:
        assert self.editor is not None
        self._text = self.editor.shown_text() or self.spec.kind.format(value)
        same = len(self.uids) - len(found)
        more = f"，下面是前 {_MOST_LINES:,} 条" if len(found) > _MOST_LINES else ""
        clears = "没有填内容，会把这一项清空：" if value is None and found else ""
        restyle(self.summary, "warn" if clears else "hint")
        self.apply_button.setText("全部清空" if clears else "全部改好")
        self.apply_button.setAccessibleName(self.apply_button.text())
        restyle(self.apply_button, "danger" if clears else "primary")
        self.summary.setText(
            f"{clears}会改 {len(found):,} 条，另有 {same:,} 条已经是这样{more}。改好后 Ctrl+Z 可以一次撤销。"
        )
        self.table.show_rows(found[:_MOST_LINES])

    def apply(self) -> None:
        """Save, unless what was typed cannot be read."""
        found = self._read()
        if found is not None and not self.session.waits_for(self._changing):
            work = partial(self._work, self.spec.name, found[0], self.reason.text().strip())
            self._changing = self.session.run(work, self._done, label="正在批量修改", failed=self._on_refused)

    def _work(self, field: str, value: Value | None, reason: str, _progress: Progress) -> "Changes":
        values = {uid: {field: value} for uid in self.uids}
        return update_records(self.session.workspace, self.ledger, values, reason=reason)

    def _on_refused(self, error: UserError) -> None:
        self.problem.setText(error.message)

    def _done(self, changes: "Changes") -> None:
        self.accept()
        self.session.publish(changes)
        self.session.tell(f"已修改 {len(changes.rows):,} 条记录的{self.spec.label}，Ctrl+Z 可以撤销")

    def _go_on(self) -> None:
        """From the field to what it shall hold."""
        assert self.editor is not None
        self.editor.setFocus()

    def _show_editor(self, _number: int) -> None:
        if self.editor is not None:
            self._place.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
        self.reason.clear()
        self.reason.setVisible(self.spec.id in moved_by_events())
        self.editor = make_editor(self.spec, self.session)
        self.editor.next_wanted.connect(self.apply)
        self.editor.edited.connect(self._timer.start)
        self._timer.start()
        self._place.addWidget(self.editor)


def _number_of(name: str) -> tuple[str, ...]:
    """The field by which a record is told from all others: several records never hold the same."""
    key = ledger(name).__ledger__.key
    return key if len(key) == 1 else ()
