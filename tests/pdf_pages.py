"""What is really on the pages of a PDF: its text, the boxes of its characters, its fonts, its QR codes."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdf
import pypdfium2
import zxingcpp

MM = 72 / 25.4


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
    for page in document:
        text = page.get_textpage()
        boxes = []
        for place in range(text.count_chars()):
            character = text.get_text_range(place, 1)
            box = text.get_charbox(place)
            if character.strip() and box[2] > box[0]:
                boxes.append(Box(character, *box))
        yield page.get_size(), boxes
    document.close()


def overlapping(boxes: list[Box], slack: float = 0.6) -> list[tuple[Box, Box]]:
    """Pairs of characters drawn over each other."""
    found = []
    ordered = sorted(boxes, key=lambda box: box.left)
    for place, box in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.left > box.right:
                break
            if box.overlaps(other, slack):
                found.append((box, other))
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
