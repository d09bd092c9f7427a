"""Targets over small townships: the value that is known, and where a naive count is wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cunfupin.services.targets.facts import TargetFacts, targets_of_the_plan
from cunfupin.services.targets.measuring import measures
from cunfupin.services.targets.results import TargetResult, measured
from tests.rolls import Township
from tests.values import id_number

FACTS = {facts.id: facts for facts in targets_of_the_plan()}
YEAR = 2020


def result(township: Township, target: str) -> TargetResult:
    return measured(FACTS[target], township.roll())


def value(township: Township, target: str) -> Decimal | None:
    """The one value of a target."""
    values = result(township, target).values
    if values is None:
        return None
    assert values[0] == values[1]
    return values[0]


@pytest.fixture
def township() -> Township:
    return Township()


def household(township: Township, village: bytes | None = None, **values: object) -> bytes:
    facts = {"household_type": "exited", "register_status": "active", **values}
    return township.add("household", village=village, **facts)


def poor_last_year(township: Township, *, approved: bool = True, people: int = 2) -> bytes:
    """A household that was poor in 2019 and left poverty in 2020."""
    uid = household(township, exit_year=YEAR)
    township.add("household_year", household=uid, year=YEAR - 1, exit_status="not_exited")
    township.add(
        "household_review",
        household=uid,
        review_kind="exit",
        review_result="approved" if approved else "pending",
        county_approved_on="2020-11-20",
    )
    for _number in range(people):
        township.add("member", household=uid, member_status="active")
    return uid


def test_every_target_has_a_measure_and_nothing_else_has() -> None:
    assert {facts.measure for facts in FACTS.values()} == set(measures())
    assert len(FACTS) == 37


@pytest.mark.parametrize("target", FACTS)
def test_an_empty_township_can_be_measured(township: Township, target: str) -> None:
    assert result(township, target).values in (None, (Decimal("0.00"), Decimal("0.00")))


def test_households_lifted_need_an_approved_review(township: Township) -> None:
    poor_last_year(township)
    poor_last_year(township, approved=False)
    assert value(township, "T01") == 1
    assert "2 户" in result(township, "T01").tally.notes[0]


def test_people_who_died_before_the_approval_are_not_lifted(township: Township) -> None:
    uid = poor_last_year(township)
    township.add("member", household=uid, member_status="removed", decreased_on="2020-03-01")
    assert value(township, "T02") == 2
    assert result(township, "T02").tally.notes == ("另有 1 人已去世或迁出，不算脱贫",)


def test_support_of_every_month_lies_in_the_range(township: Township) -> None:
    for amount in (5_000, 20_000):
        township.add("hardship_support", month="2020-05", monthly_amount=amount, paid_amount=amount)
    township.add("hardship_support", month="2019-05", monthly_amount=1_000)
    assert result(township, "T03").values == (50, 200)
    assert result(township, "T03").is_met
    township.add("hardship_support", month="2020-06", monthly_amount=4_900)
    assert not result(township, "T03").is_met


def test_a_plot_is_counted_once(township: Township) -> None:
    village = township.add("village", village_code="360735202206")
    for ledger, year in (("farming_activity", YEAR), ("farming_activity", YEAR - 1)):
        place = {"plot_place": "下坝"}
        township.add(ledger, village=village, year=year, crop="tobacco", planted_area=120_000, **place)
    township.add("production_base", village=village, crop="tobacco", place="下坝", base_area=120_000)
    township.add("production_base", village=village, crop="tobacco", place="上坝", base_area=30_000)
    assert value(township, "T04") == 15
    assert value(township, "T05") == 0


def test_members_of_a_cooperative_are_households_that_stay(township: Township) -> None:
    entity = township.add("business_entity", entity_name="中力专业合作社")
    one, other = household(township), household(township)
    for uid, joined, left in (
        (one, "2020-02-01", None), (one, "2020-03-01", None), (other, "2020-02-01", "2020-06-01"), (other, "2019-01-01", None),
    ):  # fmt: skip
        township.add("entity_membership", business_entity=entity, household=uid, joined_on=joined, left_entity_on=left)
    township.add(
        "business_entity_year", business_entity=entity, year=YEAR, new_member_household_count=3, net_profit=12_000_000
    )
    assert value(township, "T06") == 1
    assert value(township, "T07") == 2
    assert value(township, "T09") == 12
    assert "3 户" in result(township, "T06").tally.notes[0]


def test_bases_and_cooperatives(township: Township) -> None:
    entity = township.add(
        "business_entity", entity_name="石城一家人脐橙合作社", entity_kind="cooperative", demonstration_level="county"
    )
    township.add("business_entity", entity_kind="enterprise", demonstration_level="county")
    base = {"is_organic": 1, "base_area": 1_000_000, "established_on": "2020-05-01"}
    township.add("production_base", business_entity=entity, crop="navel_orange", base_kind="organic", **base)
    township.add("production_base", crop="navel_orange", base_kind="demonstration", **base)
    township.add("production_base", crop="lotus", base_kind="entrepreneur", **base)
    assert [value(township, target) for target in ("T08", "T10", "T11", "T12", "T18")] == [100, 100, 1, 1, 1]


def test_a_person_with_two_jobs_is_one_worker(township: Township) -> None:
    number = id_number()
    for started, ended in (("2019-03", "2020-01"), ("2020-02", None)):
        township.add(
            "off_farm_job",
            id_number=number,
            is_working=1,
            work_region="outside",
            job_started_month=started,
            job_ended_month=ended,
        )
    township.add("off_farm_job", is_working=1, work_region="outside", job_ended_month="2019-11")
    township.add("off_farm_job", is_working=1, work_region="township")
    assert value(township, "T14") == 1


def test_who_works_in_a_workshop_is_not_led_as_well(township: Township) -> None:
    running, stopped = (township.add("workshop", workshop_status=status) for status in ("normal", "stopped"))
    number = id_number()
    township.add("workshop_worker", workshop=running, id_number=number, hired_on="2020-01-05")
    township.add("workshop_worker", workshop=stopped, hired_on="2020-01-05")
    for person in ({"id_number": number}, {}):
        township.add("off_farm_job", is_working=1, employment_channel="entrepreneur", **person)
    assert value(township, "T15") == 1
    assert value(township, "T16") == 1


def test_the_least_unit_decides_over_purchases(township: Township) -> None:
    for bought in (500_000, 300_000):
        township.add("union_welfare", year=YEAR, welfare_fund=1_000_000, welfare_purchase_amount=bought)
    assert result(township, "T17").values == (30, 50)
    assert not result(township, "T17").is_met


def test_whom_somebody_exempted_is_not_counted(township: Township) -> None:
    home = household(township)
    people = [township.add("member", household=home, member_status="active") for _ in range(2)]
    years = [township.add("member_year", member=uid, year=YEAR, has_resident_medical_insurance=0) for uid in people]
    assert value(township, "Z06") == 2
    ends = ("2020-12-31", "2020-12-30")
    accepted = {uid: [("M001", "在外省参保", until)] for uid, until in zip(years, ends, strict=True)}
    assert measured(FACTS["Z06"], replace(township.roll(), exemptions=accepted)).values == (1, 1)


def test_a_premium_is_heads_times_rate(township: Township) -> None:
    township.add("insurance_policy", year=YEAR, premium_per_head=4_500, insured_count=3, premium=13_500)
    assert result(township, "T19").is_met
    assert not result(township, "T19").tally.notes
    township.add("insurance_policy", year=YEAR, premium_per_head=4_500, insured_count=3, premium=13_000)
    assert "1 份" in result(township, "T19").tally.notes[0]


def test_assets_of_villages(township: Township) -> None:
    full = {"asset_class": "business", "owner_level": "village", "owner_name": "濯龙村", "custodian_name": "温石秀"}
    township.add("asset", acquired_on="2017-05-01", asset_status="normal", **full)
    township.add("asset", acquired_on="2017-05-01", asset_status="idle", original_value=500_000)
    township.add("asset", acquired_on="2015-05-01")
    assert value(township, "T20") == 50
    assert value(township, "Z05") == 1
    assert result(township, "Z05").tally.notes == ("原值 5000.00 元",)


def test_toilets_are_measured_village_by_village(township: Township) -> None:
    one, other = township.add("village"), township.add("village")
    for village, wanted in ((one, 2), (other, 2)):
        township.add("environment_upkeep", village=village, year=YEAR, toilet_target_count=wanted)
    for village in (one, one, other):
        township.add("toilet_renovation", village=village, accepted_on="2020-08-01")
    assert value(township, "T21") == 75
    assert result(township, "T21").by_village == {one: (100, 100), other: (50, 50)}


def test_only_complete_checks_of_the_first_round_count(township: Township) -> None:
    answers = dict.fromkeys(
        ("is_fed_and_clothed", "is_education_secure", "is_medical_secure", "is_housing_safe", "has_safe_water"), 1
    )
    one, other = household(township), household(township)
    household(township, household_type="ordinary")
    for uid, given in ((one, answers), (one, answers), (other, {**answers, "has_safe_water": None})):
        township.add("census_check", household=uid, year=YEAR, census_round="first", checked_on="2020-07-20", **given)
    assert value(township, "T22") == 50


def test_willing_workers(township: Township) -> None:
    uid = household(township)
    for skill, willing, works in (
        ("ordinary", 1, True),
        ("weak", 1, False),
        ("none", 1, False),
        ("ordinary", 0, False),
    ):
        member = township.add("member", household=uid, member_status="active")
        township.add("member_year", member=member, year=YEAR, labour_skill=skill, is_willing_to_work=willing)
        if works:
            township.add("public_post", member=member, post_status="serving")
    assert value(township, "Q01") == 50


def test_insurance_of_the_registered(township: Township) -> None:
    uid, ordinary = household(township), household(township, household_type="ordinary")
    for home, insured in ((uid, 1), (uid, 0), (ordinary, 0)):
        member = township.add("member", household=home, member_status="active")
        township.add("member_year", member=member, year=YEAR, has_critical_illness_insurance=insured)
    assert value(township, "Q02") == 50


def test_instructors_are_counted_by_household(township: Township) -> None:
    one, other = household(township), household(township)
    instructor = township.add("industry_instructor")
    for uid, guide in ((one, instructor), (one, None), (other, None)):
        township.add("farming_activity", household=uid, year=YEAR, industry_instructor=guide)
    assert value(township, "Q03") == 50


@pytest.mark.parametrize("earn", ["job", "post", "dividend", "farming"])
def test_ways_to_earn(township: Township, earn: str) -> None:
    uid = household(township)
    member = township.add("member", household=uid, member_status="active")
    ways: dict[str, Callable[[], bytes]] = {
        "job": lambda: township.add("off_farm_job", household=uid, is_working=1),
        "post": lambda: township.add("public_post", member=member, post_status="serving"),
        "dividend": lambda: township.add(
            "asset_distribution", household=uid, distribution_use="dividend", issued_on="2020-12-01"
        ),
        "farming": lambda: township.add("farming_activity", household=uid, year=YEAR),
    }
    assert value(township, "Q04") == 0
    ways[earn]()
    assert value(township, "Q04") == 100


def test_a_village_with_solar_power_keeps_a_fund(township: Township) -> None:
    one, other = township.add("village"), township.add("village")
    for village, extracted in ((one, 10_000), (other, 0)):
        station = township.add("solar_station", village=village)
        township.add("solar_month", solar_station=station, month="2020-05", fund_extracted=extracted)
        township.add("hardship_fund", village=village, year=YEAR)
    assert value(township, "Q05") == 50


def test_a_milestone_needs_a_report_in_time_with_a_proof(township: Township) -> None:
    target = township.add("plan_target", target_no="T13")
    task = township.add("plan_assignment", plan_target=target)
    report = {"plan_assignment": task, "actual_value": 100}
    township.add("plan_progress", reported_month="2020-07", **report)
    township.add("plan_progress", reported_month="2020-08", proof="a" * 64, **report)
    assert value(township, "T13") == 0
    township.add("plan_progress", reported_month="2020-07", proof="a" * 64, **report)
    assert result(township, "T13").is_met


@pytest.mark.parametrize(
    ("relation", "low", "high", "is_met"),
    [
        ("at_least", 23, 23, True), ("at_least", 22, 30, False), ("at_most", 23, 23, True), ("at_most", 1, 24, False),
        ("equal", 23, 23, True), ("equal", 23, 24, False), ("milestone", 23, 23, True),
    ],
)  # fmt: skip
def test_relations(relation: str, low: int, high: int, is_met: bool) -> None:
    facts = TargetFacts(**{**vars(FACTS["T01"]), "relation": relation})
    assert facts.is_met_by(Decimal(low), Decimal(high)) == is_met


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2019, 5, 1), 0), (date(2020, 7, 1), "11.50"), (date(2021, 1, 1), 23)]
)
def test_where_a_target_should_stand_today(day: date, expected: str | int) -> None:
    assert measured(FACTS["T01"], Township().roll()).expected_on(day) == Decimal(expected)
