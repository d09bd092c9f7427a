"""Files too large to be honest: refused before a reader tries to hold them."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

from cunfupin.errors import UserError

_LARGEST_FILE = 200 << 20
_LARGEST_PART, _DENSEST = 24 << 20, 150
"""A part larger than this is refused when it was squeezed to less than one in so many bytes."""
_LARGEST_SUM = 1 << 30
_MOST_CELLS = 8_000_000
_WIDE = 26 * 27
"""Columns named by one or two letters."""
_FAR = re.compile(rb'<c r="([A-Z]{3}(?=\d)|[A-Z]+(?=\d{5}))(\d+)"(?:[^>]*[^/>])?>')
_COLUMN = re.compile(rb'<c r="([A-Z]+)\d+"(?:[^>]*[^/>])?>')
_ROW = re.compile(rb'<c r="[A-Z]+(\d+)"(?:[^>]*[^/>])?>')


def check_file(path: Path) -> None:
    """UserError when a file is larger than any sheet of people could be."""
    if path.stat().st_size > _LARGEST_FILE:
        raise UserError(f"“{path.name}”太大，不像是一张表，请核对是不是选错了文件")


def check_package(path: Path, content: bytes) -> None:
    """UserError when what is packed would fill the memory."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = package.infolist()
    swollen = any(part.file_size > _LARGEST_PART and part.file_size > part.compress_size * _DENSEST for part in parts)
    if swollen or sum(part.file_size for part in parts) > _LARGEST_SUM:
        raise UserError(f"“{path.name}”解开后大得不正常，不像是一张表，请用 WPS 或 Excel 打开后另存为 .xlsx 再试")


def check_extent(path: Path, sheet: str, xml: bytes) -> None:
    """UserError when cells lie so far apart that the space between them would fill the memory."""
    far = _FAR.findall(xml)
    last = max((int(row) for _letters, row in far), default=0)
    if last * _WIDE <= _MOST_CELLS and all(len(letters) < len("AAA") for letters, _row in far):
        return
    columns = max(map(column_number, set(_COLUMN.findall(xml))), default=0) + 1
    rows = max(map(int, set(_ROW.findall(xml))), default=0)
    if rows * columns > _MOST_CELLS:
        raise UserError(
            f"“{path.name}”的工作表“{sheet}”有 {rows} 行、{columns} 列，太大了，请删掉远处多余的内容，或分成几张表"
        )


def column_number(letters: bytes) -> int:
    """Number of a column from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
