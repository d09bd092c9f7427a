"""Links in sheets: the records that names and numbers in cells stand for."""

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from cunfupin.fields import Reference, fold_label
from cunfupin.models.registry import field_of, ledger, references_of, stored_fields

from .import_cells import Problem
from .names import keys

_VILLAGE = re.compile(r"(.+?)(村民委员会|村委会|村)$")
_NEIGHBOURHOOD = re.compile(r"(.+?)(居民委员会|居委会|社区)$")
Within = Mapping[str, bytes]
"""Ledger → the record of it that the row belongs to."""


class Links:
    """Living records of one ledger by everything people call them."""

    def __init__(self, connection: Connection, name: str) -> None:
        self._name = name
        self._parents: dict[bytes, dict[str, bytes]] = {}
        self._by_text: dict[str, set[bytes]] = {}
        table = ledger(name).__table__
        rows = connection.execute(select(table).where(table.c.is_removed == 0)).mappings().all()
        links = references_of(name)
        for row in rows:
            self._parents[row["uid"]] = {target: row[via] for via, target in links.items() if row[via] is not None}
        for text, uid in _texts(connection, name, rows):
            for face in self._faces(text):
                self._by_text.setdefault(face, set()).add(uid)

    def _faces(self, text: str) -> tuple[str, ...]:
        """What a text may stand for, the nearest first: a village is known by its kind and by its bare name too."""
        folded = fold_label(text)
        if self._name == "village":
            for kind, endings in enumerate((_VILLAGE, _NEIGHBOURHOOD)):
                if found := endings.fullmatch(folded):
                    return folded, f"{found[1]} {kind}", found[1]
        return (folded,)

    def find(self, text: str, within: Within) -> bytes | Problem:
        """The record meant; of several the one that belongs where the row belongs."""
        found = next((self._by_text[face] for face in self._faces(text) if face in self._by_text), set())
        if self._name in within and len(found) != 1:
            found = found & {within[self._name]} or found
        near = {uid for uid in found if self._fits(uid, within)}
        if len(near) == 1:
            return next(iter(near))
        title = ledger(self._name).__ledger__.title
        if not near:
            return Problem(f"{title}里没有“{text}”，请核对；确实要新增的，请先在{title}里登记")
        return Problem(f"{title}里有 {len(near)} 条“{text}”，请改填编号")

    def parents_of(self, uid: bytes) -> Mapping[str, bytes]:
        """The records that a record refers to, by ledger."""
        return self._parents[uid]

    def _fits(self, uid: bytes, within: Within) -> bool:
        return all(within.get(target, parent) == parent for target, parent in self._parents[uid].items())


def _texts(connection: Connection, name: str, rows: Any) -> Any:
    facts = ledger(name).__ledger__
    for uid, key in keys(connection, name, [row["uid"] for row in rows]).items():
        yield key, uid
    stored = {spec.name for spec in stored_fields(name)}
    for field_name in dict.fromkeys((*facts.key, *facts.other_keys, facts.name)):
        if field_name not in stored or isinstance(field_of(name, field_name).kind, Reference):
            continue
        kind = field_of(name, field_name).kind
        for row in rows:
            if row[field_name] is not None:
                yield kind.plain(row[field_name]), row["uid"]
    for row in rows:
        yield row["uid"].hex(), row["uid"]
