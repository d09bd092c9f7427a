"""A round of the census check by keyboard: sheets are made, answers typed, what is missing and who failed is shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.errors import UserError
from cunfupin.services.actions.issue_actions import to_issue
from cunfupin.services.records import Query, create_record, get_record, list_records, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.census_lines import state_of
from cunfupin.ui.pages.census_page import CensusPage
from cunfupin.ui.session import Session
from tests.gui.waiting import settled, type_into_cell, typed


@pytest.fixture
def page(qtbot: QtBot, village: Workspace, households: tuple[bytes, ...], session: Session) -> Iterator[CensusPage]:
    for household in households[:2]:
        update_record(village, "household", household, {"household_type": "registered_poor"}, reason="更正")
    year = {"household": households[0], "year": 2020, "total_income": 2_000_000, "net_income_per_head": 612_345}
    create_record(village, "household_year", year)
    page = CensusPage(session)
    session.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.opened(None)
    settled(qtbot, session)
    page.year.setCurrentIndex(page.year.findData(2020))
    page.read()
    settled(qtbot, session)
    yield page
    settled(qtbot, session)


def test_a_round_is_entered(qtbot: QtBot, page: CensusPage, village: Workspace, households: tuple[bytes, ...]) -> None:
    session = page.session
    assert [one.check for one in page.households.rows] == [None, None]
    with qtbot.waitSignal(session.page_wanted) as wanted:
        page.print_form("census_sheet")
    assert wanted.args == ["printing", {"households": list(households[:2]), "form": "census_sheet"}]

    qtbot.keyClicks(page.checked_on, "2020-7-20")
    with qtbot.waitSignal(session.told) as told:
        qtbot.keyClick(page.begin_button, Qt.Key.Key_Space)
    assert "核查人" in told.args[0].text
    typed(page.checkers, "温第一、赖专干")
    qtbot.keyClick(page.begin_button, Qt.Key.Key_Space)
    settled(qtbot, session)
    checks = list_records(village, Query(ledger="census_check", sort=(("household", False),))).records
    assert {one["household"] for one in checks} == set(households[:2])
    assert 612_345 in [one["net_income_per_head"] for one in checks]

    assert page.tabs.currentWidget() is page.entry
    table = page.entry.table
    table.go_to(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    for key in "ssff":
        type_into_cell(qtbot, table, key)
    settled(qtbot, session)
    uid = page.entry.model.record_at(0)["uid"]
    assert page.entry.model.record_at(0)["household"] == households[0]
    check = get_record(village, "census_check", uid)
    answers = ("is_eating_enough", "has_seasonal_clothes", "has_warm_bedding", "is_fed_and_clothed")
    assert [check[name] for name in answers] == [1, 1, 0, 0]
    shown = {one.check: one for one in page.households.rows}[uid]
    assert shown.failed == ("吃穿是否不愁",)
    assert "住房是否安全" in shown.missing
    assert "核查人" not in shown.missing
    assert "覆盖率 0%" in page.summary.text()

    assert page.issue_button.isEnabled()
    qtbot.keyClick(page.issue_button, Qt.Key.Key_Space)
    settled(qtbot, session)
    issues = list_records(village, Query(ledger="rectification_issue")).records
    assert [(one["household"], one["issue_category"], one["issue_status"]) for one in issues] == [
        (households[0], "policy", "open")
    ]
    assert "吃穿是否不愁：否" in issues[0]["description"]
    assert get_record(village, "census_check", uid)["rectification_issue"] == issues[0]["uid"]
    assert {one.check: state_of(one) for one in page.households.rows}[uid] == "followed"
    assert not page.issue_button.isEnabled()
    with pytest.raises(UserError, match="已经转为整改"):
        to_issue("census_check", village, uid)
