"""The text of assistance cards, page by page."""

import io
from dataclasses import replace

import pytest

from cunfupin.reports.document import write_form
from cunfupin.reports.registry import forms
from cunfupin.reports.subject import Standard, Subject
from tests.benchmarks.card_samples import IMPRINT, sample_household
from tests.extreme_households import extreme_households
from tests.pdf_pages import texts_of

from .kept import assert_as_kept

_OLDER = sample_household(4, year=2018)
_EXTREMES = extreme_households(120)
CARDS = {
    "usual": sample_household(3),
    "2018": replace(
        _OLDER,
        parts={
            **_OLDER.parts,
            "measure": [
                {"year": 2018, "measure_type": "education_rain_dew", "amount": 300_000, "started_on": "2018-03-01"},
                {"year": 2018, "measure_type": "health_relief", "amount": 123_45, "ended_on": "2018-12-31"},
            ],
        },
        income_lines=lambda _year: [
            Standard(label="国家贫困线", value="3535", unit="元/人·年", is_to_be_checked=False)
        ],
    ),
    "two_pages": sample_household(7, members=14, measures=12),
    "long_texts": _EXTREMES[20],
    "rare_names": _EXTREMES[41],
    "without_head": _EXTREMES[65],
    "blank": Subject(ledger="household", record={}, year=2021, imprint=IMPRINT),
}


@pytest.mark.parametrize("name", CARDS)
def test_card(name: str) -> None:
    stream = io.BytesIO()
    write_form(stream, forms()["assistance_card"], [CARDS[name]], IMPRINT, document_title="帮扶明白卡")
    pages = (f"--- 第 {number} 页\n{text}\n" for number, text in enumerate(texts_of(stream.getvalue()), start=1))
    assert_as_kept(f"cards/{name}.txt", "".join(pages))
