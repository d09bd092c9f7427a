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

from .position import position
from .steps import offers

TAKEN, READY, WAITING, AHEAD, FOLLOWS = "已办", "可以办理", "等对方办理", "以后办理", "随程序办理"
UNKNOWN = "没有登记"
"""Left behind without a record of it."""


@dataclass(frozen=True, kw_only=True)
class StepLine:
    """A step of a record. `day` is the field that keeps its day, `wanted` are all fields to fill, of the record and of the
    journal; `why` says why it waits.
    """

    step: Step
    state: str
    taken_on: date | None
    due_on: date | None
    why: str
    day: FieldSpec | None
    wanted: tuple[FieldSpec, ...]


def step_lines(workspace: Workspace, name: str, uid: bytes) -> list[StepLine]:
    """The steps of a record in their order."""
    flow, record = workflows()[name], get_record(workspace, name, uid)
    offered = {offer.step.name: offer for offer in offers(workspace, name, uid)}
    with asked_roll(workspace) as roll:
        passed = position(flow, record, roll).passed
    lines = []
    for step in flow.steps:
        offer = offered.get(step.name)
        is_here = workspace.facts.role in step.who
        offered_as = FOLLOWS if step.through else READY if is_here else WAITING
        is_left = any(step.name in later.follows and later.name in passed for later in flow.steps)
        state = offered_as if offer else TAKEN if step.name in passed else UNKNOWN if is_left else AHEAD
        lines.append(
            StepLine(
                step=step,
                state=state,
                taken_on=passed.get(step.name),
                due_on=offer.due_on if offer else None,
                why="；".join(offer.obstacles) if offer else "",
                day=(day := _day(flow, step)),
                wanted=(*([day] if day else ()), *_wanted(flow, step)),
            )
        )
    return lines


def _day(flow: Workflow, step: Step) -> FieldSpec | None:
    """Asked for, because what is entered late has happened earlier ("补录")."""
    if flow.journal:
        return field_of(flow.journal.ledger, flow.journal.on)
    return field_of(flow.ledger, step.on) if step.on else None


def _wanted(flow: Workflow, step: Step) -> Iterator[FieldSpec]:
    yield from (field_of(flow.ledger, name) for name in step.required)
    if flow.journal:
        yield from (field_of(flow.journal.ledger, name) for name in step.entry)
