"""The plan of a year: taken over, carried on to the next year, given out to villages ("任务分解到村")."""

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import Value, code_list
from cunfupin.models.base import new_uid, uid_of
from cunfupin.models.registry import field_of, ledger, stored_fields
from cunfupin.rules.finding import Row
from cunfupin.services.changes import Changes
from cunfupin.services.quality_rows import read_rows
from cunfupin.services.records import get_record, read_records
from cunfupin.services.targets.facts import items_of_the_plan, targets_of_the_plan
from cunfupin.services.targets.planned import row_of
from cunfupin.services.workspace import Workspace

from .registry import action

_NO_TARGET: Row = dict.fromkeys(("uid", "target_scope", "target_value", "unit", "due_on"))
_ANEW = frozenset({"document_no", "enacted_on", "actual_value", "note"})
_PEOPLE = ("first_secretary", "village_secretary", "village_commander")


@action(
    "plan_document",
    "装入方案任务",
    tip="把本程序带的 2020 年方案的任务和指标登记到这份方案下，已有的条目不动",
    who=("township",),
)
def take_over(workspace: Workspace, uid: bytes) -> Changes:
    """The tasks and targets that the program knows, under this document; each once."""
    with workspace.change("装入方案任务") as change:
        known = {row["section_no"] for row in read_rows(change.connection, "plan_item", "AND plan_document = ?", uid)}
        for item in items_of_the_plan():
            if item["no"] not in known:
                _take_item(change.connection, uid, item)
    if not change.changes.rows:
        raise UserError("这份方案已经有全部任务，不用再装入")
    return change.changes


def _take_item(connection: Connection, document: bytes, item: dict[str, str]) -> None:
    uid, due_on = new_uid(), max(facts.due_on for facts in targets_of_the_plan())
    row: Row = {
        "uid": uid,
        "plan_document": document,
        "year": due_on.year,
        "section_no": item["no"],
        "plan_board": _board(item["section"]),
        "task_name": item["title_zh"],
        "task_content": item["summary_zh"],
        "lead_person": item["lead"] or None,
        "responsible_roles": field_of("plan_item", "responsible_roles").kind.parse(item["responsible"]),
        "due_on": due_on.isoformat(),
        "plan_item_status": "not_started",
    }
    connection.execute(ledger("plan_item").__table__.insert(), row)
    for facts in targets_of_the_plan():
        if facts.plan_item == item["no"]:
            target = {"uid": new_uid(), "plan_item": uid, **row_of(facts)}
            connection.execute(ledger("plan_target").__table__.insert(), target)


def _board(section: str) -> str | None:
    """The board ("任务板块") whose section of the plan this is."""
    options = code_list("plan_board").options
    return next((one.code for one in options if section.startswith(one.constraint.removeprefix("section="))), None)


@action(
    "plan_document",
    "起草下一年方案",
    tip="照这份方案的任务、指标和取数办法起草下一年的，日期顺延一年，目标值再改",
    who=("township",),
)
def carry_on(workspace: Workspace, uid: bytes) -> Changes:
    """The plan of the next year begins as this one, once."""
    document = get_record(workspace, "plan_document", uid)
    year = (document["year"] or workspace.today.year) + 1
    following = uid_of(f"plan_document:{uid.hex()}:{year}")
    with workspace.change(f"起草 {year} 年方案") as change:
        if read_records(change.connection, "plan_document", [following]):
            raise UserError(f"{year} 年的方案已经起草过，请在工作方案台账里打开它")
        _copy(change.connection, "plan_document", document, uid=following, title=_next_title(document, year), year=year)
        for item in read_rows(change.connection, "plan_item", "AND plan_document = ?", uid):
            own = uid_of(f"plan_item:{item['uid'].hex()}:{year}")
            _copy(change.connection, "plan_item", item, uid=own, plan_document=following, year=year)
            for target in read_rows(change.connection, "plan_target", "AND plan_item = ?", item["uid"]):
                _copy(change.connection, "plan_target", target, uid=new_uid(), plan_item=own)
    return change.changes


def _next_title(document: Row, year: int) -> str:
    title = document["title"] or f"{year - 1} 年工作方案"
    return title.replace(str(year - 1), str(year)) if str(year - 1) in title else f"{title}（{year} 年）"


def _copy(connection: Connection, name: str, row: Row, **given: Value) -> None:
    """A row of the next year: its dates a year later, nothing done yet, the number of its paper still to come."""
    values = {spec.name: row[spec.name] for spec in stored_fields(name) if spec.name not in _ANEW}
    if values.get("due_on"):
        values["due_on"] = _year_later(values["due_on"])
    if "plan_item_status" in values:
        values["plan_item_status"] = "not_started"
    connection.execute(ledger(name).__table__.insert(), values | given)


def _year_later(day: str) -> str:
    year, rest = int(day[:4]) + 1, day[4:]
    return f"{year}-02-28" if rest == "-02-29" else f"{year}{rest}"


@action(
    "plan_item", "分解到各村", tip="给每个村登记这项任务和它的指标，带上第一书记和村书记，已有的不动", who=("township",)
)
def give_out(workspace: Workspace, uid: bytes) -> Changes:
    """An assignment for each village, for each target of the item; shares and zeros are the same in every village."""
    item = get_record(workspace, "plan_item", uid)
    table = ledger("plan_assignment").__table__
    with workspace.change("任务分解到各村") as change:
        targets = [row for row in read_rows(change.connection, "plan_target") if row["plan_item"] == uid]
        given = read_rows(change.connection, "plan_assignment", "AND plan_item = ?", uid)
        known = {(row["plan_target"], row["village"]) for row in given}
        for village in read_rows(change.connection, "village"):
            for target in targets or [_NO_TARGET]:
                if (target["uid"], village["uid"]) not in known:
                    change.connection.execute(table.insert(), _assignment(item, target, village))
    if not change.changes.rows:
        raise UserError("各村都已经有这项任务，不用再分解")
    return change.changes


def _assignment(item: Row, target: Row, village: Row) -> Row:
    """The township's own figure is not a village's: only what holds for each village alike is given out as a figure."""
    is_same = target["target_scope"] == "village"
    return {name: village[name] for name in _PEOPLE} | {
        "uid": new_uid(),
        "plan_item": item["uid"],
        "plan_target": target["uid"],
        "village": village["uid"],
        "responsible_person": village["village_secretary"] or village["first_secretary"],
        "target_value": target["target_value"] if is_same else None,
        "unit": target["unit"],
        "due_on": target["due_on"] or item["due_on"],
        "plan_item_status": "not_started",
    }
