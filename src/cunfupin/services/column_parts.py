"""One part of a field of many records that hang on a row: a fund source, a use, a quarter, a village."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from cunfupin.excel.layouts import PART, LayoutColumn
from cunfupin.fields import Kind
from cunfupin.models.registry import field_of, ledger, parent_field

from .computed_counts import measured_in
from .layout_query import Scope

_OTHER = "other"
_VILLAGES = "villages"


def is_of_villages(column: LayoutColumn) -> bool:
    """Whether the column stands for one column a village."""
    return column.field.endswith(PART + _VILLAGES)


def village_columns(connection: Connection, column: LayoutColumn) -> Iterator[tuple[LayoutColumn, bytes]]:
    """A column for each village, in the order of their codes."""
    table = ledger("village").__table__
    living = select(table.c.uid, table.c.village_name).where(table.c.is_removed == 0).order_by(table.c.village_code)
    for uid, name in connection.execute(living):
        yield LayoutColumn(field=column.field, heading=name or "", group=column.group, width=column.width), uid


def kind_of(column: LayoutColumn) -> Kind:
    """Kind of the values of a part."""
    ledger_name, field_name, _part = _named(column)
    return field_of(ledger_name, field_name).kind


def part_of(column: LayoutColumn, columns: tuple[LayoutColumn, ...], scope: Scope) -> ColumnElement[Any]:
    """The sum of the records of a code, or the latest day in a quarter."""
    ledger_name, field_name, part = _named(column)
    many = ledger(ledger_name).__table__.alias()
    value, mine = many.c[field_name], _hangs(ledger_name, many, scope)
    if not column.by:
        quarter = (func.substr(value, 6, 2) + 2) / 3
        in_quarter = (func.substr(value, 1, 4) == str(scope.when.year)) & (quarter == int(part))
        return select(func.max(value)).where(*mine, in_quarter).scalar_subquery()
    code = many.c[column.by]
    named = [_named(one)[2] for one in columns if one.by and _named(one)[:2] == (ledger_name, field_name)]
    is_other = code.not_in([name for name in named if name != _OTHER]) | code.is_(None)
    chosen = is_other if part == _OTHER else code == part
    return select(func.sum(value)).where(*mine, chosen).scalar_subquery()


def part_of_village(column: LayoutColumn, village: bytes, scope: Scope) -> ColumnElement[Any]:
    """The value of the record that belongs to a village, else what the ledgers say of it."""
    ledger_name, field_name, _part = _named(column)
    many = ledger(ledger_name).__table__.alias()
    mine = (many.c[scope.main] == scope.row.c.uid, many.c.village == village, many.c.is_removed == 0)
    registered = select(func.max(many.c[field_name])).where(*mine).scalar_subquery()
    return func.coalesce(registered, measured_in(scope, village))


def _hangs(ledger_name: str, many: Any, scope: Scope) -> tuple[ColumnElement[bool], ...]:
    parent, via = ledger(ledger_name).__ledger__.parent, parent_field(ledger_name)
    assert via is not None
    return (many.c[via] == scope.table(parent).c.uid, many.c.is_removed == 0)


def _named(column: LayoutColumn) -> tuple[str, str, str]:
    name, _, part = column.field.partition(PART)
    ledger_name, _, field_name = name.partition(".")
    return ledger_name, field_name, part
