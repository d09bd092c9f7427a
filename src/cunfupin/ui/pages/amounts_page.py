"""待确认的金额: what somebody entered and another person confirms or does not take."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cunfupin.models.registry import ledger
from cunfupin.progress import Progress
from cunfupin.services.amounts import Pending, confirm_amounts, pending_amounts, turn_down_amounts
from cunfupin.ui.parts import button, column, label, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_COLUMNS = (
    Column[Pending](title="台账", text=lambda one: ledger(one.spec.ledger).__ledger__.title, width=9),
    Column[Pending](title="记录", text=lambda one: one.record, width=0, tone=lambda _one: "strong"),
    Column[Pending](title="项目", text=lambda one: one.spec.label, width=8),
    Column[Pending](
        title="现在（元）", text=lambda one: one.spec.kind.format(one.before) or "未填", width=7, is_number=True
    ),
    Column[Pending](
        title="改为（元）", text=lambda one: one.spec.kind.format(one.value) or "清空", width=7, is_number=True
    ),
    Column[Pending](title="谁填的", text=lambda one: one.by, width=6),
)


class AmountsPage(Page):
    """待确认的金额."""

    name = "amounts"
    title = "待确认的金额"
    icon = "clipboard-check"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.summary = label(look="heading")
        self.table: RowTable[Pending] = RowTable(
            _COLUMNS, "待确认的金额", blank="没有等着确认的金额", same=lambda one: (one.spec.id, one.uid)
        )
        self.table.opened.connect(lambda one: session.page_wanted.emit("record", (one.spec.ledger, one.uid)))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("不采用的原因（可不填）")
        self.reason.setAccessibleName("不采用的原因")
        self.confirm_button = button("确认选中的", self.confirm, look="primary")
        self.refuse_button = button("不采用选中的", self.turn_down, look="danger")
        permit(session, session.workspace.rights.may_decide, self.confirm_button, self.refuse_button)
        hint = label("填写的人不能自己确认。Ctrl+A 全选，Enter 打开记录。", look="hint", wraps=True)
        keys = row(self.confirm_button, self.refuse_button, self.reason)
        self.setLayout(column(self.summary, hint, self.table, keys, space=8))

    def refresh(self, changes: "Changes | None") -> None:
        """Read again what waits."""
        work = partial(_waiting, self.session)
        self.session.run(work, self._show, label="正在读取待确认的金额", quiet=True)

    def opened(self, argument: object) -> None:
        """Stand in the list."""
        self.table.setFocus()

    def _show(self, found: list[Pending]) -> None:
        self.summary.setText(f"{len(found):,} 个金额等第二个人确认" if found else "没有等着确认的金额")
        self.table.show_rows(found)
        for one in (self.confirm_button, self.refuse_button):
            one.setEnabled(bool(found))

    def confirm(self) -> None:
        """The chosen amounts count from now on."""
        self._decide(confirm_amounts, "已确认 {} 个金额，Ctrl+Z 可以撤销")

    def turn_down(self) -> None:
        """The records stay as they are."""
        self._decide(
            partial(turn_down_amounts, reason=self.reason.text().strip()), "没有采用 {} 个金额，Ctrl+Z 可以撤销"
        )

    def _decide(self, deed: "Callable[..., Changes]", told: str) -> None:
        chosen = self.table.chosen()
        if chosen:
            work = partial(_decided, self.session, deed, chosen)
            done = partial(self._on_decided, told.format(len(chosen)))
            self.session.run(work, done, label="正在登记")

    def _on_decided(self, told: str, changes: "Changes") -> None:
        self.reason.clear()
        self.session.publish(changes)
        self.session.tell(told)


def _waiting(session: Session, _progress: Progress) -> list[Pending]:
    return pending_amounts(session.workspace)


def _decided(
    session: Session, deed: "Callable[..., Changes]", chosen: Sequence[Pending], _progress: Progress
) -> "Changes":
    return deed(session.workspace, chosen)
