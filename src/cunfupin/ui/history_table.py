"""修改记录: who changed what, when, from what to what."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from cunfupin.fields import BEIJING, Privacy, Reference, Value, day_in_words
from cunfupin.models.registry import field_of, has_field
from cunfupin.progress import Progress
from cunfupin.services.changes import Changes
from cunfupin.services.delivery import STATES, delivery_states
from cunfupin.services.history import HistoryLine, record_history
from cunfupin.services.records import reference_labels, update_record
from cunfupin.services.workspace import Workspace

from .parts import button, column, label, row
from .permits import permit
from .rows import Column, RowTable
from .session import Session


@dataclass(frozen=True, kw_only=True)
class _Shown:
    line: HistoryLine
    field: str
    before: str
    after: str


_COLUMNS = (
    Column[_Shown](title="时间", text=lambda one: _told(one.line.at), width=11),
    Column[_Shown](title="谁", text=lambda one: one.line.by, width=5),
    Column[_Shown](title="做了什么", text=lambda one: one.line.label, width=9),
    Column[_Shown](title="项目", text=lambda one: one.field, width=8),
    Column[_Shown](title="改前", text=lambda one: one.before, width=11, tone=lambda _one: "muted"),
    Column[_Shown](title="改后", text=lambda one: one.after, width=11),
    Column[_Shown](title="原因", text=lambda one: one.line.reason, width=0),
)


class HistoryTable(RowTable[_Shown]):
    """The newest change first; a value of old comes back with one step."""

    def __init__(self, session: Session) -> None:
        super().__init__(_COLUMNS, "修改记录", blank="还没有修改过")
        self._session = session
        self._ledger, self._uid = "", b""
        self.back = QAction("恢复到此值", self)
        self.back.triggered.connect(self.bring_back)
        self.addAction(self.back)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.picked.connect(lambda shown: self.back.setEnabled(shown is not None and self._can_come_back(shown)))

    def read(self, ledger: str, uid: bytes, field: str = "") -> None:
        """Show the history of this record, or of one field of it."""
        self._ledger, self._uid = ledger, uid
        work = partial(_lines, self._session.workspace, ledger, uid, field)
        self._session.run(work, self.show_rows, label="正在读取修改记录", quiet=True)

    def bring_back(self) -> None:
        """Let the field hold again what it held after the chosen change."""
        shown = self.current()
        if shown is None or not self._can_come_back(shown):
            return
        values, reason = {shown.line.field: shown.line.after}, f"恢复到{_told(shown.line.at)}的值"
        self._session.run(
            partial(self._brought_back, values, reason),
            partial(self._on_brought_back, shown),
            label="正在恢复",
        )

    def _can_come_back(self, shown: _Shown) -> bool:
        may_write = self._session.workspace.rights.writes(self._ledger)
        return may_write and has_field(self._ledger, shown.line.field)

    def _brought_back(self, values: dict[str, Value | None], reason: str, _progress: Progress) -> Changes:
        return update_record(self._session.workspace, self._ledger, self._uid, values, reason=reason)

    def _on_brought_back(self, shown: _Shown, changes: Changes) -> None:
        self._session.publish(changes)
        self._session.tell(f"{shown.field}已恢复为“{shown.after or '空'}”，Ctrl+Z 可以撤销")


class RecordHistory(QWidget):
    """The history of a record, and how far the last change made here got."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.delivery = label(look="hint")
        self.table = HistoryTable(session)
        self.setLayout(column(self.delivery, self.table, space=4))

    def read(self, ledger: str, uid: bytes) -> None:
        """Show the history of this record."""
        self.table.read(ledger, uid)
        self._session.run(partial(self._state, uid), self.delivery.setText, label="正在查看送达情况", quiet=True)

    def _state(self, uid: bytes, _progress: Progress) -> str:
        state = delivery_states(self._session.workspace, [uid]).get(uid)
        return f"在本机最后一次修改：{STATES[state]}" if state else "下面的修改都是在别的电脑上做的"


class FieldHistory(QDialog):
    """The history of one field, with the way back."""

    def __init__(self, session: Session, ledger: str, uid: bytes, field: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"“{field_of(ledger, field).label}”的修改记录")
        self.table = HistoryTable(session)
        self.table.read(ledger, uid, field)
        back = button("恢复到此值", self.bring_back, look="primary", icon="undo-2")
        permit(session, session.workspace.rights.writes(ledger), back)
        self.table.picked.connect(lambda shown: back.setEnabled(shown is not None))
        hint = label("选中一行，恢复到当时改后的值。", look="hint")
        self.setLayout(column(self.table, row(hint, None, button("关闭", self.close), back), margin=16))
        unit = self.fontMetrics().horizontalAdvance("汉")
        self.resize(unit * 60, unit * 24)

    def bring_back(self) -> None:
        """Restore the chosen value and close."""
        self.table.bring_back()
        self.close()


def _lines(workspace: Workspace, ledger: str, uid: bytes, field: str, _progress: Progress) -> list[_Shown]:
    found = [line for line in record_history(workspace, ledger, uid) if field in ("", line.field)]
    return [
        _Shown(
            line=line,
            field=field_of(ledger, line.field).label if has_field(ledger, line.field) else "是否在回收站",
            before=_text(workspace, ledger, line.field, line.before),
            after=_text(workspace, ledger, line.field, line.after),
        )
        for line in reversed(found)
    ]


def _text(workspace: Workspace, ledger: str, name: str, value: Value | None) -> str:
    if not has_field(ledger, name):
        return "" if value is None else "是" if value else "否"
    spec = field_of(ledger, name)
    if isinstance(spec.kind, Reference) and isinstance(value, bytes):
        return reference_labels(workspace, spec.kind.ledger, [value]).get(value, "")
    return spec.shown(value, Privacy.INTERNAL)


def _told(moment: str) -> str:
    try:
        then = datetime.fromisoformat(moment).astimezone(BEIJING)
    except ValueError:
        return moment
    return f"{day_in_words(then)} {then:%H:%M}"
