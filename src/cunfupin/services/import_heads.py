"""Households of a sheet that tells no number of them ("户编号"): each row of a head ("户主") begins one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any

from sqlalchemy import Connection

from cunfupin.fields import squeeze
from cunfupin.fields.identifier_kinds import PLACEHOLDER
from cunfupin.models.registry import field_of

from .import_cells import Column
from .import_entities import Values, living_records

HOUSEHOLD, HEAD = "household", "head"
_MEMBER, _PAPERS, _CITIZEN = "member", "id_number", 18
_NUMBER, _BY_HEAD = "household_no", "head_id_number"
HOUSEHOLD_NO, RELATION = f"{HOUSEHOLD}.{_NUMBER}", f"{_MEMBER}.relation_to_head"
_PERSON, _NAME, HEAD_NAME = f"{_MEMBER}.{_PAPERS}", f"{_MEMBER}.full_name", f"{HOUSEHOLD}.head_name"


@dataclass(frozen=True, kw_only=True)
class Heads:
    """Whose household each row is: `column` holds the number of papers of the head, `people` those of the row's person.

    It `is_guessed` where the sheet has no such column. Who is head stands under `heading`. `begun_by` is the key by which
    households without a number are told apart; blank where none is needed, or a head has no row.
    """

    column: Column
    heading: str
    people: Sequence[Any]
    is_guessed: bool
    begun_by: tuple[str, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What to tell a person of it."""
        told = f"没有户编号的行，按“{self.heading}”为户主的那一行认户；户编号可以以后再补"
        return (told,) if self.begun_by else ()

    def guesses(self, told: Values) -> bool:
        """Whether only the order of the rows says which household a row is about: enough for a new person alone."""
        return self.is_guessed and told.get(_NUMBER) is None

    def leave_unsure(self, connection: Connection, told: Sequence[Values], known: Mapping[bytes, Values]) -> None:
        """Rows whose household the head does not tell for certain tell no head any more.

        A row that tells the number is found by a guessed head only where the file has the household without number yet.
        Who lives in a household of the file begins no other one, and a guess takes nobody elsewhere.
        """
        led = {_citizen(one.get(_BY_HEAD)): uid for uid, one in known.items()}
        waiting = {_citizen(one.get(_BY_HEAD)) for one in known.values() if one.get(_NUMBER) is None}
        homes = _homes(connection) if self.begun_by else {}
        for values, person in zip(told, self.people, strict=True):
            head = _citizen(values.get(_BY_HEAD))
            household = led.get(head)
            if values.get(_NUMBER) is not None:
                is_sure = head in waiting or not self.is_guessed
            elif household is None and head in homes:
                is_sure = False
            else:
                is_sure = not self.is_guessed or household in homes.get(_citizen(person), {household})
            if not is_sure:
                values.pop(_BY_HEAD, None)


def heads_of(columns: Mapping[str, Column], *, in_order: bool) -> Heads | None:
    """What a sheet tells of heads; a head above counts where the rows of a household stand `in_order`."""
    guessed = _guessed(columns, in_order=in_order)
    if guessed is None:
        return None
    column = columns.get(guessed.field.id, guessed)
    numbers = _values(columns, HOUSEHOLD_NO, guessed)
    needing = {head for head, number in zip(column.values, numbers, strict=True) if number is None}
    return Heads(
        column=column,
        heading=guessed.heading,
        people=columns[_PERSON].values,
        is_guessed=column is guessed,
        begun_by=(_BY_HEAD,) if needing and needing <= {None, *guessed.values} else (),
    )


def _guessed(columns: Mapping[str, Column], *, in_order: bool) -> Column | None:
    """The number of papers of each row's head: of the row with the same household number or, where none is told, of the
    head above. None where the sheet tells of no head.
    """
    relations, people = columns.get(RELATION), columns.get(_PERSON)
    if relations is None or people is None:
        return None
    numbers, names, said = (_values(columns, name, people) for name in (HOUSEHOLD_NO, _NAME, HEAD_NAME))
    by_number = {no: one for no, how, one in zip(numbers, relations.values, people.values, strict=True) if how == HEAD}
    above = _heads(relations.values, people.values, names, said) if in_order else repeat(None)
    values = [by_number.get(no) if no is not None else head for no, head in zip(numbers, above, strict=False)]
    values = [value if isinstance(value, str) else None for value in values]
    spec = field_of(HOUSEHOLD, _BY_HEAD)
    return replace(people, heading=relations.heading, field=spec, values=values) if any(values) else None


def _values(columns: Mapping[str, Column], name: str, beside: Column) -> list[Any]:
    return columns[name].values if name in columns else [None] * len(beside.values)


def _heads(relations: list[Any], people: list[Any], names: list[Any], said: list[Any]) -> Iterator[Any]:
    """Whose household each row is: of the head above it, unless the row names another one."""
    head, head_name = None, ""
    for relation, number, name, wanted in zip(relations, people, names, said, strict=True):
        if relation == HEAD:
            head, head_name = number, str(name)
        yield head if wanted in (None, head_name) or squeeze(str(wanted)) == squeeze(head_name) else None


def _citizen(number: Any) -> str:
    """What tells a person: of papers the citizen's number; blank where they prove nothing."""
    return number[:_CITIZEN] if isinstance(number, str) and not number.startswith(PLACEHOLDER) else ""


def _homes(connection: Connection) -> dict[str, set[bytes]]:
    """In which households of the file each person is."""
    found: defaultdict[str, set[bytes]] = defaultdict(set)
    for one in living_records(connection, _MEMBER, (_PAPERS, HOUSEHOLD)).values():
        if number := _citizen(one[_PAPERS]):
            found[number].add(one[HOUSEHOLD])
    return dict(found)
