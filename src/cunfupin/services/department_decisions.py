"""How the differences between a department's list and the rolls were judged ("认定"), by whom and when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select, update

from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger

from .changes import Changes
from .department_results import ListLine
from .leads import lead_row
from .records import read_records
from .workspace import Workspace

_LIST, _MISMATCH, _LEAD = "department_list", "department_mismatch", "lead"
_PETITION = "petition"
_RISKS = {
    "disabled": "disability",
    "disability_subsidy": "disability",
    "school_roll": "schooling",
    "dropout": "schooling",
    "housing_appraisal": "unsafe_housing",
    "high_self_payment": "illness",
    "serious_disease": "illness",
    "chronic": "illness",
    "water_problem": "unsafe_water",
    "unemployment": "unstable_job",
    "disaster": "disaster",
    "accident": "accident",
}
"""Kinds of lists and the risk ("风险类型") that being on one tells of."""


def decide(workspace: Workspace, uid: bytes, lines: Sequence[ListLine], decision: str, *, reason: str = "") -> Changes:
    """Write down how these lines of a list were judged, as one step; what becomes a lead is registered as one.

    Who is on one side only has no difference of his own before he is judged.
    """
    table = ledger(_MISMATCH).__table__
    values = {
        "mismatch_decision": decision,
        "decision_reason": reason or None,
        "decided_by": workspace.operator,
        "decided_on": workspace.today.isoformat(),
    }
    with workspace.change("认定部门名单差异") as change:
        connection = change.connection
        fresh = {place: _difference(uid, line) for place, line in enumerate(lines) if line.uid is None}
        if fresh:
            connection.execute(table.insert(), list(fresh.values()))
        judged = [(line.uid or fresh[place]["uid"], *line.twins) for place, line in enumerate(lines)]
        leads = _new_leads(connection, uid, judged, workspace.today) if decision == _LEAD else {}
        for copies in judged:
            lead = {"monitoring_lead": leads[copies]} if copies in leads else {}
            connection.execute(update(table).where(table.c.uid.in_(copies)).values(**values, **lead))
    return change.changes


def _difference(uid: bytes, line: ListLine) -> dict[str, Any]:
    """A difference between the list and the roll, of which one side knows nothing."""
    return {
        "uid": new_uid(),
        "department_record": line.record,
        _LIST: None if line.record else uid,
        "member": line.member,
        "household": line.household,
        "mismatch_kind": "missing" if line.record else "extra",
        "our_value": line.ours or "名册里没有",
        "their_value": line.theirs or "名单里没有",
    }


def _new_leads(
    connection: Connection, uid: bytes, judged: Sequence[tuple[bytes, ...]], today: date
) -> Mapping[tuple[bytes, ...], bytes]:
    """A lead for each difference, given with its copies, that has a household: a new one, written down, or that of a copy."""
    lists = ledger(_LIST).__table__
    list_kind = connection.execute(select(lists.c.list_kind).where(lists.c.uid == uid)).scalar_one()
    kind = field_of(_MISMATCH, "mismatch_kind").kind
    known = read_records(connection, _MISMATCH, [one for copies in judged for one in copies])
    leads: dict[tuple[bytes, ...], bytes] = {}
    rows = []
    for copies in judged:
        one = known[copies[0]]
        lead = next((known[copy]["monitoring_lead"] for copy in copies if known[copy]["monitoring_lead"]), None)
        if lead is None and one["household"]:
            lead = new_uid()
            rows.append(
                {
                    **lead_row(connection, one["household"], today),
                    "uid": lead,
                    "lead_source": _PETITION if list_kind == _PETITION else "department",
                    "risk": _RISKS.get(list_kind, "other"),
                    "description": f"部门名单比对：{kind.format(one['mismatch_kind'])}",
                    "department_record": one["department_record"],
                }
            )
        if lead is not None:
            leads[copies] = lead
    if rows:
        connection.execute(ledger("monitoring_lead").__table__.insert(), rows)
    return leads
