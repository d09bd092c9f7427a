"""Work in slices: the window is heard in between, what nobody needs any more is left."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from cunfupin.ui.slices import Slices


def slow(done: list[str], name: str) -> Iterator[None]:
    for number in range(4):
        time.sleep(0.012)
        done.append(f"{name}{number}")
        yield


def test_the_window_is_heard_in_between(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    slices = Slices(parent)
    slices.put(slices, slow(done, "a"))
    slices.put(slices, slow(done, "b"))
    QTimer.singleShot(0, slices, lambda: done.append("heard"))
    qtbot.waitUntil(lambda: not slices.is_busy)
    assert [one for one in done if one != "heard"] == ["a0", "a1", "a2", "a3", "b0", "b1", "b2", "b3"]
    assert done.index("heard") < done.index("b0")


def test_what_is_gone_needs_no_more(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    slices = Slices(parent)
    owner = QObject()
    slices.put(owner, slow(done, "a"))
    owner.deleteLater()
    qtbot.waitUntil(lambda: not slices.is_busy)
    assert len(done) < 4
