"""Terms about the safety net ("兜底保障"): who receives what on which day."""

from collections.abc import Sequence

from .finding import Row
from .person_terms import is_entitled, year_row
from .roll import Roll
from .terms import day, members_of


def is_open(row: Row, roll: Roll) -> bool:
    """Whether a benefit runs today: begun, or without a beginning, and not ended."""
    began, ended = day(row["started_on"]), day(row["ended_on"])
    return (began is None or began <= roll.today) and (ended is None or ended >= roll.today)


def open_rows(ledger: str, member: bytes, roll: Roll) -> list[Row]:
    """The person's running benefits of a ledger."""
    return [row for row in roll.where(ledger, "member", member) if is_open(row, roll)]


def entitled_members(household: Row, name: str, roll: Roll, year: int | None = None) -> list[Row]:
    """Members whose yearly record says that they receive the allowance or the support (`name` is its field)."""
    found = []
    for member in members_of(household, roll, year):
        row = year_row(member, roll, year)
        if row and is_entitled(row[name]):
            found.append(member)
    return found


def supported_members(household: Row, roll: Roll, year: int | None = None) -> Sequence[Row]:
    """Members who receive the one or the other."""
    both = ("allowance_status", "special_support_status")
    return [member for name in both for member in entitled_members(household, name, roll, year)]
