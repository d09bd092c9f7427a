"""The township's own days of work and rest ("工作日历"), over those that came with the program."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.rules.work_calendar import MarkedDay, WorkCalendar, shipped_days

from .changes import Changes
from .township_settings import change_settings, settings_in
from .workspace import Workspace

AREA = "work_calendar"
_COUNTS = "counts_work_days"
_LONGEST = timedelta(days=60)


@dataclass(frozen=True, kw_only=True)
class CalendarLine:
    """A marked day; `is_own` when this township has set it."""

    on: date
    day: MarkedDay
    is_own: bool


def work_calendar(connection: Connection) -> WorkCalendar:
    """The calendar that holds for this data file."""
    return WorkCalendar(
        marked={**shipped_days(), **_own_days(connection)},
        counts_work_days=settings_in(connection, AREA).get(_COUNTS) is True,
    )


def calendar_lines(workspace: Workspace, year: int) -> list[CalendarLine]:
    """The marked days of a year in their order."""
    with workspace.read() as connection:
        own = _own_days(connection)
        marked = work_calendar(connection).marked
    days = sorted(on for on in marked if on.startswith(str(year)))
    return [CalendarLine(on=date.fromisoformat(on), day=marked[on], is_own=on in own) for on in days]


def mark_days(workspace: Workspace, first: date, last: date, day: MarkedDay | None) -> Changes:
    """Say what these days are; None: what came with the program. UserError when it is no span, or nothing says why."""
    if not timedelta() <= last - first <= _LONGEST:
        raise UserError(f"请核对起止日期：止日不早于起日，一次不超过 {_LONGEST.days} 天")
    if day is not None and not day.title.strip():
        raise UserError("请写明是什么日子，例如 国庆节放假")
    value = {"works": day.works, "title": day.title.strip()} if day else None
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return change_settings(workspace, AREA, {on.isoformat(): value for on in days}, action="修改工作日历")


def count_work_days(workspace: Workspace, *, only: bool) -> Changes:
    """Whether limits count working days only."""
    return change_settings(workspace, AREA, {_COUNTS: only}, action="修改时限算法")


def _own_days(connection: Connection) -> dict[str, MarkedDay]:
    return {
        name: MarkedDay(works=bool(value["works"]), title=str(value["title"]))
        for name, value in settings_in(connection, AREA).items()
        if name != _COUNTS
    }
