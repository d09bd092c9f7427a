"""What an appraisal ("考核") needs of helpers, teams and villages, counted from what is recorded anyway."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cunfupin.fields import lies_in
from cunfupin.rules.finding import Row
from cunfupin.rules.rectification_rules import OPEN_ISSUES
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day

PRESENT = frozenset({"present", "trip", "training"})


@dataclass(frozen=True, kw_only=True)
class AppraisalFigure:
    """A figure and the rows that it counts."""

    what: str
    count: int
    ledger: str = ""
    rows: Sequence[Row] = ()

    def __str__(self) -> str:
        return f"{self.what} {self.count}"


def of_year(rows: Sequence[Row], field: str, year: int) -> list[Row]:
    """Rows whose date or year lies in the year."""
    return [row for row in rows if lies_in(str(row[field] or ""), str(year))]


def is_paired(pairing: Row, roll: Roll) -> bool:
    """Whether a pairing lasts today."""
    ended = day(pairing["ended_on"])
    return (ended is None or ended > roll.today) and pairing["pairing_status"] != "ended"


def of_helper(helper: bytes, year: int, roll: Roll) -> Iterator[AppraisalFigure]:
    """Households, visits, days in the village, leave and log of one who helps."""

    def found(ledger: str, field: str) -> list[Row]:
        return of_year(roll.where(ledger, "helper", helper), field, year)

    paired = [row for row in roll.where("pairing", "helper", helper) if is_paired(row, roll)]
    visits, signs, leaves = (
        found("visit", "visited_at"),
        found("team_attendance", "attended_on"),
        found("leave_request", "leave_started_on"),
    )
    present = [row for row in signs if row["attendance_status"] in PRESENT]
    absent = [row for row in signs if row["attendance_status"] == "absent"]
    yield _counted("结对户", "pairing", paired)
    yield _counted("走访", "visit", visits)
    yield _counted("走访发现问题", "visit", [row for row in visits if row["found_problem"]])
    yield AppraisalFigure(
        what="在岗天", count=len({row["attended_on"] for row in present}), ledger="team_attendance", rows=present
    )
    yield _counted("过夜", "team_attendance", [row for row in signs if row["is_overnight"]])
    days = sum(row["leave_day_count"] or 0 for row in leaves)
    yield AppraisalFigure(what="请假天", count=days, ledger="leave_request", rows=leaves)
    yield _counted("缺勤", "team_attendance", absent)
    yield _counted("日志", "work_log", found("work_log", "log_on"))


def of_team(team: bytes, year: int, roll: Roll) -> Iterator[AppraisalFigure]:
    """The figures of its members together."""
    members = roll.where("team_member", "resident_team", team)
    yield _counted("队员", "team_member", members)
    parts = [list(of_helper(member["helper"], year, roll)) for member in members if member["helper"]]
    for same in zip(*parts, strict=True):
        rows = [row for one in same for row in one.rows]
        yield AppraisalFigure(what=same[0].what, count=sum(one.count for one in same), ledger=same[0].ledger, rows=rows)


def of_village(village: bytes, year: int, roll: Roll) -> Iterator[AppraisalFigure]:
    """Issues, tasks, screening, meetings and visits of a village."""
    issues = of_year(roll.where("rectification_issue", "village", village), "year", year)
    tasks = roll.where("plan_assignment", "village", village)
    households = {row["uid"] for row in roll.where("household", "village", village)}
    today = roll.today.isoformat()
    still = [row for row in issues if row["issue_status"] in OPEN_ISSUES]
    yield _counted("整改问题", "rectification_issue", issues)
    yield _counted("已销号", "rectification_issue", [row for row in issues if row["issue_status"] == "closed"])
    yield _counted("整改逾期", "rectification_issue", [row for row in still if (row["due_on"] or today) < today])
    yield _counted("任务", "plan_assignment", tasks)
    yield _counted("任务完成", "plan_assignment", [row for row in tasks if row["plan_item_status"] == "done"])
    screened = [row for row in roll.rows("screening") if row["household"] in households]
    visits = [row for row in roll.rows("visit") if row["household"] in households]
    yield _counted("排查户次", "screening", of_year(screened, "year", year))
    yield _counted("走访", "visit", of_year(visits, "visited_at", year))
    yield _counted("会议宣讲", "meeting", of_year(roll.where("meeting", "village", village), "held_on", year))


def _counted(what: str, ledger: str, rows: Sequence[Row]) -> AppraisalFigure:
    return AppraisalFigure(what=what, count=len(rows), ledger=ledger, rows=rows)


def figures_of(review: Row, roll: Roll) -> list[AppraisalFigure]:
    """The figures for an appraisal; none where nobody is named whom records tell of."""
    subject, year = review["review_subject"], review["year"] or roll.year
    if subject in ("first_secretary", "helper") and review["helper"]:
        return list(of_helper(review["helper"], year, roll))
    if subject == "team" and (teams := roll.where("resident_team", "village", review["village"])):
        return list(of_team(teams[0]["uid"], year, roll))
    if subject == "village" and review["village"]:
        return list(of_village(review["village"], year, roll))
    return []
