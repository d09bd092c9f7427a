"""Rules as functions, registered under their id in the catalogue.

`rule`: called with each living row of its ledger, or with those it is about. `field_rule`: called with each row for each
field that concerns it.
`value_rule`: called with the different values of each field that concerns it.
Parameters of the catalogue arrive as keyword arguments of the same name.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import FunctionType
from typing import Any

from cunfupin.fields import FieldSpec
from cunfupin.joining import join_modules
from cunfupin.models.registry import stored_fields

from .catalogue import Parameter, RuleFacts, catalogue
from .finding import Row
from .roll import Roll
from .terms import is_blank

Check = Callable[..., Iterator[Any]]
"""(row, roll) or (row, spec, roll), and parameters as keywords → what is wrong: Said.
(column, spec, roll), and parameters as keywords → each value that is wrong, and what is: (Value | None, Said)."""
Concerns = Callable[[FieldSpec], bool]
Applies = Callable[[FieldSpec, Row, Roll], bool]
Of = Callable[[Row, Roll], object]
"""Whether a row is one that a rule is about; found once for all rules that name the same."""
BY_ROW, BY_FIELD, BY_VALUE = "row", "field", "value"


def always(_spec: FieldSpec, _row: Row, _roll: Roll) -> bool:
    """Of every row."""
    return True


def everything(_row: Row, _roll: Roll) -> bool:
    """Every row."""
    return True


@cache
def holding(name: str) -> Of:
    """Rows whose field is filled in."""
    return lambda row, _roll: not is_blank(row[name])


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule that can be run. `of` says which rows a rule of rows is about, `concerns` which fields the others."""

    facts: RuleFacts
    check: Check
    calling: str
    parameters: tuple[str, ...]
    concerns: Concerns
    applies: Applies
    of: Of = everything

    @property
    def id(self) -> str:
        """Id in the catalogue."""
        return self.facts.id

    def bound(self, parameters: Mapping[str, Parameter]) -> Check:
        """The function with these values of its parameters: as defaults, which costs nothing in a million calls."""
        if not self.parameters:
            return self.check
        given = FunctionType(self.check.__code__, self.check.__globals__)
        given.__kwdefaults__ = {name: parameters[name] for name in self.parameters}
        return given

    def fields_of(self, ledger: str) -> tuple[FieldSpec, ...]:
        """The fields of a ledger that a rule of fields or values is about."""
        return _concerned(self.id, ledger)


@cache
def _concerned(rule: str, ledger: str) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in stored_fields(ledger) if _rules[rule].concerns(spec))


_rules: dict[str, Rule] = {}


def rule(id: str, of: Of = everything) -> Callable[[Check], Check]:  # noqa: A002
    """The rule of this id, called with (row, roll) for the rows it is about."""
    return _registering(id, BY_ROW, of=of)


def field_rule(id: str, concerns: Concerns) -> Callable[[Check], Check]:  # noqa: A002
    """The rule of this id, called with (row, spec, roll) for fields that concern it."""
    return _registering(id, BY_FIELD, concerns)


def value_rule(id: str, concerns: Concerns, applies: Applies = always) -> Callable[[Check], Check]:  # noqa: A002
    """The rule of this id, called with (column, spec, roll); `applies` says of which rows it then tells."""
    return _registering(id, BY_VALUE, concerns, applies)


def _registering(
    id: str,  # noqa: A002
    calling: str,
    concerns: Concerns = lambda _spec: False,
    applies: Applies = always,
    of: Of = everything,
) -> Callable[[Check], Check]:
    def register(check: Check) -> Check:
        if id in _rules:
            raise RuntimeError(f"two functions are registered as {id}")
        _rules[id] = Rule(
            facts=catalogue()[id],
            check=check,
            calling=calling,
            parameters=_parameters(check),
            concerns=concerns,
            applies=applies,
            of=of,
        )
        return check

    return register


def _parameters(check: Check) -> tuple[str, ...]:
    known = inspect.signature(check).parameters.values()
    return tuple(parameter.name for parameter in known if parameter.kind is parameter.KEYWORD_ONLY)


@cache
def rules() -> dict[str, Rule]:
    """Every rule that has a function, in the order of the catalogue. Modules named `<subject>_rules` join by themselves."""
    join_modules(__package__ or "", "_rules")
    return {name: _rules[name] for name in catalogue() if name in _rules}
