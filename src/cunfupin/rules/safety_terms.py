"""Terms about the safety net ("兜底保障"): who receives what on which day."""

from collections.abc import Sequence

from .finding import Row
from .person_terms import is_entitled, with_year_rows
from .roll import Roll
from .terms import day


def is_open(row: Row, roll: Roll) -> bool:
    """Whether a benefit runs today: begun, or without a beginning, and not ended."""
    began, ended = day(row["started_on"]), day(row["ended_on"])
    return (began is None or began <= roll.today) and (ended is None or ended >= roll.today)


def open_rows(ledger: str, member: bytes, roll: Roll) -> list[Row]:
    """The person's running benefits of a ledger."""
    return [row for row in roll.where(ledger, "member", member) if is_open(row, roll)]


def entitled_members(household: Row, name: str, roll: Roll, year: int | None = None) -> list[Row]:
    """Members whose yearly record says that they receive the allowance or the support (`name` is its field)."""
    return [member for member, row in with_year_rows(household, roll, year) if is_entitled(row[name])]


def supported_members(household: Row, roll: Roll, year: int | None = None) -> Sequence[Row]:
    """Members who receive the one or the other."""
    both = ("allowance_status", "special_support_status")
    return [member for name in both for member in entitled_members(household, name, roll, year)]
