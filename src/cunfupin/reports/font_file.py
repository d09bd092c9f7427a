"""A font file as reportlab reads it, with a third of the memory: of a file only what is looked at comes into it."""

import mmap
from array import array
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFace


class FontFile(TTFontFace):  # type: ignore[misc]  # reportlab tells no types
    """What reportlab holds twice, or as lists of thirty thousand objects, is thinned out."""

    def __init__(self, path: Path) -> None:
        super().__init__(_Mapped(path))
        _thin_out(self)

    def get_table(self, tag: str) -> Any:
        """Drawings are cut out one by one: all of them, ten megabytes, were copied for each document."""
        return _Drawings(self._ttf_data, self.get_table_pos(tag)[0]) if tag == "glyf" else super().get_table(tag)


def _thin_out(face: Any) -> None:
    face.glyphToChar.clear()
    face.glyphPos = array("I", face.glyphPos)
    face.charWidths = {point: width for point, width in face.charWidths.items() if width != face.defaultWidth}
    pairs = {pair: pair for pair in face.hmetrics}
    face.hmetrics = list(map(pairs.__getitem__, face.hmetrics))


class _Mapped:
    """What reportlab takes for an open file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> mmap.mmap:
        """The whole file."""
        with self._path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


class _Drawings:
    """The table of drawings, of which only parts are asked for."""

    def __init__(self, data: mmap.mmap, start: int) -> None:
        self._data = data
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._start + part.start : self._start + part.stop]
