"""What hangs on a record through one reference or several: the visits of a household, the attendance of a village's posts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, bindparam, literal, select

from cunfupin.models.registry import fields_of, has_field, ledger, parent_field, references_of
from cunfupin.reports.form import TOWNSHIP
from cunfupin.sync.row_states import chunks

from .records import Record, expression

_FARTHEST = 3


@cache
def way(ledger_name: str, target: str) -> tuple[str, ...]:
    """The reference fields that lead from a ledger to another: as few as can be, a parent's first. Empty when none do."""
    ways: list[tuple[tuple[str, ...], str]] = [((), ledger_name)]
    for _step in range(_FARTHEST):
        further = [((*steps, via), at) for steps, name in ways for via, at in _references(name)]
        found = next((steps for steps, name in further if name == target), None)
        if found:
            return found
        ways = further
    return ()


def _references(name: str) -> list[tuple[str, str]]:
    parent = parent_field(name)
    return sorted(references_of(name).items(), key=lambda pair: pair[0] != parent)


def hanging(
    connection: Connection, ledger_name: str, target: str, uids: Sequence[bytes], *, years: Iterable[int] = ()
) -> dict[bytes, list[Record]]:
    """Living records of a ledger by the record they hang on; of a ledger kept by year those of these years, or of all."""
    wanted = sorted(set(years))
    statement = _statement(ledger_name, target, in_years=bool(wanted))
    found: dict[bytes, list[Record]] = defaultdict(list)
    for part in [[b""]] if target == TOWNSHIP else chunks(list(uids)):
        for row in connection.execute(statement, {"owners": part, "years": wanted}).mappings():
            record = dict(row)
            found[record.pop("_owner")].append(record)
    return dict(found)


@cache
def _statement(ledger_name: str, target: str, *, in_years: bool) -> Select[Any]:
    """Records of a ledger with their owner, for the parameters `owners` and `years`."""
    table = ledger(ledger_name).__table__
    source, owner, conditions = _source(table, ledger_name, target)
    if in_years and ledger(ledger_name).__ledger__.per_year and has_field(ledger_name, "year"):
        conditions.append(table.c.year.in_(bindparam("years", expanding=True)))
    columns = [expression(table, spec).label(spec.name) for spec in fields_of(ledger_name)]
    statement = select(owner.label("_owner"), table.c.uid, *columns).select_from(source)
    return statement.where(owner.in_(bindparam("owners", expanding=True)), *conditions).order_by(table.c.uid)


def _source(table: FromClause, ledger_name: str, target: str) -> tuple[FromClause, Any, list[ColumnElement[bool]]]:
    """Where to read, the column that names the owner, and that everything on the way to it lives."""
    conditions: list[ColumnElement[bool]] = [table.c.is_removed == 0]
    if target == TOWNSHIP:
        return table, literal(b""), conditions
    steps = way(ledger_name, target)
    if not steps:
        raise LookupError(f"{ledger_name} does not hang on {target}")
    source, at, name = table, table, ledger_name
    for via in steps[:-1]:
        name = references_of(name)[via]
        above = ledger(name).__table__.alias()
        source, at = source.join(above, at.c[via] == above.c.uid), above
        conditions.append(above.c.is_removed == 0)
    return source, at.c[steps[-1]], conditions
