"""Choosing households, the real PDF, saving."""

from pathlib import Path

import docx
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from cunfupin.services.form_settings import own_adaptation_of
from cunfupin.services.print_log import line_of, prints
from cunfupin.services.records import create_record, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.form_adaptation import FormAdaptationDialog
from cunfupin.ui.pages.printing_page import PrintingPage
from cunfupin.ui.pages.prints_page import PrintsPage
from cunfupin.ui.session import Session
from tests.conftest import VILLAGE_CODE
from tests.gui.exchanged import households_of, villages
from tests.gui.waiting import settled
from tests.pdf_pages import texts_of


@pytest.fixture
def households(township: Workspace) -> tuple[bytes, ...]:
    found, _members = households_of(township, ("温石秀", "黄运", "廖强英"))
    values = {"village": villages(township)[VILLAGE_CODE], "group_name": "一组"}
    group, _changes = create_record(township, "village_group", values)
    update_record(township, "household", found[1], {"village_group": group})
    return found


@pytest.fixture
def page(qtbot: QtBot, township: Workspace, households: tuple[bytes, ...]) -> PrintingPage:
    session = Session()
    session.adopt(township)
    page = PrintingPage(session)

    def leave(page: PrintingPage) -> None:
        page.hide()
        settled(qtbot, session)

    qtbot.addWidget(page, before_close_func=leave)
    page.resize(1100, 700)
    page.show()
    page.refresh(None)
    page.opened(None)
    settled(qtbot, session)
    qtbot.waitUntil(lambda: page.preview.view.page_count > 0, timeout=20_000)
    return page


def test_all_households_are_shown_as_the_real_pdf(page: PrintingPage) -> None:
    assert len(page.picker.uids) == 3
    assert page.count_text.text() == "共 3 户"


def test_a_group(qtbot: QtBot, page: PrintingPage, households: tuple[bytes, ...]) -> None:
    page.picker.manners.button(1).click()
    settled(qtbot, page.session)
    assert page.picker.uids == [households[1]]


def test_of_a_village_of_the_township(
    qtbot: QtBot, page: PrintingPage, township: Workspace, households: tuple[bytes, ...]
) -> None:
    other, _changes = create_record(township, "village", {"village_name": "测试村", "village_code": "360735202299"})
    household, _changes = create_record(township, "household", {"household_no": "9", "village": other})
    create_record(township, "village_group", {"village": other, "group_name": "一组"})
    page.refresh(None)
    settled(qtbot, page.session)
    assert {"测试村 一组"} < {page.picker.group_box.itemText(place) for place in range(page.picker.group_box.count())}
    box = page.picker.villages
    box.setCurrentIndex(box.findText("测试村"))
    box.activated.emit(box.currentIndex())
    settled(qtbot, page.session)
    assert page.picker.uids == [household]
    assert page.order.households == (household,)
    assert [page.picker.group_box.itemText(place) for place in range(page.picker.group_box.count())] == ["一组"]


def test_picked_by_search(qtbot: QtBot, page: PrintingPage, households: tuple[bytes, ...]) -> None:
    page.picker.manners.button(2).click()
    settled(qtbot, page.session)
    qtbot.keyClicks(page.picker.search, "lqy")
    settled(qtbot, page.session)
    assert page.picker.uids == [households[2]]


def test_a_list_of_names_and_numbers_is_taken(qtbot: QtBot, page: PrintingPage, households: tuple[bytes, ...]) -> None:
    page.picker.manners.button(2).click()
    settled(qtbot, page.session)
    page.picker.search.setText("廖强英、温石秀 查无此人")
    settled(qtbot, page.session)
    assert set(page.picker.uids) == {households[0], households[2]}
    assert page.picker.missing.text() == "没有找到：查无此人"


def test_households_come_along_from_another_page(
    qtbot: QtBot, page: PrintingPage, households: tuple[bytes, ...]
) -> None:
    page.refresh(None)
    page.opened({"households": [households[2], households[0]]})
    settled(qtbot, page.session)
    assert set(page.picker.uids) == {households[0], households[2]}


def test_picked_households_stay_picked_when_records_change(
    qtbot: QtBot, page: PrintingPage, households: tuple[bytes, ...]
) -> None:
    page.opened({"households": [households[2], households[0]]})
    settled(qtbot, page.session)
    page.refresh(None)
    settled(qtbot, page.session)
    assert set(page.picker.uids) == {households[0], households[2]}


def test_one_file_or_one_for_each(qtbot: QtBot, page: PrintingPage, tmp_path: Path) -> None:
    page.save_to(tmp_path / "全部.pdf")
    settled(qtbot, page.session)
    document = pypdfium2.PdfDocument(tmp_path / "全部.pdf")
    assert len(document) >= 3
    document.close()
    qtbot.keyClick(page.file_each, Qt.Key.Key_Space)
    page.save_to(tmp_path / "每户")
    settled(qtbot, page.session)
    assert len(list((tmp_path / "每户").glob("*.pdf"))) == 3


def test_printing(qtbot: QtBot, page: PrintingPage, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "纸.pdf"))
    data = (tmp_path / "一户.pdf",)
    page.save_to(data[0])
    settled(qtbot, page.session)
    with qtbot.waitSignal(page.session.told, timeout=20_000) as told:
        page.print_on(printer, data[0].read_bytes())
    assert told.args[0].text.startswith("已送去打印")
    assert (tmp_path / "纸.pdf").exists()


