"""Lines: never wider than the room, never below 8 pt, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from cunfupin.reports.typesetting import LEAST_SIZE, fit

TEXT = st.text(alphabet="温石秀濯龙村ABCabc0123456789，。、（）·…—  \n𬴂䶮", max_size=80)


def written(text: str, room: float, size: float) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in fit(text, room, size).lines]


@given(TEXT, st.floats(min_value=20, max_value=500), st.sampled_from((8.0, 9.0, 10.5, 18.0)))
def test_lines_fit_and_hold_the_whole_text(text: str, room: float, size: float) -> None:
    fitted = fit(text, room, size)
    assert LEAST_SIZE <= fitted.size <= size
    assert fitted.width <= room + 0.01
    assert "".join(written(text, room, size)).replace(" ", "") == text.replace("\n", "").replace(" ", "")


def test_closing_marks_do_not_begin_a_line() -> None:
    lines = written("一二三四，五六七八。九十（甲乙）丙丁", 38, 9)
    assert len(lines) > 3
    assert not any(line[0] in "，。）" for line in lines)
    assert not any(line.endswith("（") for line in lines)


def test_numbers_are_not_torn() -> None:
    assert any("13800000001" in line for line in written("电话是13800000001请联系", 60, 9))


def test_text_that_almost_fits_becomes_a_little_smaller() -> None:
    fitted = fit("脱贫享受政策户", 60, 9)
    assert len(fitted.lines) == 1
    assert LEAST_SIZE <= fitted.size < 9


def test_blank_text_has_no_line() -> None:
    assert fit("", 100, 9).lines == ()
    assert len(fit("甲\n乙", 100, 9).lines) == 2
