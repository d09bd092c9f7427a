"""The first columns of a table stay in sight while it is scrolled sideways."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from cunfupin.ui.frozen_columns import FrozenColumns
from cunfupin.ui.ledger_view import LedgerView
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.record_table import RecordTable
from cunfupin.ui.rows import Column, RowTable
from tests.gui.waiting import settled


def scrolled(view: LedgerView) -> tuple[RecordTable, FrozenColumns]:
    table = view.table
    assert table.findChild(FrozenColumns) is None
    table.horizontalScrollBar().setValue(10_000)
    frozen = table.findChild(FrozenColumns)
    assert isinstance(frozen, FrozenColumns)
    return table, frozen


def test_number_and_name_stay_while_the_rest_is_scrolled(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, HouseholdLedger)
    window.resize(900, 600)
    table, frozen = scrolled(page.view)
    names = [spec.name for place, spec in enumerate(table.records.columns) if not frozen.isColumnHidden(place)]
    assert names == ["household_no", "head_name"]
    assert frozen.width() == table.columnWidth(0) + table.columnWidth(1)
    table.go_to(0, table.records.columnCount() - 1)
    qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, frozen.rowViewportPosition(2) + 5))
    assert table.chosen_rows() == [2]
    assert table.currentIndex().column() == table.records.columnCount() - 1
    with qtbot.waitSignal(table.open_wanted) as opened:
        frozen.doubleClicked.emit(frozen.model().index(2, 0))
    assert opened.args == [2]
    for _step in range(table.records.columnCount() - 3):
        qtbot.keyClick(table, Qt.Key.Key_Left)
        left = table.visualRect(table.currentIndex()).left()
        assert not frozen.isVisible() or left >= frozen.width()
    table.horizontalScrollBar().setValue(10_000)
    table.show_columns([spec for spec in table.records.columns if spec.name != "household_no"])
    settled(qtbot, window.session)
    table.horizontalScrollBar().setValue(10_000)
    assert frozen.width() == table.columnWidth(0)
    table.go_to(2, 0)
    assert not frozen.isVisible()


def test_a_click_on_a_heading_that_stays_sorts(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, HouseholdLedger)
    window.resize(900, 600)
    _table, frozen = scrolled(page.view)
    frozen.horizontalHeader().sectionClicked.emit(0)
    settled(qtbot, window.session)
    assert page.view.model.query.sort == (("household_no", True),)
    assert frozen.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_rows_that_stay_are_as_high_as_those_that_are_scrolled(qtbot: QtBot) -> None:
    numbers = [Column[str](title=f"数{n}", text=lambda _one: "1,234,567.00", width=7) for n in range(8)]
    columns = (Column[str](title="村", text=lambda _one: "濯龙村", width=3), *numbers)
    table: RowTable[str] = RowTable((*columns, Column[str](title="说明", text=lambda one: one, width=0)), "清单")
    qtbot.addWidget(table)
    table.show()
    table.resize(60 * table.fontMetrics().horizontalAdvance("汉"), 300)
    table.show_rows(["短", "长" * 40])
    table.resize(30 * table.fontMetrics().horizontalAdvance("汉"), 300)
    qtbot.waitUntil(lambda: table.rowHeight(1) > table.rowHeight(0))
    table.horizontalScrollBar().setValue(10_000)
    frozen = table.findChild(FrozenColumns)
    assert isinstance(frozen, FrozenColumns)
    assert [frozen.rowHeight(row) for row in (0, 1)] == [table.rowHeight(row) for row in (0, 1)]
