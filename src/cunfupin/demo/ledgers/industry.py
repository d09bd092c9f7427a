"""Industry: cooperatives, bases, what households grow, loans, what was sold."""

from datetime import date

from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.rows import Record

from .telling import FULL_LABOUR, VillageStory

_NAMED = {1: "中力专业合作社", 2: "石城一家人脐橙合作社"}
_CROPS = {"种植白莲": "lotus", "种植烟叶": "tobacco", "种植脐橙": "navel_orange", "种植水稻": "rice"}
_STANDARD = 200_00
"""分 a 亩."""
_LINKED, _LOANED, _BUYING = 0.3, 0.08, 6


def tell_industry(story: VillageStory) -> None:
    """Everything of the module."""
    cooperative = _cooperative(story)
    for household in story.detailed:
        crop = story.crops.get(household.uid)
        if crop and crop["planted_area"]:
            _farming(story, household, cooperative, crop)
        if crop and story.sometimes(_LINKED):
            _links(story, household, cooperative)
        if story.sometimes(_LOANED):
            _loan(story, household)
    _leader(story, cooperative)
    _sales(story, cooperative)


def _cooperative(story: VillageStory) -> bytes:
    place = story.home.unit.place
    name = _NAMED.get(place, f"{story.place}白莲专业合作社")
    cooperative = story.add(
        "business_entity",
        entity_name=name,
        entity_kind="cooperative",
        manager_name=story.home.names.official()[0],
        phone=story.chance.phone(),
        place=story.place,
        established_on="2016-05-12",
        demonstration_level="county" if place in _NAMED else "none",
        lead_industry="lotus",
        member_household_count=story.chance.randint(30, 90),
        registered_capital=500000_00,
        is_accounting_standard=1,
    )
    for year in (THIS_YEAR - 1, THIS_YEAR):
        story.add(
            "business_entity_year",
            business_entity=cooperative,
            year=year,
            member_household_count=story.chance.randint(30, 90),
            output_amount=story.chance.yuan(300_000, 900_000),
            net_profit=story.chance.yuan(101_000, 180_000),
        )
    story.add("entity_reward", business_entity=cooperative, reward_item="示范合作社奖补", subsidy_amount=20000_00)
    story.add(
        "production_base",
        business_entity=cooperative,
        base_name=f"{name}产业基地",
        base_kind="demonstration" if place < 3 else "standard",
        crop="navel_orange" if place == 2 else "lotus",
        base_area=story.chance.randint(60, 180) * 10000,
        is_organic=1,
        place=story.place,
        location=story.home.location(),
        established_on="2018-04-20",
    )
    return cooperative


def _farming(story: VillageStory, household: Household, cooperative: bytes, crop: Record) -> None:
    kind = _CROPS[crop["income_source"]]
    instructor = story.chance.choice(story.shared.instructors)
    area = crop["planted_area"]
    story.add(
        "farming_activity",
        household,
        on=date(THIS_YEAR, 5, 8),
        activity_kind="forest_fruit" if kind == "navel_orange" else "planting",
        crop=kind,
        plot_place=household.hamlet,
        planted_area=area,
        total_yield=crop["quantity"],
        output_amount=crop["amount"],
        business_entity=cooperative,
        industry_instructor=instructor,
        subsidy_standard=_STANDARD,
        subsidy_amount=area * _STANDARD // 10000,
    )
    story.add(
        "instruction_visit",
        household,
        industry_instructor=instructor,
        crop=kind,
        content=f"到{household.hamlet}田头看长势，讲施肥、用药和防病的时间，{household.head.full_name}都记下了",
        has_head_signature=1,
    )


def _links(story: VillageStory, household: Household, cooperative: bytes) -> None:
    story.add(
        "benefit_link",
        household,
        business_entity=cooperative,
        link_kind="production",
        link_method="order",
        amount=story.chance.yuan(300, 1500),
    )
    story.add("entity_membership", household, business_entity=cooperative, joined_on=f"{THIS_YEAR - 1}-04-18")


def _loan(story: VillageStory, household: Household) -> None:
    borrower = next(
        (one for one in household.there(THIS_YEAR) if one.labour(THIS_YEAR) in FULL_LABOUR and one.age(2017) > 18), None
    )
    if borrower is None:
        return
    amount = story.chance.choice((20000_00, 30000_00, 50000_00))
    loan = story.add(
        "micro_loan",
        household,
        borrower,
        loan_kind="poverty",
        loan_amount=amount,
        loan_month_count=36,
        lent_on="2017-10-20",
        due_repay_on="2020-10-20",
        annual_rate=475,
        loan_purpose="发展白莲种植",
        is_interest_subsidized=1,
        repaid_amount=amount,
        last_repaid_on="2020-10-16",
        loan_balance=0,
        loan_status="settled",
        is_overdue=0,
    )
    story.add("loan_repayment", micro_loan=loan, repaid_on="2020-10-16", principal_amount=amount, interest_amount=0)


def _leader(story: VillageStory, cooperative: bytes) -> None:
    """A person who takes others along ("创业致富带头人")."""
    able = [
        (household, person)
        for household in story.households
        for person in household.there(THIS_YEAR)
        if person.labour(THIS_YEAR) in FULL_LABOUR and not household.is_last_poor
    ]
    taken = [household for household in story.detailed if household.has_labour(THIS_YEAR)][:5]
    if not able or not taken:
        return
    household, person = able[-1]
    leader = story.add(
        "entrepreneur",
        household,
        person,
        is_from_poor_household=int(household.is_registered),
        lead_industry="lotus",
        business_entity=cooperative,
        dual_stage="candidate",
        linked_household_count=len(taken),
        employed_count=len(taken),
    )
    for one in taken:
        story.add(
            "entrepreneur_link",
            one,
            one.head,
            entrepreneur=leader,
            link_kind="wage",
            link_method="work",
            income_gain=story.chance.yuan(300, 900),
        )


def _sales(story: VillageStory, cooperative: bytes) -> None:
    product = story.add(
        "certified_product",
        product_name="石城白莲",
        product_kind="lotus",
        business_entity=cooperative,
        valid_from_on=f"{THIS_YEAR}-01-01",
        valid_to_on="2022-12-31",
        unit_price=85_00,
        unit="公斤",
    )
    kilos, sellers = story.chance.randint(40, 160), story.detailed[:_BUYING]
    purchase = story.add(
        "consumption_purchase",
        buyer_name=story.chance.choice(story.shared.support_units).name,
        buyer_kind="union",
        purchase_channel="union_welfare",
        product_name="石城白莲",
        product_kind="lotus",
        certified_product=product,
        business_entity=cooperative,
        supplier_name=f"{story.place}白莲专业合作社",
        quantity=kilos * 100,
        unit="公斤",
        unit_price=85_00,
        amount=kilos * 85_00,
    )
    for household in sellers:
        if household.uid in story.crops:
            amount = kilos * 85_00 // _BUYING
            story.add("purchase_benefit", household, consumption_purchase=purchase, amount=amount, has_head_signature=1)
