"""An .xlsx file written from front to back: rows go to the disk as they come, so that its size costs no memory.

The parts are those of ECMA-376; texts stand in their cells (`inlineStr`), never as formulas.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from io import StringIO
from typing import IO, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from .styles import Style, Styles

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CHUNK = 1 << 18
_QUICK = 2
_PAPERS = {"A3": 8, "A4": 9}
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HIDDEN = ' hidden="1"'
_PADDING = 0.71
"""What sheet programs add to the width that a person sees."""


@dataclass(frozen=True, kw_only=True)
class Print:
    """How a sheet is printed: lengths in inches, `repeat_columns` as letters, e.g. `A:D`."""

    paper: str
    is_landscape: bool = True
    pages_wide: int = 1
    repeat_rows: int = 0
    repeat_columns: str = ""
    area: str = ""
    side_margin: float = 10 / 25.4
    end_margin: float = 12 / 25.4


@dataclass(frozen=True, kw_only=True)
class DropDown:
    """Choices for the cells of a range; `source` is a quoted list or a range of another sheet."""

    cells: str
    source: str


@cache
def letters(column: int) -> str:
    """Letters of a column counted from 0."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def cell(column: int, row: int, tail: str) -> str:
    """A cell at this place; `tail` is what follows the place."""
    return f'<c r="{letters(column)}{row}"{tail}'


def safe(text: str) -> str:
    """Text as XML holds it; what XML cannot hold becomes a blank."""
    return escape(_ILLEGAL.sub(" ", text))


class SheetFile:
    """One sheet being written: `rows` first to last, then what concerns the whole sheet."""

    def __init__(self, part: IO[bytes], name: str) -> None:
        self.name = name
        self.merged: list[str] = []
        self.drop_downs: list[DropDown] = []
        self.filter = ""
        self.print: Print | None = None
        self._part = part
        self._waiting = StringIO()

    def raw(self, xml: str) -> None:
        """Add this piece."""
        self._waiting.write(xml)
        if self._waiting.tell() > _CHUNK:
            self._flush()

    def row(self, number: int, cells: str, height: float = 0) -> None:
        """A row of cells that are XML already."""
        high = f' ht="{height:g}" customHeight="1"' if height else ""
        self.raw(f'<row r="{number}"{high}>{cells}</row>')

    def _flush(self) -> None:
        self._part.write(self._waiting.getvalue().encode())
        self._waiting = StringIO()

    def end(self) -> None:
        """What follows the rows."""
        self.raw("</sheetData>")
        if self.filter:
            self.raw(f'<autoFilter ref="{self.filter}"/>')
        if self.merged:
            cells = "".join(f'<mergeCell ref="{cells}"/>' for cells in self.merged)
            self.raw(f'<mergeCells count="{len(self.merged)}">{cells}</mergeCells>')
        if self.drop_downs:
            lists = "".join(map(_drop_down, self.drop_downs))
            self.raw(f'<dataValidations count="{len(self.drop_downs)}">{lists}</dataValidations>')
        self.raw(_printing(self.print) if self.print else "")
        self.raw("</worksheet>")
        self._flush()


def _drop_down(one: DropDown) -> str:
    return (
        '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" '
        f'error="不在可选项里，仍要填写吗？" sqref="{one.cells}"><formula1>{escape(one.source)}</formula1></dataValidation>'
    )


def _printing(chosen: Print) -> str:
    side, end = f"{chosen.side_margin:.4f}", f"{chosen.end_margin:.4f}"
    turned = "landscape" if chosen.is_landscape else "portrait"
    return (
        '<printOptions horizontalCentered="1"/>'
        f'<pageMargins left="{side}" right="{side}" top="{end}" bottom="{end}" header="0.2" footer="0.2"/>'
        f'<pageSetup paperSize="{_PAPERS[chosen.paper]}" orientation="{turned}" '
        f'fitToWidth="{chosen.pages_wide}" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>"
    )


