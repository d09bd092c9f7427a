"""Files too large to be honest: refused before a reader tries to hold them."""

import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from cunfupin.errors import UserError

_LARGEST_FILE = 100 << 20
_LARGEST_SUM = 400 << 20
_MOST_DENSE, _DENSEST = 24 << 20, 40
"""More than this is refused that was squeezed to less than one in so many bytes; real sheets stay below 20."""
_MOST_SHEETS = 500
_MOST_CELLS = 6_000_000
"""In all sheets of a file, the blank ones between counted."""
_MOST_COPIES = 1_000_000
"""Cells of a document that it does not hold itself but tells to repeat."""
_MOST_LINES = 1 << 20
_FAR = re.compile(rb'<c r="(?:[A-Z]+\d{6}|(?:[B-Z][A-Z]|[A-Z]{3})\d)')
"""A cell without which a sheet has fewer rows and columns than `_NEAR` has cells."""
_NEAR = 99_999 * 52
_COLUMN = re.compile(rb'<c r="([A-Z]+)\d+"(?:[^>]*[^/>])?>')
_ROW = re.compile(rb'<c r="[A-Z]+(\d+)"(?:[^>]*[^/>])?>')


def check_file(path: Path) -> None:
    """UserError when a file is larger than any sheet of people could be."""
    if path.stat().st_size > _LARGEST_FILE:
        raise UserError(f"“{path.name}”太大，不像是一张表，请核对是不是选错了文件")


def check_package(path: Path, package: zipfile.ZipFile) -> None:
    """UserError when what is packed would fill the memory."""
    parts = package.infolist()
    dense = sum(part.file_size for part in parts if part.file_size > part.compress_size * _DENSEST)
    if dense > _MOST_DENSE or sum(part.file_size for part in parts) > _LARGEST_SUM:
        raise UserError(f"“{path.name}”解开后大得不正常，不像是一张表，请用 WPS 或 Excel 打开后另存为 .xlsx 再试")


def check_sheets(path: Path, count: int) -> None:
    """UserError when nobody could have made so many sheets."""
    if count > _MOST_SHEETS:
        raise UserError(f"“{path.name}”里有 {count} 个工作表，太多了，请只留下要导入的，另存后再试")


def check_text(path: Path, content: bytes, delimiter: str) -> None:
    """UserError when lines or cells of a text would fill the memory."""
    lines = content.count(b"\n")
    if lines > _MOST_LINES or lines + content.count(delimiter.encode()) > _MOST_CELLS:
        raise UserError(f"“{path.name}”有 {lines} 行，太大了，请删掉多余的内容，或分成几张表")


def check_extent(path: Path, sheet: str, xml: bytes, before: int) -> None:
    """UserError when cells lie so far apart that the space between them would fill the memory.

    `before` is the number of cells in the sheets that were read already.
    """
    if before + _NEAR <= _MOST_CELLS and not _FAR.search(xml):
        return
    columns = max(map(column_number, set(_COLUMN.findall(xml))), default=0) + 1
    rows = max(map(int, set(_ROW.findall(xml))), default=0)
    if rows * columns + before > _MOST_CELLS:
        raise UserError(
            f"“{path.name}”的工作表“{sheet}”有 {rows} 行、{columns} 列，太大了，请删掉远处多余的内容，或分成几张表"
        )


def check_extents(path: Path, extents: Iterable[tuple[int, int]]) -> None:
    """UserError when the sheets of a file whose reader takes them all at once reach too far."""
    found = list(extents)
    if sum(rows * columns for rows, columns in found) > _MOST_CELLS:
        rows, columns = max(found)
        raise UserError(f"“{path.name}”里有 {rows} 行、{columns} 列的表，太大了，请删掉远处多余的内容，或分成几张表")


def check_copies(path: Path, count: int) -> None:
    """UserError when a document would be unfolded to far more than it holds."""
    if count > _MOST_COPIES:
        raise UserError(f"“{path.name}”里有 {count} 个重复的单元格，太多了，请删掉多余的内容，或另存为 .xlsx 再试")


def column_number(letters: bytes) -> int:
    """Number of a column from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
