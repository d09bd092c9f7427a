"""What a data file must show, worked out from its log alone by causality, without any of the program's merge code.

A commit knows another when it names it, or a later one of that replica, in its `deps`. Of the writes of one merge key
those stand that no other write of the key knew. Everything else follows.
"""

import json
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import combinations
from typing import Any

from cunfupin.fields import LongText
from cunfupin.models.registry import ledgers, offspring_of, references_of, stored_fields
from cunfupin.services.workspace import Workspace
from cunfupin.sync.commits import EntryRecord
from cunfupin.sync.sentences import merged

from .versions import in_present_terms

GONE = "is_removed"


@dataclass(eq=False)
class Write:
    """One commit's write to one row."""

    header: dict[str, Any]
    op: str
    ledger: str
    values: dict[str, dict[str, Any]]
    """Merge key → field → value."""
    named: dict[str, list[str]]
    """Merge key → dots that it says it replaces."""

    @property
    def dot(self) -> str:
        return f"{self.header['replica']}:{self.header['n']}"

    @property
    def rank(self) -> tuple[bool, int, str]:
        return self.header["role"] == "township", self.header["clock"], self.header["replica"]

    def replaces(self, other: "Write", key: str) -> bool:
        """Whether the other one does not stand any more: known, and not the township's where the township decides."""
        is_protected = is_township_owned(self.ledger, key) and other.header["role"] == "township"
        return self.knew(other) and not (is_protected and self.header["role"] == "village")

    def knew(self, other: "Write") -> bool:
        replica, n = other.header["replica"], other.header["n"]
        return n < self.header["n"] if replica == self.header["replica"] else n <= self.header["deps"].get(replica, 0)


