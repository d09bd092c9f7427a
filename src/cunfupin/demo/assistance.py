"""Assistance: units and cadres, who helps whom, measures, visits, monitoring."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from cunfupin.fields import Moment

from .chance import Chance
from .households import THIS_YEAR, YEARS, Household
from .people import Person
from .rows import Record, Rows
from .village import Village

_UNITS = (
    ("大由乡人民政府", "government", "township", "township_deputy", 3),
    ("石城县农业农村局", "government", "county", "section_member", 2),
    ("石城县教育科技体育局", "government", "county", "section_member", 2),
    ("石城县林业局", "government", "county", "section_member", 2),
    ("石城县水利局", "government", "county", "section_member", 2),
    ("石城县人民医院", "other", "county", "clerk", 2),
    ("石城县供电公司", "state_enterprise", "county", "clerk", 2),
)
"""Name, type, affiliation, usual rank of its cadres, households that one of them may look after."""
_OLD_REGION = "362137"
_PAIRED_ON = date(2018, 1, 15)
_VISITED, _SELDOM_VISITED = (1, 3, 5, 7, 9, 11, 12), (3, 10)
"""Months of visits."""
_VISIT_HOURS = range(9, 17)


@dataclass(frozen=True, kw_only=True)
class SupportUnit:
    """A unit that helps the township's villages."""

    uid: bytes
    name: str
    rank: str
    load: int


def make_units(rows: Rows, chance: Chance) -> list[SupportUnit]:
    """The units; all villages share them."""
    units = []
    for name, kind, affiliation, rank, load in _UNITS:
        uid = rows.add(
            "support_unit",
            unit_name=name,
            unit_type=kind,
            unit_affiliation=affiliation,
            unit_area="江西省赣州市石城县",
            contact_name=f"{chance.choice('李王赖温黄')}主任",
            phone=f"0797-57{chance.randrange(10**5):05d}",
        )
        units.append(SupportUnit(uid=uid, name=name, rank=rank, load=load))
    return units


def assist(village: Village, households: list[Household], units: list[SupportUnit]) -> None:
    """Helpers for all who are or were poor or are watched; measures and visits for their households."""
    helped = [household for household in households if household.is_registered or household.is_monitored]
    unit_of_village = (units[0], units[1 + village.unit.place % (len(units) - 1)])
    waiting = iter(helped)
    while batch := list(islice(waiting, (unit := village.chance.choice(unit_of_village)).load)):
        name, helper = _helper(village, unit)
        texts = village.chance.sample(_FINDINGS, len(_FINDINGS))
        for turn, household in enumerate(batch):
            _pair(village, household, helper, unit)
            for number, month in enumerate(_VISITED if household.is_detailed else _SELDOM_VISITED):
                text = texts[(number * len(batch) + turn) % len(texts)]
                _visit(village, household, (name, helper), month, text)
    for household in helped:
        made = [
            (year, village.rows.add("measure", **measure))
            for year in household.years
            for measure in measures(village.chance, household, year)
        ]
        if household.is_monitored:
            case = village.rows.add("monitoring_case", **_case(village, household))
            for measure_uid in (uid for year, uid in made if year == THIS_YEAR):
                village.rows.get("measure", measure_uid)["monitoring_case"] = case


def _helper(village: Village, unit: SupportUnit) -> tuple[str, bytes]:
    name, sex, born = village.names.official()
    helper = village.rows.add(
        "helper",
        full_name=name,
        sex=sex,
        id_number=village.papers.citizen_number(born, sex, _OLD_REGION),
        phone=village.chance.phone(),
        political_status=village.chance.weighted({"01": 70, "13": 30}),
        degree=village.chance.weighted({"20": 60, "30": 40}),
        support_unit=unit.uid,
        position="干部",
        rank=unit.rank,
        helper_kind="2",
        is_first_secretary=0,
        is_team_leader=0,
        is_team_member=0,
        is_serving=1,
    )
    return name, helper


def _pair(village: Village, household: Household, helper: bytes, unit: SupportUnit) -> None:
    village.rows.add(
        "pairing",
        household=household.uid,
        helper=helper,
        support_unit=unit.uid,
        started_on=_PAIRED_ON.isoformat(),
        pairing_status="active",
    )


_FINDINGS = (
    "了解{head}家今年{work}，收入比去年有增加",
    "到{head}家看住房和饮水，房屋安全，自来水正常",
    "宣讲医保缴费和大病救助政策，{head}家都已参保",
    "核对收入明细，和{head}一起算了今年的账，户主签字认可",
    "了解孩子上学和老人身体情况，家里都平安",
    "帮{head}家清理房前屋后，讲“五净一规范”的要求",
    "和{head}商量明年种养打算，提醒联系产业指导员",
    "送去慰问品，陪{head}聊家常，问了有什么难处",
    "告诉{head}低保、养老和残疾补贴的办理办法，资料已备齐",
    "看家里的鸡鸭和菜地，长势不错，提醒防疫",
    "把帮扶明白卡和政策折页交给{head}，逐条解释清楚",
    "了解外出务工的家人情况，工作稳定，电话里也说了几句",
    "查看厕所和入户路，能正常使用，没有发现新的问题",
)
_SAFETY_NET = {
    "allowance": ("safety_allowance", "农村低保"),
    "special_support": ("safety_special", "特困供养"),
}
_INCOME_STATUS = ("与上次持平", "务工收入比上次增加", "卖农产品，收入比上次增加")
_TYPES = ("learn", "policy", "learn,policy", "plan", "project", "other")


