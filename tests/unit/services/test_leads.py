"""Leads from what the rules find about households at risk."""

from dataclasses import replace

import pytest

from cunfupin.rules.finding import Finding
from cunfupin.services.leads import can_become_lead, record_leads
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace


@pytest.fixture
def warning(village: Workspace) -> Finding:
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    household, _changes = create_record(village, "household", {"household_no": "3607352022060001", "village": place})
    create_record(village, "member", {"household": household, "full_name": "温石秀", "relation_to_head": "head"})
    return Finding(
        rule="W010",
        level="must",
        ledger="household_year",
        uid=household,
        message="温石秀户住房为D级，尚未登记预警。",
        household=household,
        village=place,
    )


def leads(workspace: Workspace) -> list[dict[str, object]]:
    return list_records(workspace, Query(ledger="monitoring_lead")).records


def test_a_warning_becomes_a_lead_once(village: Workspace, warning: Finding) -> None:
    assert record_leads(village, [warning, warning]).ledgers == {"monitoring_lead"}
    assert not record_leads(village, [warning]).rows
    (lead,) = leads(village)
    assert (lead["full_name"], lead["risk"], lead["lead_source"]) == ("温石秀", "unsafe_housing", "system")
    assert "W010" in str(lead["description"])
    assert str(lead["due_on"]) > str(lead["found_on"])


def test_two_rules_about_one_risk_make_one_lead(village: Workspace, warning: Finding) -> None:
    record_leads(village, [replace(warning, rule="W002"), replace(warning, rule="W003")])
    assert len(leads(village)) == 1


def test_other_findings_make_no_lead(village: Workspace, warning: Finding) -> None:
    others = [replace(warning, rule="H001"), replace(warning, household=None), replace(warning, exempted="已核实")]
    assert not any(map(can_become_lead, others))
    record_leads(village, others)
    assert not leads(village)
