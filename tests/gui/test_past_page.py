"""The roll of an earlier day: typed by keyboard, what has changed since, saved as a sheet."""

from datetime import date, timedelta
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.records import update_record
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import day_of
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.past_page import PastPage
from tests.gui.waiting import settled


def test_the_roll_of_a_day(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...], tmp_path: Path
) -> None:
    window.go_to("past")
    settled(qtbot, window.session)
    page = window.page
    assert isinstance(page, PastPage)

    def look(day: date) -> None:
        page.day.clear()
        qtbot.keyClicks(page.day, day.isoformat())
        qtbot.keyClick(page.day, Qt.Key.Key_Return)
        settled(qtbot, window.session)

    yesterday = day_of(None) - timedelta(days=1)
    with village.bookkeeping() as connection:
        connection.exec_driver_sql(
            "UPDATE commit_log SET header = json_set(header, '$.at', ?)", (f"{yesterday.isoformat()}T01:00:00Z",)
        )
    update_record(village, "household", households[0], {"risk_level": "high"})
    look(day_of(None) + timedelta(days=1))
    assert page.listed is None
    look(yesterday - timedelta(days=1))
    assert page.table is not None
    assert not page.table.rows
    assert "起有记录" in page.count.text()
    look(yesterday)
    assert [line.cells[1] for line in page.table.rows] == ["温石秀", "黄运", "廖强英", "孔春秀", "熊玉永"]
    assert [line.cells[-1] for line in page.table.rows] == ["风险等级→高风险", "", "", "", ""]
    page.save_to(tmp_path / "名册.xlsx")
    settled(qtbot, window.session)
    sheet = openpyxl.load_workbook(tmp_path / "名册.xlsx").active
    assert sheet is not None
    assert "孔春秀" in [cell.value for cell in sheet["B"]]
    with qtbot.waitSignal(window.session.page_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == ["household", households[0]]
