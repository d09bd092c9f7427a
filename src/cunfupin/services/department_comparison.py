"""Lines of a department's list ("部门数据") against the rolls: who is on both, and where the two say different things."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, update

from cunfupin.fields import InvalidValue
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, has_field, ledger

from .department_claims import HERE, Claim, claim_of
from .department_twins import Key, difference_key, differences_of, records_of, same_lists
from .import_entities import living_records
from .import_links import Links

_LIST, _RECORD, _MISMATCH = "department_list", "department_record", "department_mismatch"
_MEMBER, _HOUSEHOLD = "member", "household"
_OF_HOUSEHOLDS = (_HOUSEHOLD, "household_year")
_MATCHED, _NAME_ONLY, _UNMATCHED, _IGNORED = "matched", "name_only", "unmatched", "ignored"
_IDENTITY, _OTHER = "identity", "other"
_TOLD = ("match_status", "household", "member")
_CLAIMED = ("subsidy_kind", "category_text", "grade_text", "amount")
_NOTHING = (None,)
_AGES = ("year", "month", "started_on", "post_started_on", "applied_on", "found_on", "lent_on", "job_started_month")
Record = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Absent:
    """Somebody of whom we say what a list is about and who is not on it."""

    household: bytes
    ours: str


def compare(connection: Connection, uid: bytes) -> None:
    """Match the lines of a list by number of papers and write down what differs.

    Differences that are known already, decided or not, stay as they are; a second comparison adds nothing, nor does
    that of a copy of the list that another place took in.
    """
    lists = same_lists(connection, uid)
    records = records_of(connection, lists, (*_TOLD, *_CLAIMED))
    known = differences_of(connection, lists, records, ())
    comparison = _Comparison(connection, _kind_of(connection, uid), records, known)
    for record_uid, record in records.items():
        if record["match_status"] != _IGNORED:
            comparison.take(record_uid, record)
    comparison.write()


def not_listed(connection: Connection, uid: bytes) -> dict[bytes, Absent]:
    """People of whom we say what the list is about, who are not on it.

    Only people of villages that the list speaks of, and lists that name everyone of their kind.
    """
    claim = claim_of(_kind_of(connection, uid), dict.fromkeys(_CLAIMED))
    if claim is None or not claim.names_all:
        return {}
    listed = _listed(connection, same_lists(connection, uid))
    members = living_records(connection, _MEMBER, ["household", "member_status"])
    homes = living_records(connection, "household", ["village"])
    place = {member: homes[one["household"]]["village"] for member, one in members.items() if one["household"] in homes}
    places = {place[member] for member in listed if member in place}
    return {
        member: Absent(household=members[member]["household"], ours=_shown(claim.field, said[-1]))
        for member, said in _Sayings(connection).of(claim.field, claim.among).items()
        if member not in listed
        and place.get(member) in places
        and members[member]["member_status"] in HERE
        and said[-1] is not None
        and not claim.is_denied_by(said[-1])
    }


def _listed(connection: Connection, lists: frozenset[bytes]) -> set[bytes]:
    """People who stand on the list, surely or perhaps, or of whom it was decided that they do not."""
    records = records_of(connection, lists, [_MEMBER])
    known = differences_of(connection, lists, records, ()).values()
    judged = {one[_MEMBER] for copies in known for one in copies.values()}
    return (judged | {record[_MEMBER] for record in records.values()}) - {None}


def _kind_of(connection: Connection, uid: bytes) -> str:
    lists = ledger(_LIST).__table__
    return connection.execute(select(lists.c.list_kind).where(lists.c.uid == uid)).scalar_one() or ""


class _Comparison:
    """The rolls as they are, the lines of a list, and what has been found different before."""

    def __init__(
        self, connection: Connection, list_kind: str, records: Mapping[bytes, Record], known: Iterable[Key]
    ) -> None:
        self._connection = connection
        self._list_kind = list_kind
        self._links = Links(connection, _MEMBER, trust_names=True)
        self._members = living_records(connection, _MEMBER, ["full_name", "household", "member_status"])
        self._records = records
        self._known = set(known)
        self._found: list[dict[str, Any]] = []
        self._sayings = _Sayings(connection)

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
        claim = claim_of(self._list_kind, record)
        if claim is not None and self._counts(claim, member):
            yield from self._against(claim, record, member)

    def _counts(self, claim: Claim, member: bytes) -> bool:
        """What is said of a household counts for those who live in it."""
        is_of_household = claim.field.partition(".")[0] in _OF_HOUSEHOLDS
        return not is_of_household or self._members[member]["member_status"] in HERE

    def _against(self, claim: Claim, record: Record, member: bytes) -> Iterator[tuple[str, str, str]]:
        """Whether our status speaks against being on the list; if not, whether grade and amount are the same."""
        value = self._said(claim.field, claim, member)[-1]
        if claim.is_denied_by(value):
            yield claim.kind, _shown(claim.field, value), _on_the_list(record)
            return
        grade = _read(claim.grade, record["grade_text"])
        if grade is not None and grade != (ours := self._said(claim.grade, claim, member)[-1]):
            yield claim.kind, _shown(claim.grade, ours), record["grade_text"]
        paid = [(name, amount) for name in claim.amounts for amount in self._said(name, claim, member) if amount]
        if paid and record["amount"] is not None and record["amount"] not in {amount for _name, amount in paid}:
            yield _OTHER, _shown(*paid[-1]), _shown(f"{_RECORD}.amount", record["amount"])

    def _said(self, identifier: str, claim: Claim, member: bytes) -> Sequence[Any]:
        """What the records of the person, else of the household, say in a field, the latest last."""
        is_same = identifier.partition(".")[0] == claim.field.partition(".")[0]
        found = self._sayings.of(identifier, claim.among if is_same else None)
        return found.get(member) or found.get(self._members[member]["household"]) or _NOTHING

    def _note(self, uid: bytes, kind: str, member: bytes, ours: str, theirs: str) -> None:
        found = {
            "uid": new_uid(),
            _RECORD: uid,
            "mismatch_kind": kind,
            "member": member,
            "household": self._members[member]["household"],
            "our_value": ours,
            "their_value": theirs,
        }
        key = difference_key(found, self._records)
        if key not in self._known:
            self._known.add(key)
            self._found.append(found)

    def write(self) -> None:
        """Write down what was found."""
        if self._found:
            self._connection.execute(ledger(_MISMATCH).__table__.insert(), self._found)


class _Sayings:
    """What our records say in a field, by person or else by household, the latest last; each field is read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, tuple[str, Any] | None], dict[bytes, list[Any]]] = {}

    def of(self, identifier: str, among: tuple[str, Any] | None) -> Mapping[bytes, list[Any]]:
        """Of all people and households; `among` (field, value) leaves other records out."""
        asked = (identifier, among)
        if asked not in self._known:
            self._known[asked] = self._read(identifier, among)
        return self._known[asked]

    def _read(self, identifier: str, among: tuple[str, Any] | None) -> dict[bytes, list[Any]]:
        name, field = identifier.split(".")
        if name in (_MEMBER, _HOUSEHOLD):
            return {uid: [record[field]] for uid, record in living_records(self._connection, name, [field]).items()}
        owners = [owner for owner in (_MEMBER, _HOUSEHOLD) if has_field(name, owner)]
        age = next(column for column in (*_AGES, field) if has_field(name, column))
        only, value = among or (field, None)
        found: dict[bytes, list[Any]] = defaultdict(list)
        rows = living_records(self._connection, name, [*owners, age, field, only]).values()
        for row in sorted(rows, key=lambda row: str(row[age] or "")):
            owner = next((row[owner] for owner in owners if row[owner]), None)
            if owner and (among is None or row[only] == value):
                found[owner].append(row[field])
        return found


def _on_the_list(record: Record) -> str:
    """What the list says of somebody, in its own words."""
    told = [record["category_text"], record["grade_text"]]
    if record["amount"] is not None:
        told.append(_shown(f"{_RECORD}.amount", record["amount"]))
    return "，".join(filter(None, told)) or "在名单上"


def _shown(identifier: str, value: Any) -> str:
    """What we say, in words."""
    spec = field_of(*identifier.split("."))
    if value is None and spec.ledger not in (_MEMBER, "member_year", *_OF_HOUSEHOLDS):
        return f"{ledger(spec.ledger).__ledger__.title}里没有"
    return f"{spec.label}：{spec.kind.format(value) or '空'}"


def _read(identifier: str, text: str | None) -> Any:
    """What a department calls a grade, as a value of ours; None where we have no such thing."""
    if not identifier or not text:
        return None
    try:
        return field_of(*identifier.split(".")).kind.parse(text)
    except InvalidValue:
        return None
