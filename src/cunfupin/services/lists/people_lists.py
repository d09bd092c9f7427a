"""Lists about those who help: how many households each has, where there is a gap, who was there, what an appraisal needs."""

from collections.abc import Iterator, Sequence
from datetime import date

from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OPEN
from cunfupin.rules.naming import household_name, record_name, shown
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day, is_active_household, is_registered

from .registry import Basis, Line, basis_of, line_about, own_village, work_list

_GROUP = "帮扶力量"
_VISIT_DAYS, _PRESENT = "visit_days", frozenset({"present", "trip", "training"})


def _is_on(row: Row, roll: Roll) -> bool:
    """Whether a pairing lasts today."""
    ended = day(row["ended_on"])
    return (ended is None or ended > roll.today) and row["pairing_status"] != "ended"


def _last_visit(household: bytes, roll: Roll) -> date | None:
    return day(max((row["visited_at"] or "" for row in roll.where("visit", "household", household)), default=""))


def _of_year(rows: Sequence[Row], field: str, roll: Roll) -> list[Row]:
    return [row for row in rows if str(row[field] or "").startswith(str(roll.year))]


@work_list(
    "pairing_load", _GROUP, "结对负担和走访",
    ledger="helper", note="每位帮扶人结对几户、本年走访几次、几户超过规定天数没去；已离岗还挂着户的标红",
    columns=(("帮扶人", 6), ("单位", 0), ("结对户", 4), ("本年走访", 5), ("该去没去", 5), ("在岗", 4)),
)  # fmt: skip
def pairing_load(roll: Roll) -> Iterator[Line]:
    """Households, visits and overdue visits of each helper."""
    most = roll.number(_VISIT_DAYS)
    for helper in roll.rows("helper"):
        pairings = [row for row in roll.where("pairing", "helper", helper["uid"]) if _is_on(row, roll)]
        if not pairings and helper["is_serving"] == 0:
            continue
        last = {row["uid"]: _last_visit(row["household"], roll) or day(row["started_on"]) for row in pairings}
        late = [row for row in pairings if (seen := last[row["uid"]]) is None or (roll.today - seen).days > most]
        visits = _of_year(roll.where("visit", "helper", helper["uid"]), "visited_at", roll)
        unit = roll.get("support_unit", helper["support_unit"]) or {}
        is_gone = helper["is_serving"] == 0 or helper["left_on"] is not None
        counts = (str(len(pairings)), str(len(visits)), str(len(late)))
        yield line_about(
            "helper", helper, roll, helper["full_name"] or "", unit.get("unit_name") or "", *counts,
            "已离岗" if is_gone else "在岗", tone="bad" if is_gone else "warn" if late else "",
            rule=f"超过 {most} 天没有走访的算该去没去",
            basis=[
                Basis(
                    what=household_name(household, roll), ledger="household", uid=household["uid"],
                    amount=f"上次走访 {_day_or_none(last[row['uid']])}",
                )
                for row in pairings
                if (household := roll.get("household", row["household"]))
            ],
        )  # fmt: skip


def _day_or_none(found: date | None) -> str:
    return found.isoformat() if found else "没有记录"


@work_list(
    "pairing_gaps", _GROUP, "没有人结对的户", note="脱贫户、监测户里没有帮扶责任人、帮扶人已离岗的",
    columns=(("村", 6), ("户", 0), ("户类型", 9), ("原因", 12)),
)  # fmt: skip
def pairing_gaps(roll: Roll) -> Iterator[Line]:
    """Households without a helper who serves."""
    for household in roll.rows("household"):
        uid = household["uid"]
        cases = roll.where("monitoring_case", "household", uid)
        is_helped = is_registered(household) or any(case["case_status"] in OPEN for case in cases)
        if not is_active_household(household) or not is_helped:
            continue
        pairings = [row for row in roll.where("pairing", "household", uid) if _is_on(row, roll)]
        helpers = [helper for row in pairings if (helper := roll.get("helper", row["helper"]))]
        if any(helper["is_serving"] != 0 and helper["left_on"] is None for helper in helpers):
            continue
        gone = "、".join(helper["full_name"] or "" for helper in helpers)
        yield line_about(
            "household", household, roll, own_village(household, roll), household_name(household, roll),
            shown("household", household, "household_type"), f"{gone} 已离岗" if gone else "没有结对", tone="bad",
            rule="每一户都要有在岗的帮扶责任人；换人新增一行结对",
            basis=basis_of("pairing", roll.where("pairing", "household", uid), roll, lambda row: row["started_on"] or ""),
        )  # fmt: skip


