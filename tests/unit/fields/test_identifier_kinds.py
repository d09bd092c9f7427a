"""Numbers that are names: read with care, doubted, masked."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.cn import ric

from cunfupin.fields import (
    BankCard,
    IdNumber,
    InvalidValue,
    Phone,
    birth_date,
    check_character,
    has_citizen_form,
    sex_code,
)
from tests.values import id_number

NUMBER = id_number(date(1956, 3, 8), 12)


@settings(derandomize=True)
@given(st.dates(date(1905, 1, 1), date(2026, 12, 31)), st.integers(1, 999))
def test_the_check_character_is_that_of_an_independent_library(born: date, serial: int) -> None:
    number = id_number(born, serial)
    assert ric.calc_check_digit(number) == check_character(number)
    assert birth_date(number) == born
    assert sex_code(number) == ("1" if serial % 2 else "2")
    assert IdNumber().doubt(number) is None


@pytest.mark.parametrize("raw", [NUMBER, f" {NUMBER[:6]} {NUMBER[6:14]} {NUMBER[14:]} ", f"'{NUMBER}", f'="{NUMBER}"'])
def test_a_number_is_read_from_the_ways_people_write_it(raw: str) -> None:
    assert IdNumber().parse(raw) == NUMBER


def test_a_small_x_is_a_capital_one() -> None:
    number = next(n for n in (id_number(serial=k) for k in range(1, 99)) if n.endswith("X"))
    assert IdNumber().parse(number.lower()) == number


@pytest.mark.parametrize("raw", ["3.60735E+17", 360735195603080120, "证件", "12!"])
def test_a_damaged_number_is_refused(raw: object) -> None:
    with pytest.raises(InvalidValue):
        IdNumber().parse(raw)


def test_a_wrong_last_digit_is_named() -> None:
    wrong = NUMBER[:17] + ("1" if NUMBER[17] != "1" else "2")
    assert IdNumber().parse(wrong) == wrong
    assert f"最后一位应为 {NUMBER[17]}" in (IdNumber().doubt(wrong) or "")


@pytest.mark.parametrize(
    ("number", "doubt"),
    [
        ("360735560308012", "15 位"),
        (NUMBER[:17], "17 位"),
        (NUMBER + "1", "19 位"),
        ("36073519560308A12X", "不该出现的字符"),
        (id_number()[:6] + "19561308012", "17 位"),
    ],
)
def test_a_doubtful_number_is_kept_and_said_to_be_so(number: str, doubt: str) -> None:
    assert IdNumber().parse(number) == number
    assert doubt in (IdNumber().doubt(number) or "")


def test_a_birthday_that_never_was_is_doubted() -> None:
    body = "36073519560230012"
    assert "出生日期不存在" in (IdNumber().doubt(body + check_character(body)) or "")


@pytest.mark.parametrize("ending", ["43", "4B1"])
def test_a_disability_number_is_a_citizen_number_and_more(ending: str) -> None:
    assert has_citizen_form(NUMBER + ending) == (len(ending) == 2)
    assert IdNumber().doubt(NUMBER + "43") is None


def test_placeholders_prove_nothing() -> None:
    number = "999999195603080120"
    assert birth_date(number) is None
    assert sex_code(number) is None
    assert IdNumber().doubt(number) is None


def test_numbers_are_masked() -> None:
    assert IdNumber().mask(NUMBER) == f"360735********{NUMBER[-4:]}"
    assert IdNumber().mask("123456") == "********"
    assert BankCard().mask("6217001234567890123") == "************0123"
    assert Phone().mask("13900001234/079757123") == "139****1234/079****7123"
    assert Phone().mask("110") == "****"


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("139 0000 1234", "13900001234"),
        ("139-0000-1234", "13900001234"),
        ("13900001234、13911112222", "13900001234/13911112222"),
        ("０７９７－５７１２３４５", "07975712345"),
        (13900001234, "13900001234"),
    ],
)
def test_phones_are_read_from_the_ways_people_write_them(raw: object, stored: str) -> None:
    assert Phone().parse(raw) == stored
    assert Phone().doubt(stored) is None


def test_a_short_phone_is_doubted() -> None:
    assert "11 位" in (Phone().doubt("1390000123") or "")
    with pytest.raises(InvalidValue):
        Phone().parse("没有")


def test_cards_are_read_without_gaps_and_never_from_scientific_notation() -> None:
    assert BankCard().parse("6217 0012 3456 7890 123") == "6217001234567890123"
    for wrong in ("6.217E+18", 6217001234567890123, "建行"):
        with pytest.raises(InvalidValue):
            BankCard().parse(wrong)
