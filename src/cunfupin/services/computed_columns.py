"""Values of official ledgers that no field holds, one function each: SQL over the tables of the sheet's rows.

A layout names them without a dot; `ledger.field@part` is one part of a field of many records.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Integer, cast, func, select

from cunfupin.fields import Integer as Count
from cunfupin.fields import Kind, Text
from cunfupin.models.registry import ledger

if TYPE_CHECKING:
    from .layout_query import Scope

Build = Callable[["Scope"], ColumnElement[Any]]


@dataclass(frozen=True, kw_only=True)
class Computed:
    """What kind of value it is, and its SQL."""

    kind: Kind
    build: Build


COMPUTED: dict[str, Computed] = {}


def _computed(name: str, kind: Kind) -> Callable[[Build], Build]:
    def register(build: Build) -> Build:
        COMPUTED[name] = Computed(kind=kind, build=build)
        return build

    return register


@_computed("helper_names", Text(200))
def _helper_names(scope: "Scope") -> ColumnElement[Any]:
    """Helpers with an active pairing, the earliest first."""
    pairing, helper = ledger("pairing").__table__.alias(), ledger("helper").__table__.alias()
    return (
        select(func.group_concat(helper.c.full_name, "、").aggregate_order_by(pairing.c.started_on, pairing.c.uid))
        .join_from(pairing, helper, pairing.c.helper == helper.c.uid)
        .where(
            pairing.c.household == scope.table("household").c.uid,
            pairing.c.is_removed == 0,
            func.coalesce(pairing.c.pairing_status, "active") == "active",
        )
        .scalar_subquery()
    )


@_computed("age", Count())
def _age(scope: "Scope") -> ColumnElement[Any]:
    """Full years on the last day of the year, today for the current year."""
    born, day = scope.column("member.born_on"), scope.when.day.isoformat()
    years = int(day[:4]) - cast(func.substr(born, 1, 4), Integer)
    return years - (func.substr(born, 6) > day[5:])
