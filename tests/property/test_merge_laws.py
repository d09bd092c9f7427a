"""The laws of the merge hold whatever people, sticks and clocks do."""

import os

from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from .machine import Replicas

SOAK = bool(os.environ.get("CUNFUPIN_SOAK"))
PROOF = settings(
    max_examples=2000 if SOAK else 5,
    stateful_step_count=60 if SOAK else 25,
    derandomize=not SOAK,
    phases=(Phase.generate, Phase.shrink) if SOAK else (Phase.generate,),
    print_blob=False,
)


def test_laws_of_the_merge() -> None:
    run_state_machine_as_test(Replicas, settings=PROOF)
