"""Lists about how far work got: what falls due, cases on their way, screening, the plan month by month."""

from collections.abc import Iterator
from datetime import date

from cunfupin.fields import Decimal
from cunfupin.models.workflows import Step, workflows
from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OPEN
from cunfupin.rules.naming import household_name, record_name, shown
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day, is_active_household
from cunfupin.services.due import due_in
from cunfupin.services.targets.composed import is_typed
from cunfupin.services.targets.planned import target_entered
from cunfupin.services.targets.results import TargetResult, in_words, measured
from cunfupin.services.workflow.position import Position, position

from .registry import Basis, Line, basis_of, line_about, work_list

_GROUP = "进度"
_SOON = 7
_ON_THEIR_WAY = OPEN | {"", "observe", "intervene"}
_number = Decimal(2).format


@work_list(
    "due", _GROUP, "待办事项", note="到期的合同、证件、整改、流程、走访，按期限排；可按村、按人筛选后打印",
    columns=(("期限", 7), ("还有几天", 6), ("要办的事", 13), ("村", 6), ("对象", 0), ("责任人", 7)),
    told="还有几天",
)  # fmt: skip
def due(roll: Roll) -> Iterator[Line]:
    """Everything that falls due."""
    for one in sorted(due_in(roll, roll.today), key=lambda one: (one.due_on, one.what, one.about)):
        left = one.days_left(roll.today)
        words = f"超期 {-left} 天" if left < 0 else "今天" if not left else f"{left} 天"
        yield Line(
            cells=(one.due_on.isoformat(), words, one.what, one.village_name, one.about, one.person),
            ledger=one.ledger,
            uid=one.uid,
            village=one.village_name,
            tone="bad" if left < 0 else "warn" if left <= _SOON else "",
        )


@work_list(
    "cases", _GROUP, "防返贫工作清单",
    note="未办结的线索和监测户：到哪一步、停了几天、发现至今几天、什么时候到期；超期标红，期限的最后三分之一标黄",
    columns=(
        ("村", 6), ("户主", 5), ("风险", 8), ("现在", 5), ("下一步", 7), ("停留天", 4), ("发现天", 4), ("期限", 7), ("责任人", 0),
    ),
    told="期限",
)  # fmt: skip
def cases(roll: Roll) -> Iterator[Line]:
    """Open leads, then open cases."""
    for name in ("monitoring_lead", "monitoring_case"):
        flow = workflows()[name]
        for row in roll.rows(name):
            stands = position(flow, row, roll)
            waiting = (one for one in flow.steps if stands.is_ready(one) and _leads_on(stands, one))
            if stands.state in _ON_THEIR_WAY and (step := next(waiting, None)):
                yield _on_its_way(stands, row, step, roll)


def _leads_on(stands: Position, step: Step) -> bool:
    return step.is_repeated or step.name not in stands.passed


def _stage(stands: Position, row: Row) -> str:
    if stands.state or stands.flow.ledger == "monitoring_case":
        return shown(stands.flow.ledger, row, stands.flow.state)
    return "核查中" if row["assigned_to"] else "待分派"


def _found_on(stands: Position, row: Row, roll: Roll) -> date | None:
    """When the risk was first told of."""
    if stands.flow.ledger == "monitoring_lead":
        return day(row["found_on"])
    leads = roll.where("monitoring_lead", "monitoring_case", row["uid"])
    days_of = [on for lead in leads if (on := day(lead["found_on"]))]
    return min(days_of, default=min(stands.passed.values(), default=None))


def _on_its_way(stands: Position, row: Row, step: Step, roll: Roll) -> Line:
    ledger, household = stands.flow.ledger, roll.get("household", row["household"]) or {}
    village = roll.get("village", row.get("village") or household.get("village")) or {}
    found_on = _found_on(stands, row, roll)
    begun = max((on for on in stands.passed.values() if on <= roll.today), default=found_on)
    limit = stands.due(step, row, roll)
    left = (limit - roll.today).days if limit else None
    is_near = left is not None and limit and begun and 3 * left <= (limit - begun).days
    return line_about(
        ledger, row, roll, village.get("village_name") or "", row.get("full_name") or household.get("head_name") or "",
        shown(ledger, row, "risk" if ledger == "monitoring_lead" else "risks"), _stage(stands, row),
        step.title.partition("：")[0], _days_since(begun, roll), _days_since(found_on, roll),
        limit.isoformat() if limit else "", row.get("assigned_to") or village.get("collector_name") or "",
        tone="bad" if left is not None and left < 0 else "warn" if is_near else "",
        basis=basis_of("monitoring_step", stands.journal, roll, _step),
    )  # fmt: skip


def _days_since(on: date | None, roll: Roll) -> str:
    return str((roll.today - on).days) if on else ""


