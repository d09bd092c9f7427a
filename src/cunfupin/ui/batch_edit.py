"""One field of many records changed at once, as one step that can be undone."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from cunfupin.fields import Attachment, FieldSpec, IdNumber, InvalidValue, Value
from cunfupin.models.registry import parent_field, stored_fields
from cunfupin.progress import Progress
from cunfupin.services.records import update_records

from .choice_editors import make_editor
from .editors import Editor
from .parts import button, label, row
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class BatchEdit(QDialog):
    """Asks which field and what it shall hold."""

    def __init__(self, session: Session, ledger: str, uids: list[bytes], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("批量修改")
        self.session, self.ledger, self.uids = session, ledger, uids
        self.fields = [
            spec
            for spec in stored_fields(ledger)
            if not isinstance(spec.kind, IdNumber | Attachment) and spec.name != parent_field(ledger)
        ]
        self.box = QComboBox()
        self.box.setAccessibleName("要改哪一项")
        self.box.addItems([f"{spec.group} · {spec.label}" for spec in self.fields])
        self.editor: Editor | None = None
        self.problem = label(look="bad", wraps=True)
        self._place = QVBoxLayout()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(24, 20, 24, 18)
        lines.addWidget(label(f"把选中的 {len(uids)} 条记录的同一项改成同样的内容", look="heading"))
        lines.addWidget(self.box)
        lines.addLayout(self._place)
        lines.addWidget(self.problem)
        lines.addLayout(row(None, button("取消", self.reject), button("全部改好", self.apply, look="primary")))
        self.box.currentIndexChanged.connect(self._show_editor)
        self._show_editor(0)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("汉") * 32)

    @property
    def spec(self) -> FieldSpec:
        """The chosen field."""
        return self.fields[self.box.currentIndex()]

    def apply(self) -> None:
        """Save, unless what was typed cannot be read."""
        assert self.editor is not None
        try:
            value = self.editor.value()
        except InvalidValue as problem:
            self.problem.setText(str(problem))
            return
        self.session.run(partial(self._work, value), self._done, label="正在批量修改")
        self.accept()

    def _work(self, value: Value | None, _progress: Progress) -> "Changes":
        return update_records(self.session.workspace, self.ledger, {uid: {self.spec.name: value} for uid in self.uids})

    def _done(self, changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(f"已修改 {len(self.uids)} 条记录的{self.spec.label}，Ctrl+Z 可以撤销")

    def _show_editor(self, _number: int) -> None:
        if self.editor is not None:
            self._place.removeWidget(self.editor)
            self.editor.deleteLater()
        self.editor = make_editor(self.spec, self.session)
        self.editor.next_wanted.connect(self.apply)
        self._place.addWidget(self.editor)
