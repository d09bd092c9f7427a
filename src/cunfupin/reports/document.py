"""Forms into one PDF: an outline entry for each subject and part, page numbers, the line under each page."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from cunfupin.fields import day_in_words

from .flow import Page
from .form import TOWNSHIP, Form, Part
from .layout import footer
from .paper import Paper
from .pdf_file import PdfFile, Sheet
from .strips import Strip
from .subject import Imprint, Subject

_UNNAMED = "（未命名）"
_BLANK_PAGE: Page = ()
_PAGES_OF_A_FOLDED_SHEET = 4


class EmptyDocument(Exception):
    """The form has no page for any of the subjects."""


def write_form(
    stream: BinaryIO,
    form: Form,
    subjects: Iterable[Subject],
    imprint: Imprint,
    *,
    document_title: str,
) -> int:
    """Write the form for each subject; gives the number of pages. EmptyDocument when it has none."""
    file = PdfFile(stream, title=document_title, made_at=imprint.printed_at, is_coloured=imprint.adaptation.is_coloured)
    count = 0
    for subject in subjects:
        parts = [part for part in form.lay_out(subject) if part.pages]
        if form.is_double_sided and not form.is_booklet:
            parts = _even(parts)
        if parts:
            count += _write_parts(file, form, subject, parts)
    if not count:
        raise EmptyDocument
    file.save()
    return count


def write_sheet(stream: BinaryIO, title: str, code: str, lay_out: Callable[[Subject], Part], imprint: Imprint) -> None:
    """Write something that is about no record: a list, a month."""
    form = Form(name=code, title=title, code=code, subject=TOWNSHIP, lay_out=lambda subject: [lay_out(subject)])
    year, names = imprint.printed_at.year, (title, title)
    subject = Subject(ledger=TOWNSHIP, record={}, imprint=imprint, year=year, names=names)
    write_form(stream, form, [subject], imprint, document_title=title)


def _write_parts(file: PdfFile, form: Form, subject: Subject, parts: list[Part]) -> int:
    """The pages of one subject; gives their number."""
    total = sum(len(part.pages) for part in parts)
    file.bookmark(" ".join(subject.names[1:] or subject.names) or _UNNAMED)
    sheets: list[Sheet] = []
    for part in parts:
        if len(parts) > 1 and not form.is_booklet:
            file.bookmark(part.title, level=1)
        for page in part.pages:
            under = _footer(form, subject, part.paper, f"第 {len(sheets) + 1} 页 共 {total} 页")
            sheets.append(Sheet(part.paper, page, under))
            if not form.is_booklet:
                file.add_page(sheets[-1])
    if form.is_booklet:
        for left, right in folded(len(sheets)):
            file.add_spread(*(sheets[place] if place < len(sheets) else None for place in (left, right)))
    return total


def folded(count: int) -> Iterator[tuple[int, int]]:
    """Which pages lie side by side so that the sheets, printed on both sides and folded, read from first to last."""
    last = -(-count // _PAGES_OF_A_FOLDED_SHEET) * _PAGES_OF_A_FOLDED_SHEET - 1
    for place in range((last + 1) // 2):
        yield (last - place, place) if place % 2 == 0 else (place, last - place)


def _even(parts: list[Part]) -> list[Part]:
    """A blank page at the end where the number of pages is odd."""
    if not parts or sum(len(part.pages) for part in parts) % 2 == 0:
        return parts
    last = parts[-1]
    return [*parts[:-1], Part(title=last.title, paper=last.paper, pages=(*last.pages, _BLANK_PAGE))]


def _footer(form: Form, subject: Subject, paper: Paper, place: str) -> Strip:
    issuer = subject.imprint.adaptation.footer or (
        f"{subject.township}人民政府扶贫办公室 印制" if subject.township else ""
    )
    printed = f"打印日期：{day_in_words(subject.imprint.printed_at)}"
    return footer(paper, issuer, place, f"{printed}　{form.code} {subject.year}年度")
