"""What a person is given of the four guarantees: schooling, health, and care of those left behind."""

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
_CARED = 0.25


def tell_person(story: VillageStory, household: Household, person: Person) -> None:
    """Their school years, health, and who looks in on them."""
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
