"""Lists of other departments ("部门数据") against the rolls: who is on both, and where the two say different things."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, update

from cunfupin.fields import FieldSpec
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger

from .changes import Changes
from .import_entities import living_records
from .import_links import Links
from .workspace import Workspace

_RECORD, _MISMATCH, _MEMBER, _YEARLY = "department_record", "department_mismatch", "member", "member_year"
_MATCHED, _NAME_ONLY, _UNMATCHED, _IGNORED = "matched", "name_only", "unmatched", "ignored"
_IDENTITY = "identity"
Record = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class _Claim:
    """What being on a list means: the field of ours that speaks of the same, and its values that speak against it."""

    kind: str
    field: str
    against: frozenset[Any]

    @property
    def spec(self) -> FieldSpec:
        """The field of ours."""
        name, _, field_name = self.field.partition(".")
        return field_of(name, field_name)


_CLAIMS: Mapping[str, _Claim] = {
    "allowance": _Claim(kind="allowance", field="member_year.allowance_status", against=frozenset({None, "none"})),
    "special_support": _Claim(
        kind="allowance", field="member_year.special_support_status", against=frozenset({None, "none"})
    ),
    "disabled": _Claim(kind="disability", field="member.disability_kind", against=frozenset({None})),
    "medical_insured": _Claim(
        kind="insurance", field="member_year.has_resident_medical_insurance", against=frozenset({0})
    ),
    "pension": _Claim(kind="pension", field="member_year.has_resident_pension", against=frozenset({0})),
    "school_roll": _Claim(kind="school", field="member_year.school_status", against=frozenset({None})),
    "deceased": _Claim(kind="deceased", field="member.member_status", against=frozenset({None, "active"})),
}
"""By kind of list."""


def compare_list(workspace: Workspace, uid: bytes) -> Changes:
    """Match the lines of a list with the rolls by number of papers and write down what differs, as one step.

    Differences that are known already, decided or not, stay as they are; a second comparison adds nothing.
    """
    with workspace.change("比对部门名单") as change:
        connection = change.connection
        lists = ledger("department_list").__table__
        kind = connection.execute(select(lists.c.list_kind).where(lists.c.uid == uid)).scalar_one()
        comparison = _Comparison(connection, _CLAIMS.get(kind))
        wanted = ("department_list", "full_name", "id_number", "match_status", "household", "member", "category_text")
        for record_uid, record in living_records(connection, _RECORD, wanted).items():
            if record["department_list"] == uid and record["match_status"] != _IGNORED:
                comparison.take(record_uid, record)
    return change.changes


class _Comparison:
    """The rolls as they are, and what has been found different before."""

    def __init__(self, connection: Connection, claim: _Claim | None) -> None:
        self._connection = connection
        self._claim = claim
        self._links = Links(connection, _MEMBER, trust_names=True)
        own = [claim.spec.name] if claim and claim.spec.ledger == _MEMBER else []
        self._members = living_records(connection, _MEMBER, ["full_name", "household", *own])
        self._yearly = _latest(connection, claim.spec.name) if claim and claim.spec.ledger == _YEARLY else {}
        known = living_records(connection, _MISMATCH, ["department_record", "mismatch_kind"])
        self._known = {(one["department_record"], one["mismatch_kind"]) for one in known.values()}

    def take(self, uid: bytes, record: Record) -> None:
        """Match one line and write down where it differs."""
        member: bytes | None = record["member"] or self._links.by_number(record["id_number"] or "")
        status = _MATCHED
        if member is None and record["full_name"]:
            found = self._links.find(record["full_name"], {})
            member, status = (found, _NAME_ONLY) if isinstance(found, bytes) else (None, _UNMATCHED)
        matched: dict[str, Any] = {"match_status": status if member else _UNMATCHED}
        if status == _MATCHED and member:
            matched |= {"member": member, "household": self._members[member]["household"]}
        changed = {name: value for name, value in matched.items() if record[name] != value}
        if changed:
            table = ledger(_RECORD).__table__
            self._connection.execute(update(table).where(table.c.uid == uid).values(**changed))
        if member is not None:
            for kind, ours, theirs in self._differences(record, member, status):
                self._note(uid, kind, member, ours, theirs)

    def _differences(self, record: Record, member: bytes, status: str) -> Iterator[tuple[str, str, str]]:
        """Kind, what we say, what the list says."""
        ours = self._members[member]
        if status == _NAME_ONLY:
            yield _IDENTITY, f"{ours['full_name']}，证件号码不同", f"{record['full_name']}，名册里没有这个证件号码"
            return
        if record["full_name"] and record["full_name"] != ours["full_name"]:
            yield _IDENTITY, ours["full_name"] or "", record["full_name"]
        if self._claim is None:
            return
        spec = self._claim.spec
        value = ours[spec.name] if spec.ledger == _MEMBER else self._yearly.get(member)
        if value in self._claim.against:
            yield (
                self._claim.kind,
                f"{spec.label}：{spec.kind.format(value) or '空'}",
                record["category_text"] or "在名单上",
            )

    def _note(self, uid: bytes, kind: str, member: bytes, ours: str, theirs: str) -> None:
        if (uid, kind) in self._known:
            return
        values = {
            "uid": new_uid(),
            "department_record": uid,
            "mismatch_kind": kind,
            "member": member,
            "household": self._members[member]["household"],
            "our_value": ours,
            "their_value": theirs,
        }
        self._connection.execute(ledger(_MISMATCH).__table__.insert(), values)


def _latest(connection: Connection, name: str) -> dict[bytes, Any]:
    """The value of a yearly field in each person's latest year."""
    rows = living_records(connection, _YEARLY, ["member", "year", name]).values()
    return {row["member"]: row[name] for row in sorted(rows, key=lambda row: row["year"] or 0)}
