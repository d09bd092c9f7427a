"""Merge keys: a field, or a group of fields that are one thing when two places changed them."""

from collections.abc import Mapping
from functools import cache

from cunfupin.fields import FieldSpec, LongText
from cunfupin.models.registry import ledgers, stored_fields

REMOVED = "is_removed"
"""Merge key of the recycle bin."""
_REOPENED = "~reopened:"


def reopened_key(merge_key: str) -> str:
    """Annotation that says between which dots a merge key is to be decided again ("撤回裁决")."""
    return f"{_REOPENED}{merge_key}"


def is_reopening(merge_key: str) -> bool:
    """Whether it is such an annotation; it is written together with what it is about, never alone."""
    return merge_key.startswith(_REOPENED)


@cache
def merge_keys(ledger_name: str) -> Mapping[str, str]:
    """Merge key of every stored field of a ledger; empty for a ledger that only newer programs know."""
    return {spec.name: spec.merge_key for spec in _stored(ledger_name)}


def key_of(ledger_name: str, field_name: str) -> str:
    """Merge key of a field."""
    return merge_keys(ledger_name).get(field_name, field_name)


@cache
def members_of(ledger_name: str, merge_key: str) -> tuple[str, ...]:
    """Fields that make up a merge key."""
    return tuple(name for name, key in merge_keys(ledger_name).items() if key == merge_key) or (merge_key,)


@cache
def owner_of(ledger_name: str, merge_key: str) -> str:
    """Role whose value of a merge key stands; empty where all may decide."""
    return next((spec.owner for spec in _specs(ledger_name, merge_key)), "")


@cache
def stages_of(ledger_name: str, merge_key: str) -> tuple[str, ...]:
    """Values of a status in the order of the work; empty for other fields."""
    return next((spec.stages for spec in _specs(ledger_name, merge_key)), ())


@cache
def is_long_text(ledger_name: str, merge_key: str) -> bool:
    """Whether a merge key is one long text, which is merged sentence by sentence."""
    specs = _specs(ledger_name, merge_key)
    return len(specs) == 1 and isinstance(specs[0].kind, LongText)


def _specs(ledger_name: str, merge_key: str) -> list[FieldSpec]:
    return [spec for spec in _stored(ledger_name) if spec.merge_key == merge_key]


def _stored(ledger_name: str) -> tuple[FieldSpec, ...]:
    return stored_fields(ledger_name) if ledger_name in ledgers() else ()


@cache
def every_key(ledger_name: str) -> tuple[str, ...]:
    """All merge keys of a ledger, that of the recycle bin too."""
    return (*dict.fromkeys(merge_keys(ledger_name).values()), REMOVED)
