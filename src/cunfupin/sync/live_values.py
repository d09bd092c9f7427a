"""What the live dots of a row say, read from the log in the data file."""

from typing import Any

from sqlalchemy import Connection

from .log import Written, entry_at
from .merge_keys import REMOVED, key_of, owner_of
from .resolve import Outcome, Sibling, removal_counts, settled
from .row_states import State


def live_values(connection: Connection, uid: bytes, state: State, key: str) -> list[Sibling]:
    """The live values of a merge key, with who wrote them."""
    found = (_at(connection, uid, state, key, dot) for dot in state.live(key))
    return [sibling for sibling in found if sibling]


def live_among(written: Written, uid: bytes, state: State, key: str) -> list[Sibling]:
    """The same from entries that were read before."""
    pairs = (written.get((uid, state.scope, dot)) for dot in state.live(key))
    return [Sibling.of(*pair, key) for pair in pairs if pair]


def _at(connection: Connection, uid: bytes, state: State, key: str, dot: str) -> Sibling | None:
    pair = entry_at(connection, uid, state.scope, dot)
    return Sibling.of(*pair, key) if pair else None


def outcome(connection: Connection, uid: bytes, state: State, key: str) -> Outcome:
    """What the live values of a merge key come to; references as hexadecimal text."""
    siblings = live_values(connection, uid, state, key)
    if not siblings:
        return Outcome(values={})
    return settled(state.ledger, key, siblings, lambda dot: _at(connection, uid, state, key, dot))


def shown_value(connection: Connection, uid: bytes, state: State, field: str) -> Any:
    """What the log says a field shows; references as hexadecimal text."""
    return outcome(connection, uid, state, key_of(state.ledger, field)).values.get(field)


def standing(connection: Connection, uid: bytes, state: State, key: str, role: str) -> list[str]:
    """Live dots of a merge key that somebody of this role may not replace."""
    owner = owner_of(state.ledger, key)
    if not owner or owner == role:
        return []
    return [one.header.dot for one in live_values(connection, uid, state, key) if one.header.role == owner]


def is_gone(connection: Connection, uid: bytes, state: State) -> bool:
    """Whether the log says that the row is in the recycle bin, whatever still hangs on it."""
    return REMOVED in state.dots and removal_counts(live_values(connection, uid, state, REMOVED), state)
