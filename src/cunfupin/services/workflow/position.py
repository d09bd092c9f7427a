"""Where a record stands: its state, the steps already passed, and until when the next one is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cunfupin.models.workflows import Step, Workflow
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
        if step.is_repeated and since is None:
            since = max((self.passed[name] for name in step.follows if name in self.passed), default=None)
        limit = roll.parameters.get(step.limit, step.days)
        return since + timedelta(days=int(limit)) if since and limit is not None else None

    def is_open(self, step: Step) -> bool:
        """Whether the step leads on from here: not taken yet, taken again and again, or a way out of this state."""
        is_wanted = step.is_repeated or step.name not in self.passed or step.to not in (None, self.state)
        return self.state in step.before and is_wanted


def position(workflow: Workflow, record: Row, roll: Roll) -> Position:
    """Where the record stands now."""
    state = workflow.state_of(record)
    if workflow.journal is None:
        days = ((step.name, day(record[step.on])) for step in workflow.steps if step.on)
        return Position(state=state, journal=(), passed={name: on for name, on in days if on})
    keeps = workflow.journal
    rows = sorted(roll.where(keeps.ledger, keeps.via, record["uid"]), key=lambda row: (row[keeps.on] or "", row["uid"]))
    return Position(state=state, journal=tuple(rows), passed=_passed(workflow, rows))


def _passed(workflow: Workflow, rows: Sequence[Row]) -> dict[str, date]:
    """Steps that count: one that was sent back takes those from the named one on out again, a rejected one what it undid."""
    keeps, order = workflow.journal, [step.name for step in workflow.steps]
    assert keeps is not None
    passed: dict[str, date] = {}
    for row in rows:
        name, on = row[keeps.step], day(row[keeps.on])
        if name not in order or on is None:
            continue
        if row[keeps.result] == PASSED:
            passed[name] = on
        else:
            first = order.index(_taken_back_to(workflow, name, row))
            passed = {step: when for step, when in passed.items() if order.index(step) < first}
    return passed


def _taken_back_to(workflow: Workflow, name: str, row: Row) -> str:
    assert workflow.journal is not None
    if row[workflow.journal.result] == RETURNED:
        return sent_back_to(workflow, name, row.get("opinion") or "")
    state = workflow.step(name).rejected
    ways_out = (step.name for step in workflow.steps if state in step.before and step.to not in (None, state))
    return next(ways_out, name)


def sent_back_to(workflow: Workflow, name: str, opinion: str) -> str:
    """The step that an opinion names, else the one before."""
    named = [step.name for step in workflow.steps if opinion.startswith(step.title)]
    return named[0] if named else (workflow.step(name).follows or (name,))[0]
