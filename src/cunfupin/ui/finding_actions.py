"""What can be done about the chosen findings, beside mending them: accept them, make leads or issues of them."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cunfupin.errors import UserError
from cunfupin.fields import Date, InvalidValue
from cunfupin.progress import Progress
from cunfupin.rules.catalogue import catalogue
from cunfupin.rules.finding import Finding
from cunfupin.services.actions.issue_actions import TO_ISSUE
from cunfupin.services.actions.registry import actions_of
from cunfupin.services.changes import Changes
from cunfupin.services.exemptions import end_exemptions, exempt
from cunfupin.services.issues import ISSUE, record_issues
from cunfupin.services.leads import can_become_lead, record_leads

from .parts import button, column, label, line_edit, row
from .permits import permit
from .session import Session

_HALF_A_YEAR = timedelta(days=183)
_WIDE, _DAY = 9, 4
"""Room of a text beside the empty room behind the buttons."""


class FindingActions(QWidget):
    """Two lines below the table. What is done is published: the findings that it concerns are looked at anew.

    `settled`: the chosen findings need no more thought.
    """

    settled = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._findings: Sequence[Finding] = ()
        self.reason = line_edit("豁免理由", "豁免理由，例如：本人在外省参保")
        self.evidence = line_edit("豁免佐证", "佐证，例如：参保凭证复印件")
        self.until = line_edit("豁免到哪一天")
        self.until_name = label("到期")
        self.exempt_button = button("豁免", self.exempt, tip="情况属实、不用改的，写明理由")
        self.end_button = button("取消豁免", self.end)
        self.lead_button = button("登记预警线索", self.record_lead, tip="把这条风险登记到预警线索台账")
        self.issue_button = button(TO_ISSUE, self.record_issue, tip="在问题整改台账登记，由乡镇下达整改")
        rights = session.workspace.rights
        permit(session, rights.writes("township_setting"), self.exempt_button, self.end_button)
        permit(session, rights.writes("monitoring_lead"), self.lead_button)
        permit(session, rights.writes("rectification_issue"), self.issue_button)
        why = row(self.reason, self.evidence, self.until_name, self.until)
        for wide in (self.reason, self.evidence):
            why.setStretchFactor(wide, _WIDE)
        why.setStretchFactor(self.until, _DAY)
        self.setLayout(
            column(why, row(self.exempt_button, self.end_button, self.lead_button, self.issue_button, None), space=6)
        )
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Offer what can be done about all of these."""
        self._findings = findings
        is_open = bool(findings) and not any(one.exempted for one in findings)
        rules = {one.rule for one in findings}
        can_exempt = is_open and len(rules) == 1 and all(catalogue()[rule].is_exemptible for rule in rules)
        for part in (self.reason, self.evidence, self.until_name, self.until, self.exempt_button):
            part.setVisible(can_exempt)
        self.end_button.setVisible(bool(findings) and all(one.exempted for one in findings))
        self.lead_button.setVisible(bool(findings) and all(map(can_become_lead, findings)))
        self.issue_button.setVisible(is_open)
        count = f"这 {len(findings):,} 条" if len(findings) > 1 else ""
        self.exempt_button.setText(f"豁免{count}")
        self.end_button.setText(f"取消{count}豁免")
        self.until.setText(Date().format((self.session.workspace.today + _HALF_A_YEAR).isoformat()))

    def exempt(self) -> None:
        """Accept the findings for the reason typed."""
        findings, reason, evidence = self._findings, self.reason.text(), self.evidence.text()
        if not self.until.text().strip():
            self.session.tell("请填豁免到哪一天", level="warning")
            return
        try:
            until = date.fromisoformat(str(Date().read(self.until.text())))
        except InvalidValue as problem:
            self.session.tell(str(problem), level="warning")
            return

        def work(_progress: Progress) -> Changes:
            return exempt(self.session.workspace, findings, reason=reason, evidence=evidence, until=until)

        self.session.run(work, self._on_done, label="正在登记豁免", failed=self._refused)

    def end(self) -> None:
        """Accept the findings no longer."""
        keys = [one.key for one in self._findings]
        self.session.run(
            lambda _progress: end_exemptions(self.session.workspace, keys), self._on_done, label="正在取消豁免"
        )

    def record_lead(self) -> None:
        """Make leads of the warnings."""
        findings = self._findings
        self.session.run(
            lambda _progress: record_leads(self.session.workspace, findings), self._on_lead, label="正在登记预警线索"
        )

    def record_issue(self) -> None:
        """Make issues of the findings; a single one that asks for an issue of its record gets just that."""
        findings, workspace = self._findings, self.session.workspace

        def work(_progress: Progress) -> Changes:
            first = findings[0]
            own = next((one for one in actions_of(first.ledger) if one.title == TO_ISSUE), None)
            if own is not None and first.field == ISSUE and len(findings) == 1:
                return own.do(workspace, first.uid)
            return record_issues(workspace, findings)

        self.session.run(work, self._on_issue, label="正在登记整改问题")

    def _on_issue(self, changes: Changes) -> None:
        self.session.tell("已在问题整改台账登记" if changes.rows else "已经转为整改问题，没有重复登记")
        self.session.publish(changes)

    def _refused(self, problem: UserError) -> None:
        self.session.tell(problem.message, level="warning")

    def _on_done(self, changes: Changes) -> None:
        self.reason.clear()
        self.evidence.clear()
        self.settled.emit()
        self.session.publish(changes)

    def _on_lead(self, changes: Changes) -> None:
        self.session.tell("已登记预警线索" if changes.rows else "今年已有同类线索，没有重复登记")
        self.session.publish(changes)
