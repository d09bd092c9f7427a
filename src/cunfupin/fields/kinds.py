"""Kinds: what is true of a value, whatever field holds it.

A kind turns anything a person or a sheet gives into a stored value (`parse`), a stored value into text (`format`,
`plain`) and into a Python value (`to_python`). `parse` refuses what it cannot read with `InvalidValue`; `doubt` names
what is readable but probably wrong and never hinders saving.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal as Dec
from typing import ClassVar

from .folding import PLAIN, clean, narrow, squeeze

Value = int | str | bytes

_LONG_NUMBER = 10**14
_ODD_BEGINNINGS = ("#", "=")
_LINE_BREAKS = re.compile(r"[\r\n\t]+")
_SCIENTIFIC = re.compile(r"[+-]?\d+(\.\d+)?E\+\d+", re.IGNORECASE)
_EXCEL_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})


class InvalidValue(ValueError):
    """A value that cannot be read; the text is a Chinese sentence for the person."""


@dataclass(frozen=True)
class Kind:
    """Base of all kinds. `stored` is the type in the data file, `unit` the unit shown beside the value."""

    stored: ClassVar[type[Value]] = str
    unit: ClassVar[str] = ""
    is_number: ClassVar[bool] = False

    @property
    def verbatim(self) -> str:
        """Pattern of texts that `parse` is known to give back as they are; blank where there are none."""
        return ""

    def parse(self, raw: object) -> Value | None:
        """Stored value of what was typed or read from a sheet; None for blank. Raises InvalidValue."""
        text = text_of(raw)
        if not text:
            return None
        value = self.read(text)
        self.check(value)
        return value

    def read(self, text: str) -> Value:
        """Stored value of a text that is not blank. Raises InvalidValue."""
        return text

    def check(self, value: Value) -> None:
        """Raises InvalidValue when a stored value lies outside what the kind can hold."""

    def doubt(self, value: Value) -> str | None:  # noqa: ARG002
        """A sentence about a value that can be stored but looks wrong."""
        return None

    def format(self, value: Value | None) -> str:
        """Text for people."""
        return "" if value is None else str(value)

    def plain(self, value: Value) -> str:
        """Text for other programs, which `parse` reads back."""
        return str(value)

    def to_python(self, value: Value) -> object:
        """The value as Python's own type (date, Decimal, bool, …)."""
        return value

    def mask(self, value: Value | None) -> str:
        """What may be shown to those who must not see the value."""
        return "" if value is None else "***"


def text_of(raw: object) -> str:
    """The text of a cell value; blanks at the edges gone.

    Raises InvalidValue for error cells and for numbers so long that a sheet program has already damaged them.
    """
    if isinstance(raw, str):
        return _plain_text(raw)
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, int | float | Dec):
        return _text_of_number(raw)
    if isinstance(raw, datetime):
        return (
            raw.isoformat(sep=" ", timespec="minutes") if raw.time() != datetime.min.time() else raw.date().isoformat()
        )
    return _plain_text(str(raw))


def _plain_text(raw: str) -> str:
    text = clean(raw)
    if not text.startswith(_ODD_BEGINNINGS):
        return text
    while len(text) > 2 and text.startswith('="') and text.endswith('"'):
        text = clean(text[2:-1])
    if text.startswith("#") and text.upper() in _EXCEL_ERRORS:
        raise InvalidValue(f"单元格是错误值 {text}，请在表里改正后再导入")
    return text


def _text_of_number(raw: int | float | Dec) -> str:
    if not Dec(raw).is_finite():
        raise InvalidValue("不是一个数")
    if not -_LONG_NUMBER < raw < _LONG_NUMBER:
        raise InvalidValue("号码在表里存成了数字，15 位以后已被改成 0，请把该列设为文本格式后按原件重新填写")
    if raw == int(raw):
        return str(int(raw))
    return repr(raw) if isinstance(raw, float) else str(raw)


@dataclass(frozen=True)
class Text(Kind):
    """One line of text of at most `max_length` characters."""

    max_length: int = 100

    @property
    def verbatim(self) -> str:
        return f"{PLAIN}{{1,{self.max_length}}}"

    def read(self, text: str) -> Value:
        if _SCIENTIFIC.fullmatch(text):
            raise InvalidValue("号码已变成科学计数，数字不全，请按原件重新填写")
        return text if text.isprintable() else _LINE_BREAKS.sub(" ", text)

    def check(self, value: Value) -> None:
        if len(str(value)) > self.max_length:
            raise InvalidValue(f"文字太长，最多 {self.max_length} 个字，现有 {len(str(value))} 个字")


@dataclass(frozen=True)
class LongText(Kind):
    """Text of several lines of at most `max_length` characters."""

    max_length: int = 4000

    def read(self, text: str) -> Value:
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def check(self, value: Value) -> None:
        if len(str(value)) > self.max_length:
            raise InvalidValue(f"文字太长，最多 {self.max_length} 个字，现有 {len(str(value))} 个字")


@dataclass(frozen=True)
class Attachment(Kind):
    """Names (SHA-256, hexadecimal) of stored photos or scans, joined by commas."""

    def read(self, text: str) -> Value:
        names = squeeze(text).split(",")
        if not all(re.fullmatch(r"[0-9a-f]{64}", name) for name in names):
            raise InvalidValue("照片附件请在程序里添加，不能用文字填写")
        return ",".join(names)

    def format(self, value: Value | None) -> str:
        return "" if value is None else f"{str(value).count(',') + 1} 个附件"


@dataclass(frozen=True)
class GeoPoint(Kind):
    """Longitude and latitude in degrees, stored as `115.123456,26.123456`."""

    def read(self, text: str) -> Value:
        found = re.fullmatch(r"\(?(\d{1,3}(?:\.\d+)?)°?[,;、/ ]+(\d{1,2}(?:\.\d+)?)°?\)?", narrow(text))
        if not found:
            raise InvalidValue("请填“经度,纬度”，如 116.354012,26.201543")
        return f"{float(found[1]):.6f},{float(found[2]):.6f}"

    def check(self, value: Value) -> None:
        found = re.fullmatch(r"(\d{1,3}\.\d{6}),(\d{1,2}\.\d{6})", str(value), re.ASCII)
        longitude, latitude = map(float, found.groups()) if found else (0.0, 0.0)
        if not (73 <= longitude <= 136 and 3 <= latitude <= 54):
            raise InvalidValue("经度应在 73 到 136 之间，纬度应在 3 到 54 之间，请检查有没有填反")


@dataclass(frozen=True)
class Reference(Kind):
    """The record of another ledger: its 16-byte uid. Reading a name or number is the work of services."""

    stored: ClassVar[type[Value]] = bytes
    ledger: str = ""

    def parse(self, raw: object) -> Value | None:
        if raw is None or raw == "":
            return None
        if isinstance(raw, bytes):
            value = raw
        else:
            try:
                value = bytes.fromhex(str(raw).replace("-", ""))
            except ValueError:
                raise InvalidValue("没有找到对应的记录") from None
        self.check(value)
        return value

    def check(self, value: Value) -> None:
        if not isinstance(value, bytes) or len(value) != 16:
            raise InvalidValue("没有找到对应的记录")

    def format(self, value: Value | None) -> str:
        return value.hex() if isinstance(value, bytes) else ""

    def plain(self, value: Value) -> str:
        return self.format(value)
