"""待办日历 by keyboard: months turn, a day opens its list, a line its record; what is late is counted; the month is printed."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.due_calendar import next_month
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.calendar_page import CalendarPage

from .waiting import settled


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, village: Workspace) -> CalendarPage:
    today = village.today
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    asset, _changes = create_record(village, "asset", {"asset_no": "A1", "asset_name": "水渠", "village": place})
    for name, on in (("甲", today), ("乙", today), ("丙", today - timedelta(days=90)), ("丁", next_month(today))):
        create_record(village, "asset_contract", {"asset": asset, "contract_no": name, "ended_on": on.isoformat()})
    window.go_to("calendar")
    settled(qtbot, window.session)
    assert isinstance(window.page, CalendarPage)
    return window.page


def test_a_day_opens_its_list_and_a_line_its_record(qtbot: QtBot, window: MainWindow, page: CalendarPage) -> None:
    day = page.grid.day()
    assert day is not None
    assert (day.on, len(day.things), len(page.table.rows)) == (window.session.workspace.today, 2, 2)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, page.session)
    assert window.page is not None
    assert window.page.name == "record"


def test_months_turn_by_keyboard_and_the_day_goes_with_the_arrows(qtbot: QtBot, page: CalendarPage) -> None:
    today = page.session.workspace.today
    qtbot.keyClick(page.grid, Qt.Key.Key_PageDown)
    settled(qtbot, page.session)
    assert (page.first, len(page.table.rows)) == (next_month(today), 1)
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    assert page.grid.day().on == next_month(today) + timedelta(days=7)  # type: ignore[union-attr]
    page.go_to_today()
    settled(qtbot, page.session)
    assert page.grid.day().on == today  # type: ignore[union-attr]


def test_in_a_month_to_come_nothing_is_called_late_before_its_day(qtbot: QtBot, page: CalendarPage) -> None:
    page.turn(1)
    settled(qtbot, page.session)
    page.show_earlier()
    yesterday = page.session.workspace.today - timedelta(days=1)
    assert page.day_title.text().startswith(f"{yesterday.month} 月 {yesterday.day} 日以前")
    assert ["丙" in one.about for one in page.table.rows] == [True]


def test_what_is_late_is_listed_and_the_month_is_filtered_and_printed(
    qtbot: QtBot, page: CalendarPage, tmp_path: Path
) -> None:
    assert "1 件" in page.earlier.text()
    page.show_earlier()
    assert ["丙" in one.about for one in page.table.rows] == [True]
    page.search.setText("乙")
    assert ["乙" in one.about for one in page.table.rows] == [True]
    page.save_to(tmp_path / "日历.pdf")
    settled(qtbot, page.session)
    assert (tmp_path / "日历.pdf").read_bytes().startswith(b"%PDF")
