"""How the village is run: meetings, inspections, toilets, cleanliness, points, the resident team's days."""

from datetime import date, timedelta

from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.rows import Record

from .telling import VillageStory

_MEETINGS = (
    (2, "courtyard", "屋场会：讲政策、听诉求"),
    (5, "villagers", "村民代表会议：审议资产收益分配"),
    (11, "head", "户主会：商量村里的路和水"),
    (11, "party", "三讲一评颂党恩"),
)
_GOODS = (("洗衣粉", 8, 12_00), ("毛巾", 5, 6_50), ("食用油", 40, 65_00), ("牙膏", 6, 9_00))
_POINTED = 0.7
_SCORES = (
    "yard_score",
    "bedroom_score",
    "kitchen_score",
    "toilet_score",
    "personal_score",
    "order_score",
    "gate_score",
)
_STARS = ("industry_score", "employment_score", "sanitation_score", "law_score", "filial_score", "cooperation_score")


def tell_governance(story: VillageStory, secretary: bytes) -> None:
    """Everything of the module."""
    income = {
        record["household"]: record["net_income_per_head"]
        for record in story.rows.of("household_year")
        if record["year"] == THIS_YEAR
    }
    shop, goods = _supermarket(story)
    for household in story.registered:
        _census(story, household, income[household.uid])
    for household in story.households:
        if household.is_detailed and not household.is_relocated:
            _toilet(story, household)
    for household in story.detailed:
        _cleanliness(story, household)
        _star_rating(story, household)
        if story.sometimes(_POINTED):
            _points(story, household, shop, goods)
    _village(story)
    _meetings(story)
    _inspection(story)
    _team(story, secretary)


def _village(story: VillageStory) -> None:
    first = story.detailed[0].head.full_name if story.detailed else story.cadre()
    story.add("environment_upkeep", toilet_target_count=story.count.get("toilet_renovation", 0), cleaner_count=3)
    story.add("public_toilet", toilet_type="septic_brick", toilet_state="normal", place=story.place)
    story.add("publicity", title=f"{story.place}：小白莲开出致富花", media="石城发布", media_level="county")
    story.add("performance_review", review_subject="village", review_target=story.place, total_score=93)
    story.add(
        "commendation", full_name=first, honour_kind="clean_family", honour_level="village", deeds="院净人勤，带头打扫"
    )
    story.add(
        "donation", donor_name="石城县商会", donor_kind="chamber", donation_kind="fund", donation_content=f"{story.place}助学款",
        amount=5000_00, use_purpose="奖励学生", receiving_unit=f"{story.place}村民委员会",
    )  # fmt: skip
    for household in story.detailed[1:3]:
        story.add(
            "aid_request",
            household,
            request_kind="goods",
            content="想要一张孩子写作业的书桌",
            review_status="passed",
            request_status="received",
            matched_on=f"{THIS_YEAR}-09-28",
            donor_name="爱心人士",
            donation_content="书桌一张",
            has_recipient_signature=1,
        )
    for _number in range(2):
        story.add(
            "rectification_issue",
            issue_source="self",
            issue_category="record",
            description="有的农户档案袋里缺收入核算表签字页",
            responsible_person=story.cadre(),
            rectify_measure="逐户核对，补签字",
            deadline_kind="limited",
            due_on=f"{THIS_YEAR}-10-31",
            issue_status="done",
            rectified_on=f"{THIS_YEAR}-10-12",
        )


def _meetings(story: VillageStory) -> None:
    for month, kind, title in _MEETINGS:
        held = date(THIS_YEAR, month, 18)
        story.add(
            "meeting",
            on=held,
            meeting_kind=kind,
            title=title,
            held_on=held.isoformat(),
            content=f"{title}，会后把大家提的事逐条登记",
            expected_count=40,
            present_count=story.chance.randint(29, 40),
        )


def _inspection(story: VillageStory) -> None:
    inspection = story.add("inspection", inspection_group="第二督导组", inspection_topics="responsibility,record")
    story.add(
        "inspection_finding",
        inspection=inspection,
        issue_category="record",
        description="一户明白卡上的电话没有更新",
        is_fixed_on_site=1,
    )


