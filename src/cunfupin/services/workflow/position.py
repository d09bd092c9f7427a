"""Where a record stands: its state, the steps already passed, and until when the next one is due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cunfupin.models.workflows import Step, Workflow
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day, months_between

from .limits import days_allowed

PASSED, REJECTED, RETURNED = "passed", "rejected", "returned"


@dataclass(frozen=True, kw_only=True)
class Position:
    """`journal` are the rows of steps taken, oldest first; `passed` the steps that count, each with its day."""

    flow: Workflow
    state: str
    journal: tuple[Row, ...]
    passed: dict[str, date]

    def due(self, step: Step, record: Row, roll: Roll) -> date | None:
        """Day by which the step should be taken, where it has a limit and that has begun."""
        begun = max((self.passed[name] for name in step.follows if name in self.passed), default=None)
        since = self.passed.get(step.since) or day(record.get(step.since)) or (begun if step.is_repeated else None)
        limit = days_allowed(self.flow.ledger, step, record, roll)
        if since is None or limit is None:
            return None
        due_on = roll.calendar.last_day(since, limit)
        is_over = step.lasts and begun and months_between(begun, due_on) > roll.number(step.lasts)
        return None if is_over else due_on

    def is_open(self, step: Step) -> bool:
        """Whether the step leads on from here: not taken yet, taken again and again, or a way out of this state."""
        is_wanted = step.is_repeated or step.name not in self.passed or step.to not in (None, self.state)
        return self.state in step.before and is_wanted

    def is_ready(self, step: Step) -> bool:
        """Whether it leads on from here and all before it was taken."""
        return self.is_open(step) and all(name in self.passed for name in step.follows)


def position(workflow: Workflow, record: Row, roll: Roll) -> Position:
    """Where the record stands now."""
    state, keeps = workflow.state_of(record), workflow.journal
    rows: list[Row] = []
    if keeps is None:
        days = ((step.name, day(record[step.on])) for step in workflow.steps if step.on)
        passed = {name: on for name, on in days if on}
    else:
        found = roll.where(keeps.ledger, keeps.via, record["uid"])
        rows = sorted(found, key=lambda row: (row[keeps.on] or "", row["uid"]))
        passed = _passed(workflow, rows)
        passed |= {name: on for name, on in _known(workflow, state, record).items() if name not in passed}
    for step in workflow.steps:
        if step.counted and state in step.before:
            passed |= _counted(step, record, passed, roll)
    return Position(flow=workflow, state=state, journal=tuple(rows), passed=passed)


def _known(workflow: Workflow, state: str, record: Row) -> dict[str, date]:
    """Steps of which a field of the record tells, once its state has left them behind."""
    days = ((step, day(record[step.known_by])) for step in workflow.steps if step.known_by)
    return {step.name: on for step, on in days if on and state not in step.before}


def _counted(step: Step, record: Row, passed: Mapping[str, date], roll: Roll) -> dict[str, date]:
    """The last record in other ledgers that counts as the step, no earlier than the steps that it follows."""
    begun = max((passed[one] for one in step.follows if one in passed), default=date.min)
    days = [passed.get(step.name)]
    for counted in step.counted:
        name, _dot, field = counted.partition(".")
        days += [day(row[field]) for row in roll.where(name, "household", record["household"])]
    last = max((on for on in days if on and on >= begun), default=None)
    return {step.name: last} if last else {}


def _passed(workflow: Workflow, rows: Sequence[Row]) -> dict[str, date]:
    """Steps that count: one that was sent back takes those from the named one on out again, a rejected one what it undid."""
    keeps, order = workflow.journal, [step.name for step in workflow.steps]
    assert keeps is not None
    passed: dict[str, date] = {}
    for row in rows:
        name, on = row[keeps.step], day(row[keeps.on])
        if name not in order or on is None:
            continue
        is_passed = row[keeps.result] == PASSED
        if not is_passed or workflow.step(name).is_back:
            first = order.index(_taken_back_to(workflow, name, row))
            passed = {step: when for step, when in passed.items() if order.index(step) < first}
        if is_passed:
            passed[name] = on
    return passed


def _taken_back_to(workflow: Workflow, name: str, row: Row) -> str:
    assert workflow.journal is not None
    if row[workflow.journal.result] == RETURNED:
        return sent_back_to(workflow, name, row.get("opinion") or "")
    step = workflow.step(name)
    state = step.to if row[workflow.journal.result] == PASSED else step.rejected
    ways_out = (one.name for one in workflow.steps if state in one.before and one.to not in (None, state))
    return next(ways_out, name)


def sent_back_to(workflow: Workflow, name: str, opinion: str) -> str:
    """The step that an opinion names, else the one before."""
    named = [step.name for step in workflow.steps if opinion.startswith(step.title)]
    return named[0] if named else (workflow.step(name).follows or (name,))[0]
