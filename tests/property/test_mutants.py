"""Each fault seeded into the merge is found, by the law that it breaks."""

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy.exc import IntegrityError

from .laws import LawBroken
from .machine import Replicas
from .mutants import MUTANTS, Mutant, a_week
from .test_merge_laws import PROOF


@pytest.fixture
def mutant(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Mutant:
    """The program with one fault in it."""
    found: Mutant = request.param
    for owner, name in found.targets:
        monkeypatch.setattr(owner, name, found.function)
    return found


def name_of(mutant: Mutant) -> str:
    return mutant.name


def week() -> None:
    machine = Replicas()
    try:
        a_week(machine)
    finally:
        machine.close()


def test_a_week_without_a_fault_keeps_every_law() -> None:
    week()


@pytest.mark.parametrize("mutant", MUTANTS, ids=name_of, indirect=True)
def test_a_fault_breaks_its_law(mutant: Mutant) -> None:
    with pytest.raises(LawBroken) as broken:
        week()
    assert broken.value.law == mutant.law


@pytest.mark.soak
@pytest.mark.parametrize("mutant", MUTANTS, ids=name_of, indirect=True)
def test_a_fault_is_found_by_chance_too(mutant: Mutant) -> None:
    search = settings(PROOF, max_examples=200, phases=(Phase.generate,), report_multiple_bugs=False)
    with pytest.raises((AssertionError, IntegrityError)):
        run_state_machine_as_test(Replicas, settings=search)
