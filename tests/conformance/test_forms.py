"""What holds of every paper form, present and to come."""

import io
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any

import pypdf
import pytest

from cunfupin.fields import Privacy
from cunfupin.models.registry import fields_of, ledgers, references_of
from cunfupin.reports.document import EmptyDocument, write_form
from cunfupin.reports.form import TOWNSHIP, Form, Part
from cunfupin.reports.paper import MM
from cunfupin.reports.registry import forms
from cunfupin.reports.strips import EDGE_PAD, SIDE_PAD
from cunfupin.reports.subject import Subject
from cunfupin.services.hanging import way
from cunfupin.services.households import HOUSEHOLD
from cunfupin.services.printing import form_choices
from tests.benchmarks.card_samples import IMPRINT
from tests.invented_subjects import SECRETS, variants
from tests.pdf_pages import boxes_of, fonts_of, overlapping, texts_of

BY_FORM = pytest.mark.parametrize("form", forms().values(), ids=lambda form: form.name)
HAIR = 0.05


@cache
def laid_out(name: str) -> dict[str, tuple[Subject, Sequence[Part]]]:
    """Each variant of an invented subject with the pages of the form about it."""
    return {variant: (subject, forms()[name].lay_out(subject)) for variant, subject in variants(forms()[name])}


@cache
def printed(name: str) -> dict[str, bytes]:
    """The form for each variant of an invented subject; one that has no page for it is left out."""
    found = {}
    for variant, (subject, parts) in laid_out(name).items():
        stream, form = io.BytesIO(), replace(forms()[name], lay_out=partial(_as_laid_out, parts))
        try:
            write_form(stream, form, [subject], IMPRINT, document_title=form.title)
        except EmptyDocument:
            continue
        found[variant] = stream.getvalue()
    return found


def _as_laid_out(parts: Sequence[Part], _subject: Subject) -> Sequence[Part]:
    return parts


@BY_FORM
def test_a_form_prints_whatever_is_known(form: Form) -> None:
    assert {"usual", "long", "many"} <= printed(form.name).keys()
    for data in printed(form.name).values():
        text = "".join(texts_of(data))
        assert "None" not in text
        assert "第 1 页 共" in text


@BY_FORM
def test_no_character_lies_on_another_or_leaves_the_page(form: Form) -> None:
    for variant in ("usual", "long"):
        for (width, height), boxes in boxes_of(printed(form.name)[variant]):
            assert not overlapping(boxes)
            for box in boxes:
                assert 9 * MM <= box.left < box.right <= width - 9 * MM
                assert 3 * MM <= box.bottom < box.top <= height - 5 * MM


@BY_FORM
def test_texts_stay_in_their_cells_and_strips_on_the_page(form: Form) -> None:
    for _subject, parts in laid_out(form.name).values():
        for part in parts:
            for page in part.pages:
                for item in page:
                    assert item.top + item.height <= part.paper.frame_height * MM + HAIR
                    if not item.strip.edges:
                        continue
                    edges = item.strip.edges
                    assert edges[0] + edges[-1] == pytest.approx(part.paper.frame_width * MM)
                    for cell in item.strip.cells:
                        assert cell.text.size >= 8
                        assert cell.text.width <= cell.width - 2 * SIDE_PAD + HAIR
                        assert cell.text.height <= item.height - 2 * EDGE_PAD + HAIR


@BY_FORM
def test_a_public_form_shows_no_number_in_full(form: Form) -> None:
    if form.is_public:
        assert form.allowed < Privacy.SENSITIVE
        for data in printed(form.name).values():
            shown = "".join(texts_of(data)) + str(pypdf.PdfReader(io.BytesIO(data)).metadata)
            assert not [secret for secret in SECRETS if secret in shown]


@BY_FORM
def test_fonts_are_embedded_and_the_document_says_what_it_is(form: Form) -> None:
    data = printed(form.name)["usual"]
    assert all(fonts_of(io.BytesIO(data)).values())
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert reader.metadata is not None
    assert reader.metadata.title == form.title
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "zh-CN"
    assert reader.outline
    packet = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>1</pdfaid:part>" in packet
    assert form.title in packet
    assert root["/OutputIntents"][0]["/DestOutputProfile"]["/N"] == 3


@BY_FORM
def test_what_a_form_reads_hangs_on_its_subject(form: Form) -> None:
    assert form.subject == TOWNSHIP or form.subject in ledgers()
    for name in (*form.needs, *form.needs_all_years):
        assert name in ledgers()
        assert form.subject == TOWNSHIP or way(name, form.subject)
    for name in form.of_household:
        assert HOUSEHOLD in references_of(form.subject)
        assert way(name, HOUSEHOLD)


def test_forms_about_what_hangs_on_a_household_are_chosen_by_household() -> None:
    chosen = {choice.name: choice.is_chosen_by_household for choice in form_choices()}
    assert chosen["assistance_card"]
    assert chosen["post_agreement"]
    assert chosen["case_file"]
    assert not chosen["asset_card"]
    assert not chosen["visit_record_helper"]
    assert not chosen["summary_people"]
    assert not chosen["screening_list"]


def test_forms_have_names_and_codes_of_their_own() -> None:
    found = forms().values()
    for names in ({form.name for form in found}, {form.title for form in found}, {form.code for form in found}):
        assert len(names) == len(found)
    assert all(form.name.isidentifier() for form in found)


def test_numbers_that_are_masked_were_there_to_be_shown() -> None:
    """The invented subjects hold the secrets at all: an internal form shows them."""
    assert any(SECRETS[0] in "".join(texts_of(data)) for data in printed("handbook").values())
    assert {spec.privacy for spec in fields_of("public_post")} >= {Privacy.PUBLIC, Privacy.SENSITIVE}
