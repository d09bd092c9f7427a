"""Sums over all records that a query finds, for the line below a ledger."""

from collections.abc import Iterable

from sqlalchemy import func, select

from cunfupin.fields import Area, FieldSpec, Integer, Kilometre, Money, SquareMetre, Value
from cunfupin.models.registry import ledger

from .records import Query, conditions, expression, make_findable
from .workspace import Workspace

_RATES = ("per_", "price", "rate", "ratio", "monthly", "average", "standard", "score")
"""Parts of the names of fields that are amounts of one, not to be added up."""


def is_additive(spec: FieldSpec) -> bool:
    """Whether the sum of this field over many records says something."""
    if any(part in spec.name for part in _RATES):
        return False
    return isinstance(spec.kind, Money | Area | SquareMetre | Kilometre) or (
        isinstance(spec.kind, Integer) and spec.name.endswith("_count")
    )


def totals(workspace: Workspace, query: Query, fields: Iterable[FieldSpec]) -> dict[str, Value]:
    """Field → sum, of the additive fields among these that have any value."""
    table = ledger(query.ledger).__table__
    wanted = [spec for spec in fields if is_additive(spec)]
    if not wanted:
        return {}
    make_findable(workspace, query)
    columns = [func.sum(expression(table, spec)).label(spec.name) for spec in wanted]
    with workspace.read() as connection:
        row = connection.execute(select(*columns).select_from(table).where(*conditions(query))).mappings().one()
    return {name: value for name, value in row.items() if value}
