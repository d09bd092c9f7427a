"""What the township keeps for all villages: units, standards, lists, offers of work."""

from datetime import date
from typing import Any

from cunfupin.demo.assistance import SupportUnit
from cunfupin.demo.chance import Chance
from cunfupin.demo.households import THIS_YEAR
from cunfupin.demo.people_names import Names
from cunfupin.demo.rows import Rows

from .plan import tell_plan
from .story import Story
from .telling import Shared

_LINES = {"national_poverty": 4000_00, "monitoring": 5000_00, "allowance": 5640_00}
_NURSING = "重度残疾人护理补贴"
_STANDARDS = (
    ("防贫保险每人保费", 45_00, "person_year"),
    ("特困扶助保障金", 200_00, "person_month"),
    (_NURSING, 70_00, "person_month"),
)
_CONDITIONS: dict[str, dict[str, Any]] = {
    _NURSING: {
        "measure_group": "safety_net",
        "subject_ledger": "家庭成员档案",
        "entitlement": "残疾等级 是 一级、二级",
        "needed_papers": "残疾人证、户口簿、银行卡",
        "enjoyed_ledger": "残疾人两项补贴台账",
        "enjoyed_condition": "残疾补贴类型 是 重度残疾人护理补贴\n结束日期 为空",
    }
}
"""Policies whose conditions stand in the ledgers."""
_JOBS = ("鞋业有限公司", "电子科技有限公司", "服装厂", "白莲加工厂")
_LISTS = (("civil_affairs", "allowance"), ("medical_insurance", "medical_insured"), ("education", "school_roll"))


def tell_township(rows: Rows, support_units: list[SupportUnit], township: str) -> Shared:
    """Everything that the villages then refer to."""
    chance = Chance.of("township ledgers")
    names = Names(chance)
    cadres = tuple(names.official()[0] for _cadre in range(5))
    story = Story(rows=rows, chance=chance, cadres=cadres, place="大由乡", code=township)
    _tell_standards(story)
    for unit in support_units:
        fund = chance.randint(60, 300) * 10000
        story.add("union_welfare", support_unit=unit.uid, welfare_fund=fund, welfare_purchase_amount=fund * 55 // 100)
    return Shared(
        support_units=tuple(support_units),
        instructors=_instructors(story, names),
        job_postings=_job_postings(story),
        plan_items=tell_plan(story),
        department_lists=tuple(
            story.add("department_list", department=department, list_kind=kind, file_name=f"{kind}.xlsx")
            for department, kind in _LISTS
        ),
        resettlement_site=story.add(
            "resettlement_site",
            site_name="大由乡圩镇集中安置点",
            resettlement_area_type="market_town",
            building_count=4,
            house_count=48,
            manager_name=story.cadre(),
            phone=chance.phone(),
            workshop_count=1,
        ),
        relief_reserve=_relief_reserve(story),
    )


def _tell_standards(story: Story) -> None:
    for kind, amount in _LINES.items():
        story.add("standard_line", line_kind=kind, amount=amount)
    for name, amount, unit in _STANDARDS:
        story.add(
            "policy_standard",
            policy_name=name,
            maximum_amount=amount,
            pay_unit=unit,
            **_CONDITIONS.get(name, {}),
            valid_from_on=f"{THIS_YEAR}-01-01",
            valid_to_on=f"{THIS_YEAR}-12-31",
        )


def _instructors(story: Story, names: Names) -> tuple[bytes, ...]:
    return tuple(
        story.add(
            "industry_instructor",
            full_name=names.official()[0],
            phone=story.chance.phone(),
            work_unit="大由乡农业综合服务站",
            specialty=specialty,
            started_on=f"{THIS_YEAR}-01-10",
        )
        for specialty in ("白莲", "脐橙", "烟叶", "畜禽")
    )


def _job_postings(story: Story) -> tuple[bytes, ...]:
    return tuple(
        story.add(
            "job_posting",
            on=date(THIS_YEAR, 3, 1),
            employer_name=f"石城县{name}",
            job_title="普工",
            wanted_count=story.chance.randint(10, 60),
            wage_minimum=2500_00,
            wage_maximum=4200_00,
            age_minimum=18,
            age_maximum=55,
            valid_to_on=f"{THIS_YEAR}-12-31",
        )
        for name in _JOBS
    )


def _relief_reserve(story: Story) -> bytes:
    reserve = story.add("relief_reserve", opening_balance=80000_00, single_limit=1000_00, manager_name=story.cadre())
    story.add("relief_reserve_entry", relief_reserve=reserve, entry_direction="income", amount=50000_00)
    return reserve
