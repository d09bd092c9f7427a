"""Every comparison of a rule is held by its examples: with a neighbouring or opposite operator some example tells another
story."""

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
OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ELSEWHERE = {"G016", "G027", "W080", "W085"}
"""Rules of which an opposite tells at another row or names another field."""
ERRORS = (ArithmeticError, LookupError, NameError, TypeError, ValueError)


def _places(tree: ast.Module, rule: str) -> list[tuple[ast.Compare, int, ast.cmpop]]:
    """Comparisons with what is put in their place."""
    others = {**({} if rule in ALIKE else NEIGHBOURS), **({} if rule in ELSEWHERE else OPPOSITES)}
    compares = (node for node in ast.walk(tree) if isinstance(node, ast.Compare))
    places = ((node, n, others.get(type(right))) for node in compares for n, right in enumerate(node.ops))
    return [(node, n, other()) for node, n, other in places if other]


def mutants(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule with one of its comparisons changed, and where."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(rule.check)))
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    function.decorator_list = []
    for node, n, other in _places(tree, rule.id):
        right, node.ops[n] = node.ops[n], other
        space = dict(rule.check.__globals__)
        exec(compile(tree, f"<{rule.id}>", "exec"), space)
        yield ast.unparse(node), replace(rule, check=space[function.name])
        node.ops[n] = right


def is_told_by_examples(rule: Rule) -> bool:
    """Whether the rule does what all its examples say; one that breaks down does not."""

    def fires(example: str) -> bool:
        world = world_of(rule.facts.ledger, example)
        return any(True for _ in run([rule], world.roll(), world.by_ledger))

    good, bad = (text.split(EXAMPLES) for text in (rule.facts.good_example, rule.facts.bad_example))
    try:
        return not any(map(fires, good)) and all(map(fires, bad))
    except ERRORS:
        return False


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_each_comparison_is_held_by_an_example(rule: Rule) -> None:
    assert [where for where, mutant in mutants(rule) if is_told_by_examples(mutant)] == []
