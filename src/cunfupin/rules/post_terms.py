"""Posts ("公益性岗位"): who holds them in which months. A month is counted as year × 12 + month."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .finding import Row
from .person_terms import year_row
from .roll import Roll
from .terms import day

SERVING = "serving"
_MONTHS = 12


def month_number(on: date) -> int:
    """The month of a day as a number."""
    return on.year * _MONTHS + on.month - 1


def month_name(number: int) -> str:
    """2020年5月."""
    return f"{number // _MONTHS}年{number % _MONTHS + 1}月"


class Span(NamedTuple):
    """Months from first to last, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many months."""
        return self.last - self.first + 1

    def common(self, other: "Span") -> "Span | None":
        """Months of both."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None


def span_of(post: Row, roll: Roll) -> Span | None:
    """Months of the post, until today for one that goes on; None where the beginning is not known."""
    first, last = day(post["post_started_on"]), day(post["post_ended_on"]) or roll.today
    return Span(month_number(first), month_number(last)) if first and last >= first else None


def is_serving(post: Row) -> bool:
    """Whether the holder works there now ("在岗")."""
    return bool(post["post_status"] == SERVING)


def posts_of_person(post: Row, roll: Roll) -> list[Row]:
    """Every post of the holder in all villages, this one first."""
    if post["id_number"]:
        return [post, *roll.others("public_post", "id_number", post)]
    return [post, *(other for other in roll.where("public_post", "member", post["member"]) if other is not post)]


def year_of_holder(post: Row, roll: Roll) -> Row | None:
    """Yearly record of the holder."""
    member = roll.get("member", post["member"])
    return year_row(member, roll, roll.year) if member else None


def is_first(row: Row, rows: Sequence[Row]) -> bool:
    """Whether the row speaks for several, so that one thing is told once."""
    return bool(row["uid"] == min(other["uid"] for other in rows))
