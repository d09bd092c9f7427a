"""Days, months and moments in the forms that sheets hold."""

from datetime import UTC, date, datetime

import pytest

from cunfupin.fields import Date, InvalidValue, Moment, Month


@pytest.mark.parametrize(
    "raw",
    [
        "2020-07-01", "2020/7/1", "2020.7.1", "2020年7月1日", "20200701", "2020-07-01 00:00:00", "２０２０－０７－０１",
        "2020-7", "2020年7月", "202007", 44013, "44013", date(2020, 7, 1), datetime(2020, 7, 1),
    ],
)  # fmt: skip
def test_a_day_in_any_form(raw: object) -> None:
    assert Date().parse(raw) == "2020-07-01"


@pytest.mark.parametrize(
    "raw", ["2020-02-30", "2019-02-29", "2020-13-01", "7月1日", "20-07-01", "昨天", "2300-01-01", "1234"]
)
def test_a_day_that_is_none_is_refused(raw: str) -> None:
    with pytest.raises(InvalidValue):
        Date().parse(raw)


@pytest.mark.parametrize("value", ["20200701", "2020-W27-3", "2020-7-1", "x", ""])
def test_a_day_is_stored_one_way_only(value: str) -> None:
    with pytest.raises(InvalidValue):
        Date().check(value)


def test_a_day_is_shown_in_chinese() -> None:
    assert Date().format("2020-07-01") == "2020年7月1日"
    assert Date().to_python("2020-07-01") == date(2020, 7, 1)


@pytest.mark.parametrize("raw", ["2020-07", "2020年7月", "202007", "2020/7/15", date(2020, 7, 31)])
def test_a_month_forgets_the_day(raw: object) -> None:
    assert Month().parse(raw) == "2020-07"
    assert Month().format("2020-07") == "2020年7月"
    assert Month().to_python("2020-07") == date(2020, 7, 1)


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("2020-07-01 09:30", "2020-07-01T01:30Z"),
        ("2020年7月1日 9时30分", "2020-07-01T01:30Z"),
        ("2020-07-01T09:30:59", "2020-07-01T01:30Z"),
        ("2020年7月1日9点", "2020-07-01T01:00Z"),
        ("2020-07-01 00:00", "2020-06-30T16:00Z"),
        ("2020-07-01", "2020-06-30T16:00Z"),
        ("2020-07-01T01:30Z", "2020-07-01T01:30Z"),
        (datetime(2020, 7, 1, 9, 30), "2020-07-01T01:30Z"),
    ],
)
def test_a_moment_is_typed_in_beijing_time(raw: object, stored: str) -> None:
    assert Moment().parse(raw) == stored


def test_a_moment_is_shown_in_beijing_time() -> None:
    assert Moment().format("2020-06-30T16:05Z") == "2020年7月1日 00:05"
    assert Moment().to_python("2020-06-30T16:05Z") == datetime(2020, 6, 30, 16, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "raw", ["2020-07-01 25:00", "2020-07-01 9:75", "2020-02-30 09:00", "9:30", "2020-13-41T99:99Z"]
)
def test_a_moment_that_is_none_is_refused(raw: str) -> None:
    with pytest.raises(InvalidValue):
        Moment().parse(raw)


@pytest.mark.parametrize("value", ["2020-7-1T1:30Z", "2020-07-01 01:30", "x"])
def test_a_moment_is_stored_one_way_only(value: str) -> None:
    with pytest.raises(InvalidValue):
        Moment().check(value)
