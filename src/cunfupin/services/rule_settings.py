"""What a township changes about rules ("核查规则设置"): parameters, years, rules that are switched off. It travels to the villages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import clean
from cunfupin.rules.catalogue import (
    ELSEWHERE,
    Parameter,
    ParameterFacts,
    RuleFacts,
    catalogue,
    default_parameters,
    parameter_facts,
    read_parameter,
)
from cunfupin.rules.registry import Rule, rules

from .changes import Changes
from .township_settings import change_settings, settings_in
from .workspace import Workspace

PARAMETERS, RULES = "rule_parameters", "rules"
_YES_NO = {"是": "yes", "否": "no"}
_OFF, _FIRST, _LAST = "off", "first_year", "last_year"
_YEARS = range(2000, 2101)


@dataclass(frozen=True, kw_only=True)
class RuleLine:
    """A rule as it holds in this data file. `off` says why it is switched off, `elsewhere` where it is told of instead."""

    facts: RuleFacts
    parameters: Mapping[str, Parameter]
    off: str
    elsewhere: str


@dataclass(frozen=True, kw_only=True)
class ParameterLine:
    """A parameter as it holds in this data file, and the rules that read it. `is_settled`: somebody here decided on it."""

    facts: ParameterFacts
    value: str
    is_settled: bool
    rules: tuple[RuleFacts, ...]

    @property
    def is_uncertain(self) -> bool:
        """Whether somebody should look it up in the papers of the province."""
        return self.facts.is_uncertain and not self.is_settled


def parameters_of(connection: Connection) -> dict[str, Parameter]:
    """Every parameter, the township's own in place of the default."""
    own = settings_in(connection, PARAMETERS)
    return {
        name: read_parameter(str(own[name])) if name in own else value for name, value in default_parameters().items()
    }


def rules_of(connection: Connection) -> list[Rule]:
    """The rules that are switched on, with the years in which they hold here."""
    own = settings_in(connection, RULES)
    return [
        replace(rule, facts=_facts(rule.facts, own)) if rule.id in own else rule
        for rule in rules().values()
        if not _off(rule.id, own)
    ]


def rule_lines(connection: Connection) -> list[RuleLine]:
    """Every rule of the catalogue as it holds here."""
    own, parameters = settings_in(connection, RULES), parameters_of(connection)
    return [
        RuleLine(
            facts=_facts(facts, own),
            parameters={name: parameters[name] for name in facts.parameters},
            off=_off(facts.id, own),
            elsewhere=ELSEWHERE.get(facts.id, ""),
        )
        for facts in catalogue().values()
    ]


def parameter_lines(connection: Connection) -> list[ParameterLine]:
    """Every parameter of the catalogue as it holds here."""
    own, values = settings_in(connection, PARAMETERS), parameters_of(connection)
    users: dict[str, list[RuleFacts]] = {name: [] for name in values}
    for facts in catalogue().values():
        for name in facts.parameters:
            users[name].append(facts)
    return [
        ParameterLine(
            facts=parameter_facts()[name],
            value=_written(value),
            is_settled=name in own,
            rules=tuple(users[name]),
        )
        for name, value in values.items()
    ]


def _off(rule: str, own: Mapping[str, Any]) -> str:
    return str(own.get(rule, {}).get(_OFF, ""))


def _facts(facts: RuleFacts, own: Mapping[str, Any]) -> RuleFacts:
    years = own.get(facts.id, {})
    return replace(facts, valid_from=years.get(_FIRST, facts.valid_from), valid_to=years.get(_LAST, facts.valid_to))


def change_parameter(workspace: Workspace, name: str, text: str, *, reason: str) -> Changes:
    """Put another value in place of a parameter's. UserError when it is none of its kind, or nobody says why."""
    default, typed = default_parameters().get(name), clean(text)
    typed = _YES_NO.get(typed, typed)
    if default is None:
        raise UserError(f"没有名叫“{name}”的核查参数，请核对名称")
    if not typed or _sort(read_parameter(typed)) is not _sort(default):
        raise UserError(f"“{parameter_facts()[name].label}”应填成“{_written(default)}”的样子，请重新填写")
    action = f"核定核查参数“{parameter_facts()[name].label}”"
    return change_settings(workspace, PARAMETERS, {name: typed}, action=action, reason=_given(reason))


def _sort(value: Parameter) -> type:
    return Decimal if isinstance(value, int | Decimal) and not isinstance(value, bool) else type(value)


def _written(value: Parameter) -> str:
    return {True: "是", False: "否"}[value] if isinstance(value, bool) else str(value)


def switch_off(workspace: Workspace, rule: str, *, reason: str) -> Changes:
    """Switch a rule off. UserError when nobody says why."""
    return _change_rule(workspace, rule, f"停用核查规则{rule}", **{_OFF: _given(reason)})


def switch_on(workspace: Workspace, rule: str) -> Changes:
    """Switch a rule on again."""
    return _change_rule(workspace, rule, f"启用核查规则{rule}", **{_OFF: None})


def change_years(workspace: Workspace, rule: str, first: int, last: int, *, reason: str) -> Changes:
    """Let a rule hold for data of these years. UserError when they are none, or nobody says why."""
    if first not in _YEARS or last < first:
        raise UserError(f"规则{rule}的年份“{first}—{last}”不对，请填起止年份，例如 2014 和 2020")
    _given(reason)
    return _change_rule(workspace, rule, f"修改核查规则{rule}的年份", **{_FIRST: first, _LAST: last})


def _given(reason: str) -> str:
    if not clean(reason):
        raise UserError("请写明修改核查规则的原因，例如依据的文件")
    return clean(reason)


def _change_rule(workspace: Workspace, rule: str, action: str, **facts: Any) -> Changes:
    if rule not in catalogue():
        raise UserError(f"没有编号为“{rule}”的核查规则，请核对编号，例如 I005")
    with workspace.read() as connection:
        known = settings_in(connection, RULES).get(rule, {})
    kept = {name: value for name, value in {**known, **facts}.items() if value is not None}
    return change_settings(workspace, RULES, {rule: kept or None}, action=action)
