"""What a merge will do: pure, from the commits that came and a view of what is known. No SQL, no clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from .commits import CommitRecord, EntryRecord, Header
from .forks import ORIGIN, Tails, settle_forks
from .merge_keys import REMOVED, owner_of
from .resolve import Sibling, removal_counts, settled, sibling_at
from .row_states import State
from .upcast import upcast


class Known(Protocol):
    """What this data file knows before the merge."""

    def head(self, replica: str, scope: str) -> tuple[int, str]:
        """Number and hash of the newest known commit of a stream; (0, "") for none."""

    def commit_hash(self, replica: str, scope: str, n: int) -> str | None:
        """Hash of a known commit."""

    def state(self, row: bytes) -> State | None:
        """Live dots of a row."""

    def entry(self, row: bytes, scope: str, dot: str) -> tuple[Header, EntryRecord] | None:
        """What a known commit did to a row."""

    def tails(self) -> Tails:
        """Commits that got another name because their replica had forked."""


class NothingKnown:
    """`Known` of an empty file."""

    def head(self, _replica: str, _scope: str) -> tuple[int, str]:
        """No commit."""
        return 0, ""

    def commit_hash(self, _replica: str, _scope: str, _n: int) -> str | None:
        """No commit."""
        return None

    def state(self, _row: bytes) -> State | None:
        """No row."""
        return None

    def entry(self, _row: bytes, _scope: str, _dot: str) -> tuple[Header, EntryRecord] | None:
        """No entry."""
        return None

    def tails(self) -> Tails:
        """No tail."""
        return Tails()


@dataclass(kw_only=True)
class MergePlan:
    """Everything that applying will write, and what it means for people."""

    commits: list[CommitRecord] = field(default_factory=list)
    inserts: dict[bytes, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    updates: dict[bytes, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    states: dict[bytes, State] = field(default_factory=dict)
    removals: set[bytes] = field(default_factory=set)
    """Rows whose removal has to be judged again."""
    parallel: dict[bytes, tuple[str, str]] = field(default_factory=dict)
    """Rows that both sides changed in different fields: ledger and who."""
    already_known: int = 0
    forked: list[str] = field(default_factory=list)
    """Dots of a second tail under one replica's name; its commits are among `commits` under a name of their own."""
    missing: list[str] = field(default_factory=list)


def plan_merge(known: Known, incoming: Sequence[CommitRecord]) -> MergePlan:
    """Order the commits causally, lay them over the known rows, and work out what each touched field shows."""
    plan = MergePlan()
    merge = _Merge(known, plan)
    settled, plan.forked = settle_forks(known, incoming)
    waiting = [commit for commit in settled if not _is_known(known, plan, commit)]
    while waiting:
        ready = [commit for commit in waiting if merge.accept(commit)]
        if not ready:
            break
        accepted = set(map(id, ready))
        waiting = [commit for commit in waiting if id(commit) not in accepted]
    plan.missing = _missing(merge, waiting)
    merge.resolve()
    return plan


def _is_known(known: Known, plan: MergePlan, commit: CommitRecord) -> bool:
    header = commit.header
    if known.commit_hash(header.replica, header.scope, header.n) != commit.hash:
        return False
    plan.already_known += 1
    return True


def _missing(merge: "_Merge", waiting: Iterable[CommitRecord]) -> list[str]:
    """Commits that would have to come first, as `replica/scope:n`."""
    found = set()
    for commit in waiting:
        header = commit.header
        if merge.has_taken(commit):
            continue
        n, head = merge.head(header.replica, header.scope)
        if header.n > n + 1 or header.prev != head:
            found.add(f"{header.replica}/{header.scope}:{min(n + 1, header.n - 1)}")
        for replica, needed in header.deps.items():
            if not merge.reaches(replica, header.scope, needed):
                found.add(f"{replica}/{header.scope}:{needed}")
    have = {f"{c.header.replica}/{c.header.scope}:{c.header.n}" for c in waiting}
    return sorted(found - have)


_ORIGIN_MARK = f'"{ORIGIN}":'


