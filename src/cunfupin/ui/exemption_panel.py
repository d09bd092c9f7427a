"""Findings that are accepted ("豁免"): why, on what evidence, until when, by whom; each may be ended."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from cunfupin.fields import Date
from cunfupin.models.registry import ledger
from cunfupin.rules.catalogue import catalogue
from cunfupin.services.changes import Changes
from cunfupin.services.exemptions import ExemptionLine, end_exemptions, exemption_lines

from .parts import button, column, label, row
from .permits import permit
from .rows import Column, RowTable
from .session import Session


def _rule(line: ExemptionLine) -> str:
    return f"{line.key[0]} {catalogue()[line.key[0]].title}"


def _until(today: date, line: ExemptionLine) -> str:
    return Date().format(line.exemption.until) + ("" if line.exemption.holds_on(today) else "（已到期）")


def _tone(today: date, line: ExemptionLine) -> str:
    return "" if line.exemption.holds_on(today) else "warn"


def _columns(today: date) -> tuple[Column[ExemptionLine], ...]:
    return (
        Column(title="到期", text=partial(_until, today), width=13, tone=partial(_tone, today)),
        Column(title="规则", text=_rule, width=15),
        Column(title="台账", text=lambda one: ledger(one.ledger).__ledger__.title, width=8),
        Column(title="记录", text=lambda one: one.name, width=7, tone=lambda _one: "strong"),
        Column(title="理由", text=lambda one: one.exemption.reason, width=14),
        Column(title="佐证", text=lambda one: one.exemption.evidence, width=8),
        Column(title="谁", text=lambda one: one.exemption.by, width=0),
    )


class ExemptionPanel(QWidget):
    """Enter opens the record."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.summary = label(look="hint")
        self.table: RowTable[ExemptionLine] = RowTable(
            _columns(session.workspace.today), "豁免", blank="没有豁免的疑点"
        )
        self.table.opened.connect(self._open)
        self.end_button = button("取消豁免", self.end)
        permit(session, session.workspace.rights.writes("township_setting"), self.end_button)
        self.setLayout(column(row(self.summary, None, self.end_button), self.table, space=8, margin=8))

    def _open(self, line: ExemptionLine) -> None:
        _rule_id, uid, field = line.key
        self.session.page_wanted.emit("record", {"ledger": line.ledger, "uid": uid, "field": field})

    def read(self) -> None:
        """Read the exemptions again."""
        self.session.run(
            lambda _progress: exemption_lines(self.session.workspace), self._show, label="正在读取豁免", quiet=True
        )

    def _show(self, lines: list[ExemptionLine]) -> None:
        self.table.show_rows(lines)
        self.end_button.setEnabled(bool(lines))
        ended = sum(not one.exemption.holds_on(self.session.workspace.today) for one in lines)
        self.summary.setText(f"共 {len(lines):,} 条豁免，其中 {ended:,} 条已到期，到期的重新算疑点。")

    def end(self) -> None:
        """Accept the chosen findings no longer."""
        keys = [line.key for line in self.table.chosen()]
        if keys:
            self.session.run(
                lambda _progress: end_exemptions(self.session.workspace, keys), self._on_done, label="正在取消豁免"
            )

    def _on_done(self, changes: Changes) -> None:
        self.session.tell("已取消豁免，下一次核查时重新算疑点")
        self.session.publish(changes)
