"""Commands on the plan: targets."""

import argparse
from collections.abc import Mapping

from cunfupin.errors import UserError
from cunfupin.fields import short
from cunfupin.services.names import keys
from cunfupin.services.targets.facts import TargetFacts
from cunfupin.services.targets.results import TargetResult, Values, measure_targets

from .session import opened, say

_NAMES = {"equal": "=", "at_least": "≥", "at_most": "≤", "range": "", "milestone": "", "zero": "="}


def targets(chosen: argparse.Namespace) -> int:
    """The plan's targets with the values that the ledgers give."""
    with opened(chosen) as workspace:
        results = measure_targets(workspace, year=chosen.year)
        if not results:
            raise UserError(f"没有 {chosen.year} 年的任务指标，请先登记那一年的方案，或不写年度")
        with workspace.read() as connection:
            villages = keys(connection, "village", {village for one in results for village in one.by_village})
    met = sum(one.is_met for one in results)
    say(
        chosen,
        [_json(one, villages) for one in results],
        *map(_line, results),
        f"共 {len(results)} 项，已达到 {met} 项",
    )
    return 0 if met == len(results) else 1


def _json(one: TargetResult, villages: Mapping[bytes, str]) -> dict[str, object]:
    facts = one.facts
    return {
        "id": facts.id,
        "title": facts.title,
        "target": _text((facts.value, facts.upper or facts.value)),
        "value": _text(one.values),
        "unit": facts.unit,
        "met": one.is_met,
        "villages": {villages[village]: _text(values) for village, values in one.by_village.items()},
        "notes": list(one.tally.notes),
    }


def _text(values: Values, *, grouped: bool = False) -> str | None:
    """A number, two for a range, nothing where there is nothing to measure."""
    if values is None:
        return None
    low, high = (short(value, grouped=grouped) for value in values)
    return low if low == high else f"{low}-{high}"


def _line(one: TargetResult) -> str:
    state = "达到" if one.is_met else "没有数据" if one.values is None else "未达到"
    notes = f"　{'；'.join(one.tally.notes)}" if one.tally.notes else ""
    return f"{one.facts.id}　{state}　{one.facts.title}：{_text(one.values, grouped=True) or '—'}{_wanted(one.facts)}{notes}"


def _wanted(facts: TargetFacts) -> str:
    value = _text((facts.value, facts.upper or facts.value), grouped=True)
    return f"（目标 {_NAMES[facts.relation]}{value}{facts.unit}）"
