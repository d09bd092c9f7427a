"""The text of every form about an invented subject, page by page."""

import io

import pytest

from cunfupin.reports.document import write_form
from cunfupin.reports.form import Form
from cunfupin.reports.registry import forms
from tests.benchmarks.card_samples import IMPRINT
from tests.invented_subjects import invented
from tests.pdf_pages import texts_of

from .kept import assert_as_kept


@pytest.mark.parametrize("form", forms().values(), ids=lambda form: form.name)
def test_form(form: Form) -> None:
    stream = io.BytesIO()
    write_form(stream, form, [invented(form, "usual")], IMPRINT, document_title=form.title)
    pages = (f"--- 第 {number} 页\n{text}\n" for number, text in enumerate(texts_of(stream.getvalue()), start=1))
    assert_as_kept(f"forms/{form.name}.txt", "".join(pages))
