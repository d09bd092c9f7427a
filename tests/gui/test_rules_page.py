"""What a township decides about rules, by keyboard: a parameter, a rule switched off, an exemption, the clearing rate."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.exemptions import exempt
from cunfupin.services.finding_history import recheck
from cunfupin.services.records import create_record, update_record
from cunfupin.services.rule_settings import parameters_of
from cunfupin.services.workspace import Workspace
from cunfupin.ui.pages.rules_page import RulesPage
from cunfupin.ui.session import Session
from tests.gui.exchanged import households_of
from tests.gui.waiting import settled, typed
from tests.values import id_number


@pytest.fixture
def page(qtbot: QtBot, township: Workspace) -> Iterator[RulesPage]:
    households, _members = households_of(township, ("温石秀", "黄运"))
    values = {"household": households[0], "full_name": "温老", "born_on": "1901-01-01"}
    old, _changes = create_record(township, "member", values)
    finding = next(one for one in recheck(township).findings if one.rule == "I020" and one.uid == old)
    exempt(township, [finding], reason="已入户核实健在", evidence="照片", until=date(2099, 1, 1))
    update_record(township, "member", old, {"id_number": id_number(serial=33)})
    recheck(township)
    session = Session()
    session.adopt(township)
    page = RulesPage(session)
    session.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.refresh(None)
    page.opened(None)
    settled(qtbot, session)
    yield page
    settled(qtbot, session)


def test_a_township_decides_about_rules(qtbot: QtBot, page: RulesPage, township: Workspace) -> None:
    session = page.session
    page.clearing.villages.setFocus()
    qtbot.keyClick(page.clearing.villages, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    best = page.clearing.villages.current()
    assert best is not None
    assert 0 < best.cleared < best.found
    assert {one.rule for one in page.clearing.rules.rows} >= {"I001", "I020"}

    page.tabs.setFocus()
    page.tabs.setCurrentWidget(page.parameters)
    typed(page.parameters.search, "走访间隔")
    (line,) = (one for one in page.parameters.table.rows if one.facts.name == "visit_days")
    page.parameters.table.selectRow(page.parameters.table.rows.index(line))
    qtbot.keyClick(page.parameters.table, Qt.Key.Key_Return)
    assert page.parameters.value.selectedText() == "30"
    qtbot.keyClicks(page.parameters.value, "45")
    qtbot.keyClick(page.parameters.value, Qt.Key.Key_Return)
    typed(page.parameters.reason, "赣乡振发〔2022〕3 号")
    qtbot.keyClick(page.parameters.reason, Qt.Key.Key_Return)
    settled(qtbot, session)
    with township.read() as connection:
        assert parameters_of(connection)["visit_days"] == 45
    assert next(one for one in page.parameters.table.rows if one.facts.name == "visit_days").is_settled

    page.tabs.setCurrentWidget(page.rules)
    typed(page.rules.search, "I020")
    with qtbot.waitSignal(session.told) as told:
        qtbot.keyClick(page.rules.off_button, Qt.Key.Key_Space)
    assert "原因" in told.args[0].text
    typed(page.rules.reason, "本乡已逐人核实")
    qtbot.keyClick(page.rules.off_button, Qt.Key.Key_Space)
    settled(qtbot, session)
    assert [one.off for one in page.rules.table.rows] == ["本乡已逐人核实"]
    qtbot.keyClick(page.rules.on_button, Qt.Key.Key_Space)
    settled(qtbot, session)
    assert [one.off for one in page.rules.table.rows] == [""]

    page.tabs.setCurrentWidget(page.exemptions)
    assert [(one.name, one.exemption.evidence) for one in page.exemptions.table.rows] == [("温老", "照片")]
    with qtbot.waitSignal(session.page_wanted) as wanted:
        qtbot.keyClick(page.exemptions.table, Qt.Key.Key_Return)
    assert wanted.args[0] == "record"
    qtbot.keyClick(page.exemptions.end_button, Qt.Key.Key_Space)
    settled(qtbot, session)
    assert not page.exemptions.table.rows
