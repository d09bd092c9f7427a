"""疑点: what the quality rules find in a household and in all that hangs on it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.progress import Progress
from cunfupin.rules.finding import LEVELS, Finding
from cunfupin.services.quality import findings_of_household

from .parts import label
from .rows import Column, RowTable
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_TONES = {"must": "bad", "verify": "warn", "hint": "muted"}


def _field(finding: Finding) -> str:
    known = finding.field and has_field(finding.ledger, finding.field)
    return field_of(finding.ledger, finding.field).label if known else ""


def _columns() -> tuple[Column[Finding], ...]:
    return (
        Column(title="级别", text=lambda one: LEVELS[one.level], width=4, tone=lambda one: _TONES[one.level]),
        Column(title="台账", text=lambda one: ledger(one.ledger).__ledger__.title, width=9),
        Column(title="项目", text=_field, width=9),
        Column(title="问题", text=lambda one: one.message, width=22),
        Column(title="怎么改", text=lambda one: one.hint, width=0),
    )


class FindingsTab(QWidget):
    """Enter opens the record of a finding."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._uid: bytes | None = None
        self.summary = label(look="hint")
        self.table: RowTable[Finding] = RowTable(_columns(), "疑点", blank="这一户没有疑点", same=lambda one: one.key)
        self.table.opened.connect(self._open)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 8, 0, 0)
        lines.addWidget(self.summary)
        lines.addWidget(self.table)

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Check this household."""
        self._uid = uid
        self._read()

    def follow(self, changes: "Changes | None") -> None:
        """Check again."""
        self._read()

    def _read(self) -> None:
        if self._uid is not None:
            self.session.run(partial(self._check, self._uid), self._show, label="正在核查这一户")

    def _open(self, one: Finding) -> None:
        session = self.session
        session.page_wanted.emit("record", {"ledger": one.ledger, "uid": one.uid, "field": one.field})

    def _check(self, uid: bytes, _progress: Progress) -> list[Finding]:
        return findings_of_household(self.session.workspace, uid)

    def _show(self, findings: list[Finding]) -> None:
        self.table.show_rows(findings)
        self.summary.setText(f"这一户有 {len(findings):,} 处疑点" if findings else "这一户没有发现问题")
