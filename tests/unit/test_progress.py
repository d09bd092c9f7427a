"""Progress as lines in a pipe and as one line on a terminal."""

import io

from cunfupin.progress import Lines, Silent


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