def _step(row: Row) -> str:
    return f"{row['handled_on'] or ''} {shown('monitoring_step', row, 'step_result')}".strip()


@work_list(
    "screening", _GROUP, "集中排查覆盖", note="每一轮排查各村查了几户、还差几户、发现几户有风险",
    columns=(("村", 8), ("轮次", 0), ("在册户", 5), ("已排查", 5), ("覆盖率", 6), ("存在风险", 5)),
    told="覆盖率",
)  # fmt: skip
def screening(roll: Roll) -> Iterator[Line]:
    """Coverage of each round in each village; the households left out are what a line comes from."""
    households = [row for row in roll.rows("household") if is_active_household(row)]
    rounds: dict[str, dict[bytes, Row]] = {}
    for row in roll.rows("screening"):
        rounds.setdefault(shown("screening", row, "screening_round") or "未填轮次", {})[row["household"]] = row
    for village in roll.rows("village"):
        own = [row for row in households if row["village"] == village["uid"]]
        for one, rows in rounds.items() if own else ():
            seen = [row for row in own if row["uid"] in rows]
            risky = sum(rows[row["uid"]]["screening_result"] == "risk" for row in seen)
            share = f"{100 * len(seen) / len(own):.0f}%"
            yield line_about(
                "village", village, roll, village["village_name"] or "", one, str(len(own)),
                str(len(seen)), share, str(risky), tone="" if len(seen) == len(own) else "warn",
                rule="覆盖率 = 已排查 ÷ 在册户，下面是还没有排查的户",
                basis=[
                    Basis(what=household_name(row, roll), ledger="household", uid=row["uid"])
                    for row in own
                    if row["uid"] not in rows
                ],
            )  # fmt: skip


@work_list(
    "plan", _GROUP, "任务分解和月进度", note="每项任务每个村：责任人、期限、完成值，按月的进展；逾期没有完成的标红",
    columns=(("村", 6), ("任务", 0), ("责任人", 6), ("期限", 7), ("任务数", 6), ("完成", 6), ("状态", 6), ("最近一月", 10)),
    told="任务",
)  # fmt: skip
def plan(roll: Roll) -> Iterator[Line]:
    """Assignments with their progress."""
    for row in roll.rows("plan_assignment"):
        village = roll.get("village", row["village"]) or {}
        months = sorted(
            roll.where("plan_progress", "plan_assignment", row["uid"]), key=lambda one: one["reported_month"] or ""
        )
        limit = day(row["due_on"])
        is_late = limit is not None and limit < roll.today and row["plan_item_status"] != "done"
        item = roll.get("plan_item", row["plan_item"]) or {}
        last = months[-1] if months else None
        yield line_about(
            "plan_assignment", row, roll, village.get("village_name") or "", item.get("task_name") or "",
            row["responsible_person"] or row["village_secretary"] or "", row["due_on"] or "",
            *(f"{_number(row[name])}" if row[name] is not None else "" for name in ("target_value", "actual_value")),
            shown("plan_assignment", row, "plan_item_status"), f"{last['reported_month']} 已报" if last else "没有报过",
            tone="bad" if is_late else "" if months else "warn",
            basis=basis_of("plan_progress", months, roll, lambda one: one["progress_text"] or _number(one["actual_value"] or 0)),
        )  # fmt: skip


@work_list(
    "reports_differ", _GROUP, "上报数和台账不符", note="村里报的完成值与台账自动算出的不一样：以台账为准，请核对",
    columns=(("村", 8), ("指标", 0), ("村里报", 8), ("台账算", 8)),
    told="台账算",
)  # fmt: skip
def reports_differ(roll: Roll) -> Iterator[Line]:
    """Villages whose report is not what their ledgers say."""
    results: dict[bytes, TargetResult] = {}
    for row in roll.rows("plan_assignment"):
        target = roll.get("plan_target", row["plan_target"])
        facts = target_entered(roll, target) if target else None
        if target is None or facts is None or row["actual_value"] is None or is_typed(facts):
            continue
        if target["uid"] not in results:
            results[target["uid"]] = measured(facts, roll)
        result = results[target["uid"]]
        values = result.by_village.get(row["village"])
        told, found = _number(row["actual_value"]), in_words(values)
        if values is None or Decimal(2).to_python(row["actual_value"]) != values[1]:
            village = roll.get("village", row["village"]) or {}
            yield line_about(
                "plan_assignment", row, roll, village.get("village_name") or "", facts.title, told, found, tone="bad",
                rule=f"取数口径：{facts.counting_rule}",
                basis=[
                    Basis(what=record_name(hit.ledger, found_row, roll), ledger=hit.ledger, uid=hit.uid)
                    for hit in result.tally.hits
                    if hit.village == row["village"] and (found_row := roll.get(hit.ledger, hit.uid))
                ],
            )  # fmt: skip
