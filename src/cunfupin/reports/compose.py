"""From blocks to the pages of a form, with what the township changed of it."""

from collections.abc import Sequence
from dataclasses import replace

from .flow import Page, paginate
from .layout import running_head
from .paper import MM, Paper
from .strips import Block, Strip
from .subject import Subject


def titled(subject: Subject, words: str, **more: str) -> str:
    """The title, of the form's words or the township's; `{year}`, `{village}` and `more` stand for their values."""
    known = {"year": str(subject.year), "village": subject.village_name, "township": subject.township, **more}
    for name, value in known.items():
        words = words.replace(f"{{{name}}}", value)
    return words


def bound(subject: Subject) -> Subject:
    """The subject for forms that are bound into a book, whose changed title and words are not theirs."""
    words = replace(subject.imprint.adaptation, title="", remark="")
    return replace(subject, imprint=replace(subject.imprint, adaptation=words))


def composed(
    subject: Subject, paper: Paper, blocks: Sequence[Block], end: Sequence[Strip] = (), *, running: str = ""
) -> tuple[Page, ...]:
    """The pages; later ones say in the upper margin whose they are."""
    left_out = subject.imprint.adaptation.left_out
    shown = [block for block in blocks if (block.rows or block.opening) and block.name not in left_out]
    first, *later = paginate(shown, end, paper.frame_height * MM)
    if not later:
        return (first,)
    above = running_head(paper, running)
    return (first, *((above, *page) for page in later))
