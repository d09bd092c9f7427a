"""Laws that every rule keeps, present and future; its examples in the catalogue are its tests."""

import re

import pytest

from cunfupin.models.registry import ledgers
from cunfupin.rules.catalogue import ANY_LEDGER, ELSEWHERE, catalogue
from cunfupin.rules.finding import LEVELS, Finding
from cunfupin.rules.registry import Rule, rules
from cunfupin.rules.run import run
from tests.conformance.rule_examples import world_of

RULES = list(rules().values())
BY_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
EXAMPLES = "||"
"""Between several examples of one rule."""
IN_FULL = re.compile(r"\d{17}[\dX]|(?<!\d)1[3-9]\d{9}(?!\d)|62\d{10,}|\d{17,}")
"""Numbers of papers, phones, cards."""
NOTHING_BUT_STARS = re.compile(r"(?<![\d*])\*{3}(?![\d*])")
"""What a sensitive value becomes that is no number: it tells the reader nothing."""


def findings(rule: Rule, example: str) -> list[Finding]:
    """What the rule finds in the world of an example."""
    world = world_of(rule.facts.ledger, example)
    return list(run([rule], world.roll(), world.by_ledger))


@BY_RULE
def test_good_examples_do_not_fire(rule: Rule) -> None:
    for example in rule.facts.good_example.split(EXAMPLES):
        assert not findings(rule, example), example


@BY_RULE
def test_bad_examples_fire_and_say_who_and_no_number_in_full(rule: Rule) -> None:
    for example in rule.facts.bad_example.split(EXAMPLES):
        told = findings(rule, example)
        assert told, example
        for found in told:
            assert not IN_FULL.search(found.message), found.message
            assert not NOTHING_BUT_STARS.search(found.message), found.message
            assert not re.search("None|[{}]", found.message), found.message
            assert found.message.endswith("。"), found.message
            assert found.hint


def test_parameters_and_ledgers_are_known() -> None:
    for rule in RULES:
        assert set(rule.parameters) <= set(rule.facts.parameters), rule.id
        assert rule.facts.ledger in (ANY_LEDGER, *ledgers()), rule.id


def test_a_clean_household_has_no_findings() -> None:
    meetings = "a.meeting.meeting_kind=户主会;b.meeting.meeting_kind=三讲一评颂党恩"
    world = world_of("member_year", f"{meetings};{catalogue()['G029'].good_example}")
    assert [one.message for one in run(RULES, world.roll(), world.by_ledger)] == []


def test_what_has_no_function_cannot_occur() -> None:
    assert set(catalogue()) - set(rules()) == set(ELSEWHERE)


def test_the_catalogue_is_sound() -> None:
    for facts in catalogue().values():
        assert re.fullmatch(r"[A-Z]\d{3}", facts.id)
        assert facts.level in LEVELS
        assert facts.valid_from <= facts.valid_to
        assert facts.good_example, facts.id
        assert facts.bad_example, facts.id
        assert facts.source, facts.id
