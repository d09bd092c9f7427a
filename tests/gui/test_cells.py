"""What can be done with one cell: history and the way back, filling down, filtering, sums."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cunfupin.fields import Money, Reference
from cunfupin.models.registry import field_of, ledgers
from cunfupin.services.records import Query, create_record, get_record, list_records, update_record
from cunfupin.services.totals import totals
from cunfupin.services.workspace import Workspace
from cunfupin.ui.cell_menu import cell_menu
from cunfupin.ui.cells import usual_columns, without_village
from cunfupin.ui.flow import Flow
from cunfupin.ui.history_table import FieldHistory
from cunfupin.ui.ledger_view import LedgerView
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from tests.gui.waiting import settled


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> LedgerView:
    window.go_to("households")
    settled(qtbot, window.session)
    assert isinstance(window.page, HouseholdLedger)
    return window.page.view


def stand_on(view: LedgerView, row: int, name: str) -> None:
    """Stand on a cell."""
    view.table.go_to(row, [spec.name for spec in view.model.columns].index(name))


def test_a_field_gets_back_what_it_held(
    qtbot: QtBot, view: LedgerView, village: Workspace, households: tuple[bytes, ...]
) -> None:
    for phone in ("13979700001", "13979700002"):
        update_record(village, "household", households[0], {"household_phone": phone})
    history = FieldHistory(view.session, "household", households[0], "household_phone", view)
    settled(qtbot, view.session)
    assert [shown.line.after for shown in history.table.rows] == ["13979700002", "13979700001"]
    history.table.selectRow(1)
    history.bring_back()
    settled(qtbot, view.session)
    assert get_record(village, "household", households[0])["household_phone"] == "13979700001"


def test_filling_down_is_one_step(
    qtbot: QtBot, view: LedgerView, village: Workspace, households: tuple[bytes, ...]
) -> None:
    update_record(village, "household", households[0], {"main_cause": "illness"})
    view.model.reload()
    settled(qtbot, view.session)
    stand_on(view, 0, "main_cause")
    view.table.selectRow(0)
    for _ in range(2):
        qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    stand_column = [spec.name for spec in view.model.columns].index("main_cause")
    view.table.selectionModel().setCurrentIndex(
        view.model.index(2, stand_column), view.table.selectionModel().SelectionFlag.NoUpdate
    )
    qtbot.keyClick(view.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, view.session)
    causes = [get_record(village, "household", uid)["main_cause"] for uid in households[:4]]
    assert causes == ["illness"] * 3 + [None]


def test_the_menu_of_a_cell_shows_only_its_value(qtbot: QtBot, view: LedgerView) -> None:
    stand_on(view, 0, "household_no")
    menu = cell_menu(view.table, view.table.currentIndex())
    next(action for action in menu.actions() if action.text().startswith("只看")).trigger()
    settled(qtbot, view.session)
    assert view.model.total == 1


def test_sums_leave_out_amounts_of_one(village: Workspace, households: tuple[bytes, ...]) -> None:
    for number, uid in enumerate(households):
        values = {"household": uid, "year": 2020, "wage_income": 100 * number, "net_income_per_head": 100}
        create_record(village, "household_year", values)
    fields = [field_of("household_year", name) for name in ("wage_income", "net_income_per_head")]
    found = totals(village, Query(ledger="household_year"), fields)
    assert {name: Money().format(value) for name, value in found.items()} == {"wage_income": "10.00"}


def test_codes_sort_as_their_list_does(village: Workspace, households: tuple[bytes, ...]) -> None:
    for uid, level in zip(households, ("low", "high", "medium"), strict=False):
        update_record(village, "household", uid, {"risk_level": level})
    found = list_records(village, Query(ledger="household", sort=(("risk_level", False),), limit=3)).records
    order = [option.code for option in field_of("household", "risk_level").kind.codes.options]  # type: ignore[attr-defined]
    assert [record["risk_level"] for record in found] == order


def test_parts_take_a_second_line_where_the_first_is_full(qtbot: QtBot) -> None:
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        part.setFixedSize(100, 20)
    holder = QWidget()
    holder.setLayout(Flow(parts[0], None, *parts[1:], space=10))
    qtbot.addWidget(holder)
    holder.resize(400, 100)
    holder.show()
    assert [part.x() for part in parts] == [0, 190, 300]
    holder.resize(230, 100)
    qtbot.waitUntil(lambda: parts[2].y() == 30)
    assert parts[2].x() == 0
    for part in parts[:2]:
        part.hide()
    holder.resize(400, 100)
    qtbot.waitUntil(lambda: parts[2].x() == 300)


def test_a_village_file_has_no_column_for_its_village() -> None:
    for name in ledgers():
        columns = without_village(usual_columns(name))
        assert len(columns) > 1, name
        assert not [spec for spec in columns if isinstance(spec.kind, Reference) and spec.kind.ledger == "village"]
    assert "village" in [spec.name for spec in usual_columns("asset")]
