"""Widgets among rubbish are taken apart in the window's thread, whatever the data thread makes meanwhile."""

import gc
import threading

import pytest
from pytestqt.qtbot import QtBot

from cunfupin.ui import rubbish
from cunfupin.ui.session import Session


class Knot:
    """Something that only looking finds; tells by whom it was taken apart."""

    ended_by: list[threading.Thread]

    def __init__(self) -> None:
        self.own = self

    def __del__(self) -> None:
        self.ended_by.append(threading.current_thread())


@pytest.fixture(autouse=True)
def ended_by() -> list[threading.Thread]:
    Knot.ended_by = []
    return Knot.ended_by


def test_the_data_thread_takes_nothing_apart(qtbot: QtBot, session: Session, ended_by: list[threading.Thread]) -> None:
    Knot()
    made: list[list[list[int]]] = []
    session.run(lambda _progress: [[number] for number in range(100_000)], made.append, label="试一试")
    qtbot.waitUntil(lambda: bool(made and ended_by))
    assert ended_by == [threading.main_thread()]


def test_what_takes_long_waits_until_nobody_works(
    qtbot: QtBot, session: Session, ended_by: list[threading.Thread], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rubbish, "_TOO_MANY", 0)
    monkeypatch.setattr(rubbish, "_CALM", 3)
    Knot()
    kept: list[list[list[int]]] = []

    def work() -> bool:
        kept.append([[number] for number in range(30_000)])
        return len(kept) == 8

    qtbot.waitUntil(work)
    assert not ended_by
    qtbot.waitUntil(lambda: bool(ended_by))
    assert session.is_open


def test_python_looks_by_itself_again_when_the_data_thread_has_ended(qtbot: QtBot) -> None:
    usual = gc.get_threshold()
    session = Session()
    assert gc.get_threshold()[0] == 0
    session.close()
    assert gc.get_threshold() == usual
