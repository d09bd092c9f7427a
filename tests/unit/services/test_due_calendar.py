"""A month of what falls due: whole weeks, days of rest, what is late, and the sheet of paper."""

from datetime import date
from pathlib import Path

import pytest

from cunfupin.services.due_calendar import DueMonth, month_before, month_in, month_of_due, next_month, save_month
from cunfupin.services.workspace import Workspace
from tests.pdf_pages import texts_of
from tests.rolls import Township

ENDS = ("2020-10-19", "2020-12-30", "2021-01-01", "2021-01-01", "2021-01-04", "2021-02-26")


@pytest.fixture
def month() -> DueMonth:
    township = Township()
    for name, ends in (("濯龙村", ENDS), ("水南村", ENDS[:1])):
        asset = township.add("asset", village=township.add("village", village_name=name), asset_name="光伏电站")
        for on in ends:
            township.add("asset_contract", asset=asset, ended_on=on)
    return month_in(township.roll(date(2020, 12, 31)), date(2021, 1, 1))


def test_a_month_is_whole_weeks_with_its_days_of_rest(month: DueMonth) -> None:
    assert (month.days[0].on, month.days[-1].on, len(month.days)) == (date(2020, 12, 28), date(2021, 1, 31), 35)
    by_day = {day.on: day for day in month.days}
    new_year = by_day[date(2021, 1, 1)]
    assert (new_year.works, new_year.word, new_year.kinds) == (False, "元旦放假", ("资产经营合同到期 2 件",))
    assert [on.day for on, day in by_day.items() if day.things] == [30, 1, 4]
    assert (len(month.own_days), len(month.earlier)) == (31, 2)


def test_a_month_of_one_village(month: DueMonth) -> None:
    own = month.only(lambda one: one.village_name == "水南村")
    assert [len(own.earlier), sum(len(day.things) for day in own.days)] == [1, 0]


def test_months_follow_each_other() -> None:
    first = date(2020, 12, 1)
    assert (next_month(first), month_before(next_month(first))) == (date(2021, 1, 1), first)


def test_a_month_is_printed_on_one_sheet(village: Workspace, month: DueMonth, tmp_path: Path) -> None:
    assert not any(day.things for day in month_of_due(village, date(2021, 1, 1)).days)
    (text,) = texts_of(save_month(village, month, "濯龙村", tmp_path / "日历.pdf"))
    assert all(words in text for words in ("待办日历", "1 日", "元旦放假", "资产经营合同到期"))
