"""The vocabulary refuses what does not fill its frame."""

import pytest

from cunfupin.reports.layout import box, grid, signatures, table
from cunfupin.reports.paper import A3_LANDSCAPE, A3_PORTRAIT, A4_LANDSCAPE, A4_PORTRAIT, MM


def test_frames_are_those_of_the_common_rules() -> None:
    papers = (A4_PORTRAIT, A4_LANDSCAPE, A3_LANDSCAPE, A3_PORTRAIT)
    assert [paper.frame_width for paper in papers] == [180, 267, 390, 267]


def test_columns_must_fill_the_frame() -> None:
    with pytest.raises(ValueError, match="add up to 179"):
        table(A4_PORTRAIT, (("一", 100), ("二", 79)), [])
    with pytest.raises(ValueError, match="add up to 44"):
        grid(A4_PORTRAIT, (22, 22), [[("甲", "乙")]])


def test_signatures_must_fit() -> None:
    with pytest.raises(ValueError, match="signatures need"):
        signatures(A4_PORTRAIT, ("户主签字",) * 6)


def test_rows_have_their_least_height_and_fill_up() -> None:
    made = table(A4_PORTRAIT, (("一", 100), ("二", 80)), [("甲", "乙")], least_rows=4)
    assert len(made.rows) == 4
    assert all(row.height >= 7 * MM for row in made.rows)


def test_boxes() -> None:
    assert (box("是", is_chosen=True), box("否", is_chosen=False)) == ("☑是", "□否")
