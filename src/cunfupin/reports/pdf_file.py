"""A PDF document being written: each page goes out when it is made; shared forms, fonts and bookmarks follow."""

import hashlib
import io
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import BinaryIO, NamedTuple

from PIL import Image

from .archival import catalog_facts, document_facts
from .embedding import embed
from .flow import Page, Placed
from .fonts import Font
from .ink import RULE_GREY, in_grey, rules, strip_operators
from .paper import MM, Paper
from .pdf_body import PdfBody, references, text_string
from .strips import Picture, Strip

_FOOTER_DROP = 2.5 * MM


class _Bookmark(NamedTuple):
    title: str
    page: int
    under: list["_Bookmark"]


class Sheet(NamedTuple):
    """A page on its paper with the line under it."""

    paper: Paper
    page: Page
    footer: Strip


class PdfFile:
    """A document, readable once `save` has written what all its pages share."""

    def __init__(self, stream: BinaryIO, *, title: str, made_at: datetime, is_coloured: bool = True) -> None:
        self._body = PdfBody(stream)
        self._title, self._made_at, self._is_coloured = title, made_at, is_coloured
        self._tree, self._shared, self._fonts = (self._body.reserve() for _ in range(3))
        self._pages: list[int] = []
        self._drawn: dict[Font, set[str]] = defaultdict(set)
        self._forms: dict[tuple[Strip, float], str] = {}
        self._stamps: dict[str, int] = {}
        self._bookmarks: list[_Bookmark] = []

    def bookmark(self, title: str, level: int = 0) -> None:
        """An entry of the outline that leads to the page about to be added."""
        level_list = self._bookmarks[-1].under if level else self._bookmarks
        level_list.append(_Bookmark(title, len(self._pages), []))

    def add_page(self, sheet: Sheet) -> None:
        """One page: the strips in the frame, the footer under it."""
        self._add(sheet.paper.width, sheet.paper.height, self._content(sheet))

    def add_spread(self, left: Sheet | None, right: Sheet | None) -> None:
        """Two upright pages side by side on one of the same paper laid across, each at half its area."""
        paper = next(sheet.paper for sheet in (left, right) if sheet)
        scale = paper.width / paper.height
        places = ((left, 0.0), (right, paper.height / 2 * MM))
        shown = [f"q {scale:.4f} 0 0 {scale:.4f} {x:.2f} 0 cm {self._content(sheet)} Q" for sheet, x in places if sheet]
        self._add(paper.height, paper.width, "\n".join(shown))

    def _content(self, sheet: Sheet) -> str:
        paper, page, footer = sheet
        left, top = paper.side_margin * MM, (paper.height - paper.top_margin) * MM
        placed = (*page, Placed(footer, paper.frame_height * MM + _FOOTER_DROP, footer.height))
        parts = [RULE_GREY]
        for item in placed:
            drawn = f"/{self._form(item, paper)} Do" if item.strip.is_fixed else self._operators(item)
            parts.append(f"q 1 0 0 1 {left:.2f} {top - item.top:.2f} cm {drawn} Q")
        parts.append(rules(placed, left, top))
        return "\n".join(parts)

    def _add(self, width: float, height: float, operators: str) -> None:
        content = self._body.add_stream(self._inked(operators))
        self._pages.append(
            self._body.add(
                f"<< /Type /Page /Parent {self._tree} 0 R /MediaBox [0 0 {width * MM:.2f} {height * MM:.2f}]"
                f" /Resources {self._shared} 0 R /Contents {content} 0 R >>"
            )
        )

    def save(self) -> None:
        """Write what the pages share, the outline and what the document says of itself."""
        body = self._body
        fonts = {font.name: embed(body, font, drawn) for font, drawn in self._drawn.items()}
        body.put(self._fonts, f"<< {_named(fonts)} >>")
        body.put(self._shared, f"<< /Font {self._fonts} 0 R /XObject << {_named(self._stamps)} >> >>")
        body.put(self._tree, f"<< /Type /Pages /Count {len(self._pages)} /Kids {references(self._pages)} >>")
        outline = self._outline()
        catalog = body.add(
            f"<< /Type /Catalog /Pages {self._tree} 0 R /Outlines {outline} 0 R /PageMode /UseOutlines"
            f" {catalog_facts(body, self._title, self._made_at)} >>"
        )
        body.finish(catalog, body.add(document_facts(self._title, self._made_at)))

    def _form(self, item: Placed, paper: Paper) -> str:
        """The name of a strip that is drawn once and shown on many pages."""
        key = (item.strip, item.height)
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"S{len(self._stamps)}"
            box = f"-1 {-item.height - 1:.2f} {paper.frame_width * MM + 1:.2f} 1"
            self._stamps[name] = self._body.add_stream(
                self._inked(self._operators(item)),
                f"/Type /XObject /Subtype /Form /BBox [{box}] /Resources << /Font {self._fonts} 0 R >>",
            )
        return name

    def _operators(self, item: Placed) -> str:
        for cell in item.strip.cells:
            for line in cell.text.lines:
                for run in line.runs:
                    self._drawn[run.font].update(run.text)
        return "\n".join((strip_operators(item.strip, item.height), *map(self._picture, item.strip.pictures)))

    def _picture(self, picture: Picture) -> str:
        """Operators that show a picture; the same one is kept once."""
        name = f"P{hashlib.sha256(picture.content).hexdigest()}"
        if name not in self._stamps:
            with Image.open(io.BytesIO(picture.content)) as opened:
                width, height = opened.size
            self._stamps[name] = self._body.add_packed(
                picture.content,
                f"/Type /XObject /Subtype /Image /Width {width} /Height {height}"
                " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
            )
        below = -picture.drop - picture.height
        return f"q {picture.width:.2f} 0 0 {picture.height:.2f} {picture.left:.2f} {below:.2f} cm /{name} Do Q"

    def _inked(self, operators: str) -> bytes:
        return (operators if self._is_coloured else in_grey(operators)).encode("ascii")

    def _outline(self) -> int:
        """The bookmarks; the parts of a book are folded in."""
        root = self._body.reserve()
        first, last = self._entries(self._bookmarks, root)
        count = len(self._bookmarks)
        return self._body.put(root, f"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {count} >>")

    def _entries(self, bookmarks: list[_Bookmark], parent: int) -> tuple[int, int]:
        """Write entries side by side; gives the numbers of the first and the last."""
        numbers = [self._body.reserve() for _ in bookmarks]
        for one, number, before, after in zip(bookmarks, numbers, [0, *numbers], [*numbers[1:], 0], strict=False):
            facts = f"/Title {text_string(one.title)} /Parent {parent} 0 R /Dest [{self._pages[one.page]} 0 R /Fit]"
            facts += f" /Prev {before} 0 R" if before else ""
            facts += f" /Next {after} 0 R" if after else ""
            if one.under:
                first, last = self._entries(one.under, number)
                facts += f" /First {first} 0 R /Last {last} 0 R /Count {-len(one.under)}"
            self._body.put(number, f"<< {facts} >>")
        return numbers[0], numbers[-1]


def _named(numbers: Mapping[str, int]) -> str:
    return " ".join(f"/{name} {number} 0 R" for name, number in numbers.items())
