"""The calendar of what falls due ("待办日历"): a month in whole weeks, each day with its work and whether it is worked."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from cunfupin.fields import BEIJING, day_in_words
from cunfupin.progress import Progress
from cunfupin.reports.month_sheet import MonthSheet, write_month
from cunfupin.reports.subject import Imprint
from cunfupin.rules.roll import Roll
from cunfupin.rules.work_calendar import PLAIN_REST

from .due import Due, due_in
from .quality import whole_roll
from .staging import staged
from .workspace import Workspace

_WEEK = 7
_KINDS = 5
"""Kinds of work that a day of the printed sheet has room for."""


@dataclass(frozen=True, kw_only=True)
class CalendarDay:
    """A day; `word` says what kind of day it is where that is not plain from its weekday."""

    on: date
    works: bool
    word: str
    things: tuple[Due, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """What there is to do, the most frequent first, with how often."""
        counts = Counter(one.what for one in self.things).most_common()
        return tuple(f"{what} {count} 件" if count > 1 else what for what, count in counts)


@dataclass(frozen=True, kw_only=True)
class DueMonth:
    """The month that begins on `first`; `earlier` is what was due before `late_before` and is not done."""

    first: date
    today: date
    days: tuple[CalendarDay, ...]
    earlier: tuple[Due, ...]

    @property
    def title(self) -> str:
        """The month in words."""
        return f"{self.first.year} 年 {self.first.month} 月"

    @property
    def late_before(self) -> date:
        """The first day of its weeks, or today where that is still to come."""
        return min(self.days[0].on, self.today)

    @property
    def own_days(self) -> tuple[CalendarDay, ...]:
        """The days of the month itself."""
        return tuple(day for day in self.days if day.on.month == self.first.month)

    def only(self, wanted: Callable[[Due], bool]) -> "DueMonth":
        """The month with the things that are wanted."""
        days = tuple(replace(day, things=tuple(filter(wanted, day.things))) for day in self.days)
        return replace(self, days=days, earlier=tuple(filter(wanted, self.earlier)))


def month_of_due(workspace: Workspace, first: date, progress: Progress | None = None) -> DueMonth:
    """What falls due in a month, and in the days around it that fill its weeks."""
    with whole_roll(workspace) as roll:
        return month_in(roll, first, progress)


def month_in(roll: Roll, first: date, progress: Progress | None = None) -> DueMonth:
    """The month among these rows."""
    begin, after = first - timedelta(days=first.weekday()), next_month(first)
    end = after + timedelta(days=-after.weekday() % _WEEK)
    things = sorted(due_in(roll, max(roll.today, end), progress), key=lambda one: (one.due_on, one.what, one.about))
    days = []
    for number in range((end - begin).days):
        on = begin + timedelta(days=number)
        of_day = tuple(one for one in things if one.due_on == on)
        days.append(CalendarDay(on=on, works=roll.calendar.works_on(on), word=roll.calendar.word(on), things=of_day))
    month = DueMonth(first=first, today=roll.today, days=tuple(days), earlier=())
    return replace(month, earlier=tuple(one for one in things if one.due_on < month.late_before))


def next_month(first: date) -> date:
    """The first day of the month after."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def month_before(first: date) -> date:
    """The first day of the month before."""
    return (first - timedelta(days=1)).replace(day=1)


def save_month(workspace: Workspace, month: DueMonth, about: str, target: Path) -> Path:
    """The month on one sheet of paper; `about` says whose it is."""
    count = sum(len(day.things) for day in month.own_days)
    subtitle = "　".join(
        filter(None, (about or workspace.facts.name, f"本月 {count} 件", f"以前到期没办的 {len(month.earlier)} 件"))
    )
    cells = [_cell(day, month) for day in month.days]
    weeks = [cells[start : start + _WEEK] for start in range(0, len(cells), _WEEK)]
    sheet = MonthSheet(title=f"{month.title}待办日历", subtitle=f"{subtitle}　{day_in_words(month.today)}", weeks=weeks)
    imprint = Imprint(printed_at=datetime.now(BEIJING), township=workspace.facts.township_name)
    with staged(target) as stream:
        write_month(stream, sheet, imprint)
    return target


def _cell(day: CalendarDay, month: DueMonth) -> str:
    if day.on.month != month.first.month:
        return ""
    rest = "休息" if day.word == PLAIN_REST else day.word
    kinds = day.kinds
    more = [f"等 {len(day.things)} 件"] if len(kinds) > _KINDS else []
    return "\n".join([f"{day.on.day} 日　{rest}".strip(), *kinds[:_KINDS], *more])
