"""Days of work and rest, and limits that end on them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cunfupin.rules.work_calendar import MarkedDay, WorkCalendar, shipped_days

DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))


def test_holidays_and_the_days_worked_in_their_place() -> None:
    calendar = WorkCalendar()
    assert not calendar.works_on(date(2020, 10, 1))
    assert calendar.works_on(date(2020, 10, 10))
    assert calendar.word(date(2020, 10, 10)) == "国庆节调休上班"
    assert (calendar.word(date(2020, 12, 19)), calendar.word(date(2020, 12, 18))) == ("周末", "")


def test_a_limit_that_ends_in_a_holiday_ends_on_the_next_working_day() -> None:
    assert WorkCalendar().last_day(date(2020, 9, 29), 2) == date(2020, 10, 9)
    assert WorkCalendar(counts_work_days=True).last_day(date(2020, 9, 29), 2) == date(2020, 10, 9)
    own = WorkCalendar(marked={**shipped_days(), "2020-10-09": MarkedDay(works=False, title="圩日")})
    assert own.last_day(date(2020, 9, 29), 2) == date(2020, 10, 10)


@given(since=DAYS, length=st.integers(0, 40), counts=st.booleans())
def test_a_limit_ends_on_a_working_day_and_never_early(since: date, length: int, counts: bool) -> None:
    calendar = WorkCalendar(counts_work_days=counts)
    last = calendar.last_day(since, length)
    assert calendar.works_on(last)
    assert last >= since + timedelta(days=length)
    if counts and length:
        between = (since + timedelta(days=number + 1) for number in range((last - since).days))
        assert sum(map(calendar.works_on, between)) == length
