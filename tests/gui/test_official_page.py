"""Amounts and options settled by the township; a new year opened."""

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from cunfupin.fields import Code, amend
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.seeding import village_uid
from cunfupin.services.standards import standards_of
from cunfupin.services.work_calendar import work_calendar
from cunfupin.services.workspace import Workspace
from cunfupin.ui.new_year_panel import NewYearPanel
from cunfupin.ui.pages.official_page import OfficialPage
from cunfupin.ui.session import Session
from tests.conftest import TOWNSHIP_CODE, VILLAGE_CODE
from tests.gui.waiting import settled


@pytest.fixture
def page(qtbot: QtBot, township: Workspace) -> Iterator[OfficialPage]:
    session = Session()
    session.adopt(township)
    page = OfficialPage(session)
    session.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.refresh(None)
    settled(qtbot, session)
    yield page
    settled(qtbot, session)
    amend({})


def test_an_amount_is_settled(qtbot: QtBot, page: OfficialPage, township: Workspace) -> None:
    place = next(n for n, one in enumerate(page.amounts.rows) if (one.key, one.first_year) == ("monitoring_line", 2024))
    page.amounts.selectRow(place)
    assert page.value.text() == "8200"
    page.value.setText("很多")
    page.save_amount()
    settled(qtbot, page.session)
    assert "不是数" in page.result.text()
    page.value.setText("8300")
    page.source.setText("赣府厅〔2024〕9 号")
    page.save_amount()
    settled(qtbot, page.session)
    with township.read() as connection:
        assert standards_of(connection).amount("monitoring_line", 2024, TOWNSHIP_CODE) == 8300
    assert "赣府厅〔2024〕9 号" in [one.source for one in page.amounts.rows]


def test_a_day_of_rest_is_set_and_taken_back(qtbot: QtBot, page: OfficialPage, township: Workspace) -> None:
    panel, year = page.calendar, township.today.year
    page.kinds.choose("calendar")
    assert panel.isVisible()
    assert [one for one in panel.table.rows if one.day.title == "国庆节放假"]
    panel.first.setText(f"{year}-03-02")
    panel.last.setText(f"{year}-03-03")
    panel.day_title.setText("圩日")
    panel.save()
    settled(qtbot, page.session)
    own = [one for one in panel.table.rows if one.is_own]
    assert [(one.on.day, one.day.works, one.day.title) for one in own] == [(2, False, "圩日"), (3, False, "圩日")]
    panel.counts.click()
    settled(qtbot, page.session)
    with township.read() as connection:
        assert work_calendar(connection).last_day(date(year, 3, 1), 0) == date(year, 3, 4)
        assert work_calendar(connection).counts_work_days
    panel.last.setText(f"{year}-03-01")
    panel.save()
    settled(qtbot, page.session)
    panel.last.setText(f"{year}-03-03")
    panel.take_back()
    settled(qtbot, page.session)
    assert not [one for one in panel.table.rows if one.is_own]


def test_an_option_is_settled(qtbot: QtBot, page: OfficialPage) -> None:
    page.kinds.choose("options")
    assert page.options.isVisible()
    place, line = next((n, one) for n, one in enumerate(page.options.rows) if one.list_name == "points_item")
    page.options.selectRow(place)
    page.option_label.setText("本乡的叫法")
    page.valid_from.setText("二〇")
    page.save_option()
    settled(qtbot, page.session)
    assert "年份" in page.result.text()
    page.valid_from.setText("2021")
    page.save_option()
    settled(qtbot, page.session)
    assert Code("points_item").format(line.option.code) == "本乡的叫法"


def test_a_new_year_is_previewed_and_opened(qtbot: QtBot, page: OfficialPage, township: Workspace) -> None:
    create_record(township, "village_year", {"village": village_uid(VILLAGE_CODE), "year": 2019, "group_count": 8})
    panel = NewYearPanel(page.session)
    qtbot.addWidget(panel)
    panel.year.setCurrentIndex(panel.year.findData(2020))
    panel.preview()
    settled(qtbot, page.session)
    assert "行政村年度情况台账 1 条" in panel.result.text()
    panel.open()
    settled(qtbot, page.session)
    assert "已结转" in panel.result.text()
    (record,) = list_records(township, Query(ledger="village_year", filters={"year": 2020})).records
    assert record["group_count"] == 8
    panel.open()
    settled(qtbot, page.session)
    assert "没有需要结转" in panel.result.text()
