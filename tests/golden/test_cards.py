"""The text of assistance cards, page by page."""

import io
from dataclasses import replace
from datetime import datetime

import pytest

from cunfupin.reports.assistance_card import Imprint, write_cards
from cunfupin.reports.card_data import CardData, Standard
from tests.benchmarks.card_samples import sample_card
from tests.extreme_households import extreme_cards
from tests.pdf_pages import texts_of

from .kept import assert_as_kept

_EXTREMES = extreme_cards(120)
CARDS = {
    "usual": sample_card(3),
    "2018": replace(
        sample_card(4, year=2018),
        measures=[
            {"measure_type": "education_rain_dew", "amount": 300_000, "started_on": "2018-03-01"},
            {"measure_type": "health_relief", "amount": 123_45, "ended_on": "2018-12-31"},
        ],
        standard=Standard(label="国家贫困线", value="3535", unit="元/人·年", is_to_be_checked=False),
    ),
    "two_pages": sample_card(7, members=14, measures=12),
    "long_texts": _EXTREMES[20],
    "rare_names": _EXTREMES[41],
    "without_head": _EXTREMES[65],
    "blank": CardData(year=2021, household={}),
}


@pytest.mark.parametrize("name", CARDS)
def test_card(name: str) -> None:
    stream = io.BytesIO()
    imprint = Imprint(printed_at=datetime(2022, 1, 10, 9, 30), township="大由乡")
    write_cards(stream, [CARDS[name]], imprint, document_title="帮扶明白卡")
    pages = (f"--- 第 {number} 页\n{text}\n" for number, text in enumerate(texts_of(stream.getvalue()), start=1))
    assert_as_kept(f"cards/{name}.txt", "".join(pages))
