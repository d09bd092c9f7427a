"""From project to asset ("资产移交"): cards drafted of what an accepted project has built."""

from cunfupin.errors import UserError
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.services.changes import Changes
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import get_record
from cunfupin.services.workspace import Workspace

from .registry import action

_CLASSES = {
    "industry": "operating",
    "infrastructure": "public",
    "public_service": "public",
    "relocation": "public",
    "security": "public",
}
"""Kinds of projects that leave assets behind; the others are spent ("费用性")."""
_FROM_PROJECT = (
    "village", "project_name", "project_no", "project_kind", "project_year", "implementing_unit", "approval_no",
    "commenced_on", "completed_on", "accepted_on", "benefit_household_count", "benefit_person_count", "benefit_poor_count",
)  # fmt: skip


@action(
    "project", "生成资产卡", tip="按验收合格的项目和到账资金起草一张资产卡，拆成几项资产的再另行登记", who=("township",)
)
def draft_asset(workspace: Workspace, uid: bytes) -> Changes:
    """One card for the project with its funds by source; what it is worth is checked by a person."""
    project = get_record(workspace, "project", uid)
    with asked_roll(workspace) as roll:
        cards = roll.where("asset", "project", uid)
        receipts = list(roll.where("fund_receipt", "project", uid))
    kind = _CLASSES.get(project["project_kind"] or "")
    if not project["accepted_on"] or project["acceptance_result"] == "failed":
        raise UserError("项目还没有验收合格，请先在“办理”里办到验收")
    if cards:
        raise UserError(f"这个项目已有 {len(cards)} 张资产卡，要再拆分请在扶贫项目资产台账新增")
    if kind is None:
        raise UserError("这类项目是费用性支出，不形成资产；确有资产的请在扶贫项目资产台账新增")
    total = sum(receipt["amount"] or 0 for receipt in receipts)
    asset = new_uid()
    card = {name: project[name] for name in _FROM_PROJECT} | {
        "uid": asset,
        "project": uid,
        "asset_no": f"{project['project_no'] or ''}-1".lstrip("-"),
        "asset_name": project["project_name"],
        "asset_class": kind,
        "asset_status": "building",
        "acquired_on": project["accepted_on"],
        "total_fund": total or None,
        "original_value": project["settled_amount"] or total or None,
    }
    with workspace.change("按项目生成资产卡") as change:
        change.connection.execute(ledger("asset").__table__.insert(), card)
        for receipt in receipts:
            funding = {name: receipt[name] for name in ("fund_source", "year", "amount", "document_no")}
            row = {"uid": new_uid(), "asset": asset, **funding}
            change.connection.execute(ledger("asset_funding").__table__.insert(), row)
    return change.changes
