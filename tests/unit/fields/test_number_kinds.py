"""Quantities: exact, with the units that people write beside them."""

from decimal import Decimal as Dec

import pytest

from cunfupin.fields import Area, Decimal, Integer, InvalidValue, Kilometre, Money, Percent, SquareMetre, Year


@pytest.mark.parametrize(
    ("raw", "cents"),
    [
        ("1,234.5", 123450),
        ("¥1234.50元", 123450),
        ("￥ 1，234．50", 123450),
        ("0.1", 10),
        (".5", 50),
        ("3.5万元", 3_500_000),
        ("-20", -2000),
        (9616.870000000001, 961687),
        (0.1 + 0.2, 30),
        ("1.2e3", 120_000),
        (12, 1200),
        (Dec("12.34"), 1234),
    ],
)
def test_money_is_counted_in_cents(raw: object, cents: int) -> None:
    assert Money().parse(raw) == cents


@pytest.mark.parametrize("raw", ["1.234", "一百", "12元5角", "1.2.3", "12 34 x", "元", "1e15", "--1"])
def test_money_that_cannot_be_read_exactly_is_refused(raw: str) -> None:
    with pytest.raises(InvalidValue):
        Money().parse(raw)


def test_money_is_shown_with_marks_and_two_places() -> None:
    assert Money().format(123450) == "1,234.50"
    assert Money().plain(123450) == "1234.50"
    assert Money().to_python(123450) == Dec("1234.50")
    assert Money().format(-5) == "-0.05"


@pytest.mark.parametrize(
    ("kind", "raw", "stored", "shown", "unit"),
    [
        (Area(), "2.3667亩", 23667, "2.3667", "亩"),
        (Area(), "3", 30000, "3", "亩"),
        (SquareMetre(), "120.50平方米", 12050, "120.5", "㎡"),
        (Kilometre(), "0.8公里", 800, "0.8", "公里"),
        (Percent(), "12.5%", 1250, "12.5", "%"),
        (Decimal(1), "36.5", 365, "36.5", ""),
        (Integer(), "1,200人", 1200, "1200", ""),
    ],
)
def test_units_are_read_and_not_stored(kind: Decimal, raw: str, stored: int, shown: str, unit: str) -> None:
    assert kind.parse(raw) == stored
    assert kind.format(stored) == shown
    assert kind.unit == unit
    assert kind.is_number


def test_a_count_is_whole() -> None:
    assert Integer().parse("3.0") == 3
    with pytest.raises(InvalidValue, match="整数"):
        Integer().parse("3.5")
    with pytest.raises(InvalidValue, match="数太大"):
        Integer().parse("9" * 16)


@pytest.mark.parametrize("raw", ["2020", "2020年", "2020年度", "２０２０", 2020, 2020.0])
def test_a_year_is_four_digits(raw: object) -> None:
    assert Year().parse(raw) == 2020
    assert Year().format(2020) == "2020"
    assert not Year().is_number


@pytest.mark.parametrize("raw", ["20", "1899", "2101", "二〇二〇"])
def test_a_year_far_away_is_refused(raw: str) -> None:
    with pytest.raises(InvalidValue):
        Year().parse(raw)
