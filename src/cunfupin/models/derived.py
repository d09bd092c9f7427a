"""Values that other fields hold, mostly of other ledgers, as SQL over the row that shows them.

Each entry binds a `derived(…)` field to its one truth; a test holds both lists together.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Integer, cast, func, select

from .registry import ledger

Expression = Callable[[FromClause], ColumnElement[Any]]
Condition = Callable[[FromClause], ColumnElement[bool]]
_HEAD = "head"
_ACTIVE = "active"
_NOT_COUNTED = ("waiting", "refused", "revoked")
"""Points that were not approved. Those without any word on it count and are a finding of the quality rules."""
_INTO_STOCK, _OUT_OF_STOCK = ("purchase", "donation", "adjust"), ("redemption", "loss")


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


def _always(child: FromClause) -> ColumnElement[bool]:
    return child.c.is_removed == 0


def _count(child_ledger: str, via: str, condition: Condition = _always) -> Expression:
    """Number of living records that hang on the row."""

    def build(row: FromClause) -> ColumnElement[Any]:
        child = ledger(child_ledger).__table__.alias()
        wanted = (child.c[via] == row.c.uid, child.c.is_removed == 0, condition(child))
        return select(func.count()).select_from(child).where(*wanted).scalar_subquery()

    return build


def _sum(child_ledger: str, via: str, column: str, condition: Condition = _always) -> Expression:
    """Sum over the living records that hang on the row, 0 when there are none."""

    def build(row: FromClause) -> ColumnElement[Any]:
        child = ledger(child_ledger).__table__.alias()
        wanted = (child.c[via] == row.c.uid, child.c.is_removed == 0, condition(child))
        return select(func.coalesce(func.sum(child.c[column]), 0)).where(*wanted).scalar_subquery()

    return build


def _total(*plus: str | Expression, minus: tuple[str | Expression, ...] = ()) -> Expression:
    """Columns and expressions added up, blanks as 0."""

    def build(row: FromClause) -> ColumnElement[Any]:
        def value(term: str | Expression) -> ColumnElement[Any]:
            return func.coalesce(row.c[term], 0) if isinstance(term, str) else term(row)

        total = value(plus[0])
        for term in plus[1:]:
            total = total + value(term)
        for term in minus:
            total = total - value(term)
        return total

    return build


def _difference(greater: str, smaller: str) -> Expression:
    """One column less another, blank while either is."""
    return lambda row: row.c[greater] - row.c[smaller]


def _share(part: str, whole: str) -> Expression:
    """A share as `Percent` stores it, blank without a whole."""
    return lambda row: cast(func.round(row.c[part] * 10_000.0 / func.nullif(row.c[whole], 0)), Integer)


def _on_roll(member: FromClause) -> ColumnElement[bool]:
    """Members on the roll ("在册")."""
    return func.coalesce(member.c.member_status, _ACTIVE) == _ACTIVE


def _direction(code: str) -> Condition:
    return lambda entry: entry.c.entry_direction == code


def _counted(entry: FromClause) -> ColumnElement[bool]:
    return func.coalesce(entry.c.review_status, "").not_in(_NOT_COUNTED)


def _gained(entry: FromClause) -> ColumnElement[bool]:
    return (entry.c.points > 0) & _counted(entry)


def _lost(entry: FromClause) -> ColumnElement[bool]:
    return (entry.c.points < 0) & _counted(entry)


def _moved(codes: tuple[str, ...]) -> Condition:
    return lambda movement: movement.c.stock_movement.in_(codes)


def _matched(record: FromClause) -> ColumnElement[bool]:
    return record.c.match_status == "matched"


def _account(account: str, entry: str) -> dict[str, Expression]:
    """Income, expense and balance of an account kept by entries."""
    income = _sum(entry, account, "amount", _direction("income"))
    expense = _sum(entry, account, "amount", _direction("expense"))
    return {
        f"{account}.income_total": income,
        f"{account}.expense_total": expense,
        f"{account}.balance_amount": _total("opening_balance", income, minus=(expense,)),
    }


def _points() -> dict[str, Expression]:
    """Points of a household in one year; only approved points count."""
    earned = _sum("points_entry", "points_account", "points", _gained)
    lost = _sum("points_entry", "points_account", "points", _lost)
    redeemed = _sum("points_redemption", "points_account", "points_cost")
    return {
        "points_account.earned_points": earned,
        "points_account.deducted_points": lambda row: -lost(row),
        "points_account.redeemed_points": redeemed,
        "points_account.points_balance": _total("opening_points", "base_points", earned, lost, minus=(redeemed,)),
    }


DERIVED: dict[str, Expression] = {
    "household.head_name": _head("full_name"),
    "household.head_id_number": _head("id_number"),
    "household.head_person_no": _head("person_no"),
    "household.current_member_count": _count("member", "household", _on_roll),
    "department_list.row_count": _count("department_record", "department_list"),
    "department_list.matched_count": _count("department_record", "department_list", _matched),
    "asset_income.arrears_amount": _difference("receivable_amount", "received_amount"),
    "asset_stocktake.difference_quantity": _difference("actual_quantity", "book_quantity"),
    **_account("hardship_fund", "hardship_fund_entry"),
    **_account("relief_reserve", "relief_reserve_entry"),
    "medical_expense.self_paid_rate": _share("self_paid_amount", "total_expense"),
    "union_welfare.welfare_rate": _share("welfare_purchase_amount", "welfare_fund"),
    **_points(),
    "supermarket_item.stock_quantity": _total(
        _sum("supermarket_stock", "supermarket_item", "quantity", _moved(_INTO_STOCK)),
        minus=(_sum("supermarket_stock", "supermarket_item", "quantity", _moved(_OUT_OF_STOCK)),),
    ),
    "environment_upkeep.toilet_rate": _share("renovated_toilet_count", "toilet_target_count"),
    "plan_target.completion_rate": _share("actual_value", "target_value"),
    "plan_assignment.completion_rate": _share("actual_value", "target_value"),
}
