"""Which ledgers one row of a sheet may fill: a person's row also holds the household, and both of one year."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from cunfupin.fields import FieldSpec, Reference
from cunfupin.models.registry import field_of, has_field, ledger, ledgers, parent_field

_COMPANIONS: Mapping[str, tuple[str, ...]] = {
    "member": ("household", "member_year", "household_year", "monitoring_case"),
    "household": ("household_year", "monitoring_case"),
    "helper": ("support_unit",),
}
_MATCHED_BY: Mapping[str, tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]] = {
    "household": ((("household_no",), ("head_id_number",)), ()),
    "member": ((("id_number",), ("person_no",)), (("full_name", "household"),)),
    "helper": ((("id_number",),), (("full_name", "support_unit"), ("phone",))),
}
_NEEDED: Mapping[str, tuple[str, ...]] = {"member": ("full_name",)}
_OWN_NUMBERS: Mapping[str, str] = {"public_post": "post_no"}
"""The number in the key of a ledger of which a person mostly has one record at a time, so that it is found without."""
YEAR = "year"


@dataclass(frozen=True, kw_only=True)
class Family:
    """The ledger that a row is about, and the others it may fill; of equal headings the earlier ledger's field counts."""

    main: str
    ledgers: tuple[str, ...]

    @property
    def in_order(self) -> tuple[str, ...]:
        """Parents before children."""
        return tuple(name for name in ledgers() if name in self.ledgers)

    @property
    def by_year(self) -> tuple[str, ...]:
        """Those whose rows belong to a year that the sheet tells once."""
        return tuple(name for name in self.ledgers if is_snapshot(name))

    def home_of(self, spec: FieldSpec) -> FieldSpec:
        """The field that a heading really fills: a number of the parent instead of the link to it.

        A link to the own ledger leads to another record, never to the parent.
        """
        if isinstance(spec.kind, Reference) and spec.kind.ledger in self.ledgers and spec.kind.ledger != spec.ledger:
            return field_of(spec.kind.ledger, ledger(spec.kind.ledger).__ledger__.key[0])
        return spec


def family_of(main: str) -> Family:
    """The family of a ledger; most ledgers are alone."""
    return Family(main=main, ledgers=(main, *(name for name in _COMPANIONS.get(main, ()) if name in ledgers())))


def is_roll(name: str) -> bool:
    """Whether the ledger is one that sheets about something else are rarely meant for."""
    return name in _COMPANIONS


@cache
def is_snapshot(name: str) -> bool:
    """Whether the ledger holds one row per parent and year."""
    parent = parent_field(name)
    return parent is not None and has_field(name, YEAR) and set(ledger(name).__ledger__.key) == {parent, YEAR}


def strong_keys(name: str) -> tuple[tuple[str, ...], ...]:
    """Sets of fields each of which names a record for certain."""
    facts = ledger(name).__ledger__
    if name in _MATCHED_BY:
        return _MATCHED_BY[name][0]
    return (facts.key, *((other,) for other in facts.other_keys if other != facts.name))


def tells_enough(key: tuple[str, ...], told: Collection[str]) -> bool:
    """Whether these fields find a record by its key: both parts or, of a long key, the first and any other.

    A year among the first two can never be left out.
    """
    if len(key) > len(key[:2]) and YEAR not in key[:2]:
        return key[0] in told and any(part in told for part in key[1:])
    return all(part in told for part in key[:2])


def weak_keys(name: str) -> tuple[tuple[str, ...], ...]:
    """Sets of fields that name a record only where no strong key says otherwise."""
    facts = ledger(name).__ledger__
    if name in _MATCHED_BY:
        return _MATCHED_BY[name][1]
    return tuple((other,) for other in facts.other_keys if other == facts.name)


def own_number_field(name: str) -> str:
    """The field that gets a number of the program's own where the official one is not told; blank where no field does."""
    return _OWN_NUMBERS.get(name, "")


def needed_fields(name: str) -> tuple[str, ...]:
    """Fields without which a sheet cannot be about this ledger, beside one of its keys."""
    return _NEEDED.get(name, ())
