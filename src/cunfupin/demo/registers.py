"""The records of a household and its people: roll, yearly facts, house, income."""

from datetime import timedelta

from .chance import Chance
from .families import TODAY
from .households import YEARS, Household
from .incomes import income_items, period, yearly_figures
from .people import Person
from .rows import Record
from .village import Village

_BANK = "石城农商银行大由支行"
_WATER = {"purified_tap": 70, "protected_well": 30}
_STRUCTURE = {"brick_concrete": 60, "reinforced": 22, "brick_wood": 18}
_ROAD = {"cement": 92, "gravel": 8}
_RELIEF = {"allowance": "rural"}
_PARTY, _MASSES = "01", "13"
_PARTY_SHARE = 0.04
_BOOKED = {"has_safe_water": 1, "has_water_difficulty": 0, "is_water_safe": 1, "has_household_power": 1}
_INSURED = {
    "has_resident_medical_insurance": 1,
    "has_employee_medical_insurance": 0,
    "has_critical_illness_insurance": 1,
    "has_family_doctor": 1,
    "is_active_military": 0,
}


def register(village: Village, chance: Chance, household: Household) -> None:
    """Write everything that the rolls say of a household."""
    group = chance.choice(village.groups)
    household.village, household.group, household.hamlet = village.unit.uid, group.uid, group.hamlet
    household.uid = village.rows.add("household", **_household(village, chance, household))
    _people(village, household)
    for year in household.years:
        items = income_items(chance, household, year)
        for item in items:
            if household.is_detailed:
                village.rows.add("income_item", **item)
        village.rows.add("household_year", **_household_year(village, chance, household, year, items))
        for person in household.people:
            if person.is_there(year):
                village.rows.add("member_year", **_member_year(chance, household, person, year))
    village.rows.add("dwelling", **_dwelling(village, chance, household))


def _household(village: Village, chance: Chance, household: Household) -> Record:
    last = YEARS[-1]
    return {
        "household_no": household.number,
        "village": household.village,
        "village_group": household.group,
        "natural_village": household.hamlet,
        "address": f"大由乡{village.unit.name}{household.hamlet}{int(household.number[-4:])}号",
        "household_phone": chance.phone(),
        "bank_name": _BANK,
        "bank_card": chance.bank_card(),
        "household_type": household.type_in(last),
        "identification_standard": "national" if household.is_registered else None,
        "identified_month": household.identified or None,
        "poverty_attribute": household.attribute,
        "exit_status": household.exit_status(last),
        "exit_year": household.exit_year,
        "planned_exit_year": household.exit_year,
        "monitoring_category": _monitoring(household, last),
        "risk_level": "medium" if household.is_monitored else None,
        "register_status": "active",
        "main_cause": household.cause,
        "other_causes": household.other_cause,
        "is_no_labour_household": int(not household.has_labour(last)),
        "is_relocation_household": int(household.is_relocated),
        "relocation_mode": "centralized" if household.is_relocated else None,
        "is_military_family": 0,
        "has_head_signature": 1,
        "filled_by": village.collector[0],
        "collected_on": f"{last}-11-{chance.randint(10, 28)}",
        "collector_name": village.collector[0],
        "collector_phone": village.collector[1],
        "location": village.plot(),
    }


def _monitoring(household: Household, year: int) -> str | None:
    if not household.is_monitored or year < YEARS[-1]:
        return None
    return "marginal" if household.kind == "marginal" else "unstable"


def _people(village: Village, household: Household) -> None:
    for number, person in enumerate(household.people, 1):
        person.uid = village.rows.add("member", **_member(household, person, number))


def _member(household: Household, person: Person, number: int) -> Record:
    joined = str(person.increased_on or "")[:7]
    return {
        "person_no": f"{household.number}{number:02d}",
        "household": household.uid,
        "full_name": person.full_name,
        "sex": person.seat.sex,
        "born_on": person.seat.born.isoformat(),
        "id_type": "disability_certificate" if person.disability else "resident_id",
        "id_number": person.id_number,
        "ethnicity": person.ethnicity,
        "relation_to_head": person.seat.relation,
        "is_relocation_person": int(household.is_relocated),
        "person_identified_month": (joined or household.identified or None) if household.is_registered else None,
        "disability_kind": person.disability[0] if person.disability else None,
        "disability_grade": person.disability[1] if person.disability else None,
        "disability_certificate_year": 2019 if person.disability else None,
        "member_status": "removed" if person.decreased_on else "active",
        "increased_on": person.increased_on and person.increased_on.isoformat(),
        "increase_reason": person.increase_reason,
        "decreased_on": person.decreased_on and person.decreased_on.isoformat(),
        "decrease_reason": person.decrease_reason,
    }


