"""Running rules over rows: the one engine for a whole file, a household and a record that is being typed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of, stored_fields
from cunfupin.progress import Progress, Silent

from .catalogue import Parameter
from .finding import Finding, Row, Said
from .naming import holder_name, household_name, record_name, village_name
from .registry import BY_ROW, BY_VALUE, Rule
from .relations import household_of, is_active, village_of
from .roll import Roll


def run(
    rules: Iterable[Rule], roll: Roll, rows: Mapping[str, Sequence[Row]], progress: Progress | None = None
) -> Iterator[Finding]:
    """Findings about these rows, by ledger; other rows are looked at where a rule needs them."""
    told, chosen = progress or Silent(), tuple(rules)
    for done, (ledger, part) in enumerate(rows.items()):
        told.report(done, len(rows), "正在核查数据")
        for one in chosen:
            for row, what in _fired(one, ledger, part, roll):
                yield _finding(one, ledger, row, what, roll)
    told.report(len(rows), len(rows), "核查完成")


def _fired(rule: Rule, ledger: str, rows: Sequence[Row], roll: Roll) -> Iterator[tuple[Row, Said]]:
    if not rows or not rule.is_about(ledger):
        return
    parameters = {name: roll.parameters[name] for name in rule.parameters}
    if rule.calling == BY_ROW:
        yield from _by_row(rule, rows, roll, parameters)
        return
    by = _by_value if rule.calling == BY_VALUE else _by_field
    for spec in stored_fields(ledger):
        if rule.concerns(spec):
            yield from by(rule, spec, rows, roll, parameters)


def _by_row(
    rule: Rule, rows: Sequence[Row], roll: Roll, parameters: Mapping[str, Parameter]
) -> Iterator[tuple[Row, Said]]:
    for row in rows:
        if rule.facts.holds_in(row.get("year") or roll.year):
            for what in rule.check(row, roll, **parameters):
                yield row, what


def _by_field(
    rule: Rule, spec: FieldSpec, rows: Sequence[Row], roll: Roll, parameters: Mapping[str, Parameter]
) -> Iterator[tuple[Row, Said]]:
    for row in rows:
        for what in rule.check(row, spec, roll, **parameters):
            yield row, what


def _by_value(
    rule: Rule, spec: FieldSpec, rows: Sequence[Row], roll: Roll, parameters: Mapping[str, Parameter]
) -> Iterator[tuple[Row, Said]]:
    """Equal values are judged once."""
    verdicts: dict[Any, list[Said]] = {}
    for row in rows:
        value = row[spec.name]
        if value not in verdicts:
            verdicts[value] = list(rule.check(value, spec, roll, **parameters))
        for what in verdicts[value]:
            if not rule.only_active or is_active(spec.ledger, row, roll):
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
