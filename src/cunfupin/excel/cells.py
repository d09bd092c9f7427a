"""Values as cells of a sheet: one way for each kind. A cell's XML begins with its place; the rest is made here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import singledispatch
from typing import Any

from cunfupin.fields import (
    BEIJING,
    BankCard,
    Code,
    Date,
    Decimal,
    IdNumber,
    Integer,
    Kind,
    LongText,
    Moment,
    Money,
    Month,
    Phone,
    Text,
    Value,
    Year,
    YesNo,
)

from .styles import Style
from .workbook import Workbook, safe

Tail = Callable[[Any], str]
"""From a value that is not blank to what follows the cell's place."""
MONTH_TEXT = "yyyy年mm月"
"""Format of a layout: months written as text."""
_FIRST_SAFE_DAY = date(1900, 3, 1)
"""Sheet programs disagree about earlier days."""
_EPOCH = date(1899, 12, 30).toordinal()
_LONGEST_NUMBER = 10**14
_DAY_MINUTES = 24 * 60
_MOMENT_LATER = 1e-6
"""Part of a day; without it 9:30 may be read as 9:29:59.99."""


@dataclass(frozen=True)
class CellMaker:
    """How the cells of a column look and how values become such cells. `texts` may need several lines."""

    style: Style
    tail: Callable[[int], Tail]
    texts: Callable[[Any], str] | None = None

    def made_for(self, book: Workbook) -> Tail:
        """From a value to its cell in this file."""
        return self.tail(book.style(self.style))


def text_tail(style: int) -> Tail:
    """Cells that hold text."""
    before, after = f' s="{style}" t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"
    return lambda text: before + safe(text) + after


def number_tail(style: int, digits: Callable[[Any], str] = str) -> Tail:
    """Cells that hold a number."""
    return lambda value: f' s="{style}"><v>{digits(value)}</v></c>'


_TEXT = Style(is_bordered=True, wraps=True)
_NUMBER = Style(is_bordered=True, across="right", shrinks=True)
_POINT = Style(is_bordered=True, across="center", shrinks=True)


@singledispatch
def cell_maker(kind: Kind, format_: str) -> CellMaker:
    """The cells of a kind in a column of this number format."""
    return _texts(kind.format, format_)


def _texts(shown: Callable[[Any], str], format_: str) -> CellMaker:
    def tail(style: int) -> Tail:
        made = text_tail(style)
        return lambda value: made(shown(value))

    return CellMaker(replace(_TEXT, format=format_ if format_ == "@" else ""), tail, shown)


@cell_maker.register(Text)
@cell_maker.register(LongText)
def _text(kind: Text | LongText, format_: str) -> CellMaker:  # noqa: ARG001
    return _texts(str, format_)


@cell_maker.register(IdNumber)
@cell_maker.register(Phone)
@cell_maker.register(BankCard)
def _number_as_text(kind: Kind, format_: str) -> CellMaker:  # noqa: ARG001
    return _texts(str, "@")


@cell_maker.register
def _code(kind: Code, format_: str) -> CellMaker:
    known: dict[Value, str] = {}

    def shown(value: Value) -> str:
        if value not in known:
            known[value] = kind.format(value)
        return known[value]

    return _texts(shown, format_)


@cell_maker.register
def _yes_no(kind: YesNo, format_: str) -> CellMaker:  # noqa: ARG001
    return CellMaker(_POINT, lambda style: _words(style, {1: "是", 0: "否"}))


def _words(style: int, words: dict[int, str]) -> Tail:
    made = {value: text_tail(style)(word) for value, word in words.items()}
    return made.__getitem__


@cell_maker.register
def _integer(kind: Integer, format_: str) -> CellMaker:  # noqa: ARG001
    def tail(style: int) -> Tail:
        as_number, as_text = number_tail(style), text_tail(style)
        return lambda value: as_number(value) if abs(value) < _LONGEST_NUMBER else as_text(str(value))

    return CellMaker(replace(_NUMBER, format=format_ or "0"), tail)


@cell_maker.register
def _year(kind: Year, format_: str) -> CellMaker:  # noqa: ARG001
    return CellMaker(replace(_POINT, format="0"), number_tail)


@cell_maker.register
def _decimal(kind: Decimal, format_: str) -> CellMaker:
    unit, places = 10**kind.scale, kind.scale

    def digits(value: int) -> str:
        whole, part = divmod(abs(value), unit)
        return f"{'-' * (value < 0)}{whole}.{part:0{places}d}"

    usual = "#,##0.00" if isinstance(kind, Money) else ""
    return CellMaker(replace(_NUMBER, format=format_ or usual), lambda style: number_tail(style, digits))


@cell_maker.register
def _date(kind: Date, format_: str) -> CellMaker:  # noqa: ARG001
    return _day(format_ or "yyyy-mm-dd", "")


@cell_maker.register
def _month(kind: Month, format_: str) -> CellMaker:  # noqa: ARG001
    if format_ == MONTH_TEXT:
        return _texts(lambda value: f"{value[:4]}年{value[5:]}月", "@")
    return _day(format_ or "yyyy-mm", "-01")


def _day(format_: str, ending: str) -> CellMaker:
    def tail(style: int) -> Tail:
        as_number, as_text = number_tail(style), text_tail(style)

        def made(value: str) -> str:
            day = date.fromisoformat(value + ending)
            return as_number(day.toordinal() - _EPOCH) if day >= _FIRST_SAFE_DAY else as_text(value)

        return made

    return CellMaker(replace(_POINT, format=format_), tail)


@cell_maker.register
def _moment(kind: Moment, format_: str) -> CellMaker:
    def tail(style: int) -> Tail:
        as_number, as_text = number_tail(style, "{:.9f}".format), text_tail(style)

        def made(value: str) -> str:
            at = kind.to_python(value)
            assert isinstance(at, datetime)
            local = at.astimezone(BEIJING)
            if local.date() < _FIRST_SAFE_DAY:
                return as_text(f"{local:%Y-%m-%d %H:%M}")
            part = (local.hour * 60 + local.minute) / _DAY_MINUTES
            return as_number(local.toordinal() - _EPOCH + part + _MOMENT_LATER)

        return made

    return CellMaker(replace(_POINT, format=format_ or "yyyy-mm-dd hh:mm"), tail)
