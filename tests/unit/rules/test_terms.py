"""Words of the catalogue as functions, names in messages, ways between ledgers."""

from datetime import date
from typing import Any

import pytest

from cunfupin.fields import Moment
from cunfupin.rules.naming import holder_name, record_name, shown
from cunfupin.rules.papers import citizen_number, disability_tail, same_person
from cunfupin.rules.person_terms import school_age
from cunfupin.rules.relations import ways
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import age, day, days, is_blank, members_of, years_between
from tests.conformance.rule_examples import world_of
from tests.values import id_number


def in_world(example: str) -> tuple[dict[str, Any], Roll]:
    """The son of the example's household, and the roll."""
    world = world_of("member", example)
    return world.rows["member", ""], world.roll()


@pytest.mark.parametrize(("value", "blank"), [(None, True), ("", True), (" \u3000", True), ("无", False), (0, False)])
def test_blank(value: object, blank: bool) -> None:
    assert is_blank(value) is blank


def test_days_of_dates_months_and_moments() -> None:
    assert day("2020-07") == date(2020, 7, 1)
    assert day("2020-07-03T01:30Z") == date(2020, 7, 3)
    assert day(None) is None
    assert days("2020-02-28", date(2020, 3, 1)) == 2
    assert days(None, "2020-03-01") is None


@pytest.mark.parametrize(("on", "years"), [(date(2020, 2, 28), 19), (date(2020, 2, 29), 20), (date(2021, 2, 28), 20)])
def test_full_years_from_a_leap_day(on: date, years: int) -> None:
    assert years_between(date(2000, 2, 29), on) == years


def test_a_moment_lies_on_the_day_that_people_mean() -> None:
    typed = str(Moment().parse("2020-12-01"))
    assert typed == "2020-11-30T16:00Z"
    assert day(typed) == date(2020, 12, 1)
    assert day("2020-12-01T15:59Z") == day("2020-12-01T09:00:00") == day("2020-12") == date(2020, 12, 1)


def test_a_year_gone_by_is_judged_by_its_last_day() -> None:
    member, roll = in_world("member.born_on=2000-12-31;today=2020-06-01")
    assert (age(member, roll), age(member, roll, 2019)) == (19, 19)
    assert age({"born_on": None}, roll) is None


@pytest.mark.parametrize(
    ("today", "years"), [("2020-08-31", 5), ("2020-09-01", 6), ("2021-06-01", 6)], ids=["before", "after", "spring"]
)
def test_school_age_is_that_of_31_august(today: str, years: int) -> None:
    member, roll = in_world(f"member.born_on=2014-08-31;today={today}")
    assert school_age(member, roll) == years


def test_members_are_those_on_the_roll() -> None:
    member, roll = in_world("member.decreased_on=2020-03-01;member.member_status=已减少")
    household = roll.get("household", member["household"])
    assert household
    assert [one["full_name"] for one in members_of(household, roll)] == ["温石秀"]


def test_messages_name_village_group_head_and_person() -> None:
    member, roll = in_world("member.full_name=温小明")
    assert holder_name("member", member, roll) == "濯龙村三组温石秀户温小明"
    head = next(one for one in roll.rows("member") if one["relation_to_head"] == "head")
    assert holder_name("member", head, roll) == "濯龙村三组温石秀"
    year = roll.rows("household_year")[0]
    assert record_name("household_year", year, roll) == "濯龙村三组温石秀户的2020年户年度信息台账"


def test_numbers_are_masked_in_messages() -> None:
    number = id_number()
    member, _roll = in_world(f"member.id_number={number}")
    assert number[6:14] not in shown("member", member, "id_number")
    assert shown("household", {"household_phone": "13879700001"}, "household_phone") == "138****0001"
    assert shown("member", {"note": None}, "note") == "空"


def test_papers_tell_their_holder() -> None:
    number = id_number()
    paper = {"id_number": f"{number}41", "id_type": "disability_certificate"}
    card = {"id_number": number, "id_type": "resident_id"}
    assert citizen_number(paper) == citizen_number(card) == number
    assert disability_tail(paper) == "41"
    assert same_person(paper, card)
    assert not same_person({"id_number": None}, {"id_number": None})
    assert citizen_number({**card, "id_type": "passport"}) is None


def test_ways_lead_up_to_the_household() -> None:
    assert ways("household", "household") == ((),)
    assert (("member", "member"), ("household", "household")) in ways("member_year", "household")
    assert ways("helper", "household") == ()
