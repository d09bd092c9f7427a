"""A county's own Word form filled for a household."""

import io

import docx
import pytest

from cunfupin.errors import UserError
from cunfupin.reports.word_template import context_of, filled
from tests.benchmarks.card_samples import sample_household
from tests.extreme_households import RARE, extreme_households


def template(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def text_of(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs if paragraph.text]


def test_labels_and_identifiers_stand_for_values() -> None:
    household = sample_household(3)
    lines = text_of(filled(template("{{ 村名 }}{{ 村民小组 }} {{ 户主姓名 }}", "户号 {{ household_no }}"), household))
    assert lines == [f"濯龙村四组 {household.record['head_name']}", f"户号 {household.record['household_no']}"]


def test_a_list_is_looped_over() -> None:
    household = sample_household(3)
    lines = text_of(
        filled(
            template("{%p for 人 in 成员 %}", "{{ 人.序号 }} {{ 人.姓名 }} {{ 人.健康状况 }}", "{%p endfor %}"),
            household,
        )
    )
    assert len(lines) == len(household.all("member"))
    assert lines[0].startswith(f"1 {household.all('member')[0]['full_name']} ")


def test_signs_of_the_format_are_only_text() -> None:
    household = next(one for one in extreme_households(200) if one.record.get("head_name") == RARE)
    assert text_of(filled(template("<&{{ 户主姓名 }}>"), household)) == [f"<&{RARE}>"]


def test_sensitive_values_follow_the_level() -> None:
    household = sample_household(3)
    assert context_of(household)["成员"][0]["证件号码"] == household.all("member")[0]["id_number"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (template("{{ 没有这项 }}"), "没有这项”没有对应的项目"),
        (template("{{ 户主姓名"), "花括号是否成对"),
        (template("{{ ''.__class__.__mro__ }}"), "占位写得不对|没有对应的项目"),
        (b"not a document", "不是 Word 文档"),
    ],
)
def test_what_cannot_be_filled_is_said(content: bytes, told: str) -> None:
    with pytest.raises(UserError, match=told):
        filled(content, sample_household(1))
