"""Work in the background: what the person asked for goes before figures that nobody waits for."""

import threading
from collections.abc import Iterator

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cunfupin.progress import Progress
from cunfupin.services.workspace import Workspace
from cunfupin.ui.session import Session


def test_figures_give_way_in_the_middle_and_begin_again(qtbot: QtBot) -> None:
    session = Session()
    done: list[str] = []
    began, asked = threading.Event(), threading.Event()

    def figures(progress: Progress) -> str:
        began.set()
        asked.wait(10)
        progress.report(1, 2, "正在核算")
        return "figures"

    session.run(figures, done.append, label="正在核算", behind=True)
    qtbot.waitUntil(began.is_set)
    session.run(lambda _progress: "rows", done.append, label="正在读取", quiet=True)
    qtbot.wait(1)
    asked.set()
    qtbot.waitUntil(lambda: done == ["rows", "figures"])
    session.close()


def test_figures_of_a_file_that_is_left_are_dropped(qtbot: QtBot) -> None:
    session = Session()
    began, left = threading.Event(), threading.Event()

    def figures(progress: Progress) -> None:
        began.set()
        left.wait(10)
        progress.report(1, 2, "正在核算")
        raise AssertionError("nobody waits for these figures")

    job = session.run(figures, lambda _result: None, label="正在核算", behind=True)
    qtbot.waitUntil(began.is_set)
    threading.Timer(0.05, left.set).start()
    with qtbot.captureExceptions() as faults:
        session.close()
    assert job.abandoned
    assert not faults


def test_work_begins_when_the_window_has_shown_what_it_made(qtbot: QtBot) -> None:
    session = Session()
    shown: list[str] = []
    page = QLabel()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.paintEvent = lambda _event: shown.append("page")  # type: ignore[method-assign]
    session.run(lambda _progress: shown.append("rows"), lambda _nothing: None, label="正在读取", quiet=True)
    page.update()
    qtbot.waitUntil(lambda: len(shown) == 2)
    session.close()
    assert shown == ["page", "rows"]


def test_what_was_asked_for_last_is_done_before_the_end(qtbot: QtBot) -> None:
    session = Session()
    saved: list[str] = []
    session.run(lambda _progress: saved.append("saved"), lambda _nothing: None, label="正在保存")
    session.close()
    assert saved == ["saved"]


def test_a_form_is_not_filled_while_another_file_is_opened(qtbot: QtBot, session: Session, village: Workspace) -> None:
    opening = threading.Event()

    def filled() -> Iterator[None]:
        while True:
            assert session.workspace is village
            yield

    def opener() -> Workspace:
        opening.wait(10)
        return village

    session.slices.put(session, filled())
    with qtbot.captureExceptions() as faults:
        threading.Timer(0.05, opening.set).start()
        session.open(opener)
        with qtbot.waitSignal(session.opened):
            pass
    assert not faults
