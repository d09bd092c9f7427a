"""Running rules over rows: the one engine for a whole file, a household and a record that is being typed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import length_hint
from typing import Any

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of, has_field, ledgers
from cunfupin.progress import Progress, Silent

from .catalogue import ANY_LEDGER
from .columns import Column, Columns
from .finding import Finding, Row, Said
from .naming import holder_name, household_name, record_name, village_name
from .registry import BY_ROW, BY_VALUE, Check, Of, Rule, everything
from .relations import household_of, related, village_of
from .roll import Roll

_AT_ONCE = 256
"""Rows that all rules are asked about before the next ones: they and what they belong to stay near the processor."""


def run(
    rules: Iterable[Rule], roll: Roll, rows: Mapping[str, Sequence[Row]], progress: Progress | None = None
) -> Iterator[Finding]:
    """Findings about these rows, by ledger; other rows are looked at where a rule needs them."""
    told, by_ledger = progress or Silent(), defaultdict(list)
    for one in rules:
        by_ledger[one.facts.ledger].append(one)
    for done, (ledger, part) in enumerate(rows.items()):
        told.report(done, len(rows), "正在核查数据")
        if part:
            yield from _run_ledger([*by_ledger[ledger], *by_ledger[ANY_LEDGER]], ledger, part, roll)
    told.report(len(rows), len(rows), "核查完成")


def _run_ledger(rules: Sequence[Rule], ledger: str, rows: Sequence[Row], roll: Roll) -> Iterator[Finding]:
    of_values = [(rule, spec) for rule in rules if rule.calling == BY_VALUE for spec in rule.fields_of(ledger)]
    columns, asked = Columns({spec.name for _rule, spec in of_values}), _asked_of_rows(rules, ledger, roll)
    for first in range(0, len(rows), _AT_ONCE):
        near = rows[first : first + _AT_ONCE]
        columns.add(near)
        for rule, row, what in _said_of_rows(asked, ledger, near, roll):
            yield _finding(rule, ledger, row, what, roll)
    checks = {rule.id: rule.bound(roll.parameters) for rule, _spec in of_values}
    for rule, spec in of_values:
        for row, what in _said_of_values(rule, checks[rule.id], spec, rows, columns[spec.name], roll):
            yield _finding(rule, ledger, row, what, roll)


def _asked_of_rows(rules: Iterable[Rule], ledger: str, roll: Roll) -> list[tuple[Rule, Check, tuple[FieldSpec, ...]]]:
    """What each row is asked: rules of rows, then rules of fields with a field."""
    checks = [(rule, rule.bound(roll.parameters)) for rule in rules if rule.calling != BY_VALUE]
    by_row = [(rule, check, ()) for rule, check in checks if rule.calling == BY_ROW]
    return [*by_row, *((rule, check, (spec,)) for rule, check in checks for spec in rule.fields_of(ledger))]


def _said_of_rows(
    asked: Iterable[tuple[Rule, Check, tuple[FieldSpec, ...]]], ledger: str, rows: Sequence[Row], roll: Roll
) -> Iterator[tuple[Rule, Row, Said]]:
    """Rule by rule, the rows it is about."""
    known: dict[tuple[int, int, Of], Sequence[Row]] = {}
    for rule, check, given in asked:
        about = rule.facts.valid_from, rule.facts.valid_to, rule.of
        if about not in known:
            known[about] = _rows_about(rule, ledger, rows, roll)
        for row, what in _said_of_each(check, known[about], *given, roll):
            yield rule, row, what


def _rows_about(rule: Rule, ledger: str, rows: Sequence[Row], roll: Roll) -> Sequence[Row]:
    of_years = _rows_of_years(rule, ledger, rows, roll)
    return of_years if rule.of is everything else [row for row in of_years if rule.of(row, roll)]


def _said_of_each(check: Check, rows: Sequence[Row], *given: object) -> Iterator[tuple[Row, Said]]:
    """What is said of rows, with the one it is said of. Nearly always nothing is: no step of ours for each."""
    coming = iter(rows)
    for what in chain.from_iterable(map(check, coming, *map(repeat, given))):
        yield rows[-1 - length_hint(coming)], what


def _rows_of_years(rule: Rule, ledger: str, rows: Sequence[Row], roll: Roll) -> Sequence[Row]:
    """The rows of a rule's years; those without a year are of the one that is worked on."""
    first, last = rule.facts.valid_from, rule.facts.valid_to
    if has_field(ledger, "year"):
        return [row for row in rows if first <= (row["year"] or roll.year) <= last]
    return rows if first <= roll.year <= last else ()


def _said_of_values(
    rule: Rule, check: Check, spec: FieldSpec, rows: Sequence[Row], column: Column, roll: Roll
) -> Iterator[tuple[Row, Said]]:
    """Rows are looked through only where one of the values is wrong."""
    verdicts: dict[Any, list[Said]] = defaultdict(list)
    for value, what in check(column, spec, roll):
        verdicts[value].append(what)
    if not verdicts:
        return
    for row in _rows_of_years(rule, spec.ledger, rows, roll):
        for what in verdicts.get(row[spec.name], ()):
            if rule.applies(spec, row, roll):
                yield row, Said(field=spec.name, values=what.values)


class _Values(dict[str, Any]):
    """Values of a message; what names the record is found when it is asked for."""

    def __init__(self, ledger: str, row: Row, what: Said, roll: Roll) -> None:
        super().__init__(what.values)
        self._about = ledger, row, roll
        self._field = what.field

    def __missing__(self, key: str) -> str:
        ledger, row, roll = self._about
        if key == "label":
            return field_of(ledger, self._field).label
        if key == "who":
            return holder_name(ledger, row, roll)
        if key == "vill":
            return village_name(ledger, row, roll)
        if key == "hh":
            household = household_of(ledger, row, roll)
            return household_name(household, roll) if household else record_name(ledger, row, roll)
        if key in ("row", ledger):
            return record_name(ledger, row, roll)
        if key in ledgers() and (other := related(ledger, row, key, roll)):
            return record_name(key, other, roll)
        raise KeyError(key)


def _finding(rule: Rule, ledger: str, row: Row, what: Said, roll: Roll) -> Finding:
    household, village = household_of(ledger, row, roll), village_of(ledger, row, roll)
    return Finding(
        rule=rule.id,
        level=rule.facts.level,
        ledger=ledger,
        uid=row["uid"],
        message=rule.facts.message.format_map(_Values(ledger, row, what, roll)),
        hint=rule.facts.hint,
        field=what.field,
        village=village["uid"] if village else None,
        household=household["uid"] if household else None,
    )
