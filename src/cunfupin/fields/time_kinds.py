"""Kinds for dates and moments, stored as ISO text so that they sort as they are."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from .folding import narrow, squeeze
from .kinds import InvalidValue, Kind, Value

_SERIAL_EPOCH = date(1899, 12, 30)
_SERIALS = range(20000, 60001)
WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
_MOMENT = "%Y-%m-%dT%H:%MZ"
BEIJING = timezone(timedelta(hours=8), "北京时间")
_MIDNIGHT = re.compile(r"(T?00:00(:00)?)$")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?|(\d{4})(\d{2})(\d{2})?")
_WITHOUT_YEAR = re.compile(r"(\d{1,2})(?:月(\d{1,2})[日号]|[-/](\d{1,2}))( *\d{1,2}[:时点].*)?|(\d{1,2})月份?")

_TIME_OF_DAY = re.compile(
    r"(.*?\d[日号]?)[T ]*((?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里) *(?:\d{1,2}.*)?|\d{1,2}[:时点].*)"
)

_TIME_MARK = re.compile("[:：时点午晨早晚夜]")


def without_time(text: str) -> tuple[str, str]:
    """A day, and the time of day that is told with it ("上午", "9点半"); no time where the text is anything else."""
    if not _TIME_MARK.search(text):
        return text, ""
    found = _TIME_OF_DAY.fullmatch(narrow(text))
    if found and (_DATE.fullmatch(squeeze(found[1])) or names_no_year(found[1])):
        return found[1], found[2]
    return text, ""


def names_no_year(text: str) -> bool:
    """Whether a text is a day or month of an unnamed year, "3月5日" or "03-05"."""
    return bool(_WITHOUT_YEAR.fullmatch(narrow(text)))


def in_year(text: str, year: int) -> str:
    """A day or month with the year that it leaves out."""
    found = _WITHOUT_YEAR.fullmatch(narrow(text))
    if not found:
        return text
    month, day, other_day, time, month_alone = found.groups(default="")
    return f"{year}-{month_alone}" if month_alone else f"{year}-{month}-{day or other_day} {time}".strip()


def _parts(text: str) -> tuple[int, int, int | None]:
    """Year, month and day of a date in any of the forms that sheets hold (import heading list 6.13)."""
    folded = squeeze(text)
    if ":" in folded:
        folded = _MIDNIGHT.sub("", folded)
    if len(folded) == 5 and folded.isdecimal() and int(folded) in _SERIALS:
        day = _SERIAL_EPOCH + timedelta(days=int(folded))
        return day.year, day.month, day.day
    found = _DATE.fullmatch(folded)
    if not found:
        said = "没有写年份" if names_no_year(text) else "不是日期"
        raise InvalidValue(f"“{text[:20]}”{said}，请填成 2020-07-01 的样子")
    parts = found.groups()
    year, month, day_text = parts[:3] if parts[0] else parts[3:]
    return int(year), int(month), int(day_text) if day_text else None


def _real_date(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise InvalidValue(f"{year}年{month}月{day}日不存在，请核对") from None
    if not 1880 <= year <= 2199:
        raise InvalidValue("年份不对，请核对")
    return found


def day_in_words(day: date) -> str:
    """A day as documents write it, "2020年7月1日"."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday_in_words(day: date) -> str:
    """The day of the week, "周六"."""
    return WEEKDAYS[day.weekday()].replace("星期", "周")


def in_beijing(stored: str) -> str:
    """A stored date, month or moment by the clock of Beijing: it begins with the day that people mean."""
    if not stored.endswith("Z"):
        return stored
    try:
        return datetime.fromisoformat(stored).astimezone(BEIJING).isoformat()
    except ValueError:
        return stored


def lies_in(stored: str | None, period: str) -> bool:
    """Whether a stored date, month or moment lies in a year or month, written as stored; a blank lies in none."""
    return stored is not None and in_beijing(stored).startswith(period)


@dataclass(frozen=True)
class Date(Kind):
    """A day; a month alone is read as its first day."""

    def read(self, text: str) -> Value:
        year, month, day = _parts(text)
        return _real_date(year, month, day or 1).isoformat()

    def check(self, value: Value) -> None:
        try:
            is_canonical = date.fromisoformat(str(value)).isoformat() == value
        except ValueError:
            is_canonical = False
        if not is_canonical:
            raise InvalidValue("不是日期，请填成 2020-07-01 的样子")

    def to_python(self, value: Value) -> object:
        return date.fromisoformat(str(value))

    def format(self, value: Value | None) -> str:
        if value is None:
            return ""
        return day_in_words(date.fromisoformat(str(value)))


@dataclass(frozen=True)
class Month(Kind):
    """A month, stored as `2020-07`."""

    def read(self, text: str) -> Value:
        year, month, _day = _parts(text)
        return _real_date(year, month, 1).isoformat()[:7]

    def check(self, value: Value) -> None:
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", str(value)):
            raise InvalidValue("不是月份，请填成 2020-07 的样子")

    def to_python(self, value: Value) -> object:
        return date.fromisoformat(f"{value!s}-01")

    def format(self, value: Value | None) -> str:
        return "" if value is None else f"{int(str(value)[:4])}年{int(str(value)[5:])}月"


@dataclass(frozen=True)
class Moment(Kind):
    """A moment, stored in UTC as `2020-07-01T01:30Z`; typed and shown in Beijing time."""

    def read(self, text: str) -> Value:
        if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ", text):
            return text
        folded = narrow(text)
        found = re.fullmatch(r"(.*?)[T ]*(\d{1,2})(?:[:时点](\d{1,2})(?:[:分](\d{1,2})?秒?)?|[时点])", folded)
        day_text, hour, minute = (found[1], int(found[2]), int(found[3] or 0)) if found else (folded, 0, 0)
        year, month, day = _parts(day_text)
        if hour > 23 or minute > 59:
            raise InvalidValue("时间不对，小时不超过 23，分钟不超过 59")
        midnight = datetime.combine(_real_date(year, month, day or 1), datetime.min.time(), BEIJING)
        moment = midnight + timedelta(hours=hour, minutes=minute)
        return moment.astimezone(UTC).strftime(_MOMENT)

    def check(self, value: Value) -> None:
        try:
            is_canonical = datetime.fromisoformat(str(value)).strftime(_MOMENT) == value
        except ValueError:
            is_canonical = False
        if not is_canonical:
            raise InvalidValue("不是时间，请填成 2020-07-01 09:30 的样子")

    def to_python(self, value: Value) -> object:
        return datetime.strptime(str(value), _MOMENT).replace(tzinfo=UTC)

    def format(self, value: Value | None) -> str:
        if value is None:
            return ""
        local = datetime.strptime(str(value), _MOMENT).replace(tzinfo=UTC).astimezone(BEIJING)
        return f"{day_in_words(local)} {local:%H:%M}"
