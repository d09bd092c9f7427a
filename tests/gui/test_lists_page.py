"""A working list in the window: chosen, narrowed, opened."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.lists.registry import Line, work_lists
from cunfupin.services.records import create_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.action_bar import ActionBar
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.lists_page import ListsPage, line_columns
from cunfupin.ui.session import Session
from tests.gui.waiting import settled


def test_a_list_is_made_narrowed_saved_and_opened(
    qtbot: QtBot, session: Session, village: Workspace, households: tuple[bytes, ...], tmp_path: Path
) -> None:
    for name, value in (("水渠", 100), ("厂房", 200)):
        create_record(village, "asset", {"asset_no": name, "asset_name": name, "original_value": value})
    page = ListsPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.opened("asset_value")
    settled(qtbot, session)
    assert page.count.text() == "资产净值（2 条）"
    page.search.setText("水渠")
    assert [line.cells[1] for line in page.table.rows] == ["水渠"]
    assert [one.what for one in page.basis.rows] == ["原值", "折旧年限", "净值"]
    bar = ActionBar(session, "asset")
    qtbot.addWidget(bar)
    bar.show_uid(page.table.rows[0].uid)
    page.search.clear()
    with qtbot.waitSignal(session.page_wanted) as asked:
        bar.buttons["资产净值"].click()
    page.opened(asked.args[1])
    settled(qtbot, session)
    stands_on = page.table.current()
    assert stands_on is not None
    assert stands_on.cells[1] == "水渠"
    page.table.select_rows([1 - page.table.currentIndex().row()])
    page.make()
    settled(qtbot, session)
    stands_on = page.table.current()
    assert stands_on is not None
    assert stands_on.cells[1] == "厂房"
    page.save_to(tmp_path / "清单.xlsx")
    settled(qtbot, session)
    assert (tmp_path / "清单.xlsx").exists()
    with qtbot.waitSignal(session.page_wanted) as wanted:
        page.table.opened.emit(page.table.rows[0])
    assert wanted.args == ["record", ("asset", page.table.rows[0].uid)]


def test_at_large_type_the_lists_open_from_a_box(qtbot: QtBot, window: MainWindow) -> None:
    window.show_size(150)
    settled(qtbot, window.session)
    window.go_to("lists")
    settled(qtbot, window.session)
    page = window.page
    assert isinstance(page, ListsPage)
    assert page.names.isHidden()
    before = page.choice.currentText()
    page.choice.setFocus()
    qtbot.keyClick(page.choice, Qt.Key.Key_Down)
    settled(qtbot, window.session)
    assert page.choice.currentText() != before
    assert page.listed is not None
    assert page.choice.currentText().strip() == page.listed.facts.title
    window.show_size(100)
    settled(qtbot, window.session)
    assert page.choice.isHidden()
    assert page.names.currentItem().text() == page.choice.currentText()


def test_what_all_lines_say_takes_no_column() -> None:
    lists = {one.name: one for one in work_lists()}
    solar, insured = lists["solar_chain"], lists["insured"]
    two = [Line(cells=(name, "2020", *["80,676.00"] * 7, "平")) for name in ("王沙村", "濯龙村")]
    titles = [one.title for one in line_columns(solar, two)]
    assert titles[:2] == ["村", "光伏收入"]
    assert "村" not in [one.title for one in line_columns(solar, two[:1])]
    named = [Line(cells=(name, f"{name}一组谢有根户", *[""] * 6)) for name in ("王沙村", "濯龙村")]
    assert line_columns(insured, named)[0].title == "户"
    assert line_columns(insured, ())[0].title == "村"
