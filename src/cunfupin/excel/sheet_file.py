"""A file of sheets as it lies on the disk: .xlsx, .xls, .et, .ods, .csv. Its faults become one sentence."""

import csv
import hashlib
import os
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    ZipError,
)

from cunfupin.errors import UserError, reason_of
from cunfupin.progress import Progress, Silent, watched

from .damage import damage_in, parts_of
from .ledger_file import IDENTIFIERS, RECORDS
from .limits import check_copies, check_extent, check_extents, check_file, check_package, check_sheets, check_text
from .old_format import extents
from .open_document import CONTENT, Range, Reach, reaches

Cell = Any
ERROR = "#N/A"
"""Stands in a cell that holds an error or a formula without result."""
_MANY_SHEETS = 1000
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_WPS = ".et"
_READER = "pyo3_runtime"
"""Where the faults of the reader itself come from."""
_BEGINNING = 10_000
"""Characters of a text that hold its first line."""
UID_TEXT = re.compile(r"[0-9A-F]{32}")
_PACKED, _OLD_FORMAT = b"PK", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, kw_only=True)
class RawSheet:
    """Cells of one sheet by row and column from 0; `merged` are ranges (first row, first column, last row, last column)."""

    name: str
    cells: list[list[Cell]]
    merged: tuple[Range, ...] = ()
    hidden_rows: frozenset[int] = frozenset()

    @property
    def extent(self) -> int:
        """Number of cells, the blank ones counted."""
        return len(self.cells) * max(map(len, self.cells), default=0)


