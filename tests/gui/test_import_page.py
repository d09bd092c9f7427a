"""From a sheet to the ledgers by the window: look, correct headings, take in, save the rows with problems."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from cunfupin.services.exports import export_ledger
from cunfupin.services.records import Query, get_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.import_page import ImportPage
from cunfupin.ui.session import Session
from tests.data.sheets.files import fill, save, table
from tests.data.sheets.people import NATIONAL, family
from tests.gui.waiting import settled
from tests.values import id_number


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[ImportPage]:
    page = ImportPage(session)
    qtbot.addWidget(page)
    page.show()
    page.opened(None)
    yield page
    settled(qtbot, session)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    people = family()
    people[1]["证件号码"] = 360735198507010133
    return save(tmp_path / "人员信息.xlsx", [["石城县人员信息"], *table([*NATIONAL, "特长"], people)])


def looked_at(qtbot: QtBot, page: ImportPage, sheet: Path) -> None:
    page.look_at(sheet)
    settled(qtbot, page.session)


def members(village: Workspace) -> int:
    return list_records(village, Query(ledger="member")).total


def test_groups_that_a_first_sheet_names_are_registered_on_the_spot(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, village: Workspace
) -> None:
    head = {"户主": "温石秀", "姓名": "温石秀", "与户主关系": "户主", "组别": "一组"}
    people = [{**head, "身份证": id_number(date(1960, 3, 1), 12)}, {**head, "身份证": id_number(date(1988, 3, 1), 12)}]
    people[1] |= {"姓名": "温小石", "与户主关系": "长子"}
    headings = ["户主", "姓名", "与户主关系", "身份证", "组别"]
    looked_at(qtbot, page, save(tmp_path / "花名册.xlsx", table(headings, people)))
    assert {line.outcome for line in page.table.rows} == {"有问题"}
    assert "没有改" not in page.table.rows[0].text
    assert "1 个村民小组" in page.bulk.text.text()
    assert page.window().focusWidget() is page.bulk.agree_button
    qtbot.keyClick(page.bulk.agree_button, Qt.Key.Key_Space)
    settled(qtbot, page.session)
    assert page.bulk.isHidden()
    assert page.apply_button.text() == "导入 2 行"
    assert not any(line.text for line in page.table.rows)
    qtbot.keyClick(page.apply_button, Qt.Key.Key_Space)
    settled(qtbot, page.session)
    (household,) = list_records(village, Query(ledger="household")).records
    assert get_record(village, "village_group", household["village_group"])["group_name"] == "一组"


def test_a_sheet_is_looked_at_before_anything_is_written(
    qtbot: QtBot, page: ImportPage, sheet: Path, village: Workspace
) -> None:
    looked_at(qtbot, page, sheet)
    assert [line.outcome for line in page.table.rows] == ["有问题", "新增", "新增", "新增"]
    assert page.table.rows[0].number == 4
    assert "文本格式" in page.table.rows[0].text
    assert page.apply_button.text() == "导入 3 行"
    assert not page.options.years.isVisible()
    assert members(village) == 0
    page.chips.choose("有问题")
    assert [line.name for line in page.table.rows] == ["温小明"]


def test_taking_in_and_taking_back(qtbot: QtBot, page: ImportPage, sheet: Path, village: Workspace) -> None:
    looked_at(qtbot, page, sheet)
    with qtbot.waitSignal(page.session.told) as told:
        qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    settled(qtbot, page.session)
    assert members(village) == 3
    assert "1 行有问题" in told.args[0].text
    told.args[0].action[1]()
    settled(qtbot, page.session)
    assert members(village) == 0


def test_a_heading_is_assigned_by_hand(qtbot: QtBot, page: ImportPage, sheet: Path) -> None:
    looked_at(qtbot, page, sheet)
    model = page.headings.headings
    place = [line.heading for line in model.lines].index("特长")
    assert model.lines[place].sureness.startswith("没对上")
    index = model.index(place, 2)
    page.headings.edit(index)
    box = page.headings.indexWidget(index)
    assert isinstance(box, QComboBox)
    assert model.setData(index, "member_year.skill_detail")
    settled(qtbot, page.session)
    assert model.lines[place].sureness == "手工指定"
    assert page.tabs.tabText(1) == "表头对应"


def test_rows_with_problems_are_saved(qtbot: QtBot, page: ImportPage, sheet: Path, tmp_path: Path) -> None:
    looked_at(qtbot, page, sheet)
    page.save_rejects_to(tmp_path / "退回.xlsx")
    settled(qtbot, page.session)
    found = openpyxl.load_workbook(tmp_path / "退回.xlsx").worksheets[0]
    assert [cell.value for cell in found[2]][-1] == "问题"
    assert found.max_row == 3


def test_only_blanks_are_filled(qtbot: QtBot, page: ImportPage, tmp_path: Path, village: Workspace) -> None:
    people = family()
    looked_at(qtbot, page, save(tmp_path / "一.xlsx", table(NATIONAL, people)))
    page.take_in()
    settled(qtbot, page.session)
    people[0].update({"文化程度": "初中", "政治面貌": "群众", "成员联系电话": "123"})
    looked_at(qtbot, page, save(tmp_path / "二.xlsx", table(NATIONAL, people)))
    assert "→ 123（电话位数不对" in page.table.rows[0].text
    people[0].pop("成员联系电话")
    looked_at(qtbot, page, save(tmp_path / "二.xlsx", table(NATIONAL, people)))
    assert page.table.rows[0].text == "文化程度：小学 → 初中；政治面貌：（空） → 群众"
    page.options.modes.setCurrentIndex(1)
    page.options.changed.emit()
    settled(qtbot, page.session)
    assert page.table.rows[0].text == "政治面貌：（空） → 群众"


def test_a_person_who_is_not_in_the_sheet_is_listed(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, village: Workspace
) -> None:
    looked_at(qtbot, page, save(tmp_path / "一.xlsx", table(NATIONAL, family())))
    page.take_in()
    settled(qtbot, page.session)
    looked_at(qtbot, page, save(tmp_path / "二.xlsx", table(NATIONAL, family()[:2])))
    page.chips.choose("表里没有")
    assert [line.name for line in page.table.rows] == ["温䶮"]
    assert not page.apply_button.isEnabled()


def test_a_file_that_is_no_sheet_is_told(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04" + bytes(99))
    with qtbot.waitSignal(page.session.told) as told:
        page.look_at(tmp_path / "坏.xlsx")
    assert told.args[0].level == "error"
    assert page.steps.currentIndex() == 0


def test_a_year_is_asked_for_where_the_sheet_names_none(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, village: Workspace
) -> None:
    headings = [name for name in NATIONAL if name != "年度"]
    looked_at(qtbot, page, save(tmp_path / "名单.xlsx", table(headings, family())))
    assert page.options.years.isVisible()
    assert "年度" in page.hint.text()
    page.options.years.setCurrentIndex(page.options.years.findData(2019))
    page.options.changed.emit()
    settled(qtbot, page.session)
    page.take_in()
    settled(qtbot, page.session)
    years = {record["year"] for record in list_records(village, Query(ledger="member_year")).records}
    assert years == {2019}


def test_what_was_deleted_in_the_sheet_goes_only_after_a_question(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, village: Workspace
) -> None:
    looked_at(qtbot, page, save(tmp_path / "一.xlsx", table(NATIONAL, family())))
    page.take_in()
    settled(qtbot, page.session)
    book = openpyxl.load_workbook(export_ledger(village, "member", tmp_path / "成员.xlsx"))
    book.worksheets[0].delete_rows(5)
    book.save(tmp_path / "成员.xlsx")
    looked_at(qtbot, page, tmp_path / "成员.xlsx")
    assert [line.outcome for line in page.table.rows].count("表里没有") == 1
    before = members(village)
    qtbot.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    assert members(village) == before
    qtbot.mouseClick(page.bulk.agree_button, Qt.MouseButton.LeftButton)
    settled(qtbot, page.session)
    assert members(village) == before - 1
    assert not page.remove_button.isVisible()


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Visits to a household that is new on another sheet."""
    book = openpyxl.Workbook()
    fill(book.worksheets[0], [["户编号", "走访日期", "走访内容"], ["36073522060099", "2021-03-01", "看望老人"]])
    fill(book.create_sheet("户"), [["户编号", "户类型"], ["36073522060099", "一般农户"]])
    book.save(tmp_path / "全村.xlsx")
    return tmp_path / "全村.xlsx"


