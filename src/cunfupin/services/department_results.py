"""What the comparison of a department's list with the rolls found, as lines for people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from cunfupin.fields import FieldSpec, Privacy
from cunfupin.models.registry import field_of
from cunfupin.rules.mismatch_terms import list_key

from .department_comparison import not_listed
from .department_twins import differences_of, line_key, on_no_roll, records_of, same_lists
from .import_entities import living_records
from .names import labels
from .workspace import Workspace

_LIST, _RECORD, _MISMATCH = "department_list", "department_record", "department_mismatch"
_DECISION = "mismatch_decision"
OPEN, UNMATCHED, NOT_LISTED, DECIDED = "待认定", "名册里没有", "名单里没有", "已认定"
STATES = (OPEN, UNMATCHED, NOT_LISTED, DECIDED)
_SEVERAL = "认定不同："
_SHOWN = ("mismatch_kind", "our_value", "their_value")
Record = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class TakenList:
    """A list that was taken in; of its copies that several places took in, one."""

    uid: bytes
    title: str


@dataclass(frozen=True, kw_only=True)
class ListLine:
    """A difference, a line of the list that is on no roll, or a person of the roll who is not on the list.

    `uid` is that of the difference, `twins` those of its copies of other places, `record` that of a line on no roll,
    `member` that of a person not on the list.
    """

    state: str
    name: str
    kind: str
    ours: str
    theirs: str
    decision: str = ""
    uid: bytes | None = None
    record: bytes | None = None
    member: bytes | None = None
    household: bytes | None = None
    twins: tuple[bytes, ...] = ()


def taken_lists(workspace: Workspace) -> list[TakenList]:
    """The lists, the latest first."""
    with workspace.read() as connection:
        found = living_records(connection, _LIST, ["list_kind", "data_month", "imported_at", "row_count"])
        copies: dict[Any, list[bytes]] = {}
        for uid, one in sorted(found.items()):
            copies.setdefault(list_key(one) or uid, []).append(uid)
        rows = {
            uids[0]: found[uids[0]]["row_count"] if len(uids) == 1 else _count(connection, uids)
            for uids in copies.values()
        }
    latest = {uids[0]: max(found[uid]["imported_at"] or "" for uid in uids) for uids in copies.values()}
    order = sorted(rows, key=lambda uid: (found[uid]["data_month"] or "", latest[uid]))
    return [TakenList(uid=uid, title=_title(found[uid], rows[uid])) for uid in reversed(order)]


def _count(connection: Connection, lists: Sequence[bytes]) -> int:
    return len({line_key(one) for one in records_of(connection, lists, ()).values()})


def _title(record: Record, rows: int) -> str:
    kind, month = (_spec(_LIST, name).kind.format(record[name]) for name in ("list_kind", "data_month"))
    return f"{month} {kind}（{rows} 行）"


def lines_of(workspace: Workspace, uid: bytes) -> list[ListLine]:
    """What the comparison of the list found: what is to be decided first."""
    with workspace.read() as connection:
        lists = same_lists(connection, uid)
        records = records_of(connection, lists, ["match_status"])
        known = differences_of(connection, lists, records, (*_SHOWN, "household", _DECISION)).values()
        judged = {one[_RECORD] for copies in known for one in copies.values()}
        found = [
            *_differences(connection, known, records),
            *_unmatched(on_no_roll(records, judged)),
            *_not_listed(connection, uid),
        ]
    return sorted(found, key=lambda line: STATES.index(line.state))


def _differences(
    connection: Connection, known: Iterable[Mapping[bytes, Record]], records: Mapping[bytes, Record]
) -> Iterator[ListLine]:
    members = [one["member"] for copies in known for one in copies.values() if one["member"]]
    people = labels(connection, "member", members)
    for copies in known:
        decisions = sorted({one[_DECISION] for one in copies.values() if one[_DECISION]})
        uid = max(copies, key=lambda one: (copies[one][_DECISION] is not None, one))
        one = copies[uid]
        kind, ours, theirs = (_spec(_MISMATCH, name).shown(one[name], Privacy.SENSITIVE) for name in _SHOWN)
        record = records.get(one[_RECORD], {})
        yield ListLine(
            state=DECIDED if len(decisions) == 1 else OPEN,
            name=people.get(one["member"]) or record.get("full_name") or "",
            kind=kind,
            ours=ours,
            theirs=theirs,
            decision=_decided(decisions),
            uid=uid,
            household=one["household"],
            twins=tuple(sorted(copies.keys() - {uid})),
        )


def _decided(decisions: Sequence[str]) -> str:
    """What was decided; where places decided differently, all of it."""
    text = "、".join(_spec(_MISMATCH, _DECISION).kind.format(one) for one in decisions)
    return f"{_SEVERAL}{text}" if len(decisions) > 1 else text


def _unmatched(records: Mapping[bytes, Record]) -> Iterator[ListLine]:
    for uid, one in records.items():
        theirs = "，".join(filter(None, (one["village_text"], one["category_text"])))
        yield ListLine(state=UNMATCHED, name=one["full_name"] or "", kind="", ours="", theirs=theirs, record=uid)


def _not_listed(connection: Connection, uid: bytes) -> Iterator[ListLine]:
    found = not_listed(connection, uid)
    people = labels(connection, "member", found)
    for member, one in found.items():
        yield ListLine(
            state=NOT_LISTED,
            name=people[member],
            kind="",
            ours=one.ours,
            theirs="",
            member=member,
            household=one.household,
        )


def _spec(name: str, field: str) -> FieldSpec:
    return field_of(name, field)


def counts(lines: Sequence[ListLine]) -> dict[str, int]:
    """Number of lines by state."""
    return {state: sum(line.state == state for line in lines) for state in STATES}
