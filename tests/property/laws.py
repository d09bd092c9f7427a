"""The laws of the merge by their names in the design, each checked against what the log says by itself."""

import json

from cunfupin.services.workspace import Workspace
from cunfupin.sync.verify import verify_chain

from .oracle import Oracle
from .replicas import items, states, tables


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
    """I2, I3, I7 and I9 on one data file whose changes are all sealed."""
    oracle = Oracle.over(workspace)
    rows = oracle.rows
    _check_dots(workspace, oracle)
    _check_items(workspace, oracle)
    hold("I9", tables(workspace) == rows, "the records are not what the log says")
    with workspace.read() as connection:
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        hold("I7", dangling is None, "a reference leads nowhere")
        hold("I9", verify_chain(connection) == [], "the log is not as it was sealed")


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