def test_all_sheets_together(qtbot: QtBot, page: ImportPage, workbook: Path, village: Workspace) -> None:
    looked_at(qtbot, page, workbook)
    assert [line.outcome for line in page.table.rows] == ["有问题"]
    qtbot.mouseClick(page.options.together, Qt.MouseButton.LeftButton)
    settled(qtbot, page.session)
    assert [line.outcome for line in page.table.rows] == ["新增"]
    assert "“户”一起导入：新增 1 行" in page.hint.text()
    assert page.apply_button.text() == "导入 2 行"
    page.options.sheets.setCurrentText("户")
    page.options.changed.emit()
    settled(qtbot, page.session)
    assert "“Sheet”一起导入：新增 1 行" in page.hint.text()
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    settled(qtbot, page.session)
    assert list_records(village, Query(ledger="visit")).total == 1
    looked_at(qtbot, page, save(workbook.with_name("单张.xlsx"), table(NATIONAL, family())))
    assert not page.options.together.isVisible()


def test_a_sheet_dropped_anywhere_is_looked_at(qtbot: QtBot, window: MainWindow, sheet: Path) -> None:
    for name, is_taken in ((sheet, True), (sheet.with_suffix(".jpg"), False)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(name))])
        keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *keys)
        enter.ignore()
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted() is is_taken
    data.setUrls([QUrl.fromLocalFile(str(sheet))])
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *keys))
    settled(qtbot, window.session)
    assert isinstance(window.page, ImportPage)
    assert window.page.table.rows
