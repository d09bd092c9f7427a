"""Columns of a sheet: where each value comes from, and what of it is shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, null, or_, select

from cunfupin.excel.layouts import PART, SEQ, Layout, LayoutColumn
from cunfupin.excel.sheet_writer import SheetColumn
from cunfupin.fields import BankCard, FieldSpec, IdNumber, Kind, Phone, Privacy, Reference, Text
from cunfupin.fields import Integer as Count
from cunfupin.models.registry import ledger, references_of

from . import column_parts, computed_counts, computed_notes  # noqa: F401
from .computed_columns import COMPUTED
from .layout_query import Replaced, Scope
from .names import keys, labels

Values = list[Any]
Turn = Callable[[Values], Values]
"""From what a column of a batch holds to what the sheet shows."""
_NUMBERS_OF_PEOPLE = (IdNumber, Phone, BankCard)


@dataclass(frozen=True, kw_only=True)
class Source:
    """A column with its SQL and what is done to its values before they are written."""

    column: SheetColumn
    sql: ColumnElement[Any]
    turn: Turn | None = None


def columns_of(layout: Layout, *, masked: bool, code: str = "") -> tuple[LayoutColumn, ...]:
    """The columns that stand on a sheet; those that a public copy must not hold are left out."""
    found = [column for column in layout.columns if column.only in ("", code)]
    if masked and layout.public_only:
        found = [column for column in found if column.field in (SEQ, *layout.public_only)]
    if masked:
        found = [column for column in found if column.field not in layout.public_omit]
    if masked and layout.by_key:
        found = [column for column in found if _may_be_public(column.spec)]
    return tuple(found)


def sources(
    connection: Connection,
    layout: Layout,
    scope: Scope,
    columns: tuple[LayoutColumn, ...],
    replaced: Replaced,
    *,
    masked: bool,
) -> Iterator[Source]:
    """Where the values of the columns come from."""
    for column in columns:
        if column_parts.is_of_villages(column):
            for one, village in column_parts.village_columns(connection, column):
                sql = column_parts.part_of_village(column, village, scope)
                yield Source(column=_shown(one, column_parts.kind_of(column), layout), sql=sql)
            continue
        spec, sql = column.spec, sql_of(column, columns, scope, replaced)
        if masked and column.field in layout.public_blank:
            sql = case((_has_codes(layout.public_blank[column.field], scope), null()), else_=sql)
        if spec is None:
            yield Source(column=_shown(column, _computed_kind(column), layout), sql=sql)
        elif isinstance(spec.kind, Reference):
            turn = _links(connection, spec, by_key=layout.by_key and not masked)
            yield Source(column=_shown(column, Text(), layout), sql=sql, turn=turn)
        elif masked and _is_masked(spec, layout):
            yield Source(column=_shown(column, Text(), layout), sql=sql, turn=_masking(spec))
        else:
            yield Source(column=_shown(column, spec.kind, layout), sql=sql)


def sql_of(
    column: LayoutColumn, columns: tuple[LayoutColumn, ...], scope: Scope, replaced: Replaced
) -> ColumnElement[Any]:
    """The SQL of a column, for rows of another ledger that of the field in its place."""
    identifier = replaced(column.field)
    if identifier is None or identifier == SEQ:
        return null()
    if PART in identifier:
        return column_parts.part_of(column, columns, scope)
    return scope.column(identifier) if "." in identifier else COMPUTED[identifier].build(scope)


def _has_codes(codes: Mapping[str, Sequence[str]], scope: Scope) -> ColumnElement[bool]:
    return or_(*(scope.column(identifier).in_(known) for identifier, known in codes.items()))


def _computed_kind(column: LayoutColumn) -> Kind:
    if column.field == SEQ:
        return Count()
    return column_parts.kind_of(column) if PART in column.field else COMPUTED[column.field].kind


def _may_be_public(spec: FieldSpec | None) -> bool:
    return spec is None or spec.privacy is Privacy.PUBLIC or isinstance(spec.kind, _NUMBERS_OF_PEOPLE)


def _is_masked(spec: FieldSpec, layout: Layout) -> bool:
    is_of_a_person = isinstance(spec.kind, _NUMBERS_OF_PEOPLE)
    return spec.privacy is Privacy.SENSITIVE or is_of_a_person or spec.id in layout.public_mask


def _masking(spec: FieldSpec) -> Turn:
    return lambda values: [spec.shown(value, Privacy.PUBLIC) or None for value in values]


def _shown(column: LayoutColumn, kind: Kind, layout: Layout) -> SheetColumn:
    return SheetColumn(
        id=column.field,
        heading=column.text,
        kind=kind,
        group=column.group,
        width=column.width,
        format=column.format,
        is_summed=kind.is_number and column.field in layout.totals,
        is_measured=layout.instead.get(column.field) in COMPUTED,
    )


def _links(connection: Connection, spec: FieldSpec, *, by_key: bool) -> Turn:
    """Names of the records that a field points to: as people call them, or so that they can be found again."""
    assert isinstance(spec.kind, Reference)
    target, known = spec.kind.ledger, dict[bytes, str]()
    names = labels if not by_key or _is_found_by_label(connection, spec.ledger, target) else keys

    def turn(values: Values) -> Values:
        unknown = {uid for uid in values if uid is not None and uid not in known}
        known.update(names(connection, target, unknown))
        return [known.get(uid) for uid in values]

    return turn


def _is_found_by_label(connection: Connection, source: str, target: str) -> bool:
    """Whether a record's label finds it: alone among all, or among those of a record that the row names too."""
    facts = ledger(target).__ledger__
    if facts.key[-1] == facts.name and {references_of(target).get(name) for name in facts.key[:-1]} <= set(
        references_of(source).values()
    ):
        return True
    if facts.name not in facts.other_keys:
        return False
    table = ledger(target).__table__
    found = connection.execute(select(table.c[facts.name]).where(table.c.is_removed == 0)).scalars().all()
    return None not in found and len(set(found)) == len(found)
