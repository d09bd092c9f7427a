"""What is really on the pages of a PDF: its text, the boxes of its characters, its fonts, its QR codes."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

import pypdf
import pypdfium2
import zxingcpp
from pypdfium2 import raw

MM = 72 / 25.4
_SQUARE = 12
"""Side in points of the squares by which characters are compared."""


class Box(NamedTuple):
    """The ink of a character in points from the lower left corner."""

    character: str
    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: "Box", slack: float) -> bool:
        """Whether the two share more than a sliver."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.top, other.top) - max(self.bottom, other.bottom) > slack
        )


def open_pdf(source: Any) -> pypdfium2.PdfDocument:
    """A PDF from bytes or a path."""
    return pypdfium2.PdfDocument(source)


def texts_of(source: Any) -> list[str]:
    """The text of each page, as somebody would copy it out."""
    document = open_pdf(source)
    found = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    document.close()
    return found


def boxes_of(source: Any) -> Iterator[tuple[tuple[float, float], list[Box]]]:
    """Size of each page and the boxes of its characters."""
    document = open_pdf(source)
    edges = [ctypes.c_double() for _edge in range(4)]
    for page in document:
        text = page.get_textpage()
        boxes = []
        for place in range(text.count_chars()):
            character = chr(raw.FPDFText_GetUnicode(text, place))
            raw.FPDFText_GetCharBox(text, place, *edges)
            left, right, bottom, top = (edge.value for edge in edges)
            is_second_half = "\udc00" <= character <= "\udfff"
            if character.strip() and right > left and not is_second_half:
                boxes.append(Box(character, left, bottom, right, top))
        yield page.get_size(), boxes
    document.close()


def overlapping(boxes: list[Box], slack: float = 0.6) -> list[tuple[Box, Box]]:
    """Pairs of characters drawn over each other. Only those that touch the same square of the page are compared."""
    squares: dict[tuple[int, int], list[Box]] = defaultdict(list)
    found = []
    for box in boxes:
        across = range(int(box.left // _SQUARE), int(box.right // _SQUARE) + 1)
        for square in product(across, range(int(box.bottom // _SQUARE), int(box.top // _SQUARE) + 1)):
            found += [(other, box) for other in squares[square] if box.overlaps(other, slack)]
            squares[square].append(box)
    return found


def codes_of(source: Any, scale: float = 2) -> list[list[str]]:
    """The content of the QR codes of each page, read from its picture."""
    document = open_pdf(source)
    found = [[code.text for code in zxingcpp.read_barcodes(page.render(scale=scale).to_pil())] for page in document]
    document.close()
    return found


def fonts_of(source: Any) -> dict[str, bool]:
    """Each font by its name, and whether its program is in the file."""
    found = {}
    for page in pypdf.PdfReader(source).pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
            found[str(font["/BaseFont"])] = "/FontFile2" in inner.get("/FontDescriptor", {})
    return found
