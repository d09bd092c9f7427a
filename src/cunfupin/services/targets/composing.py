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

_LEDGER = "plan_target"
_NEEDED = ("plan_item", "target_name", "target_relation", "target_value")


def try_target(workspace: Workspace, values: Mapping[str, Value | None]) -> TargetResult:
    """What a target with these values comes to now. UserError says what of it cannot be counted."""
    row: Row = {spec.name: values.get(spec.name) for spec in fields_of(_LEDGER)} | {"uid": bytes(16)}
    with whole_roll(workspace) as roll:
        composition_of(row)
        item = roll.get("plan_item", row["plan_item"])
        year = (item["year"] if item else None) or roll.year
        return measured(facts_of(row, {"year": year, "section_no": item["section_no"] if item else None}), roll)


def keep_target(workspace: Workspace, uid: bytes | None, values: Mapping[str, Value | None]) -> Changes:
    """A new target, or the words of a known one. UserError when it is not complete or cannot be counted."""
    lacking = [field_of(_LEDGER, name).label for name in _NEEDED if values.get(name) is None]
    if lacking:
        raise UserError(f"还没有填{'、'.join(lacking)}")
    try_target(workspace, values)
    if uid is None:
        return create_record(workspace, _LEDGER, values)[1]
    return update_record(workspace, _LEDGER, uid, values)
