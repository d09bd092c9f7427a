"""The household page: head, neighbours, members filled in place, income traced."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cunfupin.reports.income import trace
from cunfupin.reports.subject import Standard
from cunfupin.services.records import Query, create_record, list_records, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.history_table import RecordHistory
from cunfupin.ui.household_tabs import MembersTab
from cunfupin.ui.income_tab import IncomeTab
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.household_page import HouseholdPage
from cunfupin.ui.paste_preview import PastePreview
from cunfupin.ui.related import RelatedTab
from tests.gui.waiting import settled, type_into_cell
from tests.values import id_number


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, households: tuple[bytes, ...]) -> HouseholdPage:
    query = Query(ledger="household", sort=(("household_no", False),))
    window.go_to("household", {"uid": households[1], "query": query, "number": 1})
    settled(qtbot, window.session)
    assert isinstance(window.page, HouseholdPage)
    return window.page


def turn_to(qtbot: QtBot, page: HouseholdPage, title: str) -> QWidget:
    """Turn to a tab."""
    number = [page.tabs.tabText(place) for place in range(page.tabs.count())].index(title)
    page.tabs.setCurrentIndex(number)
    settled(qtbot, page.session)
    tab = page.tabs.widget(number)
    assert tab is not None
    return tab


def test_the_head_says_who_it_is(
    qtbot: QtBot, window: MainWindow, page: HouseholdPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    assert "黄运" in page.head.name.text()
    assert page.head.kind.text() == "一般农户"
    window.session.publish(update_record(village, "household", households[1], {"risk_level": "high"}))
    settled(qtbot, page.session)
    assert page.head.risk.text() == "高风险"
    assert page.head.risk.property("look") == "tag-bad"


def test_next_and_previous_household(qtbot: QtBot, page: HouseholdPage, households: tuple[bytes, ...]) -> None:
    qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, page.session)
    assert page.uid == households[2]
    page.head.neighbours.before.click()
    settled(qtbot, page.session)
    page.head.neighbours.before.click()
    settled(qtbot, page.session)
    assert page.uid == households[0]


def test_members_are_filled_in_by_keyboard(
    qtbot: QtBot, page: HouseholdPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    tab = turn_to(qtbot, page, "家庭成员")
    assert isinstance(tab, MembersTab)
    grid = tab.members
    tester = QAbstractItemModelTester(grid.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    grid.table.go_to(0, grid.model.columnCount() - 1)
    grid.table.setFocus()
    qtbot.keyClick(grid.table, Qt.Key.Key_F2)
    type_into_cell(qtbot, grid.table, "在册")
    type_into_cell(qtbot, grid.table, "黄小强")
    type_into_cell(qtbot, grid.table, "配偶")
    settled(qtbot, page.session)
    members = list_records(village, Query(ledger="member", filters={"household": households[1]})).records
    assert {member["full_name"] for member in members} == {"黄运", "黄小强"}
    added = next(member for member in members if member["full_name"] == "黄小强")
    assert added["relation_to_head"] == "spouse"
    assert tester.model() is grid.model


def test_an_empty_new_row_goes_when_it_is_left(
    qtbot: QtBot, page: HouseholdPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    tab = turn_to(qtbot, page, "家庭成员")
    assert isinstance(tab, MembersTab)
    tab.members.table.add_row()
    qtbot.wait(5)
    assert tab.members.model.rowCount() == 2
    tab.members.table.go_to(0)
    assert tab.members.model.rowCount() == 1
    settled(qtbot, page.session)
    assert list_records(village, Query(ledger="member", filters={"household": households[1]})).total == 1


def test_a_block_is_pasted_into_the_grid(qtbot: QtBot, page: HouseholdPage, village: Workspace) -> None:
    tab = turn_to(qtbot, page, "家庭成员")
    assert isinstance(tab, MembersTab)
    paper = id_number(date(2012, 5, 6), 13)
    for block, outcome in ((f"姓名\t证件号码\n黄大宝\t{paper}", "新增"), ("之子", "修改")):
        QApplication.clipboard().setText(block)
        tab.members.table.go_to(0, 1)
        qtbot.keyClick(tab.members.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        settled(qtbot, page.session)
        dialog = tab.members.findChildren(PastePreview)[-1]
        assert [one.outcome for one in dialog.table.rows] == [outcome]
        dialog.agree.click()
        settled(qtbot, page.session)
    members = list_records(village, Query(ledger="member", filters={"household": page.uid})).records
    assert {(one["full_name"], one["relation_to_head"]) for one in members} == {("黄运", "son"), ("黄大宝", None)}


def test_a_number_typed_into_a_cell_tells_at_once_who_has_it(
    qtbot: QtBot, page: HouseholdPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    taken = list_records(village, Query(ledger="member", filters={"household": households[0]})).records[0]["id_number"]
    tab = turn_to(qtbot, page, "家庭成员")
    assert isinstance(tab, MembersTab)
    grid = tab.members
    grid.table.go_to(0, [spec.name for spec in grid.model.columns].index("id_number"))
    qtbot.keyClick(grid.table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: isinstance(page.focusWidget(), QLineEdit))
    cell = page.focusWidget()
    assert isinstance(cell, QLineEdit)
    cell.selectAll()
    qtbot.keyClicks(cell, taken)
    qtbot.waitUntil(lambda: "温石秀" in cell.accessibleDescription())
    assert cell.property("finding") == "must"
    assert taken not in cell.accessibleDescription()
    qtbot.keyClick(cell, Qt.Key.Key_Escape)


def test_income_is_traced(qtbot: QtBot, page: HouseholdPage, village: Workspace, households: tuple[bytes, ...]) -> None:
    values = {"household": households[1], "year": 2020, "wage_income": 1_000_000, "business_expense": 100_000}
    create_record(village, "household_year", {**values, "net_income_per_head": 123})
    page.refresh(None)
    page.show_household(households[1])
    tab = turn_to(qtbot, page, "收入支出")
    assert isinstance(tab, IncomeTab)
    settled(qtbot, page.session)
    texts = [label.text() for label in tab.findChildren(QLabel)]
    assert any("9,000.00 ÷ 1 人" in text for text in texts)
    assert any("表里填的是 1.23 元" in text for text in texts)
    assert any("高出 4,000.00 元" in text for text in texts)


def test_trace_shares_and_rounds() -> None:
    record = {"wage_income": 100_000, "transfer_income": 1, "year_member_count": 3, "claim_income": 2}
    items = [{"amount": 500, "is_counted": 1}, {"amount": 70, "is_counted": 0}, {"amount": 5, "is_counted": None}]
    found = trace(2020, record, items, at_home=9)
    assert [line.result for line in found.lines] == [100_001, 100_001, 33_334, 33_334]
    assert (found.counted, found.uncounted, found.people) == (505, 70, 3)


def test_the_yearly_record_begins_with_its_first_value(
    qtbot: QtBot, page: HouseholdPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    turn_to(qtbot, page, "收入支出")
    tab = page.tabs.currentWidget()
    assert isinstance(tab, IncomeTab)
    line = tab.year.form.rows["wage_income"].editor.inner
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "12000")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled(qtbot, page.session)
    found = list_records(village, Query(ledger="household_year", filters={"household": households[1]})).records
    assert [(record["year"], record["wage_income"]) for record in found] == [(page.year, 1_200_000)]


def test_every_change_is_in_the_history(
    qtbot: QtBot, window: MainWindow, page: HouseholdPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    update_record(village, "household", households[1], {"natural_village": "下高田"})
    turn_to(qtbot, page, "修改记录")
    settled(qtbot, page.session)
    history = page.tabs.currentWidget()
    assert isinstance(history, RecordHistory)
    newest = history.table.rows[0]
    assert (newest.field, newest.after, newest.line.by) == ("自然村", "下高田", "温第一")
    assert history.delivery.text() == "在本机最后一次修改：未导出"


def test_a_new_household_begins_with_its_first_value(qtbot: QtBot, window: MainWindow, village: Workspace) -> None:
    window.go_to("household", {"initial": {}})
    settled(qtbot, window.session)
    page = window.page
    assert isinstance(page, HouseholdPage)
    line = page.basics.form.rows["household_no"].editor.inner
    assert isinstance(line, QLineEdit)
    assert line.hasFocus()
    qtbot.keyClicks(line, "3607350010999")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled(qtbot, window.session)
    found = list_records(village, Query(ledger="household", filters={"household_no": "3607350010999"})).records
    assert len(found) == 1
    assert found[0]["village"] is not None
    assert page.uid == found[0]["uid"]
    assert page.tabs.isTabEnabled(1)


def test_card_is_printed_for_this_household(
    qtbot: QtBot, window: MainWindow, page: HouseholdPage, households: tuple[bytes, ...]
) -> None:
    asked: list[tuple[str, object]] = []
    window.session.page_wanted.disconnect(window.go_to)
    window.session.page_wanted.connect(lambda name, argument: asked.append((name, argument)))
    page.head.print.click()
    assert asked == [("printing", {"households": [households[1]]})]


def test_ledgers_without_content_are_folded(qtbot: QtBot, page: HouseholdPage, village: Workspace) -> None:
    create_record(village, "toilet_renovation", {"household": page.uid})
    tab = turn_to(qtbot, page, "更多台账")
    assert isinstance(tab, RelatedTab)
    shown, folded = (tab.names.item(row).text() for row in range(tab.names.count()))
    assert shown.endswith("（1）")
    tab.names.setCurrentRow(1)
    qtbot.keyClick(tab.names, Qt.Key.Key_Return)
    assert f"没有内容的 {tab.names.count() - 1} 本…" == folded
    assert tab.names.currentItem().text().endswith("（0）")


def test_income_is_held_against_the_line_of_the_year() -> None:
    line = Standard(label="监测线", value="5000", unit="元", is_to_be_checked=False)
    items = [{"amount": 70, "is_counted": 0, "income_source": "一次性慰问"}]
    found = trace(2020, {"wage_income": 450_000}, items, at_home=1, line=line)
    assert (found.shortfall, found.left_out) == (50_000, ("一次性慰问",))
    assert trace(2020, {}, [], at_home=0, line=line).shortfall is None
