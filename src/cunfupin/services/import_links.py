"""Links in sheets: the records that names and numbers in cells stand for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection

from cunfupin.excel.families import strong_keys
from cunfupin.fields import IdNumber, Reference, fold_label, has_citizen_form
from cunfupin.fields.identifier_kinds import PLACEHOLDER
from cunfupin.models.registry import field_of, ledger, references_of

from .import_cells import Column, Problem
from .import_entities import living_records
from .names import keys

VILLAGE, GROUP = "village", "village_group"
_VILLAGE_KINDS = (re.compile(r"(.+?)(村民委员会|村委会|村)"), re.compile(r"(.+?)(居民委员会|居委会|社区)"))
_CITIZEN = 18
Within = Mapping[str, bytes]
"""Ledger → the record of it that the row belongs to."""


class Links:
    """Living records of one ledger by everything people call them."""

    def __init__(self, connection: Connection, name: str, *, trust_names: bool) -> None:
        self._name = name
        self._title = ledger(name).__ledger__.title
        self._trust_names = trust_names
        self._numbers: dict[str, set[bytes]] = defaultdict(set)
        self._names: dict[str, set[bytes]] = defaultdict(set)
        self._found: dict[tuple[object, ...], bytes | Problem] = {}
        references = references_of(name)
        wanted = [*_number_fields(name), *filter(None, [_name_field(name)])]
        self._records = living_records(connection, name, [*wanted, *references])
        self._parents = {
            uid: {target: record[via] for via, target in references.items() if record[via] is not None}
            for uid, record in self._records.items()
        }
        for text, uid in self._texts(connection):
            for face in self._faces(text):
                self._numbers[face].add(uid)
        for text, uid in self._told(_name_field(name)):
            self._names[fold_label(text)].add(uid)

    def add(self, uid: bytes, texts: Iterable[str], values: Mapping[str, Any]) -> None:
        """A record that is about to be made, and what it is called."""
        self._found.clear()
        references = references_of(self._name)
        self._parents[uid] = {target: values[via] for via, target in references.items() if via in values}
        for text in texts:
            self._numbers[fold_label(text)].add(uid)
        if name := values.get(_name_field(self._name) or ""):
            self._names[fold_label(name)].add(uid)

    def _texts(self, connection: Connection) -> Iterator[tuple[str, bytes]]:
        for uid, key in keys(connection, self._name, self._records).items():
            yield key, uid
        for name in _number_fields(self._name):
            yield from self._told(name)
        for uid in self._records:
            yield uid.hex(), uid

    def _told(self, name: str | None) -> Iterator[tuple[str, bytes]]:
        if name is None:
            return
        kind = field_of(self._name, name).kind
        for uid, record in self._records.items():
            if record[name] is not None:
                yield kind.plain(record[name]), uid
                if isinstance(kind, IdNumber):
                    yield str(record[name])[:_CITIZEN], uid

    def _faces(self, text: str) -> tuple[str, ...]:
        """What a text may stand for, the nearest first: a village is known by its kind and by its bare name too."""
        folded = fold_label(text)
        for kind, endings in enumerate(_VILLAGE_KINDS if self._name == VILLAGE else ()):
            if found := endings.fullmatch(folded):
                return folded, f"{found[1]} {kind}", found[1]
        return (folded,)

    def find(self, text: str, within: Within) -> bytes | Problem:
        """The record meant; of several the one that belongs where the row belongs."""
        asked = (text, *within.items())
        if asked not in self._found:
            self._found[asked] = self._find(text, within)
        return self._found[asked]

    def _find(self, text: str, within: Within) -> bytes | Problem:
        known = next((self._numbers[face] for face in self._faces(text) if face in self._numbers), set())
        found = self._near(known, within)
        if len(found) == 1:
            return next(iter(found))
        named = self._near(self._names.get(fold_label(text), set()), within)
        if not found and len(named) == 1:
            return next(iter(named)) if self._trust_names else Problem(self._question(text))
        several = len(found or named)
        shown = IdNumber().mask(text) if has_citizen_form(text) else text
        if several:
            return Problem(f"{self._title}里有 {several} 条“{shown}”，请改填编号")
        text = f"{self._title}里没有“{shown}”，请核对；确实要新增的，请先在{self._title}里登记"
        return Problem(text, is_unknown=True)

    def is_called(self, uid: bytes, text: str) -> bool:
        """Whether a text is a number or the name of this record, whoever else may be called so."""
        faces = self._faces(text)
        return uid in self._names.get(faces[0], ()) or any(uid in self._numbers.get(face, ()) for face in faces)

    def by_number(self, number: str) -> bytes | None:
        """The only record with this number of papers."""
        if number.startswith(PLACEHOLDER):
            return None
        found = self._numbers.get(fold_label(number[:_CITIZEN]), set())
        return next(iter(found)) if len(found) == 1 else None

    def parents_of(self, uid: bytes) -> Within:
        """The records that a record refers to, by ledger."""
        return self._parents.get(uid, {})

    def _near(self, found: set[bytes], within: Within) -> set[bytes]:
        if self._name in within and within[self._name] in found:
            return {within[self._name]}
        return {uid for uid in found if self._fits(uid, within)}

    def _fits(self, uid: bytes, within: Within) -> bool:
        return all(within.get(target, parent) == parent for target, parent in self._parents[uid].items())

    def _question(self, text: str) -> str:
        return f"只写了姓名“{text}”，同名的可能不止一个，请补上编号；核对过都没错的，可以选“按姓名认人”再看一遍"


def _number_fields(name: str) -> list[str]:
    """Fields each of which names a record for certain."""
    facts = ledger(name).__ledger__
    strong = [key[0] for key in strong_keys(name) if len(key) == 1]
    fields = dict.fromkeys((*facts.key, *facts.other_keys, *strong))
    return [field for field in fields if not isinstance(field_of(name, field).kind, Reference)]


def _name_field(name: str) -> str | None:
    """The field people call a record by, where it is no certain one."""
    facts = ledger(name).__ledger__
    return facts.name if facts.name and facts.name not in _number_fields(name) else None


def is_way(column: Column) -> bool:
    """Whether the cells of a link lead to its record; others only tell more of it."""
    return column.via in ("", *_number_fields(column.target)) or is_by_name(column)


def is_by_name(column: Column) -> bool:
    """Whether the cells of a link hold the name people call the record by, which others may bear too."""
    return column.via != "" and column.via == _name_field(column.target)


@cache
def is_of_people(name: str) -> bool:
    """Whether the records of a ledger are people, known by the number of their papers."""
    return any(isinstance(field_of(name, key[0]).kind, IdNumber) for key in strong_keys(name) if len(key) == 1)