@work_list(
    "attendance", _GROUP, "驻村考勤和考核用数",
    note="从签到、请假、日志、走访自动汇总，不用另写报表；天数要求见核查参数",
    columns=(("村", 6), ("姓名", 6), ("在岗天", 4), ("过夜", 4), ("请假", 4), ("缺勤", 4), ("日志", 4), ("走访", 4), ("各月在岗", 0)),
)  # fmt: skip
def attendance(roll: Roll) -> Iterator[Line]:
    """Days, leave, log, visits of each resident member this year, from what is recorded anyway."""
    for member in roll.rows("team_member"):
        helper = roll.get("helper", member["helper"])
        team = roll.get("resident_team", member["resident_team"])
        if helper is None or ((ended := day(member["term_ended_on"])) and ended.year < roll.year):
            continue
        signs = _of_year(roll.where("team_attendance", "helper", helper["uid"]), "attended_on", roll)
        present = [row for row in signs if row["attendance_status"] in _PRESENT]
        leaves = _of_year(roll.where("leave_request", "helper", helper["uid"]), "leave_started_on", roll)
        months = sorted({str(row["attended_on"])[:7] for row in present})
        by_month = "，".join(f"{int(month[5:])}月{_in(present, month)}天" for month in months)
        numbers = (
            len({row["attended_on"] for row in present}),
            sum(bool(row["is_overnight"]) for row in present),
            sum(row["leave_day_count"] or 0 for row in leaves),
            sum(row["attendance_status"] == "absent" for row in signs),
            len(_of_year(roll.where("work_log", "helper", helper["uid"]), "log_on", roll)),
            len(_of_year(roll.where("visit", "helper", helper["uid"]), "visited_at", roll)),
        )
        yield line_about(
            "team_member", member, roll, own_village(team, roll), helper["full_name"] or "", *map(str, numbers), by_month,
            tone="warn" if numbers[3] else "", rule="在岗天 = 签到为在岗、出差、培训的不同日期",
            basis=basis_of("leave_request", leaves, roll, lambda row: f"请假 {row['leave_day_count'] or 0} 天"),
        )  # fmt: skip


def _in(rows: Sequence[Row], month: str) -> int:
    return len({row["attended_on"] for row in rows if str(row["attended_on"]).startswith(month)})


@work_list(
    "meetings", _GROUP, "会议宣讲场次", note="各村本年各类会议、宣讲、道德讲堂的场次",
    columns=(("村", 8), ("类别", 0), ("场次", 5)),
)  # fmt: skip
def meetings(roll: Roll) -> Iterator[Line]:
    """Meetings of the year by village and kind."""
    parts: dict[tuple[str, str], list[Row]] = {}
    for row in _of_year(roll.rows("meeting"), "held_on", roll):
        parts.setdefault((own_village(row, roll), shown("meeting", row, "meeting_kind")), []).append(row)
    for (village, kind), part in sorted(parts.items()):
        yield Line(
            cells=(village, kind, str(len(part))),
            village=village,
            basis=tuple(
                Basis(
                    what=record_name("meeting", row, roll),
                    amount=row["held_on"] or "",
                    ledger="meeting",
                    uid=row["uid"],
                )
                for row in part
            ),
        )
