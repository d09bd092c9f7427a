"""A masked number is looked at in the list; who did so is found in the settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cunfupin.ui.cell_menu import cell_menu
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.pages.reveals_page import RevealsPage
from tests.gui.waiting import settled, typed


def test_a_look_at_a_number_is_kept_for_inspection(qtbot: QtBot, window: MainWindow) -> None:
    ledger = window.page
    assert isinstance(ledger, HouseholdLedger)
    table = ledger.view.table
    place = [spec.name for spec in table.records.columns].index("head_id_number")
    menu = cell_menu(table, table.records.index(0, place))
    next(action for action in menu.actions() if "显示完整号码" in action.text()).trigger()
    settled(qtbot, window.session)

    window.go_to("settings")
    settled(qtbot, window.session)
    assert window.page is not None
    seen = next(one for one in window.page.findChildren(QPushButton) if one.text().startswith("谁看过"))
    qtbot.keyClick(seen, Qt.Key.Key_Space)
    settled(qtbot, window.session)
    page = window.page
    assert isinstance(page, RevealsPage)
    (line,) = page.table.rows
    assert (line.reveal.operator, line.name) == ("温第一", "温石秀")
    shown = [column.text(line) for column in page.table.rows_model.columns]
    assert any("证件号码" in text for text in shown)
    assert not any("19600301" in text for text in shown)
    typed(page.search, "黄运")
    assert not page.table.rows
