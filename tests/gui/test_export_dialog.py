"""A ledger becomes a sheet: form, year, public copy."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.records import Query
from cunfupin.services.workspace import Workspace
from cunfupin.ui.chosen_rows import ChosenRows
from cunfupin.ui.export_dialog import ExportDialog
from cunfupin.ui.layout_dialog import LayoutDialog
from cunfupin.ui.ledger_view import LedgerView
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.session import Session
from tests.gui.conftest import NAMES
from tests.gui.waiting import settled


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, households: tuple[bytes, ...]) -> ExportDialog:
    view = LedgerView(session, "household")
    qtbot.addWidget(view)
    return ExportDialog(session, ChosenRows(query=Query(ledger="household")), view)


def test_the_button_of_the_ledger_asks(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, HouseholdLedger)
    page.view._buttons["export"].click()
    asked = page.view.findChild(ExportDialog)
    assert asked is not None
    assert asked.isVisible()
    asked.reject()


def test_the_official_form_comes_first_and_all_fields_last(dialog: ExportDialog) -> None:
    titles = [dialog.layout_box.itemText(n) for n in range(dialog.layout_box.count())]
    assert titles[0] == "农户花名册"
    assert titles[-1] == "户档案（全部项目）"


def test_a_public_copy_is_written(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.public.setChecked(True)
    with qtbot.waitSignal(dialog.session.told) as told:
        dialog.export_to(tmp_path / "册.xlsx")
    assert told.args[0].action[0] == "打开"
    sheet = openpyxl.load_workbook(tmp_path / "册.xlsx").worksheets[0]
    assert str(sheet["A1"].value).endswith("农户花名册（公示）")
    assert str(sheet["F5"].value) == "温石秀"
    assert "*" in str(sheet["G5"].value)


def test_the_form_itself_can_be_changed(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.change_layout()
    qtbot.waitUntil(lambda: dialog.findChild(LayoutDialog) is not None, timeout=20_000)
    asked = dialog.findChild(LayoutDialog)
    assert asked is not None
    assert asked.banner.text() == "{乡镇}{村}{年度}年农户花名册"
    asked.banner.setText("{年}自定花名册")
    asked.keep()
    assert "{年}" in asked.hint.text()
    asked.banner.setText("｛年度｝年自定花名册")
    asked.table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)  # type: ignore[union-attr]
    asked.table.item(5, 1).setText("户主")  # type: ignore[union-attr]
    asked.table.setCurrentCell(5, 1)
    asked.up.click()
    asked.table.setCurrentCell(0, 1)
    assert not asked.up.isEnabled()
    with qtbot.waitSignal(dialog.session.told):
        asked.keep()
    with qtbot.waitSignal(dialog.session.told):
        dialog.export_to(tmp_path / "册.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "册.xlsx").worksheets[0]
    assert str(sheet["A1"].value).endswith("年自定花名册")
    assert [cell.value for cell in sheet[3]][:5] == ["序号", "村民小组", "自然村", "户主", "户编号"]


def test_the_selected_rows_or_those_the_filters_leave_are_written(
    qtbot: QtBot, session: Session, households: tuple[bytes, ...], tmp_path: Path
) -> None:
    view = LedgerView(session, "household")
    qtbot.addWidget(view)
    filtered = Query(ledger="household", search=NAMES[2])
    dialog = ExportDialog(session, ChosenRows(query=filtered, total=1, records=households[:2], unit="户"), view)
    offered = [dialog.rows_box.itemText(n) for n in range(dialog.rows_box.count())]
    assert offered == ["选中的 2 户", "筛选出来的 1 户", "全部"]
    for choice, names in enumerate((NAMES[:2], NAMES[2:3], NAMES)):
        dialog.rows_box.setCurrentIndex(choice)
        with qtbot.waitSignal(session.told):
            dialog.export_to(tmp_path / f"{choice}.xlsx")
        sheet = openpyxl.load_workbook(tmp_path / f"{choice}.xlsx").worksheets[0]
        assert tuple(row[0] for row in sheet.iter_rows(5, 4 + len(names), 6, 6, values_only=True)) == names
        assert str(sheet.cell(5 + len(names), 2).value) == "合计"


@pytest.fixture
def township_session(qtbot: QtBot, township: Workspace) -> Iterator[Session]:
    made = Session()
    made.adopt(township)
    yield made
    settled(qtbot, made)
    made.close()


def test_a_township_may_choose_a_village(qtbot: QtBot, township_session: Session) -> None:
    view = LedgerView(township_session, "household")
    qtbot.addWidget(view)
    dialog = ExportDialog(township_session, ChosenRows(query=Query(ledger="household")), view)
    settled(qtbot, township_session)
    assert dialog.village_box.findText("濯龙村") > 0
