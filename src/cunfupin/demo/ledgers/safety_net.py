"""The four guarantees of a village's households: of each person, of housing, and the safety net."""

from datetime import date

from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.people import Person

from .guarantees import tell_person
from .telling import VillageStory

_SUBSIDY = 70_00
_RELOCATED_AREA = 2300
_RENOVATED, _RELIEVED = 0.04, 0.06


def tell_safety_net(story: VillageStory) -> None:
    """Everything of the module."""
    for household in story.households:
        for person in household.there(THIS_YEAR):
            tell_person(story, household, person)
    for household in story.households:
        _allowances(story, household)
    for household in story.registered:
        if household.is_relocated:
            _relocation(story, household)
        elif story.sometimes(_RENOVATED):
            _renovation(story, household)
    for household in story.detailed:
        if story.sometimes(_RELIEVED):
            _relief(story, household)
    _fund(story)
    story.add(
        "public_housing",
        house_state="vacant",
        place=story.place,
        housing_area=4500,
        house_built_year=2019,
        owner_name=f"{story.place}村民委员会",
        custodian_name=story.cadre(),
    )


def _allowances(story: VillageStory, household: Household) -> None:
    receivers = [person for person in household.there(THIS_YEAR) if person.relief.get(THIS_YEAR)]
    if household.attribute == "special_support":
        for person in receivers:
            _special_support(story, household, person)
    elif receivers:
        _allowance(story, household, receivers)
    for person in household.there(THIS_YEAR):
        for kind, is_due in (
            ("living", person.benefit == "allowance"),
            ("nursing", person.disability and person.disability[1] in "12"),
        ):
            if person.disability and is_due:
                story.add(
                    "disability_subsidy",
                    household,
                    person,
                    disability_subsidy_kind=kind,
                    monthly_amount=_SUBSIDY,
                    started_on=f"{THIS_YEAR}-01-01",
                    certificate_issued_on="2019-04-10",
                    certificate_expires_on="2029-04-09",
                )


def _allowance(story: VillageStory, household: Household, receivers: list[Person]) -> None:
    whole = len(receivers) == len(household.there(THIS_YEAR))
    allowance = story.add(
        "subsistence_allowance",
        household,
        allowance_scope="household" if whole else "person",
        allowance_class="b",
        covered_count=len(receivers),
        monthly_amount=sum(person.relief[THIS_YEAR] for person in receivers),
        started_on=f"{THIS_YEAR - 1}-10-01",
    )
    for person in receivers:
        for year, monthly in person.relief.items():
            story.add(
                "subsistence_member",
                household,
                person,
                subsistence_allowance=allowance,
                monthly_amount=monthly,
                started_on=f"{year - 1}-10-01",
                ended_on=None if year == THIS_YEAR else f"{year}-09-30",
            )


def _special_support(story: VillageStory, household: Household, person: Person) -> None:
    for year, monthly in person.relief.items():
        story.add(
            "special_support",
            household,
            person,
            support_mode="scattered",
            self_care="full",
            basic_monthly_amount=monthly,
            carer_name=story.cadre(),
            has_care_agreement=1,
            started_on=f"{year - 1}-10-01",
            ended_on=None if year == THIS_YEAR else f"{year}-09-30",
        )


def _relocation(story: VillageStory, household: Household) -> None:
    count = len([person for person in household.people if person.decreased_on is None])
    story.add(
        "relocation",
        household,
        plan_year=2017,
        relocation_kind="registered",
        relocation_mode="centralized",
        resettlement_site=story.shared.resettlement_site,
        covered_count=count,
        housing_area=_RELOCATED_AREA * count,
        moved_in_on="2018-01-20",
        is_over_two_years=1,
        is_vacant=0,
        is_old_house_demolished=1,
        demolished_on="2018-10-12",
    )


def _renovation(story: VillageStory, household: Household) -> None:
    story.add(
        "house_renovation",
        household,
        on=date(2019, 3, 5),
        dilapidation_grade="C",
        appraised_on="2019-02-18",
        renovation_year=2019,
        renovation_method="reinforce",
        renovation_progress="done",
        housing_area=household.house_area,
        renovation_subsidy=6500_00,
        commenced_on="2019-03-20",
        completed_on="2019-07-15",
        accepted_on="2019-08-02",
    )


def _relief(story: VillageStory, household: Household) -> None:
    amount = story.chance.yuan(300, 900)
    relief = story.add(
        "temporary_relief",
        household,
        household.head,
        relief_type="emergency",
        relief_reason=story.chance.choice(("illness", "accident", "disaster")),
        description="家里突然有困难，村里核实后上报乡里救助",
        approval_level="township",
        subsidy_amount=amount,
        relief_source="reserve",
        has_recipient_signature=1,
    )
    story.add(
        "relief_reserve_entry",
        relief_reserve=story.shared.relief_reserve,
        entry_direction="expense",
        amount=amount,
        temporary_relief=relief,
    )


def _fund(story: VillageStory) -> None:
    """Fund for the deeply poor, which the solar station feeds ("保障扶贫基金"), and what it pays."""
    fund = story.add("hardship_fund", extraction_rate=500, opening_balance=12000_00, manager_name=story.cadre())
    helped = [household for household in story.detailed if household.is_last_poor]
    for month in range(7, 13) if helped else ():
        story.add(
            "hardship_fund_entry",
            hardship_fund=fund,
            entry_on=f"{THIS_YEAR}-{month:02d}-05",
            entry_direction="expense",
            amount=100_00 * len(helped),
            use_purpose="发放特困扶助保障金",
        )
    for household in helped:
        for month in range(7, 13):
            story.add(
                "hardship_support",
                household,
                household.head,
                on=date(THIS_YEAR, month, 5),
                hardship_fund=fund,
                monthly_amount=100_00,
                paid_amount=100_00,
                has_recipient_signature=1,
            )
