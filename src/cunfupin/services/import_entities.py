"""Rows of a sheet as records: which rows speak of one record, and which record of the file that is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from cunfupin.excel.families import strong_keys, weak_keys
from cunfupin.fields import IdNumber
from cunfupin.fields.identifier_kinds import PLACEHOLDER
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger

from .import_cells import Problem

Values = dict[str, Any]
_CITIZEN = 18
_SURE_PARTS = 2
"""Parts of a long key that must not be blank."""
_SEVERAL = object()


@dataclass(kw_only=True)
class Entity:
    """A record that rows of the sheet speak of; `record` is what the file holds of it, None for a new one."""

    ledger: str
    uid: bytes
    record: Mapping[str, Any] | None
    rows: list[int] = field(default_factory=list)
    values: Values = field(default_factory=dict)
    by_name_only: bool = False


@dataclass(kw_only=True)
class Matcher:
    """Finds the record of each row of one ledger. `columns` are the fields that the sheet tells."""

    ledger: str
    columns: frozenset[str]
    records: Mapping[bytes, Mapping[str, Any]]
    entities: dict[bytes, Entity] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._strong = self._usable(strong_keys(self.ledger))
        self._weak = self._usable(weak_keys(self.ledger))
        self._known = {key: self._index(key) for key in (*self._strong, *self._weak)}
        self._new: dict[tuple[Any, ...], Entity] = {}

    def _usable(self, choices: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Keys of which the sheet tells enough, without the parts it does not tell."""
        found = []
        for key in choices:
            if set(key[:_SURE_PARTS]) <= self.columns:
                found.append(tuple(name for name in key if name in self.columns))
        return found

    def _index(self, key: tuple[str, ...]) -> dict[tuple[Any, ...], Any]:
        found: dict[tuple[Any, ...], Any] = {}
        for uid, record in self.records.items():
            value = self._key(key, record)
            if value is not None:
                found[value] = _SEVERAL if value in found else uid
        return found

    def _key(self, key: tuple[str, ...], values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        found = tuple(self._part(name, values.get(name)) for name in key)
        return None if None in found[:_SURE_PARTS] else found

    def _part(self, name: str, value: Any) -> Any:
        if isinstance(value, str) and isinstance(field_of(self.ledger, name).kind, IdNumber):
            return None if value.startswith(PLACEHOLDER) else value[:_CITIZEN]
        return value

    def match(self, rows: Sequence[tuple[int, Values]], named: Mapping[int, bytes]) -> dict[int, Entity | Problem]:
        """The record of each row; `named` are uids that the sheet itself holds."""
        found: dict[int, Entity | Problem] = {}
        late = []
        for number, values in rows:
            hit = self._by_strong_key(values, named.get(number))
            if hit is None:
                late.append((number, values))
            else:
                found[number] = self._join(number, values, hit)
        for number, values in late:
            found[number] = self._join(number, values, self._by_weak_key(values, named.get(number)))
        return found

    def _by_strong_key(self, values: Values, named: bytes | None) -> Any:
        for key in self._strong:
            value = self._key(key, values)
            if value is None:
                continue
            if (key, value) in self._new:
                return self._new[key, value]
            hit = self._known[key].get(value)
            if hit is _SEVERAL:
                return named if self._agrees(named, values) else Problem(self._several())
            if hit is not None:
                return hit
        return named if self._agrees(named, values) else None

    def _by_weak_key(self, values: Values, named: bytes | None) -> Any:
        del named
        for key in self._weak:
            value = self._key(key, values)
            if value is None:
                continue
            hit = self._known[key].get(value)
            if hit is _SEVERAL:
                return Problem(self._several())
            if hit is not None and hit not in self.entities:
                return self._claim(hit, by_name_only=True)
        if self._is_nameless(values):
            return Problem(self._nameless())
        return None

    def _is_nameless(self, values: Values) -> bool:
        return all(self._key(key, values) is None for key in (*self._strong, *self._weak))

    def _agrees(self, named: bytes | None, values: Values) -> bool:
        """Whether the record that the sheet names by uid is the one that the row speaks of."""
        if named is None or named not in self.records:
            return False
        record = self.records[named]
        names = {name for key in self._strong for name in key} or {name for key in self._weak for name in key}
        return all(
            values.get(name) is None or record.get(name) is None or values[name] == record[name] for name in names
        )

    def _join(self, number: int, values: Values, hit: Any) -> Entity | Problem:
        if isinstance(hit, Problem):
            return hit
        if isinstance(hit, Entity):
            entity = hit
        elif hit is None:
            entity = Entity(ledger=self.ledger, uid=new_uid(), record=None)
            self.entities[entity.uid] = entity
        else:
            entity = self._claim(hit)
        for key in self._strong:
            value = self._key(key, values)
            if value is not None:
                self._new.setdefault((key, value), entity)
        entity.rows.append(number)
        for name, content in values.items():
            entity.values.setdefault(name, content)
        return entity

    def _claim(self, uid: bytes, *, by_name_only: bool = False) -> Entity:
        if uid not in self.entities:
            self.entities[uid] = Entity(
                ledger=self.ledger, uid=uid, record=self.records[uid], by_name_only=by_name_only
            )
        return self.entities[uid]

    def _several(self) -> str:
        return f"{ledger(self.ledger).__ledger__.title}里有几条同样的记录，分不清是哪一条，请先在程序里处理重复的记录"

    def _nameless(self) -> str:
        keys = strong_keys(self.ledger)
        labels = "、".join(field_of(self.ledger, name).label for name in keys[0])
        return f"缺少{labels}，不知道是哪一条{ledger(self.ledger).__ledger__.title}，请补上"


def living_records(connection: Connection, name: str, columns: Iterable[str]) -> dict[bytes, Mapping[str, Any]]:
    """Living records of a ledger with these stored fields, by uid."""
    table = ledger(name).__table__
    wanted = [table.c[column] for column in dict.fromkeys(columns)]
    rows = connection.execute(select(table.c.uid, *wanted).where(table.c.is_removed == 0))
    names = ["uid", *(column.name for column in wanted)]
    return {row[0]: dict(zip(names, row, strict=True)) for row in rows}
