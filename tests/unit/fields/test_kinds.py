"""Text, places, attachments, references, and what sheets hand over."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from cunfupin.fields import Attachment, GeoPoint, InvalidValue, LongText, Reference, Text
from cunfupin.fields.kinds import text_of


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (None, ""),
        ("  温石秀\u3000", "温石秀"),
        (3, "3"),
        (3.0, "3"),
        (3.5, "3.5"),
        (Decimal("12.50"), "12.50"),
        (True, "是"),
        (date(2020, 7, 1), "2020-07-01"),
        (datetime(2020, 7, 1), "2020-07-01"),
        (datetime(2020, 7, 1, 9, 30), "2020-07-01 09:30"),
        ('="00123"', "00123"),
        ('="="1""', "1"),
        (99_999_999_999_999, "99999999999999"),
    ],
)
def test_cells_become_text(raw: object, text: str) -> None:
    assert text_of(raw) == text


@pytest.mark.parametrize("raw", [10**14, 3.60735195603e17, -(10**17)])
def test_long_numbers_that_a_sheet_has_damaged_are_refused(raw: object) -> None:
    with pytest.raises(InvalidValue, match=r"15 位以后已被改成 0.*文本格式"):
        text_of(raw)


@pytest.mark.parametrize("raw", ["#N/A", "#ref!", "#DIV/0!"])
def test_error_cells_are_refused(raw: str) -> None:
    with pytest.raises(InvalidValue, match="错误值"):
        text_of(raw)


@pytest.mark.parametrize("raw", [float("nan"), float("inf"), Decimal("NaN"), Decimal("sNaN")])
def test_what_is_no_number_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValue, match="不是一个数"):
        text_of(raw)


def test_text_is_one_line_of_limited_length() -> None:
    assert Text(10).parse("上段组\r\n下段组\t一") == "上段组 下段组 一"
    assert Text(3).parse("温石秀") == "温石秀"
    with pytest.raises(InvalidValue, match="最多 3 个字，现有 4 个字"):
        Text(3).parse("温石秀一")


def test_text_that_was_a_number_in_scientific_notation_is_refused() -> None:
    with pytest.raises(InvalidValue, match="科学计数"):
        Text(30).parse("3.60735E+17")


def test_long_text_keeps_its_lines() -> None:
    assert LongText().parse("一\r\n二\r三") == "一\n二\n三"
    with pytest.raises(InvalidValue, match="4000"):
        LongText().parse("长" * 4001)


@pytest.mark.parametrize(
    "raw", ["116.354012,26.201543", "116.354012，26.201543", "(116.354012, 26.201543)", "116.354012 26.201543"]
)
def test_a_place_is_longitude_and_latitude(raw: str) -> None:
    assert GeoPoint().parse(raw) == "116.354012,26.201543"


@pytest.mark.parametrize("raw", ["26.201543,116.354012", "0,0", "200,20"])
def test_a_place_outside_the_country_is_refused(raw: str) -> None:
    with pytest.raises(InvalidValue):
        GeoPoint().parse(raw)


@pytest.mark.parametrize("value", ["116,26", "x", "", "116.3540120,26.201543"])
def test_a_place_is_stored_one_way_only(value: str) -> None:
    with pytest.raises(InvalidValue):
        GeoPoint().check(value)


def test_attachments_come_from_the_program_not_from_typing() -> None:
    name = "0a" * 32
    assert Attachment().parse(f"{name},{name}") == f"{name},{name}"
    assert Attachment().format(f"{name},{name}") == "2 个附件"
    with pytest.raises(InvalidValue, match="请在程序里添加"):
        Attachment().parse("photo.jpg")


def test_a_reference_is_a_uid() -> None:
    uid = bytes(range(16))
    kind = Reference("household")
    assert kind.parse(uid) == kind.parse(uid.hex()) == kind.parse("00010203-0405-0607-0809-0a0b0c0d0e0f") == uid
    for wrong in ("温石秀", b"short", "00"):
        with pytest.raises(InvalidValue, match="没有找到"):
            kind.parse(wrong)
