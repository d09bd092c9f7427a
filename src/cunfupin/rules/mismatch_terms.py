"""Words of rules about differences between departments' lists and the rolls."""

from collections.abc import Mapping
from typing import Any

from .finding import Row
from .roll import Roll

_LIST, _RECORD, _MISMATCH = "department_list", "department_record", "department_mismatch"


def decision_on(mismatch: Row, roll: Roll) -> str | None:
    """What was decided, here or by another place that took in the same list and wrote the difference down itself."""
    if mismatch["mismatch_decision"] or not mismatch["member"]:
        return mismatch["mismatch_decision"] or None
    about = _about(mismatch, roll)
    twins = roll.where(_MISMATCH, "member", mismatch["member"]) if about else ()
    return next(
        (
            twin["mismatch_decision"]
            for twin in twins
            if twin["mismatch_decision"]
            and twin["mismatch_kind"] == mismatch["mismatch_kind"]
            and _about(twin, roll) == about
        ),
        None,
    )


def _about(mismatch: Row, roll: Roll) -> tuple[str, str, str | None] | None:
    """Kind and month of the list, and what the person is on it for."""
    record = roll.get(_RECORD, mismatch[_RECORD])
    source = roll.get(_LIST, record[_LIST] if record else mismatch[_LIST])
    key = list_key(source) if source else None
    return (*key, record["category_text"] if record else None) if key else None


def list_key(record: Mapping[str, Any]) -> tuple[str, str] | None:
    """What lists of departments are the same by: kind and month; None where that is not known."""
    key = record["list_kind"], record["data_month"]
    return key if all(key) else None
