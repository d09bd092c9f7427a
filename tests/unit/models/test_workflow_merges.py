"""Village and township take steps of one record apart: what the merge shows is a state to which steps lead."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cunfupin.models.registry import field_of
from cunfupin.models.workflows import Workflow, workflows
from cunfupin.sync.commits import Header
from cunfupin.sync.resolve import Sibling, settled
from tests.unit.models.test_workflows import later_states

FLOWS = [flow for flow in workflows().values() if flow.state]


def _after(flow: Workflow, state: str, role: str) -> list[str]:
    """States that this place can bring the record to from here in one step."""
    steps = [step for step in flow.steps if state in step.before and role in step.who]
    return [target for step in steps for target in (step.to, step.rejected) if target]


def _written(flow: Workflow, role: str, clock: int, state: str) -> Sibling:
    header = Header(
        replica=role, scope="", n=1, prev="", at="", clock=clock, operator="", role=role, kind="edit", label="",
        reason="", action="", deps={}, schema=1,
    )  # fmt: skip
    return Sibling(header=header, values={flow.state: state}, before={flow.state: None})


@settings(max_examples=60)
@given(data=st.data())
def test_concurrent_steps_merge_to_a_state_on_the_way(data: Any) -> None:
    flow = data.draw(st.sampled_from(FLOWS))
    reached = sorted({flow.start} | later_states(flow, flow.start))
    state = data.draw(st.sampled_from(reached))
    both = []
    for role in ("village", "township"):
        options = _after(flow, state, role) or [state]
        both.append(_written(flow, role, data.draw(st.integers(1, 9)), data.draw(st.sampled_from(options))))
    outcome = settled(flow.ledger, flow.state, both, lambda _dot: None)
    found = outcome.values[flow.state]
    written = {sibling.values[flow.state] for sibling in both}
    assert found in written
    assert settled(flow.ledger, flow.state, both[::-1], lambda _dot: None).values == outcome.values
    if field_of(flow.ledger, flow.state).stages and not outcome.is_open:
        assert not any(other in later_states(flow, found) for other in written - {found})
    assert not outcome.is_open or len(written) == 2
