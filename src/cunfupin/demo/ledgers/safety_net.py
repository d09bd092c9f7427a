"""The four guarantees: schooling, health, housing, and the safety net."""

from datetime import date
from typing import Any

from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.people import Person

from .telling import VillageStory

_STAGES = {
    "kindergarten": ("preschool", "大由乡中心幼儿园", "preschool", 750_00),
    "primary": ("primary", "大由乡中心小学", "primary_day", 250_00),
    "grade": ("junior", "大由乡初级中学", "junior_boarding", 625_00),
    "senior": ("senior", "石城中学", "senior_grant", 1000_00),
    "vocational": ("vocational", "石城县职业技术学校", "vocational_grant", 1000_00),
}
"""Stage, school, aid and its amount a term, by the beginning of the grade's code."""
_COMPULSORY = range(6, 16)
_TERMS = {"spring": 3, "autumn": 9}
_CHRONIC = {"hypertension": 50, "diabetes": 20, "coronary": 12, "stroke": 8, "lung": 10}
_SUBSIDY = 70_00
_RELOCATED_AREA = 2300
_RENOVATED, _RELIEVED, _CARED = 0.04, 0.06, 0.25


def tell_safety_net(story: VillageStory) -> None:
    """Everything of the module."""
    for household in story.households:
        for person in household.there(THIS_YEAR):
            _person(story, household, person)
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


def _person(story: VillageStory, household: Household, person: Person) -> None:
    for year in household.years:
        _school(story, household, person, year)
    if household.is_detailed:
        _health(story, household, person)
        _left_behind(story, household, person)


def _school(story: VillageStory, household: Household, person: Person, year: int) -> None:
    stage = _STAGES.get((person.schooling(year)[1] or "").partition("_")[0])
    if stage is None:
        return
    code, school, aid, amount = stage
    pupil_no = f"G{person.citizen_number}"
    for term, month in _TERMS.items() if household.is_registered and household.is_detailed else ():
        story.add(
            "student_aid",
            household,
            person,
            on=date(year, month, 16),
            term=term,
            school_stage=code,
            school_name=school,
            is_boarding=int(aid.endswith("boarding")),
            student_no=pupil_no,
            aid_item=aid,
            subsidy_amount=amount,
        )
    if person.school_age(year) in _COMPULSORY:
        _watch(story, household, person, date(year, 9, 8), school_stage=code, school_name=school, student_no=pupil_no)


def _watch(story: VillageStory, household: Household, person: Person, on: date, **school: Any) -> None:
    """Compulsory schooling; the first pupil of the village stayed away once and was brought back."""
    is_first = "enrolment_watch" not in story.count
    status = "returned" if is_first else "enrolled"
    watch = story.add("enrolment_watch", household, person, on, term="autumn", study_status=status, **school)
    if is_first:
        story.add(
            "enrolment_effort",
            enrolment_watch=watch,
            persuaded_on=on.isoformat(),
            persuaders=story.cadre(),
            content="开学三天没有到校，和班主任一起上门，孩子第二天返校",
            persuade_result="returned",
        )
    if on.year == THIS_YEAR and person.seat.relation.startswith("grand") and len(household.people) < 4:
        story.add(
            "child_support",
            household,
            person,
            child_category="hardship",
            guardian_name=household.head.full_name,
            has_care_agreement=1,
            started_on=f"{THIS_YEAR}-01-01",
        )


def _health(story: VillageStory, household: Household, person: Person) -> None:
    age = person.age(THIS_YEAR)
    tags = [
        tag
        for tag, fits in (("child", age <= 6), ("elder", age >= 65), ("disabled", person.disability), ("poor", True))
        if fits
    ]
    if len(tags) == 1 and person.health not in ("chronic", "serious"):
        return
    signing = story.add(
        "doctor_signing",
        household,
        person,
        crowd_tags=",".join(tags),
        family_doctor_name="廖医生",
        signed_on=f"{THIS_YEAR}-01-10",
        valid_to_on=f"{THIS_YEAR}-12-31",
    )
    if person.health == "chronic":
        _chronic(story, household, person, signing)
    if person.health == "serious":
        _expense(story, household, person)


def _chronic(story: VillageStory, household: Household, person: Person, signing: bytes) -> None:
    condition = story.add(
        "chronic_condition",
        household,
        person,
        chronic_type=story.chance.weighted(_CHRONIC),
        diagnosed_on="2018-09-12",
        chronic_card_no=f"MB{person.citizen_number[-8:]}",
        chronic_card_class="1",
        doctor_signing=signing,
        is_standard_managed=1,
    )
    for month in (2, 5, 8, 11):
        story.add(
            "chronic_follow_up",
            chronic_condition=condition,
            followed_on=f"{THIS_YEAR}-{month:02d}-15",
            follow_method="home",
            family_doctor_name="廖医生",
            systolic_pressure=story.chance.randint(118, 150),
            diastolic_pressure=story.chance.randint(70, 95),
        )


def _expense(story: VillageStory, household: Household, person: Person) -> None:
    total = story.chance.yuan(8000, 26000)
    basic, critical, relief = total * 60 // 100, total * 12 // 100, total * 20 // 100
    story.add(
        "medical_expense",
        household,
        person,
        visit_kind="inpatient",
        is_in_county=1,
        admitted_on=f"{THIS_YEAR}-05-02",
        discharged_on=f"{THIS_YEAR}-05-20",
        is_special_disease=1,
        total_expense=total,
        eligible_expense=total * 95 // 100,
        basic_reimbursement=basic,
        critical_reimbursement=critical,
        supplementary_reimbursement=0,
        medical_relief_amount=relief,
        other_reimbursement=0,
        self_paid_amount=total - basic - critical - relief,
        is_pay_after_treatment=1,
    )


def _left_behind(story: VillageStory, household: Household, person: Person) -> None:
    away = household.workers(THIS_YEAR)
    age = person.age(THIS_YEAR)
    if away and age >= 65 and story.sometimes(2 * _CARED):
        story.add("elder_support", household, person, elder_mode="family", supporter_names=away[0].full_name)
    if not away or not (age < 14 or age >= 65) or not story.sometimes(_CARED):
        return
    work = away[0].works
    story.add(
        "left_behind_care",
        household,
        person,
        left_behind_kind="child" if age < 14 else "elder",
        absent_person=away[0].full_name,
        absent_place=work.place if work else None,
        visit_frequency="monthly",
        last_visited_on=f"{THIS_YEAR}-12-05",
        service_content="每月上门看一次，帮着打一次视频电话",
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
    """Fund for the deeply poor, fed by the solar station ("保障扶贫基金")."""
    fund = story.add("hardship_fund", extraction_rate=500, opening_balance=0, manager_name=story.cadre())
    story.add(
        "hardship_fund_entry",
        hardship_fund=fund,
        entry_on=f"{THIS_YEAR}-02-25",
        entry_direction="income",
        fund_source="solar",
        amount=12000_00,
    )
    for household in story.detailed:
        if not household.is_last_poor:
            continue
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
