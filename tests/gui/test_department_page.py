"""A department's list by the window: taken in, compared, decided by keys."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.records import Query, list_records, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.department_page import DepartmentPage
from cunfupin.ui.pages.list_import_page import ListImportPage
from tests.data.sheets.files import save
from tests.gui.conftest import NAMES
from tests.gui.waiting import settled
from tests.values import id_number


def test_a_list_is_taken_in_and_its_differences_are_decided(
    qtbot: QtBot, window: MainWindow, village: Workspace, tmp_path: Path
) -> None:
    people = list_records(village, Query(ledger="member", sort=(("id_number", False),))).records
    update_record(village, "member", people[0]["uid"], {"disability_kind": "4", "disability_grade": "3"})
    lines = [[NAMES[n], id_number(date(1960, 3, n + 1), 12), "肢体", "二级"] for n in (0, 1)]
    sheet = save(
        tmp_path / "残联发来.xlsx",
        [
            ["持证残疾人名单（2020年6月）"],
            ["姓名", "身份证号", "残疾类别", "残疾等级"],
            *lines,
            ["某某", "L07311", "", ""],
        ],
    )
    window.go_to("list_import")
    page = window.page
    assert isinstance(page, ListImportPage)
    page.look_at(sheet)
    settled(qtbot, window.session)
    assert page.options.kinds.currentText() == "持证残疾人名单"
    assert page.options.month.text() == "2020-06"
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    settled(qtbot, window.session)
    shown = window.page
    assert isinstance(shown, DepartmentPage)
    found = [(one.state, one.name, one.ours, one.theirs) for one in shown.table.rows]
    assert sorted(found[:2]) == [
        ("待认定", "温石秀", "残疾等级：三级", "二级"),
        ("待认定", "黄运", "残疾类别：空", "肢体，二级"),
    ]
    assert found[2:] == [("名册里没有", "某某", "", "")]
    shown.table.select_rows([0, 1])
    shown.reason.setText("已见残疾证")
    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_2)
    settled(qtbot, window.session)
    decided = list_records(village, Query(ledger="department_mismatch")).records
    assert [(one["mismatch_decision"], one["decision_reason"]) for one in decided] == [
        ("take_theirs", "已见残疾证")
    ] * 2
    assert [one.state for one in shown.table.rows] == ["名册里没有", "已认定", "已认定"]
    standing = shown.table.current()
    assert standing is not None
    assert standing.name == "某某", "one goes on with what is to be decided next"
