"""The ten tasks of docs/tasks.md, done step by step as a person does them; the number of steps is what the page says."""

import logging
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cunfupin.bootstrap import open_file
from cunfupin.services.exchange import receive
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.review_items import open_items
from cunfupin.services.workflow.issue_guards import CHECK_MARK
from cunfupin.services.workspace import Workspace
from cunfupin.ui.batch_edit import BatchEdit
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.backups_page import BackupsPage
from cunfupin.ui.pages.exchange_page import ExchangePage
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.pages.printing_page import PrintingPage
from cunfupin.ui.pages.record_page import RecordPage
from cunfupin.ui.paste_preview import PastePreview
from cunfupin.ui.session import Session
from cunfupin.ui.steps_tab import StepsTab
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.gui.exchanged import Exchanged, exchanged, villages
from tests.gui.waiting import settled
from tests.gui.watchdog import Watchdog, as_the_program_runs
from tests.values import id_number

_ROW = re.compile(r"^\| (.+?) \| .+ \| (\d+) \|$")
_PAGE = Path(__file__).parents[2] / "docs" / "tasks.md"


def allowed_steps() -> dict[str, int]:
    """Task → number of steps, as the page says."""
    rows = map(_ROW.match, _PAGE.read_text(encoding="utf-8").splitlines())
    return {row[1]: int(row[2]) for row in rows if row}


class Hands:
    """What a person does with keyboard and mouse; every key, text and click is a step."""

    def __init__(self, qtbot: QtBot, window: MainWindow, watchdog: Watchdog) -> None:
        self.qtbot = qtbot
        self.window = window
        self.steps = 0
        self._watchdog = watchdog

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._begin(f"key {key.name}")
        self.qtbot.keyClick(self._target(), key, modifier)
        self._settle()

    def write(self, text: str) -> None:
        self._begin(f"text {text}")
        target = self._target()
        if isinstance(target, QComboBox):
            target = target.lineEdit() or target
        if isinstance(target, QPlainTextEdit):
            target.insertPlainText(text)
            self._settle()
            return
        assert isinstance(target, QLineEdit), target
        target.selectAll()
        target.insert(text)
        target.textEdited.emit(target.text())
        self._settle()

    def click(self, target: QAbstractButton) -> None:
        self._begin(f"click {target.text()}")
        self.qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
        self._settle()

    def turn(self, name: str) -> None:
        """Click an entry of the navigation."""
        self.click(self.window.navigation._buttons[name])

    def button(self, text: str, within: QWidget | None = None) -> QAbstractButton:
        """The visible button with this text."""
        found = (within or self.window).findChildren(QAbstractButton)
        return next(one for one in found if one.isVisible() and one.text() == text)

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        return popup or self.window.focusWidget() or self.window

    def _begin(self, doing: str) -> None:
        self.steps += 1
        self._watchdog.begin(doing)

    def _settle(self) -> None:
        settled(self.qtbot, self.window.session)
        self.qtbot.wait(5)
        settled(self.qtbot, self.window.session)
        self._watchdog.end()


@pytest.fixture
def watchdog(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> Iterator[Watchdog]:
    caplog.set_level(logging.INFO)
    made = Watchdog()
    with as_the_program_runs():
        yield made
    made.report()


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow, watchdog: Watchdog) -> Hands:
    assert isinstance(window.page, HouseholdLedger)
    window.page.view.table.setFocus()
    return Hands(qtbot, window, watchdog)


@pytest.fixture
def facts(township: Workspace, tmp_path: Path) -> Exchanged:
    return exchanged(township, tmp_path)


@pytest.fixture
def master(qtbot: QtBot, township: Workspace, facts: Exchanged, watchdog: Watchdog) -> Iterator[Hands]:
    """Hands at the township's window; the village's stick is in."""
    window = MainWindow(Session())
    window.resize(1366, 768)
    window.show()
    window.session.adopt(township)
    settled(qtbot, window.session)
    yield Hands(qtbot, window, watchdog)
    settled(qtbot, window.session)
    window.close()
    window.deleteLater()


def test_the_page_tells_of_ten_tasks() -> None:
    assert len(allowed_steps()) == 10


def test_new_household(hands: Hands, village: Workspace) -> None:
    hands.press(Qt.Key.Key_Insert)
    hands.write("3607350010999")
    hands.press(Qt.Key.Key_Return)
    assert list_records(village, Query(ledger="household", filters={"household_no": "3607350010999"})).total == 1
    assert hands.steps == allowed_steps()["新增一户"]


def test_paste_a_roll(hands: Hands, village: Workspace) -> None:
    rows = [f"36073500107{number:02d}\t1397970{number:04d}" for number in range(20)]
    QApplication.clipboard().setText("\n".join(["户编号\t户联系电话", *rows]))
    hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    preview = hands.window.findChild(PastePreview)
    assert preview is not None
    hands.click(preview.agree)
    assert list_records(village, Query(ledger="household")).total == 25
    assert hands.steps == allowed_steps()["粘贴花名册"]


