"""Photos of notices and papers that are missing, as the forms show them."""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from cunfupin.reports.registry import forms
from cunfupin.reports.strips import Strip
from cunfupin.reports.subject import Subject
from tests.invented_subjects import YEAR, invented

FORMS = ("notice_stars", "case_file")
MINE, OTHERS = b"household 0", b"another household"


def _photo() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (8, 6)).save(made, "JPEG")
    return made.getvalue()


def _paper(name: str, **facts: Any) -> dict[str, Any]:
    return {
        "attachment_type": "notice_photo",
        "household": MINE,
        "content_hash": name,
        "privacy_level": "internal",
    } | facts


def _strips(form: str, papers: Sequence[dict[str, Any]]) -> list[Strip]:
    subject = _subject(form)
    photo = _photo()
    subject = replace(
        subject, parts={**subject.parts, "attachment": papers}, picture=lambda name: photo if name.islower() else None
    )
    pages = [page for part in forms()[form].lay_out(subject) for page in part.pages]
    return [item.strip for page in pages for item in page]


def _subject(form: str) -> Subject:
    subject = invented(forms()[form], "usual", count=1)
    steps = [{"step": "notice", "notice_started_on": f"{YEAR}-07-08"}]
    return replace(subject, parts={**subject.parts, "monitoring_step": steps}) if form == "case_file" else subject


def _captions(strips: Sequence[Strip]) -> list[str]:
    """What stands below the photos and below the frames for photos of notices."""
    texts = ["".join("".join(_characters(strip, place)) for place in range(len(strip.cells))) for strip in strips]
    return [text for text in texts if "公示" in text and "照片" in text]


def _characters(strip: Strip, place: int) -> list[str]:
    return [run.text for line in strip.cells[place].text.lines for run in line.runs]


@pytest.mark.parametrize("form", FORMS)
def test_photos_of_the_notice_stand_in_the_order_of_their_days_each_once(form: str) -> None:
    strips = _strips(
        form,
        [
            _paper("end", formed_on=f"{YEAR}-07-14"),
            _paper("begin", formed_on=f"{YEAR}-07-08"),
            _paper("begin", formed_on=f"{YEAR}-07-08"),
            _paper("elsewhere", household=OTHERS),
            _paper("earlier", formed_on=f"{YEAR - 1}-07-08"),
            _paper("secret", privacy_level="sensitive"),
            _paper("untold", privacy_level=None),
            _paper("card", attachment_type="bank_statement"),
            _paper("NOT HERE"),
        ],
    )
    assert sum(len(strip.pictures) for strip in strips) == 2
    [caption] = _captions(strips)
    assert caption == f"公示起始照片 {YEAR}年7月8日公示结束照片 {YEAR}年7月14日"


@pytest.mark.parametrize("form", FORMS)
def test_where_no_photo_is_kept_there_are_frames_to_paste_it_into(form: str) -> None:
    strips = _strips(form, [])
    assert not any(strip.pictures for strip in strips)
    assert _captions(strips) == ["公示起始照片公示结束照片"]


def test_papers_that_are_missing_stand_in_grey() -> None:
    strips = _strips("dossier", [_paper("begin")])
    rows = {"".join(_characters(strip, 1)): strip for strip in strips if len(strip.cells) == 5}
    assert not any(cell.is_grey for cell in rows["公示照片"].cells)
    assert all(cell.is_grey for cell in rows["贫困户申请书"].cells)
    assert not any(cell.is_grey for cell in rows["一、家庭基本情况"].cells)
