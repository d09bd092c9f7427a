"""What a person has to decide after an exchange."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import Connection

from cunfupin.fields import Reference, Value
from cunfupin.models.registry import field_of, has_field, ledger, stored_fields
from cunfupin.sync.annotations import QUERY
from cunfupin.sync.duplicates import words as alike
from cunfupin.sync.live_values import disputed_among
from cunfupin.sync.log import entries_of_rows
from cunfupin.sync.merge_keys import REMOVED
from cunfupin.sync.resolve import Sibling, shown
from cunfupin.sync.row_states import State, load_states
from cunfupin.sync.violations import ORPHAN

from .names import keys, labels
from .records import Record, read_records
from .workspace import Workspace

FIELD_KINDS = ("conflict", "proposal")
"""Kinds of items that are about the values of a merge key."""
_OPEN = (
    "SELECT i.id, i.kind, i.ledger, i.row_uid, i.merge_key, i.facts, i.status, coalesce(s.scope, '') "
    "FROM review_item i LEFT JOIN row_state s ON s.row_uid = i.row_uid WHERE i.status = 'open' AND i.kind <> 'amount'"
)
Values = dict[str, Value | None]

FURTHER = "more"
"""Choice of what a further person wrote, with the number of `ReviewItem.more`."""


@dataclass(frozen=True, kw_only=True)
class ReviewItem:
    """One thing to decide. `base`, `ours`, `theirs` hold the values of `fields` when last agreed, of this place, of the other.

    Of a `duplicate` they are the values of two records, this one and `other`; `why` says what makes them alike.
    """

    id: str
    kind: str
    scope: str
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
    more: tuple[tuple[str, Values], ...] = ()
    """Who else wrote something that is neither of the two, and what."""


def open_items(workspace: Workspace, *, kinds: Sequence[str] = ()) -> list[ReviewItem]:
    """Everything that is still to be decided or looked at."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(f"{_OPEN} ORDER BY i.kind, i.ledger, i.row_uid, i.merge_key").all()
        return _items(workspace, connection, [_Open(*row) for row in rows if not kinds or row[1] in kinds])


def open_count(workspace: Workspace) -> int:
    """How many items are open."""
    with workspace.read() as connection:
        counted = "SELECT count(*) FROM review_item WHERE status = 'open' AND kind <> 'amount'"
        return int(connection.exec_driver_sql(counted).scalar_one())


def open_item(workspace: Workspace, item_id: str) -> ReviewItem | None:
    """One open item; None when it is none, or none any more."""
    with workspace.read() as connection:
        row = connection.exec_driver_sql(f"{_OPEN} AND i.id = ?", (item_id,)).first()
        return _items(workspace, connection, [_Open(*row)])[0] if row else None


class _Open(NamedTuple):
    """A row of what is open."""

    id: str
    kind: str
    ledger: str
    uid: bytes
    key: str
    facts: str
    status: str
    scope: str

    @property
    def other(self) -> bytes | None:
        """The second record of a pair."""
        return bytes.fromhex(json.loads(self.facts)["other"]) if self.kind == "duplicate" else None


def _items(workspace: Workspace, connection: Connection, found: Sequence[_Open]) -> list[ReviewItem]:
    """The items with what belongs to them, read for all at once."""
    names = {
        name: [one.uid for one in found if one.ledger == name] for name in dict.fromkeys(one.ledger for one in found)
    }
    keyed = {name: keys(connection, name, uids) for name, uids in names.items()}
    labelled = {name: labels(connection, name, uids) for name, uids in names.items()}
    sides = _field_sides(workspace, connection, found) | _pair_sides(connection, found)
    return [
        _item(one, sides.get(one.id, _Sides.nothing()), keyed[one.ledger].get(one.uid, ""), labelled[one.ledger])
        for one in found
    ]


def _item(one: _Open, sides: "_Sides", key: str, labelled: Mapping[bytes, str]) -> ReviewItem:
    facts = json.loads(one.facts)
    return ReviewItem(
        id=one.id,
        kind=one.kind,
        scope=one.scope,
        ledger=one.ledger,
        uid=one.uid,
        key=key,
        label=labelled.get(one.uid, ""),
        merge_key=one.key,
        fields=tuple(sides.ours),
        base=sides.base,
        ours=sides.ours,
        theirs=sides.theirs,
        by=sides.by,
        at=sides.at,
        status=one.status,
        note=_note(one.kind, one.ledger, one.key, facts),
        roles=sides.roles,
        other=one.other,
        why=facts.get("why", ""),
        more=sides.more,
    )


@dataclass(frozen=True, kw_only=True)
class _Sides:
    base: Values
    ours: Values
    theirs: Values
    by: Mapping[str, str] = field(default_factory=dict)
    at: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    more: tuple[tuple[str, Values], ...] = ()

    @classmethod
    def nothing(cls) -> "_Sides":
        return cls(base={}, ours={}, theirs={})


def _field_sides(workspace: Workspace, connection: Connection, found: Sequence[_Open]) -> dict[str, _Sides]:
    about_fields = [one for one in found if one.kind in FIELD_KINDS]
    states = load_states(connection, {one.uid for one in about_fields})
    written = entries_of_rows(connection, states)
    return {
        one.id: _sides(workspace, states[one.uid], one.key, disputed_among(written, one.uid, states[one.uid], one.key))
        for one in about_fields
    }


def _sides(workspace: Workspace, state: State, key: str, siblings: Sequence[Sibling]) -> _Sides:
    if key == REMOVED:
        return _removal_sides(workspace, siblings)
    elsewhere = [sibling.values for sibling in siblings if sibling.header.role != workspace.facts.role]
    own = [sibling for sibling in siblings if sibling.header.role == workspace.facts.role]
    ours = shown([sibling for sibling in own if sibling.values not in elsewhere] or own or siblings)
    others = [sibling for sibling in siblings if sibling.values != ours.values] or [ours]
    theirs = shown(others)
    more = {repr(one.values): one for one in others if one.values != theirs.values}
    return _Sides(
        base=_values(state.ledger, theirs.before),
        ours=_values(state.ledger, ours.values),
        theirs=_values(state.ledger, theirs.values),
        by={"ours": ours.header.operator, "theirs": theirs.header.operator},
        at={"ours": ours.header.at, "theirs": theirs.header.at},
        roles={"ours": ours.header.role, "theirs": theirs.header.role},
        more=tuple((one.header.operator, _values(state.ledger, one.values)) for one in more.values()),
    )


def _removal_sides(workspace: Workspace, siblings: Sequence[Sibling]) -> _Sides:
    removal = shown([sibling for sibling in siblings if sibling.values.get(REMOVED)])
    removed, kept = {REMOVED: 1}, {REMOVED: 0}
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


def _pair_sides(connection: Connection, found: Sequence[_Open]) -> dict[str, _Sides]:
    pairs = [(one, one.other) for one in found if one.other]
    records = {
        name: read_records(
            connection, name, list({uid for one, other in pairs if one.ledger == name for uid in (one.uid, other)})
        )
        for name in {one.ledger for one, _other in pairs}
    }
    return {
        one.id: _two_records(one.ledger, records[one.ledger][one.uid], records[one.ledger][other])
        for one, other in pairs
    }


def _two_records(name: str, mine: Record, other: Record) -> _Sides:
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
    return "一边移入回收站，另一边又作了修改，已先保留" if key == REMOVED else "两边都改了，内容不一样"
