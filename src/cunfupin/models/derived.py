"""Values that other ledgers hold, as SQL over the row that shows them.

Each entry binds a `derived(…)` field to its one truth; a test holds both lists together.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, select

from .registry import ledger

Expression = Callable[[FromClause], ColumnElement[Any]]
_HEAD = "head"
_ACTIVE = "active"


def _head(column: str) -> Expression:
    """A field of the living household head."""

    def build(household: FromClause) -> ColumnElement[Any]:
        member = ledger("member").__table__.alias()
        return (
            select(member.c[column])
            .where(member.c.household == household.c.uid, member.c.is_removed == 0, member.c.relation_to_head == _HEAD)
            .order_by(member.c.uid)
            .limit(1)
            .scalar_subquery()
        )

    return build


def _member_count(household: FromClause) -> ColumnElement[Any]:
    """Members on the roll ("在册")."""
    member = ledger("member").__table__.alias()
    return (
        select(func.count())
        .where(
            member.c.household == household.c.uid,
            member.c.is_removed == 0,
            func.coalesce(member.c.member_status, _ACTIVE) == _ACTIVE,
        )
        .scalar_subquery()
    )


DERIVED: dict[str, Expression] = {
    "household.head_name": _head("full_name"),
    "household.head_id_number": _head("id_number"),
    "household.head_person_no": _head("person_no"),
    "household.current_member_count": _member_count,
}
