"""What the live dots of a row say, read from the log in the data file."""

from typing import Any

from sqlalchemy import Connection

from .log import entry_at
from .merge_keys import REMOVED, key_of
from .resolve import Sibling, removal_counts, shown
from .row_states import State


def live_values(connection: Connection, uid: bytes, state: State, key: str) -> list[Sibling]:
    """The live values of a merge key, with who wrote them."""
    found = (entry_at(connection, uid, state.scope, dot) for dot in state.live(key))
    return [Sibling.of(*pair, key) for pair in found if pair]


def shown_value(connection: Connection, uid: bytes, state: State, field: str) -> Any:
    """What the log says a field shows; references as hexadecimal text."""
    siblings = live_values(connection, uid, state, key_of(state.ledger, field))
    return shown(siblings).values.get(field) if siblings else None


def is_gone(connection: Connection, uid: bytes, state: State) -> bool:
    """Whether the log says that the row is in the recycle bin, whatever still hangs on it."""
    return REMOVED in state.dots and removal_counts(live_values(connection, uid, state, REMOVED), state)
