"""Kinds whose values are chosen from a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from .codes import CodeList, code_list
from .folding import squeeze
from .kinds import InvalidValue, Kind, Value

_YES = frozenset(["是", "有", "1", "Y", "YES", "TRUE", "T", "√", "✓", "✔", "☑", "享受", "已享受", "参加", "已参加"])
_NO = frozenset(
    ["否", "无", "没有", "0", "N", "NO", "FALSE", "F", "×", "X", "✗", "☐", "□", "不享受", "未享受", "未参加"]
)

_LONGEST_LABEL = 9
"""Pieces and separators of the longest label, e.g. 种苗、化肥等物资帮扶 has three."""


@dataclass(frozen=True)
class YesNo(Kind):
    """是 or 否, stored as 1 and 0; blank is neither."""

    stored: ClassVar[type[Value]] = int

    def read(self, text: str) -> Value:
        folded = squeeze(text).upper()
        if folded in _YES:
            return 1
        if folded in _NO:
            return 0
        raise InvalidValue(f"“{text[:20]}”应为是或否")

    def check(self, value: Value) -> None:
        if value not in (0, 1):
            raise InvalidValue("应为是或否")

    def format(self, value: Value | None) -> str:
        return "" if value is None else "是" if value else "否"

    def plain(self, value: Value) -> str:
        return "是" if value else "否"

    def to_python(self, value: Value) -> object:
        return bool(value)


@dataclass(frozen=True)
class Code(Kind):
    """One option of a code list, stored as its code. A code this program does not know is kept and shown as it is."""

    list_name: str = ""

    @property
    def codes(self) -> CodeList:
        """The code list that holds the options."""
        return code_list(self.list_name)

    def read(self, text: str) -> Value:
        code = self.codes.find(text)
        if code is None:
            raise InvalidValue(f"“{text[:20]}”不在可选项里，可填：{self._choices()}")
        return code

    def format(self, value: Value | None) -> str:
        if value is None:
            return ""
        option = self.codes.get(str(value))
        return option.label if option else str(value)

    def _choices(self) -> str:
        labels = [option.label for option in self.codes.options]
        return "、".join(labels[:8]) + ("…" if len(labels) > 8 else "")


@dataclass(frozen=True)
class Codes(Code):
    """Several options of a code list, stored in the list's order, joined by commas."""

    def read(self, text: str) -> Value:
        chosen = set(self._each(re.split(r"([,，;；、|/\s]+)", text)))
        if not chosen:
            raise InvalidValue(f"“{text[:20]}”不在可选项里，可填：{self._choices()}")
        return ",".join(sorted(chosen, key=lambda code: (self.codes.rank(code), code)))

    def _each(self, pieces: list[str]) -> Iterator[str]:
        """Codes of the texts; pieces and separators alternate, and a label may itself hold separators."""
        start = 0
        while start < len(pieces):
            code, width = self._longest(pieces[start : start + _LONGEST_LABEL])
            if code is not None:
                yield code
            start += width + 1

    def _longest(self, pieces: list[str]) -> tuple[str | None, int]:
        """Code of the longest label at the beginning of the pieces, and how many of them it takes."""
        for width in range(_LONGEST_LABEL, 0, -2):
            code = self.codes.find("".join(pieces[:width]))
            if code is not None:
                return code, width
        return (str(super().read(pieces[0])), 1) if pieces[0] else (None, 1)

    def parts(self, value: Value | None) -> tuple[str, ...]:
        """The codes of a stored value."""
        return tuple(str(value).split(",")) if value else ()

    def format(self, value: Value | None) -> str:
        return "、".join(super(Codes, self).format(code) for code in self.parts(value))
