"""One button: look, confirm, send; and taking back."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from cunfupin.bootstrap import open_file
from cunfupin.services.devices import devices
from cunfupin.services.exchange import exchange_history, receive, send
from cunfupin.services.records import Query, get_record, list_records, update_record
from cunfupin.services.recovery import recover
from cunfupin.services.workspace import Workspace
from cunfupin.ui.exchange_words import received_words
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.exchange_page import ExchangePage
from cunfupin.ui.session import Session
from cunfupin.ui.sticks import Stick, StickWatch
from tests.gui.exchanged import VILLAGE_PASSPHRASE, Exchanged, exchanged
from tests.gui.waiting import settled


@pytest.fixture
def facts(township: Workspace, tmp_path: Path) -> Exchanged:
    return exchanged(township, tmp_path)


@pytest.fixture
def page(qtbot: QtBot, township: Workspace, facts: Exchanged) -> Iterator[ExchangePage]:
    session = Session()
    session.adopt(township)
    page = ExchangePage(session)
    qtbot.addWidget(page)
    page.show()
    page.refresh(None)
    page.opened(facts.stick)
    settled(qtbot, session)
    yield page
    settled(qtbot, session)


def household_count(workspace: Workspace) -> int:
    return list_records(workspace, Query(ledger="household")).total


def test_a_look_changes_nothing(qtbot: QtBot, page: ExchangePage, township: Workspace, tmp_path: Path) -> None:
    qtbot.keyClick(page.start_button, Qt.Key.Key_Space)
    settled(qtbot, page.session)
    assert page.steps.currentIndex() == 1
    assert page.preview.cards.cards["conflicts"].accessibleDescription() == "2"
    assert page.preview.cards.cards["parallel"].accessibleDescription() == "1"
    assert [package.village for package in page.preview.packages.rows] == ["濯龙村"]
    kinds = [line.kind for line in page.preview.lines.table.rows]
    assert kinds[:3] == ["冲突", "冲突", "并行修改"]
    assert any(
        line.kind == "修改" and "家庭住址 （空） → 水口边" in line.what for line in page.preview.lines.table.rows
    )
    page.preview.lines.chips.choose("冲突")
    assert [line.kind for line in page.preview.lines.table.rows] == ["冲突", "冲突"]
    assert [one.label for one in page.preview.lines.details.rows] == [page.preview.lines.table.rows[0].changes[0].label]
    assert "村里：" in page.preview.lines.details.rows[0].after
    page.preview.lines.export(tmp_path / "合并预览.xlsx")
    settled(qtbot, page.session)
    sheet = openpyxl.load_workbook(tmp_path / "合并预览.xlsx").worksheets[0]
    assert {cell.value for cell in sheet["A"]} >= {"冲突", "新增", "修改"}
    page.put_off()
    assert household_count(township) == 3
    assert "没有变化" in page.result.text()


def test_a_stick_pulled_out_is_told_in_the_place_of_the_result(
    qtbot: QtBot, page: ExchangePage, township: Workspace, facts: Exchanged
) -> None:
    page._say("本方没有新的修改要送出，可以拔出U盘了。", "good")
    page.start()
    settled(qtbot, page.session)
    gone = facts.stick.rename(facts.stick.with_name("拔走了"))
    qtbot.keyClick(page.preview.confirm_button, Qt.Key.Key_Space)
    settled(qtbot, page.session)
    assert page.steps.currentIndex() == 0
    assert page.result.text().startswith("什么也没有合并。找不到")
    assert household_count(township) == 3
    assert page.window().focusWidget() is page.start_button
    gone.rename(facts.stick)
    qtbot.keyClick(page.start_button, Qt.Key.Key_Space)
    settled(qtbot, page.session)
    assert page.steps.currentIndex() == 1
    assert not page.result.text()


def test_what_was_taken_in_is_told_though_the_stick_takes_nothing(
    qtbot: QtBot, page: ExchangePage, facts: Exchanged
) -> None:
    page.start()
    settled(qtbot, page.session)
    (facts.stick / "村扶交换" / "大由乡" / "乡镇名片.cfcard").mkdir(parents=True)
    page.confirm()
    settled(qtbot, page.session)
    assert page.result.text().startswith("已接收濯龙村的数据")
    assert "没有送出" in page.result.text()


def test_a_village_is_told_that_a_stick_is_of_others(
    qtbot: QtBot, village: Workspace, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "村扶交换" / village.facts.township_name / "樟坑村").mkdir(parents=True)
    page = ExchangePage(session)
    qtbot.addWidget(page)
    page.show()
    page.opened(tmp_path)
    qtbot.keyClick(page.start_button, Qt.Key.Key_Space)
    settled(qtbot, session)
    assert "U盘里只有樟坑村的数据，没有给本村的" in page.result.text()
    qtbot.keyClick(page.start_button, Qt.Key.Key_Space)
    settled(qtbot, session)
    assert "樟坑村" not in page.result.text()


def test_confirm_takes_in_and_sends(qtbot: QtBot, page: ExchangePage, township: Workspace, facts: Exchanged) -> None:
    page.start()
    settled(qtbot, page.session)
    qtbot.keyClick(page.preview.confirm_button, Qt.Key.Key_Space)
    settled(qtbot, page.session)
    assert household_count(township) == 4
    assert page.result.text().startswith("已接收濯龙村的数据（新增 1")
    assert "可以拔出U盘了" in page.result.text()
    assert page.rulings_button.isVisible()
    assert len(page.history_table.rows) == 1
    village = open_file(facts.village_file, VILLAGE_PASSPHRASE)
    assert receive(village, [facts.stick]).conflicts
    village.close()


def test_a_device_is_confirmed_and_shut_out(qtbot: QtBot, page: ExchangePage, township: Workspace) -> None:
    page.start()
    settled(qtbot, page.session)
    page.confirm()
    settled(qtbot, page.session)
    assert page.device_panel
    table = page.device_panel.table
    place = next(number for number, one in enumerate(table.rows) if one.place == "濯龙村")
    for act, status in ((page.device_panel.confirm_button, "confirmed"), (page.device_panel.revoke_button, "revoked")):
        table.selectRow(place)
        act.click()
        settled(qtbot, page.session)
        assert devices(township)[place].status == status


def test_a_village_that_forgot_its_passphrase_gets_a_file_and_a_code(
    qtbot: QtBot, page: ExchangePage, facts: Exchanged, tmp_path: Path
) -> None:
    page.start()
    settled(qtbot, page.session)
    page.confirm()
    settled(qtbot, page.session)
    assert page.device_panel
    device = next(one for one in page.device_panel.table.rows if one.place == "濯龙村")
    page.device_panel.recover(device, tmp_path / "找回密码.cfkey")
    settled(qtbot, page.session)
    told = page.device_panel.recovery_text.text()
    code = re.search(r"\d{4}(-\d{4}){3}", told)
    assert code
    recover(facts.village_file, tmp_path / "找回密码.cfkey", code[0], "今年新定的密码")
    open_file(facts.village_file, "今年新定的密码").close()


def test_what_was_not_sent_is_told(qtbot: QtBot, page: ExchangePage) -> None:
    assert "未导出" in page.delivery.text()
    page.start()
    settled(qtbot, page.session)
    page.confirm()
    settled(qtbot, page.session)
    assert "未导出" not in page.delivery.text()


def test_second_exchange_finds_nothing_new(qtbot: QtBot, page: ExchangePage) -> None:
    for _time in range(2):
        page.start()
        settled(qtbot, page.session)
        if page.steps.currentIndex() == 1:
            page.confirm()
            settled(qtbot, page.session)
    assert page.result.text().startswith("没有新的数据要接收")


def test_a_receipt_can_be_taken_back(qtbot: QtBot, page: ExchangePage, township: Workspace, facts: Exchanged) -> None:
    page.start()
    settled(qtbot, page.session)
    page.confirm()
    settled(qtbot, page.session)
    page.take_back()
    settled(qtbot, page.session)
    assert household_count(township) == 3
    assert get_record(township, "household", facts.households[2])["address"] is None
    assert len(exchange_history(township)) == 1


def test_a_missing_folder_is_told(qtbot: QtBot, page: ExchangePage, tmp_path: Path) -> None:
    page.use_folder(tmp_path / "拔掉的U盘")
    page.start()
    settled(qtbot, page.session)
    assert page.result.text().startswith("数据没有变化。找不到")


def test_sticks_come_and_go(page: ExchangePage, tmp_path: Path) -> None:
    page._chosen_folder = None
    page._offer_folders([])
    assert not page.start_button.isEnabled()
    page._offer_folders([Stick(name="KINGSTON", path=tmp_path)])
    assert page.start_button.isEnabled()
    assert page.folder == tmp_path
    assert "KINGSTON" in page.folder_box.currentText()


def test_watch_tells_only_changes(qtbot: QtBot, tmp_path: Path) -> None:
    answers = [[], [Stick(name="甲", path=tmp_path)], [Stick(name="甲", path=tmp_path)], []]
    told: list[list[Stick]] = []
    parent = QObject()
    watch = StickWatch(parent, lambda: answers.pop(0))
    watch.changed.connect(told.append)
    for _time in range(4):
        watch.look()
    assert [len(found) for found in told] == [1, 0]


def test_a_stick_is_noticed_on_any_page_and_exchanged_where_nobody_is_needed(
    qtbot: QtBot, township: Workspace, facts: Exchanged
) -> None:
    receive(township, [facts.stick])
    other = facts.stick.parent / "第二个U盘"
    village = open_file(facts.village_file, VILLAGE_PASSPHRASE)
    update_record(village, "household", facts.households[2], {"note": "又改了一处"})
    send(village, other)
    village.close()
    session = Session()
    window = MainWindow(session)
    qtbot.addWidget(window)
    session.adopt(township)
    window.around.offer.watch.found = [Stick(name="KINGSTON", path=other)]
    with qtbot.waitSignal(session.told, check_params_cb=lambda notice: "现在交换" in str(notice.action)) as told:
        window.around.offer.watch.changed.emit(window.around.offer.watch.found)
    assert "有 1 个送来的数据包" in told.args[0].text
    told.args[0].action[1]()
    settled(qtbot, session)
    assert get_record(township, "household", facts.households[2])["note"] == "又改了一处"
    page = window.pages["exchange"]
    assert isinstance(page, ExchangePage)
    assert "可以拔出U盘了" in page.result.text()
    settled(qtbot, session)


def test_words_without_anything_received() -> None:
    assert received_words(None) == "没有新的数据要接收。"
