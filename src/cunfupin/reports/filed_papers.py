"""Scans and photos in the file of a household ("档案附件"), as far as a form may show them and they are here."""

from collections.abc import Collection, Iterator

from cunfupin.fields import Privacy

from .pieces import joined
from .subject import Record, Subject, shown

_NOTICE_PHOTO = "notice_photo"
_FRAMES = ("公示起始照片", "公示结束照片")


def papers_here(subject: Subject, allowed: Privacy, kind: str = "") -> Iterator[tuple[Record, bytes]]:
    """The papers, or those of a kind, with their pictures, the earliest first."""
    for paper in sorted(subject.all("attachment"), key=_when):
        if kind in ("", paper.get("attachment_type")) and _privacy(paper) <= allowed:
            content = subject.picture(paper.get("content_hash") or "")
            if content:
                yield paper, content


def notice_photos(subject: Subject, households: Collection[bytes], year: int) -> list[tuple[str, bytes | None]]:
    """The photos of a notice about these households in a year, each once; frames to paste them into where there are none.

    What was put up for everybody may be shown, whatever else of the household is hidden.
    """
    found = {
        paper["content_hash"]: (shown(paper, "attachment.formed_on", allowed=Privacy.INTERNAL), content)
        for paper, content in papers_here(subject, Privacy.INTERNAL, _NOTICE_PHOTO)
        if paper.get("household") in households and (paper.get("formed_on") or str(year)).startswith(str(year))
    }
    first, last = _FRAMES
    names = [first, *["公示照片"] * (len(found) - 2), last]
    kept = [*found.values(), *[("", None)] * len(_FRAMES)]
    return [(joined(name, day), content) for name, (day, content) in zip(names, kept, strict=False)]


def _when(paper: Record) -> tuple[str, str]:
    """Its day; of several without one the order of their files."""
    return (paper.get("formed_on") or "", paper.get("file_name") or "")


def _privacy(paper: Record) -> Privacy:
    """Who may see a scan; one of which nobody said it shows numbers and faces."""
    return Privacy[(paper.get("privacy_level") or Privacy.SENSITIVE.name).upper()]
