"""Tables that are looked at, filters with counts, headings with drop-down lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cunfupin.ui.heading_table import NOWHERE, HeadingLine, HeadingTable, Target
from cunfupin.ui.parts import Chips, CountCards
from cunfupin.ui.rows import Column, RowTable

COLUMNS = (
    Column[str](title="名", text=lambda one: one, width=4, tone=lambda one: "bad" if one == "乙" else ""),
    Column[str](title="长", text=lambda one: str(len(one)), width=0, is_number=True),
)


@pytest.fixture
def table(qtbot: QtBot) -> RowTable[str]:
    made: RowTable[str] = RowTable(COLUMNS, "名单")
    qtbot.addWidget(made)
    made.show()
    return made


def test_model_keeps_the_rules_of_models(table: RowTable[str], qtmodeltester: ModelTester) -> None:
    table.show_rows(["甲", "乙", "丙"])
    qtmodeltester.check(table.rows_model)
    table.show_rows([])


def test_rows_are_picked_chosen_and_opened(qtbot: QtBot, table: RowTable[str]) -> None:
    picked: list[object] = []
    table.picked.connect(picked.append)
    table.show_rows(["甲", "乙", "丙"])
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert picked[-1] == "乙"
    table.select_rows([0, 2])
    assert table.chosen() == ["甲", "丙"]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["甲"]
    table.show_rows([])
    assert table.current() is None
    assert picked[-1] is None


def test_columns_follow_the_size_of_the_type(table: RowTable[str]) -> None:
    before = table.columnWidth(0), table.verticalHeader().defaultSectionSize()
    larger = table.font()
    larger.setPixelSize(2 * table.fontMetrics().height())
    table.setFont(larger)
    assert table.columnWidth(0) > before[0]
    assert table.verticalHeader().defaultSectionSize() > before[1]


def test_a_column_without_width_takes_the_room_that_is_left_or_scrolls(qtbot: QtBot, table: RowTable[str]) -> None:
    table.resize(800, 300)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()
    table.resize(150, 300)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert table.columnWidth(1) > 10 * table.fontMetrics().horizontalAdvance("汉")


def test_rows_read_anew_leave_the_person_where_he_stood(qtbot: QtBot) -> None:
    table: RowTable[str] = RowTable(COLUMNS, "名单", same=lambda one: one[0])
    qtbot.addWidget(table)
    table.show_rows(["甲", "乙", "丙"])
    table.selectRow(1)
    table.show_rows(["丁", "甲", "乙改", "丙"])
    assert table.current() == "乙改"
    table.show_rows(["丁", "甲", "丙"])
    assert table.current() == "丙"
    table.show_rows(["丁"])
    assert table.current() == "丁"


def test_colour_comes_with_words(table: RowTable[str]) -> None:
    table.show_rows(["乙"])
    index = table.rows_model.index(0, 0)
    assert index.data(Qt.ItemDataRole.ForegroundRole) is not None
    assert index.data() == "乙"
    assert table.rows_model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole) is None


def test_a_chip_stays_on_when_counts_change(qtbot: QtBot) -> None:
    chips = Chips("筛选")
    qtbot.addWidget(chips)
    chips.offer([("", "全部", 3), ("bad", "有问题", 1)])
    chips.choose("bad")
    chips.offer([("", "全部", 5), ("bad", "有问题", 2)])
    assert chips.key == "bad"
    chips.offer([("", "全部", 5)])
    assert chips.key == ""


def test_cards_show_figures(qtbot: QtBot) -> None:
    cards = CountCards([("created", "新增", ""), ("conflicts", "冲突", "bad")])
    qtbot.addWidget(cards)
    cards.show_counts({"created": 1280, "conflicts": 2})
    assert cards.cards["created"].accessibleDescription() == "1280"


LINES = [
    HeadingLine(heading="姓名", sample="温石秀", target="member.full_name", confidence=1.0),
    HeadingLine(heading="身份证", sample="3607", target="member.id_number", confidence=0.7),
    HeadingLine(heading="序号", sample="1", target="", confidence=0.0),
]
TARGETS = [
    Target(id="member.full_name", title="家庭成员档案 · 姓名"),
    Target(id="member.id_number", title="家庭成员档案 · 证件号码"),
]


@pytest.fixture
def headings(qtbot: QtBot) -> HeadingTable:
    made = HeadingTable()
    qtbot.addWidget(made)
    made.headings.show_lines(LINES, TARGETS)
    made.show()
    return made


def test_headings_say_how_sure_they_are(headings: HeadingTable, qtmodeltester: ModelTester) -> None:
    texts = [headings.headings.index(place, 3).data() for place in range(3)]
    assert texts == ["完全一致", "很像", "没对上"]
    assert headings.headings.index(2, 2).data() == NOWHERE
    qtmodeltester.check(headings.headings)


def test_a_heading_is_assigned_by_keyboard(qtbot: QtBot, headings: HeadingTable) -> None:
    headings.setCurrentIndex(headings.headings.index(2, 2))
    qtbot.keyClick(headings, Qt.Key.Key_F2)
    box = headings.viewport().findChild(QComboBox)
    box.setEditText("家庭成员档案 · 证件号码")
    with qtbot.waitSignal(headings.headings.assigned) as assigned:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert assigned.args == ["序号", "member.id_number"]
