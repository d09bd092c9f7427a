"""What a township decides of notices: names in part."""

import io
from dataclasses import replace

from cunfupin.reports.document import write_form
from cunfupin.reports.registry import forms
from cunfupin.reports.subject import Adaptation
from tests.benchmarks.card_samples import IMPRINT
from tests.invented_subjects import invented
from tests.pdf_pages import texts_of


def text(name: str, *, hides_names: bool) -> str:
    form = forms()[name]
    subject = replace(invented(form, "usual"), names=())
    subject = replace(subject, imprint=replace(IMPRINT, adaptation=Adaptation(title="公示", hides_names=hides_names)))
    stream = io.BytesIO()
    write_form(stream, form, [subject], IMPRINT, document_title="公示")
    return texts_of(stream.getvalue())[0]


def test_names_are_printed_in_part_where_the_county_wants_it() -> None:
    assert "1 温石秀 " in text("notice_posts", hides_names=False)
    assert "1 温*秀 " in text("notice_posts", hides_names=True)


def test_what_is_no_name_stays_whole() -> None:
    assert "村集体" in text("notice_solar", hides_names=True)
