"""What the live dots of a row say, read from the log in the data file."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Connection

from .commits import EntryRecord, Header
from .log import Written, entry_at
from .merge_keys import REMOVED, key_of, owner_of
from .resolve import Outcome, Sibling, disputed, removal_counts, settled, sibling_at
from .row_states import State


def live_values(connection: Connection, uid: bytes, state: State, key: str) -> list[Sibling]:
    """The live values of a merge key, with who wrote them."""
    found = (_at(connection, uid, state, key, dot) for dot in state.live(key))
    return [sibling for sibling in found if sibling]


def disputed_values(connection: Connection, uid: bytes, state: State, key: str) -> list[Sibling]:
    """The values that a merge key stands between."""
    return disputed(state, key, lambda about, dot: _at(connection, uid, state, about, dot))


def disputed_among(written: Written, uid: bytes, state: State, key: str) -> list[Sibling]:
    """The same from entries that were read before."""

    def find(dot: str) -> tuple[Header, EntryRecord] | None:
        return written.get((uid, state.scope, dot))

    return disputed(state, key, partial(sibling_at, find, state.ledger))


def _at(connection: Connection, uid: bytes, state: State, key: str, dot: str) -> Sibling | None:
    return sibling_at(partial(entry_at, connection, uid, state.scope), state.ledger, key, dot)


def outcome(connection: Connection, uid: bytes, state: State, key: str) -> Outcome:
    """What the live values of a merge key come to; references as hexadecimal text."""
    return outcome_of(connection, uid, state, key, live_values(connection, uid, state, key))


def outcome_of(connection: Connection, uid: bytes, state: State, key: str, siblings: Sequence[Sibling]) -> Outcome:
    """What these values of a merge key come to."""
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
