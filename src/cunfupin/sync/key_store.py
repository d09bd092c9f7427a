"""The user's own key store beside the settings: for each replica its private key, its file and its newest commits.

A data file that was copied, rolled back or cloned does not match it, and gets a new replica before the first write.
"""

import json
import os
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

from cunfupin.paths import keys_dir

from .log import Heads


@dataclass(frozen=True, kw_only=True)
class ReplicaRecord:
    """What this user knows of a replica. `heads`: scope → number and hash of its newest commit."""

    replica: str
    key: str
    path: str
    heads: dict[str, tuple[int, str]]


class Judgement(Enum):
    """How a data file stands to this user's key store."""

    OWN = "own"
    COPIED = "copied"
    ROLLED_BACK = "rolled_back"
    CLONED = "cloned"


def new_replica_id() -> str:
    """A name that no other replica has."""
    return os.urandom(8).hex()


def heads_of(heads: Heads, replica: str) -> dict[str, tuple[int, str]]:
    """Newest commits of one replica by scope."""
    return {scope: head for (name, scope), head in heads.items() if name == replica}


def find(replica: str) -> ReplicaRecord | None:
    """The record of a replica, None when this user has none."""
    try:
        facts = json.loads(_place(replica).read_text(encoding="utf-8"))
        heads = {scope: (int(n), str(head)) for scope, (n, head) in facts["heads"].items()}
        return ReplicaRecord(replica=replica, key=facts["key"], path=facts["path"], heads=heads)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save(record: ReplicaRecord) -> None:
    """Write a record so that it is there whole or not at all."""
    place = _place(record.replica)
    staged = place.with_suffix(".part")
    with staged.open("w", encoding="utf-8") as file:
        json.dump(asdict(record), file)
        file.flush()
        os.fsync(file.fileno())
    staged.replace(place)


def _place(replica: str) -> Path:
    return keys_dir() / f"{replica}.json"


def judge(record: ReplicaRecord | None, path: Path, heads: dict[str, tuple[int, str]]) -> Judgement:
    """Compare a data file with what its replica wrote last."""
    if record is None or _stands_elsewhere(record, path):
        return Judgement.COPIED
    for scope, (n, head) in record.heads.items():
        known, known_head = heads.get(scope, (0, ""))
        if known < n:
            return Judgement.ROLLED_BACK
        if known == n and known_head != head:
            return Judgement.CLONED
    return Judgement.OWN


def _stands_elsewhere(record: ReplicaRecord, path: Path) -> bool:
    old = Path(record.path)
    return old != path.resolve() and old.exists()
