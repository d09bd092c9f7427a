"""A PDF document being written: pages from placed strips, shared forms for what never changes, embedded fonts, bookmarks."""

from datetime import datetime
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas

from .embedding import EmbeddedFont
from .flow import Page, Placed
from .fonts import Face, Font, Run, chain
from .ink import in_grey, page_parts, strip_operators
from .paper import MM, Paper
from .strips import Strip

PROGRAM = "村扶"
_FOOTER_DROP = 2.5 * MM


class PdfFile:
    """A document. `save` writes it; without that nothing is written."""

    def __init__(self, stream: BinaryIO, *, title: str, made_at: datetime, is_coloured: bool = True) -> None:
        fonts = chain(Face.PLAIN)
        self._is_coloured = is_coloured
        self._canvas: Any = Canvas(
            stream,
            pageCompression=1,
            invariant=1,
            initialFontName=fonts[0].name,
            lang="zh-CN",
            pdfVersion=(1, 5),
        )
        self._canvas.setTitle(title)
        self._canvas.setSubject(title)
        self._canvas.setCreator(PROGRAM)
        self._canvas.setDateFormatter(lambda *_epoch: f"D:{made_at:%Y%m%d%H%M%S}+08'00'")
        self._embedded: dict[Font, EmbeddedFont] = {}
        self._forms: dict[tuple[Strip, float], str] = {}
        self._bookmarks = 0

    def bookmark(self, title: str, level: int = 0) -> None:
        """An entry of the outline that leads to the page about to be added."""
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, level=level)

    def add_page(self, paper: Paper, page: Page, footer: Strip) -> None:
        """One page: the strips in the frame, the footer under it."""
        width, height = paper.width * MM, paper.height * MM
        self._canvas.setPageSize((width, height))
        left, top = paper.side_margin * MM, height - paper.top_margin * MM
        under = Placed(footer, paper.frame_height * MM + _FOOTER_DROP, footer.height)
        for part in page_parts((*page, under), left, top, self._name_of):
            if isinstance(part, str):
                self._write(part)
            else:
                self._stamp(part, left, top - part.top, paper)
        self._canvas.showPage()

    def save(self) -> None:
        """Write the document."""
        self._canvas.save()

    def _stamp(self, item: Placed, left: float, top: float, paper: Paper) -> None:
        key = (item.strip, item.height)
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"f{len(self._forms) + 1}"
            self._canvas.beginForm(name, -1, -item.height - 1, paper.frame_width * MM + 1, 1)
            self._write(strip_operators(item.strip, 0, 0, item.height, self._name_of))
            self._canvas.endForm()
        self._canvas.addLiteral(f"q 1 0 0 1 {left:.2f} {top:.2f} cm")
        self._canvas.doForm(name)
        self._canvas.addLiteral("Q")

    def _write(self, operators: str) -> None:
        self._canvas.addLiteral(operators if self._is_coloured else in_grey(operators))

    def _name_of(self, run: Run) -> str:
        embedded = self._embedded.get(run.font)
        if embedded is None:
            embedded = self._embedded[run.font] = EmbeddedFont(run.font, f"T{len(self._embedded) + 1}")
            self._canvas._doc.delayedFonts.append(embedded)
        embedded.draw(run.text)
        return f"/{embedded.name}"
