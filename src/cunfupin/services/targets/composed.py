"""Targets put together without programming: ledger, conditions, way of counting, as the row of the target says."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from decimal import Decimal

from cunfupin.errors import UserError
from cunfupin.fields import FieldSpec
from cunfupin.models.registry import has_field, ledger
from cunfupin.rules.finding import Row
from cunfupin.rules.relations import household_of
from cunfupin.rules.roll import Roll
from cunfupin.services.conditions import Condition, all_hold, field_called, ledger_called, read_conditions

from .facts import TargetFacts
from .measuring import measures
from .tally import SHARE, SPREAD, TOTAL, Hit, Tally, amount_of, hit, person_of

_TEN_THOUSAND = Decimal(10_000)
One = Callable[[str, Row, Roll], Hashable]
_ONES: dict[str, One] = {
    "people": person_of,
    "households": lambda name, row, roll: (household_of(name, row, roll) or row)["uid"],
}


@dataclass(frozen=True, kw_only=True)
class Composition:
    """What is counted. `part` are further conditions: for a share those of the part, `field` is what is added up."""

    ledger: str
    method: str
    field: FieldSpec | None
    conditions: tuple[Condition, ...]
    part: tuple[Condition, ...]


def composition_of(target: Row) -> Composition:
    """What the row of a target asks for. UserError says which of its words cannot be read."""
    name = ledger_called(target["counted_ledger"])
    method = target["counting_method"] or "rows"
    field = field_called(name, target["counted_field"]) if target["counted_field"] else None
    if method in ("total", "each") and (field is None or not field.kind.is_number):
        raise UserError("按合计或逐条核对计算的，要在“合计栏目”里填台账里一栏数字")
    texts = (target["counted_condition"] or "", target["counted_part"] or "")
    conditions, part = (read_conditions(name, text) for text in texts)
    return Composition(ledger=name, method=method, field=field, conditions=conditions, part=part)


def tally_of(facts: TargetFacts, roll: Roll) -> Tally:
    """What a target comes to."""
    if facts.measure or facts.row is None:
        return measures()[facts.measure](facts, roll)
    return _typed(facts.row, roll) if is_typed(facts) else _composed(facts, facts.row, roll)


def is_typed(facts: TargetFacts) -> bool:
    """Whether nothing is counted, the figure being what somebody typed."""
    return not facts.measure and facts.row is not None and not facts.row["counted_ledger"]


def _composed(facts: TargetFacts, target: Row, roll: Roll) -> Tally:
    """Count as the row says; what cannot be read is told and not counted. Yearly ledgers: records of the plan's year."""
    try:
        what = composition_of(target)
    except UserError as problem:
        return Tally(how=SPREAD, hits=(), notes=(str(problem),))
    rows = [row for row in roll.rows(what.ledger) if _is_of(facts.year, what.ledger, row)]
    whole = [row for row in rows if all_hold(what.conditions, row, roll)]
    part = [row for row in whole if all_hold(what.part, row, roll)]
    hits = tuple(_hit(what, row, facts, roll) for row in part)
    if what.method == "share":
        return Tally(how=SHARE, hits=hits, whole=tuple(_hit(what, row, facts, roll) for row in whole))
    title = ledger(what.ledger).__ledger__.title
    return Tally(how=SPREAD if what.method == "each" else TOTAL, hits=hits, notes=(f"取自{title} {len(part)} 条记录",))


def _typed(target: Row, roll: Roll) -> Tally:
    """The figure that somebody typed, where the target does not say how to count."""
    if target["actual_value"] is None:
        return Tally(how=SPREAD, hits=(), notes=("没有填取数台账，也没有填完成值",))
    amount = amount_of("plan_target", "actual_value", target["actual_value"])
    one = hit("plan_target", target, roll, amount=amount)
    return Tally(how=SPREAD, hits=(one,), notes=("手工填的完成值，没有取数台账，请留好佐证",))


def _is_of(year: int, name: str, row: Row) -> bool:
    return not (ledger(name).__ledger__.per_year and has_field(name, "year")) or row["year"] == year


def _hit(what: Composition, row: Row, facts: TargetFacts, roll: Roll) -> Hit:
    one = _ONES[what.method](what.ledger, row, roll) if what.method in _ONES else None
    if what.field is None:
        return hit(what.ledger, row, roll, one=one)
    amount = amount_of(what.ledger, what.field.name, row[what.field.name])
    in_unit = amount / _TEN_THOUSAND if facts.unit.startswith("万") else amount
    return hit(what.ledger, row, roll, one=one, amount=in_unit)
