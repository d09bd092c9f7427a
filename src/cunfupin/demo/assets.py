"""Assets of the village and their funds, and public posts."""

from dataclasses import dataclass
from datetime import date

from .chance import Chance
from .households import THIS_YEAR, Household
from .rows import Record
from .village import Village

_POST_SHARE = 0.05
_POST_KINDS = {"cleaning": "村组道路和公共区域保洁", "forest": "山场巡护和防火宣传", "road": "通组公路养护"}
_POST_NAMES = {"cleaning": "保洁员", "forest": "护林员", "road": "护路员"}
_POST_PAY = 60000
_OLDEST = 66


@dataclass(frozen=True, kw_only=True)
class _Built:
    """A kind of project and the asset it left."""

    name: str
    project: str
    asset_class: str
    subclass: str
    unit: str
    years: int
    depreciation: str
    low: int
    high: int


_OPERATING, _PUBLIC = "operating", "public"
_BUILT = (
    _Built(name="村级光伏电站", project="industry", asset_class=_OPERATING, subclass="solar", unit="座",
           years=20, depreciation="solar", low=300_000, high=760_000),
    _Built(name="白莲加工厂房", project="industry", asset_class=_OPERATING, subclass="factory", unit="平方米",
           years=20, depreciation="building", low=180_000, high=420_000),
    _Built(name="白莲产业基地大棚", project="industry", asset_class=_OPERATING, subclass="greenhouse", unit="个",
           years=5, depreciation="tool", low=60_000, high=160_000),
    _Built(name="冷藏保鲜库", project="industry", asset_class=_OPERATING, subclass="cold_store", unit="座",
           years=20, depreciation="building", low=90_000, high=260_000),
    _Built(name="通组公路硬化", project="infrastructure", asset_class=_PUBLIC, subclass="road", unit="公里",
           years=0, depreciation="none", low=150_000, high=580_000),
    _Built(name="农田水渠", project="infrastructure", asset_class=_PUBLIC, subclass="irrigation", unit="米",
           years=0, depreciation="none", low=60_000, high=240_000),
    _Built(name="安全饮水工程", project="infrastructure", asset_class=_PUBLIC, subclass="water_supply", unit="处",
           years=0, depreciation="none", low=80_000, high=320_000),
    _Built(name="村组路灯", project="public_service", asset_class=_PUBLIC, subclass="lamp", unit="盏",
           years=0, depreciation="none", low=40_000, high=110_000),
)  # fmt: skip
_RESIDUAL = 500
"""1/100 of a percent."""


def build_assets(village: Village) -> None:
    """Some projects since 2016, each with the asset it left and the money it took."""
    chance = village.chance
    chosen = [_BUILT[0], *chance.some(_BUILT[1:], chance.randint(5, 6))]
    for number, built in enumerate(chosen, 1):
        year = chance.randint(2016, 2019)
        amount = chance.randint(built.low, built.high) * 100
        project = village.rows.add("project", **_project(village, built, number, year, amount))
        asset = village.rows.add("asset", project=project, **_asset(village, built, number, year, amount))
        first = int(amount * chance.uniform(0.5, 0.9)) // 10000 * 10000
        for source, part in (("central", first), ("county", amount - first)):
            village.rows.add(
                "asset_funding",
                asset=asset,
                fund_source=source,
                year=year,
                amount=part,
                document_no=f"石财农〔{year}〕{chance.randint(3, 90)}号",
            )


def _project(village: Village, built: _Built, number: int, year: int, amount: int) -> Record:
    return {
        "project_no": f"XM{village.unit.code[-6:]}{year}{number:02d}",
        "project_name": f"{village.unit.name}{built.name}项目",
        "village": village.unit.uid,
        "project_kind": built.project,
        "project_year": year,
        "project_content": f"在{village.unit.name}新建{built.name}",
        "implementing_unit": f"{village.unit.name}村民委员会",
        "responsible_department": "大由乡扶贫办",
        "approval_no": f"石扶移字〔{year}〕{number + 10}号",
        "planned_fund": amount,
        "project_stage": "handed_over",
        "commenced_on": f"{year}-05-10",
        "completed_on": f"{year}-10-20",
        "accepted_on": f"{year}-11-18",
        "acceptance_result": "passed",
        "settled_amount": amount,
        "surplus_amount": 0,
        "notice_on": f"{year}-04-02",
        "is_reviewed": 1,
    }


