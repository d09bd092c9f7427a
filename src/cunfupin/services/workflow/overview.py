"""All steps of a record at one look: taken, to be taken now, still to come."""

from dataclasses import dataclass
from datetime import date

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of
from cunfupin.models.workflows import Step, workflows
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import get_record
from cunfupin.services.workspace import Workspace

from .position import position
from .steps import offers

TAKEN, READY, WAITING, AHEAD = "已办", "可以办理", "等对方办理", "以后办理"


@dataclass(frozen=True, kw_only=True)
class StepLine:
    """A step of a record. `wanted` are the fields to fill, of the record and of the journal; `why` says why it waits."""

    step: Step
    state: str
    taken_on: date | None
    due_on: date | None
    why: str
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
        state = TAKEN if step.name in passed else AHEAD if offer is None else READY if is_here else WAITING
        wanted = [field_of(name, one) for one in step.required]
        wanted += [field_of(flow.journal.ledger, one) for one in step.entry] if flow.journal else []
        lines.append(
            StepLine(
                step=step,
                state=state,
                taken_on=passed.get(step.name),
                due_on=offer.due_on if offer else None,
                why="；".join(offer.obstacles) if offer else "",
                wanted=tuple(wanted),
            )
        )
    return lines
