"""What the reader of .ods files does not tell, or only after it has laid out every cell: reach, merged cells, hidden rows."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

CONTENT = "content.xml"
Range = tuple[int, int, int, int]
_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<]*)")
"""The beginning of a sheet, a row or a cell, with what stands before the next tag."""
_ATTRIBUTE = re.compile(rb"table:(name|visibility|number-(?:rows|columns)-(?:repeated|spanned))=[\"']([^\"']*)")
_SHEET, _ROW = b"table", b"table-row"
_SHOWN = b"visible"
_HOLDS = b"office:"
"""Begins the attributes of a cell that holds something."""
_NUMBER, _VISIBILITY = b"table:number-", b"table:visibility"
"""Begin the attributes of a row or cell that is no plain one: repeated, merged, hidden."""
_MOST_DIGITS = 9


@dataclass(kw_only=True)
class Reach:
    """How far a sheet reaches, which of its cells are merged and which rows hidden, counted from 0 as in `RawSheet`.

    `copies` are cells that hold something only because another one is repeated.
    """

    name: str
    rows: int = 0
    columns: int = 0
    copies: int = 0
    merged: list[Range] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)


def reaches(xml: bytes) -> Iterator[Reach]:
    """Every sheet of a document, in order."""
    found = Reach(name="")
    row = next_row = column = 0
    for mark in _TAG.finditer(xml):
        tag, rest = mark.groups()
        if tag == _SHEET:
            yield found
            found, next_row = Reach(name=_plain(_attributes(rest).get(b"name", b""))), 0
        elif tag == _ROW:
            row, next_row, column = next_row, next_row + 1, 0
            if _NUMBER in rest or _VISIBILITY in rest:
                said = _attributes(rest)
                next_row = row + _count(said, b"number-rows-repeated")
                if said.get(b"visibility", _SHOWN) != _SHOWN:
                    found.hidden_rows.add(row)
        else:
            width = 1
            if _NUMBER in rest:
                said = _attributes(rest)
                width = _count(said, b"number-columns-repeated")
                _merge(found, row, column, said)
            column += width
            if _HOLDS in rest:
                found.rows, found.columns = next_row, max(found.columns, column)
                found.copies += width * (next_row - row) - 1
    yield found


def _attributes(text: bytes) -> Mapping[bytes, bytes]:
    return dict(_ATTRIBUTE.findall(text))


def _plain(text: bytes) -> str:
    return unescape(text.decode("utf-8", "replace"))


def _merge(found: Reach, row: int, column: int, said: Mapping[bytes, bytes]) -> None:
    down, across = _count(said, b"number-rows-spanned"), _count(said, b"number-columns-spanned")
    if down > 1 or across > 1:
        found.merged.append((row, column, row + down - 1, column + across - 1))


def _count(said: Mapping[bytes, bytes], name: bytes) -> int:
    if name not in said:
        return 1
    digits = said[name] if said[name].isdigit() else _plain(said[name]).encode()
    return int(digits[:_MOST_DIGITS]) if digits.isdigit() else 1