@dataclass(frozen=True, kw_only=True)
class SheetFile:
    """An opened file: its visible sheets in order, and the names of the hidden ones."""

    path: Path
    sheets: tuple[str, ...]
    hidden: tuple[str, ...]
    content: bytes
    workbook: CalamineWorkbook | None
    reaches: Mapping[str, Reach] = field(default_factory=dict)
    """Of an .ods file, by sheet: what its reader does not tell."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the file, hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def is_workbook(self) -> bool:
        """Whether it is an .xlsx file."""
        return bool(self._parts)

    def identifiers(self, name: str) -> tuple[str, ...]:
        """What this program wrote down of the columns of one of its own sheets; nothing for other sheets."""
        return self._noted(IDENTIFIERS, name)

    def records(self, name: str) -> tuple[bytes, ...]:
        """The uids of the records that this program wrote on one of its own sheets; nothing for other sheets."""
        texts = UID_TEXT.findall("".join(self._noted(RECORDS, name)))
        return tuple(map(bytes.fromhex, texts))

    def _noted(self, hidden: str, name: str) -> tuple[str, ...]:
        """The line of a hidden sheet of ours that belongs to a visible sheet."""
        if self.workbook is None or hidden not in self.hidden:
            return ()
        with _faults_named(self.path):
            lines = self.workbook.get_sheet_by_name(hidden).to_python(skip_empty_area=False, nrows=_MANY_SHEETS)
        place = self.sheets.index(name)
        return tuple(str(cell) for cell in lines[place]) if place < len(lines) else ()

    @cached_property
    def _package(self) -> zipfile.ZipFile | None:
        return zipfile.ZipFile(BytesIO(self.content)) if self.content.startswith(_PACKED) else None

    @cached_property
    def _parts(self) -> Mapping[str, str]:
        return parts_of(self._package) if self._package else {}

    def _xml(self, name: str) -> bytes:
        """What a sheet of an xlsx file holds; nothing for other kinds of files."""
        return self._package.read(self._parts[name]) if self._package and name in self._parts else b""

    def read(self, name: str, before: int = 0, progress: Progress | None = None) -> RawSheet:
        """One sheet. UserError when it is broken, or too large after so many cells of other sheets."""
        return watched(lambda: self._read(name, before), progress or Silent(), f"正在读取“{name}”")

    def _read(self, name: str, before: int) -> RawSheet:
        if self.workbook is None:
            return RawSheet(name=name, cells=_read_text(self.path, self.content))
        with _faults_named(self.path), ThreadPoolExecutor(1) as beside:
            xml = self._xml(name)
            check_extent(self.path, name, xml, before)
            looked = beside.submit(damage_in, xml)
            with _quiet(self.content):
                sheet = self.workbook.get_sheet_by_name(name)
            cells = _all_rows(sheet)
            merged = tuple((a, b, c, d) for (a, b), (c, d) in sheet.merged_cell_ranges or ())
        damage, reach = looked.result(), self.reaches.get(name, Reach(name=name))
        for row, column in damage.errors:
            _put_error(cells, row, column)
        return RawSheet(
            name=name,
            cells=cells,
            merged=(*merged, *reach.merged),
            hidden_rows=damage.hidden_rows | reach.hidden_rows,
        )


def open_sheets(path: Path | SheetFile, progress: Progress | None = None) -> SheetFile:
    """The file's sheets; a file that is open already stays as it is.

    UserError when it is missing, locked by a password, damaged or no file of sheets.
    """
    if isinstance(path, SheetFile):
        return path
    return watched(lambda: _opened(path), progress or Silent(), "正在打开表格")


def _opened(path: Path) -> SheetFile:
    try:
        check_file(path)
        content = path.read_bytes()
    except OSError as error:
        raise UserError(f"打不开“{path}”：{reason_of(error)}，请检查文件还在不在、有没有被别的程序打开") from None
    if not content:
        raise UserError(f"“{path.name}”是空文件，里面没有内容，请换一个文件")
    if path.suffix.lower() == _WPS:
        raise UserError(f"“{path.name}”是 WPS 自己的格式，请在 WPS 里另存为 .xlsx 再导入")
    if not content.startswith((_PACKED, _OLD_FORMAT)):
        _told(path, content)
        return SheetFile(path=path, sheets=(path.stem,), hidden=(), content=content, workbook=None)
    if _LOCKED in content[: 1 << 20] or _LOCKED in content[-(1 << 16) :]:
        raise _locked(path)
    with _faults_named(path):
        reach = _checked(path, content)
        with _quiet(content):
            workbook = CalamineWorkbook.from_filelike(BytesIO(content))
    tables = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    if not tables:
        raise _unreadable(path)
    check_sheets(path, len(tables))
    shown = tuple(sheet.name for sheet in tables if sheet.visible == SheetVisibleEnum.Visible)
    hidden = tuple(sheet.name for sheet in tables if sheet.visible != SheetVisibleEnum.Visible)
    return SheetFile(
        path=path,
        sheets=shown,
        hidden=hidden,
        content=content,
        workbook=workbook,
        reaches={one.name: one for one in reach},
    )


def _checked(path: Path, content: bytes) -> list[Reach]:
    """What an .ods file tells before it is read. UserError when a file would fill the memory."""
    if not content.startswith(_PACKED):
        check_extents(path, extents(content))
        return []
    with zipfile.ZipFile(BytesIO(content)) as package:
        check_package(path, package)
        found = list(reaches(package.read(CONTENT))) if CONTENT in package.namelist() else []
    check_extents(path, [(one.rows, one.columns) for one in found])
    check_copies(path, sum(one.copies for one in found))
    return found


@contextmanager
def _faults_named(path: Path) -> Iterator[None]:
    try:
        yield
    except PasswordError:
        raise _locked(path) from None
    except (CalamineError, ZipError, zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, KeyError, OSError):
        raise _unreadable(path) from None
    except BaseException as fault:
        if type(fault).__module__ != _READER:
            raise
        raise _unreadable(path) from None


@contextmanager
def _quiet(content: bytes) -> Iterator[None]:
    """The reader complains of old files on standard error before it gives up."""
    if not content.startswith(_OLD_FORMAT):
        yield
        return
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _unreadable(path: Path) -> UserError:
    return UserError(f"“{path.name}”读不出来，文件可能已损坏，请用 WPS 或 Excel 打开后另存为 .xlsx 再试")


def _locked(path: Path) -> UserError:
    return UserError(f"“{path.name}”设了打开密码，请在 WPS 或 Excel 里去掉密码另存后再试")


def _all_rows(sheet: CalamineSheet) -> list[list[Cell]]:
    """Every row from the first column on; taken one by one, so that other threads run meanwhile."""
    left = [""] * (sheet.start or (0, 0))[1]
    return [left + row if left else row for row in sheet.iter_rows()]


def _read_text(path: Path, content: bytes) -> list[list[Cell]]:
    encoding, delimiter = _told(path, content)
    try:
        lines = csv.reader(TextIOWrapper(BytesIO(content), encoding, newline=""), delimiter=delimiter)
        return [cells for cells in lines]  # noqa: C416 - unlike `list` it lets other threads run
    except csv.Error:
        raise UserError(f"“{path.name}”读不出来，请用 WPS 或 Excel 打开后另存为 .xlsx 再试") from None


def _told(path: Path, content: bytes) -> tuple[str, str]:
    """Encoding and delimiter of a text. UserError when it holds no cells, or too many."""
    encoding, text = _decoded(path, content)
    beginning = text[:_BEGINNING].lstrip()
    if beginning[:1] in ("<", "{") or "\x00" in text:
        raise UserError(f"“{path.name}”不是 Excel 表，请用 WPS 或 Excel 打开后另存为 .xlsx 再试")
    first = beginning.partition("\n")[0]
    delimiter = "\t" if first.count("\t") > first.count(",") else ","
    check_text(path, content, delimiter)
    return encoding, delimiter


def _decoded(path: Path, content: bytes) -> tuple[str, str]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return encoding, content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError(f"“{path.name}”不是 Excel 表，请用 WPS 或 Excel 打开后另存为 .xlsx 再试")


def _put_error(cells: list[list[Cell]], row: int, column: int) -> None:
    while len(cells) <= row:
        cells.append([])
    line = cells[row]
    line.extend([""] * (column + 1 - len(line)))
    line[column] = ERROR
