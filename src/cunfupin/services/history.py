"""Who changed what, when, from what to what, why; and taking steps back."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.models.registry import references_of
from cunfupin.sync.annotations import is_annotation
from cunfupin.sync.clocks import is_doubtful
from cunfupin.sync.commits import EntryRecord, Header, header_of
from cunfupin.sync.row_states import marks
from cunfupin.sync.upcast import upcast

from .changes import Changes
from .reversal import put_back, reversals
from .workspace import Workspace

_UNDO = "undo:"
_UNDONE, _REDONE = "撤销：", "重做："
_STEP_LENGTH = 16


@dataclass(frozen=True, kw_only=True)
class HistoryLine:
    """One field of one record changed. `at` is the wall time of the computer that did it: a label, no proof."""

    at: str
    is_doubtful: bool
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
            "SELECT c.header, e.ledger, e.row_uid, e.op, e.payload, e.salt FROM entry e "
            "JOIN commit_log c ON c.id = e.commit_id WHERE e.row_uid = ?",
            (uid,),
        ).all()
    found = [(header_of(text), EntryRecord(*entry)) for text, *entry in rows]
    found.sort(key=lambda item: (item[0].clock, item[0].replica))
    references = references_of(ledger)
    return [
        HistoryLine(
            at=header.at,
            is_doubtful=is_doubtful(header.at),
            by=header.operator,
            replica=header.replica,
            field=name,
            before=_stored(before, is_reference=name in references),
            after=_stored(after, is_reference=name in references),
            reason=header.reason,
            kind=header.kind,
            label=header.label,
        )
        for header, entry in found
        for name, before, after in _field_changes(upcast(header, entry))
        if not is_annotation(name)
    ]


def _stored(value: Any, *, is_reference: bool) -> Value | None:
    return bytes.fromhex(value) if is_reference and value is not None else value


def _field_changes(entry: EntryRecord) -> Iterator[tuple[str, Any, Any]]:
    if entry.op == "I":
        yield from ((name, None, value) for name, value in entry.changes.items())
        return
    for _replaced, fields in entry.changes.values():
        yield from ((name, before, after) for name, (before, after) in fields.items() if before != after)


@dataclass(frozen=True, kw_only=True)
class _Step:
    """A step that can be taken back. `actions` are it and the later ones that came to nothing."""

    label: str
    action: str
    actions: frozenset[str]


def undo_label(workspace: Workspace) -> str | None:
    """What `undo` would take back, or None."""
    step = _next_step(workspace, redo=False)
    return step.label if step else None


def redo_label(workspace: Workspace) -> str | None:
    """What `redo` would do again, or None."""
    step = _next_step(workspace, redo=True)
    return step.label if step else None


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
    with workspace.read() as connection:
        ids = _commits_of(connection, workspace.replica, step.actions)
    return _reverse(workspace, ids, f"{_REDONE if redo else _UNDONE}{step.label}", f"{_UNDO}{step.action}")


def _next_step(workspace: Workspace, *, redo: bool) -> _Step | None:
    """The newest own step that stands (undo) or was taken back and not followed by another (redo).

    Steps of which nothing is left, because others wrote over them, are passed over.
    """
    with workspace.read() as connection:
        own = _own_headers(connection, workspace.replica)
        for header in _candidates(own, redo=redo):
            actions = frozenset((header.action, *_come_to_nothing(own, header)))
            if _is_left(connection, workspace, actions):
                label = header.label.removeprefix(_UNDONE if redo else _REDONE)
                return _Step(label=label, action=header.action, actions=actions)
    return None


def _is_left(connection: Connection, workspace: Workspace, actions: Collection[str]) -> bool:
    ids = _commits_of(connection, workspace.replica, actions)
    return next(reversals(connection, ids, workspace.facts.role), None) is not None


def _own_headers(connection: Connection, replica: str) -> list[Header]:
    """Commits of this copy, newest first."""
    texts = connection.exec_driver_sql(
        "SELECT c.header FROM commit_log c JOIN stream s ON s.id = c.stream_id WHERE s.replica = ? "
        "ORDER BY c.id DESC LIMIT 400",
        (replica,),
    ).scalars()
    return list(map(header_of, texts.all()))


def _candidates(own: Sequence[Header], *, redo: bool) -> Iterator[Header]:
    """Commits of steps that may be taken back (undo), or of steps back that may be taken back (redo), newest first.

    What was done again stands by the step that did it again.
    """
    taken_back: set[str] = set()
    for header in own:
        if header.action in taken_back or header.kind == "external":
            continue
        if header.kind.startswith(_UNDO):
            taken_back.add(header.kind.removeprefix(_UNDO))
            if header.label.startswith(_UNDONE if redo else _REDONE):
                yield header
        elif redo:
            return
        else:
            yield header


def _come_to_nothing(own: Sequence[Header], step: Header) -> Iterator[str]:
    """Later steps that were taken back, and those that took them back."""
    later = {header.action for header in takewhile(lambda header: header.action != step.action, own)}
    for header in own:
        taken_back = header.kind.removeprefix(_UNDO)
        if header.kind.startswith(_UNDO) and {header.action, taken_back} <= later:
            yield from (header.action, taken_back)


def undo_import(workspace: Workspace, number: str) -> Changes:
    """Take back everything a received package or imported sheet brought. `number` is its import number or step."""
    import_id = int(number) if number.isdecimal() and len(number) < _STEP_LENGTH else None
    with workspace.read() as connection:
        ids = connection.exec_driver_sql(
            "SELECT id FROM commit_log WHERE import_id = ? OR action = ?", (import_id, number)
        ).scalars()
        found = list(ids)
    if not found:
        raise UserError(f"没有找到编号为“{number}”的导入或接收记录，请在交换记录里核对编号")
    return _reverse(workspace, found, f"撤回第 {number} 号", f"withdraw:{number}")


def _commits_of(connection: Connection, replica: str, actions: Collection[str]) -> list[int]:
    rows = connection.exec_driver_sql(
        "SELECT c.id FROM commit_log c JOIN stream s ON s.id = c.stream_id WHERE s.replica = ? "
        f"AND c.action IN ({marks(tuple(actions))})",
        (replica, *actions),
    )
    return list(rows.scalars())


def _reverse(workspace: Workspace, commit_ids: Sequence[int], label: str, kind: str) -> Changes:
    with workspace.change(label, kind=kind) as change:
        for reversal in list(reversals(change.connection, commit_ids, workspace.facts.role)):
            put_back(change, reversal)
    return change.changes
