"""Cells of a sheet as stored values, column by column; what cannot be read becomes a sentence."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cunfupin.excel.headings import TRUSTED, Match
from cunfupin.excel.sheet_reader import Sheet
from cunfupin.fields import (
    BankCard,
    Code,
    Date,
    FieldSpec,
    IdNumber,
    InvalidValue,
    Kind,
    LongText,
    Moment,
    Money,
    Month,
    Phone,
    Privacy,
    Reference,
    Text,
    Value,
    in_year,
    names_no_year,
    narrow,
    squeeze,
    without_time,
)
from cunfupin.fields.kinds import text_of
from cunfupin.models.registry import ledger
from cunfupin.progress import Progress

from .import_grades import grade_of, grade_only, yes_or_grade

MASKED = "内容是脱敏后的，请换成未脱敏的表"
_MASK = "***"
_SEX = "sex"
_APOSTROPHES = ("'", "‘", "’", "＇")
_APOSTROPHE = re.compile(rf"^[{''.join(_APOSTROPHES)}](?=[\d=+@-])")
_ROUNDED = "000"
_RUINED = re.compile(rf"\d{{12,}}{_ROUNDED}")
_MONTH_AS_NUMBER = re.compile(r"(19|20)\d\d\.1")
_MONTH = re.compile(r"\d{6}|\d{4}[-/.年]\d{1,2}月?")
_WAN, _WAN_UNIT = "万", "万元"
_FIRST_DAY = "-01"
_LEAP_YEAR = 2000


@dataclass(frozen=True)
class Problem:
    """Why a cell cannot be read or used. `is_unknown`: it names a record that is nowhere yet."""

    text: str
    is_unknown: bool = False


Read = Value | Problem | None
Guard = Callable[[Any], str]


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of the sheet: what its cells hold. Links hold their text until the records are known."""

    index: int
    heading: str
    field: FieldSpec
    values: list[Any]
    via: str = ""
    """The field of the referenced ledger whose text the cells of a link hold; blank: any name of the record."""
    months: frozenset[int] = frozenset()
    """Rows whose cell names a month where the field holds a day."""
    year: int | None = None
    """The year that was given to those `dated` rows whose cell leaves it out."""
    dated: frozenset[int] = frozenset()
    times: tuple[tuple[int, str], ...] = ()
    """Rows whose day told a time of day that the field does not hold, with that time."""

    @property
    def is_link(self) -> bool:
        """Whether the cells name records of another ledger."""
        return isinstance(self.field.kind, Reference)

    @property
    def target(self) -> str:
        """The ledger that a link points to."""
        return self.field.kind.ledger if isinstance(self.field.kind, Reference) else ""


def read_columns(
    sheet: Sheet, matches: Sequence[Match], progress: Progress, years: Mapping[str, int] | None = None
) -> list[Column]:
    """Every column that stands for a field. `years` are those of days that name none, by field."""
    found: list[Column] = []
    columns = list(zip(*sheet.rows, strict=True)) or [()] * len(sheet.headings)
    for done, match in enumerate(matches):
        progress.report(done, len(matches), "正在读取各列")
        year = (years or {}).get(match.field.id) if match.field else None
        found += _columns(columns[match.column], match, year)
    return found


def _columns(cells: Sequence[Any], match: Match, year: int | None) -> Iterator[Column]:
    spec = match.field
    if spec is None or match.is_ignored or match.confidence < TRUSTED:
        return
    grade = grade_of(spec)
    parse = yes_or_grade(spec, grade) if grade else spec.kind.parse
    dated: frozenset[int] = frozenset()
    cells, times = _days(cells, spec.kind) if isinstance(spec.kind, Date | Month | Moment) else (cells, ())
    if year is not None and (dated := _rows_without_year(cells)):
        cells = [in_year(str(cell), year) if row in dated else cell for row, cell in enumerate(cells)]
    read = _link_text if isinstance(spec.kind, Reference) else _guarded(spec, match.heading, cells, parse)
    values = each_read(cells, read, spec.kind.verbatim)
    yield Column(
        index=match.column,
        heading=match.heading,
        field=spec,
        values=values,
        via=match.via,
        months=_months(cells, values) if isinstance(spec.kind, Date) else frozenset(),
        year=year,
        dated=dated,
        times=times,
    )
    if grade:
        values = each_read(cells, grade_only(spec, grade))
        if any(value is not None for value in values):
            yield Column(index=match.column, heading=match.heading, field=grade, values=values)


def _months(cells: Sequence[Any], days: Sequence[Read]) -> frozenset[int]:
    """Rows whose cell names a month; it was read as the first day."""
    first = (row for row, day in enumerate(days) if type(day) is str and day.endswith(_FIRST_DAY))
    return frozenset(row for row in first if _MONTH.fullmatch(squeeze(str(cells[row]))))


def _days(cells: Sequence[Any], kind: Kind) -> tuple[Sequence[Any], tuple[tuple[int, str], ...]]:
    """Cells without the times of day that the kind cannot read, and the rows of these times."""
    parts = {cell: without_time(str(cell)) for cell in set(cells) if isinstance(cell, str | datetime)}
    meant = {cell: (day, time) for cell, (day, time) in parts.items() if time and not _reads(kind, cell)}
    if not meant:
        return cells, ()
    days = [meant[cell][0] if cell in meant else cell for cell in cells]
    return days, tuple((row, meant[cell][1]) for row, cell in enumerate(cells) if cell in meant)


