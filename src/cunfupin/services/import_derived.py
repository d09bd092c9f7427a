"""Columns whose values other ledgers hold: compared with what the file will say, never stored."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from cunfupin.models.registry import fields_of

from .import_entities import Entity, living_records
from .import_match import Matched

_HOUSEHOLD, _MEMBER, _ACTIVE, _HEAD = "household", "member", "active", "head"
_RELATION, _STATUS = "relation_to_head", "member_status"
_OF_HEAD = {"head_name": "full_name", "head_id_number": "id_number", "head_person_no": "person_no"}
_COUNT = "current_member_count"
_MEMBER_FIELDS = (_HOUSEHOLD, _RELATION, _STATUS, *_OF_HEAD.values())


def compare_derived(matched: Matched) -> None:
    """Note where a sheet says something else than the ledgers that hold the value."""
    for name, by_row in matched.entities.items():
        derived = [spec for spec in fields_of(name) if spec.derived and matched.rows.column_of(spec.id)]
        if not derived:
            continue
        entities = [entity for entity in dict.fromkeys(by_row) if entity is not None]
        if name == _HOUSEHOLD and _MEMBER in matched.entities:
            truth = _after_import(matched)
        else:
            old = [entity.uid for entity in entities if not entity.is_new]
            truth = living_records(matched.connection, name, [spec.name for spec in derived], old)
        for spec in derived:
            for row, entity in enumerate(by_row):
                said = matched.told[name][row].get(spec.name)
                if said is None or entity is None or row in matched.rows.problems:
                    continue
                if said != truth.get(entity.uid, {}).get(spec.name):
                    kind = spec.kind
                    matched.rows.warnings[row].append(
                        f"表里的{spec.label}是“{kind.mask(said) if spec.privacy else kind.format(said)}”，和登记的不同，没有改"
                    )


def _after_import(matched: Matched) -> Mapping[bytes, Mapping[str, Any]]:
    """Head and number of members of each household as they will be."""
    members: dict[bytes, dict[str, Any]] = living_records(matched.connection, _MEMBER, _MEMBER_FIELDS)
    for row, entity in enumerate(matched.entities[_MEMBER]):
        if isinstance(entity, Entity) and row not in matched.rows.problems:
            told = {**matched.implied[_MEMBER][row], **matched.told[_MEMBER][row]}
            members.setdefault(entity.uid, {}).update({name: told[name] for name in _MEMBER_FIELDS if name in told})
    found: dict[bytes, dict[str, Any]] = defaultdict(lambda: {_COUNT: 0})
    for member in members.values():
        facts = found[member.get(_HOUSEHOLD, b"")]
        facts[_COUNT] += member.get(_STATUS) in (None, _ACTIVE)
        if member.get(_RELATION) == _HEAD:
            facts.update({name: member.get(source) for name, source in _OF_HEAD.items()})
    return found
