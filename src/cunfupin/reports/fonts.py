"""The bundled fonts: parsed once, shared by all documents, with a fallback for each single character.

A text is a row of `Run`s, each in the first font that has its characters. Every font is written as a composite font
("Type 0") with two-byte codes. The code of a character is its place among the characters of the font, so that it does not
depend on the document and an encoded text can be kept and used again.
"""

import threading
from array import array
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from cunfupin.paths import resources_dir

from .font_file import FontFile

REGULAR = "NotoSansSC-Regular.ttf"
BOLD = "NotoSansSC-Bold.ttf"
SERIF = "NotoSerifSC-Regular.ttf"
RARE = ("CunfuRareA.ttf", "CunfuRareB.ttf")
_FILES = (REGULAR, BOLD, SERIF, *RARE)
_LAST_CODE = 0xFFFF
_SAME_LOOK = {"\xa0": " ", "☐": "□"}
_loading = threading.RLock()


@cache
def _numbered(points: bytes) -> tuple[frozenset[str], dict[int, int]]:
    """Characters and their codes; the regular and the bold font hold the same characters and share them."""
    found = array("I", points)
    return frozenset(map(chr, found)), {point: place for place, point in enumerate(found, start=1)}


class Font:
    """One font file, and its name on the pages.

    A character that no font has gets a code of its own too: it draws as a box and still copies out.
    """

    def __init__(self, path: Path) -> None:
        self.name = f"F{_FILES.index(path.name)}"
        self.face = FontFile(path)
        self.characters, self._codes = _numbered(array("I", sorted(self.face.charToGlyph)).tobytes())

    def code_of(self, character: str) -> int:
        """The two-byte code under which the character is written."""
        point = ord(character)
        with _loading:
            return self._codes.setdefault(point, _LAST_CODE - (len(self._codes) - len(self.characters)))

    def encoded(self, text: str) -> str:
        """The codes of a text as hexadecimal digits, ready for a PDF string."""
        if not self.characters.issuperset(text):
            for character in text:
                self.code_of(character)
        return text.translate(self._codes).encode("utf-16-be", "surrogatepass").hex()

    def glyph_of(self, character: str) -> int:
        """Number of the drawing in the font file; 0 is the box for a missing one."""
        return int(self.face.charToGlyph.get(ord(character), 0))

    def advance_of(self, character: str) -> float:
        """Width in thousandths of the type size."""
        return float(self.face.getCharWidth(ord(character)))

    def advance(self, text: str) -> float:
        """Width of a text in thousandths of the type size."""
        return float(sum(map(self.face.getCharWidth, map(ord, text))))


class Run(NamedTuple):
    """A stretch of text in one font: its codes and its width in thousandths of the type size."""

    font: Font
    text: str
    codes: str
    advance: float


@cache
def _font(file_name: str) -> Font | None:
    path = resources_dir() / "fonts" / file_name
    return Font(path) if path.is_file() else None


class Face(Enum):
    """黑体 for forms, bold for their heads, and 宋体 for running text; each with the fonts to try, best first."""

    PLAIN = (REGULAR, *RARE)
    BOLD = (BOLD, REGULAR, *RARE)
    SERIF = (SERIF, REGULAR, *RARE)


@cache
def chain(face: Face) -> tuple[Font, ...]:
    """The fonts to try for each character, best first."""
    wanted = face.value
    with _loading:
        found = tuple(font for font in map(_font, wanted) if font)
    if not found:
        raise FileNotFoundError(resources_dir() / "fonts" / wanted[0])
    return found


@lru_cache(maxsize=8192)
def runs(text: str, face: Face = Face.PLAIN) -> tuple[Run, ...]:
    """The text as runs, each in the first font that has its characters."""
    fonts = chain(face)
    for looked_for, drawn in _SAME_LOOK.items():
        text = text.replace(looked_for, drawn)
    if fonts[0].characters.issuperset(text):
        return (_run(fonts[0], text),) if text else ()
    return tuple(_split(fonts, text))


def advance(text: str, face: Face = Face.PLAIN) -> float:
    """Width of a text in thousandths of the type size."""
    return sum(run.advance for run in runs(text, face))


def _split(fonts: tuple[Font, ...], text: str) -> Iterator[Run]:
    def font_for(character: str) -> Font:
        return next((font for font in fonts if character in font.characters), fonts[0])

    for font, part in groupby(text, key=font_for):
        yield _run(font, "".join(part))


def _run(font: Font, text: str) -> Run:
    return Run(font, text, font.encoded(text), font.advance(text))
