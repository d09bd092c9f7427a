"""Code lists ("代码表"): official options of a field, with aliases and the years in which they were valid."""

import csv
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from .folding import fold_label


@dataclass(frozen=True, kw_only=True)
class Option:
    """One row of a code list; `valid_from` and `valid_to` are years of the data, inclusive."""

    code: str
    label: str
    aliases: tuple[str, ...] = ()
    constraint: str = ""
    valid_from: int | None = None
    valid_to: int | None = None
    source: str = ""
    confidence: str = ""

    def valid_in(self, year: int | None) -> bool:
        """Whether the option may be chosen for data of this year (None: whether it is still open)."""
        if year is None:
            return self.valid_to is None
        return (self.valid_from or 0) <= year <= (self.valid_to or 9999)


@dataclass(frozen=True)
class CodeList:
    """The options of one list in official order."""

    name: str
    options: tuple[Option, ...] = field(repr=False)

    @cached_property
    def _by_code(self) -> dict[str, Option]:
        return {option.code: option for option in self.options}

    @cached_property
    def _by_text(self) -> dict[str, tuple[Option, ...]]:
        """Folded text → options it may stand for: those of that label first, then code, alias, bare number."""
        found: dict[str, list[Option]] = {}
        for texts in (_labels, _codes, _aliases, _bare_codes):
            for option in self.options:
                for text in texts(option):
                    found.setdefault(fold_label(text), []).append(option)
        return {text: tuple(dict.fromkeys(options)) for text, options in found.items()}

    def get(self, code: str) -> Option | None:
        """The option of a stored code, or None when this program does not know it."""
        return self._by_code.get(code)

    def find(self, text: str, year: int | None = None) -> str | None:
        """The code that a label, alias or code number stands for; of several, one valid in the year of the data."""
        options = self._by_text.get(fold_label(text), ())
        valid = [option for option in options if year is not None and option.valid_in(year)]
        return next((option.code for option in (*valid, *options)), None)

    def offered(self, year: int | None = None) -> tuple[Option, ...]:
        """Options to offer for data of the year; withdrawn ones are left out."""
        return tuple(option for option in self.options if option.valid_in(year))

    def rank(self, code: str) -> int:
        """Place of the code in the official order (unknown ones last)."""
        return next((n for n, option in enumerate(self.options) if option.code == code), len(self.options))


_folder: Path | None = None
_shipped: dict[str, CodeList] = {}
_lists: dict[str, CodeList] = {}
_reading = threading.Lock()


def use_folder(folder: Path) -> None:
    """Name the folder whose *.csv files hold the code lists; they are read when first asked for."""
    global _folder
    _folder = folder
    _shipped.clear()
    _lists.clear()


def amend(options: Mapping[str, Iterable[Option]]) -> None:
    """Let these options stand for the shipped ones of the same list and code, or join their lists; {}: as shipped.

    It holds for the whole program: the lists are those of the data file that was opened last.
    """
    with _reading:
        _read_once()
        _lists.update(_shipped)
        for name in options.keys() & _shipped.keys():
            known = {option.code: option for option in (*_shipped[name].options, *options[name])}
            _lists[name] = CodeList(name, tuple(known.values()))


def code_list(name: str) -> CodeList:
    """The list of this name; KeyError when the folder holds none."""
    if name not in _lists:
        with _reading:
            _read_once()
    return _lists[name]


def shipped_list(name: str) -> CodeList:
    """The list as the program brought it, whatever was amended."""
    code_list(name)
    return _shipped[name]


def code_list_names() -> tuple[str, ...]:
    """Names of all lists, sorted."""
    with _reading:
        _read_once()
    return tuple(sorted(_lists))


def _read_once() -> None:
    if not _lists:
        _shipped.update(_read_folder())
        _lists.update(_shipped)


def _read_folder() -> dict[str, CodeList]:
    if _folder is None:
        raise RuntimeError("code lists were asked for before use_folder()")
    options: dict[str, list[Option]] = {}
    for path in sorted(_folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                options.setdefault(row["list"], []).append(_option(row))
    return {name: CodeList(name, tuple(rows)) for name, rows in options.items()}


def _option(row: dict[str, str]) -> Option:
    return Option(
        code=row["code"],
        label=row["label_zh"],
        aliases=tuple(filter(None, row["aliases"].split("|"))),
        constraint=row["constraint"],
        valid_from=_year(row["valid_from"]),
        valid_to=_year(row["valid_to"]),
        source=row["source"],
        confidence=row["confidence"],
    )


def _bare_codes(option: Option) -> tuple[str, ...]:
    return (option.code.lstrip("0") or option.code,)


def _aliases(option: Option) -> tuple[str, ...]:
    return option.aliases


def _codes(option: Option) -> tuple[str, ...]:
    return (option.code,)


def _labels(option: Option) -> tuple[str, ...]:
    return (option.label,)


def _year(text: str) -> int | None:
    return int(text[:4]) if text else None
