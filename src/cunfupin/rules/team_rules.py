"""Rules about resident teams ("驻村工作队", V015 to V020). Monthly ones are told at the month's first row."""

from collections.abc import Iterator, Sequence

from .finding import Row, Said, said
from .naming import NAMELESS, shown
from .post_terms import is_first
from .registry import rule
from .roll import Roll
from .terms import day, is_blank

_PRESENT = ("present", "trip", "training")


def _name(row: Row, roll: Roll) -> str:
    helper = roll.get("helper", row["helper"])
    return (helper or {}).get("full_name") or NAMELESS


def _month(row: Row, roll: Roll) -> Sequence[Row]:
    """Attendance of the same person and month, at its first row and when the month is over."""
    month = str(row["attended_on"] or "")[:7]
    if not month or row["helper"] is None or month >= roll.today.isoformat()[:7]:
        return ()
    rows = [
        one
        for one in roll.where("team_attendance", "helper", row["helper"])
        if str(one["attended_on"] or "").startswith(month)
    ]
    return rows if is_first(row, rows) else ()


def _said_month(row: Row) -> str:
    on = day(row["attended_on"])
    return f"{on.year}年{on.month}月" if on else ""


@rule("V015")
def village_without_first_secretary(village: Row, roll: Roll) -> Iterator[Said]:
    """Neither named in the village's record nor in office in one of its teams."""
    if not is_blank(village["first_secretary"]):
        return
    for team in roll.where("resident_team", "village", village["uid"]):
        for member in roll.where("team_member", "resident_team", team["uid"]):
            ended = day(member["term_ended_on"])
            if member["team_role"] == "first_secretary" and (ended is None or ended >= roll.today):
                return
    yield said()


@rule("V016")
def too_few_days_in_the_village(row: Row, roll: Roll, *, attendance_days: int) -> Iterator[Said]:
    """Fewer days than the team's rule, leave not counted."""
    rows = _month(row, roll)
    members = roll.where("team_member", "helper", row["helper"])
    if not rows or not any(member["is_full_time"] == 1 for member in members):
        return
    team = roll.get("resident_team", row["resident_team"])
    wanted = (team or {}).get("monthly_required_day_count") or attendance_days
    there = {one["attended_on"] for one in rows if one["attendance_status"] in _PRESENT}
    away = {one["attended_on"] for one in rows if one["attendance_status"] == "leave" and one["leave_request"]}
    if len(there) < wanted - len(away):
        yield said("attended_on", name=_name(row, roll), month=_said_month(row), n=len(there), min=wanted - len(away))


@rule("V017")
def long_leave_without_the_county(leave: Row, roll: Roll, *, leave_township_days: int) -> Iterator[Said]:
    """A longer leave is for the county to grant."""
    count = leave["leave_day_count"] or 0
    if count > leave_township_days and leave["approval_level"] != "county":
        yield said("approval_level", name=_name(leave, roll), n=count, max=leave_township_days)


@rule("V018")
def there_and_on_leave(row: Row, roll: Roll) -> Iterator[Said]:
    """Present on a day of granted leave."""
    on = row["attended_on"] or ""
    for leave in roll.where("leave_request", "helper", row["helper"]) if row["attendance_status"] == "present" else ():
        granted = leave["approved_on"] and leave["leave_started_on"] and leave["leave_ended_on"]
        if on and granted and leave["leave_started_on"] <= on <= leave["leave_ended_on"]:
            yield said("attendance_status", name=_name(row, roll), date=shown("team_attendance", row, "attended_on"))
            return


@rule("V019")
def no_log_in_a_month(row: Row, roll: Roll) -> Iterator[Said]:
    """There for days, and nothing written."""
    if not _month(row, roll):
        return
    month = row["attended_on"][:7]
    logs = roll.where("work_log", "helper", row["helper"])
    if not any(str(log["log_on"] or "").startswith(month) for log in logs):
        yield said("attended_on", name=_name(row, roll), month=_said_month(row))


def metres_between(one: str, other: str) -> float:
    """Rough distance of two places given as longitude and latitude."""
    (east, north), (west, south) = (tuple(map(float, text.split(","))) for text in (one, other))
    wide, high = (east - west) * 111_000 * 0.9, (north - south) * 111_000
    return float((wide**2 + high**2) ** 0.5)


@rule("V020")
def signed_in_far_away(row: Row, roll: Roll, *, sign_distance: int) -> Iterator[Said]:
    """Signed in by telephone, far from the village."""
    village = roll.get("village", row["village"])
    place = village["location"] if village else None
    if not (row["signed_in_at"] and row["sign_method"] == "phone" and row["location"] and place):
        return
    metres = metres_between(row["location"], place)
    if metres > sign_distance:
        yield said(
            "location", name=_name(row, roll), date=shown("team_attendance", row, "attended_on"), n=f"{metres:.0f}"
        )
