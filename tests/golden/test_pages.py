"""Pictures of pages: a line, a column or a box that moved fails, however the text reads."""

import io

import pytest
from PIL import Image

from cunfupin.reports.document import write_form
from cunfupin.reports.registry import forms
from tests.benchmarks.card_samples import IMPRINT
from tests.invented_subjects import invented
from tests.pdf_pages import open_pdf

from .kept import assert_picture_as_kept

PAGES = {
    "assistance_card": 0,
    "measures_card": 0,
    "dossier": 1,
    "handbook_booklet": 0,
    "contact_card": 0,
    "asset_plate": 0,
    "post_pay_sheet": 0,
    "notice_posts": 0,
    "briefing_village": 0,
}
"""Form → the page that is looked at."""
_SCALE = 0.7


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    stream = io.BytesIO()
    write_form(stream, forms()[name], [invented(forms()[name], "usual")], IMPRINT, document_title="样张")
    document = open_pdf(stream.getvalue())
    picture: Image.Image = document[PAGES[name]].render(scale=_SCALE, grayscale=True).to_pil()
    document.close()
    assert_picture_as_kept(f"pages/{name}.png", picture)
