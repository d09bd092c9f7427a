"""What a person has to decide after an exchange, and the decisions ("裁决")."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue, Reference, Value
from cunfupin.models.registry import field_of, has_field, ledger, stored_fields
from cunfupin.sync.annotations import QUERY
from cunfupin.sync.duplicates import words as alike
from cunfupin.sync.live_values import live_values
from cunfupin.sync.merge_keys import members_of
from cunfupin.sync.resolve import Sibling, shown
from cunfupin.sync.row_states import load_states
from cunfupin.sync.violations import ORPHAN

from .changes import Changes
from .names import keys, labels
from .pairs import Pair, settle_pair
from .records import read_records, remove_records, restore_records
from .workspace import Workspace

_REMOVED = "is_removed"
_FIELD_KINDS = ("conflict", "proposal")
"""Kinds of items that are about the values of a merge key."""
_OPEN = "SELECT id, kind, ledger, row_uid, merge_key, facts, status FROM review_item WHERE status = 'open'"
Values = dict[str, Value | None]


@dataclass(frozen=True, kw_only=True)
class ReviewItem:
    """One thing to decide. `base`, `ours`, `theirs` hold the values of `fields` when last agreed, of this place, of the other.

    Of a `duplicate` they are the values of two records, this one and `other`; `why` says what makes them alike.
    """

    id: str
    kind: str
    ledger: str
    uid: bytes
    key: str
    label: str
    merge_key: str
    fields: tuple[str, ...]
    base: Values
    ours: Values
    theirs: Values
    by: Mapping[str, str]
    at: Mapping[str, str]
    status: str
    note: str
    roles: Mapping[str, str]
    other: bytes | None = None
    why: str = ""


def open_items(workspace: Workspace, *, kinds: Sequence[str] = ()) -> list[ReviewItem]:
    """Everything that is still to be decided or looked at."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(f"{_OPEN} ORDER BY kind, ledger, row_uid, merge_key").all()
        return [_item(workspace, connection, *row) for row in rows if not kinds or row[1] in kinds]


def open_count(workspace: Workspace) -> int:
    """How many items are open."""
    with workspace.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM review_item WHERE status = 'open'").scalar_one())


def _open_item(workspace: Workspace, item_id: str) -> ReviewItem | None:
    with workspace.read() as connection:
        row = connection.exec_driver_sql(f"{_OPEN} AND id = ?", (item_id,)).first()
        return _item(workspace, connection, *row) if row else None


def _item(
    workspace: Workspace,
    connection: Connection,
    item: str,
    kind: str,
    name: str,
    uid: bytes,
    key: str,
    text: str,
    status: str,
) -> ReviewItem:
    facts = json.loads(text)
    sides = _sides(workspace, connection, uid, key) if kind in _FIELD_KINDS else _Sides.nothing()
    other = bytes.fromhex(facts["other"]) if kind == "duplicate" else None
    if other:
        sides = _two_records(connection, name, uid, other)
    return ReviewItem(
        id=item,
        kind=kind,
        ledger=name,
        uid=uid,
        key=keys(connection, name, [uid]).get(uid, ""),
        label=labels(connection, name, [uid]).get(uid, ""),
        merge_key=key,
        fields=tuple(sides.ours),
        base=sides.base,
        ours=sides.ours,
        theirs=sides.theirs,
        by=sides.by,
        at=sides.at,
        status=status,
        note=_note(kind, name, key, facts),
        roles=sides.roles,
        other=other,
        why=facts.get("why", ""),
    )


@dataclass(frozen=True, kw_only=True)
class _Sides:
    base: Values
    ours: Values
    theirs: Values
    by: Mapping[str, str] = field(default_factory=dict)
    at: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def nothing(cls) -> "_Sides":
        return cls(base={}, ours={}, theirs={})


def _sides(workspace: Workspace, connection: Connection, uid: bytes, key: str) -> _Sides:
    state = load_states(connection, [uid])[uid]
    siblings = live_values(connection, uid, state, key)
    if key == _REMOVED:
        return _removal_sides(workspace, siblings)
    own = [sibling for sibling in siblings if sibling.header.role == workspace.facts.role]
    ours = shown(own or siblings)
    others = [sibling for sibling in siblings if sibling.values != ours.values] or [ours]
    theirs = shown(others)
    return _Sides(
        base=_values(state.ledger, theirs.before),
        ours=_values(state.ledger, ours.values),
        theirs=_values(state.ledger, theirs.values),
        by={"ours": ours.header.operator, "theirs": theirs.header.operator},
        at={"ours": ours.header.at, "theirs": theirs.header.at},
        roles={"ours": ours.header.role, "theirs": theirs.header.role},
    )


def _removal_sides(workspace: Workspace, siblings: Sequence[Sibling]) -> _Sides:
    removal = shown([sibling for sibling in siblings if sibling.values.get(_REMOVED)])
    removed, kept = {_REMOVED: 1}, {_REMOVED: 0}
    is_ours = removal.header.replica == workspace.replica
    side = "ours" if is_ours else "theirs"
    return _Sides(
        base=dict(kept),
        ours=dict(removed if is_ours else kept),
        theirs=dict(kept if is_ours else removed),
        by={side: removal.header.operator},
        at={side: removal.header.at},
        roles={side: removal.header.role},
    )


def _two_records(connection: Connection, name: str, first: bytes, second: bytes) -> _Sides:
    records = read_records(connection, name, (first, second))
    mine, other = records[first], records[second]
    filled = [spec.name for spec in stored_fields(name) if mine[spec.name] is not None or other[spec.name] is not None]
    return _Sides(
        base={},
        ours={field: mine[field] for field in filled},
        theirs={field: other[field] for field in filled},
    )


