"""Households with all that hangs on them, read for many households at once: one query a ledger."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, FromClause, func, select

from cunfupin.errors import UserError
from cunfupin.models.registry import children_of, fields_of, has_field, ledger, offspring_of
from cunfupin.sync.row_states import chunks

from .records import Record, expression, read_records
from .workspace import Workspace

HOUSEHOLD = "household"
ByHousehold = Mapping[bytes, list[Record]]


@dataclass(frozen=True, kw_only=True)
class HouseholdView:
    """One household in one year: its record and, by ledger, the living records that hang on it.

    Of a ledger that is kept by year only the records of this year are here. `years` are the known years, latest first.
    """

    uid: bytes
    year: int
    household: Record
    records: Mapping[str, list[Record]]
    years: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class _Way:
    """How a ledger hangs on the household: by its field `via`, directly or through `parent` with its `parent_via`."""

    via: str
    parent: str = ""
    parent_via: str = ""


def household_view(workspace: Workspace, uid: bytes, year: int) -> HouseholdView:
    """The household with everything that hangs on it. UserError when there is no such household."""
    with workspace.read() as connection:
        found = read_records(connection, HOUSEHOLD, [uid])
        if uid not in found:
            raise UserError("没有找到这一户，可能已被移走，请刷新后再试")
        records = {name: hanging(connection, name, [uid], years=[year]).get(uid, []) for name in hanging_ledgers()}
        years = known_years(connection, [uid]).get(uid, ())
    return HouseholdView(uid=uid, year=year, household=found[uid], records=records, years=years)


def hanging_ledgers() -> tuple[str, ...]:
    """The ledgers whose records belong to a household, e.g. its members and their yearly records."""
    return tuple(_ways())


@cache
def _ways() -> dict[str, _Way]:
    found = {child: _Way(via=via) for child, via in children_of(HOUSEHOLD)}
    for parent, way in tuple(found.items()):
        for child, via in offspring_of(parent):
            found.setdefault(child, _Way(via=via, parent=parent, parent_via=way.via))
    return found


def hanging(
    connection: Connection, ledger_name: str, households: Sequence[bytes], *, years: Iterable[int] = ()
) -> dict[bytes, list[Record]]:
    """Living records of a ledger by household; those of a ledger kept by year only of these years."""
    table, way = ledger(ledger_name).__table__, _ways()[ledger_name]
    source, owner, conditions = _source(table, way)
    conditions = [*conditions, table.c.is_removed == 0]
    if ledger(ledger_name).__ledger__.per_year and has_field(ledger_name, "year"):
        conditions.append(table.c.year.in_(sorted(set(years))))
    columns = [expression(table, spec).label(spec.name) for spec in fields_of(ledger_name)]
    statement = select(owner.label("_household"), table.c.uid, *columns).select_from(source).where(*conditions)
    found: dict[bytes, list[Record]] = defaultdict(list)
    for part in chunks(list(households)):
        for row in connection.execute(statement.where(owner.in_(part)).order_by(table.c.uid)).mappings():
            record = dict(row)
            found[record.pop("_household")].append(record)
    return dict(found)


def _source(table: FromClause, way: _Way) -> tuple[FromClause, Any, list[Any]]:
    """Where to read, the column that names the household, and what must hold of the parent."""
    if not way.parent:
        return table, table.c[way.via], []
    parent = ledger(way.parent).__table__
    return table.join(parent, table.c[way.via] == parent.c.uid), parent.c[way.parent_via], [parent.c.is_removed == 0]


def known_years(connection: Connection, households: Sequence[bytes]) -> dict[bytes, tuple[int, ...]]:
    """Years of the yearly records of each household, latest first."""
    table = ledger("household_year").__table__
    statement = select(table.c.household, table.c.year).where(table.c.is_removed == 0, table.c.year.is_not(None))
    found: dict[bytes, set[int]] = defaultdict(set)
    for part in chunks(list(households)):
        for household, year in connection.execute(statement.where(table.c.household.in_(part))):
            found[household].add(year)
    return {household: tuple(sorted(years, reverse=True)) for household, years in found.items()}


def registered_households(connection: Connection, *, group: str | None = None) -> list[bytes]:
    """Households on the roll ("在册") in the order of their numbers, all or those of the groups of this name."""
    table = ledger(HOUSEHOLD).__table__
    conditions = [table.c.is_removed == 0, func.coalesce(table.c.register_status, "active") == "active"]
    if group is not None:
        conditions.append(table.c.village_group.in_(_groups(connection, group)))
    statement = select(table.c.uid).where(*conditions).order_by(table.c.household_no, table.c.uid)
    return list(connection.execute(statement).scalars())


def _groups(connection: Connection, name: str) -> list[bytes]:
    table = ledger("village_group").__table__
    living = select(table.c.uid, table.c.group_name).where(table.c.is_removed == 0)
    groups = connection.execute(living.order_by(table.c.group_name)).all()
    found = [uid for uid, group_name in groups if group_name == name]
    if not found:
        known = "、".join(dict.fromkeys(group_name for _uid, group_name in groups if group_name))
        hint = f"现有的村民小组是：{known}" if known else "还没有登记村民小组，请先登记"
        raise UserError(f"没有名叫“{name}”的村民小组，{hint}")
    return found
