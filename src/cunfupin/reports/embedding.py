"""A font inside one document: only the characters that were drawn, with codes that copy out and can be searched.

reportlab's own embedding writes at most 256 characters per font object, and its table from codes to Unicode ("ToUnicode")
breaks for characters beyond the Basic Multilingual Plane: it writes U+2CD02 as five hexadecimal digits where the format
wants UTF-16, and 𬴂 copies out as another character. So the font is written here as a composite font with one table.
"""

import hashlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from .fonts import Font

_FULL_WIDTH = 1000
_SYMBOLIC = 4
_ENTRIES_PER_BLOCK = 100
_MOST_TEXTS = 8192


class EmbeddedFont:
    """What one document needs of a font. reportlab calls `addObjects` when the document is written."""

    def __init__(self, font: Font, name: str) -> None:
        self.font = font
        self.name = name
        self._drawn: set[str] = set()
        self._texts: set[str] = set()

    def draw(self, text: str) -> None:
        """Note that a text was drawn. Forms repeat their texts: most calls cost one look-up."""
        if text not in self._texts:
            if len(self._texts) > _MOST_TEXTS:
                self._texts.clear()
            self._texts.add(text)
            self._drawn.update(text)

    def addObjects(self, document: Any) -> None:  # noqa: N802 - reportlab's name
        """Write the subset and everything that describes it into the document."""
        characters = sorted(self._drawn)
        title = _subset_name(self.font, characters)
        described = document.Reference(self._descriptor(document, title, characters))
        inner = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(title),
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": described,
                "DW": _FULL_WIDTH,
                "W": self._widths(characters),
                "CIDToGIDMap": document.Reference(_compressed(glyph_table(self.font, characters))),
            }
        )
        outer = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(title),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(inner)]),
                "ToUnicode": document.Reference(_compressed(unicode_table(self.font, characters).encode("ascii"))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(outer)

    def _descriptor(self, document: Any, title: str, characters: list[str]) -> Any:
        face = self.font.face
        program = _compressed(face.makeSubset([ord(character) for character in characters]))
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(title),
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray(face.bbox),
                "ItalicAngle": face.italicAngle,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.capHeight,
                "StemV": face.stemV,
                "FontFile2": document.Reference(program),
            }
        )

    def _widths(self, characters: list[str]) -> Any:
        found: list[Any] = []
        for character in characters:
            width = self.font.advance_of(character)
            if width != _FULL_WIDTH:
                found += [self.font.code_of(character), PDFArray([width])]
        return PDFArray(found)


def unicode_table(font: Font, characters: list[str]) -> str:
    """The table from codes to Unicode. Its right side is UTF-16, so a rare character is a pair of surrogates there."""
    entries = [
        f"<{font.code_of(character):04X}> <{character.encode('utf-16-be').hex().upper()}>" for character in characters
    ]
    blocks = [entries[start : start + _ENTRIES_PER_BLOCK] for start in range(0, len(entries), _ENTRIES_PER_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def glyph_table(font: Font, characters: list[str]) -> bytes:
    """The table from codes to the drawings of the subset, which holds them in the order of first use after the box 0."""
    places = {0: 0}
    for character in characters:
        places.setdefault(font.glyph_of(character), len(places))
    table = bytearray(2 * (max(map(font.code_of, characters), default=0) + 1))
    for character in characters:
        at = 2 * font.code_of(character)
        table[at : at + 2] = places[font.glyph_of(character)].to_bytes(2, "big")
    return bytes(table)


def _compressed(content: bytes) -> Any:
    return PDFStream(dictionary=PDFDictionary({"Length1": len(content)}), content=content, filters=[PDFZCompress])


def _subset_name(font: Font, characters: list[str]) -> str:
    digest = hashlib.sha256("".join(characters).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6]) + "+" + str(font.face.name.decode("ascii"))
