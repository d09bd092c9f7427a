"""Which pages lie side by side in a booklet."""

from hypothesis import given
from hypothesis import strategies as st

from cunfupin.reports.document import folded


def test_eight_pages_are_two_sheets() -> None:
    assert list(folded(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]


@given(st.integers(1, 60))
def test_folded_sheets_read_from_first_to_last(count: int) -> None:
    """Unfolding sheet after sheet: front and back of each half, first the right halves inwards, then the left outwards."""
    sides = list(folded(count))
    fronts, backs = sides[::2], sides[1::2]
    inwards = [page for (_left, right), (left, _right) in zip(fronts, backs, strict=True) for page in (right, left)]
    outwards = [page for (left, _right), (_left, right) in zip(fronts, backs, strict=True) for page in (left, right)]
    assert inwards + outwards[::-1] == list(range(2 * len(sides)))
    assert 2 * len(sides) - count < 4
