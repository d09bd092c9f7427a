"""An .xlsx file of official ledgers with its hidden sheets: choices of drop-downs, identifiers of columns."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import zip_longest
from typing import BinaryIO

from cunfupin.fields import Code, Codes, Kind, YesNo

from .cells import text_tail
from .sheet_writer import Row, SheetFrame, SheetWriter
from .styles import Style
from .workbook import DropDown, Print, Workbook, cell, letters, quoted

IDENTIFIERS = "列名"
"""Hidden sheet: one row a sheet, holding the field of each column."""
RECORDS = "记录"
"""Hidden sheet: one row a sheet, holding the uids of the records that were written, one after the other."""
_LONGEST_TEXT = 32000
_CHOICES = "选项"
OWN_SHEETS = frozenset({IDENTIFIERS, RECORDS, _CHOICES})
_LONGEST_LIST = 255
_LONGEST_NAME = 31
_REPEATED_COLUMNS = "A:D"
_UNNAMEABLE = str.maketrans(dict.fromkeys("[]:*?/\\", "_"))


class LedgerFile(AbstractContextManager["LedgerFile"]):
    """An .xlsx file of ledgers: add sheets inside the block. A public copy ("公示") is made for looking at only."""

    def __init__(self, stream: BinaryIO, *, is_public: bool = False) -> None:
        self._book = Workbook(stream)
        self._is_public = is_public
        self._choices: dict[tuple[str, ...], str] = {}
        self._identifiers: list[tuple[str, ...]] = []
        self._records: list[list[str]] = []

    def add(self, frame: SheetFrame, rows: Iterable[Row], notes: Iterable[str] = ()) -> int:
        """A sheet; tells how many rows it has. `notes` are asked for when the rows have gone by."""
        widths = [*(column.width for column in frame.columns), *[0] * frame.has_records]
        with self._book.sheet(sheet_name(frame.name), widths=widths, freeze=frame.freeze) as sheet:
            writer = SheetWriter(self._book, sheet, frame)
            writer.heads()
            count = writer.rows(rows)
            writer.totals(count)
            last = writer.ending("；".join(notes))
            sheet.filter = (
                ""
                if frame.merged
                else (f"A{frame.data_row - 1}:{writer.last_letter}{max(frame.data_row + count, frame.data_row) - 1}")
            )
            sheet.print = _print(frame, last)
            if count and not self._is_public:
                sheet.drop_downs = list(self._drop_downs(frame, count))
        self._identifiers.append(tuple(column.id for column in frame.columns))
        records = "".join(writer.records)
        self._records.append([records[n : n + _LONGEST_TEXT] for n in range(0, len(records), _LONGEST_TEXT)])
        return count

    def _drop_downs(self, frame: SheetFrame, count: int) -> Iterator[DropDown]:
        first, last = frame.data_row, frame.data_row + count - 1
        for letter, column in zip(map(letters, range(len(frame.columns))), frame.columns, strict=False):
            labels = _choices_of(column.kind, frame.year)
            if labels:
                yield DropDown(cells=f"{letter}{first}:{letter}{last}", source=self._source(labels))

    def _source(self, labels: tuple[str, ...]) -> str:
        """A short list stands in the cell's own rule, a long one on a hidden sheet."""
        joined = ",".join(labels)
        if len(joined) <= _LONGEST_LIST and not any(mark in label for label in labels for mark in ',"'):
            return f'"{joined}"'
        letter = letters(len(self._choices))
        return self._choices.setdefault(labels, f"{quoted(_CHOICES)}!${letter}$1:${letter}${len(labels)}")

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        with self._book:
            if kind is not None:
                return
            if self._choices:
                self._hidden(_CHOICES, list(zip_longest(*self._choices, fillvalue="")))
            if not self._is_public:
                self._hidden(IDENTIFIERS, self._identifiers)
            if any(self._records):
                self._hidden(RECORDS, self._records)

    def _hidden(self, name: str, lines: Iterable[Sequence[str]]) -> None:
        text = text_tail(self._book.style(Style()))
        with self._book.sheet(name, hidden=True) as sheet:
            for number, words in enumerate(lines, 1):
                sheet.row(number, "".join(cell(n, number, text(word)) for n, word in enumerate(words) if word))


def _choices_of(kind: Kind, year: int | None) -> tuple[str, ...]:
    """What may be chosen in a cell of this kind; nothing where several may be or anything."""
    if isinstance(kind, YesNo):
        return ("是", "否")
    if isinstance(kind, Code) and not isinstance(kind, Codes):
        return tuple(option.label for option in kind.codes.offered(year))
    return ()


def sheet_name(text: str) -> str:
    """A name that a sheet may have."""
    return text.translate(_UNNAMEABLE)[:_LONGEST_NAME] or "Sheet1"


def _print(frame: SheetFrame, last_row: int) -> Print:
    return Print(
        paper=frame.paper,
        pages_wide=frame.pages_wide,
        repeat_rows=frame.data_row - 1,
        repeat_columns=_REPEATED_COLUMNS if frame.pages_wide > 1 else "",
        area=f"A1:{letters(len(frame.columns) - 1)}{last_row}",
    )
