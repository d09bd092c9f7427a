"""Putting a target together ("自己定指标"): what it would come to while its words are chosen, then kept."""

from collections.abc import Mapping

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.models.registry import field_of, fields_of
from cunfupin.rules.finding import Row
from cunfupin.services.changes import Changes
from cunfupin.services.quality import whole_roll
from cunfupin.services.records import create_record, update_record
from cunfupin.services.workspace import Workspace

from .composed import composition_of
from .planned import facts_of
from .results import TargetResult, measured

_LEDGER, _COUNTED = "plan_target", "counted_ledger"
_NEEDED = ("plan_item", "target_name", "target_relation", "target_value")


def try_target(workspace: Workspace, values: Mapping[str, Value | None]) -> TargetResult:
    """What a target with these values comes to now. UserError says what of it cannot be counted."""
    row = _row(values)
    composition_of(row)
    with whole_roll(workspace) as roll:
        item = roll.get("plan_item", row["plan_item"])
        year = (item["year"] if item else None) or roll.year
        return measured(facts_of(row, {"year": year, "section_no": item["section_no"] if item else None}), roll)


def keep_target(workspace: Workspace, uid: bytes | None, values: Mapping[str, Value | None]) -> Changes:
    """A new target, which is counted from a ledger, or the words of a known one, which somebody may have typed.

    UserError when it is not complete or cannot be counted.
    """
    needed = (*_NEEDED, _COUNTED) if uid is None else _NEEDED
    lacking = [field_of(_LEDGER, name).label for name in needed if values.get(name) is None]
    if lacking:
        raise UserError(f"还没有填{'、'.join(lacking)}")
    if values.get(_COUNTED) is not None:
        composition_of(_row(values))
    if uid is None:
        return create_record(workspace, _LEDGER, values)[1]
    return update_record(workspace, _LEDGER, uid, values)


def _row(values: Mapping[str, Value | None]) -> Row:
    return {spec.name: values.get(spec.name) for spec in fields_of(_LEDGER)} | {"uid": bytes(16)}
