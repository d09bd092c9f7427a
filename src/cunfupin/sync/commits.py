"""Commits: sealed changes, numbered within their stream and chained by hashes over salted commitments."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, NamedTuple

from cunfupin.errors import UserError

TOWNSHIP_WIDE = ""
"""Scope of rows that belong to no single village."""


dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""JSON without blanks, Chinese as it is."""


@dataclass(frozen=True, kw_only=True)
class Header:
    """Who changed something, when (labels only), why, and after which other commits.

    `deps` names for each other replica of the scope the last commit known then; `clock` is hybrid logical time in ms.
    """

    replica: str
    scope: str
    n: int
    prev: str
    at: str
    clock: int
    operator: str
    role: str
    kind: str
    label: str
    reason: str
    action: str
    deps: dict[str, int]
    schema: int

    @cached_property
    def dot(self) -> str:
        """Name of the commit within its scope."""
        return f"{self.replica}:{self.n}"

    @cached_property
    def knows(self) -> Callable[[str], bool]:
        """Whether the commit of a dot is in this commit's past, or is itself; all rows ask about the same few."""

        @cache
        def is_known(dot: str) -> bool:
            replica, n = split_dot(dot)
            return n <= (self.n if replica == self.replica else self.deps.get(replica, 0))

        return is_known

    @property
    def rank(self) -> tuple[bool, int, str]:
        """Order in which values stand for each other while nobody has ruled."""
        return self.role == "township", self.clock, self.replica


def split_dot(dot: str) -> tuple[str, int]:
    """Replica and number of a dot."""
    replica, _, n = dot.partition(":")
    return replica, int(n)


class EntryRecord(NamedTuple):
    """What a commit did to one row; packages hold hundreds of thousands.

    `payload` is JSON: for `I` field → value, for `U` merge key → [dots replaced, {field: [before, after]}].
    """

    ledger: str
    row: bytes
    op: str
    payload: str
    salt: str

    @property
    def changes(self) -> dict[str, Any]:
        """The payload read."""
        found: dict[str, Any] = json.loads(self.payload)
        return found

    @property
    def line(self) -> str:
        """The entry as one line of text; JSON holds no raw tab or line break."""
        return f"{self.ledger}\t{self.row.hex()}\t{self.op}\t{self.salt}\t{self.payload}"

    @property
    def commitment(self) -> str:
        """Salted hash that stays in the chain even if the payload is erased one day."""
        return hashlib.sha256(self.line.encode()).hexdigest()


@dataclass(frozen=True)
class CommitRecord:
    """A commit with its entries. `text` is the header exactly as it was hashed."""

    text: str
    entries: tuple[EntryRecord, ...] = field(repr=False)

    @cached_property
    def header(self) -> Header:
        """The header read; unknown facts of newer programs stay in `text`."""
        return header_of(self.text)

    @cached_property
    def by_row(self) -> Mapping[bytes, EntryRecord]:
        """The entries by the row that they are about."""
        return {entry.row: entry for entry in self.entries}

    @cached_property
    def hash(self) -> str:
        """Hash of header and commitments."""
        commitments = [entry.commitment for entry in self.entries]
        return hashlib.sha256("".join([self.text, *commitments]).encode()).hexdigest()


_FACTS = {
    "replica": str,
    "scope": str,
    "n": int,
    "prev": str,
    "at": str,
    "clock": int,
    "operator": str,
    "role": str,
    "kind": str,
    "label": str,
    "reason": str,
    "action": str,
    "deps": dict,
    "schema": int,
}


def header_of(text: str) -> Header:
    """Read a header. UserError when it is none."""
    try:
        facts = json.loads(text)
        if not all(type(facts[name]) is kind for name, kind in _FACTS.items()):
            raise TypeError
        return Header(**{name: facts[name] for name in _FACTS})
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UserError("交换包里的修改记录读不出来，请对方重新送出") from None


def header_text(header: Header) -> str:
    """The header as JSON."""
    return dumps({name: getattr(header, name) for name in _FACTS})


def write_lines(commits: Iterable[CommitRecord]) -> Iterator[str]:
    """Lines of a package's `commits.jsonl`: a header line begins with `{`, its entries follow."""
    for commit in commits:
        yield commit.text
        for entry in commit.entries:
            yield entry.line


def read_lines(text: str) -> list[CommitRecord]:
    """The commits of a package. UserError when a line is damaged."""
    commits: list[CommitRecord] = []
    header, entries = "", list[EntryRecord]()
    for line in text.split("\n"):
        if line.startswith("{"):
            if header:
                commits.append(CommitRecord(header, tuple(entries)))
            header, entries = line, []
        elif line:
            entries.append(_entry(line))
    if header:
        commits.append(CommitRecord(header, tuple(entries)))
    return commits


def _entry(line: str) -> EntryRecord:
    try:
        ledger, row, op, salt, payload = line.split("\t", 4)
        return EntryRecord(ledger, bytes.fromhex(row), op, payload, salt)
    except ValueError:
        raise UserError("交换包里的修改记录读不出来，请对方重新送出") from None
