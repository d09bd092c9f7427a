"""More of assistance: the resident team, plans and their effect, goods."""

from datetime import date

from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.rows import Record

from .telling import VillageStory

_OLD_REGION = "362137"
_GIVEN = 0.25
_TERM = "2018-03-10"
_SUMS = (
    "wage_income",
    "business_income",
    "property_income",
    "transfer_income",
    "total_income",
    "net_income",
    "net_income_per_head",
)


def tell_assistance(story: VillageStory) -> bytes:
    """Everything of the module; answers the first secretary among the helpers."""
    years = {record["household"]: record for record in story.rows.of("household_year") if record["year"] == THIS_YEAR}
    helpers = {record["household"]: record["helper"] for record in story.rows.of("pairing")}
    for household in story.detailed:
        _plan(story, household, helpers.get(household.uid))
        _effect(story, household, years[household.uid])
        if story.sometimes(_GIVEN):
            story.add(
                "goods_handout",
                household,
                on=date(THIS_YEAR, 1, 15),
                item_name="大米、食用油",
                quantity=200,
                unit="份",
                cash_value=160_00,
                donor_name=story.chance.choice(story.shared.support_units).name,
                has_recipient_signature=1,
            )
    for household in story.households:
        if household.is_monitored and not household.is_registered:
            _plan(story, household, helpers.get(household.uid))
    return _team(story)


def _team(story: VillageStory) -> bytes:
    unit = story.shared.support_units[1 + story.home.unit.place % (len(story.shared.support_units) - 1)]
    team = story.add(
        "resident_team",
        team_name=f"驻{story.place}工作队",
        support_unit=unit.uid,
        team_leader_name=story.cadres[1],
        formed_started_on=_TERM,
        monthly_required_day_count=20,
    )
    story.add("village_pairing", support_unit=unit.uid, pairing_kind="resident", started_on=_TERM)
    born = date(1984, 5, 1 + story.home.unit.place % 28)
    secretary = story.rows.add(
        "helper",
        full_name=story.cadres[1],
        sex="1",
        id_number=story.home.papers.citizen_number(born, "1", _OLD_REGION),
        phone=story.chance.phone(),
        political_status="01",
        degree="20",
        support_unit=unit.uid,
        position="驻村第一书记",
        rank="section_member",
        helper_kind="4",
        is_first_secretary=1,
        is_team_leader=1,
        is_team_member=1,
        is_serving=1,
    )
    story.add(
        "team_member", resident_team=team, helper=secretary, team_role="first_secretary", is_full_time=1,
        term_started_on=_TERM, duty="抓党建促脱贫，带队入户走访",
    )  # fmt: skip
    return secretary


def _plan(story: VillageStory, household: Household, helper: bytes | None) -> None:
    plan = story.add(
        "assistance_plan",
        household,
        plan_kind="monitoring" if household.is_monitored else "follow_up",
        plan_name=f"{THIS_YEAR}年帮扶计划",
        main_goal="稳住收入，守好义务教育、医疗、住房和饮水",
        expected_income_gain=story.chance.yuan(800, 2600),
        helper=helper,
        made_on=f"{THIS_YEAR}-07-15" if household.is_monitored else f"{THIS_YEAR}-01-20",
        plan_status="running",
    )
    group, name = ("industry", "白莲种植") if household.has_labour(THIS_YEAR) else ("safety_net", "兜底保障")
    story.add("assistance_plan_item", assistance_plan=plan, measure_group=group, project_name=name)


def _effect(story: VillageStory, household: Household, record: Record) -> None:
    story.add(
        "assistance_effect",
        household,
        has_exited_poverty=int(household.is_last_poor),
        signed_on=f"{THIS_YEAR}-12-10",
        **{name: record[name] for name in _SUMS},
    )
