"""Live dots of rows: which commits the values that a row shows come from."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection

from .commits import Header, dumps
from .merge_keys import REMOVED, every_key

_CHUNK = 500
T = TypeVar("T")


@dataclass(slots=True)
class State:
    """Live dots of one row; a merge key that is not in `dots` still has the value the row was created with.

    The lists in `dots` are replaced, never changed.
    """

    ledger: str
    scope: str
    created: str = ""
    dots: dict[str, list[str]] = field(default_factory=dict)

    def create(self, dot: str, payload: Mapping[str, Any]) -> None:
        """The commit of this dot created the row."""
        self.created = dot
        self.dots = {REMOVED: [dot]} if payload.get(REMOVED) else {}

    def live(self, merge_key: str) -> list[str]:
        """Live dots of a merge key."""
        return self.dots.get(merge_key) or [self.created]

    def every_dot(self) -> set[str]:
        """All live dots of the row."""
        return {self.created}.union(*self.dots.values())

    def copy(self) -> "State":
        """An independent copy."""
        return State(self.ledger, self.scope, self.created, dict(self.dots))

    def lay(self, header: Header, replaced: Mapping[str, Collection[str]]) -> None:
        """A commit wrote these merge keys and names the dots that it replaces."""
        for key, gone in replaced.items():
            left = [dot for dot in self.live(key) if dot not in gone and dot != header.dot]
            self.dots[key] = sorted([*left, header.dot])

    def lay_twin(self, header: Header) -> None:
        """The same row was created a second time: each of its merge keys has both values."""
        for key in dict.fromkeys((*every_key(self.ledger), *self.dots)):
            self.dots[key] = sorted({dot for dot in self.live(key) if not header.knows(dot)} | {header.dot})
        self.created = min(self.created, header.dot)


def chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Slices small enough for one SQL statement."""
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]


def marks(items: Sequence[object]) -> str:
    """Placeholders for an IN list."""
    return ",".join("?" * len(items))


UIDS = "(SELECT unhex(value) AS wanted FROM json_each(?))"
"""Table of uids, `wanted`, of any length, to join on; its parameter is made by `uids_text`."""


def uids_text(uids: Iterable[bytes]) -> str:
    """These uids as one parameter of a statement."""
    return dumps([uid.hex() for uid in uids])


def load_states(connection: Connection, uids: Iterable[bytes]) -> dict[bytes, State]:
    """States of those rows that have one."""
    rows = connection.exec_driver_sql(
        f"SELECT row_uid, ledger, scope, created, dots FROM {UIDS} CROSS JOIN row_state ON row_uid = wanted",
        (uids_text(uids),),
    ).all()
    return {
        uid: State(ledger, scope, created, json.loads(dots) if dots else {})
        for uid, ledger, scope, created, dots in rows
    }


def save_states(connection: Connection, states: Iterable[tuple[bytes, State]]) -> None:
    """Write states, new or changed."""
    rows = [(uid, s.ledger, s.scope, s.created, dumps(s.dots) if s.dots else None) for uid, s in states]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO row_state (row_uid, ledger, scope, created, dots) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (row_uid) DO UPDATE SET created = excluded.created, dots = excluded.dots",
            rows,
        )
