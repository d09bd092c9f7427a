"""Values for tests: what each kind can hold, by Hypothesis; invented people's numbers with true check digits."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from cunfupin.fields import (
    Attachment,
    BankCard,
    Code,
    Codes,
    Date,
    GeoPoint,
    IdNumber,
    Integer,
    InvalidValue,
    Kind,
    LongText,
    Moment,
    Month,
    Phone,
    Reference,
    Text,
    Value,
    Year,
    YesNo,
    check_character,
)
from cunfupin.fields import Decimal as ScaledDecimal

DAYS = st.dates(date(1880, 1, 1), date(2199, 12, 31))
_LARGEST = 10**15 - 1


def id_number(born: date = date(1956, 3, 8), serial: int = 12, area: str = "360735") -> str:
    """Citizen number of an invented person."""
    body = f"{area}{born:%Y%m%d}{serial:03d}"
    return body + check_character(body)


def values_of(kind: Kind) -> st.SearchStrategy[Any]:
    """Stored values of a kind."""
    match kind:
        case Codes():
            options = [option.code for option in kind.codes.options]
            return st.lists(st.sampled_from(options), min_size=1, max_size=4, unique=True).map(
                lambda chosen: ",".join(sorted(chosen, key=kind.codes.rank))
            )
        case Code():
            return st.sampled_from([option.code for option in kind.codes.options])
        case YesNo():
            return st.sampled_from([0, 1])
        case Year():
            return st.integers(1900, 2100)
        case Integer() | ScaledDecimal():
            return st.integers(-_LARGEST, _LARGEST)
        case Date():
            return DAYS.map(date.isoformat)
        case Month():
            return DAYS.map(lambda day: day.isoformat()[:7])
        case Moment():
            return st.datetimes(date_time(1900), date_time(2199)).map(lambda at: at.strftime("%Y-%m-%dT%H:%MZ"))
        case Reference():
            return st.binary(min_size=16, max_size=16)
        case _:
            return _texts_of(kind)


def date_time(year: int) -> Any:
    """First moment of a year."""
    from datetime import datetime

    return datetime(year, 1, 1)


def _texts_of(kind: Kind) -> st.SearchStrategy[Any]:
    match kind:
        case IdNumber():
            born = st.integers(0, 40000).map(lambda n: date(1905, 1, 1) + timedelta(days=n))
            return st.builds(id_number, born, st.integers(1, 999))
        case Phone():
            one = st.integers(13_000_000_000, 19_999_999_999).map(str)
            return st.lists(one, min_size=1, max_size=3).map("/".join)
        case BankCard():
            return st.builds(
                lambda digits, size: f"62{digits:017d}"[:size], st.integers(0, 10**17 - 1), st.integers(16, 19)
            )
        case GeoPoint():
            place = st.tuples(st.integers(73 * 10**6, 136 * 10**6), st.integers(3 * 10**6, 54 * 10**6))
            return place.map(lambda at: f"{at[0] / 10**6:.6f},{at[1] / 10**6:.6f}")
        case Attachment():
            return st.lists(st.from_regex(r"[0-9a-f]{64}", fullmatch=True), min_size=1, max_size=3).map(",".join)
        case Text() | LongText():
            return st.text(max_size=40).map(lambda raw: read(kind, raw)).filter(lambda value: value is not None)
        case _:
            raise NotImplementedError(f"tests know no values of {kind}")


def read(kind: Kind, raw: object) -> Value | None:
    """What a kind makes of something typed, None when it refuses."""
    try:
        return kind.parse(raw)
    except InvalidValue:
        return None


def example_of(kind: Kind, turn: int = 0) -> Value:
    """One plain stored value of a kind; another one for another turn."""
    match kind:
        case Code():
            options = kind.codes.options
            return options[turn % len(options)].code
        case YesNo():
            return turn % 2
        case Year():
            return 2014 + turn % 12
        case Integer() | ScaledDecimal():
            return 12_340_000 + turn * 10_000
        case Date():
            return (date(2016, 3, 1) + timedelta(days=turn)).isoformat()
        case Month():
            return f"{2014 + turn % 12}-07"
        case Moment():
            return f"{2014 + turn % 12}-07-01T01:30Z"
        case Reference():
            raise NotImplementedError("a reference needs a record to point to")
        case _:
            return _example_text(kind, turn)


def _example_text(kind: Kind, turn: int) -> str:
    match kind:
        case IdNumber():
            return id_number(date(1956, 3, 8) + timedelta(days=turn), 12)
        case Phone():
            return f"139{turn:08d}"
        case BankCard():
            return f"62170000{turn:011d}"
        case GeoPoint():
            return f"116.35{turn % 10_000:04d},26.201543"
        case Attachment():
            return f"{turn:064x}"
        case _:
            return f"样例{turn}"
