"""What is planted in the invented township is found; what was meant to be right is in order."""

import pytest

from cunfupin.demo.planted import PLANTED
from cunfupin.rules.finding import Finding
from cunfupin.rules.registry import rules
from cunfupin.rules.run import run
from tests.invented import invented_rows, of_this_year, roll_over

HOUSEHOLDS = 60
EXPLAINED = {
    "G029": "the office has to fill these standards in first",
    "L022": "a hint: skilled people who stay at home are asked about",
    "N030": "a question: a harvest may fail",
    "W016": "a lead for a household with two students, as there is in every village",
}
"""What a village in order is told nevertheless."""
OF_HOUSEHOLDS = "V027"
"""Planted on an allowance of a whole household, which the rule does not ask to name a person."""


def found(*, first: int) -> list[Finding]:
    rows = invented_rows(1, HOUSEHOLDS, first=first)
    return list(run(rules().values(), roll_over(rows), of_this_year(rows)))


@pytest.fixture(scope="module")
def doubtful() -> list[Finding]:
    """Findings of the village with planted doubts."""
    return found(first=0)


@pytest.mark.parametrize("rule", [one.rule for one in PLANTED if one.rule in rules() and one.rule != OF_HOUSEHOLDS])
def test_what_is_planted_is_found(doubtful: list[Finding], rule: str) -> None:
    assert rule in {one.rule for one in doubtful}


def test_a_village_without_planted_doubts_has_none() -> None:
    told = {(one.rule, one.message) for one in found(first=1) if one.rule not in EXPLAINED}
    assert told == set()