def _member_year(chance: Chance, household: Household, person: Person, year: int) -> Record:
    education, school = person.schooling(year)
    age = person.age(year)
    is_pensioned = age >= 16 and not person.is_at_school(year)
    return {
        "member": person.uid,
        "year": year,
        "education": education,
        "school_status": school,
        "is_mandarin_speaker": int(age < 66 or chance.happens(0.4)) if age >= 3 else None,
        "political_status": _PARTY if age > 30 and chance.happens(_PARTY_SHARE) else _MASSES,
        "health": person.health,
        "labour_skill": person.labour(year),
        **_INSURED,
        "has_supplementary_medical_insurance": int(household.is_registered),
        "has_resident_pension": int(is_pensioned),
        "has_employee_pension": 0,
        "allowance_status": _RELIEF.get(person.benefit, "none"),
        "special_support_status": "rural" if person.benefit == "special_support" else "none",
        "is_unsupported_child": 0,
        "is_willing_to_work": int(person.works_in(year)) if age >= 16 else None,
        **_work(person, year),
    }


def _work(person: Person, year: int) -> Record:
    months, work = person.months.get(year), person.works
    post = {"public_post_type": person.post, "public_post_month_count": 12} if person.post and year >= 2019 else {}
    if not months or work is None:
        return post
    return post | {
        "work_region": work.region,
        "work_place": work.place,
        "work_province": work.province,
        "work_city": work.city,
        "work_county": work.county,
        "work_month_count": months,
        "employer_name": f"{work.city[:2]}{work.employer}",
        "employment_channel": work.channel,
        "is_working_abroad": 0,
        "industry_sector": work.sector,
    }


def _household_year(village: Village, chance: Chance, household: Household, year: int, items: list[Record]) -> Record:
    people = len(household.there(year))
    started, ended = period(year)
    return {
        "household": household.uid,
        "year": year,
        "household_type": household.type_in(year),
        "poverty_attribute": household.attribute,
        "exit_status": household.exit_status(year),
        "monitoring_category": _monitoring(household, year),
        "main_cause": household.cause,
        "other_causes": household.other_cause,
        "risk_level": "medium" if _monitoring(household, year) else None,
        "year_start_member_count": len(household.there(year - 1)),
        "year_member_count": people,
        "is_no_labour_household": int(not household.has_labour(year)),
        "is_relocation_household": int(household.is_relocated),
        **_conditions(Chance.of(household.number, "conditions"), household),
        **yearly_figures(items, people),
        "income_started_on": started.isoformat(),
        "income_ended_on": ended.isoformat(),
        "collected_on": f"{year}-{chance.randint(10, 11)}-{chance.randint(10, 28)}",
        "has_head_signature": 1,
        "collector_name": village.collector[0],
    }


def _conditions(chance: Chance, household: Household) -> Record:
    """Land, water, road and house; the same every year."""
    road = chance.weighted(_ROAD)
    return {
        "arable_area": household.arable,
        "irrigated_area": household.arable * 8 // 10,
        "forest_area": household.forest,
        "reforested_area": 0,
        "forest_fruit_area": chance.randint(0, 20) * 1000,
        "pasture_area": 0,
        "water_area": chance.choice((0, 0, 0, 3000, 5000)),
        "has_production_power": 1,
        **_BOOKED,
        "water_source": chance.weighted(_WATER),
        "has_broadcast_tv": 1,
        "main_road_distance": chance.randint(1, 24) * 100,
        "access_road_type": road,
        "is_access_road_hardened": int(road == "cement"),
        "housing_area": household.house_area,
        "is_dilapidated": 0,
        "house_structure": chance.weighted(_STRUCTURE),
        "house_built_year": chance.randint(1992, 2016),
        "has_sanitary_toilet": 1,
        "is_toilet_usable": 1,
        "fuel_type": chance.weighted({"clean": 70, "firewood": 30}),
        "is_cooperative_member": int(chance.happens(0.3)),
        "has_leading_enterprise": 0,
        "has_motor_vehicle": int(chance.happens(0.1)),
        "has_commercial_housing": 0,
        "has_business_registration": 0,
        "has_public_payroll": 0,
    }


def _dwelling(village: Village, chance: Chance, household: Household) -> Record:
    conditions = _conditions(Chance.of(household.number, "conditions"), household)
    appraised = TODAY - timedelta(days=chance.randint(200, 700))
    return {
        "household": household.uid,
        "dwelling_no": 1,
        "is_main_dwelling": 1,
        "housing_area": household.house_area,
        "house_structure": conditions["house_structure"],
        "house_built_year": conditions["house_built_year"],
        "floor_count": chance.choice((1, 2, 2, 3)),
        "is_occupied": 1,
        "housing_safety_basis": chance.weighted({"appraised": 60, "assessed": 40}),
        "dilapidation_grade": chance.weighted({"A": 60, "B": 40}),
        "appraised_on": appraised.isoformat(),
        "appraiser": "石城县村镇房屋安全鉴定中心",
        "is_housing_safe": 1,
        "location": village.location(),
    }
