"""Working lists: known figures, balances as laws, nothing that breaks on an empty file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cunfupin.fields import Moment
from cunfupin.models.registry import fields_of
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll, Rows
from cunfupin.services.lists.depreciation import depreciated
from cunfupin.services.lists.registry import Line, make_list, work_lists
from cunfupin.services.lists.saving import save_list
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace

TODAY = date(2020, 12, 20)
QUICK = settings(max_examples=40)


def row(ledger: str, number: int = 1, **values: Any) -> Row:
    return {spec.name: None for spec in fields_of(ledger)} | {"uid": number.to_bytes(16, "big")} | values


def lines(name: str, rows: dict[str, list[Row]]) -> Sequence[Line]:
    (found,) = [one for one in work_lists() if one.name == name]
    return list(found.make(Roll(source=Rows(rows), today=TODAY, year=2020)))


def test_every_list_fits_its_columns(village: Workspace) -> None:
    for facts in work_lists():
        listed = make_list(village, facts.name)
        assert all(len(line.cells) == len(facts.columns) for line in listed.lines), facts.name
        assert facts.told in ("", *(title for title, _width in facts.columns)), facts.name


HOUSEHOLD = row("household", 1, household_type="exited", register_status="active", main_cause="illness")


def test_a_cause_is_answered_by_a_measure_of_its_kind_only() -> None:
    measures = [row("measure", 2, household=HOUSEHOLD["uid"], year=2020, measure_group="employment")]
    policy = row("policy_standard", 4, policy_name="大病救助", measure_group="health", valid_from_on="2019-01-01")
    found = {"household": [HOUSEHOLD], "measure": measures, "policy_standard": [policy]}
    (line,) = lines("measures_by_cause", found)
    assert (line.cells[2], line.cells[5], line.cells[6]) == ("因病", "缺", "大病救助")
    measures.append(row("measure", 3, household=HOUSEHOLD["uid"], year=2020, measure_group="health"))
    (line,) = lines("measures_by_cause", found)
    assert (line.cells[4], line.cells[5], [basis.uid for basis in line.basis]) == ("健康扶贫", "", [measures[1]["uid"]])


def test_a_helper_who_left_leaves_a_gap() -> None:
    helper = row("helper", 5, full_name="黄帮扶", is_serving=1)
    pairing = row("pairing", 6, household=HOUSEHOLD["uid"], helper=helper["uid"], started_on="2020-01-01")
    found = {"household": [HOUSEHOLD], "helper": [helper], "pairing": [pairing]}
    assert lines("pairing_gaps", found) == []
    (load,) = lines("pairing_load", found)
    assert load.cells[2:5] == ("1", "0", "1")
    helper["is_serving"] = 0
    (gap,) = lines("pairing_gaps", found)
    assert gap.cells[3] == "黄帮扶 已离岗"


def test_what_an_inspection_drew_is_carried_out_until_it_is_answered() -> None:
    inspection = row("inspection", 7, inspected_on="2020-10-12")
    finding = row("inspection_finding", 8, inspection=inspection["uid"], household=HOUSEHOLD["uid"])
    found = {"household": [HOUSEHOLD], "inspection": [inspection], "inspection_finding": [finding]}
    (line,) = lines("inspection_checklist", found)
    assert line.cells[:1] + line.cells[4:5] == ("2020-10-12", "□是□否")
    finding["description"] = "厨房漏雨"
    assert lines("inspection_checklist", found) == []


AMOUNTS = st.lists(st.tuples(st.booleans(), st.integers(0, 10**7), st.integers(1, 28)), max_size=8)


@QUICK
@given(opening=st.integers(0, 10**7), entries=AMOUNTS)
def test_an_account_is_overdrawn_exactly_when_some_day_ends_below_nothing(
    opening: int, entries: list[tuple[bool, int, int]]
) -> None:
    rows = [
        row(
            "relief_reserve_entry", number, relief_reserve=HOUSEHOLD["uid"], amount=amount,
            entry_direction="income" if is_income else "expense", entry_on=f"2020-06-{day:02d}",
        )
        for number, (is_income, amount, day) in enumerate(entries, 10)
    ]  # fmt: skip
    account = row("relief_reserve", 1, opening_balance=opening)
    (line,) = lines("relief_reserve", {"relief_reserve": [account], "relief_reserve_entry": rows})
    left, lowest = opening, opening
    for is_income, amount, _day in sorted(entries, key=lambda one: one[2]):
        left += amount if is_income else -amount
        lowest = min(lowest, left)
    assert (line.tone == "bad") == (lowest < 0)
    assert len(line.basis) == 1 + len(entries)


@QUICK
@given(
    original=st.integers(0, 10**10),
    years=st.integers(1, 30),
    rest=st.integers(0, 2000),
    months=st.integers(0, 400),
)
def test_an_asset_loses_evenly_and_never_more_than_all_but_the_rest(
    original: int, years: int, rest: int, months: int
) -> None:
    def worth(after: int) -> int:
        day = date(2000 + after // 12, after % 12 + 1, 15)
        asset = row(
            "asset", original_value=original, useful_year_count=years, residual_rate=rest, in_service_on="2000-01-31",
            asset_class="operating", asset_status="normal",
        )  # fmt: skip
        found = depreciated(asset, day, Roll(source=Rows({}), today=day, year=day.year))
        assert found is not None
        assert found.net == original - found.total
        return found.net

    floor = original - original * (10_000 - rest) // 10_000
    assert worth(0) == original
    assert worth(months) >= worth(months + 1) >= floor
    assert worth(years * 12) == floor


def test_a_public_road_is_not_depreciated_and_what_is_gone_is_worth_nothing() -> None:
    road = row("asset", original_value=100, asset_class="public", asset_subclass="road", in_service_on="2016-01-01")
    (line,) = lines("asset_value", {"asset": [road]})
    assert (line.cells[2], line.cells[5], line.rule.endswith("公益性设施不提折旧")) == ("1.00", "1.00", True)
    assert lines("asset_value", {"asset": [road | {"asset_status": "scrapped"}]}) == []


def test_a_list_is_saved_as_sheet_and_on_paper(village: Workspace, tmp_path: Path) -> None:
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    values = {"asset_no": "A1", "asset_name": "水渠", "village": place, "original_value": 100_000}
    create_record(village, "asset", values)
    listed = make_list(village, "asset_value")
    for name in ("资产净值.pdf", "资产净值.xlsx"):
        path = save_list(village, listed.facts, listed.lines, tmp_path / name)
        assert path.stat().st_size > 2000


def test_work_on_its_way_turns_yellow_in_the_last_third_of_its_limit() -> None:
    place = row("village", 9, village_name="濯龙村")
    found_on = {days: f"2020-12-{20 - days:02d}" for days in (2, 6, 9)}
    leads = [
        row("monitoring_lead", 30 + days, village=place["uid"], found_on=on, assigned_to="温第一", assigned_on=on)
        for days, on in found_on.items()
    ]
    leads.append(row("monitoring_lead", 50, village=place["uid"], found_on="2020-12-01", lead_result="merged"))
    found = lines("cases", {"village": [place], "monitoring_lead": leads})
    assert [(line.cells[3], line.cells[6], line.tone) for line in found] == [
        ("核查中", "2", ""), ("核查中", "6", "warn"), ("核查中", "9", "bad"),
    ]  # fmt: skip


def test_leads_are_counted_by_village_and_channel() -> None:
    place = row("village", 9, village_name="濯龙村")
    facts: tuple[dict[str, Any], ...] = (
        {"found_on": "2020-12-01", "assigned_on": "2020-12-02", "assigned_to": "温第一"},
        {"found_on": "2020-12-19"},
        {"found_on": "2020-03-01", "lead_result": "include"},
        {"found_on": "2019-03-01"},
    )
    leads = [
        row("monitoring_lead", 60 + n, village=place["uid"], lead_channel="village", **one)
        for n, one in enumerate(facts)
    ]
    (line,) = lines("lead_channels", {"village": [place], "monitoring_lead": leads})
    assert (line.cells[0], *line.cells[2:]) == ("濯龙村", "3", "1", "2", "1")
    assert [(basis.uid, basis.amount) for basis in line.basis] == [(leads[0]["uid"], "超期"), (leads[1]["uid"], "")]


def test_who_was_visited_last_month_is_to_be_visited_this_month() -> None:
    case = row("monitoring_case", 70, household=HOUSEHOLD["uid"], case_status="assisting", risks="illness")
    visit = row("visit", 71, household=HOUSEHOLD["uid"], visited_at="2020-11-28T01:00Z")
    found = {"household": [HOUSEHOLD], "monitoring_case": [case], "visit": [visit]}
    (line,) = lines("unvisited_cases", found)
    assert line.cells[4] == "2020-11-28"
    visit["visited_at"] = "2020-12-01T01:00Z"
    assert lines("unvisited_cases", found) == []
    visit["visited_at"] = Moment().parse("2020-12-01")
    assert lines("unvisited_cases", found) == []


NURSING = row(
    "policy_standard", 20, policy_name="护理补贴", maximum_amount=70_00, pay_unit="person_month", measure_group="safety_net",
    valid_from_on="2020-01-01", subject_ledger="家庭成员档案", entitlement="残疾等级 是 一级、二级", needed_papers="残疾人证",
    enjoyed_ledger="残疾人两项补贴台账", enjoyed_condition="结束日期 为空",
)  # fmt: skip


def people(**grades: str) -> dict[str, list[Row]]:
    """A household of people with these grades of disability."""
    members = [
        row(
            "member", 30 + n, household=HOUSEHOLD["uid"], full_name=name, disability_grade=grade, member_status="active"
        )
        for n, (name, grade) in enumerate(grades.items())
    ]
    return {"household": [HOUSEHOLD], "member": members, "policy_standard": [NURSING], "disability_subsidy": []}


def by_policy(name: str, found: dict[str, list[Row]]) -> list[Line]:
    """Lines that come from policies, not from rules."""
    return [line for line in lines(name, found) if line.cells[3] == "政策"]


def test_a_policy_tells_who_goes_without_and_who_is_not_due() -> None:
    found = people(温一="1", 温三="3", 温二="2")
    one, three, two = (member["uid"] for member in found["member"])
    assert [line.uid for line in by_policy("entitled_without", found)] == [one, two]
    found["disability_subsidy"] = [row("disability_subsidy", 40 + n, member=uid) for n, uid in enumerate((one, three))]
    (without,) = by_policy("entitled_without", found)
    assert (without.uid, without.cells[2]) == (two, "够“护理补贴”的条件，没有登记享受")
    assert (without.basis[0].what, without.basis[0].amount) == ("护理补贴：要 残疾人证", "70.00 元/人·月")
    (undue,) = by_policy("undue", found)
    assert (undue.uid, undue.basis[1].uid) == (three, found["disability_subsidy"][1]["uid"])
    found["disability_subsidy"][1]["ended_on"] = "2020-06-30"
    assert by_policy("undue", found) == []


def test_a_policy_is_offered_to_those_only_whom_it_is_for_and_in_its_years() -> None:
    helped = {**HOUSEHOLD, "main_cause": "disability"}
    for grade, year, offered in (("1", 2020, "护理补贴"), ("4", 2020, ""), ("1", 2021, "")):
        found = people(温一=grade) | {"household": [helped]}
        found["policy_standard"] = [{**NURSING, "valid_from_on": f"{year}-01-01"}]
        (line,) = lines("measures_by_cause", found)
        assert line.cells[6] == offered


def test_a_policy_that_cannot_be_read_is_told_and_not_applied() -> None:
    found = people(温一="1") | {"policy_standard": [{**NURSING, "entitlement": "月亮 是 圆"}]}
    (line,) = by_policy("entitled_without", found)
    assert (line.tone, line.ledger) == ("warn", "policy_standard")
    assert "这条政策没有算：条件“月亮 是 圆”看不懂" in line.cells[2]


def solar(extracted: int, entries: Sequence[tuple[str, int, bool]], paid: Sequence[int], opening: int = 0) -> Line:
    """The line of a village: what its station gave, entries (direction, amount, from the station), monthly support."""
    place = row("village", 50, village_name="濯龙村")
    station = row("solar_station", 51, village=place["uid"])
    month = row("solar_month", 52, solar_station=station["uid"], month="2020-05", fund_extracted=extracted)
    fund = row("hardship_fund", 53, village=place["uid"], year=2020, opening_balance=opening)
    booked = [
        row("hardship_fund_entry", 60 + n, hardship_fund=fund["uid"], entry_direction=direction, amount=amount,
            solar_month=month["uid"] if is_solar else None)
        for n, (direction, amount, is_solar) in enumerate(entries)
    ]  # fmt: skip
    supports = [
        row(
            "hardship_support", 80 + n, village=place["uid"], month="2020-07", monthly_amount=amount, paid_amount=amount
        )
        for n, amount in enumerate(paid)
    ]
    found = {"village": [place], "solar_station": [station], "solar_month": [month], "hardship_fund": [fund]}
    (line,) = lines("solar_chain", found | {"hardship_fund_entry": booked, "hardship_support": supports})
    return line


def test_solar_income_is_followed_to_the_people_and_what_does_not_meet_is_named() -> None:
    right = solar(500_00, [("income", 500_00, True), ("expense", 300_00, False)], [100_00, 200_00], opening=50_00)
    assert (right.cells[-2:], right.tone, len(right.basis)) == (("250.00", "平"), "", 5)
    assert solar(500_00, [("income", 400_00, True)], []).cells[-1] == "提取 500.00，基金入账 400.00"
    assert solar(500_00, [("income", 500_00, True)], [60_00]).cells[-1] == "发放 60.00，基金支出 0.00"
    strange = [("income", 500_00, True), ("expense", 230_00, False)]
    assert solar(500_00, strange, [30_00, 200_00]).cells[-1] == "1 笔每月不在 50～200 元"
    assert "基金透支 100.00" in solar(0, [("expense", 100_00, False)], [100_00]).cells[-1]


def test_an_appraisal_is_counted_from_what_is_recorded_anyway() -> None:
    place = row("village", 9, village_name="濯龙村")
    helper, team = (
        row("helper", 5, full_name="黄帮扶"),
        row("resident_team", 6, village=place["uid"], team_name="驻濯龙村队"),
    )
    home = HOUSEHOLD | {"village": place["uid"]}
    signs = [
        row("team_attendance", 30 + number, helper=helper["uid"], attended_on=on, attendance_status=status)
        for number, (on, status) in enumerate(
            [("2020-03-02", "present"), ("2020-03-02", "present"), ("2020-03-03", "absent"), ("2019-03-03", "present")]
        )
    ]
    visits = [
        row("visit", 40 + year, household=home["uid"], helper=helper["uid"], visited_at=f"{year}-05-01T02:00Z")
        for year in (2019, 2020)
    ]
    issues = [
        row(
            "rectification_issue",
            50 + day,
            village=place["uid"],
            year=2020,
            issue_status=status,
            due_on=f"2020-12-{day}",
        )
        for day, status in ((10, "running"), (11, "closed"), (31, "running"))
    ]
    found = {
        "village": [place], "helper": [helper], "resident_team": [team], "household": [home], "visit": visits,
        "team_member": [row("team_member", 7, resident_team=team["uid"], helper=helper["uid"])],
        "team_attendance": signs, "rectification_issue": issues,
        "pairing": [row("pairing", 8, household=home["uid"], helper=helper["uid"])],
    }  # fmt: skip
    of_village, of_team, of_helper = lines("appraisal", found)
    assert "整改问题 3，已销号 1，整改逾期 1" in of_village.cells[2]
    assert of_helper.cells[0] == "濯龙村"
    assert of_helper.cells[2] == "结对户 1，走访 1，在岗天 1，缺勤 1"
    assert of_team.cells[2] == f"队员 1，{of_helper.cells[2]}"
    assert len(of_helper.basis) == 5


def test_attribute_and_type_are_proposed_from_what_is_recorded() -> None:
    household = HOUSEHOLD | {"poverty_attribute": "general", "household_type": "marginal"}
    member = row("member", 3, household=household["uid"], full_name="温石秀", member_status="active")
    year = row("member_year", 4, member=member["uid"], year=2020, allowance_status="rural")
    case = row("monitoring_case", 5, household=household["uid"], case_status="removed", removed_month="2019-11")
    found = {"household": [household], "member": [member], "member_year": [year], "monitoring_case": [case]}
    attribute, kind = lines("status_proposals", found)
    assert attribute.cells[3:] == ("一般贫困户", "低保贫困户", "2020年温石秀享受低保")
    assert kind.cells[3:5] == ("边缘易致贫户", "一般农户")
    case["removed_month"], year["allowance_status"] = "2020-11", "none"
    assert lines("status_proposals", found) == []
