"""Households: the years that are known of them, and those on the roll."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from cunfupin.errors import UserError
from cunfupin.models.registry import ledger
from cunfupin.sync.row_states import chunks

from .layout_query import in_order_of_numerals

HOUSEHOLD = "household"


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
    groups = connection.execute(living.order_by(in_order_of_numerals(table.c.group_name))).all()
    found = [uid for uid, group_name in groups if group_name == name]
    if not found:
        known = "、".join(dict.fromkeys(group_name for _uid, group_name in groups if group_name))
        hint = f"现有的村民小组是：{known}" if known else "还没有登记村民小组，请先登记"
        raise UserError(f"没有名叫“{name}”的村民小组，{hint}")
    return found
