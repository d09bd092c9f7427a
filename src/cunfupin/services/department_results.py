"""What the comparison of a department's list with the rolls found, as lines for people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from cunfupin.fields import FieldSpec, Privacy
from cunfupin.models.registry import field_of

from .department_comparison import not_listed
from .import_entities import living_records
from .names import labels
from .workspace import Workspace

_LIST, _RECORD, _MISMATCH = "department_list", "department_record", "department_mismatch"
OPEN, UNMATCHED, NOT_LISTED, DECIDED = "待认定", "名册里没有", "名单里没有", "已认定"
STATES = (OPEN, UNMATCHED, NOT_LISTED, DECIDED)
_UNMATCHED = "unmatched"
_SHOWN = ("mismatch_kind", "our_value", "their_value", "mismatch_decision")
_DIFFERENCE = (_RECORD, _LIST, "member", "household", *_SHOWN)
Record = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class TakenList:
    """A list that was taken in."""

    uid: bytes
    title: str


@dataclass(frozen=True, kw_only=True)
class ListLine:
    """A difference, a line of the list that is on no roll, or a person of the roll who is not on the list.

    `uid` is that of the difference, `record` that of a line on no roll, `member` that of a person not on the list.
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


def taken_lists(workspace: Workspace) -> list[TakenList]:
    """The lists, the latest first."""
    with workspace.read() as connection:
        found = living_records(connection, _LIST, ["list_kind", "data_month", "imported_at", "row_count"])
    order = sorted(found.items(), key=lambda one: (one[1]["data_month"] or "", one[1]["imported_at"] or ""))
    return [TakenList(uid=uid, title=_title(one)) for uid, one in reversed(order)]


def _title(record: Record) -> str:
    kind, month = (_spec(_LIST, name).kind.format(record[name]) for name in ("list_kind", "data_month"))
    return f"{month} {kind}（{record['row_count']} 行）"


def lines_of(workspace: Workspace, uid: bytes) -> list[ListLine]:
    """What the comparison of the list found: what is to be decided first."""
    with workspace.read() as connection:
        wanted = [_LIST, "full_name", "village_text", "category_text", "match_status"]
        records = {
            line: record for line, record in living_records(connection, _RECORD, wanted).items() if record[_LIST] == uid
        }
        known = {
            mismatch: one
            for mismatch, one in living_records(connection, _MISMATCH, _DIFFERENCE).items()
            if one[_RECORD] in records or one[_LIST] == uid
        }
        judged = {one[_RECORD] for one in known.values()}
        unmatched = {line: one for line, one in records.items() if line not in judged}
        found = [
            *_differences(connection, known, records),
            *_unmatched(unmatched),
            *_not_listed(connection, uid),
        ]
    return sorted(found, key=lambda line: STATES.index(line.state))


def _differences(
    connection: Connection, known: Mapping[bytes, Record], records: Mapping[bytes, Record]
) -> Iterator[ListLine]:
    people = labels(connection, "member", [one["member"] for one in known.values() if one["member"]])
    for uid, one in known.items():
        kind, ours, theirs, decision = (_spec(_MISMATCH, name).shown(one[name], Privacy.SENSITIVE) for name in _SHOWN)
        record = records.get(one[_RECORD], {})
        yield ListLine(
            state=DECIDED if one["mismatch_decision"] else OPEN,
            name=people.get(one["member"]) or record.get("full_name") or "",
            kind=kind,
            ours=ours,
            theirs=theirs,
            decision=decision,
            uid=uid,
            household=one["household"],
        )


def _unmatched(records: Mapping[bytes, Record]) -> Iterator[ListLine]:
    for uid, one in records.items():
        if one["match_status"] == _UNMATCHED:
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
