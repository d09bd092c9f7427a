"""Leads ("预警线索") from what the rules find about households at risk (W001 to W016): each once, never unasked."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from cunfupin.models.base import uid_of
from cunfupin.models.registry import ledger
from cunfupin.rules.finding import Finding

from .changes import Changes
from .records import read_records
from .rule_settings import parameters_of
from .workspace import Workspace

_LEAD = "monitoring_lead"
_RISKS: Mapping[str, str] = {
    "W001": "other",
    "W002": "illness",
    "W003": "illness",
    "W004": "schooling",
    "W005": "unstable_job",
    "W006": "disaster",
    "W007": "accident",
    "W008": "other",
    "W009": "illness",
    "W010": "unsafe_housing",
    "W011": "unsafe_water",
    "W012": "illness",
    "W013": "lack_labour",
    "W014": "business_failure",
    "W015": "business_failure",
    "W016": "schooling",
}
"""Warning rules and the code of the risk ("风险类型") that each tells of."""


def can_become_lead(finding: Finding) -> bool:
    """Whether the finding warns of a household at risk."""
    return finding.rule in _RISKS and finding.household is not None and not finding.exempted


def record_leads(workspace: Workspace, findings: Iterable[Finding]) -> Changes:
    """A lead for each household and risk among the findings that warn; what is already a lead of this year is left."""
    wanted = {_uid(one, workspace.today): one for one in findings if can_become_lead(one)}
    with workspace.change("登记预警线索") as change:
        connection = change.connection
        known = read_records(connection, _LEAD, list(wanted))
        rows = [_row(connection, uid, one, workspace.today) for uid, one in wanted.items() if uid not in known]
        if rows:
            connection.execute(ledger(_LEAD).__table__.insert(), rows)
    return change.changes


def _uid(finding: Finding, today: date) -> bytes:
    """The same for the same household, risk and year, so that no lead comes twice, not even from two computers."""
    household = finding.household or b""
    return uid_of(f"lead|{household.hex()}|{_RISKS[finding.rule]}|{today.year}")


def _row(connection: Connection, uid: bytes, finding: Finding, today: date) -> dict[str, Any]:
    assert finding.household is not None
    said = {"risk": _RISKS[finding.rule], "description": f"{finding.message}（规则{finding.rule}）"}
    return {**lead_row(connection, finding.household, today), **said, "uid": uid, "lead_source": "system"}


def lead_row(connection: Connection, household_uid: bytes, today: date) -> dict[str, Any]:
    """What a new lead about a household begins with."""
    household = read_records(connection, "household", [household_uid])[household_uid]
    days = int(str(parameters_of(connection)["clue_verify_days"]))
    return {
        "village": household["village"],
        "household": household_uid,
        "full_name": household["head_name"],
        "id_number": household["head_id_number"],
        "phone": household["household_phone"],
        "lead_channel": "department",
        "urgency": "normal",
        "found_on": today.isoformat(),
        "due_on": (today + timedelta(days=days)).isoformat(),
    }
