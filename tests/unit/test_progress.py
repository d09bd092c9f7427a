"""Progress as lines in a pipe and as one line on a terminal."""

import io
from threading import Event

import pytest

from cunfupin.errors import Cancelled
from cunfupin.progress import Lines, Silent, watched


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_each_tenth_is_a_line_in_a_pipe() -> None:
    stream = io.StringIO()
    lines = Lines(stream)
    for done in range(30):
        lines.report(done, 40, f"读取第 {done} 行")
    lines.report(40, 40, "完成")
    told = stream.getvalue().splitlines()
    assert told[:2] == ["  0% 读取第 0 行", " 10% 读取第 4 行"]
    assert (len(told), told[-1]) == (9, "100% 完成")


def test_a_terminal_keeps_one_line_until_the_end() -> None:
    stream = Terminal()
    lines = Lines(stream)
    lines.report(1, 2, "读取")
    assert stream.getvalue().count("\n") == 0
    lines.report(2, 2, "完成")
    assert stream.getvalue().endswith("100% 完成\n")


def test_an_unknown_total_is_no_fraction() -> None:
    stream = io.StringIO()
    Lines(stream).report(3, 0, "查找")
    assert stream.getvalue() == "  … 查找\n"


def test_silence_is_silent() -> None:
    Silent().report(1, 2, "不说")


class Asked:
    """Progress that notes that it was asked, and then may cancel."""

    def __init__(self, *, cancels: bool) -> None:
        self.heard = Event()
        self._cancels = cancels

    def report(self, done: int, total: int, text: str) -> None:
        self.heard.set()
        if self._cancels:
            raise Cancelled


def test_work_that_cannot_stop_is_asked_about_meanwhile() -> None:
    asked = Asked(cancels=False)
    assert watched(lambda: asked.heard.wait(60), asked, "正在读取")


def test_who_cancels_does_not_wait_for_the_end() -> None:
    may_end, ended = Event(), Event()

    def work() -> None:
        may_end.wait(60)
        ended.set()

    with pytest.raises(Cancelled):
        watched(work, Asked(cancels=True), "正在读取")
    assert not ended.is_set()
    may_end.set()


def test_what_went_wrong_in_the_thread_is_told() -> None:
    with pytest.raises(ZeroDivisionError):
        watched(lambda: 1 // 0, Silent(), "正在读取")
