"""What looks after the person: help, lock, faults, the bundle, kinds of work switched off, numbers shown in full."""

import logging
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog
from pytestqt.qtbot import QtBot

from cunfupin import settings
from cunfupin.log import redact
from cunfupin.services.diagnosis import write_bundle
from cunfupin.services.workspace import Workspace
from cunfupin.ui.cell_menu import cell_menu
from cunfupin.ui.help_panel import HelpPanel, help_text
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.navigation import ENTRIES
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.pages.settings_page import SettingsPage
from tests.conftest import PASSPHRASE
from tests.gui.waiting import settled


@pytest.mark.parametrize("name", sorted({one.help_name for one in ENTRIES} | {"quick_start"}))
def test_every_page_has_help(name: str) -> None:
    assert help_text(name).startswith("# ")


def test_help_of_the_page_in_sight_shows_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    panel = window.findChild(HelpPanel)
    assert panel is not None
    assert "农户台账" in panel.page_text.toPlainText()
    assert "picture:page" in panel.page_text.toHtml()
    panel.close()


def test_locked_until_the_passphrase_is_given(qtbot: QtBot, window: MainWindow) -> None:
    cover = window.around.care.cover
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert cover.isVisible()
    assert cover.size() == window.size()
    cover.passphrase.setText("不是这个")
    cover.try_passphrase()
    assert cover.isVisible()
    assert "不对" in cover.problem.text()
    cover.passphrase.setText(PASSPHRASE)
    cover.try_passphrase()
    assert not cover.isVisible()
    assert window.page is not None
    assert window.page.name == "households"


def test_nothing_below_the_lock_is_reached_and_one_comes_back_to_where_one_was(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert isinstance(window.page, HouseholdLedger)
    standing, cover = window.page.view.table, window.around.care.cover
    standing.setFocus()
    dialog = QDialog(window.page)
    dialog.open()
    window.around.care.lock()
    settled(qtbot, window.session)
    for _ in range(12):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        assert cover.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.around.search.isVisible()
    assert not dialog.isVisible()
    cover.passphrase.setText(PASSPHRASE)
    cover.try_passphrase()
    assert dialog.isVisible()
    dialog.close()
    assert window.focusWidget() is standing


def test_locks_by_itself_when_nobody_is_there(qtbot: QtBot, window: MainWindow) -> None:
    settings.remember(lock_minutes=1)
    for _ in range(3):
        window.around.care.idle.look()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    window.around.care.idle.look()
    assert not window.around.care.cover.isVisible()
    for _ in range(3):
        window.around.care.idle.look()
    assert window.around.care.cover.isVisible()


def test_a_fault_says_what_is_safe_and_goes_on(window: MainWindow, tmp_path: Path) -> None:
    window.around.care.show_fault(tmp_path / "故障报告.txt")
    assert window.around.care.fault.isVisible()
    assert "故障报告.txt" in window.around.care.fault.text.text()
    window.around.care.fault.uncover()


def test_the_bundle_holds_no_number_of_a_person(village: Workspace, home: Path, tmp_path: Path) -> None:
    number = "11010519491231002X"
    (home / "logs").mkdir(parents=True, exist_ok=True)
    (home / "logs" / "旧记录.txt").write_text(f"有人把 {number} 写进了记录", encoding="utf-8")
    found = write_bundle(village, tmp_path / "诊断.zip")
    with zipfile.ZipFile(found) as bundle:
        texts = [bundle.read(name).decode("utf-8") for name in bundle.namelist()]
    assert any("村扶" in text for text in texts)
    assert not any(number in text for text in texts)
    assert redact(number) != number


def test_work_switched_off_leaves_the_navigation(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to("settings")
    settled(qtbot, window.session)
    assert isinstance(window.page, SettingsPage)
    box = next(box for box in window.page.findChildren(QCheckBox) if box.text() == "产业就业")
    box.setChecked(False)
    assert "industry" not in window.navigation._buttons
    window.go_to("ledger", "micro_loan")
    settled(qtbot, window.session)
    assert window.page is not None
    assert window.page.name == "ledger"
    settings.remember(hidden_works=())


def test_a_number_shown_in_full_is_noted(
    qtbot: QtBot, window: MainWindow, households: tuple[bytes, ...], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert isinstance(window.page, HouseholdLedger)
    view = window.page.view
    column = [spec.name for spec in view.model.columns].index("head_id_number")
    view.table.go_to(0, column)
    index = view.table.currentIndex()
    assert "*" in index.data()
    menu = cell_menu(view.table, index)
    next(action for action in menu.actions() if action.text().startswith("显示完整号码")).trigger()
    settled(qtbot, window.session)
    shown = view.table.currentIndex().data()
    assert "*" not in shown
    assert "household.head_id_number" in caplog.text
    assert shown not in caplog.text
