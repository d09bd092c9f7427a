"""What the assistance card ("帮扶明白卡") is printed from: the records of one household, in stored form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cunfupin.fields import Privacy
from cunfupin.models.registry import field_of

Record = Mapping[str, Any]


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
class Standard:
    """An official amount of the year. One that is to be checked is set by each province and only known roughly."""

    label: str
    value: str
    unit: str
    is_to_be_checked: bool


@dataclass(frozen=True, kw_only=True)
class CardData:
    """One household in one year. Records that do not exist are empty mappings."""

    year: int
    household: Record
    head_name: str = ""
    group_name: str = ""
    village: Record = field(default_factory=dict)
    household_year: Record = field(default_factory=dict)
    members: Sequence[MemberRecord] = ()
    pairings: Sequence[PairingRecord] = ()
    measures: Sequence[Record] = ()
    income_items: Sequence[Record] = ()
    standard: Standard | None = None

    @property
    def village_name(self) -> str:
        """Name of the village, empty where it is not known."""
        return self.village.get("village_name") or ""

    @property
    def is_monitored(self) -> bool:
        """Whether the household is a monitoring household ("监测对象")."""
        return bool(self.household.get("monitoring_category"))


def shown(record: Record, field_id: str, *, allowed: Privacy) -> str:
    """The field's value as text; empty where the record or the value is missing."""
    ledger_name, name = field_id.split(".")
    return field_of(ledger_name, name).shown(record.get(name), allowed)


def label(field_id: str) -> str:
    """The field's own label."""
    ledger_name, name = field_id.split(".")
    return field_of(ledger_name, name).label
