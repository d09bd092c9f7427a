"""Running rules over rows: the one engine for a whole file, a household and a record that is being typed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of, ledgers
from cunfupin.progress import Progress, Silent

from .catalogue import ANY_LEDGER
from .finding import Finding, Row, Said
from .naming import holder_name, household_name, record_name, village_name
from .registry import BY_ROW, BY_VALUE, Check, Rule
from .relations import household_of, related, village_of
from .roll import Roll

_BETWEEN = "\0"


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


def _run_ledger(rules: Iterable[Rule], ledger: str, rows: Sequence[Row], roll: Roll) -> Iterator[Finding]:
    columns = _Columns(rows, roll.year)
    for one in rules:
        for row, what in _fired(one, ledger, rows, columns, roll):
            yield _finding(one, ledger, row, what, roll)


class _Columns:
    """The different values of each field and the rows of the years of a rule, found once for all rules."""

    def __init__(self, rows: Sequence[Row], year: int) -> None:
        self._rows = rows
        self._year = year
        self._known: dict[str, set[Any]] = {}
        self._texts: dict[str, str] = {}
        self._in_years: dict[tuple[int, int], list[Row]] = {}

    def rows_in(self, first: int, last: int) -> list[Row]:
        """The rows of these years; rows without a year are of the one that is worked on."""
        if (first, last) not in self._in_years:
            year = self._year
            self._in_years[first, last] = [row for row in self._rows if first <= (row.get("year") or year) <= last]
        return self._in_years[first, last]

    def values(self, name: str) -> set[Any]:
        """The values that occur in a field."""
        if name not in self._known:
            self._known[name] = {row[name] for row in self._rows}
        return self._known[name]

    def text(self, name: str) -> str:
        """All values of a field, parted by a character that is in none."""
        if name not in self._texts:
            self._texts[name] = _BETWEEN.join("" if value is None else str(value) for value in self.values(name))
        return self._texts[name]


def _fired(rule: Rule, ledger: str, rows: Sequence[Row], columns: _Columns, roll: Roll) -> Iterator[tuple[Row, Said]]:
    parameters = {name: roll.parameters[name] for name in rule.parameters}
    check = partial(rule.check, **parameters) if parameters else rule.check
    if rule.calling == BY_ROW:
        for row in columns.rows_in(rule.facts.valid_from, rule.facts.valid_to):
            for what in check(row, roll):
                yield row, what
        return
    for spec in rule.fields_of(ledger):
        if rule.calling == BY_VALUE:
            if rule.sign is None or rule.sign.search(columns.text(spec.name)):
                yield from _by_value(rule, check, spec, rows, columns.values(spec.name), roll)
        else:
            yield from ((row, what) for row in rows for what in check(row, spec, roll))


def _by_value(
    rule: Rule, check: Check, spec: FieldSpec, rows: Sequence[Row], values: Iterable[Any], roll: Roll
) -> Iterator[tuple[Row, Said]]:
    """Equal values are judged once; rows are looked through only where one of them is wrong."""
    verdicts = {value: found for value in values if (found := list(check(value, spec, roll)))}
    if not verdicts:
        return
    for row in rows:
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
