"""New issues to be put right ("问题整改"), whatever they were found by; each once."""

from collections.abc import Iterable

from sqlalchemy import Connection

from cunfupin.models.base import new_uid, uid_of
from cunfupin.models.registry import field_of, ledger
from cunfupin.models.workflows import standing
from cunfupin.rules.finding import Finding, Row

from .changes import Changes
from .number_blocks import running_numbers
from .records import read_records
from .workspace import Workspace

ISSUE = "rectification_issue"
_CATEGORIES = {
    "A": "asset", "D": "housing", "E": "education", "H": "identification", "I": "record", "L": "employment",
    "M": "health", "N": "industry", "P": "employment", "S": "safety_net", "V": "responsibility",
}  # fmt: skip
"""First letter of a rule and the kind of issue that its findings mostly are."""


def insert_issue(connection: Connection, facts: Row, prefix: str = "WT") -> bytes:
    """Inside a change: an issue with its number and year; an issue with the uid of `facts` that is known is left."""
    uid = facts.get("uid") or new_uid()
    if not read_records(connection, ISSUE, [uid]):
        on: str = facts["found_on"]
        numbered = {"issue_no": next_number(connection, prefix, on), "year": int(on[:4])}
        connection.execute(
            ledger(ISSUE).__table__.insert(), {**standing(ISSUE, facts), **numbered, **facts, "uid": uid}
        )
    return uid


def next_number(connection: Connection, prefix: str, on: str) -> str:
    """The next number of the day, e.g. DC20201210-03."""
    return next(running_numbers(connection, field_of(ISSUE, "issue_no"), f"{prefix}{on.replace('-', '')}-", width=2))


def record_issues(workspace: Workspace, findings: Iterable[Finding]) -> Changes:
    """An issue for each finding of the rules ("系统疑点"); one that is known is left."""
    with workspace.change("疑点转为整改问题") as change:
        for one in findings:
            facts = {
                "uid": uid_of(f"issue|{one.key}"),
                "issue_source": "rule",
                "issue_category": _CATEGORIES.get(one.rule[0], "other"),
                "description": f"{one.message}（规则{one.rule}）",
                "village": one.village,
                "household": one.household,
                "found_on": workspace.today.isoformat(),
            }
            insert_issue(change.connection, facts, "YD")
    return change.changes
