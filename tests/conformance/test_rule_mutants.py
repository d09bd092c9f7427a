"""Every comparison of a rule is held by its examples: with a neighbouring operator some example tells another story."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cunfupin.rules.registry import Rule, rules
from cunfupin.rules.run import run
from tests.conformance.rule_examples import world_of
from tests.conformance.test_rules import EXAMPLES

ALIKE = {
    "A021", "G040", "L016", "L035", "L037", "M017", "N035", "P004", "V004", "V010", "V020", "V046", "W003", "W008", "W074",
}  # fmt: skip
"""Rules of which a neighbour tells the same story: two different rows never tie, distances are never whole, and so on."""
NEIGHBOURS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
RULES = [rule for rule in rules().values() if rule.id not in ALIKE]


def _places(tree: ast.Module) -> list[tuple[ast.Compare, int]]:
    compares = (node for node in ast.walk(tree) if isinstance(node, ast.Compare))
    return [(node, n) for node in compares for n, operator in enumerate(node.ops) if type(operator) in NEIGHBOURS]


def mutants(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule with one of its comparisons changed, and where."""
    source = textwrap.dedent(inspect.getsource(rule.check))
    for number in range(len(_places(ast.parse(source)))):
        tree = ast.parse(source)
        function = tree.body[0]
        assert isinstance(function, ast.FunctionDef)
        function.decorator_list = []
        node, n = _places(tree)[number]
        node.ops[n] = NEIGHBOURS[type(node.ops[n])]()
        space = dict(rule.check.__globals__)
        exec(compile(tree, f"<{rule.id}>", "exec"), space)
        yield ast.unparse(node), replace(rule, check=space[function.name])


def is_told_by_examples(rule: Rule) -> bool:
    """Whether the rule does what all its examples say; one that fails does not."""

    def fires(example: str) -> bool:
        world = world_of(rule.facts.ledger, example)
        return any(True for _ in run([rule], world.roll(), world.by_ledger))

    good, bad = (text.split(EXAMPLES) for text in (rule.facts.good_example, rule.facts.bad_example))
    try:
        return not any(map(fires, good)) and all(map(fires, bad))
    except ZeroDivisionError:
        return False


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_comparison_is_held_by_an_example(rule: Rule) -> None:
    assert [where for where, mutant in mutants(rule) if is_told_by_examples(mutant)] == []