@cache
def _keys(ledger: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {GONE: [GONE]}
    for spec in stored_fields(ledger):
        found.setdefault(spec.merge_group or spec.name, []).append(spec.name)
    return found


@dataclass
class Oracle:
    """Expected tables, conflicts, violations and duplicates of one data file."""

    writes: dict[bytes, list[Write]] = field(default_factory=dict)

    @classmethod
    def over(cls, workspace: Workspace) -> "Oracle":
        oracle = cls()
        with workspace.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT header, ledger, row_uid, op, payload FROM entry JOIN commit_log ON id = commit_id"
            ).all()
        headers: dict[str, dict[str, Any]] = {}
        for text, name, uid, op, payload in rows:
            header = headers.setdefault(text, json.loads(text))
            facts = json.loads(in_present_terms(header["schema"], EntryRecord(name, uid, op, payload, "")).payload)
            named = {key: dots for key, (dots, _fields) in facts.items()} if op == "U" else {}
            oracle.writes.setdefault(uid, []).append(Write(header, op, name, _values(name, op, facts), named))
        return oracle

    def standing(self, uid: bytes, key: str) -> list[Write]:
        """Writes of a merge key that no other write of it knew."""
        writes = [write for write in self.writes[uid] if key in write.values]
        return [write for write in writes if not any(other.replaces(write, key) for other in writes)]

    def conflicts(self) -> set[tuple[str, bytes, str]]:
        """What differs between concurrent writes, and removals that somebody else's work contradicts."""
        found = set()
        for uid, writes in self.writes.items():
            for key in _keys(writes[0].ledger):
                standing = self._disputed(uid, key)
                if key == GONE:
                    if any(write.values[GONE][GONE] for write in standing) and not self.gone(uid):
                        found.add(("conflict", uid, key))
                elif any(write.values[key] != standing[0].values[key] for write in standing):
                    found |= {(kind, uid, key) for kind in self._open_kind(uid, key, standing)}
        return found

    def _disputed(self, uid: bytes, key: str) -> list[Write]:
        """Writes that stand, or those between which it is to be decided again because a ruling was taken back."""
        standing, again = self.standing(uid, key), f"~reopened:{key}"
        notes = self.standing(uid, again)
        if {note.dot for note in notes} != {write.dot for write in standing}:
            return standing
        told = [json.loads(note.values[again][again] or "[]") for note in notes]
        return [write for write in self.writes[uid] if any(write.dot in dots for dots in told)] or standing

    def _open_kind(self, uid: bytes, key: str, standing: list[Write]) -> set[str]:
        """`conflict` or `proposal`, or nothing where the class of the field settles it."""
        if self._by_class(uid, key, standing) is not None:
            return set()
        is_owned = is_township_owned(standing[0].ledger, key)
        decided = [write.values[key] for write in standing if is_owned and write.header["role"] == "township"]
        is_proposal = bool(decided) and any(write.values[key] not in decided for write in standing)
        return {"proposal" if is_proposal else "conflict"}

    def _by_class(self, uid: bytes, key: str, standing: list[Write]) -> dict[str, Any] | None:
        """What a status on its way or a long text comes to; None where a person decides."""
        specs = [spec for spec in stored_fields(standing[0].ledger) if spec.merge_key == key]
        values = [write.values[key][specs[0].name] for write in standing]
        stages = (None, *specs[0].stages)
        if specs[0].stages and set(values) <= set(stages):
            return {specs[0].name: max(values, key=stages.index)}
        if len(specs) > 1 or not isinstance(specs[0].kind, LongText):
            return None
        lines = [self._line(uid, key, write) for write in standing]
        common = next((write for write in lines[0] if all(write in line for line in lines)), None)
        if common is None or not all(isinstance(text, str) for text in (*values, common.values[key][key])):
            return None
        order = sorted(standing, key=lambda write: write.rank)
        text = merged(common.values[key][key], [write.values[key][key] for write in order])
        return None if text is None else {key: text}

    def _line(self, uid: bytes, key: str, write: Write) -> list[Write]:
        """A write and those that it followed one after another."""
        line = [write]
        while len(named := line[-1].named.get(key, ())) == 1:
            line += [one for one in self.writes[uid] if one.dot == named[0]]
        return line

    def gone(self, uid: bytes) -> bool:
        """Whether everyone who judged it last removed it, knowing all that stands on it, verdicts and questions too."""
        removals = self.standing(uid, GONE)
        if not all(write.values[GONE][GONE] for write in removals):
            return False
        others = {
            write
            for key in {key for write in self.writes[uid] for key in write.values} - {GONE}
            for write in self.standing(uid, key)
            if write not in removals
        }
        return all(any(removal.knew(write) for removal in removals) for write in others)

    @cached_property
    def rows(self) -> dict[str, dict[bytes, dict[str, Any]]]:
        """What the ledgers show."""
        found: dict[str, dict[bytes, dict[str, Any]]] = {name: {} for name in ledgers()}
        for uid, writes in self.writes.items():
            name = writes[0].ledger
            shown: dict[str, Any] = {GONE: int(self.gone(uid))}
            for key in _keys(name):
                if key != GONE:
                    shown |= self._shown(uid, key)
            for ref in references_of(name):
                shown[ref] = shown[ref] and bytes.fromhex(shown[ref])
            found[name][uid] = shown
        self._blank_dangling(found)
        self._keep_parents(found)
        return found

    def _shown(self, uid: bytes, key: str) -> dict[str, Any]:
        standing = self.standing(uid, key)
        top = max(standing, key=lambda write: write.rank).values[key]
        if all(write.values[key] == top for write in standing):
            return top
        by_class = self._by_class(uid, key, standing)
        return top if by_class is None else by_class

    dangling: set[tuple[str, bytes, str]] = field(default_factory=set)
    orphans: set[tuple[str, bytes, str]] = field(default_factory=set)

    def _blank_dangling(self, found: dict[str, dict[bytes, dict[str, Any]]]) -> None:
        for name, rows in found.items():
            for ref, target in references_of(name).items():
                for uid, row in rows.items():
                    if row[ref] is not None and row[ref] not in found[target]:
                        self.dangling.add(("violation", uid, ref))
                        row[ref] = None

    def _keep_parents(self, found: dict[str, dict[bytes, dict[str, Any]]]) -> None:
        for name in reversed(ledgers()):
            for child, via in offspring_of(name):
                for row in found[child].values():
                    parent = found[name].get(row[via])
                    if parent and parent[GONE] and not row[GONE]:
                        parent[GONE] = 0
                        self.orphans.add(("violation", row[via], "orphan"))

    def duplicates(self) -> set[tuple[bytes, bytes]]:
        """Living members with one number, of whom nobody decided what they are to each other."""
        living = [(uid, _body(row["id_number"])) for uid, row in self.rows["member"].items() if not row[GONE]]
        return {
            (min(one, two), max(one, two))
            for (one, first), (two, second) in combinations(living, 2)
            if first and first == second and not self._decided(one, two) and not self._decided(two, one)
        }

    def _decided(self, one: bytes, other: bytes) -> bool:
        key = f"~verdict:{other.hex()}"
        verdicts = self.standing(one, key)
        return bool(verdicts) and max(verdicts, key=lambda write: write.rank).values[key][key] is not None


@cache
def is_township_owned(ledger: str, key: str) -> bool:
    """Whether the township decides what a merge key is."""
    return any(spec.owner == "township" for spec in stored_fields(ledger) if spec.merge_key == key)


def _body(number: str | None) -> str | None:
    if not number or len(number) < 15 or number.startswith("999999"):
        return None
    return f"{number[:6]}19{number[6:]}" if len(number) == 15 else number[:17]


def _values(name: str, op: str, payload: dict[str, Any]) -> dict[str, dict[str, Any]]:
    if op == "I":
        values = {key: {field: payload.get(field) for field in fields} for key, fields in _keys(name).items()}
        values[GONE] = {GONE: payload.get(GONE, 0)}
        return values
    return {
        key: {field: after for field, (_before, after) in fields.items()} for key, (_dots, fields) in payload.items()
    }