def _values(ledger_name: str, values: Mapping[str, Any]) -> Values:
    def stored(name: str, value: Any) -> Value | None:
        if (
            value is not None
            and has_field(ledger_name, name)
            and isinstance(field_of(ledger_name, name).kind, Reference)
        ):
            return bytes.fromhex(value)
        return value  # type: ignore[no-any-return]

    return {name: stored(name, value) for name, value in values.items()}


def _note(kind: str, name: str, key: str, facts: Mapping[str, Any]) -> str:
    title = ledger(name).__ledger__.title
    if kind == "violation" and key == ORPHAN:
        return f"{title}里的这条记录一边已移入回收站，另一边又在它名下新增了内容，已先保留"
    if key == QUERY:
        return f"请核实：{facts['text']}"
    if kind == "violation":
        return f"这条记录指向的{ledger(facts['in']).__ledger__.title}还没有收到，收到后会自动补上"
    if kind == "duplicate":
        return f"两条记录{alike(facts['why'])}，请核实是不是同一个"
    if kind == "proposal":
        return "这一项由乡镇审定，先按乡镇的值；村里填的是建议，等乡镇决定是否采纳"
    if kind == "parallel":
        return "两边改了同一条记录的不同内容，已经合到一起，请看一眼是否合理"
    return "一边移入回收站，另一边又作了修改，已先保留" if key == _REMOVED else "两边都改了，内容不一样"


def rule(workspace: Workspace, item_id: str, choice: str, *, reason: str = "") -> Changes:
    """Decide an item: `base`, `ours`, `theirs`, or a value for the single field in question; of a pair a verdict.

    UserError when the item is unknown or decided already, or the value cannot be read.
    """
    item = _open_item(workspace, item_id)
    if item is None:
        raise UserError(f"没有编号为“{item_id}”的待裁决事项，可能已经裁决过，请刷新后再看")
    if item.kind == "duplicate":
        return settle_pair(workspace, pair_of(item), choice, reason=reason)
    if item.kind not in _FIELD_KINDS:
        return _settle(workspace, item, choice, reason)
    if item.kind == "proposal" and workspace.facts.role != "township" and choice != "theirs":
        raise UserError("这一项由乡镇审定，村里的值已作为建议送给乡镇；要收回建议，请选择乡镇的值")
    if item.merge_key == _REMOVED:
        return _rule_removal(workspace, item, _chosen(item, choice)[_REMOVED], reason)
    values = {
        name: value for name, value in _chosen(item, choice).items() if name in members_of(item.ledger, item.merge_key)
    }
    table = ledger(item.ledger).__table__
    with workspace.change(f"裁决{ledger(item.ledger).__ledger__.title}", kind="ruling", reason=reason) as change:
        change.connection.execute(table.update().where(table.c.uid == item.uid).values(**values))
        change.affirm(item.ledger, item.uid, item.merge_key)
    return change.changes


def _chosen(item: ReviewItem, choice: str) -> Values:
    sides = {"base": item.base, "ours": item.ours, "theirs": item.theirs}
    if choice in sides:
        return sides[choice]
    differing = [name for name in item.fields if item.ours.get(name) != item.theirs.get(name)]
    if len(differing) != 1 or not has_field(item.ledger, differing[0]):
        raise UserError("这一项有几个内容同时不同，请选择 base（上次一致时）、ours（本方）或 theirs（对方）")
    spec = field_of(item.ledger, differing[0])
    try:
        return {**item.ours, spec.name: spec.kind.parse(choice)}
    except InvalidValue as problem:
        raise UserError(f"{spec.label}：{problem}") from None


def _rule_removal(workspace: Workspace, item: ReviewItem, removed: Value | None, reason: str) -> Changes:
    if removed:
        return remove_records(workspace, item.ledger, [item.uid], reason=reason)
    with workspace.change(f"保留{ledger(item.ledger).__ledger__.title}", kind="ruling", reason=reason) as change:
        change.affirm(item.ledger, item.uid, _REMOVED)
    return change.changes


def pair_of(item: ReviewItem) -> Pair:
    """The two records that a `duplicate` is about."""
    assert item.other is not None
    return Pair(ledger=item.ledger, first=item.uid, second=item.other)


def ask_back(workspace: Workspace, ledger_name: str, uid: bytes, question: str) -> Changes:
    """Send a record back to be looked into ("退回核实"): the other side finds the question among its items."""
    with workspace.change(f"退回核实{ledger(ledger_name).__ledger__.title}", kind="query", reason=question) as change:
        change.annotate(ledger_name, uid, QUERY, question)
    return change.changes


def _settle(workspace: Workspace, item: ReviewItem, choice: str, reason: str) -> Changes:
    """A violation or report: `ours` leaves things as they are, `theirs` does what the note asks about."""
    if item.merge_key == QUERY:
        with workspace.change("核实完毕", kind="query", reason=reason) as change:
            change.annotate(item.ledger, item.uid, QUERY, None)
        return change.changes
    if item.kind == "violation" and item.merge_key == ORPHAN and choice == "theirs":
        return remove_records(workspace, item.ledger, [item.uid], reason=reason)
    if item.kind == "violation" and item.merge_key == ORPHAN:
        changes = restore_records(workspace, item.ledger, [item.uid], reason=reason)
    else:
        changes = Changes(ledgers=frozenset({item.ledger}))
    with workspace.bookkeeping() as connection:
        connection.exec_driver_sql("UPDATE review_item SET status = 'ruled' WHERE id = ?", (item.id,))
    return changes
