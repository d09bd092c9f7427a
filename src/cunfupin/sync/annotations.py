"""Facts about a record that are no field of it but travel like one: verdicts on pairs, questions to the other side,
amounts that wait for a second person.

They are merge keys whose names begin with `~`, kept in the log and in the live dots, never in a column.
"""

from sqlalchemy import Connection

from .live_values import outcome
from .row_states import State

_PREFIX = "~"
QUERY = "~query"
"""Merge key of what the other side is asked to look into ("退回核实")."""
_VERDICT = "~verdict:"
_AMOUNT = "~amount:"


def is_annotation(merge_key: str) -> bool:
    """Whether a merge key is no field but a fact about the record."""
    return merge_key.startswith(_PREFIX)


def verdict_key(other: bytes) -> str:
    """Merge key of what was decided about a record and another one."""
    return f"{_VERDICT}{other.hex()}"


def amount_key(field: str) -> str:
    """Merge key of an amount of this field that waits for a second person."""
    return f"{_AMOUNT}{field}"


def amount_field(merge_key: str) -> str:
    """The field of a merge key that `amount_key` made; blank for others."""
    return merge_key.removeprefix(_AMOUNT) if merge_key.startswith(_AMOUNT) else ""


def annotations(connection: Connection, uid: bytes, state: State) -> dict[str, str]:
    """The annotations of a record that stand."""
    found = {key: outcome(connection, uid, state, key).values.get(key) for key in state.dots if is_annotation(key)}
    return {key: str(value) for key, value in found.items() if value is not None}
