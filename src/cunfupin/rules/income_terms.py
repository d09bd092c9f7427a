"""Terms about a household's income ("收入核算"): groups of items, the period, months within it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache

from cunfupin.fields import Code
from cunfupin.models.registry import field_of

from .finding import Row
from .post_terms import Span, month_number
from .roll import Roll
from .terms import day

PARTS = {
    "property_income": ("asset_dividend_income", "other_property_income"),
    "transfer_income": (
        "family_planning_income", "allowance_income", "special_support_income", "pension_income", "ecological_income",
        "other_transfer_income",
    ),
    "total_income": ("wage_income", "business_income", "property_income", "transfer_income"),
}  # fmt: skip
GROUPS = {
    "wage": "wage_income",
    "business": "business_income",
    "property": "property_income",
    "transfer": "transfer_income",
    "expense": "business_expense",
}
"""Group of an item's category → the field of the yearly record that sums it up."""


@cache
def category_facts(code: str | None) -> Mapping[str, str]:
    """What the code list says of a category: its `group`, whether it `counts`."""
    kind = field_of("income_item", "income_category").kind
    assert isinstance(kind, Code)
    option = kind.codes.get(code or "")
    return dict(part.partition("=")[::2] for part in option.constraint.split(";")) if option else {}


def total(row: Row, names: Sequence[str]) -> int:
    """Sum of some fields; blanks count as nothing."""
    return sum(row[name] or 0 for name in names)


def period(year: Row) -> Span | None:
    """Months for which the income was worked out ("收入核算周期"), else those of the calendar year."""
    first, last = day(year["income_started_on"]), day(year["income_ended_on"])
    if first and last:
        return Span(month_number(first), month_number(last))
    return Span(year["year"] * 12, year["year"] * 12 + 11) if year["year"] else None


def months_within(first: str | None, last: str | None, whole: Span, roll: Roll) -> int:
    """Months between two dates that lie in the period; open ends reach to its ends."""
    return _months_within(first, last, whole, roll.today)


@lru_cache(maxsize=10_000)
def _months_within(first: str | None, last: str | None, whole: Span, today: date) -> int:
    begin, end = day(first), day(last) or today
    both = Span(month_number(begin) if begin else whole.first, month_number(end)).common(whole)
    return both.length if both else 0


def in_period(month: str | None, whole: Span) -> bool:
    """Whether a month or a day lies in the period."""
    on = day(month)
    return on is not None and whole.first <= month_number(on) <= whole.last
