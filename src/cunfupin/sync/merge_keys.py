"""Merge keys: a field, or a group of fields that are one thing when two places changed them."""

from collections.abc import Mapping
from functools import cache

from cunfupin.models.registry import ledgers, stored_fields

REMOVED = "is_removed"
"""Merge key of the recycle bin."""


@cache
def merge_keys(ledger_name: str) -> Mapping[str, str]:
    """Merge key of every stored field of a ledger; empty for a ledger that only newer programs know."""
    if ledger_name not in ledgers():
        return {}
    return {spec.name: spec.merge_key for spec in stored_fields(ledger_name)}


def key_of(ledger_name: str, field_name: str) -> str:
    """Merge key of a field."""
    return merge_keys(ledger_name).get(field_name, field_name)


@cache
def members_of(ledger_name: str, merge_key: str) -> tuple[str, ...]:
    """Fields that make up a merge key."""
    return tuple(name for name, key in merge_keys(ledger_name).items() if key == merge_key) or (merge_key,)


@cache
def every_key(ledger_name: str) -> tuple[str, ...]:
    """All merge keys of a ledger, that of the recycle bin too."""
    return (*dict.fromkeys(merge_keys(ledger_name).values()), REMOVED)
