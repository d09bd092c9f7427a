"""How far the cells of an .xls file reach, told before a reader lays out the space between them."""

from collections.abc import Iterator
from itertools import islice
from struct import error, unpack_from

_HEADER, _ENTRY, _MOST_SECTORS = 512, 128, 1 << 19
_SHIFTS = (9, 12)
"""Powers of two that sectors may have as size; no reader knows others."""
_NAMES = frozenset(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_BEGIN, _MANY_NUMBERS = 0x0809, 0x00BD
_CELLS = frozenset({0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, _MANY_NUMBERS})
"""Records of cells that hold something, see [MS-XLS] 2.3."""


def extents(content: bytes) -> Iterator[tuple[int, int]]:
    """Rows and columns of each sheet; none where the file is no such file or is cut."""
    try:
        stream = _stream(content)
    except (error, IndexError):
        return
    rows = columns = 0
    for kind, place, length in _records(stream):
        if kind == _BEGIN:
            yield rows, columns
            rows = columns = 0
        elif kind in _CELLS and length >= 6:
            row, column = unpack_from("<HH", stream, place)
            if kind == _MANY_NUMBERS:
                column = unpack_from("<H", stream, place + length - 2)[0]
            rows, columns = max(rows, row + 1), max(columns, column + 1)
    yield rows, columns


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, place and length of each record."""
    place, end = 0, len(stream) - 4
    while place <= end:
        kind, length = unpack_from("<HH", stream, place)
        if place + 4 + length > len(stream):
            return
        yield kind, place + 4, length
        place += 4 + length


def _stream(content: bytes) -> bytes:
    """The records of the workbook, gathered from the sectors they lie in, see [MS-CFB] 2."""
    shift, small_shift = unpack_from("<HH", content, 30)
    if shift not in _SHIFTS:
        return b""
    size, small = 1 << shift, 1 << small_shift
    count, first = unpack_from("<II", content, 44)
    least, first_small = unpack_from("<II", content, 56)
    table: list[int] = []
    for sector in islice(_tables(content, size), count):
        table += unpack_from(f"<{size // 4}I", content, _HEADER + sector * size)
    folder = _chain(content, table, first, size)
    root = unpack_from("<I", folder, 116)[0]
    for place in range(0, len(folder), _ENTRY):
        name = folder[place : place + 64]
        if any(name.startswith(one) for one in _NAMES):
            start, length = unpack_from("<II", folder, place + 116)
            if length >= least:
                return _chain(content, table, start, size)[:length]
            places = _chain(content, table, first_small, size)
            short = list(unpack_from(f"<{len(places) // 4}I", places))
            return _chain(_chain(content, table, root, size), short, start, small, header=0)[:length]
    return b""


def _tables(content: bytes, size: int) -> Iterator[int]:
    """The sectors that hold the table of sectors."""
    yield from unpack_from("<109I", content, 76)
    following = unpack_from("<I", content, 68)[0]
    for _ in range(_MOST_SECTORS):
        *sectors, following = unpack_from(f"<{size // 4}I", content, _HEADER + following * size)
        yield from sectors


def _chain(content: bytes, table: list[int], sector: int, size: int, header: int = _HEADER) -> bytes:
    """The sectors that follow each other from this one on."""
    found: list[bytes] = []
    while sector < len(table) and len(found) <= len(table):
        found.append(content[header + sector * size : header + (sector + 1) * size])
        sector = table[sector]
    return b"".join(found)
