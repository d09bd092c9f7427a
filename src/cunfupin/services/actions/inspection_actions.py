"""Inspections ("督导检查"): households drawn, results taken in, problems on their way to being put right."""

import random

from sqlalchemy import Connection, update

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.rules.finding import Row
from cunfupin.rules.rectification_rules import DRAWN
from cunfupin.services.changes import Change, Changes
from cunfupin.services.issues import ISSUE, insert_issue
from cunfupin.services.names import labels
from cunfupin.services.quality import asked_roll
from cunfupin.services.quality_rows import read_rows
from cunfupin.services.records import get_record
from cunfupin.services.workflow.issue_guards import CHECK_MARK, asked_by
from cunfupin.services.workspace import Workspace

from .issue_actions import TO_ISSUE
from .registry import action

_FINDING, _INSPECTION, _NUMBERED = "inspection_finding", "inspection", "DC"
_USUAL_SAMPLE = 10


@action(_INSPECTION, "抽取农户", tip="按“抽查户数”随机抽取在册户，写入督导发现问题明细；到“工作清单”打印入户核查表")
def draw_sample(workspace: Workspace, uid: bytes) -> Changes:
    """Households of the village, drawn by lot: the same inspection draws the same ones."""
    inspection = get_record(workspace, _INSPECTION, uid)
    with asked_roll(workspace) as roll:
        if roll.where(_FINDING, "inspection", uid):
            raise UserError("这次督导已经有明细了；要重新抽取，请先把原来的明细移入回收站")
        there = roll.where("household", "village", inspection["village"])
        known = sorted(row["uid"] for row in there if row["register_status"] in (None, "active"))
    if not known:
        raise UserError("这个村还没有在册农户，请先选好行政村，录入或导入农户")
    count = min(inspection["sampled_household_count"] or _USUAL_SAMPLE, len(known))
    drawn = random.Random(uid).sample(known, count)
    with workspace.change("督导检查：抽取农户") as change:
        rows: list[dict[str, Value]] = [
            {"uid": new_uid(), "inspection": uid, "household": household, "note": f"{DRAWN}{number}"}
            for number, household in enumerate(drawn, 1)
        ]
        change.connection.execute(ledger(_FINDING).__table__.insert(), rows)
        _set(change.connection, _INSPECTION, uid, sampled_household_count=count)
    return change.changes


@action(
    _INSPECTION,
    "收回检查结果",
    tip="填了情况描述的明细转为整改问题，没有问题的抽查户记入督导内容后移出明细",
)
def take_in_results(workspace: Workspace, uid: bytes) -> Changes:
    """Findings become issues; households without any are told in the text of the inspection."""
    inspection = get_record(workspace, _INSPECTION, uid)
    with asked_roll(workspace) as roll:
        findings = list(roll.where(_FINDING, "inspection", uid))
    told = [row for row in findings if row["description"]]
    fine = [row for row in findings if not row["description"]]
    if not findings:
        raise UserError("还没有抽取农户，也没有登记问题，请先抽取农户或登记明细")
    with workspace.change("督导检查：收回检查结果") as change:
        for row in told:
            _make_issue(workspace, change, inspection, row)
        for row in fine:
            _set(change.connection, _FINDING, row["uid"], is_removed=1)
        if fine:
            names = labels(change.connection, "household", [row["household"] for row in fine if row["household"]])
            text = f"共查 {len(findings)} 户，没有发现问题的 {len(fine)} 户：{'、'.join(sorted(names.values()))}"
            told_before = inspection["content"]
            _set(change.connection, _INSPECTION, uid, content="\n".join(filter(None, (told_before, text))))
    return change.changes


@action(_FINDING, TO_ISSUE, tip="在问题整改台账登记，并在本条记下关联的整改问题")
def finding_to_issue(workspace: Workspace, uid: bytes) -> Changes:
    """A finding becomes an issue to be put right, once."""
    finding = get_record(workspace, _FINDING, uid)
    if finding["rectification_issue"]:
        raise UserError("这条已经转为整改问题，请到问题整改台账办理")
    if not finding["description"] or not finding["inspection"]:
        raise UserError("请先填写情况描述和所属督导，再转为整改问题")
    inspection = get_record(workspace, _INSPECTION, finding["inspection"])
    with workspace.change("督导发现问题转为整改问题") as change:
        _make_issue(workspace, change, inspection, finding)
    return change.changes


@action(ISSUE, "请其他村自查", tip="举一反三：给其他每个村登记同样的自查问题，村里答复有或没有", who=("township",))
def ask_other_villages(workspace: Workspace, uid: bytes) -> Changes:
    """The same check for every other village, each once."""
    issue = get_record(workspace, ISSUE, uid)
    if not issue["issue_no"] or not issue["description"]:
        raise UserError("请先填写问题编号和情况描述，再请其他村自查")
    if asked_by(issue):
        raise UserError("这条本身就是举一反三自查，请在原问题上发起")
    with workspace.change("举一反三：请其他村自查") as change:
        known = {row["issue_no"] for row in read_rows(change.connection, ISSUE)}
        for village in read_rows(change.connection, "village"):
            number = f"{issue['issue_no']}{CHECK_MARK}{(village['village_code'] or '')[-3:]}"
            if village["uid"] != issue["village"] and number not in known:
                row = {name: issue[name] for name in ("year", "issue_category", "description", "lead_person")}
                row |= {"issue_no": number, "issue_source": "self", "village": village["uid"]}
                row |= {"found_on": workspace.today.isoformat()}
                insert_issue(change.connection, row)
    if not change.changes.rows:
        raise UserError("其他村都已经发过这条自查，不用再发")
    return change.changes


def _make_issue(workspace: Workspace, change: Change, inspection: Row, finding: Row) -> None:
    if finding["rectification_issue"]:
        return
    row = {name: finding[name] for name in ("household", "issue_category", "description")}
    row |= {"issue_source": "supervision", "village": inspection["village"]}
    row |= {"found_on": inspection["inspected_on"] or workspace.today.isoformat()}
    _set(
        change.connection, _FINDING, finding["uid"], rectification_issue=insert_issue(change.connection, row, _NUMBERED)
    )


def _set(connection: Connection, name: str, uid: bytes, **values: Value) -> None:
    table = ledger(name).__table__
    connection.execute(update(table).where(table.c.uid == uid).values(**values))
