"""Rows of a sheet as records: which rows speak of one record, and which record of the file that is."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from cunfupin.excel.families import own_number_field, strong_keys, tells_enough, weak_keys
from cunfupin.fields import IdNumber
from cunfupin.fields.identifier_kinds import PLACEHOLDER
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger
from cunfupin.sync.row_states import chunks

from .import_cells import Problem, folded_identifier
from .own_numbers import official
from .records import expression

Values = dict[str, Any]
Key = tuple[Any, ...]
Columns = Mapping[str, Sequence[Any]]
"""Field → its value by row or record, None where it is blank."""
_CITIZEN = 18
_SURE_PARTS = 2
"""Parts of a long key that must not be blank."""
_SEVERAL = object()


@dataclass(kw_only=True, eq=False, slots=True)
class Entity:
    """A record that rows of the sheet speak of."""

    ledger: str
    uid: bytes
    is_new: bool
    rows: list[int] = field(default_factory=list)


class _Choice:
    """Fields by which a record may be found: what each row tells of them, and which records are known by it."""

    def __init__(
        self, ledger_name: str, fields: tuple[str, ...], columns: Columns, records: Mapping[bytes, Mapping[str, Any]]
    ) -> None:
        self.fields = fields
        self._folds = {name: _fold(ledger_name, name) for name in fields}
        self.told = self._keys(columns)
        keys = self._keys({name: [record[name] for record in records.values()] for name in fields})
        self.by_uid = dict(zip(records, keys, strict=True))
        self._known: dict[Key | None, Any] = {}
        for uid, key in self.by_uid.items():
            if key is not None:
                self._known[key] = _SEVERAL if key in self._known else uid

    def _keys(self, columns: Columns) -> list[Key | None]:
        """The values of each row, None where it does not tell enough."""
        parts = [
            [fold(value) if value.__class__ is str else value for value in columns[name]]
            for name, fold in self._folds.items()
        ]
        return [None if None in key[:_SURE_PARTS] else key for key in zip(*parts, strict=True)]

    def find(self, row: int) -> Any:
        """The record that a row tells: `_SEVERAL` of the file, one that an earlier row tells too, or one of the file."""
        return self._known.get(self.told[row])

    def add(self, row: int, entity: Entity) -> None:
        """Remember which record the row tells."""
        key = self.told[row]
        if key is not None and isinstance(self._known.get(key, b""), bytes):
            self._known[key] = entity


class Matcher:
    """Finds the record of each row of one ledger. `columns` are the fields that the sheet tells.

    A new record has a key that is stored, or the one that it is `begun_by`.
    """

    def __init__(
        self,
        name: str,
        columns: Columns,
        records: Mapping[bytes, Mapping[str, Any]],
        begun_by: tuple[str, ...] = (),
    ) -> None:
        self._name = name
        self._columns = columns
        self._records = records
        self._strong, self._weak = (
            [_Choice(name, fields, columns, records) for fields in _usable(keys, columns)]
            for keys in (strong_keys(name), weak_keys(name))
        )
        self._choices = [*self._strong, *self._weak]
        self._making = [
            choice
            for choice in self._choices
            if choice.fields == begun_by or not any(field_of(name, part).derived for part in choice.fields)
        ]
        self._number = own_number_field(name)
        self._of_person: dict[Any, dict[bytes, Mapping[str, Any]]] = {}
        for uid, record in records.items() if self._number else ():
            self._know(uid, record)
        self._entities: dict[bytes, Entity] = {}

    def match(self, rows: Iterable[int], named: Mapping[int, bytes]) -> dict[int, Entity | Problem]:
        """The record of each row; `named` are those the rows were made from. Certain keys go before likely ones."""
        found: dict[int, Entity | Problem] = {}
        odd: dict[int, Any] = {}
        for row in rows if self._records else ():
            hit = self._by_strong_key(row, named.get(row))
            if row in named and isinstance(hit, bytes) and hit != named[row]:
                odd[row] = hit
            elif hit is not None:
                found[row] = self._join(row, hit)
        for row, hit in odd.items():
            is_copy = named[row] in self._entities or named[row] not in self._records
            found[row] = self._join(row, hit if is_copy else Problem(self._taken()))
        for row in rows:
            if row not in found:
                uid = named.get(row)
                joined = self._join(row, self._by_strong_key(row, uid) or self._by_name_or_weak_key(row, uid))
                found[row] = joined
                if self._number and isinstance(joined, Entity):
                    self._know(joined.uid, self._values(row))
        return found

    def _values(self, row: int) -> Values:
        return {name: column[row] for name, column in self._columns.items()}

    def _know(self, uid: bytes, values: Mapping[str, Any]) -> None:
        first, *others = strong_keys(self._name)[0]
        told = {part: values.get(part) for part in others} | {self._number: official(values.get(self._number))}
        self._of_person.setdefault(self._person(values.get(first)), {}).setdefault(uid, told)

    def _person(self, number: Any) -> str | None:
        return _fold(self._name, strong_keys(self._name)[0][0])(number) if isinstance(number, str) else None

    def _by_person(self, values: Values) -> Any:
        """The one record of the person that may be meant, where a number is not known: here, there, or on both sides."""
        first, *others = strong_keys(self._name)[0]
        person = self._person(values.get(first))
        if person is None:
            return Problem(f"缺少{self._in_words([first])}，不知道是哪一条{self._title}，请补上")
        told = {part: values[part] for part in others if values.get(part) is not None}
        meant = [
            uid
            for uid, known in self._of_person.get(person, {}).items()
            if (self._number not in told or known[self._number] is None)
            and all(known[part] in (None, value) for part, value in told.items())
        ]
        if len(meant) > 1:
            return Problem(f"这个人有几条{self._title}，分不清是哪一条，请补上{self._in_words(others)}")
        return next(iter(meant), None)

    def _by_strong_key(self, row: int, named: bytes | None) -> Any:
        for choice in self._strong:
            hit = choice.find(row)
            if hit is _SEVERAL:
                return named if named in self._records else Problem(self._several())
            if hit is not None:
                return hit
        return None

    def _by_name_or_weak_key(self, row: int, named: bytes | None) -> Any:
        if named is not None and named in self._records and named not in self._entities:
            return Problem(self._other_one()) if self._is_other(named, self._values(row)) else named
        if self._number:
            return self._by_person(self._values(row))
        for choice in self._weak:
            hit = choice.find(row)
            if hit is None:
                continue
            if hit is _SEVERAL or isinstance(hit, Entity) or hit in self._entities:
                if not _tells(row, self._strong):
                    return Problem(f"{self._title}里有几条同名的记录，分不清是哪一条，请补上{self._labels}")
            elif self._may_be(hit, row):
                return hit
            elif self._is_of_people:
                return Problem(f"{self._title}里有同名的记录，但{self._labels}不同，请核对是不是同一人")
        if not _tells(row, self._making):
            return Problem(f"缺少{self._labels}，不知道是哪一条{self._title}，请补上")
        return None

    def _is_other(self, named: bytes, values: Values) -> bool:
        """Whether neither name nor number agrees any more with the record that the row was made from."""
        known = self._records[named]
        told = [name for name in leading_fields(self._name) if values.get(name) is not None]
        return len(told) > 1 and all(values[name] != known[name] for name in told)

    def _may_be(self, uid: bytes, row: int) -> bool:
        """Whether a namesake's certain numbers do not speak against it."""
        for choice in self._strong:
            told, known = choice.told[row], choice.by_uid[uid]
            if len(choice.fields) == 1 and told is not None and known is not None and told != known:
                return False
        return True

    def _join(self, row: int, hit: Any) -> Entity | Problem:
        if isinstance(hit, Problem):
            return hit
        entity = hit if isinstance(hit, Entity) else self._entity(hit)
        for choice in self._choices:
            choice.add(row, entity)
        entity.rows.append(row)
        return entity

    def _entity(self, uid: bytes | None) -> Entity:
        known = self._entities.get(uid or b"")
        if known is None:
            known = Entity(ledger=self._name, uid=uid or new_uid(), is_new=uid is None)
            self._entities[known.uid] = known
        return known

    @property
    def notes(self) -> list[str]:
        """What to tell a person of a key that the sheet holds only in part."""
        (first, *others), told = strong_keys(self._name), {part for choice in self._strong for part in choice.fields}
        left_out = [name for name in first[:_SURE_PARTS] if name not in told]
        if others or self._weak or not self._strong or not left_out:
            return []
        return [f"表里没有“{self._in_words(left_out)}”，按{self._in_words(self._strong[0].fields)}认每行是哪一条记录"]

    def _in_words(self, names: Iterable[str]) -> str:
        return "、".join(field_of(self._name, name).label for name in names)

    @property
    def _is_of_people(self) -> bool:
        return any(isinstance(field_of(self._name, name).kind, IdNumber) for name in strong_keys(self._name)[0])

    @property
    def _title(self) -> str:
        return ledger(self._name).__ledger__.title

    @property
    def _labels(self) -> str:
        return self._in_words(strong_keys(self._name)[0])

    def _taken(self) -> str:
        return f"{self._labels}已经是另一条{self._title}的，请核对"

    def _other_one(self) -> str:
        labels = "、".join(field_of(self._name, name).label for name in leading_fields(self._name))
        return f"这一行原来是另一条{self._title}，{labels}都改了，不知道是改错还是换了；换了的请另起一行填写"

    def _several(self) -> str:
        return f"{self._title}里有几条同样的记录，分不清是哪一条，请先在程序里处理重复的记录"


