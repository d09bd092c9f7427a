"""From a row to the household, person or village that it belongs to, by the references of its ledger."""

from functools import cache

from cunfupin.models.registry import parent_field, references_of

from .finding import Row
from .roll import Roll
from .terms import is_active_household, is_active_member


@cache
def ways(ledger: str, target: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Chains of (field, ledger it leads to) from a ledger to another, the shortest first."""
    if ledger == target:
        return ((),)
    references = references_of(ledger)
    direct = tuple(((via, target),) for via, led_to in references.items() if led_to == target)
    up = parent_field(ledger)
    if up is None or references[up] == target:
        return direct
    return direct + tuple(((up, references[up]), *rest) for rest in ways(references[up], target))


def related(ledger: str, row: Row, target: str, roll: Roll) -> Row | None:
    """The row of another ledger that this one belongs to."""
    for way in ways(ledger, target):
        found: Row | None = row
        for via, led_to in way:
            found = roll.get(led_to, found[via]) if found else None
        if found:
            return found
    return None


def household_of(ledger: str, row: Row, roll: Roll) -> Row | None:
    """The household that the row is about."""
    return related(ledger, row, "household", roll)


def member_of(ledger: str, row: Row, roll: Roll) -> Row | None:
    """The person that the row is about."""
    return related(ledger, row, "member", roll)


def village_of(ledger: str, row: Row, roll: Roll) -> Row | None:
    """The village that the row belongs to: that of its household, else its own."""
    household = household_of(ledger, row, roll)
    if household and household["village"]:
        return roll.get("village", household["village"])
    return related(ledger, row, "village", roll)


def is_active(ledger: str, row: Row, roll: Roll) -> bool:
    """Whether the person and the household of the row, as far as it has them, are on the roll."""
    member, household = member_of(ledger, row, roll), household_of(ledger, row, roll)
    return (member is None or is_active_member(member, roll.today)) and (
        household is None or is_active_household(household)
    )
