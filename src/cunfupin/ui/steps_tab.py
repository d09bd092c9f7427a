"""办理: the steps of a record that moves, and the form of the one to be taken now."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QScrollArea, QSplitter, QWidget

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue, day_in_words
from cunfupin.models.workflows import Step
from cunfupin.progress import Progress
from cunfupin.services.records import get_record
from cunfupin.services.workflow.overview import (
    AHEAD,
    FOLLOWS,
    PAST,
    READY,
    TAKEN,
    UNKNOWN,
    WAITING,
    StepLine,
    step_lines,
)
from cunfupin.services.workflow.papers import log_paper, step_paper
from cunfupin.services.workflow.position import PASSED, REJECTED, RETURNED
from cunfupin.services.workflow.steps import Outcome, take

from .choice_editors import make_editor
from .editors import Editor
from .paper_dialog import PaperDialog
from .parts import button, column, holder, label, row
from .permits import permit
from .rows import Column, RowTable
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_TONES = {
    TAKEN: "good",
    READY: "strong",
    WAITING: "muted",
    AHEAD: "muted",
    PAST: "muted",
    UNKNOWN: "warn",
    FOLLOWS: "muted",
}
_RESULTS = ((PASSED, "通过"), (RETURNED, "退回修改"), (REJECTED, "驳回"))


def _due(line: StepLine) -> str:
    late = "（补录）" if line.is_late else ""
    taken = f"{day_in_words(line.taken_on)}办理{late}" if line.taken_on else ""
    again = "下次 " if taken else ""
    return "，".join(filter(None, (taken, f"{again}{day_in_words(line.due_on)}前" if line.due_on else "")))


def _lateness(today: date, line: StepLine) -> str:
    return "bad" if line.due_on and line.due_on < today else ""


def _columns(today: date) -> tuple[Column[StepLine], ...]:
    return (
        Column(title="步骤", text=lambda line: line.step.title, width=8),
        Column(title="状态", text=lambda line: line.state, width=5, tone=lambda line: _TONES[line.state]),
        Column(title="时间", text=_due, width=0, tone=partial(_lateness, today)),
    )


_TO_DO = (READY, WAITING, FOLLOWS, AHEAD)
_DONE = (TAKEN, UNKNOWN)


def _to_do(lines: Sequence[StepLine]) -> int:
    """The place of the step to be done first; when nothing is left to do, of the one that was taken last."""
    ready = [number for number, line in enumerate(lines) if line.state == READY and not line.why]
    to_do = [number for state in _TO_DO for number, line in enumerate(lines) if line.state == state]
    done = [number for state in _DONE for number, line in reversed(list(enumerate(lines))) if line.state == state]
    return [*ready, *to_do, *done, 0][0]


class StepsTab(QWidget):
    """Choosing a step shows what it needs; one button takes it."""

    def __init__(self, session: Session, ledger: str) -> None:
        super().__init__()
        self.session, self.ledger = session, ledger
        self._uid: bytes | None = None
        self._record: dict[str, Any] = {}
        self.editors: dict[tuple[str, str], Editor] = {}
        self.table: RowTable[StepLine] = RowTable(_columns(session.workspace.today), "办理步骤")
        self.table.picked.connect(self._show_step)
        self.title = label(look="heading")
        self.why = label(look="hint", wraps=True)
        self.fields = QScrollArea()
        self.fields.setWidgetResizable(True)
        self.fields.setFrameShape(QScrollArea.Shape.NoFrame)
        self.result = QComboBox()
        self.result.setAccessibleName("办理结果")
        for code, word in _RESULTS:
            self.result.addItem(word, code)
        self.reason = QLineEdit()
        self.reason.setAccessibleName("原因")
        self.reason.setPlaceholderText("补录、退回、驳回时写明原因")
        self.problem = label(look="bad", wraps=True)
        self.take_button = button("办理这一步", self.take_step, look="primary")
        permit(session, session.workspace.rights.writes(ledger), self.take_button)
        self.paper_button = button("打印", self.show_paper, icon="printer")
        self.paper_button.hide()
        buttons = row(self.result, self.reason, self.take_button)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.table)
        parts.addWidget(
            holder(
                column(row(self.title, None, self.paper_button), self.why, self.fields, self.problem, buttons, space=8)
            )
        )
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        self.setLayout(column(parts))

    def show_uid(self, uid: bytes) -> None:
        """Show the steps of this record."""
        self._uid = uid
        self.session.run(partial(self._read, uid), self._show, label="正在读取办理步骤", quiet=True)

    def _read(self, uid: bytes, _progress: Progress) -> tuple[dict[str, Any], list[StepLine]]:
        workspace = self.session.workspace
        return get_record(workspace, self.ledger, uid), step_lines(workspace, self.ledger, uid)

    def _show(self, found: tuple[dict[str, Any], Sequence[StepLine]]) -> None:
        self._record, lines = found
        self.table.show_rows(lines)
        self.table.select_rows([_to_do(lines)] if lines else [])

    def _show_step(self, line: StepLine | None) -> None:
        self.editors.clear()
        form = QFormLayout()
        for spec in line.wanted if line else ():
            editor = make_editor(spec, self.session)
            known = self._record.get(spec.name) if spec.ledger == self.ledger else None
            editor.show_value(
                known or (self.session.workspace.today.isoformat() if line and spec == line.day else None)
            )
            self.editors[spec.ledger, spec.name] = editor
            form.addRow(spec.label, editor)
        self.fields.setWidget(holder(form))
        printed = line.step.printed if line else ""
        self.paper_button.setText(f"打印{printed}")
        self.paper_button.setAccessibleName(self.paper_button.text())
        self.paper_button.setVisible(bool(printed))
        can = line is not None and line.state == READY
        self.title.setText(line.step.title if line else "")
        self.why.setText(_needs(line) if line else "")
        self.problem.clear()
        for part in (self.take_button, self.result, self.reason):
            part.setEnabled(can)

    def show_paper(self) -> None:
        """The sheet of the chosen step, with what is recorded so far."""
        line = self.table.current()
        if line is not None and self._uid is not None:
            work = partial(self._paper, self._uid, line.step)
            self.session.run(work, partial(self._on_paper, line.step), label=f"正在排{line.step.printed}")

    def _paper(self, uid: bytes, step: Step, _progress: Progress) -> bytes:
        return step_paper(self.session.workspace, self.ledger, uid, step)

    def _on_paper(self, step: Step, data: bytes) -> None:
        log = partial(log_paper, self.session.workspace, step)
        PaperDialog(self.session, step.printed, data, log, self).open()

    def _values(self, *, of_record: bool) -> dict[str, Any]:
        return {
            name: editor.value()
            for (ledger, name), editor in self.editors.items()
            if (ledger == self.ledger) == of_record
        }

    def take_step(self) -> None:
        """Take the chosen step with what is filled in."""
        line = self.table.current()
        if line is None or self._uid is None:
            return
        try:
            values, entry = self._values(of_record=True), self._values(of_record=False)
        except InvalidValue as unreadable:
            self.problem.setText(str(unreadable))
            return
        outcome = Outcome(result=self.result.currentData(), reason=self.reason.text().strip())
        work = partial(self._take, self._uid, line.step.name, values, entry, outcome)
        self.session.run(work, partial(self._on_taken, line.step.title), label="正在办理", failed=self._on_refused)

    def _take(
        self,
        uid: bytes,
        step: str,
        values: dict[str, Any],
        entry: dict[str, Any],
        outcome: Outcome,
        _progress: Progress,
    ) -> "Changes":
        return take(self.session.workspace, self.ledger, uid, step, values=values, entry=entry, outcome=outcome)

    def _on_taken(self, title: str, changes: "Changes") -> None:
        self.reason.clear()
        self.result.setCurrentIndex(0)
        self.session.publish(changes)
        self.session.tell(f"“{title}”已办理，Ctrl+Z 可以撤销")

    def _on_refused(self, error: UserError) -> None:
        self.problem.setText(error.message)


def _needs(line: StepLine) -> str:
    return line.why or ("要存的材料在“档案附件”里登记" if line.step.evidence else "")
