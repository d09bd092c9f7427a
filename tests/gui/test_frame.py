"""The frame: navigation, notices, progress, type size, undo, faults."""

import sys
from datetime import timedelta
from pathlib import Path
from threading import Event

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cunfupin import settings
from cunfupin.errors import UserError
from cunfupin.progress import Progress
from cunfupin.services.records import create_record, get_record, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui import crash, text_scale
from cunfupin.ui.help_panel import quick_start_sheet
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.pages.ledger_page import LedgerPage
from cunfupin.ui.pages.record_page import RecordPage
from cunfupin.ui.session import Session
from tests.gui.waiting import settled
from tests.values import id_number


def test_work_runs_beside_the_window_and_answers_in_it(qtbot: QtBot, session: Session) -> None:
    import threading

    seen: list[str] = []
    session.run(
        lambda _progress: threading.current_thread().name,
        lambda name: seen.extend((name, threading.current_thread().name)),
        label="试一试",
    )
    settled(qtbot, session)
    assert seen == ["cunfupin-data", threading.main_thread().name]


def test_what_the_person_can_mend_becomes_a_notice(qtbot: QtBot, window: MainWindow) -> None:
    def fail(_progress: Progress) -> None:
        raise UserError("磁盘空间不足，请清理后再试")

    window.session.run(fail, lambda _nothing: None, label="正在保存")
    settled(qtbot, window.session)
    assert window.notices.isVisible()
    assert window.notices.notice is not None
    assert window.notices.notice.level == "error"
    assert "磁盘空间不足" in window.notices.accessibleName()


def test_long_work_shows_progress_and_stops_when_asked(qtbot: QtBot, window: MainWindow) -> None:
    begun = Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.report(1, 3, "正在做第 1 步")

    before = window.focusWidget()
    window.session.run(work, lambda _nothing: None, label="正在做一件久的事")
    qtbot.waitUntil(window.around.progress.isVisible, timeout=5000)
    button = window.around.progress.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, window.session)
    assert not window.around.progress.isVisible()
    assert window.focusWidget() is before is not button
    assert window.notices.notice is not None
    assert "已取消" in window.notices.notice.text


def test_notice_button_does_what_it_says(qtbot: QtBot, window: MainWindow) -> None:
    done: list[int] = []
    window.session.tell("移入回收站", action=("撤销", lambda: done.append(1)))
    button = next(found for found in window.notices.findChildren(QPushButton) if found.text() == "撤销")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not window.notices.isVisible()


def test_a_village_is_not_offered_what_only_a_township_does(window: MainWindow) -> None:
    names = set(window.navigation._buttons)
    assert {"households", "ledgers"} <= names
    assert "rulings" not in names


def test_undo_and_redo_by_keyboard(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...]
) -> None:
    window.session.run(
        lambda _progress: update_record(village, "household", households[0], {"note": "新修了水渠"}),
        window.session.publish,
        label="正在保存",
    )
    settled(qtbot, window.session)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window.session)
    assert get_record(village, "household", households[0])["note"] is None
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window.session)
    assert get_record(village, "household", households[0])["note"] == "新修了水渠"


def test_saving_is_told_at_the_bottom(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...]
) -> None:
    window.session.publish(update_record(village, "household", households[0], {"note": "一"}))
    settled(qtbot, window.session)
    texts = [label.text() for label in window.status_line.findChildren(QLabel)]
    assert any(text.startswith("已自动保存 ") for text in texts)
    assert any("温第一" in text for text in texts)


def test_larger_type_reaches_every_part(qtbot: QtBot, window: MainWindow) -> None:
    parts = (window.page, window.navigation, window.top, window.status_line)
    before = [part.fontMetrics().height() for part in parts if part]
    window.scale(larger=True)
    settled(qtbot, window.session)
    larger = [part.fontMetrics().height() for part in parts if part]
    window.scale(larger=False)
    settled(qtbot, window.session)
    assert all(old < new for old, new in zip(before, larger, strict=True))
    assert [part.fontMetrics().height() for part in parts if part] == before


def test_type_size_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    window.scale(larger=True)
    qtbot.waitUntil(lambda: settings.load().text_scale == settings.TEXT_SCALES[1])
    window.session.size_wanted.emit(settings.TEXT_SCALES[0])
    qtbot.waitUntil(lambda: settings.load().text_scale == settings.TEXT_SCALES[0])


