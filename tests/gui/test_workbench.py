"""The workbench: figures and charts open their rows; views are kept."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.records import Between, Query, remove_records, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.exchange_page import ExchangePage
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.pages.household_page import HouseholdPage
from cunfupin.ui.pages.import_page import ImportPage
from cunfupin.ui.pages.targets_page import TargetsPage
from cunfupin.ui.pages.workbench import Workbench
from tests.gui.waiting import settled


def open_workbench(qtbot: QtBot, window: MainWindow) -> Workbench:
    window.session.publish(_none())
    window._stale.add("workbench")
    window.go_to("workbench")
    settled(qtbot, window.session)
    assert isinstance(window.page, Workbench)
    return window.page


def _none() -> object:
    from cunfupin.services.changes import Changes

    return Changes(ledgers=frozenset({"household"}), action="")


def test_a_figure_opens_its_households(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...]
) -> None:
    update_record(village, "household", households[0], {"risk_level": "high"})
    page = open_workbench(qtbot, window)
    assert page.cards[0].figure.text() == "5"
    assert page.cards[2].figure.text() == "1"
    qtbot.mouseClick(page.cards[2].figure, Qt.MouseButton.LeftButton)
    settled(qtbot, window.session)
    assert isinstance(window.page, HouseholdLedger)
    assert window.page.view.model.total == 1


def test_a_file_without_households_says_what_to_do_first(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...]
) -> None:
    page = open_workbench(qtbot, window)
    assert page.first_steps.isHidden()
    remove_records(village, "household", households, reason="测试")
    page = open_workbench(qtbot, window)
    assert page.first_steps.isVisible()
    assert page.window().focusWidget() is page.first_steps.sheet
    qtbot.keyClick(page.first_steps.sheet, Qt.Key.Key_Space)
    settled(qtbot, window.session)
    assert isinstance(window.page, ImportPage)
    window.go_to("workbench")
    qtbot.keyClick(page.first_steps.new, Qt.Key.Key_Space)
    settled(qtbot, window.session)
    assert isinstance(window.page, HouseholdPage)
    window.go_to("workbench")
    qtbot.keyClick(page.first_steps.stick, Qt.Key.Key_Space)
    settled(qtbot, window.session)
    assert isinstance(window.page, ExchangePage)


def test_a_bar_is_opened_by_keyboard(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...]
) -> None:
    for uid in households[:2]:
        update_record(village, "household", uid, {"main_cause": "illness"})
    page = open_workbench(qtbot, window)
    assert "因病 2" in page.causes.accessibleDescription()
    page.grab()
    qtbot.keyClick(page.causes, Qt.Key.Key_Down)
    qtbot.keyClick(page.causes, Qt.Key.Key_Return)
    settled(qtbot, window.session)
    assert isinstance(window.page, HouseholdLedger)
    assert window.page.view.model.total == 2


def test_a_bar_of_a_target_opens_its_rows(qtbot: QtBot, window: MainWindow) -> None:
    page = open_workbench(qtbot, window)
    page.grab()
    qtbot.keyClick(page.targets, Qt.Key.Key_Down)
    qtbot.keyClick(page.targets, Qt.Key.Key_Return)
    settled(qtbot, window.session)
    assert isinstance(window.page, TargetsPage)
    chosen = window.page.table.current()
    assert chosen is not None
    assert chosen.facts.id == page.targets.items[0].target


def test_a_view_is_kept_and_shown_again(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, HouseholdLedger)
    view = page.view
    filters = {"household_type": ("ordinary",), "household_no": Between(low="3607350010002", high="3607350010004")}
    columns = tuple(spec.name for spec in view.model.columns[:3])
    view.views.keep("中间两户", Query(ledger="household", filters=filters), columns)
    view.views.show_view("中间两户")
    settled(qtbot, window.session)
    assert view.model.total == 2
    assert tuple(spec.name for spec in view.model.columns) == columns
    view.views.drop("中间两户")
    view.filters.clear()
    settled(qtbot, window.session)
    assert view.model.total == 5
