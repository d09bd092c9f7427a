"""The laws of the merge by their names in the design, each checked against what the log says by itself."""

import json
from functools import cache

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import stored_fields
from cunfupin.services.workspace import Workspace
from cunfupin.sync.digest import Digest, digest_of
from cunfupin.sync.verify import verify_chain

from .oracle import Oracle
from .replicas import VILLAGE, Rows, items, states, tables


class LawBroken(AssertionError):
    """A law of the merge does not hold."""

    def __init__(self, law: str, words: str) -> None:
        super().__init__(f"{law}: {words}")
        self.law = law


def hold(law: str, holds: bool, words: str) -> None:
    """LawBroken with the law's name unless it holds."""
    if not holds:
        raise LawBroken(law, words)


def check(workspace: Workspace) -> None:
    """I2, I3, I7, I8 and I9 on one data file whose changes are all sealed."""
    oracle, shown = Oracle.over(workspace), tables(workspace)
    expected = oracle.rows
    _check_owners(shown, oracle)
    _check_dots(workspace, oracle)
    _check_items(workspace, oracle)
    hold("I9", shown == expected, "the records are not what the log says")
    with workspace.read() as connection:
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    hold("I7", dangling is None, "a reference leads nowhere")


def check_log(workspace: Workspace) -> None:
    """I9 from the first commit on: the log only grows, so that this is looked at once, at the end."""
    with workspace.read() as connection:
        hold("I9", verify_chain(connection) == [], "the log is not as it was sealed")


def _check_owners(shown: Rows, oracle: Oracle) -> None:
    """What the township decides shows what the township wrote, if it ever wrote."""
    for name, rows in shown.items():
        for spec in _owned(name) if rows else ():
            for uid, row in rows.items():
                said = [
                    write.values[spec.merge_key][spec.name]
                    for write in oracle.writes[uid]
                    if spec.merge_key in write.values and write.header["role"] == spec.owner and write.op == "U"
                ]
                hold("I8", not said or row[spec.name] in said, f"{spec.id} shows what its owner never wrote")


@cache
def _owned(ledger: str) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in stored_fields(ledger) if spec.owner)


def digest_and_sums(workspace: Workspace) -> tuple[Digest, int | None]:
    """I16 and I17: what must be the same wherever the same commits are known; sums are checked against the log."""
    with workspace.read() as connection:
        total = connection.exec_driver_sql("SELECT sum(amount) FROM income_item").scalar()
        logged = connection.exec_driver_sql(
            "SELECT sum(json_extract(payload, '$.amount')) FROM entry JOIN commit_log ON id = commit_id "
            "WHERE ledger = 'income_item' AND op = 'I'"
        ).scalar()
        hold("I17", total == logged, "a sum is not the sum of the entries")
        return digest_of(connection, VILLAGE), total


def _check_items(workspace: Workspace, oracle: Oracle) -> None:
    found = items(workspace)
    conflicts = {(kind, row, key) for _id, kind, row, key, _facts in found if kind in ("conflict", "proposal")}
    hold("I3", conflicts == oracle.conflicts(), "conflict does not mean concurrency")
    violations = {(kind, row, key) for _id, kind, row, key, _facts in found if kind == "violation"}
    hold("I7", violations == oracle.dangling | oracle.orphans, "violations are not noted")
    pairs = {
        (row, bytes.fromhex(json.loads(facts)["other"]))
        for _id, kind, row, _key, facts in found
        if kind == "duplicate" and json.loads(facts)["why"] == "number"
    }
    hold("I7", pairs == oracle.duplicates(), "persons entered twice are not noted")


def _check_dots(workspace: Workspace, oracle: Oracle) -> None:
    """What no change replaced is live."""
    stored = states(workspace)
    for uid, (_ledger, _scope, created, dots) in stored.items():
        live = json.loads(dots) if dots else {}
        for key in {key for write in oracle.writes[uid] for key in write.values if write.op == "U"} | live.keys():
            expected = sorted(write.dot for write in oracle.standing(uid, key))
            hold("I2", sorted(live.get(key, [created])) == expected, f"a value of {key} was lost or came back")
    hold("I2", stored.keys() == oracle.writes.keys(), "a record was lost")
