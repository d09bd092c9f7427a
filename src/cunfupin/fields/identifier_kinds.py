"""Kinds for numbers that are names: papers, phones, bank cards. They are text, never numbers."""

import re
from dataclasses import dataclass
from datetime import date
from operator import mul

from .folding import squeeze
from .kinds import InvalidValue, Kind, Value

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_CITIZEN_FORM = re.compile(r"\d{17}[\dX](\d{2}|\d{2}B\d|\d{4})?")
_PAPER = re.compile(r"[0-9A-Z()]{1,30}")
_MANY_PHONES = re.compile(r"[/、,;]+")
_GAP_IN_PHONE = re.compile(r"(?<=\d)[ -](?=\d{4})")
_PHONES = re.compile(r"[0-9+()/\-转]{3,40}")
PLACEHOLDER = "999999"
"""First digits of numbers given to people without papers; such numbers prove nothing (import heading list 6.14)."""


def check_character(number: str) -> str:
    """Last character that the first 17 digits of a citizen number ("公民身份号码", GB 11643) call for."""
    total = sum(map(mul, map(int, number[:17]), _WEIGHTS))
    return _CHECK_CHARACTERS[total % 11]


def birth_date(number: str) -> date | None:
    """Birth date held by a citizen or disability number; None for placeholders, other papers and impossible dates."""
    if not has_citizen_form(number):
        return None
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def sex_code(number: str) -> str | None:
    """Code of list `sex` held by a citizen or disability number (17th digit odd: male)."""
    if not has_citizen_form(number):
        return None
    return "1" if int(number[16]) % 2 else "2"


def has_citizen_form(number: str) -> bool:
    """Whether the first 18 characters look like a citizen number and are no placeholder."""
    return bool(_CITIZEN_FORM.fullmatch(number)) and not number.startswith(PLACEHOLDER)


@dataclass(frozen=True)
class IdNumber(Kind):
    """Number of an identity paper ("证件号码"): digits and capital letters."""

    @property
    def verbatim(self) -> str:
        return "[0-9]{17}[0-9X]"

    def read(self, text: str) -> Value:
        number = squeeze(text).upper().lstrip("'").replace("-", "")
        if "E+" in number:
            raise InvalidValue("证件号码已变成科学计数，数字不全，请按原件重新填写")
        return number

    def check(self, value: Value) -> None:
        if not _PAPER.fullmatch(str(value)):
            raise InvalidValue("证件号码只能有数字和字母，请按原件重新填写")

    def doubt(self, value: Value) -> str | None:
        number = str(value)
        if number.startswith(PLACEHOLDER):
            return None
        if re.fullmatch(r"\d{15}", number):
            return "是旧的 15 位号码，请换成 18 位"
        if len(number) not in (18, 20, 22):
            return f"证件号码是 {len(number)} 位，应为 18 位（残疾人证 20 位）"
        if not has_citizen_form(number):
            return "证件号码里有不该出现的字符，请核对原件"
        if number[17] != check_character(number):
            return f"校验码不对：最后一位应为 {check_character(number)}，请核对原件"
        if birth_date(number) is None:
            return "号码里的出生日期不存在，请核对原件"
        return None

    def mask(self, value: Value | None) -> str:
        if value is None:
            return ""
        number = str(value)
        return f"{number[:6]}********{number[-4:]}" if len(number) >= 15 else "********"


@dataclass(frozen=True)
class Phone(Kind):
    """Mobile or landline number; several are joined by a slash."""

    @property
    def verbatim(self) -> str:
        return "[0-9]{3,40}"

    def read(self, text: str) -> Value:
        return "/".join(filter(None, _MANY_PHONES.split(_GAP_IN_PHONE.sub("", squeeze(text)))))

    def check(self, value: Value) -> None:
        if not _PHONES.fullmatch(str(value)):
            raise InvalidValue("电话只能有数字，请重新填写")

    def doubt(self, value: Value) -> str | None:
        for number in str(value).split("/"):
            if not re.fullmatch(r"1[3-9]\d{9}|0\d{9,11}|0\d{2,3}-\d{7,8}|\d{7,8}", number):
                return "电话位数不对，手机应为 11 位，请核对"
        return None

    def mask(self, value: Value | None) -> str:
        if value is None:
            return ""
        return "/".join(
            f"{number[:3]}****{number[-4:]}" if len(number) > 7 else "****" for number in str(value).split("/")
        )


@dataclass(frozen=True)
class BankCard(Kind):
    """Account or card number."""

    def read(self, text: str) -> Value:
        number = squeeze(text).lstrip("'").replace("-", "")
        if re.search(r"E\+", number.upper()):
            raise InvalidValue("卡号已变成科学计数，数字不全，请按原件重新填写")
        return number

    def check(self, value: Value) -> None:
        if not re.fullmatch(r"[0-9A-Z]{4,30}", str(value)):
            raise InvalidValue("银行卡号只能有数字，请按原件重新填写")

    def mask(self, value: Value | None) -> str:
        return "" if value is None else f"************{str(value)[-4:]}"
