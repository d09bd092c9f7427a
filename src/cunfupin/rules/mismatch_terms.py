"""Words of rules about differences between departments' lists and the rolls."""

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
    if source is None or not (source["list_kind"] and source["data_month"]):
        return None
    return source["list_kind"], source["data_month"], record["category_text"] if record else None
