"""What a merge will do: pure, from the commits that came and a view of what is known. No SQL, no clock."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from .capture import merge_keys
from .commits import CommitRecord, EntryRecord, Header
from .resolve import Sibling, removal_counts, shown
from .row_states import State

REMOVED = "is_removed"


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
    missing: list[str] = field(default_factory=list)


def plan_merge(known: Known, incoming: Sequence[CommitRecord]) -> MergePlan:
    """Order the commits causally, lay them over the known rows, and work out what each touched field shows."""
    plan = MergePlan()
    merge = _Merge(known, plan)
    waiting = [commit for commit in incoming if not _is_known(known, plan, commit)]
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
    found = known.commit_hash(header.replica, header.scope, header.n)
    if found is None:
        return False
    if found == commit.hash:
        plan.already_known += 1
    else:
        plan.forked.append(header.dot)
    return True


def _missing(merge: "_Merge", waiting: Iterable[CommitRecord]) -> list[str]:
    """Commits that would have to come first, as `replica/scope:n`."""
    found = []
    for commit in waiting:
        header = commit.header
        n, _head = merge.head(header.replica, header.scope)
        if n + 1 < header.n:
            found.append(f"{header.replica}/{header.scope}:{n + 1}")
        for replica, needed in header.deps.items():
            if merge.head(replica, header.scope)[0] < needed:
                found.append(f"{replica}/{header.scope}:{needed}")
    have = {f"{c.header.replica}/{c.header.scope}:{c.header.n}" for c in waiting}
    return sorted(set(found) - have)


class _Merge:
    """State of one merge in the making."""

    def __init__(self, known: Known, plan: MergePlan) -> None:
        self._known = known
        self._plan = plan
        self._heads: dict[tuple[str, str], tuple[int, str]] = {}
        self._new: dict[tuple[str, str], CommitRecord] = {}
        self._new_entries: dict[tuple[bytes, str], EntryRecord] = {}
        self._touched: dict[tuple[bytes, str], None] = {}

    def head(self, replica: str, scope: str) -> tuple[int, str]:
        return self._heads.get((replica, scope)) or self._known.head(replica, scope)

    def accept(self, commit: CommitRecord) -> bool:
        """Take the commit in if its predecessors are; else leave it waiting."""
        header = commit.header
        n, head = self.head(header.replica, header.scope)
        if header.n != n + 1 or header.prev != head:
            return False
        if any(self.head(replica, header.scope)[0] < needed for replica, needed in header.deps.items()):
            return False
        self._heads[header.replica, header.scope] = (header.n, commit.hash)
        self._new[header.scope, header.dot] = commit
        self._plan.commits.append(commit)
        for entry in commit.entries:
            self._lay(header, entry)
        return True

    def _lay(self, header: Header, entry: EntryRecord) -> None:
        payload = json.loads(entry.payload)
        self._new_entries[entry.row, header.dot] = entry
        state = self._state(entry.row)
        if entry.op == "I" and state is None:
            self._plan.states[entry.row] = State(entry.ledger, header.scope, header.dot)
            self._plan.inserts[entry.row] = (entry.ledger, payload)
            return
        if state is None:
            return
        changes = _as_update(entry.ledger, payload) if entry.op == "I" else payload
        self._note_parallel(header, entry, state, changes)
        for key, (replaced, _fields) in changes.items():
            state.dots[key] = [dot for dot in state.live(key) if dot not in replaced] + [header.dot]
            self._touched[entry.row, key] = None
        if REMOVED in state.dots:
            self._plan.removals.add(entry.row)

    def _note_parallel(self, header: Header, entry: EntryRecord, state: State, changes: Mapping[str, Any]) -> None:
        unknown = {key for key in state.dots for dot in state.live(key) if not header.knows(dot)}
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
        """What each touched merge key shows now."""
        for row, key in self._touched:
            state = self._plan.states[row]
            if key == REMOVED:
                continue
            values = shown(self.siblings(row, state, key)).values
            inserted = self._plan.inserts.get(row)
            if inserted:
                inserted[1].update(values)
            else:
                self._plan.updates.setdefault(row, (state.ledger, {}))[1].update(values)
        for row in self._plan.removals:
            state = self._plan.states[row]
            removed = removal_counts(self.siblings(row, state, REMOVED), state)
            self._plan.updates.setdefault(row, (state.ledger, {}))[1][REMOVED] = int(removed)

    def siblings(self, row: bytes, state: State, key: str) -> list[Sibling]:
        """The live values of a merge key."""
        found = []
        for dot in state.live(key):
            commit = self._new.get((state.scope, dot))
            entry = self._new_entries.get((row, dot))
            pair = (commit.header, entry) if commit and entry else self._known.entry(row, state.scope, dot)
            if pair:
                found.append(Sibling.of(*pair, key))
        return found


def _as_update(ledger: str, payload: Mapping[str, Any]) -> dict[str, tuple[list[str], dict[str, list[Any]]]]:
    """A second creation of one row, seen as a change of each of its merge keys."""
    keys = merge_keys(ledger)
    found: dict[str, tuple[list[str], dict[str, list[Any]]]] = {}
    for name, value in payload.items():
        found.setdefault(keys.get(name, name), ([], {}))[1][name] = [None, value]
    return found
