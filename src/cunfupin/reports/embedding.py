"""A font inside one document: only the characters that were drawn, with codes that copy out and can be searched.

reportlab reads the font file and cuts the subset. Its own embedding is not used: it writes at most 256 characters per font
object, and its table from codes to Unicode ("ToUnicode") breaks for characters beyond the Basic Multilingual Plane: it writes
U+2CD02 as five hexadecimal digits where the format wants UTF-16, and 𬴂 copies out as another character. So the font is written
here as a composite font with one table.
"""

import hashlib

from .fonts import Font
from .pdf_body import PdfBody

_FULL_WIDTH = 1000
_SYMBOLIC = 4
_ENTRIES_PER_BLOCK = 100
_SMALLEST = 9
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_END = "\nendcmap CMapName currentdict /CMap defineresource pop end end"


def embed(body: PdfBody, font: Font, drawn: set[str]) -> int:
    """Write the subset and everything that describes it; gives the number of the font's object."""
    characters = sorted(drawn)
    title = _subset_name(font, characters)
    described = body.add(_descriptor(body, font, title, characters))
    glyphs = body.add_stream(glyph_table(font, characters))
    inner = body.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{title} /FontDescriptor {described} 0 R /DW {_FULL_WIDTH}"
        f" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /W [{_widths(font, characters)}] /CIDToGIDMap {glyphs} 0 R >>"
    )
    unicode = body.add_stream(unicode_table(font, characters).encode("ascii"))
    return body.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{title} /Encoding /Identity-H"
        f" /DescendantFonts [{inner} 0 R] /ToUnicode {unicode} 0 R >>"
    )


def _descriptor(body: PdfBody, font: Font, title: str, characters: list[str]) -> str:
    face = font.face
    program = face.makeSubset([ord(character) for character in characters])
    file = body.add_stream(program, f"/Length1 {len(program)}", level=_SMALLEST)
    codes = body.add_stream(code_set(font, characters))
    box = " ".join(f"{edge:g}" for edge in face.bbox)
    return (
        f"<< /Type /FontDescriptor /FontName /{title} /Flags {_SYMBOLIC} /FontBBox [{box}]"
        f" /ItalicAngle {face.italicAngle:g} /Ascent {face.ascent:g} /Descent {face.descent:g}"
        f" /CapHeight {face.capHeight:g} /StemV {face.stemV:g} /FontFile2 {file} 0 R /CIDSet {codes} 0 R >>"
    )


def _widths(font: Font, characters: list[str]) -> str:
    widths = ((font.code_of(character), font.advance_of(character)) for character in characters)
    return " ".join(f"{code} [{width:g}]" for code, width in widths if width != _FULL_WIDTH)


def unicode_table(font: Font, characters: list[str]) -> str:
    """The table from codes to Unicode. Its right side is UTF-16, so a rare character is a pair of surrogates there."""
    entries = [
        f"<{font.code_of(character):04X}> <{character.encode('utf-16-be').hex().upper()}>" for character in characters
    ]
    blocks = [entries[start : start + _ENTRIES_PER_BLOCK] for start in range(0, len(entries), _ENTRIES_PER_BLOCK)]
    lines = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    return _CMAP_HEAD + "\n".join(lines) + _CMAP_END


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


def code_set(font: Font, characters: list[str]) -> bytes:
    """One bit for each code that has a drawing, the box 0 included."""
    bits = bytearray(max(map(font.code_of, characters), default=0) // 8 + 1)
    for code in (0, *map(font.code_of, characters)):
        bits[code // 8] |= 0x80 >> code % 8
    return bytes(bits)


def _subset_name(font: Font, characters: list[str]) -> str:
    digest = hashlib.sha256("".join(characters).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6]) + "+" + str(font.face.name.decode("ascii"))