def _visit(village: Village, household: Household, helper: tuple[str, bytes], month: int, text: str) -> None:
    """A visit of a helper, with what was found: never the same words twice in a season."""
    chance = village.chance
    moment = datetime(THIS_YEAR, month, chance.randint(2, 19), chance.choice(_VISIT_HOURS), chance.randrange(60))
    work = "在外务工" if household.workers(THIS_YEAR) else "在家种地"
    village.rows.add(
        "visit",
        household=household.uid,
        visited_at=Moment().parse(moment.isoformat(sep=" ", timespec="minutes")),
        helper=helper[1],
        visitors=helper[0],
        visit_method="home",
        visit_types=chance.choice(_TYPES),
        content=text.format(head=household.head.full_name, work=work) + "。",
        risk_level="medium" if household.is_monitored else None,
        income_status=_INCOME_STATUS[month % len(_INCOME_STATUS)] if household.is_monitored else None,
        has_head_signature=1,
        location=village.location(),
        sign_distance_metre=chance.randint(3, 90),
    )


def measures(chance: Chance, household: Household, year: int) -> Iterator[Record]:
    """What was done for a household in a year, as its people and its income call for."""
    people = household.there(year)
    if household.has_labour(year):
        yield _measure(chance, household, year, "industry", "industry_planting", "白莲种植奖补", amount=True)
    if household.workers(year):
        yield _measure(chance, household, year, "employment", "employment_transport", "外出务工交通补贴", amount=True)
    for person in people:
        for group, kind, name, amount in _personal(person, year):
            title = f"{name}（{person.full_name}）"
            yield _measure(chance, household, year, group, kind, title, person.uid, amount=amount)
    if household.is_detailed or not household.has_labour(year):
        yield _measure(chance, household, year, "health", "health_supplementary", "商业补充医疗保险")


def _personal(person: Person, year: int) -> Iterator[tuple[str, str, str, bool]]:
    """Group, type and name of what a person got, and whether an amount of money."""
    if person.post and year >= 2019:
        yield "public_post", f"post_{person.post}", "公益性岗位", False
    if person.schooling(year)[1] not in (None, "preschool_age"):
        yield "education", "education_special", "学段资助", True
    if person.health in ("chronic", "serious"):
        yield "health", "health_doctor", "家庭医生签约服务", False
    if person.benefit:
        kind, name = _SAFETY_NET[person.benefit]
        yield "safety_net", kind, name, True


def _measure(
    chance: Chance,
    household: Household,
    year: int,
    group: str,
    kind: str,
    name: str,
    member: bytes | None = None,
    *,
    amount: bool = False,
) -> Record:
    started = chance.day(date(year, 1, 8), date(year, 6, 20))
    return {
        "household": household.uid,
        "member": member,
        "year": year,
        "measure_group": group,
        "measure_type": kind,
        "measure_name": name,
        "is_development_measure": int(group in ("industry", "employment", "public_post", "finance")),
        "started_on": started.isoformat(),
        "ended_on": (started + timedelta(days=chance.randint(60, 180))).isoformat(),
        "measure_status": "done",
        "amount": chance.yuan(220, 980) if amount else None,
        "fund_source": chance.weighted({"county": 40, "central": 40, "industry_department": 20}),
        "responsible_department": "大由乡扶贫办",
        "has_head_signature": 1,
    }


def _case(village: Village, household: Household) -> Record:
    last = YEARS[-1]
    per_head = int(household.target[last - 1] * 100)
    return {
        "household": household.uid,
        "case_no": f"JC{household.number[6:]}",
        "household_type": household.type_in(last),
        "monitoring_category": "marginal" if household.kind == "marginal" else "unstable",
        "identified_monitoring_month": f"{last}-{village.chance.choice(('03', '04', '07'))}",
        "case_status": "assisting",
        "is_reentry": 0,
        "risk_level": "medium",
        "collector_name": village.collector[0],
        "collector_phone": village.collector[1],
        "risks": "epidemic",
        "is_housing_unsafe_at_entry": 0,
        "is_child_out_of_school_at_entry": 0,
        "is_water_unsafe_at_entry": 0,
        "is_uninsured_at_entry": 0,
        "entry_net_income": per_head * len(household.there(last - 1)),
        "entry_net_income_per_head": per_head,
        "entry_compliant_self_payment": 0,
        "development_status": "done" if household.has_labour(last) else "not_yet",
        "industry_measures": "material" if household.has_labour(last) else None,
        "employment_measures": "transport" if household.workers(last) else None,
        "health_measures": "doctor",
        "security_measures": "insurance",
        "first_assisted_on": f"{last}-08-05",
        "is_no_labour_household": int(not household.has_labour(last)),
        "is_risk_removed": 0,
    }
