"""More of the rolls: how households came and went, water, changes of people, the village in numbers."""

from datetime import date

from cunfupin.demo.households import YEARS, Household
from cunfupin.demo.people import Person
from cunfupin.demo.rows import Record

from .telling import ABLE, VillageStory

_VOTES: Record = {
    "expected_count": 45,
    "present_count": 38,
    "approve_count": 38,
    "against_count": 0,
    "abstain_count": 0,
}


def tell_households(story: VillageStory) -> None:
    """Everything of the module."""
    for household in story.detailed:
        _review(story, household)
        story.add(
            "water_supply", household, water_source="purified_tap", supply_mode="centralized", has_tap_water=1,
            dry_month_count=0,
        )  # fmt: skip
    for household in story.registered:
        for person in household.people:
            _changes(story, household, person)
    for year in YEARS[-2:]:
        _village_year(story, year)


def _review(story: VillageStory, household: Household) -> None:
    assert household.exit_year is not None
    story.add(
        "household_review",
        household,
        on=date(household.exit_year, 10, 8),
        year=household.exit_year,
        review_kind="exit",
        review_result="approved",
        **_VOTES,
    )


def _changes(story: VillageStory, household: Household, person: Person) -> None:
    if person.increased_on and person.increased_on.year in YEARS:
        story.add(
            "member_change",
            household,
            person,
            change_direction="increase",
            increase_reason=person.increase_reason,
            changed_on=person.increased_on.isoformat(),
        )
    if person.decreased_on:
        story.add(
            "member_change",
            household,
            person,
            change_direction="decrease",
            decrease_reason=person.decrease_reason,
            changed_on=person.decreased_on.isoformat(),
        )


def _village_year(story: VillageStory, year: int) -> None:
    people = [person for household in story.households for person in household.there(year)]
    story.add(
        "village_year",
        year=year,
        household_count=len(story.households),
        population_count=len(people),
        poor_household_count=len(story.registered),
        poor_population_count=len(story.people(detailed=False)),
        allowance_population_count=story.chance.randint(20, 90),
        special_support_population_count=story.chance.randint(2, 14),
        disabled_count=sum(person.disability is not None for person in people),
        labour_count=sum(person.labour(year) in ABLE for person in people),
        migrant_worker_count=sum(person.works is not None for person in people),
        group_count=len(story.home.groups),
        pension_insured_count=sum(person.age(year) >= 16 for person in people),
        collective_income=story.chance.yuan(60_000, 190_000),
        has_bus=1,
        has_paved_road_to_township=1,
        primary_school_count=1,
        clinic_count=1,
        doctor_count=1,
        public_toilet_count=1,
        garbage_point_count=6,
        library_count=1,
        unsafe_water_household_count=0,
        dilapidated_household_count=0,
    )
