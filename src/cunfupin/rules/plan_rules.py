"""Rules about the plan and its targets (G001 to G008, G035)."""

from collections.abc import Iterator
from datetime import date

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .naming import shown
from .registry import rule
from .roll import Roll
from .terms import HUNDRED, day, days, is_blank


def _number(ledger: str, name: str, value: int) -> float:
    return float(str(field_of(ledger, name).kind.to_python(value)))


def _item(row: Row, roll: Roll) -> str:
    item = roll.get("plan_item", row["plan_item"])
    return (item or {}).get("task_name") or "任务"


@rule("G001")
def nobody_leads(item: Row, _roll: Roll) -> Iterator[Said]:
    """Neither a person nor a unit leads."""
    if is_blank(item["lead_person"]) and is_blank(item["lead_unit"]):
        yield said("lead_person", item=item["task_name"] or "任务")


@rule("G002")
def village_has_no_task(item: Row, roll: Roll) -> Iterator[Said]:
    """Every village has its part."""
    given = {row["village"] for row in roll.where("plan_assignment", "plan_item", item["uid"])}
    lacking = [row["village_name"] or row["village_code"] for row in roll.rows("village") if row["uid"] not in given]
    if lacking:
        yield said(item=item["task_name"] or "任务", villages="、".join(map(str, lacking)))


@rule("G003")
def task_without_cadres(task: Row, roll: Roll) -> Iterator[Said]:
    """Two people stand for a village's task."""
    blank = [name for name in ("first_secretary", "village_secretary") if is_blank(task[name])]
    if blank:
        yield said(blank[0], item=_item(task, roll))


@rule("G004")
def task_is_late(task: Row, roll: Roll) -> Iterator[Said]:
    """Not done on its day."""
    over = days(task["due_on"], roll.today)
    if task["plan_item_status"] != "done" and over is not None and over > 0:
        yield said("plan_item_status", item=_item(task, roll), date=shown("plan_assignment", task, "due_on"))


@rule("G005")
def task_lags(task: Row, roll: Roll, *, task_lag: int) -> Iterator[Said]:
    """Behind the time that has passed."""
    due = day(task["due_on"])
    if due is None or task["completion_rate"] is None or task["plan_item_status"] == "done":
        return
    start = date(due.year, 1, 1)
    passed = HUNDRED * min(max((roll.today - start).days, 0), (due - start).days) // max((due - start).days, 1)
    done = _number("plan_assignment", "completion_rate", task["completion_rate"])
    if done < passed - task_lag:
        yield said("completion_rate", item=_item(task, roll), a=f"{done:g}", b=passed)


@rule("G006")
def parts_are_not_the_whole(target: Row, roll: Roll) -> Iterator[Said]:
    """What the villages shall do adds up to what the township shall do."""
    parts = [row["target_value"] for row in roll.where("plan_assignment", "plan_target", target["uid"])]
    known = [part for part in parts if part is not None]
    whole = target["target_value"]
    if target["target_scope"] == "township" and known and whole is not None and sum(known) != whole:
        texts = (f"{_number('plan_target', 'target_value', value):g}" for value in (sum(known), whole))
        a, b = texts
        yield said("target_value", target=target["target_name"] or "指标", a=a, b=b)


@rule("G008")
def target_is_near_its_end(target: Row, roll: Roll, *, target_notice_days: int) -> Iterator[Said]:
    """Not reached, and little time left."""
    left = days(roll.today, target["due_on"])
    if left is None or not 0 <= left < target_notice_days or target["completion_rate"] is None:
        return
    done = _number("plan_target", "completion_rate", target["completion_rate"])
    if done < HUNDRED:
        yield said("completion_rate", target=target["target_name"] or "指标", p=f"{done:g}", n=left)


@rule("G035")
def milestone_was_missed(target: Row, roll: Roll) -> Iterator[Said]:
    """A milestone's day has passed without a report that it was reached."""
    over = days(target["due_on"], roll.today)
    if target["target_relation"] != "milestone" or over is None or over <= 0:
        return
    tasks = [row["uid"] for row in roll.where("plan_assignment", "plan_target", target["uid"])]
    reports = [row for task in tasks for row in roll.where("plan_progress", "plan_assignment", task)]
    if not any((row["actual_value"] or 0) > 0 for row in reports):
        yield said("actual_value")
