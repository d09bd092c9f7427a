"""The laws of the merge, each checked against what the log says by itself."""

import json

from cunfupin.services.workspace import Workspace
from cunfupin.sync.verify import verify_chain

from .oracle import GONE, Oracle
from .replicas import items, states, tables


def check(workspace: Workspace) -> None:
    """I1, I2, I3, I5, I7 and I9 on one data file whose changes are all sealed."""
    oracle = Oracle.over(workspace)
    assert tables(workspace) == oracle.rows, "the records are not what the log says"
    _check_items(workspace, oracle)
    _check_dots(workspace, oracle)
    with workspace.read() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
        assert verify_chain(connection) == []


def _check_items(workspace: Workspace, oracle: Oracle) -> None:
    found = items(workspace)
    conflicts = {(kind, row, key) for _id, kind, row, key, _facts in found if kind == "conflict"}
    assert conflicts == oracle.conflicts(), "conflict does not mean concurrency"
    violations = {(kind, row, key) for _id, kind, row, key, _facts in found if kind == "violation"}
    assert violations == oracle.dangling | oracle.orphans, "violations are not noted"
    pairs = {
        (row, bytes.fromhex(json.loads(facts)["other"])) for _id, kind, row, _key, facts in found if kind == "duplicate"
    }
    assert pairs == oracle.duplicates(), "persons entered twice are not noted"


def _check_dots(workspace: Workspace, oracle: Oracle) -> None:
    """I2: what no change replaced is live."""
    stored = states(workspace)
    for uid, (_ledger, _scope, created, dots) in stored.items():
        live = json.loads(dots) if dots else {}
        for key in {key for write in oracle.writes[uid] for key in write.values if write.op == "U"} | live.keys():
            expected = sorted(write.dot for write in oracle.standing(uid, key))
            assert sorted(live.get(key, [created])) == expected, f"a value of {key} was lost or came back"
    assert stored.keys() == oracle.writes.keys()


def no_living_on_removed(workspace: Workspace) -> None:
    """I7, said directly: no living member of a removed household."""
    rows = tables(workspace)
    for person in rows["member"].values():
        if not person[GONE] and person["household"]:
            assert not rows["household"][person["household"]][GONE]
