"""Ledgers as classes: the class body is the registry of its fields.

A ledger is a table of SQLAlchemy Core, not a mapped class: mapping 133 of them took most of the start of the program,
and the mapper alone takes as long to load as an empty window to show.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from functools import partial
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
"""Every table of a data file."""


class Derived:
    """A field that is computed on reading (see `models.derived`); it has no column."""

    def __init__(self, declared: Callable[..., FieldSpec]) -> None:
        self.declared = declared


def new_uid() -> bytes:
    """A UUID version 7: 48 bits of milliseconds, then random bits."""
    raw = int(time.time() * 1000).to_bytes(6, "big") + os.urandom(10)
    return raw[:6] + bytes([0x70 | raw[6] & 0x0F, raw[7], 0x80 | raw[8] & 0x3F]) + raw[9:]


def uid_of(name: str) -> bytes:
    """A UUID version 8 made from a name: of what two computers make apart and mean the same record by."""
    raw = hashlib.sha256(name.encode()).digest()[:16]
    return raw[:6] + bytes([0x80 | raw[6] & 0x0F, raw[7], 0x80 | raw[8] & 0x3F]) + raw[9:]


def field(kind: Kind, label: str, *, index: bool = False, **facts: Any) -> Any:
    """A column of a ledger with its declaration; the other facts are those of `FieldSpec`."""
    info = {"spec": partial(FieldSpec, kind=kind, label=label, **facts)}
    if isinstance(kind, Reference):
        target = ForeignKey(f"{kind.ledger}.uid", deferrable=True, initially="DEFERRED")
        return Column(LargeBinary(16), target, index=True, info=info)
    return Column(_TYPES[kind.stored](), index=index, info=info)


def derived(kind: Kind, label: str, **facts: Any) -> Derived:
    """A field whose value other ledgers hold: shown, exported and accepted as an import heading, never stored."""
    return Derived(partial(FieldSpec, kind=kind, label=label, derived=True, **facts))


class LedgerRow:
    """One record of a ledger: `uid` is its identity for ever, `is_removed` puts it into the recycle bin ("回收站")."""

    __tablename__: ClassVar[str]
    __ledger__: ClassVar[Ledger]
    __fields__: ClassVar[tuple[FieldSpec, ...]]
    __table__: ClassVar[Table]

    def __init_subclass__(cls) -> None:
        cls.__fields__ = tuple(_declared(cls))
        columns = [value for value in vars(cls).values() if isinstance(value, Column)]
        cls.__table__ = Table(cls.__tablename__, METADATA, *_own_columns(), *columns)


def _own_columns() -> tuple[Column[Any], ...]:
    return (
        Column("uid", LargeBinary(16), primary_key=True, default=new_uid),
        Column("is_removed", SmallInteger, default=0, server_default="0", nullable=False),
    )


def _declared(cls: type[LedgerRow]) -> Iterator[FieldSpec]:
    for name, attribute in vars(cls).items():
        if isinstance(attribute, Column):
            attribute.name = attribute.key = name
            spec = attribute.info["spec"] = attribute.info["spec"](ledger=cls.__tablename__, name=name)
            yield spec
        elif isinstance(attribute, Derived):
            yield attribute.declared(ledger=cls.__tablename__, name=name)


def column_of(cls: type[LedgerRow], name: str) -> Column[Any]:
    """The column of a stored field."""
    return cls.__table__.c[name]
