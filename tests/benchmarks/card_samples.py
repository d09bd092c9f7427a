"""Invented households, as many as wanted, for the measurements of printing. All names and numbers are made up."""

from collections.abc import Iterator
from datetime import datetime
from itertools import cycle, islice
from typing import Any

from cunfupin.reports.subject import Imprint, Subject

_SURNAMES = "赖温曾廖熊罗黄钟刘李王张陈谢邱赵孙周吴郑"
_GIVEN = "强英香水根友石秀春生福娣金发兰凤明辉志军丽华建国玉梅小红大勇天送冬秀景德桂"
_GROUPS = ("一组", "二组", "三组", "四组", "五组", "六组")
_RELATIONS = ("head", "spouse", "son", "daughter", "mother", "grandson", "granddaughter", "daughter_in_law")
_SCHOOLS = (None, None, "primary", "grade_7", "bachelor_1", None)
_HEALTH = ("healthy", "healthy", "chronic", "healthy", "disabled")
_SKILLS = ("ordinary", "skilled", "weak", "none", "lost")
_PLACES = ("广东省深圳市宝安区", "", "县工业园区", "", "浙江省义乌市", "")
_MEASURES = (
    ("industry_help", "industry_help_award", 300_000),
    ("employment_help", "employment_help_transport", 50_000),
    ("public_post_help", "public_post_help_cleaning", 960_000),
    ("health_help", "health_help_premium", 35_000),
    ("education_help", "education_help_rain_dew", 300_000),
    ("safety_net", "safety_net_pension", 147_600),
    ("finance_help", "finance_help_micro_loan", 5_000_000),
    ("living_help", "living_help_toilet", 100_000),
)
_VILLAGE = {
    "village_name": "濯龙村",
    "township": "大由乡",
    "first_secretary": "赖石生",
    "first_secretary_phone": "13800000001",
    "village_secretary": "温福明",
    "village_secretary_phone": "13800000002",
    "village_commander": "钟志军",
    "supervision_phone": "0797-0000000",
}


IMPRINT = Imprint(printed_at=datetime(2022, 1, 10, 9, 30))


def sample_households(count: int, *, year: int = 2021) -> Iterator[Subject]:
    """So many different households of one village, the same ones each time."""
    for number in range(count):
        yield sample_household(number, year=year)


def sample_household(
    number: int, *, year: int = 2021, members: int | None = None, measures: int | None = None
) -> Subject:
    """One household; the numbers of members and of measures follow from its number where they are not given."""
    people = [_member(number, place) for place in range(members or 2 + number % 5)]
    chosen = islice(cycle(_MEASURES), number % 8, number % 8 + (measures or 3 + number % 4))
    head_name = people[0][0]["full_name"]
    quarters = range(4) if number % 3 == 0 else ()
    group = _GROUPS[number % 6]
    record = {"uid": b"household", "head_name": head_name, **_household(number)}
    return Subject(
        ledger="household",
        record=record,
        year=year,
        imprint=IMPRINT,
        parts={
            "household_year": [{"year": year, **_year(number)}],
            "member": [member for member, _year_of in people],
            "member_year": [{"year": year, "member": member["uid"], **of_year} for member, of_year in people],
            "pairing": [
                {"uid": b"pairing", "started_on": "2018-03-01", "pairing_status": "active", "helper": b"helper"}
            ],
            "measure": [_measure(number, year, *facts) for facts in chosen],
            "income_item": [
                {"year": year, "quarter": str(1 + place), "amount": 100_000 + 731 * number + place, "is_counted": 1}
                for place in quarters
            ],
        },
        linked={
            b"village": _VILLAGE,
            b"group": {"group_name": group},
            b"helper": _helper(number),
            b"unit": {"unit_name": "县水利局"},
        },
        names=(_VILLAGE["village_name"], group, head_name, record["household_no"]),
    )


def _name(number: int) -> str:
    first, second = _GIVEN[number * 7 % len(_GIVEN)], _GIVEN[number * 11 % len(_GIVEN)]
    return _SURNAMES[number % len(_SURNAMES)] + first + (second if number % 3 else "")


def _member(number: int, place: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """A member and the member's year."""
    born = 1948 + (number * 13 + place * 17) % 68
    key = number + place
    member = {
        "uid": f"member {place:02d}".encode(),
        "full_name": _name(number * 8 + place),
        "relation_to_head": _RELATIONS[place % 8],
        "sex": str(1 + key % 2),
        "born_on": f"{born}-{1 + key % 12:02d}-{1 + key % 28:02d}",
        "id_number": f"3607351980010{key % 10000:04d}X",
    }
    year = {
        "health": _HEALTH[key % 5],
        "labour_skill": _SKILLS[key * 3 % 5],
        "school_status": _SCHOOLS[key % 6],
        "work_place": _PLACES[key % 6] or None,
        "work_month_count": 3 + key % 10,
        "has_resident_medical_insurance": 1,
        "has_resident_pension": key % 3 and 1,
        "has_employee_pension": 0,
    }
    return member, year


def _household(number: int) -> dict[str, Any]:
    return {
        "village": b"village",
        "village_group": b"group",
        "household_no": f"360735001{number % 10**6:06d}",
        "household_type": "exited_with_policy",
        "poverty_attribute": "exited_general",
        "exit_status": "exited",
        "exit_year": 2016 + number % 5,
        "identified_month": f"{2014 + number % 4}-01",
        "main_cause": ("illness", "disability", "schooling", "lack_labour")[number % 4],
        "address": f"下坝{1 + number % 87}号",
        "household_phone": f"138{number * 7919 % 10**8:08d}",
        "is_relocation_household": (number % 4 == 0 and 1) or 0,
        "relocation_mode": "centralized",
    }


def _year(number: int) -> dict[str, Any]:
    parts = {
        name: 100_00 * (1 + number * step % 173)
        for name, step in (
            ("wage_income", 17),
            ("business_income", 29),
            ("property_income", 7),
            ("transfer_income", 11),
        )
    }
    total = sum(parts.values())
    return {
        **parts,
        "net_income": total,
        "net_income_per_head": total // (2 + number % 5),
        "arable_area": 10_000 + 1_250 * (number % 40),
        "housing_area": 60_00 + 500 * (number % 30),
        "is_dilapidated": 0,
        "has_safe_water": 1,
        "is_cooperative_member": number % 2,
    }


def _helper(number: int) -> dict[str, Any]:
    return {
        "full_name": _name(number * 5 + 3),
        "position": "科员",
        "phone": f"139{number * 6007 % 10**8:08d}",
        "support_unit": b"unit",
    }


def _measure(number: int, year: int, group: str, kind: str, amount: int) -> dict[str, Any]:
    month = 1 + number % 9
    return {
        "year": year,
        "measure_group": group,
        "measure_type": kind,
        "amount": amount + 100 * (number % 50),
        "started_on": f"{year}-{month:02d}-01",
        "ended_on": f"{year}-{month + 3:02d}-01",
        "income_gain": 20_000 if number % 2 else None,
    }
