"""Forks: two copies of one replica wrote on under one name. The second tail gets a name of its own, nothing is lost.

The name follows from the first commit of the tail, so that it is the same however often and in whatever parts it comes.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Protocol

from .commits import CommitRecord, EntryRecord, dumps, split_dot

ORIGIN = "origin"
"""Fact of a renamed commit's header: replica, number and hash under which it was sealed."""


@dataclass
class Tails:
    """Renamed commits: by (scope, hash) where one went and the last number before the fork; how far replicas reach."""

    places: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    reach: dict[tuple[str, str], int] = field(default_factory=dict)
    bases: dict[tuple[str, str], int] = field(default_factory=dict)

    def note(self, text: str) -> None:
        """Take in the header of a commit if it was renamed."""
        facts = json.loads(text)
        origin = facts.get(ORIGIN)
        if origin:
            stream = (origin["replica"], facts["scope"])
            self.bases[facts["scope"], origin["hash"]] = origin["n"] - facts["n"]
            self.places[facts["scope"], origin["hash"]] = (facts["replica"], facts["n"])
            self.reach[stream] = max(self.reach.get(stream, 0), origin["n"])


class KnownCommits(Protocol):
    """What has to be known of the log to see a fork."""

    def commit_hash(self, replica: str, scope: str, n: int) -> str | None:
        """Hash of a known commit."""

    def tails(self) -> Tails:
        """Commits renamed before."""


def settle_forks(known: KnownCommits, incoming: Sequence[CommitRecord]) -> tuple[list[CommitRecord], list[str]]:
    """The commits with second tails renamed, predecessors first as far as clocks tell; and the dots that tails had."""
    settled: list[CommitRecord] = []
    forked: list[str] = []
    for (replica, scope), group in groupby(sorted(incoming, key=_place), key=lambda commit: _place(commit)[:2]):
        stream = _Stream(known, replica, scope)
        for commit in group:
            renamed = stream.settled(commit)
            settled.append(renamed)
            if renamed is not commit:
                forked.append(commit.header.dot)
    return sorted(settled, key=lambda commit: commit.header.clock), forked


def _place(commit: CommitRecord) -> tuple[str, str, int, str]:
    header = commit.header
    return header.replica, header.scope, header.n, commit.hash


class _Stream:
    """The commits of one stream as they come, by number."""

    def __init__(self, known: KnownCommits, replica: str, scope: str) -> None:
        self._known = known
        self._replica = replica
        self._scope = scope
        self._main: dict[int, str] = {0: ""}
        self._renamed: dict[str, CommitRecord] = {}
        """Original hash → renamed commit."""

    def settled(self, commit: CommitRecord) -> CommitRecord:
        n, prev = commit.header.n, commit.header.prev
        own = self._main_hash(n)
        if own == commit.hash:
            return commit
        follows = self._main_hash(n - 1)
        if prev == follows and own is not None:
            return self._branch(commit, _tail_name(self._replica, self._scope, commit.hash), 0, "")
        if prev != follows and (place := self._renamed_place(prev)):
            return self._branch(commit, *place)
        if own is None:
            self._main[n] = commit.hash
        return commit

    def _main_hash(self, n: int) -> str | None:
        return self._main[n] if n in self._main else self._known.commit_hash(self._replica, self._scope, n)

    def _renamed_place(self, original: str) -> tuple[str, int, str] | None:
        """Name, number and hash of the renamed commit that was sealed with this hash."""
        if original in self._renamed:
            before = self._renamed[original]
            return before.header.replica, before.header.n, before.hash
        name, n = self._known.tails().places.get((self._scope, original), ("", 0))
        found = self._known.commit_hash(name, self._scope, n) if name else None
        return (name, n, found) if found else None

    def _branch(self, commit: CommitRecord, name: str, last: int, prev: str) -> CommitRecord:
        base = commit.header.n - last - 1
        renamed = _renamed(commit, name, base, prev)
        self._renamed[commit.hash] = renamed
        return renamed


def _tail_name(replica: str, scope: str, first: str) -> str:
    return hashlib.sha256(f"{replica}/{scope}/{first}".encode()).hexdigest()[:16]


def _renamed(commit: CommitRecord, name: str, base: int, prev: str) -> CommitRecord:
    """The commit as one of the stream `name`, whose first commit follows number `base` of the old one."""
    header = commit.header
    facts = json.loads(commit.text)
    facts |= {
        "replica": name,
        "n": header.n - base,
        "prev": prev,
        "deps": header.deps | ({header.replica: base} if base else {}),
        ORIGIN: {"replica": header.replica, "n": header.n, "hash": commit.hash},
    }
    entries = tuple(_entry(entry, header.replica, name, base) for entry in commit.entries)
    return CommitRecord(dumps(facts), entries)


def _entry(entry: EntryRecord, replica: str, name: str, base: int) -> EntryRecord:
    if entry.op == "I":
        return entry
    payload: dict[str, Any] = json.loads(entry.payload)
    moved = {key: [_dots(dots, replica, name, base), fields] for key, (dots, fields) in payload.items()}
    return entry._replace(payload=dumps(moved))


def _dots(dots: Iterable[str], replica: str, name: str, base: int) -> list[str]:
    found = []
    for dot in dots:
        owner, n = split_dot(dot)
        found.append(f"{name}:{n - base}" if owner == replica and n > base else dot)
    return found
