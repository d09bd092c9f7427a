"""The plan given out to villages ("任务分解到村")."""

from cunfupin.errors import UserError
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.rules.finding import Row
from cunfupin.services.changes import Changes
from cunfupin.services.quality_rows import read_rows
from cunfupin.services.records import get_record
from cunfupin.services.workspace import Workspace

from .registry import action

_NO_TARGET: Row = dict.fromkeys(("uid", "target_scope", "target_value", "unit", "due_on"))
_PEOPLE = ("first_secretary", "village_secretary", "village_commander")


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
