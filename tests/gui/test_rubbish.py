"""Widgets among rubbish are taken apart in the window's thread, whatever the data thread makes meanwhile."""

import gc
import threading

from pytestqt.qtbot import QtBot

from cunfupin.ui.session import Session


def test_the_data_thread_takes_nothing_apart(qtbot: QtBot, session: Session) -> None:
    ended_by: list[threading.Thread] = []

    class Knot:
        def __init__(self) -> None:
            self.own = self

        def __del__(self) -> None:
            ended_by.append(threading.current_thread())

    Knot()
    made: list[list[list[int]]] = []
    session.run(lambda _progress: [[number] for number in range(100_000)], made.append, label="试一试")
    qtbot.waitUntil(lambda: bool(made and ended_by))
    assert ended_by == [threading.main_thread()]


def test_python_looks_by_itself_again_when_the_data_thread_has_ended(qtbot: QtBot) -> None:
    usual = gc.get_threshold()
    session = Session()
    assert gc.get_threshold()[0] == 0
    session.close()
    assert gc.get_threshold() == usual
