"""Work that moves through states ("流程"), as data (`resources/workflow`): which step leads from where to where, who takes
it, what it needs, how long it may take. Services take the steps; the merge keeps the furthest state (`FieldSpec.stages`)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from cunfupin.fields import FieldSpec
from cunfupin.paths import resources_dir


@dataclass(frozen=True, kw_only=True)
class Journal:
    """The ledger that keeps a row for each step taken, and its fields: owner, step, result, day, person, note."""

    ledger: str
    via: str
    step: str
    result: str
    on: str
    by: str
    note: str


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step. `to` None leaves the state as it is; `rejected` is the state after 驳回.

    `required` are fields of the record, `entry` of the journal's row, `follows` the steps that must have been passed before.
    The days allowed since `since` (a date field of the record, or an earlier step) are the parameter named `limit`, or `days`
    where the county has none of its own. `on` is the field of the record that keeps the day of the step, where no journal does.
    `through` is the ledger whose own workflow takes this step. `counted` are `ledger.date`: records of the household in
    these ledgers count as the step, as visits do. `known_by` is a field of the record that tells when the step was passed where the
    journal is silent, as with records that were entered late. `lasts` is the parameter that says for how many months a
    repeated step is wanted. `printed` is the sheet of paper of the step: a part of the `form` of this name, or all of it.
    """

    name: str
    title: str
    before: frozenset[str]
    to: str | None
    who: frozenset[str]
    on: str = ""
    through: str = ""
    counted: tuple[str, ...] = ()
    known_by: str = ""
    lasts: str = ""
    required: tuple[str, ...] = ()
    entry: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    limit: str = ""
    days: int | None = None
    since: str = ""
    printed: str = ""
    form: str = ""
    follows: tuple[str, ...] = ()
    rejected: str = ""
    sets: Mapping[str, Any] = field(default_factory=dict)
    is_back: bool = False
    is_repeated: bool = False
    needs_reason: bool = False


@dataclass(frozen=True, kw_only=True)
class Workflow:
    """How records of a ledger move. `state` is the field that holds the state, blank where dates alone tell how far it got;
    `start` is the state of a new record. `moves` are fields that only events change, once they hold something, each with
    what is to be recorded instead; `begins_at_start`: nobody chooses another state for a new record either.
    """

    ledger: str
    title: str
    state: str
    start: str
    steps: tuple[Step, ...]
    moves: Mapping[str, str] = field(default_factory=dict)
    begins_at_start: bool = False
    journal: Journal | None = None

    def step(self, name: str) -> Step:
        """The step of this name; KeyError when there is none."""
        return {step.name: step for step in self.steps}[name]

    def state_of(self, record: Mapping[str, Any]) -> str:
        """The state of a record of the ledger."""
        return (self.state and record[self.state]) or self.start

    def is_end(self, state: str) -> bool:
        """Whether no step leads out of the state."""
        return not any(state in step.before for step in self.steps)


@cache
def workflows() -> dict[str, Workflow]:
    """Every workflow by the ledger it moves."""
    folder = resources_dir() / "workflow"
    found = [_workflow(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]
    return {workflow.ledger: workflow for workflow in found}


@cache
def moved_by_events() -> dict[str, str]:
    """Ids of fields that nobody types over: what happened is recorded, and they follow. Each with what to record."""
    return {name: words for workflow in workflows().values() for name, words in workflow.moves.items()}


def beginning(ledger: str) -> dict[str, str]:
    """The field of the state, with the start, of a ledger whose new records all begin there."""
    flow = workflows().get(ledger)
    return {flow.state: flow.start} if flow and flow.begins_at_start else {}


def standing(ledger: str, record: Mapping[str, Any]) -> dict[str, Any]:
    """The state of a new record, typed or of a sheet: where the last step that it tells of has led, else the beginning."""
    begun = beginning(ledger)
    if not begun:
        return {}
    led = [step.to for step in workflows()[ledger].steps if step.known_by and record.get(step.known_by) is not None]
    return {state: led[-1] if led else start for state, start in begun.items()}


def is_decided(ledger: str, field_name: str, record: Mapping[str, Any]) -> bool:
    """Whether events or steps decide what this field of the record holds, so that nobody types it."""
    is_known = record.get("uid") is not None and record.get(field_name) is not None
    return field_name in beginning(ledger) or (is_known and f"{ledger}.{field_name}" in moved_by_events())


def what_to_record(spec: FieldSpec) -> str:
    """A sentence for people who would type over a field that events decide."""
    return f"“{spec.label}”随登记的事变，不能直接改：请{moved_by_events()[spec.id]}"


def _workflow(facts: dict[str, Any]) -> Workflow:
    steps = tuple(_step(step) for step in facts.pop("steps"))
    journal = facts.pop("journal", None)
    return Workflow(**facts, steps=steps, journal=Journal(**journal) if journal else None)


def _step(facts: dict[str, Any]) -> Step:
    before, who = frozenset(facts.pop("from")), frozenset(facts.pop("who"))
    rest: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()}
    return Step(before=before, who=who, **rest)
