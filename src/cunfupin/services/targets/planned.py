"""The targets of a year: those of the plan that the program knows, as the plan ledgers of the township have them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from cunfupin.fields import Value
from cunfupin.models.registry import field_of
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll

from .facts import TargetFacts, targets_of_the_plan
from .tally import amount_of

_NEW = TargetFacts(
    id="", plan_item="", title="", measure="", relation="at_least", value=Decimal(0), upper=None, unit="", level="",
    due_on=date.max, kind="target", subject="", counting_rule="",
)  # fmt: skip
"""A target that is like no known one."""
_TOLD = ("counted_ledger", "counted_condition", "counted_part", "counting_method", "counted_field")


def row_of(facts: TargetFacts) -> Row:
    """The values with which a known target stands in the ledger of targets."""
    return {
        "target_no": facts.id,
        "target_name": facts.title,
        "target_relation": facts.relation,
        "target_value": _stored("target_value", facts.value),
        "target_upper": None if facts.upper is None else _stored("target_upper", facts.upper),
        "unit": facts.unit,
        "target_scope": facts.level,
        "due_on": facts.due_on.isoformat(),
        "counting_rule": facts.counting_rule,
    }


def _stored(name: str, value: Decimal) -> Value | None:
    return field_of("plan_target", name).kind.parse(value)


def years_planned(roll: Roll) -> list[int]:
    """Years that have targets, the latest first."""
    known = {facts.year for facts in targets_of_the_plan()}
    return sorted(known | {facts.year for facts in _entered(roll)}, reverse=True)


def year_of_plan(roll: Roll) -> int:
    """The year whose plan is looked at today: the latest that is not still to come."""
    years = years_planned(roll)
    return next((year for year in years if year <= roll.today.year), years[-1])


def targets_planned(roll: Roll, year: int) -> list[TargetFacts]:
    """Targets of a year; what the township has entered under the number of a known one stands in its place."""
    entered = {facts.id: facts for facts in _entered(roll) if facts.year == year}
    known = [facts for facts in targets_of_the_plan() if facts.year == year]
    return [entered.pop(facts.id, facts) for facts in known] + list(entered.values())


def target_entered(roll: Roll, target: Row) -> TargetFacts | None:
    """The facts of one row of the ledger of targets."""
    return next((facts for facts in _entered(roll) if facts.row and facts.row["uid"] == target["uid"]), None)


def _entered(roll: Roll) -> list[TargetFacts]:
    return roll.remember("targets entered", lambda: list(_read(roll)))


def _read(roll: Roll) -> Iterator[TargetFacts]:
    for row in roll.rows("plan_target"):
        item = roll.get("plan_item", row["plan_item"])
        if item is not None and (item["year"] or row["due_on"]):
            yield facts_of(row, item)


def facts_of(row: Row, item: Row) -> TargetFacts:
    """A target with a known number is counted as that one is, unless it says itself how to count."""
    due_on = date.fromisoformat(row["due_on"]) if row["due_on"] else date(item["year"], 12, 31)
    like = next((facts for facts in targets_of_the_plan() if facts.id == row["target_no"]), _NEW)
    return replace(
        like,
        id=row["target_no"] or row["target_name"] or "",
        plan_item=item["section_no"] or "",
        title=row["target_name"] or like.title,
        measure="" if row["counted_ledger"] else like.measure,
        relation=row["target_relation"] or like.relation,
        value=like.value
        if row["target_value"] is None
        else amount_of("plan_target", "target_value", row["target_value"]),
        upper=like.upper
        if row["target_upper"] is None
        else amount_of("plan_target", "target_upper", row["target_upper"]),
        unit=row["unit"] or like.unit,
        level=row["target_scope"] or like.level,
        due_on=due_on,
        counting_rule=row["counting_rule"] or _in_words(row) or like.counting_rule,
        row=row,
    )


def _in_words(target: Row) -> str:
    """How the row says it is counted."""
    told = (field_of("plan_target", name) for name in _TOLD if target[name])
    return "；".join(f"{spec.label}：{spec.kind.format(target[spec.name])}" for spec in told).replace("\n", "，")
