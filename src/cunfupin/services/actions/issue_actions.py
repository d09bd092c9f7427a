"""Issues made of what checks, audits and visits found ("转为整改问题"), each once."""

from collections.abc import Sequence
from functools import partial

from sqlalchemy import update

from cunfupin.errors import UserError
from cunfupin.fields import in_beijing
from cunfupin.models.base import uid_of
from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.rules.finding import Row
from cunfupin.rules.rectification_rules import CENSUS_RESULTS
from cunfupin.rules.relations import village_of
from cunfupin.rules.roll import Roll
from cunfupin.services.changes import Changes
from cunfupin.services.issues import ISSUE, insert_issue
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import get_record
from cunfupin.services.workspace import Workspace

from .registry import action

TO_ISSUE = "转为整改问题"
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
    if not _found(name, get_record(workspace, name, uid)):
        raise UserError("这条没有登记不达标的项目或发现的问题，先填写再转为整改问题")
    changes = to_issues(name, workspace, [uid])
    if not changes.rows:
        raise UserError("这条已经转为整改问题，请到问题整改台账办理")
    return changes


def to_issues(name: str, workspace: Workspace, uids: Sequence[bytes]) -> Changes:
    """An issue for each record that says what was wrong and has none yet, in one step."""
    with asked_roll(workspace) as roll:
        facts = {
            uid: _facts(name, record, roll) for uid in uids if _found(name, record := get_record(workspace, name, uid))
        }
    with workspace.change(TO_ISSUE) as change:
        for uid, issue_facts in facts.items():
            issue = insert_issue(change.connection, issue_facts)
            if has_field(name, ISSUE):
                table = ledger(name).__table__
                change.connection.execute(update(table).where(table.c.uid == uid).values(rectification_issue=issue))
    return change.changes


def _facts(name: str, record: Row, roll: Roll) -> Row:
    source, day, category = _SOURCES[name]
    village = village_of(name, record, roll)
    return {
        "uid": uid_of(f"issue|{name}|{record['uid'].hex()}"),
        "issue_source": source,
        "issue_category": next((kind for answer, kind in _KINDS.items() if record.get(answer) == 0), category),
        "description": _found(name, record),
        "village": village and village["uid"],
        "household": record.get("household"),
        "asset": record.get("asset"),
        "found_on": in_beijing(record[day] or roll.today.isoformat())[:10],
    }


for _name in _SOURCES:
    action(_name, TO_ISSUE, tip="按发现的问题在问题整改台账登记，只登记一次")(partial(to_issue, _name))
