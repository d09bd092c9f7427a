"""Rows over pages: none lost, none twice, heads again, signatures never alone."""

from hypothesis import given
from hypothesis import strategies as st

from cunfupin.reports.flow import paginate
from cunfupin.reports.strips import Block, Strip

ROOM = 700.0
HEIGHTS = st.lists(st.floats(min_value=10, max_value=120), min_size=1, max_size=40)


def block(heights: list[float], *, limit: int | None = None) -> Block:
    head = Strip(height=20, edges=(0, 100), is_fixed=True)
    rows = tuple(Strip(height=height, edges=(0, 100), is_elastic=True) for height in heights)
    return Block(opening=(head,), rows=rows, again=(head,), later=(head,), limit=limit)


@given(st.lists(HEIGHTS, min_size=1, max_size=5), st.sampled_from((None, 8)))
def test_rows_are_whole_and_the_end_is_in_company(blocks: list[list[float]], limit: int | None) -> None:
    made = [block(heights, limit=limit) for heights in blocks]
    end = Strip(height=40)
    pages = paginate(made, [end], ROOM)
    placed = [item.strip for page in pages for item in page]
    rows = [row for one in made for row in one.rows]
    assert sorted(map(id, (strip for strip in placed if strip in rows))) == sorted(map(id, rows))
    assert placed[-1] is end
    assert all(item.top + item.height <= ROOM + 0.02 for page in pages for item in page)
    assert all(page[0].strip.is_fixed for page in pages)
    if len(rows) > 1:
        assert sum(item.strip in rows for item in pages[-1]) >= 2


def test_rows_beyond_the_limit_go_behind_everything() -> None:
    first, second = block([20.0] * 10, limit=8), block([20.0] * 3)
    front, later = paginate([first, second], [], ROOM)
    assert [item.strip for item in front if item.strip in first.rows] == list(first.rows[:8])
    assert [item.strip for item in later if item.strip in first.rows] == list(first.rows[8:])


def test_one_row_beyond_the_limit_takes_another_along() -> None:
    first = block([20.0] * 9, limit=8)
    _front, later = paginate([first], [Strip(height=40)], ROOM)
    assert sum(item.strip in first.rows for item in later) == 2


def test_rows_grow_into_the_room_that_is_left() -> None:
    (page,) = paginate([block([20.0] * 4)], [Strip(height=40)], ROOM)
    assert all(item.height > item.strip.height for item in page if item.strip.is_elastic)
    assert page[-1].height == 40
