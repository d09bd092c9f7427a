"""One village chosen on one page of a township is chosen on all."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cunfupin.services.records import create_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui import text_scale
from cunfupin.ui.ledger_view import LedgerView
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.work_page import WorkPage
from cunfupin.ui.pages.workbench import Workbench
from cunfupin.ui.session import Session
from cunfupin.ui.village_box import VillageBox
from tests.gui.waiting import settled


@pytest.fixture
def window(qtbot: QtBot, township: Workspace, qapp: object) -> Iterator[MainWindow]:
    """A township of two villages, with one household and its visit in the first and two households in the second."""
    text_scale.apply(qapp, 100)  # type: ignore[arg-type]
    for code, name, count in (("360735202206", "濯龙村", 1), ("360735202207", "王沙村", 2)):
        place, _changes = create_record(township, "village", {"village_name": name, "village_code": code})
        for number in range(count):
            household, _changes = create_record(township, "household", {"household_no": f"{number}", "village": place})
        create_record(township, "visit", {"household": household, "visited_at": f"{township.today}T01:00Z"})
    window = MainWindow(Session())
    window.show()
    window.session.adopt(township)
    settled(qtbot, window.session)
    yield window
    settled(qtbot, window.session)
    window.close()
    window.deleteLater()


def at(qtbot: QtBot, window: MainWindow, page: str) -> LedgerView:
    window.go_to(page)
    settled(qtbot, window.session)
    assert window.page is not None
    view = window.page.findChild(LedgerView)
    assert view is not None
    return view


def choose(qtbot: QtBot, window: MainWindow, village: str) -> None:
    assert window.page is not None
    box = window.page.findChild(VillageBox)
    assert box is not None
    box.setCurrentIndex(box.findText(village))
    box.activated.emit(box.currentIndex())
    settled(qtbot, window.session)


def test_a_village_chosen_once_is_chosen_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    assert at(qtbot, window, "visits").model.total == 2
    assert at(qtbot, window, "households").model.total == 3
    choose(qtbot, window, "王沙村")
    view = at(qtbot, window, "households")
    assert view.model.total == 2
    assert at(qtbot, window, "visits").model.total == 1
    assert isinstance(window.page, WorkPage)
    chips = [chip.text() for chip in window.page.findChildren(QPushButton) if not chip.isHidden()]
    assert "走访记录 1" in chips
    choose(qtbot, window, "全部村")
    assert at(qtbot, window, "households").model.total == 3


def test_figures_of_one_village_open_its_rows(qtbot: QtBot, window: MainWindow) -> None:
    assert isinstance(window.page, Workbench)
    page = window.page
    assert [card.figure.text() for card in (page.cards[0], page.cards[3])] == ["3", "2"]
    choose(qtbot, window, "王沙村")
    assert [card.figure.text() for card in (page.cards[0], page.cards[3])] == ["2", "1"]
    page.cards[3].figure.click()
    settled(qtbot, window.session)
    assert window.page is not None
    view = window.page.findChild(LedgerView)
    assert view is not None
    assert view.model.total == 1
    assert view.findChild(VillageBox).village == "王沙村"  # type: ignore[union-attr]
    assert list(view.filters._chips) == ["visited_at"]
