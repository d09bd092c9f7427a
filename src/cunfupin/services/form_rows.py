"""Which records somebody else's form is filled with, and in what order."""

from collections.abc import Iterator
from dataclasses import replace

from cunfupin.models.registry import has_field

from .hanging import way
from .records import Query

ROLL_ORDER = ("village.village_code", "village_group.group_name", "household.household_no", "member.relation_to_head")
"""Fields by which rolls are ordered, where a form's ledger knows them."""
ON_ROLL = {"household": "register_status", "member": "member_status"}
"""Only who is on the roll is told, whatever was chosen."""
_STANDING = ("active", None)


def owners(name: str) -> Iterator[str]:
    """The ledgers that a ledger's records belong to, by name, as far as rolls are ordered by them."""
    if has_field(name, "household") or name == "household":
        yield from ("village", "village_group", "household")
    elif has_field(name, "village"):
        yield "village"


def on_the_roll(query: Query, village: str | None) -> Query:
    """Those that a query finds, of a village by its code, who are on the roll."""
    filters = dict(query.filters)
    status = ON_ROLL.get(query.ledger)
    if status:
        filters.setdefault(status, _STANDING)
    if village and (steps := way(query.ledger, "village")):
        filters[".".join((*steps, "village_code"))] = village
    return replace(query, filters=filters)