def _team(story: VillageStory, secretary: bytes) -> None:
    """Days of the resident team in the last whole month."""
    day = date(THIS_YEAR, 11, 2)
    while day.month == 11:
        is_rest = day.weekday() > 4
        story.add(
            "team_attendance",
            helper=secretary,
            attended_on=day.isoformat(),
            sign_method="register",
            attendance_status="rest" if is_rest else "present",
            is_overnight=int(not is_rest),
        )
        if day.weekday() == 1:
            story.add(
                "work_log", helper=secretary, log_on=day.isoformat(), visited_household_count=4,
                content="上午入户走访，下午和村干部商量冬季饮水管道防冻",
            )  # fmt: skip
        day += timedelta(days=1)
    story.add(
        "leave_request", helper=secretary, leave_kind="annual", leave_started_on=f"{THIS_YEAR}-08-10",
        leave_ended_on=f"{THIS_YEAR}-08-12", leave_day_count=3, leave_reason="年休假", approval_level="township",
        returned_from_leave_on=f"{THIS_YEAR}-08-13",
    )  # fmt: skip


def _toilet(story: VillageStory, household: Household) -> None:
    story.add(
        "toilet_renovation",
        household,
        on=date(THIS_YEAR, 8, 20),
        renovated_year=THIS_YEAR,
        toilet_type="septic_brick",
        toilet_place="courtyard",
        commenced_on=f"{THIS_YEAR}-05-10",
        completed_on=f"{THIS_YEAR}-07-02",
        pit_accepted_on=f"{THIS_YEAR}-06-03",
        cover_accepted_on=f"{THIS_YEAR}-06-20",
        accepted_on=f"{THIS_YEAR}-08-12",
        subsidy_amount=500_00,
        toilet_state="normal",
        is_problem_toilet=0,
    )


def _cleanliness(story: VillageStory, household: Household) -> None:
    scores: Record = {name: story.chance.randint(10, 14) for name in _SCORES}
    total = sum(scores.values())
    board = "red" if total > 92 else "normal"
    story.add("home_cleanliness", household, on=date(THIS_YEAR, 9, 16), total_score=total, board_result=board, **scores)


def _star_rating(story: VillageStory, household: Household) -> None:
    scores: Record = {name: story.chance.randint(11, 16) for name in _STARS}
    total = sum(scores.values())
    story.add(
        "star_rating", household, on=date(THIS_YEAR, 10, 12), rating_period=f"{THIS_YEAR}年下半年", total_score=total,
        star_level=str(min(total // 10, 10)), has_head_signature=1, **scores,
    )  # fmt: skip


def _supermarket(story: VillageStory) -> tuple[bytes, list[tuple[bytes, str, int]]]:
    shop = story.add(
        "supermarket", supermarket_name=f"{story.place}爱心超市", established_on="2019-06-18", place=story.place
    )
    goods = []
    for name, points, price in _GOODS:
        item = story.add(
            "supermarket_item", supermarket=shop, item_name=name, unit="件", unit_points=points, unit_price=price
        )
        story.add(
            "supermarket_stock", supermarket_item=item, stock_movement="purchase", moved_on=f"{THIS_YEAR}-01-12",
            quantity=20000, unit_price=price, amount=200 * price,
        )  # fmt: skip
        goods.append((item, name, points))
    return shop, goods


def _points(story: VillageStory, household: Household, shop: bytes, goods: list[tuple[bytes, str, int]]) -> None:
    account = story.add("points_account", household, opening_points=0, base_points=20)
    for kind in story.chance.sample(("sanitation", "public_affair", "employment", "filial"), 2):
        story.add(
            "points_entry", household, household.head, points_account=account, points_item=kind, points=10,
            review_status="passed",
        )  # fmt: skip
    item, name, points = story.chance.choice(goods)
    redeemed = (date(THIS_YEAR, 3, 1) + timedelta(days=story.count.get("points_redemption", 0))).isoformat()
    redemption = story.add(
        "points_redemption", household, points_account=account, supermarket=shop, supermarket_item=item, item_name=name,
        quantity=100, points_cost=points, redeemed_on=redeemed, received_by=household.head.full_name,
        has_recipient_signature=1,
    )  # fmt: skip
    story.add(
        "supermarket_stock", supermarket_item=item, stock_movement="redemption", moved_on=redeemed,
        quantity=100, points_redemption=redemption,
    )  # fmt: skip


def _census(story: VillageStory, household: Household, per_head: int) -> None:
    pupils = any(6 <= person.age(THIS_YEAR) <= 15 for person in household.there(THIS_YEAR))
    story.add(
        "census_check",
        household,
        on=date(THIS_YEAR, 7, 20),
        census_round="first",
        respondent=household.head.full_name,
        is_living_in_village=1,
        education_result="enrolled" if pupils else "none",
        medical_result="resident",
        housing_safety_basis="assessed",
        has_warm_bedding=1,
        has_seasonal_clothes=1,
        is_eating_enough=1,
        net_income_per_head=per_head,
        is_passed=1,
        satisfaction="very",
    )