def test_lists_and_targets_are_read_again_when_there_is_a_reason(
    qtbot: QtBot, window: MainWindow, village: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []
    window.session.finished.connect(lambda job: ended.append(job.label))

    def visited() -> list[str]:
        ended.clear()
        for name in ("targets", "lists"):
            window.go_to(name)
            settled(qtbot, window.session)
        return [label for label in ended if label in ("正在计算指标", "正在汇总清单")]

    assert visited() == ["正在计算指标", "正在汇总清单"]
    assert visited() == []
    window.go_to("households")
    window.session.publish(create_record(village, "asset", {"asset_no": "水渠"})[1])
    assert visited() == ["正在计算指标", "正在汇总清单"]
    tomorrow = village.today + timedelta(days=1)
    monkeypatch.setattr("cunfupin.services.workspace.day_of", lambda _invented_on: tomorrow)
    assert visited() == ["正在计算指标", "正在汇总清单"]


def test_a_record_opened_from_its_ledger_can_be_typed_into(qtbot: QtBot, window: MainWindow) -> None:
    for row in (0, 1):
        window.go_to("ledger", "member")
        settled(qtbot, window.session)
        assert isinstance(window.page, LedgerPage)
        assert window.page.view is not None
        window.page.view.table.go_to(row)
        qtbot.keyClick(window.page.view.table, Qt.Key.Key_Return)
        settled(qtbot, window.session)
        assert isinstance(window.page, RecordPage)
        assert window.page.panel is not None
        first = next(line.editor for line in window.page.panel.form.rows.values() if line.editor.isEnabled())
        assert window.focusWidget() is first.inner


def test_back_returns_to_the_page_before(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to("ledger", "member")
    settled(qtbot, window.session)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, window.session)
    assert window.page is not None
    assert window.page.name == "households"


def test_a_fault_is_reported_without_personal_data(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Path] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install(told.append)
    number = id_number()
    try:
        raise ValueError(f"温石秀 {number}")
    except ValueError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)
    text = told[0].read_text(encoding="utf-8")
    assert "test_frame.py" in text
    assert number not in text
    assert "温石秀" not in text


def test_help_is_found_like_everything_else(qtbot: QtBot, window: MainWindow) -> None:
    window.find_anything()
    window.around.search.line.setText("交换数据怎么用")
    window.around.search.line.textEdited.emit(window.around.search.line.text())
    qtbot.waitUntil(lambda: bool(window.around.search.places), timeout=5000)
    qtbot.keyClick(window.around.search.line, Qt.Key.Key_Return)
    settled(qtbot, window.session)
    assert window.page is not None
    assert window.page.name == "exchange"
    assert window.around.help.isVisible()


def test_the_keys_of_wps(qtbot: QtBot, window: MainWindow) -> None:
    assert isinstance(window.page, HouseholdLedger)
    window.page.view.table.setFocus()
    told: list[str] = []
    window.session.told.connect(lambda notice: told.append(notice.text))
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    settled(qtbot, window.session)
    assert [text[:8] for text in told] == ["改了就自动保存，", "已重新读取这一页"]
    for key, page in ((Qt.Key.Key_P, "printing"), (Qt.Key.Key_N, "household")):
        window.go_to("households")
        settled(qtbot, window.session)
        qtbot.keyClick(window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
        settled(qtbot, window.session)
        assert window.page.name == page
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert text_scale.current(text_scale.the_app()) == 125
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert text_scale.current(text_scale.the_app()) == 100


def test_the_quick_start_is_one_sheet(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "快速上手.pdf"))
    quick_start_sheet().print_(printer)
    assert len(pypdf.PdfReader(tmp_path / "快速上手.pdf").pages) == 1


def test_enter_presses_the_button_with_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    entry = window.navigation._buttons["backups"]
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert window.page is not None
    assert window.page.name == "backups"
    settled(qtbot, window.session)
    larger = next(one for one in window.top.findChildren(QPushButton) if one.text() == "A+")
    larger.setFocus()
    before = text_scale.current(text_scale.the_app())
    qtbot.keyClick(larger, Qt.Key.Key_Enter)
    settled(qtbot, window.session)
    assert text_scale.current(text_scale.the_app()) > before
