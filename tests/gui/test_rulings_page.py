"""Deciding conflicts by keyboard, one after the other and many at once."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.excel.slip_file import ANSWER, HEADINGS
from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of
from cunfupin.services.exchange import receive
from cunfupin.services.records import get_record
from cunfupin.services.review_items import open_items
from cunfupin.services.ruling_lines import shown_pair
from cunfupin.services.workspace import Workspace
from cunfupin.ui.difference import OURS, marked
from cunfupin.ui.pages.rulings_page import RulingsPage
from cunfupin.ui.session import Session
from tests.gui.exchanged import Exchanged, exchanged
from tests.gui.waiting import settled
from tests.values import id_number


@pytest.fixture
def facts(township: Workspace, tmp_path: Path) -> Exchanged:
    made = exchanged(township, tmp_path)
    receive(township, [made.stick])
    return made


@pytest.fixture
def page(qtbot: QtBot, township: Workspace, facts: Exchanged) -> Iterator[RulingsPage]:
    session = Session()
    session.adopt(township)
    page = RulingsPage(session)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.refresh(None)
    settled(qtbot, session)
    page.opened(None)
    yield page
    settled(qtbot, session)


def test_items_are_listed_conflicts_first(page: RulingsPage) -> None:
    kinds = [one.kind for one in page.table.rows]
    assert kinds == ["冲突", "冲突", "并行修改"]
    assert {one.subject for one in page.table.rows[:2]} == {"户联系电话", "备注"}


def test_key_3_takes_the_other_side_and_goes_on(
    qtbot: QtBot, page: RulingsPage, township: Workspace, facts: Exchanged
) -> None:
    first, second = page.table.rows[0].item, page.table.rows[1].item
    qtbot.keyClick(page.table, Qt.Key.Key_3)
    settled(qtbot, page.session)
    assert get_record(township, "household", first.uid)[first.fields[0]] == first.theirs[first.fields[0]]
    current = page.table.current()
    assert current is not None
    assert current.item.id == second.id
    assert len(open_items(township, kinds=["conflict"])) == 1


def test_key_e_lets_the_person_type_a_third_value(qtbot: QtBot, page: RulingsPage, township: Workspace) -> None:
    place = next(place for place, one in enumerate(page.table.rows) if one.subject == "户联系电话")
    page.table.selectRow(place)
    uid = page.table.rows[place].item.uid
    page.panel.reason.setText("入户核实")
    qtbot.keyClick(page.table, Qt.Key.Key_E)
    qtbot.keyClicks(page.panel.free, "13700001111")
    qtbot.keyClick(page.panel.free, Qt.Key.Key_Return)
    settled(qtbot, page.session)
    assert get_record(township, "household", uid)["household_phone"] == "13700001111"


def test_conflicts_are_picked_by_field_and_person(page: RulingsPage) -> None:
    field = page.filters.boxes["field"]
    field.setCurrentIndex(field.findData("备注"))
    field.activated.emit(field.currentIndex())
    assert [one.subject for one in page.table.rows] == ["备注"]
    assert page.filters.boxes["by"].findData("温第一") > 0
    assert page.filters.boxes["village"].findData("濯龙村") > 0


def test_digits_typed_as_reason_decide_nothing(qtbot: QtBot, page: RulingsPage, township: Workspace) -> None:
    page.panel.reason.setFocus()
    qtbot.keyClicks(page.panel.reason, "123")
    settled(qtbot, page.session)
    assert page.panel.reason.text() == "123"
    assert len(open_items(township, kinds=["conflict"])) == 2


def test_a_value_that_cannot_be_read_is_told_and_stays_open(
    qtbot: QtBot, page: RulingsPage, township: Workspace
) -> None:
    place = next(place for place, one in enumerate(page.table.rows) if one.subject == "户联系电话")
    page.table.selectRow(place)
    with qtbot.waitSignal(page.session.told) as told:
        page.panel.free.setText("没有电话" * 20)
        qtbot.keyClick(page.panel.free, Qt.Key.Key_Return)
    assert told.args[0].level == "error"
    assert len(open_items(township, kinds=["conflict"])) == 2


def test_selected_conflicts_are_decided_together(qtbot: QtBot, page: RulingsPage, township: Workspace) -> None:
    page.all_button.click()
    page.side_box.setCurrentIndex(page.side_box.findData("theirs"))
    page.rule_button.click()
    assert "将裁决 2 处冲突：采用村里的值 2 处" in page.bulk.text.text()
    assert len(open_items(township, kinds=["conflict"])) == 2
    page.bulk.agree_button.click()
    settled(qtbot, page.session)
    assert open_items(township, kinds=["conflict"]) == []
    assert [one.kind for one in page.table.rows] == ["并行修改"]


def test_a_ruling_can_be_taken_back(qtbot: QtBot, page: RulingsPage, township: Workspace) -> None:
    item = page.table.rows[0].item
    before = get_record(township, "household", item.uid)[item.fields[0]]
    with qtbot.waitSignal(page.session.told) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_3)
    told.args[0].action[1]()
    settled(qtbot, page.session)
    assert get_record(township, "household", item.uid)[item.fields[0]] == before


def test_sides_are_named_by_their_places(page: RulingsPage) -> None:
    assert "采用乡镇的值" in page.panel.buttons["ours"].text()
    assert "采用村里的值" in page.panel.buttons["theirs"].text()
    assert page.table.rows[0].told_side("theirs").startswith("村里：")


def test_a_question_goes_back_to_the_village(qtbot: QtBot, page: RulingsPage, township: Workspace) -> None:
    page.panel.reason.setText("请到户再看一次")
    page.panel.ask_button.click()
    settled(qtbot, page.session)
    (item,) = open_items(township, kinds=["violation"])
    assert item.note == "请核实：请到户再看一次"


def test_parallel_changes_are_looked_at_and_done_with(qtbot: QtBot, page: RulingsPage, township: Workspace) -> None:
    page.chips.choose("parallel")
    qtbot.keyClick(page.table, Qt.Key.Key_2)
    settled(qtbot, page.session)
    assert open_items(township, kinds=["parallel"]) == []


def test_a_slip_goes_out_and_its_answers_come_back(
    qtbot: QtBot, page: RulingsPage, township: Workspace, tmp_path: Path
) -> None:
    page.write_slips(tmp_path / "核实单")
    settled(qtbot, page.session)
    (sheet,) = (tmp_path / "核实单").glob("*.xlsx")
    book = openpyxl.load_workbook(sheet)
    book.worksheets[0].cell(4, HEADINGS.index(ANSWER) + 1, "村里的值")
    book.save(sheet)
    page.read_answers([sheet])
    settled(qtbot, page.session)
    assert "将按核实单裁决 1 处：1 " in page.bulk.text.text()
    page.bulk.agree_button.click()
    settled(qtbot, page.session)
    assert len(open_items(township, kinds=["conflict"])) == 1


def test_enter_opens_the_record(qtbot: QtBot, page: RulingsPage) -> None:
    with qtbot.waitSignal(page.session.page_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == ["household", page.table.rows[0].item.uid]


def paper() -> FieldSpec:
    return field_of("member", "id_number")


def test_masked_numbers_show_only_where_they_differ() -> None:
    one, other = id_number(serial=12), id_number(serial=18)
    ours, theirs = shown_pair(paper(), one, other)
    assert ours != theirs
    assert one[6:12] not in ours
    assert len(ours) == len(one)
    assert shown_pair(paper(), one, one) == (paper().kind.mask(one), paper().kind.mask(one))


def test_difference_marks_characters_and_escapes() -> None:
    assert marked("三个孩子", "两个孩子", OURS).count("<span") == 1
    assert "&lt;b&gt;" in marked("<b>", "<b>", OURS)
    assert "（空）" in marked("", "有", OURS)