def _reads(kind: Kind, cell: str | datetime) -> bool:
    """Whether the kind reads a day, whatever its year."""
    try:
        kind.parse(in_year(cell, _LEAP_YEAR) if isinstance(cell, str) else cell)
    except InvalidValue:
        return False
    return True


def _rows_without_year(cells: Sequence[Any]) -> frozenset[int]:
    """Rows whose cell leaves its year out; equal cells are looked at once."""
    meant = {cell for cell in set(cells) if names_no_year(str(cell))}
    return frozenset(row for row, cell in enumerate(cells) if cell in meant) if meant else frozenset()


class _Reading(dict[Any, Read]):
    """Cells and what they say; equal cells are read once."""

    def __init__(self, read: Callable[[Any], Read], known: Iterable[str]) -> None:
        super().__init__({text: text for text in known} | {"": None, None: None})
        self._read = read

    def __missing__(self, cell: Any) -> Read:
        value = self[cell] = self._read(cell)
        return value


def each_read(cells: Sequence[Any], read: Callable[[Any], Read], verbatim: str = "") -> list[Read]:
    """Every cell read, those of the pattern `verbatim` as they are. True is no 1 here, although Python takes it for one."""
    different = set(cells)
    reading = _Reading(read, _matching(different, verbatim) if verbatim else ())
    if not different.isdisjoint((True, False)):
        return [read(cell) if isinstance(cell, bool) else reading[cell] for cell in cells]
    return list(map(reading.__getitem__, cells))


def _matching(cells: Iterable[Any], pattern: str) -> Iterator[str]:
    """Texts, or lines of texts, that match: found in one search. Those that may be rounded numbers are looked at apart."""
    lines = "\n".join(cell for cell in cells if type(cell) is str)
    return (line for line in re.findall(f"^{pattern}$", lines, re.MULTILINE) if not line.endswith(_ROUNDED))


def _link_text(cell: Any) -> Read:
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    return Problem(MASKED) if _MASK in text else narrow(text).lstrip("'") or None


def _guarded(
    spec: FieldSpec, heading: str, cells: Sequence[Any], parse: Callable[[Any], Value | None]
) -> Callable[[Any], Read]:
    guards = _guards(spec, cells)
    is_number = is_identifier(spec)
    is_free = isinstance(spec.kind, Text | LongText) and not is_number
    in_wan = isinstance(spec.kind, Money) and _WAN_UNIT in heading

    def read(cell: Any) -> Read:
        if type(cell) is str:
            if not is_free and cell.startswith(_APOSTROPHES):
                cell = _APOSTROPHE.sub("", cell)
            if is_number:
                cell = folded_identifier(cell)
        for guard in guards:
            if problem := guard(cell):
                return Problem(problem)
        try:
            return parse(f"{cell}{_WAN}" if in_wan and str(cell).strip() and _WAN not in str(cell) else cell)
        except InvalidValue as invalid:
            return Problem(str(invalid))

    return read


def is_identifier(spec: FieldSpec) -> bool:
    """Whether the field is a number or code that names a record, in which width and blanks mean nothing."""
    facts = ledger(spec.ledger).__ledger__
    return isinstance(spec.kind, Text) and spec.name in (*facts.key, *facts.other_keys) and spec.name != facts.name


def folded_identifier(text: object) -> str:
    """The number of a record as it is compared."""
    return squeeze(str(text))


def _guards(spec: FieldSpec, cells: Sequence[Any]) -> list[Guard]:
    kind = spec.kind
    guards: list[Guard] = []
    is_private = spec.privacy is not Privacy.PUBLIC or isinstance(kind, IdNumber | Phone | BankCard)
    if is_private and any(map(_masked, set(cells))):
        guards.append(_masked)
    if isinstance(kind, IdNumber):
        guards.append(_ruined(kind))
    if isinstance(kind, Code) and kind.list_name == _SEX and _is_from_zero(cells):
        guards.append(_zero_or_one)
    if isinstance(kind, Date | Month) and float in set(map(type, cells)):
        guards.append(_half_month)
    return guards


def _masked(cell: Any) -> str:
    return MASKED if type(cell) is str and _MASK in cell else ""


def _ruined(kind: Kind) -> Guard:
    """Long numbers that a sheet program rounded and somebody turned back into text."""

    def check(cell: Any) -> str:
        number = narrow(cell) if type(cell) is str else ""
        if number.endswith(_ROUNDED) and _RUINED.fullmatch(number) and kind.doubt(number):
            return "号码末尾几位成了 0，像是被表格软件改坏了，请把该列设为文本格式后按原件重新填写"
        return ""

    return check


def _is_from_zero(cells: Sequence[Any]) -> bool:
    """Whether a column of numbers begins at 0: some provinces write 0 for men, so that 1 may be a woman."""
    return any(text_of(cell) == "0" for cell in cells if isinstance(cell, str | int | float))


def _zero_or_one(cell: Any) -> str:
    return "0 和 1 分不清是男是女，请填男或女" if text_of(cell) in ("0", "1") else ""


def _half_month(cell: Any) -> str:
    if isinstance(cell, float) and _MONTH_AS_NUMBER.fullmatch(repr(cell)):
        return f"“{cell}”分不清是 1 月还是 10 月，请填成 2020-10 的样子"
    return ""
