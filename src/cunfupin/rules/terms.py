"""Terms of the catalogue ("rule_terms.md") as functions."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from cunfupin.fields import in_beijing

from .finding import Row
from .roll import Roll

REGISTERED = frozenset({"registered_poor", "exited", "exited_with_policy", "exited_without_policy"})
EXITED = frozenset({"exited", "exited_with_policy", "exited_without_policy"})
HUNDRED = 100
"""分 in a 元, and the whole of a percentage."""
_HEAD = "head"


def is_blank(value: object) -> bool:
    """Null, empty, or only blanks."""
    return value is None or (isinstance(value, str) and not value.strip(" \t\r\n\u3000"))


def codes(value: str | None) -> tuple[str, ...]:
    """The codes of a multi-code value."""
    return tuple(value.split(",")) if value else ()


@lru_cache(maxsize=100_000)
def day(text: str | None) -> date | None:
    """Day of a stored date, month (its first day) or moment, in Beijing."""
    if not text:
        return None
    text = in_beijing(text)
    return date.fromisoformat(text[:10] if len(text) >= 10 else f"{text}-01")


def days(start: str | date | None, end: str | date | None) -> int | None:
    """Whole days from one day to another; None where one is blank."""
    first, last = (one if isinstance(one, date) else day(one) for one in (start, end))
    return (last - first).days if first and last else None


def months_between(first: date, last: date) -> int:
    """Months from the one's month to the other's."""
    return (last.year - first.year) * 12 + last.month - first.month


def years_between(born: date, on: date) -> int:
    """Full years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def age_on(member: Row | None, on: date | None) -> int | None:
    """Full years of a person on a day; None when the birth is unknown."""
    return _full_years(member["born_on"], on) if member and on else None


@lru_cache(maxsize=100_000)
def _full_years(born_on: str | None, on: date) -> int | None:
    born = day(born_on)
    return years_between(born, on) if born else None


def age(member: Row | None, roll: Roll, year: int | None = None) -> int | None:
    """Full years on the day on which the year is judged."""
    return age_on(member, roll.day_of(year or roll.year))


def fen(yuan: Decimal | int) -> int:
    """An amount in 元 as it is stored."""
    return int(yuan * HUNDRED)


def yuan(amount: float | None) -> str:
    """An amount of 分 for people; a blank is nothing."""
    return f"{(amount or 0) / HUNDRED:,.2f}"


def is_active_member(member: Row, on: date) -> bool:
    """On the roll ("在册") on a day: not removed, or not yet."""
    left = member["decreased_on"]
    return member["member_status"] in (None, "active") and (not left or left > on.isoformat())


def is_active_household(household: Row) -> bool:
    """On the roll ("在册")."""
    return household["register_status"] in (None, "active")


def is_registered(household: Row) -> bool:
    """Registered as poor, now or once ("建档立卡")."""
    return household["household_type"] in REGISTERED


def members_of(household: Row, roll: Roll, year: int | None = None) -> Sequence[Row]:
    """Members on the roll on the day on which the year is judged."""
    of = year or roll.year
    return roll.remember(("members", household["uid"], of), lambda: _members_on(household, roll.day_of(of), roll))


def _members_on(household: Row, on: date, roll: Roll) -> Sequence[Row]:
    return [member for member in roll.where("member", "household", household["uid"]) if is_active_member(member, on)]


def residents_on(household: Row, on: date, roll: Roll) -> Sequence[Row]:
    """Who was a member on a day, whether on the roll today or not."""
    of_day = on.isoformat()
    return [m for m in roll.where("member", "household", household["uid"]) if _lived_here(m, of_day)]


def _lived_here(member: Row, on: str) -> bool:
    left = member["decreased_on"]
    was_there = (member["born_on"] or "") <= on and (member["increased_on"] or "") <= on
    return was_there and (left > on if left else member["member_status"] in (None, "active"))


def heads_of(household: Row, roll: Roll) -> Sequence[Row]:
    """Members who stand as head ("户主")."""
    return [member for member in members_of(household, roll) if member["relation_to_head"] == _HEAD]


def head_of(household: Row | None, roll: Roll) -> Row | None:
    """The one head; None when there is none or more than one."""
    return roll.remember(("head", household["uid"]), lambda: _only(heads_of(household, roll))) if household else None


def _only(rows: Sequence[Row]) -> Row | None:
    return rows[0] if len(rows) == 1 else None


def yearly(ledger: str, via: str, uid: bytes, year: int, roll: Roll) -> Row | None:
    """The yearly record of a household, member or village."""
    for row in roll.where(ledger, via, uid):
        if row["year"] == year:
            return row
    return None


def is_monitored(household: Row, roll: Roll) -> bool:
    """Followed as being at risk ("监测对象"): helped, or the risk being taken off."""
    return any(
        case["case_status"] in ("assisting", "removing")
        for case in roll.where("monitoring_case", "household", household["uid"])
    )
