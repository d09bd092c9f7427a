"""Tables that are looked at, filters with counts, headings with drop-down lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cunfupin.ui.column_room import Need, broken, least_room, lines_of, need_of, shared
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


def test_a_column_without_width_takes_the_room_that_is_left(qtbot: QtBot, table: RowTable[str]) -> None:
    table.resize(800, 300)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_where_the_width_does_not_suffice_long_texts_and_titles_go_on_below(qtbot: QtBot) -> None:
    columns = (
        Column[str](title="户主", text=lambda _one: "温石秀", width=3),
        Column[str](title="人均纯收入", text=lambda _one: "5,361.00", width=5, is_number=True),
        Column[str](title="要办的事", text=lambda one: one, width=20),
    )
    table: RowTable[str] = RowTable(columns, "清单")
    qtbot.addWidget(table)
    table.show()
    table.show_rows(["短", "小额信贷、金融、产业奖补、就业培训"])
    wide, heights = 45 * table.fontMetrics().horizontalAdvance("汉"), table.rowHeight(0)
    table.resize(wide, 300)
    qtbot.waitUntil(lambda: table.rowHeight(1) == heights)
    assert table.model().headerData(1, Qt.Orientation.Horizontal) == "人均纯收入"
    table.resize(wide // 2, 300)
    qtbot.waitUntil(lambda: table.rowHeight(1) > 1.5 * heights)
    assert table.rowHeight(0) == heights
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    table.show_rows(["短", "短"])
    assert table.rowHeight(1) == heights
    table.resize(wide, 300)
    qtbot.waitUntil(lambda: not table.wordWrap())


def test_widths_give_way_where_the_longest_texts_are() -> None:
    needs = [Need(3, 3), Need(5, 5), Need(30, 1)]
    widths = shared(["户主", "人均纯收入", "要办的事"], [3, 5, 0], needs, 24)
    assert widths[0] == pytest.approx(3)
    assert sum(least_room(["户主", "人均纯收入", "要办的事"], [3, 5, 0], needs)) < 24
    assert sum(widths) == pytest.approx(24)
    assert shared(["人均纯收入"], [5], [Need(2, 2)], 3.5)[0] < 5
    assert broken("人均纯收入", 3.5) == "人均纯\n收入"
    assert broken("风险", 1) == "风险"
    assert need_of("大由乡2020-12-31").piece == pytest.approx(5.78)
    assert lines_of("79,348.00", need_of("79,348.00").piece) == 1
    assert lines_of("一二三四五六", 7) == 1
    assert lines_of("一二三四五六", 5) == 2


def test_a_column_that_can_be_spared_is_left_out_where_there_is_no_room(qtbot: QtBot) -> None:
    columns = (
        Column[str](title="台账", text=lambda _one: "家庭成员年度信息", width=8, spare=True),
        Column[str](title="问题", text=lambda one: one, width=0),
    )
    table: RowTable[str] = RowTable(columns, "疑点")
    qtbot.addWidget(table)
    table.show()
    table.show_rows(["户主姓名没有填"])
    table.resize(600, 300)
    qtbot.waitUntil(lambda: not table.isColumnHidden(0))
    table.resize(10 * table.fontMetrics().horizontalAdvance("汉"), 300)
    qtbot.waitUntil(lambda: table.isColumnHidden(0))


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
