"""Records out of the recycle bin ("回收站"), with what went there with them and what they hang on."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from cunfupin.models.registry import ledger, offspring_of, parent_field, references_of

from .changes import Changes
from .records import mark_removed
from .workspace import Workspace


def restore_records(workspace: Workspace, ledger_name: str, uids: Sequence[bytes], *, reason: str = "") -> Changes:
    """Take records out of the recycle bin, with what went there in the same step and with the records they hang on."""
    with workspace.change(
        f"从回收站恢复{ledger(ledger_name).__ledger__.title}", kind="restore", reason=reason
    ) as change:
        for uid in uids:
            put_back_record(change.connection, ledger_name, uid)
    return change.changes


def put_back_record(connection: Connection, ledger_name: str, uid: bytes) -> None:
    """Inside a change: a record out of the recycle bin, as `restore_records` does it."""
    for name, part in _removed_together(connection, ledger_name, uid).items():
        mark_removed(connection, name, part, removed=0)
    _restore_parents(connection, ledger_name, uid)


def _removed_together(connection: Connection, ledger_name: str, uid: bytes) -> dict[str, list[bytes]]:
    rows = connection.exec_driver_sql(
        "SELECT ledger, row_uid FROM entry JOIN commit_log ON id = commit_id WHERE action = ("
        "SELECT c.action FROM entry e JOIN commit_log c ON c.id = e.commit_id WHERE e.row_uid = ? "
        "AND json_extract(e.payload, '$.is_removed[1].is_removed[1]') = 1 ORDER BY c.id DESC LIMIT 1) "
        "AND json_extract(payload, '$.is_removed[1].is_removed[1]') = 1",
        (uid,),
    )
    found: dict[str, list[bytes]] = {ledger_name: [uid]}
    for name, row in rows:
        found.setdefault(name, []).append(row)
    within = _reachable(connection, ledger_name, uid)
    return {name: [row for row in part if row == uid or row in within] for name, part in found.items()}


def _reachable(connection: Connection, ledger_name: str, uid: bytes) -> set[bytes]:
    """Everything that hangs on a record, living or not."""
    found: set[bytes] = set()
    for child, via in offspring_of(ledger_name):
        table = ledger(child).__table__
        for row in connection.execute(select(table.c.uid).where(table.c[via] == uid)).scalars():
            found |= {row} | _reachable(connection, child, row)
    return found


def _restore_parents(connection: Connection, ledger_name: str, uid: bytes) -> None:
    via = parent_field(ledger_name)
    if via is None:
        return
    table = ledger(ledger_name).__table__
    parent = connection.execute(select(table.c[via]).where(table.c.uid == uid)).scalar()
    if parent is not None:
        name = references_of(ledger_name)[via]
        mark_removed(connection, name, [parent], removed=0)
        _restore_parents(connection, name, parent)
