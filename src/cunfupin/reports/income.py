"""How a household's income of a year comes about, line by line, so that every figure can be told from its items."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from cunfupin.fields import Money
from cunfupin.models.registry import field_of

from .subject import Standard

_YEAR, _ITEM = "household_year", "income_item"
KINDS = ("wage_income", "business_income", "property_income", "transfer_income")
COMPUTED = ("total_income", "net_income", "net_income_per_head")
"""What the first lines of a trace compute."""


@dataclass(frozen=True, kw_only=True)
class TraceLine:
    """One step: `name` = `formula` = `result`; `stored` is what the yearly record says."""

    name: str
    formula: str
    result: int | None
    stored: int | None = None

    @property
    def differs(self) -> bool:
        """Whether the yearly record says something else."""
        return self.stored is not None and self.result is not None and self.stored != self.result


@dataclass(frozen=True, kw_only=True)
class IncomeTrace:
    """The steps from the kinds of income to the income per head, and the items that do not count."""

    year: int
    lines: tuple[TraceLine, ...]
    counted: int
    uncounted: int
    left_out: tuple[str, ...]
    people: int
    line: Standard | None = None

    @property
    def shortfall(self) -> int | None:
        """What the income per head that is watched lacks to the line of the year, in 分; negative: how much it is above.

        None when one of them is unknown.
        """
        reached = self.lines[-1].result
        return None if self.line is None or reached is None else int(Decimal(self.line.value) * 100) - reached


def trace(
    year: int,
    record: Mapping[str, Any],
    items: Sequence[Mapping[str, Any]],
    at_home: int,
    line: Standard | None = None,
) -> IncomeTrace:
    """The trace of a yearly record and its items; `at_home` people count where the record names no number.

    `line` is what a person should have in this year.
    """
    people = record.get("year_member_count") or at_home
    return IncomeTrace(
        year=year,
        lines=tuple(_lines(record, people)),
        counted=_sum(items, counted=True),
        uncounted=_sum(items, counted=False),
        left_out=tuple(dict.fromkeys(_name(item) for item in items if item["is_counted"] == 0)),
        people=people,
        line=line,
    )


def _lines(record: Mapping[str, Any], people: int) -> Iterator[TraceLine]:
    kinds = {name: record.get(name) or 0 for name in KINDS}
    total = sum(kinds.values())
    expense = record.get("gross_business_expense") or record.get("business_expense") or 0
    net = total - expense
    yield TraceLine(
        name=_label("total_income"),
        formula=" + ".join(f"{_label(name)} {_money(value)}" for name, value in kinds.items()),
        result=total,
        stored=record.get("total_income"),
    )
    yield TraceLine(
        name=_label("net_income"),
        formula=f"{_label('total_income')} {_money(total)} − {_label('business_expense')} {_money(expense)}",
        result=net,
        stored=record.get("net_income"),
    )
    yield TraceLine(
        name=_label("net_income_per_head"),
        formula=f"{_label('net_income')} {_money(net)} ÷ {people} 人",
        result=_shared(net, people),
        stored=record.get("net_income_per_head"),
    )
    yield _monitoring_line(record, net, people)


def _monitoring_line(record: Mapping[str, Any], net: int, people: int) -> TraceLine:
    claim, paid = record.get("claim_income") or 0, record.get("compliant_self_payment") or 0
    formula = (
        f"（{_label('net_income')} {_money(net)} + {_label('claim_income')} {_money(claim)} − "
        f"{_label('compliant_self_payment')} {_money(paid)}）÷ {people} 人"
    )
    return TraceLine(
        name=_label("monitoring_income_per_head"),
        formula=formula,
        result=_shared(net + claim - paid, people),
        stored=record.get("monitoring_income_per_head"),
    )


def _shared(amount: int, people: int) -> int | None:
    """An amount per head, rounded half up to 分."""
    return (2 * amount + people) // (2 * people) if people else None


def _sum(items: Iterable[Mapping[str, Any]], *, counted: bool) -> int:
    return sum(item["amount"] or 0 for item in items if (item["is_counted"] != 0) is counted)


def _name(item: Mapping[str, Any]) -> str:
    kind = field_of(_ITEM, "income_category").kind
    return item.get("income_source") or kind.format(item.get("income_category") or "")


def _label(name: str) -> str:
    return field_of(_YEAR, name).label


def _money(amount: int) -> str:
    return Money().format(amount)