def _fold(ledger_name: str, name: str) -> Callable[[str], str | None]:
    """How the texts of a field are compared: of papers only the citizen's number counts, placeholders prove nothing."""
    if isinstance(field_of(ledger_name, name).kind, IdNumber):
        return lambda text: None if text.startswith(PLACEHOLDER) else text[:_CITIZEN]
    return folded_identifier


def _tells(row: int, choices: Iterable[_Choice]) -> bool:
    """Whether the row tells what one of these wants."""
    return any(choice.told[row] is not None for choice in choices)


def _usable(choices: Iterable[tuple[str, ...]], told: Collection[str]) -> list[tuple[str, ...]]:
    """Keys of which the sheet tells enough, without the parts it does not tell."""
    return [tuple(name for name in key if name in told) for key in choices if tells_enough(key, told)]


def key_fields(name: str) -> tuple[str, ...]:
    """Every field by which a record of the ledger may be found."""
    return tuple(dict.fromkeys(part for key in (*strong_keys(name), *weak_keys(name)) for part in key))


def leading_fields(name: str) -> tuple[str, ...]:
    """What a record of the ledger is known by: the first part of each key, and its name."""
    first = [key[0] for key in (*strong_keys(name), *weak_keys(name))]
    return tuple(dict.fromkeys((*first, *filter(None, [ledger(name).__ledger__.name]))))


def living_records(
    connection: Connection, name: str, columns: Iterable[str], uids: Sequence[bytes] | None = None
) -> dict[bytes, dict[str, Any]]:
    """These fields of all living records of a ledger, or of some, by uid."""
    table = ledger(name).__table__
    wanted = list(dict.fromkeys(columns))
    statement = select(table.c.uid, *(expression(table, field_of(name, column)) for column in wanted))
    statement = statement.where(table.c.is_removed == 0)
    parts = [statement] if uids is None else [statement.where(table.c.uid.in_(part)) for part in chunks(uids)]
    return {row[0]: dict(zip(wanted, row[1:], strict=True)) for part in parts for row in connection.execute(part)}
