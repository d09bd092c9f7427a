"""Who changed what, when, from what to what, why; and taking steps back."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.models.registry import has_field, offspring_of, references_of
from cunfupin.sync.commits import EntryRecord, header_of
from cunfupin.sync.log import entries_of

from .changes import Changes
from .workspace import Workspace

_UNDO = "undo:"
_REMOVED = "is_removed"


@dataclass(frozen=True, kw_only=True)
class HistoryLine:
    """One field of one record changed. `at` is the wall time of the computer that did it: a label, no proof."""

    at: str
    by: str
    replica: str
    field: str
    before: Value | None
    after: Value | None
    reason: str
    kind: str
    label: str


def record_history(workspace: Workspace, ledger: str, uid: bytes) -> list[HistoryLine]:
    """All changes of a record, oldest first."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT c.header, e.op, e.payload FROM entry e JOIN commit_log c ON c.id = e.commit_id WHERE e.row_uid = ?",
            (uid,),
        ).all()
    found = [(header_of(text), op, payload) for text, op, payload in rows]
    found.sort(key=lambda item: (item[0].clock, item[0].replica))
    references = references_of(ledger)
    return [
        HistoryLine(
            at=header.at,
            by=header.operator,
            replica=header.replica,
            field=name,
            before=_stored(before, name in references),
            after=_stored(after, name in references),
            reason=header.reason,
            kind=header.kind,
            label=header.label,
        )
        for header, op, payload in found
        for name, before, after in _field_changes(op, payload)
    ]


def _stored(value: Any, is_reference: bool) -> Value | None:
    return bytes.fromhex(value) if is_reference and value is not None else value


def _field_changes(op: str, payload: str) -> Iterator[tuple[str, Any, Any]]:
    changes = json.loads(payload)
    if op == "I":
        yield from ((name, None, value) for name, value in changes.items())
        return
    for _replaced, fields in changes.values():
        yield from ((name, before, after) for name, (before, after) in fields.items() if before != after)


def undo_label(workspace: Workspace) -> str | None:
    """What `undo` would take back, or None."""
    step = _next_step(workspace, redo=False)
    return step[1] if step else None


def redo_label(workspace: Workspace) -> str | None:
    """What `redo` would do again, or None."""
    step = _next_step(workspace, redo=True)
    return step[1] if step else None


def undo(workspace: Workspace) -> Changes:
    """Take back this copy's last step; what was changed since stays. UserError when there is none."""
    return _step_back(workspace, redo=False)


def redo(workspace: Workspace) -> Changes:
    """Do again what was taken back last. UserError when there is nothing."""
    return _step_back(workspace, redo=True)


def _step_back(workspace: Workspace, *, redo: bool) -> Changes:
    step = _next_step(workspace, redo=redo)
    if step is None:
        raise UserError("没有可以重做的操作" if redo else "没有可以撤销的操作")
    action, label = step
    verb = "重做" if redo else "撤销"
    return _reverse(workspace, _commits_of_action(workspace, action), f"{verb}：{label}", f"{_UNDO}{action}")


def _next_step(workspace: Workspace, *, redo: bool) -> tuple[str, str] | None:
    """The newest own step that stands (undo) or was taken back and not followed by another (redo)."""
    with workspace.read() as connection:
        texts = connection.exec_driver_sql(
            "SELECT c.header FROM commit_log c JOIN stream s ON s.id = c.stream_id WHERE s.replica = ? "
            "ORDER BY c.id DESC LIMIT 400",
            (workspace.replica,),
        ).scalars()
        headers = [header_of(text) for text in texts]
    taken_back: set[str] = set()
    for header in headers:
        if header.action in taken_back:
            continue
        if header.kind.startswith(_UNDO):
            taken_back.add(header.kind.removeprefix(_UNDO))
            is_undo = header.label.startswith("撤销")
            if redo and is_undo:
                return header.action, header.label.removeprefix("撤销：")
            continue
        if header.kind == "external":
            continue
        return None if redo else (header.action, header.label)
    return None


def undo_import(workspace: Workspace, number: str) -> Changes:
    """Take back everything a received package or imported sheet brought. `number` is its import number or step."""
    with workspace.read() as connection:
        ids = list(
            connection.exec_driver_sql(
                "SELECT id FROM commit_log WHERE CAST(import_id AS TEXT) = ? OR action = ?", (number, number)
            ).scalars()
        )
    if not ids:
        raise UserError(f"没有找到编号为“{number}”的导入或接收记录，请在交换记录里核对编号")
    return _reverse(workspace, ids, f"撤回第 {number} 号", f"{_UNDO}{number}")


def _commits_of_action(workspace: Workspace, action: str) -> list[int]:
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT c.id FROM commit_log c JOIN stream s ON s.id = c.stream_id WHERE c.action = ? AND s.replica = ?",
            (action, workspace.replica),
        )
        return list(rows.scalars())


def _reverse(workspace: Workspace, commit_ids: Iterable[int], label: str, kind: str) -> Changes:
    with workspace.change(label, kind=kind) as change:
        entries = [entry for number in sorted(commit_ids) for entry in entries_of(change.connection, number)]
        undone = {entry.row for entry in entries}
        for entry in reversed(entries):
            _reverse_entry(change.connection, entry, undone)
    return change.changes


def _reverse_entry(connection: Connection, entry: EntryRecord, undone: set[bytes]) -> None:
    """Put back what the entry changed, where the record still shows what it wrote."""
    if entry.op == "I":
        if not _has_later_children(connection, entry, undone):
            connection.exec_driver_sql(f'UPDATE "{entry.ledger}" SET is_removed = 1 WHERE uid = ?', (entry.row,))
        return
    references = references_of(entry.ledger)
    for name, before, after in _field_changes(entry.op, entry.payload):
        if name == _REMOVED or has_field(entry.ledger, name):
            connection.exec_driver_sql(
                f'UPDATE "{entry.ledger}" SET "{name}" = ? WHERE uid = ? AND "{name}" IS ?',
                (_stored(before, name in references), entry.row, _stored(after, name in references)),
            )


def _has_later_children(connection: Connection, entry: EntryRecord, undone: set[bytes]) -> bool:
    for child, via in offspring_of(entry.ledger):
        rows = connection.exec_driver_sql(
            f'SELECT uid FROM "{child}" WHERE "{via}" = ? AND is_removed = 0', (entry.row,)
        ).scalars()
        if any(row not in undone for row in rows):
            return True
    return False