def towards(page: PrintingPage, place: int) -> Qt.Key:
    """The arrow from one choice to the next, which stands below where large type leaves no room beside."""
    here, there = (page.picker.manners.button(one) for one in (place, place + 1))
    return Qt.Key.Key_Down if there.y() > here.y() else Qt.Key.Key_Right


def test_by_keyboard(qtbot: QtBot, page: PrintingPage, households: tuple[bytes, ...]) -> None:
    page.picker.manners.button(0).setFocus()
    qtbot.keyClick(page.picker.manners.button(0), towards(page, 0))
    settled(qtbot, page.session)
    assert page.picker.uids == [households[1]]
    qtbot.keyClick(page.picker.manners.button(1), towards(page, 1))
    settled(qtbot, page.session)
    assert page.picker.uids == [households[0]]
    qtbot.keyClick(page.picker.table, Qt.Key.Key_Down)
    assert page.picker.uids == [households[1]]
    qtbot.keyClick(page.picker.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.picker.uids == [households[1], households[2]]
    page.picker.search.setFocus()
    qtbot.keyClick(page.picker.search, Qt.Key.Key_Tab)
    assert page.picker.table.hasFocus()
    settled(qtbot, page.session)


def choose(qtbot: QtBot, page: PrintingPage, form: str) -> None:
    page.chooser.choose(form)
    qtbot.waitUntil(lambda: not page._pause.isActive(), timeout=5_000)
    settled(qtbot, page.session)


def test_a_form_of_a_village_needs_no_households(qtbot: QtBot, page: PrintingPage) -> None:
    choose(qtbot, page, "briefing_township")
    assert not page.picker.isVisibleTo(page)
    assert page.order.households is None
    qtbot.waitUntil(lambda: page.preview.view.page_count > 0, timeout=20_000)


def test_the_township_changes_the_words_of_a_form(
    qtbot: QtBot, page: PrintingPage, township: Workspace, tmp_path: Path
) -> None:
    dialog = FormAdaptationDialog("帮扶明白卡", own_adaptation_of(township, "assistance_card"))
    qtbot.addWidget(dialog)
    dialog.title_text.setText("{village}一户一卡")
    dialog.left_out.setText("帮扶责任、家庭收入（元）")
    dialog.coloured.setChecked(False)
    page.keep_adaptation(dialog.adaptation())
    settled(qtbot, page.session)
    page.save_to(tmp_path / "卡.pdf")
    settled(qtbot, page.session)
    text = texts_of(tmp_path / "卡.pdf")[0]
    assert "濯龙村一户一卡" in text
    assert "驻村第一书记" not in text
    assert "工资性" not in text


def test_what_was_printed_can_be_taken_up_again(qtbot: QtBot, page: PrintingPage, tmp_path: Path) -> None:
    choose(qtbot, page, "contact_card")
    page.save_to(tmp_path / "联系卡.pdf")
    settled(qtbot, page.session)
    (latest,) = prints(page.session.workspace)
    assert (latest.form, latest.copies, latest.operator) == ("contact_card", 3, "赖专干")
    assert line_of(latest).endswith("联系卡.pdf")
    choose(qtbot, page, "briefing_township")
    page.take_up(latest)
    settled(qtbot, page.session)
    assert page.chooser.form.name == "contact_card"
    assert page.order.households is None
    assert len(page.picker.uids) == 3
    log = PrintsPage(page.session)
    qtbot.addWidget(log)
    log.opened(None)
    settled(qtbot, page.session)
    (line,) = log.table.rows
    assert (line.print.operator, line.print.title, line.whose) == ("赖专干", "帮扶联系卡", "全部")
    with qtbot.waitSignal(page.session.page_wanted) as wanted:
        log.table.opened.emit(line)
    assert wanted.args == ["printing", line.print]


def test_a_period_that_cannot_be_read_is_said(qtbot: QtBot, page: PrintingPage) -> None:
    page.chooser.period_text.setText("二〇二〇")
    page.chooser.period_text.editingFinished.emit()
    assert "不是年度或月份" in page.chooser.hint.text()
    assert page.order.period.year is None


def test_a_word_template_for_each_household(qtbot: QtBot, page: PrintingPage, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("{{ 户主姓名 }}")
    document.save(str(tmp_path / "本县表.docx"))
    page.fill_word(tmp_path / "本县表.docx", tmp_path / "各户")
    settled(qtbot, page.session)
    found = [docx.Document(str(path)).paragraphs[0].text for path in (tmp_path / "各户").iterdir()]
    assert sorted(found) == sorted(["温石秀", "黄运", "廖强英"])


def test_two_pages_of_a_household_share_a_sheet(
    qtbot: QtBot, page: PrintingPage, township: Workspace, households: tuple[bytes, ...]
) -> None:
    for place in range(9):
        create_record(township, "member", {"household": households[0], "full_name": f"温{'一二三四五六七八九'[place]}"})
    page.refresh(None)
    settled(qtbot, page.session)
    page.opened({"households": [households[0], households[2]], "form": "assistance_card"})
    said = "共 2 户；有的户不止一页，双面打印请勾选“双面”"
    qtbot.waitUntil(lambda: page.count_text.text() == said, timeout=20_000)
    assert page.preview.view.page_count == 3
    qtbot.keyClick(page.chooser.duplex, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.preview.view.page_count == 4, timeout=20_000)
    assert page.count_text.text() == "共 2 户"
    choose(qtbot, page, "handbook")
    assert not page.chooser.duplex.isEnabled()
    assert page.order.is_duplex
