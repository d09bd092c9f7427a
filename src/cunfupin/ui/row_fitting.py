"""The widths of a table's columns and the heights of its rows: nothing beside the window, no text cut that has room below."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHeaderView

from .column_room import Need, least_room, lines_of, need_of, shared
from .tables import Table

if TYPE_CHECKING:
    from .rows import RowModel

_LEAST = 6
"""Width in Chinese characters that a column needs at least which takes the room that is left."""
_EDGES = 6
_MEASURED = 1000
"""Of so many rows the cells are measured; those below have one line."""
_BETWEEN = 0.62
"""Of the height of a line, between two rows."""


class RowFitting:
    """Fits one table. `whole`: no text is cut, even where the columns have the width that they are declared."""

    def __init__(self, table: Table, model: "RowModel[Any]", *, whole: bool) -> None:
        self._table, self._model, self._whole = table, model, whole
        self._titles = [column.title for column in model.columns]
        self._declared = [column.width for column in model.columns]
        self._needs = [Need() for _ in model.columns]
        self._widths: list[float] | None = None
        """In Chinese characters; None: all rows have one line."""
        self._is_measured = False
        self._shown: list[int] = []
        table.horizontalHeader().setMinimumSectionSize(1)

    def read_anew(self) -> None:
        """There are other rows. Columns only grow by them: a filter lets nothing jump."""
        self._is_measured = False
        self.share_room()

    def follow_type(self) -> None:
        """The type has another size."""
        self._table.verticalHeader().setDefaultSectionSize(self._row_height(1))
        self.share_room()

    def share_room(self) -> None:
        """All columns in sight: each text on one line where that suffices, else the longest go on below.

        Where even that is too little columns are left out that can be spared.
        """
        self._shown = list(range(len(self._declared)))
        is_enough = sum(self._one_line()) <= self._room()
        if not is_enough:
            self._spare_columns()
        self._widths = None if is_enough else shared(*self._facts(), self._room())
        self._table.setWordWrap(self._widths is not None)
        self._set_widths(self._widths or [self._declared[number] for number in self._shown])
        self._fit_rows()

    def _spare_columns(self) -> None:
        """Leave out from the right what can be spared, as long as there is not room for the others."""
        for number in reversed(self._shown):
            if sum(least_room(*self._facts())) > self._room() and self._model.columns[number].spare:
                self._shown.remove(number)

    def _set_widths(self, widths: Sequence[float]) -> None:
        header = self._table.horizontalHeader()
        self._model.break_titles(dict(zip(self._shown, widths, strict=True)) if self._widths else {})
        for number in range(len(self._declared)):
            self._table.setColumnHidden(number, number not in self._shown)
        for number, width in zip(self._shown, widths, strict=True):
            mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, mode)
            if width:
                self._table.setColumnWidth(number, int(width * self._unit) + self._beside)

    def _room(self) -> float:
        return (self._table.viewport().width() - len(self._shown) * self._beside) / self._unit

    def _facts(self) -> tuple[list[str], list[int], list[Need]]:
        """Titles, declared widths and needs of the columns that are shown."""
        self._measure()
        needs = self._needs if self._model.rows else [Need(width or _LEAST, 1.0) for width in self._declared]
        shown = self._shown
        return [self._titles[n] for n in shown], [self._declared[n] for n in shown], [needs[n] for n in shown]

    @property
    def width(self) -> int:
        """What all columns take together where there is room."""
        return sum(round(width * self._unit) + self._beside for width in self._one_line())

    def height(self, rows: int) -> int:
        """What the first rows take together, those included that are missing."""
        header = self._table.verticalHeader()
        there = min(rows, header.count())
        return sum(map(header.sectionSize, range(there))) + (rows - there) * header.defaultSectionSize()

    @property
    def _unit(self) -> int:
        return self._table.fontMetrics().horizontalAdvance("汉")

    @property
    def _beside(self) -> int:
        return self._unit + _EDGES

    def _row_height(self, lines: int) -> int:
        return round(self._table.fontMetrics().height() * (lines + _BETWEEN))

    def _one_line(self) -> list[float]:
        """What each column needs for rows of one line."""
        least = [width or max(_LEAST, len(title)) for width, title in zip(self._declared, self._titles, strict=True)]
        if not self._whole:
            return list(map(float, least))
        self._measure()
        return [max(width, need.whole) for width, need in zip(least, self._needs, strict=True)]

    def _measure(self) -> None:
        for number, column in enumerate(() if self._is_measured else self._model.columns):
            for row in self._model.rows[:_MEASURED]:
                self._needs[number] |= need_of(column.text(row))
        self._is_measured = True

    def _fit_rows(self) -> None:
        header = self._table.verticalHeader()
        for number, row in enumerate(self._model.rows[:_MEASURED]):
            height = self._row_height(self._lines(row, self._widths) if self._widths else 1)
            if header.sectionSize(number) != height:
                header.resizeSection(number, height)

    def _lines(self, row: Any, widths: Sequence[float]) -> int:
        texts = (self._model.columns[number].text(row) for number in self._shown)
        return max(map(lines_of, texts, widths))
