"""Workflows as data: every step can be reached, names what the ledgers declare, and states only move on."""

import pytest

from cunfupin.fields import Code
from cunfupin.models.registry import field_of, has_field, ledgers
from cunfupin.models.workflows import Workflow, workflows
from cunfupin.reports.registry import forms
from cunfupin.rules.catalogue import default_parameters

BY_WORKFLOW = pytest.mark.parametrize("flow", workflows().values(), ids=lambda flow: flow.ledger)

BLANK = ""
"""The state of a record whose state field is still blank."""


@BY_WORKFLOW
def test_a_workflow_names_fields_and_states_of_its_ledger(flow: Workflow) -> None:
    known = {BLANK}
    if flow.state:
        kind = field_of(flow.ledger, flow.state).kind
        assert isinstance(kind, Code)
        known |= {option.code for option in kind.codes.options}
    for step in flow.steps:
        assert step.before | {step.to or BLANK, step.rejected} <= known, step.name
        names = {*step.required, *step.sets, step.on} - {"", "is_removed"}
        assert all(has_field(flow.ledger, name) for name in names), step.name
        assert not step.through or step.through in ledgers()
        assert all(has_field(*counted.split(".")) for counted in step.counted), step.name
        assert step.who <= {"village", "township"}
        assert step.who


@BY_WORKFLOW
def test_a_journal_takes_every_step(flow: Workflow) -> None:
    if flow.journal is None:
        kept = {step.name for step in flow.steps if step.on}
        assert not any(step.entry or set(step.follows) - kept for step in flow.steps)
        return
    kind = field_of(flow.journal.ledger, flow.journal.step).kind
    assert isinstance(kind, Code)
    assert {step.name for step in flow.steps} == {option.code for option in kind.codes.options}
    for step in flow.steps:
        assert all(has_field(flow.journal.ledger, name) for name in step.entry), step.name


@BY_WORKFLOW
def test_limits_begin_somewhere(flow: Workflow) -> None:
    names = [step.name for step in flow.steps]
    for step in flow.steps:
        assert bool(step.limit or step.days) == bool(step.since), step.name
        assert not step.limit or step.limit in default_parameters(), step.name
        assert not step.since or step.since in names or has_field(flow.ledger, step.since), step.name
        assert set(step.follows) <= set(names[: names.index(step.name)]), step.name


@BY_WORKFLOW
def test_every_step_can_be_reached(flow: Workflow) -> None:
    reached = {flow.start} | later_states(flow, flow.start)
    for step in flow.steps:
        assert step.before & reached, step.name


@BY_WORKFLOW
def test_the_order_of_states_has_no_circles(flow: Workflow) -> None:
    for state in {state for step in flow.steps for state in step.before}:
        for later in later_states(flow, state) - {state}:
            assert state not in later_states(flow, later), (state, later)


def later_states(flow: Workflow, state: str, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """States that steps forward lead to from this one."""
    for step in flow.steps:
        for target in filter(None, (step.to, step.rejected if flow.is_end(step.rejected) else "")):
            if state in step.before and not step.is_back and target not in known and target != state:
                known = later_states(flow, target, known | {target})
    return known


@BY_WORKFLOW
def test_what_a_step_prints_is_a_form(flow: Workflow) -> None:
    for step in flow.steps:
        assert bool(step.printed) == bool(step.form), step.name
        assert not step.form or step.form in forms(), step.name
