"""Issues made of what checks, audits and visits found ("转为整改问题"), each once."""

from functools import partial

from sqlalchemy import update

from cunfupin.errors import UserError
from cunfupin.models.base import uid_of
from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.rules.finding import Row
from cunfupin.rules.rectification_rules import CENSUS_RESULTS
from cunfupin.rules.relations import village_of
from cunfupin.services.changes import Changes
from cunfupin.services.issues import insert_issue
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import get_record
from cunfupin.services.workspace import Workspace

from .registry import action

_SOURCES = {
    "census_check": ("census", "checked_on", "policy"),
    "asset_audit": ("audit", "audited_on", "asset"),
    "visit": ("self", "visited_at", "work"),
}
"""Where the issue comes from, on which day it was found, and what kind it mostly is."""
_KINDS = {
    "is_education_secure": "education",
    "is_medical_secure": "health",
    "is_housing_safe": "housing",
    "has_safe_water": "water",
}


def _found(name: str, record: Row) -> str:
    if name != "census_check":
        return record["found_problem"] or ""
    failed = [field_of(name, one).label for one in CENSUS_RESULTS if record[one] == 0]
    return f"{'、'.join(failed)}：否" if failed else "核查不达标" if record["is_passed"] == 0 else ""


def to_issue(name: str, workspace: Workspace, uid: bytes) -> Changes:
    """What the record says was wrong becomes an issue of its village."""
    record, (source, day, category) = get_record(workspace, name, uid), _SOURCES[name]
    described = _found(name, record)
    if not described:
        raise UserError("这条没有登记不达标的项目或发现的问题，先填写再转为整改问题")
    category = next((kind for answer, kind in _KINDS.items() if record.get(answer) == 0), category)
    with asked_roll(workspace) as roll:
        village = village_of(name, record, roll)
    facts = {
        "uid": uid_of(f"issue|{name}|{uid.hex()}"),
        "issue_source": source,
        "issue_category": category,
        "description": described,
        "village": village and village["uid"],
        "household": record.get("household"),
        "asset": record.get("asset"),
        "found_on": (record[day] or workspace.today.isoformat())[:10],
    }
    with workspace.change("转为整改问题") as change:
        issue = insert_issue(change.connection, facts)
        if has_field(name, "rectification_issue"):
            table = ledger(name).__table__
            change.connection.execute(update(table).where(table.c.uid == uid).values(rectification_issue=issue))
    if not change.changes.rows:
        raise UserError("这条已经转为整改问题，请到问题整改台账办理")
    return change.changes


for _name in _SOURCES:
    action(_name, "转为整改问题", tip="按发现的问题在问题整改台账登记，只登记一次")(partial(to_issue, _name))
