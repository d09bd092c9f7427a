"""Ledgers as classes: the class body is the registry of its fields.

A ledger is a table of SQLAlchemy Core, not a mapped class: mapping 133 of them took most of the start of the program,
and the mapper alone takes as long to load as an empty window to show. For the same reason a table is made when it is
first asked for.
"""

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from itertools import count
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Column, ForeignKey, LargeBinary, MetaData, SmallInteger, String, Table
from sqlalchemy.types import TypeEngine

from cunfupin.fields import FieldSpec, Kind, Ledger, Reference

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
_TYPES: dict[type, type[TypeEngine[Any]]] = {str: String, int: BigInteger, bytes: LargeBinary}


METADATA = MetaData(naming_convention=NAMING)
"""The tables of a data file that were made so far; `registry.metadata` makes all."""


class Declaration:
    """A field in the body of its ledger's class, before it knows name and ledger."""

    def __init__(self, facts: dict[str, Any], *, index: bool) -> None:
        self.facts = facts
        self.index = index


_serial = count()


def new_uid() -> bytes:
    """A UUID version 7: 48 bits of milliseconds, 12 that count, then random bits; made in a row they ascend."""
    head = int(time.time() * 1000) << 16 | 0x7000 | next(_serial) & 0x0FFF
    tail = int.from_bytes(os.urandom(8)) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return (head << 64 | tail).to_bytes(16)


def uid_of(name: str) -> bytes:
    """A UUID version 8 made from a name: of what two computers make apart and mean the same record by."""
    raw = hashlib.sha256(name.encode()).digest()[:16]
    return raw[:6] + bytes([0x80 | raw[6] & 0x0F, raw[7], 0x80 | raw[8] & 0x3F]) + raw[9:]


def field(kind: Kind, label: str, *, index: bool = False, **facts: Any) -> Any:
    """A column of a ledger with its declaration; the other facts are those of `FieldSpec`."""
    return Declaration({"kind": kind, "label": label, **facts}, index=index or isinstance(kind, Reference))


def derived(kind: Kind, label: str, **facts: Any) -> Any:
    """A field that other ledgers hold (see `models.derived`): shown, exported, accepted as an import heading, no column."""
    return field(kind, label, derived=True, **facts)


class _LateTable:
    """The table of the class that is asked for it."""

    def __get__(self, row: object, cls: "type[LedgerRow]") -> Table:
        with _making:
            made = METADATA.tables.get(cls.__tablename__)
            return Table(cls.__tablename__, METADATA, *_columns(cls)) if made is None else made


_making = threading.RLock()


class LedgerRow:
    """One record of a ledger: `uid` is its identity for ever, `is_removed` puts it into the recycle bin ("回收站")."""

    __tablename__: ClassVar[str]
    __ledger__: ClassVar[Ledger]
    __fields__: ClassVar[tuple[FieldSpec, ...]]
    __indexed__: ClassVar[frozenset[str]]
    __table__ = _LateTable()

    def __init_subclass__(cls) -> None:
        declared = {name: value for name, value in vars(cls).items() if isinstance(value, Declaration)}
        cls.__fields__ = tuple(
            FieldSpec(ledger=cls.__tablename__, name=name, **one.facts) for name, one in declared.items()
        )
        cls.__indexed__ = frozenset(name for name, one in declared.items() if one.index)


def _columns(cls: type[LedgerRow]) -> Iterator[Column[Any]]:
    yield Column("uid", LargeBinary(16), primary_key=True, default=new_uid)
    yield Column("is_removed", SmallInteger, default=0, server_default="0", nullable=False)
    for spec in cls.__fields__:
        is_indexed = spec.name in cls.__indexed__
        if spec.derived:
            continue
        if isinstance(spec.kind, Reference):
            target = ForeignKey(f"{spec.kind.ledger}.uid", deferrable=True, initially="DEFERRED")
            yield Column(spec.name, LargeBinary(16), target, index=is_indexed)
        else:
            yield Column(spec.name, _TYPES[spec.kind.stored](), index=is_indexed)