def _asset(village: Village, built: _Built, number: int, year: int, amount: int) -> Record:
    return {
        "asset_no": f"ZC{village.unit.code[-6:]}{number:03d}",
        "project_name": f"{village.unit.name}{built.name}项目",
        "project_no": f"XM{village.unit.code[-6:]}{year}{number:02d}",
        "project_kind": built.project,
        "project_year": year,
        "implementing_unit": f"{village.unit.name}村民委员会",
        "commenced_on": f"{year}-05-10",
        "completed_on": f"{year}-10-20",
        "accepted_on": f"{year}-11-18",
        "village": village.unit.uid,
        "asset_name": built.name,
        "asset_class": built.asset_class,
        "asset_subclass": built.subclass,
        "asset_form": "fixed",
        "quantity": village.chance.randint(1, 4) * 100,
        "unit": built.unit,
        "place": f"{village.unit.name}{village.chance.choice(village.groups).hamlet}",
        "location": village.location(),
        **_worth(built, year, amount),
        **_rights(village, year),
        **_operation(village, built),
        **_care(village),
    }


def _worth(built: _Built, year: int, amount: int) -> Record:
    """What it cost and what is left of it."""
    most = amount * (10000 - _RESIDUAL) // 10000
    worn = min(most * (THIS_YEAR - year) // built.years, most) if built.years else 0
    return {
        "acquired_on": f"{year}-11-18",
        "in_service_on": f"{year}-12-01",
        "total_fund": amount,
        "original_value": amount,
        "depreciation_method": "straight_line" if built.years else "none",
        "depreciation_class": built.depreciation,
        "useful_year_count": built.years,
        "residual_rate": _RESIDUAL if built.years else 0,
        "accumulated_depreciation": worn,
        "impairment": 0,
        "net_value": amount - worn,
    }


def _collective(village: Village) -> str:
    return f"{village.unit.name}股份经济合作社"


def _rights(village: Village, year: int) -> Record:
    """Who has it."""
    return {
        "handed_over_on": f"{year}-12-01",
        "transferor": "大由乡人民政府",
        "transferee": f"{village.unit.name}村民委员会",
        "owner_level": "village",
        "owner_name": _collective(village),
        "income_right_holder": _collective(village),
        "disposal_right_holder": _collective(village),
        "supervision_right_holder": "大由乡人民政府",
        "confirmed_on": f"{year}-12-15",
        "is_in_collective_ledger": 1,
    }


def _operation(village: Village, built: _Built) -> Record:
    """Solar plants are run by the collective, the rest is let; public facilities are used by all."""
    if built.asset_class == _PUBLIC:
        return {"operation_mode": None, "operator_name": None}
    if built.subclass == "solar":
        return {"operation_mode": "self", "operator_name": _collective(village)}
    return {"operation_mode": "lease", "operator_name": f"{village.unit.name}白莲专业合作社"}


def _care(village: Village) -> Record:
    """Who looks after it, and how it stands."""
    return {
        "custodian_unit": f"{village.unit.name}村民委员会",
        "custodian_name": village.collector[0],
        "custodian_phone": village.collector[1],
        "benefit_household_count": village.chance.randint(20, 120),
        "asset_status": "normal",
        "four_batch": "consolidate",
        "last_stocktake_on": f"{THIS_YEAR}-11-10",
    }


def choose_post_holders(chance: Chance, households: list[Household]) -> None:
    """Give posts to some who stay at home and can do light work; one a household."""
    for household in households:
        able = [
            person
            for person in household.people
            if person.works is None
            and person.labour(THIS_YEAR) in ("ordinary", "weak")
            and 30 < person.age(THIS_YEAR) <= _OLDEST
            and person.decreased_on is None
        ]
        if household.is_registered and not household.is_last_poor and able and chance.happens(_POST_SHARE * 3):
            able[0].post = chance.choice(tuple(_POST_KINDS))


def record_posts(village: Village, households: list[Household]) -> None:
    """The posts that were given."""
    holders = [(household, person) for household in households for person in household.people if person.post]
    for number, (household, person) in enumerate(holders, 1):
        started = date(2019, 1, 1)
        village.rows.add(
            "public_post",
            village=village.unit.uid,
            household=household.uid,
            member=person.uid,
            full_name=person.full_name,
            id_number=person.id_number,
            sex=person.seat.sex,
            phone=village.chance.phone(),
            household_type=household.type_in(THIS_YEAR),
            labour_skill=person.labour(THIS_YEAR),
            health=person.health,
            post_no=f"GY{village.unit.code[-6:]}{number:03d}",
            post_name=_POST_NAMES[person.post],
            public_post_type=person.post,
            post_unit=f"{village.unit.name}村民委员会",
            post_fund_source="solar",
            area_name=f"{village.unit.name}{household.hamlet}",
            agreement_no=f"XY{village.unit.code[-6:]}{number:03d}",
            agreement_started_on=f"{THIS_YEAR}-01-01",
            agreement_ended_on=f"{THIS_YEAR}-12-31",
            agreement_nature="劳务协议",
            job_content=_POST_KINDS[person.post],
            monthly_day_count=20,
            has_accident_insurance=1,
            monthly_pay=_POST_PAY,
            pay_method="card",
            bank_name="石城农商银行大由支行",
            bank_account_name=person.full_name,
            bank_card=village.chance.bank_card(),
            post_status="serving",
            post_started_on=started.isoformat(),
            is_exclusive_confirmed=1,
        )
