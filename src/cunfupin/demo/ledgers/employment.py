"""Work: jobs away, training, workshops, grants for vocational pupils, attendance at public posts."""

from datetime import date

from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.people import Person
from cunfupin.demo.rows import Record

from .telling import FULL_LABOUR, VillageStory

_SECTORS = {"primary": "A", "secondary": "C", "tertiary": "H"}
_TRAINED = 0.12
_LAST_PAID, _STABLE_FROM = 9, 6
"""Last month of the year of income accounts; from so many months on a job is a steady one."""
_GRANT = 1500_00
_RAIN_DEW = {"vocational": ("secondary", "石城县职业技术学校"), "college": ("higher", "赣州职业技术学院")}


def tell_employment(story: VillageStory) -> None:
    """Everything of the module."""
    matched = 0
    for household, person in [(one, who) for one in story.households for who in one.there(THIS_YEAR)]:
        if person.works and person.months:
            job = _jobs(story, household, person)
            if matched < 3 and household.is_registered:
                matched += 1
                _match(story, household, person, job)
        if household.is_registered:
            _train(story, household, person)
            for year in household.years:
                _rain_dew(story, household, person, year)
    _workshop(story)
    for post in list(story.rows.of("public_post")):
        _attendance(story, post)


def _jobs(story: VillageStory, household: Household, person: Person) -> bytes:
    """A job for each year told; that of this year over the summer, and again since December."""
    work = person.works
    assert work is not None
    is_far = work.region in ("outside", "province")
    job, phone = b"", story.chance.phone()
    spans = [(year, *_months(year, months)) for year, months in person.months.items()]
    for year, first, last in (*spans, (THIS_YEAR, 12, None)):
        job = story.add(
            "off_farm_job",
            household,
            person,
            phone=phone,
            is_working=int(last is None),
            is_planning_to_work=0,
            work_province=work.province,
            work_city=work.city,
            work_county=work.county,
            work_region=work.region,
            job_started_month=f"{year}-{first:02d}",
            job_ended_month=None if last is None else f"{year}-{last:02d}",
            employer_name=f"{work.city[:2]}{work.employer}",
            industry_category=_SECTORS[work.sector],
            employment_channel=work.channel,
            is_point_to_point=0,
            is_working_abroad=0,
            monthly_wage=person.wages[year] * 100,
            is_stable=int(person.months[year] >= _STABLE_FROM),
            transport_subsidy=300_00 if is_far and last == _LAST_PAID else None,
        )
    return job


def _months(year: int, months: int) -> tuple[int, int]:
    """First and last month of a job that paid for so many months of the year of income accounts."""
    return (_LAST_PAID - months + 1, _LAST_PAID) if year == THIS_YEAR else (2, months + 1)


def _match(story: VillageStory, household: Household, person: Person, job: bytes) -> None:
    posting = story.chance.choice(story.shared.job_postings)
    story.add("job_match", household, person, job_posting=posting, match_result="hired", off_farm_job=job)


def _train(story: VillageStory, household: Household, person: Person) -> None:
    if person.labour(THIS_YEAR) in FULL_LABOUR and story.sometimes(_TRAINED):
        story.add(
            "training",
            household,
            person,
            on=date(THIS_YEAR, 6, 8),
            training_kind="practical",
            training_name="白莲种植实用技术培训",
            trade="白莲种植",
            ended_on=f"{THIS_YEAR}-06-12",
            training_day_count=5,
        )


def _rain_dew(story: VillageStory, household: Household, person: Person, year: int) -> None:
    stage, _colon, grade = (person.schooling(year)[1] or "").partition("_")
    if stage not in _RAIN_DEW:
        return
    level, school = _RAIN_DEW[stage]
    for term, month in (("spring", 3), ("autumn", 9)):
        if term == "spring" and grade == "1":
            continue
        story.add(
            "rain_dew_grant",
            household,
            person,
            on=date(year, month, 20),
            term=term,
            school_name=school,
            vocational_level=level,
            enrolled_month=f"{year + 1 - int(grade)}-09",
            study_year_count=3,
            study_grade=grade,
            is_roll_verified=1,
            subsidy_amount=_GRANT,
            notice_started_on=None,
            notice_ended_on=None,
        )


def _workshop(story: VillageStory) -> None:
    near = [
        (household, person)
        for household, person in story.people(detailed=False)
        if person.works and person.works.region in ("township", "county") and person.months.get(THIS_YEAR)
    ][:4]
    workshop = story.add(
        "workshop",
        workshop_name=f"{story.place}白莲加工扶贫车间",
        workshop_kind="factory",
        place=story.place,
        operator_name=f"{story.place}白莲专业合作社",
        product="白莲烘干、通芯",
        worker_count=len(near) + 5,
        poor_worker_count=len(near),
        workshop_status="normal",
    )
    for household, person in near:
        wage = person.works.monthly * 100 if person.works else 0
        story.add(
            "workshop_worker", household, person, workshop=workshop, hired_on=f"{THIS_YEAR}-04-06", monthly_wage=wage
        )


def _attendance(story: VillageStory, post: Record) -> None:
    for month in range(1, 13):
        story.add(
            "public_post_attendance",
            on=date(THIS_YEAR, month, 5),
            public_post=post["uid"],
            required_day_count=post["monthly_day_count"],
            attended_day_count=story.chance.randint(20, 26),
            sign_name=post["full_name"],
            appraisal_grade="good",
            deduction_amount=0,
            paid_amount=post["monthly_pay"],
            bank_account_name=post["full_name"],
        )
