"""All steps of a record at one look: taken, to be taken now, still to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of
from cunfupin.models.workflows import Step, Workflow, workflows
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import get_record
from cunfupin.services.workspace import Workspace

from .position import Position, position
from .steps import LATE, offers

TAKEN, READY, WAITING, AHEAD, FOLLOWS = "已办", "可以办理", "等对方办理", "以后办理", "随程序办理"
UNKNOWN, PAST = "没有登记", "不用办"
"""Left behind without a record of it; out of reach from here."""


@dataclass(frozen=True, kw_only=True)
class StepLine:
    """A step of a record. `day` is the field that keeps its day, `wanted` are all fields to fill, of the record and of the
    journal; `why` says why it waits; `is_late`: it was entered some days afterwards.
    """

    step: Step
    state: str
    taken_on: date | None
    due_on: date | None
    why: str
    day: FieldSpec | None
    wanted: tuple[FieldSpec, ...]
    is_late: bool


def step_lines(workspace: Workspace, name: str, uid: bytes) -> list[StepLine]:
    """The steps of a record in their order."""
    flow, record = workflows()[name], get_record(workspace, name, uid)
    offered = {offer.step.name: offer for offer in offers(workspace, name, uid)}
    with asked_roll(workspace) as roll:
        stands = position(flow, record, roll)
    passed, late = stands.passed, set(_late(stands))
    reached = reachable(flow, flow.state_of(record))
    lines = []
    for step in flow.steps:
        offer = offered.get(step.name)
        if offer:
            state = FOLLOWS if step.through else READY if workspace.facts.role in step.who else WAITING
        elif step.name in passed:
            state = TAKEN
        elif any(step.name in later.follows and later.name in passed for later in flow.steps):
            state = UNKNOWN
        else:
            state = AHEAD if step.before & reached else PAST
        lines.append(
            StepLine(
                step=step,
                state=state,
                taken_on=passed.get(step.name),
                due_on=offer.due_on if offer else None,
                why="；".join(offer.obstacles) if offer else "",
                day=(day := _day(flow, step)),
                is_late=step.name in late,
                wanted=(*([day] if day else ()), *_wanted(flow, step)),
            )
        )
    return lines


def _late(stands: Position) -> Iterator[str]:
    """Names of steps whose row in the journal says that it was entered late."""
    keeps = stands.flow.journal
    for row in stands.journal if keeps else ():
        if keeps and LATE in (row[keeps.note] or ""):
            yield row[keeps.step]


def reachable(flow: Workflow, state: str) -> set[str]:
    """States to which steps lead from this one, itself included."""
    found, before = {state}, 0
    while before < len(found):
        before = len(found)
        steps = [step for step in flow.steps if step.before & found]
        found |= {step.to for step in steps if step.to is not None} | {step.rejected for step in steps if step.rejected}
    return found


def _day(flow: Workflow, step: Step) -> FieldSpec | None:
    """Asked for, because what is entered late has happened earlier ("补录")."""
    if flow.journal:
        return field_of(flow.journal.ledger, flow.journal.on)
    return field_of(flow.ledger, step.on) if step.on else None


def _wanted(flow: Workflow, step: Step) -> Iterator[FieldSpec]:
    yield from (field_of(flow.ledger, name) for name in step.required)
    if flow.journal:
        yield from (field_of(flow.journal.ledger, name) for name in step.entry)