class Workbook(AbstractContextManager["Workbook"]):
    """The file. Leaving the block finishes it; when that is by a fault, the file is none."""

    def __init__(self, stream: BinaryIO) -> None:
        self._package = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_QUICK)
        self._styles = Styles()
        self._sheets: list[tuple[SheetFile, bool]] = []

    def style(self, style: Style) -> int:
        """Number of a style."""
        return self._styles.number(style)

    @contextmanager
    def sheet(
        self, name: str, *, widths: Sequence[float] = (), freeze: str = "", hidden: bool = False
    ) -> Iterator[SheetFile]:
        """A sheet to be filled inside the block; columns of no width are hidden."""
        with self._package.open(f"xl/worksheets/sheet{len(self._sheets) + 1}.xml", "w") as part:
            sheet = SheetFile(part, name)
            sheet.raw(_beginning(widths, freeze, is_first=not self._sheets))
            self._sheets.append((sheet, hidden))
            yield sheet
            sheet.end()

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        with self._package:
            if kind is None:
                self._finish()

    def _finish(self) -> None:
        """Write what holds the sheets together."""
        numbers = range(1, len(self._sheets) + 1)
        kinds = {f"worksheets/sheet{n}.xml": "worksheet" for n in numbers} | {"styles.xml": "styles"}
        types = "".join(_type(f"/xl/{path}", kind) for path, kind in kinds.items())
        self._write("xl/styles.xml", self._styles.xml())
        self._write("xl/workbook.xml", _workbook(self._sheets))
        self._write("xl/_rels/workbook.xml.rels", _relations(kinds))
        self._write("_rels/.rels", _relations({"xl/workbook.xml": "officeDocument"}))
        self._write(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{_type("/xl/workbook.xml", "sheet.main")}{types}'
            "</Types>",
        )

    def _write(self, path: str, xml: str) -> None:
        with self._package.open(path, "w") as part:
            part.write((_HEAD + xml).encode())


def _type(path: str, kind: str) -> str:
    return f'<Override PartName="{path}" ContentType="{_TYPE}.{kind}+xml"/>'


def _relations(targets: Mapping[str, str]) -> str:
    found = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{path}"/>'
        for n, (path, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _workbook(sheets: Sequence[tuple[SheetFile, bool]]) -> str:
    hidden = {True: ' state="hidden"', False: ""}
    names = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{n}"{hidden[is_hidden]} r:id="rId{n}"/>'
        for n, (sheet, is_hidden) in enumerate(sheets, 1)
    )
    defined = "".join(
        f'<definedName name="_xlnm.{name}" localSheetId="{n}"{" hidden=" + quoteattr("1") if is_inner else ""}>'
        f"{escape(target)}</definedName>"
        for n, (sheet, _hidden) in enumerate(sheets)
        for name, target, is_inner in _names(sheet)
    )
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets>'
        + (f"<definedNames>{defined}</definedNames>" if defined else "")
        + "</workbook>"
    )


def _names(sheet: SheetFile) -> Iterator[tuple[str, str, bool]]:
    """(name, what it stands for, whether only programs use it) of the sheet."""
    place = quoted(sheet.name)
    if sheet.filter:
        yield "_FilterDatabase", f"{place}!{_fixed(sheet.filter)}", True
    if sheet.print and sheet.print.area:
        yield "Print_Area", f"{place}!{_fixed(sheet.print.area)}", False
    if sheet.print and sheet.print.repeat_rows:
        rows = f"{place}!$1:${sheet.print.repeat_rows}"
        columns = f"{place}!{_fixed(sheet.print.repeat_columns)}," if sheet.print.repeat_columns else ""
        yield "Print_Titles", columns + rows, False


def quoted(name: str) -> str:
    """Name of a sheet as formulas hold it."""
    doubled = name.replace("'", "''")
    return f"'{doubled}'"


def _fixed(cells: str) -> str:
    """`A4:D9` as `$A$4:$D$9`."""
    return re.sub(r"([A-Z]+)(\d*)", lambda found: f"${found[1]}" + (f"${found[2]}" if found[2] else ""), cells)


def _beginning(widths: Sequence[float], freeze: str, *, is_first: bool) -> str:
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width + _PADDING:g}" customWidth="1"{"" if width else _HIDDEN}/>'
        for n, width in enumerate(widths, 1)
    )
    chosen = ' tabSelected="1"' if is_first else ""
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView{chosen} workbookViewId="0">{_pane(freeze)}</sheetView></sheetViews>'
        f"{f'<cols>{columns}</cols>' if columns else ''}<sheetData>"
    )


def _pane(freeze: str) -> str:
    found = re.fullmatch(r"([A-Z]+)(\d+)", freeze)
    if not found:
        return ""
    left, top = _number(found[1]), int(found[2]) - 1
    columns = f' xSplit="{left}"' if left else ""
    where = "bottomRight" if left else "bottomLeft"
    return f'<pane{columns} ySplit="{top}" topLeftCell="{freeze}" activePane="{where}" state="frozen"/>'


def _number(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1
