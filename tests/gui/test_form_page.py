"""An empty form: looked at, its headings corrected, filled, saved."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from cunfupin.services.records import Query
from cunfupin.ui.chosen_rows import ChosenRows
from cunfupin.ui.pages.form_page import FormPage
from cunfupin.ui.session import Session
from tests.gui.conftest import NAMES
from tests.gui.waiting import settled


@pytest.fixture
def form(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for column, heading in enumerate(("序号", "户编号", "户主姓名", "户主证件号码", "联系人"), 1):
        sheet.cell(1, column, heading)
    path = tmp_path / "空表.xlsx"
    book.save(path)
    return path


@pytest.fixture
def page(qtbot: QtBot, session: Session, households: tuple[bytes, ...], form: Path) -> Iterator[FormPage]:
    page = FormPage(session)
    qtbot.addWidget(page)
    page.show()
    chosen = Query(ledger="household", search=NAMES[2])
    page.opened(ChosenRows(query=chosen, records=households[:2], unit="户"))
    page.look_at(form)
    settled(qtbot, session)
    yield page
    settled(qtbot, session)


def filled(qtbot: QtBot, page: FormPage, target: Path) -> list[tuple[object, ...]]:
    with qtbot.waitSignal(page.session.told) as told:
        page.save_to(target)
    assert told.args[0].text.startswith("已填好")
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    return list(sheet.iter_rows(min_row=2, values_only=True))


def test_headings_are_shown_and_the_unknown_named(page: FormPage) -> None:
    assert "户档案" in page.summary.text()
    assert "联系人" in page.hint.text()
    assert [line.target for line in page.headings.headings.lines][:3] == [
        "seq",
        "household.household_no",
        "household.head_name",
    ]


def test_the_selected_the_filtered_or_all_households_are_filled_in(
    qtbot: QtBot, page: FormPage, tmp_path: Path
) -> None:
    """The selection and the filters of the list come along; both may be changed here."""
    rows = filled(qtbot, page, tmp_path / "填好.xlsx")
    assert [row[2] for row in rows] == ["温石秀", "黄运"]
    page.rows.setCurrentIndex(1)
    settled(qtbot, page.session)
    assert "1 条" in page.count.text()
    assert [row[2] for row in filled(qtbot, page, tmp_path / "筛选.xlsx")] == [NAMES[2]]
    page.filters.clear()
    assert len(filled(qtbot, page, tmp_path / "全部.xlsx")) == 5


def test_what_is_assigned_by_hand_is_filled_and_remembered(
    qtbot: QtBot, page: FormPage, form: Path, tmp_path: Path
) -> None:
    page.headings.headings.assigned.emit("联系人", "household.household_phone")
    settled(qtbot, page.session)
    assert page.headings.headings.lines[4].sureness == "手工指定"
    filled(qtbot, page, tmp_path / "填好.xlsx")
    page.look_at(form)
    settled(qtbot, page.session)
    assert page.headings.headings.lines[4].target == "household.household_phone"


def test_the_people_of_the_selected_households_are_filled_in(qtbot: QtBot, page: FormPage, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["姓名", "证件号码", "与户主关系", "民族"])
    book.save(tmp_path / "人员空表.xlsx")
    page.look_at(tmp_path / "人员空表.xlsx")
    settled(qtbot, page.session)
    assert page.rows.currentText() == "选中的 2 户的"
    assert [row[0] for row in filled(qtbot, page, tmp_path / "两户.xlsx")] == ["温石秀", "黄运"]
    page.rows.setCurrentIndex(1)
    settled(qtbot, page.session)
    assert "5 条" in page.count.text()


def test_the_people_of_a_form_are_chosen_by_their_households(qtbot: QtBot, page: FormPage, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for column, heading in enumerate(("姓名", "证件号码", "与户主关系", "民族"), 1):
        sheet.cell(1, column, heading)
    book.save(tmp_path / "人员空表.xlsx")
    page.opened(None)
    page.look_at(tmp_path / "人员空表.xlsx")
    settled(qtbot, page.session)
    page.filters.set_filter("household.household_no", "3607350010002")
    settled(qtbot, page.session)
    assert "1 条" in page.count.text()
    assert [row[0] for row in filled(qtbot, page, tmp_path / "一户.xlsx")] == [NAMES[1]]
