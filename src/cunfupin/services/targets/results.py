"""Targets against what the ledgers hold: for the township, for each village, and where each should stand today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from cunfupin.fields import short
from cunfupin.models.registry import field_of
from cunfupin.progress import Progress, Silent
from cunfupin.rules.roll import Roll
from cunfupin.services.changes import Changes
from cunfupin.services.quality import whole_roll
from cunfupin.services.records import update_records
from cunfupin.services.workspace import Workspace

from .composed import is_typed, tally_of
from .facts import TargetFacts
from .planned import targets_planned, year_of_plan, years_planned
from .tally import Tally

NO_DATA = "没有数据"
Values = tuple[Decimal, Decimal] | None


@dataclass(frozen=True, kw_only=True)
class TargetResult:
    """A target and its tally. `values` are the lowest and the highest, which differ for a range only; None: no data."""

    facts: TargetFacts
    tally: Tally
    values: Values
    by_village: Mapping[bytes, Values]

    @property
    def is_met(self) -> bool:
        """Whether the target is reached."""
        return self.values is not None and self.facts.is_met_by(*self.values)

    def expected_on(self, day: date) -> Decimal:
        """What should be there on a day when the year's work is spread evenly."""
        start = date(self.facts.year, 1, 1)
        total = (self.facts.due_on - start).days + 1
        done = min(max((day - start).days + 1, 0), total)
        return _rounded(self.facts.value * done / total)


def measure_targets(
    workspace: Workspace, *, year: int | None = None, progress: Progress | None = None
) -> list[TargetResult]:
    """Every target of the plan of a year, or of the plan looked at today, measured now."""
    progress, found = progress or Silent(), []
    with whole_roll(workspace) as roll:
        targets = targets_planned(roll, year or year_of_plan(roll))
        for number, facts in enumerate(targets):
            progress.report(number, len(targets), facts.title)
            found.append(measured(facts, roll))
    return found


def fill_in(workspace: Workspace, results: Sequence[TargetResult]) -> Changes:
    """Write what the ledgers hold into 完成值 of the registered targets, one step; of a range its lower end.

    Targets without data, and those whose figure is typed by hand, stay as they are.
    """
    amount = field_of("plan_target", "actual_value")
    values = {
        one.facts.row["uid"]: {amount.name: amount.kind.parse(one.values[0])}
        for one in results
        if one.facts.row is not None and one.values is not None and not is_typed(one.facts)
    }
    return update_records(workspace, "plan_target", values)


def planned_years(workspace: Workspace) -> list[int]:
    """Years that have targets, that of the plan looked at today first."""
    with whole_roll(workspace) as roll:
        today = year_of_plan(roll)
        return [today, *(year for year in years_planned(roll) if year != today)]


def measured(facts: TargetFacts, roll: Roll) -> TargetResult:
    """One target over these rows."""
    tally = tally_of(facts, roll)
    villages = {village: _both(part.values()) for village, part in tally.by_village().items()}
    return TargetResult(facts=facts, tally=tally, values=_both(tally.values()), by_village=villages)


def in_words(values: Values) -> str:
    """A value, two for a range."""
    if values is None:
        return NO_DATA
    low, high = map(short, values)
    return low if low == high else f"{low}～{high}"


def _both(values: Values) -> Values:
    return (_rounded(values[0]), _rounded(values[1])) if values else None


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)
