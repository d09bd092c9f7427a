"""The plan and its targets as data (`resources/plan`)."""

import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from cunfupin.fields import short
from cunfupin.paths import resources_dir
from cunfupin.rules.finding import Row

_WORDS = {"at_least": "不少于 ", "at_most": "不超过 "}
ZERO = "zero"


@dataclass(frozen=True, kw_only=True)
class TargetFacts:
    """One target ("指标"). `measure` names how it is counted, nothing where its row says so, `subject` the business it is about, if any.

    `relation` is a code of `target_relation`, `level` one of `target_scope`, `kind` tells targets from shares and zeros.
    """

    id: str
    plan_item: str
    title: str
    measure: str
    relation: str
    value: Decimal
    upper: Decimal | None
    unit: str
    level: str
    due_on: date
    kind: str
    subject: str
    counting_rule: str
    row: Row | None = None
    """The row of the ledger of targets, where the township has entered one."""

    @property
    def number(self) -> str:
        """Its number on paper; one that the township put together may have none."""
        return self.id if self.row is None else self.row["target_no"] or ""

    @property
    def year(self) -> int:
        """Year of the data that is counted."""
        return self.due_on.year

    @property
    def wanted(self) -> str:
        """What is to be reached, in words."""
        upper = f"～{short(self.upper)}" if self.upper is not None else ""
        return f"{_WORDS.get(self.relation, '')}{short(self.value)}{upper} {self.unit}"

    def is_met_by(self, low: Decimal, high: Decimal) -> bool:
        """Whether values from `low` to `high` meet the target."""
        match self.relation:
            case "at_least" | "milestone":
                return low >= self.value
            case "at_most":
                return high <= self.value
            case "range":
                return low >= self.value and (self.upper is None or high <= self.upper)
            case _:
                return low == high == self.value

    def share_of(self, values: tuple[Decimal, Decimal] | None) -> float | None:
        """How much of the target is reached, 1 when it is; 0 where there is more than there may be."""
        if values is None:
            return None
        if self.is_met_by(*values):
            return 1.0
        return float(values[0] / self.value) if 0 <= values[0] < self.value else 0.0


@cache
def targets_of_the_plan() -> tuple[TargetFacts, ...]:
    """Every target in the order of the plan."""
    with (resources_dir() / "plan" / "targets.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_facts(row) for row in csv.DictReader(file))


@cache
def items_of_the_plan() -> tuple[dict[str, str], ...]:
    """Every task of the plan, in its words: `no`, `section`, `title_zh`, `summary_zh`, `lead`, `responsible`."""
    with (resources_dir() / "plan" / "plan_items.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _facts(row: dict[str, str]) -> TargetFacts:
    numbers = {"value": Decimal(row["value"]), "upper": Decimal(row["upper"]) if row["upper"] else None}
    texts = ("id", "plan_item", "title", "measure", "relation", "unit", "level", "kind", "subject", "counting_rule")
    return TargetFacts(**{name: row[name] for name in texts}, **numbers, due_on=date.fromisoformat(row["due_on"]))  # type: ignore[arg-type]
