"""Lists about those who help: how many households each has, where there is a gap, who was there, what an appraisal needs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OPEN
from cunfupin.rules.naming import household_name, record_name, shown
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day, is_active_household, is_registered
from cunfupin.services.appraisal_figures import (
    AppraisalFigure,
    is_paired,
    of_helper,
    of_team,
    of_village,
    of_year,
)

from .registry import Basis, Line, basis_of, line_about, own_village, work_list

_GROUP = "帮扶力量"
_VISIT_DAYS = "visit_days"


def _last_visit(household: bytes, roll: Roll) -> date | None:
    return day(max((row["visited_at"] or "" for row in roll.where("visit", "household", household)), default=""))


@work_list(
    "pairing_load", _GROUP, "结对负担和走访",
    ledger="helper", note="每位帮扶人结对几户、本年走访几次、几户超过规定天数没去；已离岗还挂着户的标红",
    columns=(("帮扶人", 6), ("单位", 0), ("结对户", 4), ("本年走访", 5), ("该去没去", 5), ("在岗", 4)),
)  # fmt: skip
def pairing_load(roll: Roll) -> Iterator[Line]:
    """Households, visits and overdue visits of each helper."""
    most = roll.number(_VISIT_DAYS)
    for helper in roll.rows("helper"):
        pairings = [row for row in roll.where("pairing", "helper", helper["uid"]) if is_paired(row, roll)]
        if not pairings and helper["is_serving"] == 0:
            continue
        last = {row["uid"]: _last_visit(row["household"], roll) or day(row["started_on"]) for row in pairings}
        late = [row for row in pairings if (seen := last[row["uid"]]) is None or (roll.today - seen).days > most]
        visits = of_year(roll.where("visit", "helper", helper["uid"]), "visited_at", roll.year)
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
    told="原因",
)  # fmt: skip
def pairing_gaps(roll: Roll) -> Iterator[Line]:
    """Households without a helper who serves."""
    for household in roll.rows("household"):
        uid = household["uid"]
        cases = roll.where("monitoring_case", "household", uid)
        is_helped = is_registered(household) or any(case["case_status"] in OPEN for case in cases)
        if not is_active_household(household) or not is_helped:
            continue
        pairings = [row for row in roll.where("pairing", "household", uid) if is_paired(row, roll)]
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
    told="缺勤",
)  # fmt: skip
def attendance(roll: Roll) -> Iterator[Line]:
    """Days, leave, log, visits of each resident member this year, from what is recorded anyway."""
    for member in roll.rows("team_member"):
        helper = roll.get("helper", member["helper"])
        team = roll.get("resident_team", member["resident_team"])
        if helper is None or ((ended := day(member["term_ended_on"])) and ended.year < roll.year):
            continue
        figures = {one.what: one for one in of_helper(helper["uid"], roll.year, roll)}
        present = figures["在岗天"].rows
        months = sorted({str(row["attended_on"])[:7] for row in present})
        by_month = "，".join(f"{int(month[5:])}月{_in(present, month)}天" for month in months)
        numbers = [figures[name].count for name in ("在岗天", "过夜", "请假天", "缺勤", "日志", "走访")]
        yield line_about(
            "team_member", member, roll, own_village(team, roll), helper["full_name"] or "", *map(str, numbers), by_month,
            tone="warn" if numbers[3] else "", rule="在岗天 = 签到为在岗、出差、培训的不同日期",
            basis=basis_of("leave_request", figures["请假天"].rows, roll, lambda row: f"请假 {row['leave_day_count'] or 0} 天"),
        )  # fmt: skip


def _in(rows: Sequence[Row], month: str) -> int:
    return len({row["attended_on"] for row in rows if str(row["attended_on"]).startswith(month)})


@work_list(
    "appraisal", _GROUP, "考核用数",
    note="村、工作队、帮扶人本年的考核用数，全部从台账汇总；打分在驻村帮扶考核台账，详情页“取台账的数”把它写进备注",
    columns=(("村", 6), ("对象", 9), ("用数", 0)),
)  # fmt: skip
def appraisal(roll: Roll) -> Iterator[Line]:
    """Villages, teams and those who help, each with its figures and the rows behind them."""
    for village in roll.rows("village"):
        name = village["village_name"] or ""
        yield _appraised("village", village, roll, name, name, of_village(village["uid"], roll.year, roll))
    for team in roll.rows("resident_team"):
        figures = of_team(team["uid"], roll.year, roll)
        yield _appraised("resident_team", team, roll, own_village(team, roll), team["team_name"] or "工作队", figures)
    for helper in roll.rows("helper"):
        found = list(of_helper(helper["uid"], roll.year, roll))
        if helper["is_serving"] != 0 and any(one.count for one in found):
            homes = (roll.get("household", row["household"]) for row in found[0].rows)
            places = dict.fromkeys(own_village(household, roll) for household in homes)
            yield _appraised("helper", helper, roll, "、".join(places), helper["full_name"] or "", found)


def _appraised(ledger: str, row: Row, roll: Roll, place: str, name: str, figures: Iterable[AppraisalFigure]) -> Line:
    found = list(figures)
    return line_about(
        ledger, row, roll, place, name, "，".join(str(one) for one in found if one.count) or "没有记录",
        basis=[
            Basis(what=f"{one.what}：{record_name(one.ledger, of, roll)}", ledger=one.ledger, uid=of["uid"])
            for one in found
            for of in one.rows
        ],
    )  # fmt: skip


@work_list(
    "meetings", _GROUP, "会议宣讲场次", note="各村本年各类会议、宣讲、道德讲堂的场次",
    columns=(("村", 8), ("类别", 0), ("场次", 5)),
)  # fmt: skip
def meetings(roll: Roll) -> Iterator[Line]:
    """Meetings of the year by village and kind."""
    parts: dict[tuple[str, str], list[Row]] = {}
    for row in of_year(roll.rows("meeting"), "held_on", roll.year):
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