class _Merge:
    """State of one merge in the making."""

    def __init__(self, known: Known, plan: MergePlan) -> None:
        self._known = known
        self._plan = plan
        self._heads: dict[tuple[str, str], tuple[int, str]] = {}
        self._new: dict[tuple[str, str], CommitRecord] = {}
        self._unsettled: dict[tuple[bytes, str], None] = {}
        """Rows and merge keys that were written and had several live dots then."""
        self._tails = Tails()

    def head(self, replica: str, scope: str) -> tuple[int, str]:
        return self._heads.get((replica, scope)) or self._known.head(replica, scope)

    def accept(self, commit: CommitRecord) -> bool:
        """Take the commit in if its predecessors are; else leave it waiting."""
        header = commit.header
        n, head = self.head(header.replica, header.scope)
        if header.n != n + 1 or header.prev != head:
            return False
        if not all(self.reaches(replica, header.scope, needed) for replica, needed in header.deps.items()):
            return False
        self._heads[header.replica, header.scope] = (header.n, commit.hash)
        self._new[header.scope, header.dot] = commit
        self._plan.commits.append(commit)
        if _ORIGIN_MARK in commit.text:
            self._tails.note(commit.text)
        for entry in commit.entries:
            self._lay(header, entry)
        return True

    def reaches(self, replica: str, scope: str, needed: int) -> bool:
        """Whether the stream is known that far, or a tail of it under another name is."""
        if self.head(replica, scope)[0] >= needed:
            return True
        stream = (replica, scope)
        return max(self._tails.reach.get(stream, 0), self._known.tails().reach.get(stream, 0)) >= needed

    def has_taken(self, commit: CommitRecord) -> bool:
        """Whether this very commit came a second time."""
        taken = self._new.get((commit.header.scope, commit.header.dot))
        return taken is not None and taken.hash == commit.hash

    def _lay(self, header: Header, entry: EntryRecord) -> None:
        state = self._state(entry.row)
        if state is not None and state.scope != header.scope:
            return
        entry = upcast(header, entry)
        payload = entry.changes
        if state is None:
            if entry.op == "I":
                self._create(header, entry, payload)
            return
        if entry.op == "I":
            state.lay_twin(header)
            self._unsettled.update(dict.fromkeys((entry.row, key) for key in state.dots))
        else:
            self._note_parallel(header, entry, state, payload)
            self._change(header, entry, state, payload)
        if REMOVED in state.dots:
            self._plan.removals.add(entry.row)

    def _change(self, header: Header, entry: EntryRecord, state: State, changes: Mapping[str, Any]) -> None:
        """Lay an update; where it replaces everything else, what it wrote is what shows."""
        state.lay(
            header,
            {key: self._replaced(header, entry, state, key, named) for key, (named, _fields) in changes.items()},
        )
        values = self._values(entry.row, state)
        for key, (_named, fields) in changes.items():
            if state.dots[key] == [header.dot]:
                for name, (_before, after) in fields.items():
                    values[name] = after
            else:
                self._unsettled[entry.row, key] = None

    def _values(self, row: bytes, state: State) -> dict[str, Any]:
        """What will be written to a row."""
        found = self._plan.inserts.get(row) or self._plan.updates.setdefault(row, (state.ledger, {}))
        return found[1]

    def _replaced(
        self, header: Header, entry: EntryRecord, state: State, key: str, named: Sequence[str]
    ) -> Sequence[str]:
        """The dots that a commit replaces: those it names, but for the owner's when the writer is not the owner."""
        owner = owner_of(entry.ledger, key)
        if not owner or header.role == owner:
            return named
        found = ((dot, self._sibling(entry.row, state, key, dot)) for dot in named)
        return [dot for dot, sibling in found if sibling is None or sibling.header.role != owner]

    def _create(self, header: Header, entry: EntryRecord, payload: dict[str, Any]) -> None:
        state = State(entry.ledger, header.scope)
        state.create(header.dot, payload)
        self._plan.states[entry.row] = state
        self._plan.inserts[entry.row] = (entry.ledger, payload)

    def _note_parallel(self, header: Header, entry: EntryRecord, state: State, changes: Mapping[str, Any]) -> None:
        unknown = {key for key, dots in state.dots.items() for dot in dots if not header.knows(dot)}
        if unknown - changes.keys() and not unknown & changes.keys():
            self._plan.parallel[entry.row] = (entry.ledger, header.operator)

    def _state(self, row: bytes) -> State | None:
        if row not in self._plan.states:
            found = self._known.state(row)
            if found is None:
                return None
            self._plan.states[row] = found.copy()
        return self._plan.states[row]

    def resolve(self) -> None:
        """What the merge keys show that several wrote to."""
        for row, key in self._unsettled:
            state = self._plan.states[row]
            if key != REMOVED:
                found = settled(
                    state.ledger, key, self.siblings(row, state, key), partial(self._sibling, row, state, key)
                )
                self._values(row, state).update(found.values)
        for row in self._plan.removals:
            state = self._plan.states[row]
            removed = removal_counts(self.siblings(row, state, REMOVED), state)
            self._plan.updates.setdefault(row, (state.ledger, {}))[1][REMOVED] = int(removed)

    def siblings(self, row: bytes, state: State, key: str) -> list[Sibling]:
        """The live values of a merge key."""
        found = (self._sibling(row, state, key, dot) for dot in state.live(key))
        return [sibling for sibling in found if sibling]

    def _sibling(self, row: bytes, state: State, key: str, dot: str) -> Sibling | None:
        return sibling_at(partial(self._entry, row, state.scope), state.ledger, key, dot)

    def _entry(self, row: bytes, scope: str, dot: str) -> tuple[Header, EntryRecord] | None:
        commit = self._new.get((scope, dot))
        entry = commit and commit.by_row.get(row)
        return (commit.header, upcast(commit.header, entry)) if commit and entry else self._known.entry(row, scope, dot)
