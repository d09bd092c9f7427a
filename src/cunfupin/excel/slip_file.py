"""The sheet of a "冲突核实单": one row a numbered box, with the choices of each as a drop-down; and the way back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cunfupin.errors import UserError
from cunfupin.fields import Text

from .sheet_file import Cell, open_sheets
from .sheet_writer import SheetColumn, SheetFrame, SheetWriter
from .workbook import DropDown, Print, Workbook, letters

NUMBER, ANSWER, ACTUAL, REASON, CODE = "编号", "核实结果", "实际内容", "依据", "核对码"
_WIDTHS = {
    NUMBER: 6, "农户": 20, "台账": 10, "记录": 12, "项目": 14, "上次一致时": 16, "乡镇的值": 18, "村里的值": 18,
    "情况": 24, ANSWER: 18, ACTUAL: 16, REASON: 16, CODE: 9,
}  # fmt: skip
HEADINGS = tuple(_WIDTHS)
_PASTED = 300
"""Rows at the top among which the headings are looked for."""
_LONGEST_LIST = 255


@dataclass(frozen=True, kw_only=True)
class SlipRow:
    """Cells by heading, and what may be chosen as the answer."""

    cells: Sequence[str]
    choices: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class FilledRow:
    """What somebody wrote into a row. `row` is its number in the sheet."""

    row: int
    number: str
    code: str
    answer: str
    actual: str
    reason: str


def write_slip(stream: BinaryIO, title: str, day: str, rows: Sequence[SlipRow], notes: Iterable[str]) -> None:
    """Write the sheet."""
    columns = tuple(SheetColumn(id="", heading=name, kind=Text(4000), width=width) for name, width in _WIDTHS.items())
    frame = SheetFrame(
        name="冲突核实单",
        title=title,
        subtitle=("", "", day),
        columns=columns,
        paper="A4",
        freeze="B4",
        is_compact=True,
    )
    with Workbook(stream) as book, book.sheet(frame.name, widths=list(_WIDTHS.values()), freeze=frame.freeze) as sheet:
        writer = SheetWriter(book, sheet, frame)
        writer.heads()
        writer.rows(row.cells for row in rows)
        last = writer.ending("；".join(notes))
        sheet.drop_downs = list(_drop_downs(rows, frame.data_row))
        sheet.print = Print(
            paper=frame.paper, repeat_rows=frame.data_row - 1, area=f"A1:{letters(len(columns) - 1)}{last}"
        )


def _drop_downs(rows: Iterable[SlipRow], first: int) -> Iterator[DropDown]:
    letter = letters(HEADINGS.index(ANSWER))
    cells: dict[str, list[str]] = {}
    for number, row in enumerate(rows, first):
        cells.setdefault(",".join(row.choices), []).append(f"{letter}{number}")
    for words, places in cells.items():
        if len(words) <= _LONGEST_LIST and '"' not in words:
            yield DropDown(cells=" ".join(places), source=f'"{words}"')


def read_slip(path: Path) -> list[FilledRow]:
    """The rows of a sheet that came back. UserError when it is none of ours."""
    file = open_sheets(path)
    for name in file.sheets:
        cells = file.read(name).cells
        for top, line in enumerate(cells[:_PASTED]):
            places = {_text(cell): place for place, cell in enumerate(line)}
            if {NUMBER, ANSWER, CODE} <= places.keys():
                return [_filled(row, one, places) for row, one in enumerate(cells[top + 1 :], top + 2) if any(one)]
    raise UserError(
        f"“{path.name}”不是冲突核实单：找不到“{NUMBER}”“{ANSWER}”“{CODE}”这几列，请选由本程序生成、填好的那一张"
    )


def _filled(row: int, line: Sequence[Cell], places: dict[str, int]) -> FilledRow:
    def text(heading: str) -> str:
        place = places.get(heading, len(line))
        return _text(line[place]) if place < len(line) else ""

    return FilledRow(
        row=row, number=text(NUMBER), code=text(CODE), answer=text(ANSWER), actual=text(ACTUAL), reason=text(REASON)
    )


def _text(cell: Cell) -> str:
    whole = int(cell) if isinstance(cell, float) and cell.is_integer() else cell
    return str(whole if whole is not None else "").strip()
