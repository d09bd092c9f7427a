"""Lines of a department's list ("部门数据") against the rolls: who is on both, and where the two say different things."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, update

from cunfupin.fields import FieldSpec, InvalidValue
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, has_field, ledger

from .import_entities import living_records
from .import_links import Links

_LIST, _RECORD, _MISMATCH, _MEMBER = "department_list", "department_record", "department_mismatch", "member"
_MATCHED, _NAME_ONLY, _UNMATCHED, _IGNORED = "matched", "name_only", "unmatched", "ignored"
_IDENTITY, _MISSING, _OTHER = "identity", "missing", "other"
_NOTHING = (None,)
_AGES = ("year", "started_on", "post_started_on", "applied_on")
Record = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class _Claim:
    """What being on a list means: the field of ours that speaks of the same, and its values that speak against it.

    `grade` and `amount` are fields of ours that must say the same as the list's grade and amount.
    """

    kind: str
    field: str
    against: frozenset[Any] = frozenset({None})
    grade: str = ""
    amount: str = ""


def _spec(identifier: str) -> FieldSpec:
    return field_of(*identifier.split("."))


_NO_ALLOWANCE = frozenset({None, "none"})
_LEFT = frozenset({None, "suspended", "ended"})
_HERE = frozenset({None, "active"})
_POST = _Claim(kind=_MISSING, field="public_post.post_status", against=_LEFT, amount="public_post.monthly_pay")
_CLAIMS: Mapping[str, _Claim] = {
    "allowance": _Claim(
        kind="allowance",
        field="member_year.allowance_status",
        against=_NO_ALLOWANCE,
        amount="subsistence_member.monthly_amount",
    ),
    "special_support": _Claim(
        kind="allowance",
        field="member_year.special_support_status",
        against=_NO_ALLOWANCE,
        amount="special_support.basic_monthly_amount",
    ),
    "disabled": _Claim(kind="disability", field="member.disability_kind", grade="member.disability_grade"),
    "disability_subsidy": _Claim(
        kind=_MISSING,
        field="disability_subsidy.disability_subsidy_kind",
        amount="disability_subsidy.monthly_amount",
    ),
    "temporary_relief": _Claim(
        kind=_MISSING, field="temporary_relief.relief_type", amount="temporary_relief.subsidy_amount"
    ),
    "chronic": _Claim(kind=_MISSING, field="chronic_condition.chronic_type"),
    "medical_insured": _Claim(
        kind="insurance", field="member_year.has_resident_medical_insurance", against=frozenset({0})
    ),
    "pension": _Claim(kind="pension", field="member_year.has_resident_pension", against=frozenset({0})),
    "school_roll": _Claim(kind="school", field="member_year.school_status"),
    "student_aid": _Claim(kind=_MISSING, field="student_aid.aid_item", amount="student_aid.subsidy_amount"),
    "deceased": _Claim(kind="deceased", field="member.member_status", against=_HERE),
    "household_register": _Claim(kind="moved_out", field="member.member_status", against=_HERE),
    "real_estate": _Claim(kind="real_estate", field="member.member_status", against=_HERE),
    "vehicle": _Claim(kind="vehicle", field="member.member_status", against=_HERE),
    "business": _Claim(kind="business", field="member.member_status", against=_HERE),
    "payroll": _Claim(kind="payroll", field="member.member_status", against=_HERE),
    **dict.fromkeys(("public_post", "forest_post", "road_post", "water_post"), _POST),
}
"""By kind of list."""


def compare(connection: Connection, uid: bytes) -> None:
    """Match the lines of a list by number of papers and write down what differs.

    Differences that are known already, decided or not, stay as they are; a second comparison adds nothing.
    """
    comparison = _Comparison(connection, _claim_of(connection, uid))
    wanted = (_LIST, "full_name", "id_number", "match_status", "household", "member", *_Comparison.TOLD)
    for record_uid, record in living_records(connection, _RECORD, wanted).items():
        if record[_LIST] == uid and record["match_status"] != _IGNORED:
            comparison.take(record_uid, record)
    comparison.write()


def not_listed(connection: Connection, uid: bytes) -> dict[bytes, tuple[bytes, str]]:
    """People of whom our yearly records say what the list is about, who are not on it: household and what we say.

    Only people of villages that the list speaks of, and lists that name everyone of their kind.
    """
    claim = _claim_of(connection, uid)
    if claim is None or not claim.field.startswith("member_year."):
        return {}
    records = living_records(connection, _RECORD, [_LIST, _MEMBER]).values()
    listed = {record[_MEMBER] for record in records if record[_LIST] == uid and record[_MEMBER]}
    members = living_records(connection, _MEMBER, ["household", "member_status"])
    homes = living_records(connection, "household", ["village"])
    place = {member: homes[one["household"]]["village"] for member, one in members.items() if one["household"] in homes}
    places = {place[member] for member in listed if member in place}
    return {
        member: (members[member]["household"], _shown(claim.field, said[-1]))
        for member, said in _values(connection, claim.field).items()
        if member not in listed
        and place.get(member) in places
        and members[member]["member_status"] in _HERE
        and said[-1] not in claim.against | {None}
    }


def _claim_of(connection: Connection, uid: bytes) -> _Claim | None:
    lists = ledger(_LIST).__table__
    return _CLAIMS.get(connection.execute(select(lists.c.list_kind).where(lists.c.uid == uid)).scalar_one())


class _Comparison:
    """The rolls as they are, and what has been found different before."""

    TOLD = ("category_text", "grade_text", "amount")

    def __init__(self, connection: Connection, claim: _Claim | None) -> None:
        self._connection = connection
        self._claim = claim
        self._links = Links(connection, _MEMBER, trust_names=True)
        self._members = living_records(connection, _MEMBER, ["full_name", "household"])
        known = living_records(connection, _MISMATCH, [_RECORD, "mismatch_kind"])
        self._known = {(one[_RECORD], one["mismatch_kind"]) for one in known.values()}
        self._found: list[dict[str, Any]] = []
        self._status, self._grades, self._amounts = (
            _values(connection, identifier)
            for identifier in ((claim.field, claim.grade, claim.amount) if claim else ("", "", ""))
        )

    def take(self, uid: bytes, record: Record) -> None:
        """Match one line and find where it differs."""
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
        name = self._members[member]["full_name"] or ""
        if status == _NAME_ONLY:
            yield _IDENTITY, f"{name}，证件号码不同", f"{record['full_name']}，名册里没有这个证件号码"
            return
        if record["full_name"] and record["full_name"] != name:
            yield _IDENTITY, name, record["full_name"]
        if self._claim is not None:
            yield from self._against(self._claim, record, member)

    def _against(self, claim: _Claim, record: Record, member: bytes) -> Iterator[tuple[str, str, str]]:
        """Whether our status speaks against being on the list; if not, whether grade and amount are the same."""
        value = self._status.get(member, _NOTHING)[-1]
        if value in claim.against:
            yield claim.kind, _shown(claim.field, value), record["category_text"] or "在名单上"
            return
        grade = _read(claim.grade, record["grade_text"])
        ours = self._grades.get(member, _NOTHING)[-1]
        if grade is not None and grade != ours:
            yield claim.kind, _shown(claim.grade, ours), record["grade_text"]
        paid = self._amounts.get(member, ())
        if paid and record["amount"] is not None and record["amount"] not in paid:
            yield _OTHER, _shown(claim.amount, paid[-1]), _shown(f"{_RECORD}.amount", record["amount"])

    def _note(self, uid: bytes, kind: str, member: bytes, ours: str, theirs: str) -> None:
        if (uid, kind) in self._known:
            return
        self._found.append(
            {
                "uid": new_uid(),
                _RECORD: uid,
                "mismatch_kind": kind,
                "member": member,
                "household": self._members[member]["household"],
                "our_value": ours,
                "their_value": theirs,
            }
        )

    def write(self) -> None:
        """Write down what was found."""
        if self._found:
            self._connection.execute(ledger(_MISMATCH).__table__.insert(), self._found)


def _shown(identifier: str, value: Any) -> str:
    """What we say, in words."""
    spec = _spec(identifier)
    if value is None and spec.ledger not in (_MEMBER, "member_year"):
        return f"{ledger(spec.ledger).__ledger__.title}里没有"
    return f"{spec.label}：{spec.kind.format(value) or '空'}"


def _read(identifier: str, text: str | None) -> Any:
    """What a department calls a grade, as a value of ours; None where we have no such thing."""
    if not identifier or not text:
        return None
    try:
        return _spec(identifier).kind.parse(text)
    except InvalidValue:
        return None


def _values(connection: Connection, identifier: str) -> dict[bytes, list[Any]]:
    """What each person's records say in a field, the latest last."""
    if not identifier:
        return {}
    name, field = identifier.split(".")
    if name == _MEMBER:
        return {uid: [record[field]] for uid, record in living_records(connection, name, [field]).items()}
    age = next(column for column in (*_AGES, field) if has_field(name, column))
    found: dict[bytes, list[Any]] = defaultdict(list)
    for row in sorted(living_records(connection, name, [_MEMBER, age, field]).values(), key=lambda row: str(row[age])):
        found[row[_MEMBER]].append(row[field])
    return found
