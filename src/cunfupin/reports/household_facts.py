"""A household as the forms about households see it: its members, helpers, measures and income of one year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cunfupin.fields import Code
from cunfupin.models.registry import field_of

from .income import COMPUTED, KINDS, trace
from .subject import NONE, Record, Subject

NEEDS = ("household_year", "member", "member_year", "pairing", "measure", "income_item")
"""Ledgers from which the facts are made."""
_ACTIVE = (None, "active")


@dataclass(frozen=True, kw_only=True)
class MemberRecord:
    """A member of the household with the record of the year, if there is one."""

    member: Record
    year: Record = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class PairingRecord:
    """A pairing with its helper and the name of the helper's unit."""

    pairing: Record
    helper: Record = field(default_factory=dict)
    unit_name: str = ""


@dataclass(frozen=True, kw_only=True)
class HouseholdFacts:
    """One household in one year. Records that do not exist are blank."""

    subject: Subject
    household_year: Record
    members: Sequence[MemberRecord]
    pairings: Sequence[PairingRecord]
    measures: Sequence[Record]
    income_items: Sequence[Record]
    group_name: str = field(default="")

    @property
    def year(self) -> int:
        """The year."""
        return self.subject.year

    @property
    def household(self) -> Record:
        """The household's own record."""
        return self.subject.record

    @property
    def household_no(self) -> str:
        """Its number, empty where it has none."""
        return self.household.get("household_no") or ""

    @property
    def head_name(self) -> str:
        """Name of the head, empty where there is none."""
        return self.household.get("head_name") or ""

    @property
    def village(self) -> Record:
        """The village's record."""
        return self.subject.village

    @property
    def is_monitored(self) -> bool:
        """Whether the household is a monitoring household ("监测对象")."""
        return bool(self.household.get("monitoring_category"))

    def text(self, record: Record, field_id: str) -> str:
        """A value as the form may show it."""
        return self.subject.text(record, field_id)


def facts_of(subject: Subject) -> HouseholdFacts:
    """The facts of a household in the form's year."""
    members = members_on_roll(subject.all("member"), subject.of_year("member_year"))
    items = subject.of_year("income_item")
    return HouseholdFacts(
        subject=subject,
        household_year=with_computed_income(subject, items, len(members)),
        members=members,
        pairings=[pairing_of(subject, pairing) for pairing in subject.all("pairing")],
        measures=subject.of_year("measure"),
        income_items=items,
        group_name=subject.to(subject.record, "village_group").get("group_name") or "",
    )


def members_on_roll(members: Iterable[Record], years: Iterable[Record]) -> list[MemberRecord]:
    """Members on the roll, the head first, then as the list of relations has them, the elder first."""
    kind = field_of("member", "relation_to_head").kind
    assert isinstance(kind, Code)
    yearly = {record["member"]: record for record in years}
    ordered = sorted(
        (member for member in members if member.get("member_status") in _ACTIVE),
        key=lambda member: (kind.codes.rank(member.get("relation_to_head") or ""), member.get("born_on") or "9"),
    )
    return [MemberRecord(member=member, year=yearly.get(member["uid"], NONE)) for member in ordered]


def pairing_of(subject: Subject, pairing: Record) -> PairingRecord:
    """A pairing with what it points to."""
    helper = subject.to(pairing, "helper")
    unit = subject.to(pairing, "support_unit") or subject.to(helper, "support_unit")
    return PairingRecord(pairing=pairing, helper=helper, unit_name=unit.get("unit_name") or "")


def with_computed_income(subject: Subject, items: Sequence[Record], people: int) -> Record:
    """The yearly record; sums that it leaves blank are computed from its four kinds of income."""
    yearly = subject.first_of_year("household_year")
    if all(yearly.get(name) is None for name in KINDS):
        return yearly
    lines = trace(subject.year, yearly, items, people).lines
    sums = {name: line.result for name, line in zip(COMPUTED, lines, strict=False)}
    return {**yearly, **{name: value for name, value in sums.items() if yearly.get(name) is None}}
