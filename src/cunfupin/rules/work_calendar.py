"""Days on which people work ("工作日历"): weekends, public holidays and the days worked in their place."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from cunfupin.paths import resources_dir

_SATURDAY = 5
PLAIN_REST = "周末"


@dataclass(frozen=True, kw_only=True)
class MarkedDay:
    """A day that is not what its weekday says: worked or not, and why."""

    works: bool
    title: str


@cache
def shipped_days() -> dict[str, MarkedDay]:
    """The days that came with the program, by their ISO date: the yearly notices of the State Council's office."""
    with (resources_dir() / "work_calendar.csv").open(encoding="utf-8", newline="") as file:
        return dict(_days(csv.DictReader(file)))


def _days(rows: "csv.DictReader[str]") -> Iterator[tuple[str, MarkedDay]]:
    for row in rows:
        on, last = date.fromisoformat(row["first_on"]), date.fromisoformat(row["last_on"])
        while on <= last:
            yield on.isoformat(), MarkedDay(works=row["works"] == "yes", title=row["title"])
            on += timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class WorkCalendar:
    """Which days are worked. `counts_work_days`: limits count only these; else a limit that ends on a day of rest ends on
    the next working day.
    """

    marked: Mapping[str, MarkedDay] = field(default_factory=shipped_days)
    counts_work_days: bool = False

    def works_on(self, on: date) -> bool:
        """Whether the day is worked."""
        marked = self.marked.get(on.isoformat())
        return marked.works if marked else on.weekday() < _SATURDAY

    def word(self, on: date) -> str:
        """What kind of day it is, in Chinese."""
        marked = self.marked.get(on.isoformat())
        return marked.title if marked else "" if on.weekday() < _SATURDAY else PLAIN_REST

    def last_day(self, since: date, days: int) -> date:
        """The last day of a limit that began on `since`."""
        on = since if self.counts_work_days else since + timedelta(days=days)
        left = days if self.counts_work_days else 0
        while left or not self.works_on(on):
            on += timedelta(days=1)
            left -= bool(left) and self.works_on(on)
        return on
