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
OPEN, DECIDED, NAME_ONLY, UNMATCHED, NOT_LISTED = "待认定", "已认定", "只有姓名对上", "名册里没有", "名单里没有"
STATES = (OPEN, DECIDED, NAME_ONLY, UNMATCHED, NOT_LISTED)
_MATCHES = {"name_only": NAME_ONLY, "unmatched": UNMATCHED}
Record = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class TakenList:
    """A list that was taken in."""

    uid: bytes
    title: str


@dataclass(frozen=True, kw_only=True)
class ListLine:
    """A difference, a line of the list that is on no roll, or a person of the roll who is not on the list.

    `uid` is that of the difference; only differences can be decided.
    """

    state: str
    name: str
    kind: str
    ours: str
    theirs: str
    decision: str = ""
    uid: bytes | None = None
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
        wanted = [_LIST, "full_name", "village_text", "category_text", "match_status", "member"]
        records = {
            line: record for line, record in living_records(connection, _RECORD, wanted).items() if record[_LIST] == uid
        }
        found = [*_differences(connection, records), *_unmatched(records), *_not_listed(connection, uid)]
    return sorted(found, key=lambda line: STATES.index(line.state))


def _differences(connection: Connection, records: Mapping[bytes, Record]) -> Iterator[ListLine]:
    names = [_RECORD, "member", "household", "mismatch_kind", "our_value", "their_value", "mismatch_decision"]
    found = {uid: one for uid, one in living_records(connection, _MISMATCH, names).items() if one[_RECORD] in records}
    people = labels(connection, "member", [one["member"] for one in found.values() if one["member"]])
    for uid, one in found.items():
        kind, ours, theirs, decision = (
            _spec(_MISMATCH, name).shown(one[name], Privacy.SENSITIVE) for name in names[3:]
        )
        yield ListLine(
            state=DECIDED if one["mismatch_decision"] else OPEN,
            name=people.get(one["member"], records[one[_RECORD]]["full_name"] or ""),
            kind=kind,
            ours=ours,
            theirs=theirs,
            decision=decision,
            uid=uid,
            household=one["household"],
        )


def _unmatched(records: Mapping[bytes, Record]) -> Iterator[ListLine]:
    for one in records.values():
        if one["match_status"] in _MATCHES:
            theirs = "，".join(filter(None, (one["village_text"], one["category_text"])))
            yield ListLine(
                state=_MATCHES[one["match_status"]], name=one["full_name"] or "", kind="", ours="", theirs=theirs
            )


def _not_listed(connection: Connection, uid: bytes) -> Iterator[ListLine]:
    found = not_listed(connection, uid)
    people = labels(connection, "member", found)
    for member, (household, ours) in found.items():
        yield ListLine(state=NOT_LISTED, name=people[member], kind="", ours=ours, theirs="", household=household)


def _spec(name: str, field: str) -> FieldSpec:
    return field_of(name, field)


def counts(lines: Sequence[ListLine]) -> dict[str, int]:
    """Number of lines by state."""
    return {state: sum(line.state == state for line in lines) for state in STATES}
