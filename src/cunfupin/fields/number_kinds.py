"""Kinds for quantities. No binary floats: a quantity is an integer count of its smallest unit."""

import re
from dataclasses import dataclass
from decimal import Decimal as Dec
from decimal import InvalidOperation
from typing import ClassVar

from .folding import squeeze
from .kinds import InvalidValue, Kind, Value

_UNITS = re.compile(
    r"(人民币|￥|¥|元整|元|亩|平方米|平米|㎡|m²|m2|公里|千米|km|%|人|户|头|只|个|岁|月|天)$", re.IGNORECASE
)
_WAN = 10_000
_LARGEST = 10**15


def exact(text: str) -> Dec:
    """The decimal number a text stands for, without thousands marks and units; 万 multiplies. Raises InvalidValue."""
    folded = squeeze(text).replace(",", "").lstrip("￥¥")
    bare, factor = folded, 1
    while found := _UNITS.search(bare):
        bare = bare[: found.start()]
    if bare.endswith("万"):
        bare, factor = bare[:-1], _WAN
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)(E[+-]?\d{1,2})?", bare, re.IGNORECASE):
        raise InvalidValue(f"“{text[:20]}”不是一个数，请只填数字")
    try:
        return Dec(bare) * factor
    except InvalidOperation:
        raise InvalidValue(f"“{text[:20]}”不是一个数，请只填数字") from None


def short(number: Dec, *, grouped: bool = True) -> str:
    """A number without zeros at its end and without powers of ten; people read it in groups of thousands."""
    return f"{number.normalize():{',' if grouped else ''}f}"


@dataclass(frozen=True)
class Integer(Kind):
    """A whole number, a count."""

    stored: ClassVar[type[Value]] = int
    is_number: ClassVar[bool] = True

    def read(self, text: str) -> Value:
        number = exact(text)
        if number != number.to_integral_value():
            raise InvalidValue("应填整数")
        return int(number)

    def check(self, value: Value) -> None:
        if not isinstance(value, int) or abs(value) >= _LARGEST:
            raise InvalidValue("数太大，请核对")


@dataclass(frozen=True)
class Year(Integer):
    """A calendar year."""

    is_number: ClassVar[bool] = False

    def read(self, text: str) -> Value:
        return super().read(re.sub(r"(年|年度)$", "", squeeze(text)))

    def check(self, value: Value) -> None:
        if not isinstance(value, int) or not 1900 <= value <= 2100:
            raise InvalidValue("年份应在 1900 到 2100 之间")


@dataclass(frozen=True)
class Decimal(Kind):
    """A quantity with a fixed number of decimals, stored as an integer of its last decimal place."""

    stored: ClassVar[type[Value]] = int
    is_number: ClassVar[bool] = True
    scale: int = 2

    def read(self, text: str) -> Value:
        number = exact(text).scaleb(self.scale)
        if number != number.to_integral_value() and not _is_float_noise(number):
            raise InvalidValue(f"最多 {self.scale} 位小数")
        return int(number.to_integral_value())

    def check(self, value: Value) -> None:
        if not isinstance(value, int) or abs(value) >= _LARGEST:
            raise InvalidValue("数太大，请核对")

    def to_python(self, value: Value) -> object:
        return Dec(value).scaleb(-self.scale) if isinstance(value, int) else value

    def plain(self, value: Value) -> str:
        return str(self.to_python(value))

    def format(self, value: Value | None) -> str:
        if value is None:
            return ""
        text = f"{self.to_python(value):,f}"
        return text.rstrip("0").rstrip(".") if "." in text else text


def _is_float_noise(number: Dec) -> bool:
    """Whether the digits past the last place come from a sheet's binary float, as in 9616.870000000001."""
    return len(number.as_tuple().digits) > 14 and abs(number - number.to_integral_value()) < Dec("0.001")


@dataclass(frozen=True)
class Money(Decimal):
    """An amount in 元, stored in 分. Sheets with more decimals are rounded by nobody: they are refused."""

    unit: ClassVar[str] = "元"
    scale: int = 2

    def format(self, value: Value | None) -> str:
        return "" if value is None else f"{self.to_python(value):,.2f}"


@dataclass(frozen=True)
class Area(Decimal):
    """An area of land in 亩, stored in 1/10000 亩."""

    unit: ClassVar[str] = "亩"
    scale: int = 4


@dataclass(frozen=True)
class SquareMetre(Decimal):
    """A floor area in ㎡, stored in 1/100 ㎡."""

    unit: ClassVar[str] = "㎡"
    scale: int = 2


@dataclass(frozen=True)
class Kilometre(Decimal):
    """A distance in 公里, stored in metres."""

    unit: ClassVar[str] = "公里"
    scale: int = 3


@dataclass(frozen=True)
class Percent(Decimal):
    """A share in percent, stored in 1/100 of a percent."""

    unit: ClassVar[str] = "%"
    scale: int = 2
