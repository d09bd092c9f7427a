"""Where a record stands: its state, the steps already passed, and until when the next one is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cunfupin.models.workflows import BLANK, Step, Workflow
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day

PASSED, REJECTED, RETURNED = "passed", "rejected", "returned"


@dataclass(frozen=True, kw_only=True)
class Position:
    """`journal` are the rows of steps taken, oldest first; `passed` the steps that count, each with its day."""

    state: str
    journal: tuple[Row, ...]
    passed: dict[str, date]

    def due(self, step: Step, record: Row, roll: Roll) -> date | None:
        """Day by which the step should be taken, where it has a limit and that has begun."""
        since = self.passed.get(step.since) or day(record.get(step.since))
        limit = roll.parameters.get(step.limit, step.days)
        return since + timedelta(days=int(limit)) if since and limit is not None else None


def position(workflow: Workflow, record: Row, roll: Roll) -> Position:
    """Where the record stands now."""
    state = record[workflow.state] or (workflow.start or BLANK)
    if workflow.journal is None:
        return Position(state=state, journal=(), passed={})
    keeps = workflow.journal
    rows = sorted(roll.where(keeps.ledger, keeps.via, record["uid"]), key=lambda row: (row[keeps.on] or "", row["uid"]))
    return Position(state=state, journal=tuple(rows), passed=_passed(workflow, rows))


def _passed(workflow: Workflow, rows: Sequence[Row]) -> dict[str, date]:
    """Steps that count: a step that was sent back takes those from the named one on out again."""
    keeps, order = workflow.journal, [step.name for step in workflow.steps]
    assert keeps is not None
    passed: dict[str, date] = {}
    for row in rows:
        name, on = row[keeps.step], day(row[keeps.on])
        if name not in order or on is None:
            continue
        if row[keeps.result] == PASSED:
            passed[name] = on
        elif row[keeps.result] == RETURNED:
            first = order.index(sent_back_to(workflow, name, row.get("opinion") or ""))
            passed = {step: when for step, when in passed.items() if order.index(step) < first}
    return passed


def sent_back_to(workflow: Workflow, name: str, opinion: str) -> str:
    """The step that an opinion names, else the one before."""
    named = [step.name for step in workflow.steps if opinion.startswith(step.title)]
    return named[0] if named else (workflow.step(name).follows or (name,))[0]
