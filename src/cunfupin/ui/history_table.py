"""修改记录: who changed what, when, from what to what."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from cunfupin.fields import Privacy, Reference, Value
from cunfupin.models.registry import field_of, has_field
from cunfupin.progress import Progress
from cunfupin.services.history import HistoryLine, record_history
from cunfupin.services.records import reference_labels
from cunfupin.services.workspace import Workspace

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
    """The newest change first."""

    def __init__(self, session: Session) -> None:
        super().__init__(_COLUMNS, "修改记录")
        self._session = session

    def read(self, ledger: str, uid: bytes) -> None:
        """Show the history of this record."""
        work = partial(_lines, self._session.workspace, ledger, uid)
        self._session.run(work, self.show_rows, label="正在读取修改记录", quiet=True)


def _lines(workspace: Workspace, ledger: str, uid: bytes, _progress: Progress) -> list[_Shown]:
    found = record_history(workspace, ledger, uid)
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
        then = datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return moment
    return f"{then.year}年{then.month}月{then.day}日 {then:%H:%M}"
