"""Rows of a sheet as values by ledger, and what is wrong or doubtful in them."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from cunfupin.excel.headings import PLACE_FIELDS, Match
from cunfupin.excel.sheet_reader import Sheet
from cunfupin.fields import squeeze

from .import_cells import Column, Problem
from .import_entities import Values
from .import_heads import HEAD, HEAD_NAME, HOUSEHOLD_NO, RELATION, Heads, heads_of
from .import_outcome import Rejected

_PLACE_ENDING = re.compile(r"(?<=..)[省市县区乡镇]$")
_LONGEST_SHOWN = 60


class SheetRows:
    """The readable content of a sheet by row, counted from 0."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column]) -> None:
        self.sheet = sheet
        self.columns = list(columns)
        self.count = len(sheet.rows)
        self.problems: dict[int, list[Rejected]] = defaultdict(list)
        self.warnings: dict[int, list[str]] = defaultdict(list)
        self._by_field = {column.field.id: column for column in columns}
        self._tell_days()
        self._fill_down()
        self.heads = self._tell_heads()

    def column_of(self, field_id: str) -> Column | None:
        """The column that holds the field."""
        return self._by_field.get(field_id)

    def is_added(self, field_id: str) -> bool:
        """Whether the program itself wrote the cells of this field beside the sheet."""
        column = self.column_of(field_id)
        return column is not None and column.index >= len(self.sheet.headings) - self.sheet.added

    def columns_of(self, ledger: str) -> list[Column]:
        """The columns of a ledger."""
        return [column for column in self.columns if column.field.ledger == ledger]

    def values_of(self, ledger: str) -> list[Values]:
        """What each row tells of the ledger; links are left out. What cannot be read is noted."""
        columns = [column for column in self.columns_of(ledger) if not column.is_link]
        names = [column.field.name for column in columns]
        rows = zip(*map(self._readable, columns), strict=True) if columns else [()] * self.count
        return [
            {name: value for name, value in zip(names, values, strict=True) if value is not None} for values in rows
        ]

    def _readable(self, column: Column) -> Sequence[Any]:
        """The values of a column without those that cannot be read, which are noted."""
        if Problem not in set(map(type, column.values)):
            return column.values
        for row, value in enumerate(column.values):
            if type(value) is Problem:
                self._note(row, column, value.text)
        return [None if type(value) is Problem else value for value in column.values]

    def _note(self, row: int, column: Column, text: str) -> None:
        """A value that is only compared hinders nothing."""
        if column.field.derived:
            self.warnings[row].append(f"{column.heading}：{text}")
        else:
            self.reject(row, column, text)

    def reject(self, row: int, column: Column | None, text: str, *, unknown: tuple[bytes, str] | None = None) -> None:
        """Refuse a row for what stands in one of its cells."""
        cell = self.sheet.rows[row][column.index] if column else ""
        self.problems[row].append(
            Rejected(
                row=self.sheet.numbers[row],
                column=column.heading if column else "",
                value=("" if cell is None else str(cell))[:_LONGEST_SHOWN],
                problem=text,
                index=column.index if column else -1,
                unknown=unknown,
            )
        )

    def reject_odd_ones(self, rows: Sequence[int], values: Sequence[Any], field_id: str, label: str) -> None:
        """Rows that speak of one record must agree: those that differ from most are refused, all when there are no most."""
        (usual, times), *others = Counter(values).most_common()
        if not others:
            return
        is_even = times == others[0][1]
        for row, value in zip(rows, values, strict=True):
            if is_even or value != usual:
                other = next(r for r, v in zip(rows, values, strict=True) if v != value)
                text = f"和第 {self.sheet.numbers[other]} 行是同一条记录，“{label}”却不一样，请核对后改成一样的"
                self.reject(row, self.column_of(field_id), text)

    def check_places(self, matches: Sequence[Match], own: Mapping[str, str]) -> None:
        """Refuse rows of another province, city, county or township."""
        for match in matches:
            wanted = own.get(match.field.name, "") if match.field and match.field.name in PLACE_FIELDS else ""
            if not (match.is_ignored and wanted):
                continue
            cells = [str(row[match.column] or "") for row in self.sheet.rows]
            texts = {cell: squeeze(cell) for cell in set(cells)}
            others = {cell for cell, text in texts.items() if text and _bare(text) != _bare(wanted)}
            for row, cell in enumerate(cells if others else ()):
                if cell in others:
                    column = Column(index=match.column, heading=match.heading, field=match.field, values=[])  # type: ignore[arg-type]
                    self.reject(row, column, f"是“{texts[cell][:20]}”的，不是{wanted}的，不能收进来")

    def _tell_days(self) -> None:
        """Days that left out their year or told a time of day, to be confirmed."""
        for column in self.columns:
            for row, time in column.times:
                cell = self.sheet.rows[row][column.index]
                self.warnings[row].append(f"{column.heading}“{cell}”只收日期，没有收“{time}”")
            for row in column.dated:
                cell = self.sheet.rows[row][column.index]
                self.warnings[row].append(f"{column.heading}“{cell}”没有写年份，按 {column.year} 年收，不对请改表")

    def _fill_down(self) -> None:
        """A blank household number under a filled one is that one, where cells are merged or the row is no head's."""
        numbers, relations = self._by_field.get(HOUSEHOLD_NO), self._by_field.get(RELATION)
        if numbers is None:
            return
        is_merged = numbers.index in self.sheet.merged_columns
        last = None
        for row, value in enumerate(numbers.values):
            if value is not None:
                last = value
            elif is_merged or (relations and relations.values[row] not in (None, HEAD)):
                numbers.values[row] = last
            elif relations and relations.values[row] == HEAD:
                last = None

    def _tell_heads(self) -> Heads | None:
        """Rows without a household number belong to the head above them, where the sheet shows which rows are one household."""
        shows_order = HEAD_NAME in self._by_field or bool(self.sheet.merged_columns)
        heads = heads_of(self._by_field, in_order=shows_order)
        if heads is not None and heads.is_guessed:
            self.columns.append(heads.column)
            self._by_field[heads.column.field.id] = heads.column
        return heads


def _bare(place: str) -> str:
    return _PLACE_ENDING.sub("", place)