def test_ten_doubts_at_once(hands: Hands, village: Workspace) -> None:
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    for number in range(5):
        create_record(village, "household", {"household_no": f"360735001080{number}", "village": place})
    view = hands.window.page.view  # type: ignore[union-attr]
    view.model.reload()
    settled(hands.qtbot, hands.window.session)
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.click(hands.button("批量修改"))
    dialog = hands.window.findChild(BatchEdit)
    assert dialog is not None
    number = next(place for place, spec in enumerate(dialog.fields) if spec.name == "register_status")
    hands.steps += 1
    dialog.box.setCurrentIndex(number)
    dialog.editor.setFocus()  # type: ignore[union-attr]
    hands.steps += 1
    dialog.editor.line.setText("在册")  # type: ignore[union-attr]
    hands.click(dialog.apply_button)
    found = list_records(village, Query(ledger="household", filters={"register_status": "active"}))
    assert found.total == 10
    assert hands.steps == allowed_steps()["改十处疑点"]


def test_print_the_village(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "帮扶明白卡.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kinds: (str(target), ""))
    hands.turn("printing")
    page = hands.window.page
    assert isinstance(page, PrintingPage)
    hands.qtbot.waitUntil(lambda: page.preview.view.page_count > 0, timeout=20_000)
    hands.click(page.save_button)
    assert target.read_bytes().startswith(b"%PDF")
    assert hands.steps == allowed_steps()["打印全村"]
    hands.window.close()
    assert page.preview.view.page_count == 0


def test_exchange(master: Hands, facts: Exchanged, township: Workspace) -> None:
    master.click(master.button("交换数据", master.window.top))
    page = master.window.page
    assert isinstance(page, ExchangePage)
    page.use_folder(facts.stick)
    master.click(page.start_button)
    master.click(page.preview.confirm_button)
    assert list_records(township, Query(ledger="household")).total == 4
    assert master.steps == allowed_steps()["交换数据"]


def test_rule_three(master: Hands, facts: Exchanged, township: Workspace) -> None:
    receive(township, [facts.stick])
    master.turn("rulings")
    for key in (Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_2):
        master.press(key)
    assert open_items(township, kinds=["conflict", "parallel"]) == []
    assert master.steps == allowed_steps()["裁决三处"]


def test_an_asset_with_income(hands: Hands, village: Workspace) -> None:
    hands.turn("assets")
    hands.press(Qt.Key.Key_Insert)
    hands.write("ZC2020001")
    hands.press(Qt.Key.Key_Return)
    page = hands.window.page
    assert isinstance(page, RecordPage)
    folder = page.folder
    assert folder is not None
    assert folder.related is not None
    hands.steps += 1
    folder.tabs.setCurrentWidget(folder.related)
    settled(hands.qtbot, hands.window.session)
    names = folder.related.names
    hands.steps += 1
    names.setCurrentItem(
        next(names.item(row) for row in range(names.count()) if names.item(row).text().startswith("资产收益（"))
    )
    settled(hands.qtbot, hands.window.session)
    hands.click(hands.button("添一行", folder.related))
    hands.write("2020")
    hands.press(Qt.Key.Key_Return)
    incomes = list_records(village, Query(ledger="asset_income")).records
    assets = list_records(village, Query(ledger="asset")).records
    assert [income["year"] for income in incomes] == [2020]
    assert incomes[0]["asset"] == assets[0]["uid"]
    assert hands.steps == allowed_steps()["新增资产和收益"]


def test_close_an_issue(hands: Hands, village: Workspace) -> None:
    issue, _changes = create_record(
        village, "rectification_issue", {"issue_no": f"2020-1{CHECK_MARK}濯龙村", "year": 2020}
    )
    hands.turn("tasks")
    hands.press(Qt.Key.Key_Return)
    page = hands.window.page
    assert isinstance(page, RecordPage)
    folder = page.folder
    assert folder is not None
    hands.steps += 1
    folder.tabs.turn_to("办理")
    settled(hands.qtbot, hands.window.session)
    steps = folder.tabs.currentWidget()
    assert isinstance(steps, StepsTab)
    steps.reason.setFocus()
    hands.write("本村逐户看过，没有同类问题")
    hands.click(steps.take_button)
    found = list_records(village, Query(ledger="rectification_issue")).records[0]
    assert (found["uid"], found["issue_status"]) == (issue, "closed")
    assert hands.steps == allowed_steps()["了结一条举一反三自查"]


def test_find_a_person(hands: Hands, households: tuple[bytes, ...]) -> None:
    hands.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hands.write("lqy")
    hands.qtbot.waitUntil(lambda: bool(hands.window.around.search.places), timeout=5000)
    hands.press(Qt.Key.Key_Return)
    assert hands.window.page is not None
    assert hands.window.page.name == "household"
    assert getattr(hands.window.page, "uid", None) == households[2]
    assert hands.steps == allowed_steps()["找一个人"]


def test_back_to_yesterday(qtbot: QtBot, watchdog: Watchdog, village: Workspace) -> None:
    path = village.file.path
    village.close()
    window = MainWindow(Session())
    window.show()
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        window.session.open(lambda: open_file(path, PASSPHRASE))
    settled(qtbot, window.session)
    hands = Hands(qtbot, window, watchdog)
    place = villages(window.session.workspace)[VILLAGE_CODE]
    values = {"village": place, "household_no": id_number(date(1960, 3, 1), 12)}
    create_record(window.session.workspace, "household", values)
    hands.turn("backups")
    page = window.page
    assert isinstance(page, BackupsPage)
    hands.press(Qt.Key.Key_Return)
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        hands.click(hands.button("确认恢复", page))
    settled(qtbot, window.session)
    assert list_records(window.session.workspace, Query(ledger="household")).total == 0
    assert hands.steps == allowed_steps()["恢复到昨天"]
    window.close()
