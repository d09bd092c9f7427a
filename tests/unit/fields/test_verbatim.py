"""Texts that kinds claim to store as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cunfupin.fields import IdNumber, Kind, Phone, Text, fold_label, squeeze
from cunfupin.fields.kinds import LongText

_KINDS = [Text(), Text(max_length=6), Phone(), IdNumber()]


@pytest.mark.parametrize("kind", _KINDS, ids=repr)
@given(data=st.data())
def test_what_matches_is_read_as_it_is(kind: Kind, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(kind.verbatim, fullmatch=True))
    assert kind.parse(text) == text
    assert squeeze(text) == text


@given(st.text("0aZ温鿿 \u3000Ａ０\t(（"))
def test_squeezing_twice_changes_nothing(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)
    assert fold_label(squeeze(text)) == fold_label(text)


def test_a_kind_that_changes_texts_claims_none() -> None:
    assert Kind().verbatim == LongText().verbatim == ""
