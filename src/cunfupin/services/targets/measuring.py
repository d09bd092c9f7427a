"""Ways of counting as functions, registered under the name that a target gives to its measure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from cunfupin.joining import join_modules
from cunfupin.models.registry import has_field
from cunfupin.rules.finding import Finding, Row
from cunfupin.rules.registry import rules
from cunfupin.rules.roll import Roll
from cunfupin.rules.run import run

from .facts import TargetFacts
from .tally import Tally

Measure = Callable[[TargetFacts, Roll], Tally]
_measures: dict[str, Measure] = {}


def measure(name: str) -> Callable[[Measure], Measure]:
    """The function counts what targets with this measure ask for."""

    def register(function: Measure) -> Measure:
        if name in _measures:
            raise RuntimeError(f"two functions are registered as {name}")
        _measures[name] = function
        return function

    return register


@cache
def measures() -> Mapping[str, Measure]:
    """Every measure. Modules named `<subject>_measures` join by themselves."""
    join_modules(__package__ or "", "_measures")
    return _measures


def rows_of_year(roll: Roll, ledger: str, year: int) -> Iterator[Row]:
    """Rows of a yearly ledger."""
    return (row for row in roll.rows(ledger) if row["year"] == year)


def named(roll: Roll, name: str) -> frozenset[bytes]:
    """Businesses of this name ("主体名称")."""
    return frozenset(row["uid"] for row in roll.rows("business_entity") if row["entity_name"] == name)


@dataclass(frozen=True, kw_only=True)
class Found:
    """A finding with the row it is about."""

    finding: Finding
    row: Row


def not_in_use(ids: Sequence[str]) -> tuple[str, ...]:
    """A note about rules that are not in use, whose findings are not counted."""
    lacking = [one for one in ids if one not in rules()]
    return (f"核查规则 {'、'.join(lacking)} 没有启用，未计入",) if lacking else ()


def open_findings(roll: Roll, ids: Sequence[str]) -> list[Found]:
    """What those of these rules that are in use find in the year worked on and nobody has exempted."""
    known = rules()
    found = []
    for one in (one for one in ids if one in known):
        ledger = known[one].facts.ledger
        rows = roll.remember(("of the year", ledger), partial(_of_this_year, roll, ledger))
        for finding in run([known[one]], roll, {ledger: rows}):
            row = roll.get(ledger, finding.uid)
            if row and not _is_accepted(finding, roll):
                found.append(Found(finding=finding, row=row))
    return found


def _is_accepted(finding: Finding, roll: Roll) -> bool:
    """Whether somebody exempted the record from the rule until today or later."""
    accepted = roll.exemptions.get(finding.uid, ())
    return any(of == finding.rule and until >= roll.today.isoformat() for of, _reason, until in accepted)


def _of_this_year(roll: Roll, ledger: str) -> Sequence[Row]:
    """The rows that are mended in the year worked on."""
    if not has_field(ledger, "year"):
        return roll.rows(ledger)
    return [row for row in roll.rows(ledger) if row["year"] in (None, roll.year)]
