"""Lookup over all ledgers. A ledger joins by being a class in a module of `models.ledgers`."""

import importlib
import pkgutil
from functools import cache
from graphlib import TopologicalSorter

from sqlalchemy import MetaData

from cunfupin.fields import FieldSpec, Reference

from . import ledgers as _package
from .base import METADATA, LedgerRow


@cache
def ledgers() -> dict[str, type[LedgerRow]]:
    """Every ledger by its name, parents before children."""
    for module in pkgutil.walk_packages(_package.__path__, f"{_package.__name__}."):
        importlib.import_module(module.name)
    found = {
        cls.__tablename__: cls for cls in LedgerRow.__subclasses__() if cls.__module__.startswith(_package.__name__)
    }
    return _parents_first(found)


def _parents_first(found: dict[str, type[LedgerRow]]) -> dict[str, type[LedgerRow]]:
    """Level by level, each by name. CycleError when ledgers point at each other."""
    sorter = TopologicalSorter({name: {*_targets(cls).values()} - {name} for name, cls in found.items()})
    sorter.prepare()
    order: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        order += ready
        sorter.done(*ready)
    return {name: found[name] for name in order}


def _targets(cls: type[LedgerRow]) -> dict[str, str]:
    kinds = {spec.name: spec.kind for spec in cls.__fields__ if not spec.derived}
    return {name: kind.ledger for name, kind in kinds.items() if isinstance(kind, Reference)}


def metadata() -> MetaData:
    """Every table of a data file."""
    importlib.import_module(f"{__package__}.sync_tables")
    for cls in ledgers().values():
        _ = cls.__table__
    return METADATA


def ledger(name: str) -> type[LedgerRow]:
    """The ledger of this name; KeyError when there is none."""
    return ledgers()[name]


def fields_of(name: str) -> tuple[FieldSpec, ...]:
    """All fields of a ledger in the order of its declaration, derived ones included."""
    return ledger(name).__fields__


@cache
def stored_fields(name: str) -> tuple[FieldSpec, ...]:
    """The fields that have a column."""
    return tuple(spec for spec in fields_of(name) if not spec.derived)


@cache
def _by_name(name: str) -> dict[str, FieldSpec]:
    return {spec.name: spec for spec in fields_of(name)}


def field_of(ledger_name: str, field_name: str) -> FieldSpec:
    """One field; KeyError when the ledger has none of this name."""
    return _by_name(ledger_name)[field_name]


def has_field(ledger_name: str, field_name: str) -> bool:
    """Whether the ledger declares the field."""
    return field_name in _by_name(ledger_name)


@cache
def references_of(name: str) -> dict[str, str]:
    """Stored reference fields of a ledger and the ledgers they point to."""
    return _targets(ledger(name))


@cache
def children_of(name: str) -> tuple[tuple[str, str], ...]:
    """(ledger, field) of every reference to this ledger."""
    return tuple((child, via) for child in ledgers() for via, target in references_of(child).items() if target == name)


@cache
def parent_field(name: str) -> str | None:
    """The reference field by which a record hangs on its parent."""
    parent = ledger(name).__ledger__.parent
    return next((via for via, target in references_of(name).items() if target == parent), None)


@cache
def offspring_of(name: str) -> tuple[tuple[str, str], ...]:
    """(ledger, field) of the ledgers whose parent this one is."""
    return tuple((child, via) for child, via in children_of(name) if parent_field(child) == via)
