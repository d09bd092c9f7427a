"""What a merge will do: pure, from the commits that came and a view of what is known. No SQL, no clock."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, Protocol

from .commits import CommitRecord, EntryRecord, Header
from .forks import ORIGIN, Tails, settle_forks
from .merge_keys import REMOVED, owner_of
from .resolve import Sibling, removal_counts, settled
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


Last = tuple[str, Mapping[str, Sequence[Any]]]
"""Dot of a commit and the fields it wrote: [before, after]."""


@dataclass(kw_only=True)
class MergePlan:
    """Everything that applying will write, and what it means for people."""

    commits: list[CommitRecord] = field(default_factory=list)
    inserts: dict[bytes, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    updates: dict[bytes, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    states: dict[bytes, State] = field(default_factory=dict)
    written: dict[bytes, dict[str, "Last | None"]] = field(default_factory=dict)
    """Rows that were there and the merge keys written, with the last of the new commits to write it."""
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
        self._new_entries: dict[tuple[bytes, str], EntryRecord] = {}
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
        knows = cache(header.knows)
        for entry in commit.entries:
            self._lay(header, entry, knows)
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

    def _lay(self, header: Header, entry: EntryRecord, knows: Callable[[str], bool]) -> None:
        state = self._state(entry.row)
        if state is not None and state.scope != header.scope:
            return
        entry = upcast(header, entry)
        payload = entry.changes
        self._new_entries[entry.row, header.dot] = entry
        if state is None:
            if entry.op == "I":
                self._create(header, entry, payload)
            return
        written = self._plan.written.setdefault(entry.row, {})
        if entry.op == "I":
            state.lay_twin(header)
            written.update(dict.fromkeys(state.dots))
        else:
            self._note_parallel(header, entry, state, payload, knows)
            state.lay(
                header,
                {key: self._replaced(header, entry, state, key, named) for key, (named, _fields) in payload.items()},
            )
            written.update((key, (header.dot, fields)) for key, (_named, fields) in payload.items())
        if REMOVED in state.dots:
            self._plan.removals.add(entry.row)

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

    def _note_parallel(
        self,
        header: Header,
        entry: EntryRecord,
        state: State,
        changes: Mapping[str, Any],
        knows: Callable[[str], bool],
    ) -> None:
        unknown = {key for key, dots in state.dots.items() for dot in dots if not knows(dot)}
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
        """What each merge key that was written shows now."""
        for row, written in self._plan.written.items():
            state = self._plan.states[row]
            inserted = self._plan.inserts.get(row)
            values = inserted[1] if inserted else self._plan.updates.setdefault(row, (state.ledger, {}))[1]
            for key, last in written.items():
                if key != REMOVED:
                    values.update(self._shown(row, state, key, last))
        for row in self._plan.removals:
            state = self._plan.states[row]
            removed = removal_counts(self.siblings(row, state, REMOVED), state)
            self._plan.updates.setdefault(row, (state.ledger, {}))[1][REMOVED] = int(removed)

    def _shown(self, row: bytes, state: State, key: str, last: Last | None) -> dict[str, Any]:
        """What a merge key shows: what was written last, where that replaced everything else."""
        if last and state.dots[key] == [last[0]]:
            return {name: after for name, (_before, after) in last[1].items()}
        siblings = self.siblings(row, state, key)
        return settled(state.ledger, key, siblings, partial(self._sibling, row, state, key)).values

    def siblings(self, row: bytes, state: State, key: str) -> list[Sibling]:
        """The live values of a merge key."""
        found = (self._sibling(row, state, key, dot) for dot in state.live(key))
        return [sibling for sibling in found if sibling]

    def _sibling(self, row: bytes, state: State, key: str, dot: str) -> Sibling | None:
        commit = self._new.get((state.scope, dot))
        entry = self._new_entries.get((row, dot))
        pair = (commit.header, entry) if commit and entry else self._known.entry(row, state.scope, dot)
        return Sibling.of(*pair, key) if pair else None
