"""Households of a sheet that tells no number of them ("户编号"): each row of a head ("户主") begins one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import repeat
from typing import Any

from cunfupin.fields import squeeze
from cunfupin.models.registry import field_of

from .import_cells import Column

HEAD = "head"
_HOUSEHOLD, _NUMBER, _BY_HEAD = "household", "household_no", "head_id_number"
_HOUSEHOLD_NO = f"{_HOUSEHOLD}.{_NUMBER}"
_RELATION, _PERSON = "member.relation_to_head", "member.id_number"
_NAME, _HEAD_NAME = "member.full_name", "household.head_name"


def heads_column(columns: Mapping[str, Column], *, in_order: bool) -> Column | None:
    """The number of papers of each row's head: of the row with the same household number or, where none is told and
    the rows of a household stand `in_order`, of the head above. None where the sheet tells of no head.
    """
    relations, people = columns.get(_RELATION), columns.get(_PERSON)
    if relations is None or people is None:
        return None
    numbers, names, said = (_values(columns, name, people) for name in (_HOUSEHOLD_NO, _NAME, _HEAD_NAME))
    by_number = {no: one for no, how, one in zip(numbers, relations.values, people.values, strict=True) if how == HEAD}
    above = _heads(relations.values, people.values, names, said) if in_order else repeat(None)
    values = [by_number.get(no) if no is not None else head for no, head in zip(numbers, above, strict=False)]
    values = [value if isinstance(value, str) else None for value in values]
    spec = field_of(_HOUSEHOLD, _BY_HEAD)
    return replace(people, heading=relations.heading, field=spec, values=values) if any(values) else None


def begun_by(columns: Mapping[str, Column], heads: Column) -> tuple[str, ...]:
    """The key by which households without a number are told apart; blank where none is needed, or a head has no row."""
    told = columns.get(heads.field.id, heads).values
    numbers = _values(columns, _HOUSEHOLD_NO, heads)
    needing = {head for head, number in zip(told, numbers, strict=True) if number is None}
    return (_BY_HEAD,) if needing and needing <= {None, *heads.values} else ()


def leave_numbered(told: Sequence[dict[str, Any]], known: Mapping[bytes, Mapping[str, Any]]) -> None:
    """A row that tells the number is found by its head only where the file has the household without number yet."""
    waiting = {one.get(_BY_HEAD) for one in known.values() if one.get(_NUMBER) is None}
    for values in told:
        if values.get(_NUMBER) is not None and values.get(_BY_HEAD) not in waiting:
            values.pop(_BY_HEAD, None)


def _values(columns: Mapping[str, Column], name: str, beside: Column) -> list[Any]:
    return columns[name].values if name in columns else [None] * len(beside.values)


def _heads(relations: list[Any], people: list[Any], names: list[Any], said: list[Any]) -> Iterator[Any]:
    """Whose household each row is: of the head above it, unless the row names another one."""
    head, head_name = None, ""
    for relation, number, name, wanted in zip(relations, people, names, said, strict=True):
        if relation == HEAD:
            head, head_name = number, str(name)
        yield head if wanted is None or squeeze(str(wanted)) == squeeze(head_name) else None
