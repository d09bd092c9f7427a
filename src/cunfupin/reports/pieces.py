"""More words of the layout vocabulary: running text, seals, photos and scans, and rows made from fields."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PIL import Image

from cunfupin.fields import Code
from cunfupin.models.registry import field_of

from .fonts import Face
from .layout import DATE_TO_FILL, Columns, box, caption_strip, grid, heading
from .paper import MM, Paper
from .strips import SIDE_PAD, Align, Block, Cell, Picture, Shape, Strip
from .subject import Record, Subject, label, label_with_unit
from .typesetting import fit

SEAL_SIDE = 40
_INDENT = "　　"
_PHOTO_LABEL, _PHOTO_GAP = 6, 4
_SCAN_HEIGHT = 250
_COVER_TITLE, _COVER_TEXT = 36, 13
_COVER_COLUMNS, _COVER_ROW = (36, 84), 15
_IN_NUMBERS = str.maketrans("年月", "..", "日")


def paragraphs(paper: Paper, texts: Iterable[str], *, is_grey: bool = False) -> Block:
    """Running text over the whole width, each paragraph indented by two characters."""
    room = paper.frame_width * MM
    rows = []
    for text in texts:
        fitted = fit(f"{_INDENT}{text}", room, paper.subtitle_size, Face.SERIF, may_shrink=False)
        cell = Cell(left=-SIDE_PAD, width=room + 2 * SIDE_PAD, text=fitted, is_grey=is_grey)
        rows.append(Strip(height=fitted.height + 1.5 * MM, cells=(cell,)))
    return Block(rows=tuple(rows))


def space(height: float) -> Block:
    """Nothing, so many millimetres high."""
    return Block(rows=(Strip(height=height * MM),))


def front(
    paper: Paper, title: str, pairs: Sequence[tuple[str, str]], *, code: str = "", letterhead: str = ""
) -> list[Block]:
    """The first page of a book: its title in large type, and in a block in the middle whose it is."""
    inset = (paper.frame_width - sum(_COVER_COLUMNS)) / 2
    rows = [[pair] for pair in pairs]
    return [
        space(40),
        heading(paper, title, "", code, letterhead=letterhead, size=_COVER_TITLE),
        space(20),
        grid(paper, _COVER_COLUMNS, rows, least_row=_COVER_ROW, size=_COVER_TEXT, inset=inset),
    ]


def seal(paper: Paper, signer: str, day: str = "") -> Strip:
    """Who signs at the right, a dotted frame for the seal, the date."""
    side, gap = SEAL_SIDE * MM, 4 * MM
    left = paper.frame_width * MM - side - 15 * MM
    size = paper.subtitle_size
    texts = (signer, "（盖章）", day or DATE_TO_FILL)
    cells = tuple(
        Cell(
            left=left,
            width=side,
            text=fit(text, side, size),
            align=Align.CENTRE,
            drop=gap + place * side / len(texts),
            height=side / len(texts),
        )
        for place, text in enumerate(texts)
    )
    frame = Shape(left=left, drop=gap, width=side, height=side, is_dashed=True)
    return Strip(height=side + 2 * gap, cells=cells, shapes=(frame,))


def photos(paper: Paper, shown: Sequence[tuple[str, bytes | None]], *, width: float, height: float) -> Block:
    """Photos with their captions below, as many in a row as fit; where there is none yet a frame to paste it into."""
    each = min(int(paper.frame_width // width), len(shown)) or 1
    step = paper.frame_width / each
    rows = [shown[start : start + each] for start in range(0, len(shown), each)]
    return Block(rows=tuple(_photo_row(paper, row, 0, step, width, height) for row in rows))


def beside_photos(
    paper: Paper, lines: Sequence[str], shown: Sequence[tuple[str, bytes | None]], *, width: float, height: float
) -> Block:
    """Lines of larger text at the left, photos with their captions at the right."""
    step = width + _PHOTO_GAP
    first = paper.frame_width - step * len(shown)
    row = _photo_row(paper, shown, first, step, width, height)
    text = fit("\n".join(lines), first * MM, paper.subtitle_size)
    cell = Cell(left=-SIDE_PAD, width=first * MM, text=text, height=row.height)
    return Block(rows=(replace(row, cells=(cell, *row.cells)),))


def _photo_row(
    paper: Paper, shown: Sequence[tuple[str, bytes | None]], first: float, step: float, width: float, height: float
) -> Strip:
    shapes, cells, pictures = [], [], []
    for place, (text, content) in enumerate(shown):
        start = (first + place * step) * MM
        left = start + (step - width) / 2 * MM
        if content:
            pictures.append(fitted_picture(content, left, 1 * MM, width * MM, height * MM))
        else:
            shapes.append(Shape(left=left, drop=1 * MM, width=width * MM, height=height * MM, is_dashed=True))
        fitted, under = fit(text, step * MM, paper.note_size), (height + 1) * MM
        cells.append(
            Cell(left=start, width=step * MM, text=fitted, align=Align.CENTRE, drop=under, height=_PHOTO_LABEL * MM)
        )
    tall = (height + 1 + _PHOTO_LABEL) * MM
    return Strip(height=tall, cells=tuple(cells), shapes=tuple(shapes), pictures=tuple(pictures))


def captioned(text: str, contents: Sequence[bytes]) -> list[tuple[str, bytes | None]]:
    """Photos under one caption, or an empty frame with it."""
    return [(text, content) for content in contents] or [(text, None)]


def scan(paper: Paper, content: bytes, caption: str) -> Block:
    """A scanned paper as large as the page allows, what it is above it."""
    head = caption_strip(paper, caption, is_spare=False)
    room = paper.frame_height * MM - head.height
    picture = fitted_picture(content, 0, 0, paper.frame_width * MM, min(room, _SCAN_HEIGHT * MM))
    return Block(rows=(head, Strip(height=picture.drop + picture.height, pictures=(picture,))))


def fitted_picture(content: bytes, left: float, drop: float, width: float, height: float) -> Picture:
    """The picture as large as the room allows, in the middle of it."""
    with Image.open(io.BytesIO(content)) as opened:
        scale = min(width / opened.width, height / opened.height)
        wide, high = opened.width * scale, opened.height * scale
    return Picture(
        content=content, left=left + (width - wide) / 2, drop=drop + (height - high) / 2, width=wide, height=high
    )


def field_pairs(
    subject: Subject, record: Record, field_ids: Sequence[str], *, per_row: int
) -> list[list[tuple[str, str]]]:
    """Labels and values of fields, so many pairs in a row; the last row is filled up."""
    pairs = [(label_with_unit(name), subject.text(record, name)) for name in field_ids]
    pairs += [("", "")] * (-len(pairs) % per_row)
    return [pairs[start : start + per_row] for start in range(0, len(pairs), per_row)]


def field_rows(subject: Subject, records: Iterable[Record], field_ids: Sequence[str]) -> list[tuple[str, ...]]:
    """One row of values for each record."""
    return [tuple(subject.text(record, name) for name in field_ids) for record in records]


def field_columns(field_ids: Sequence[str], widths: Sequence[float]) -> Columns:
    """Columns headed by the labels of fields."""
    return tuple((label_with_unit(name), width) for name, width in zip(field_ids, widths, strict=True))


def aligns_of(field_ids: Sequence[str]) -> tuple[Align, ...]:
    """Numbers to the right, the rest in the middle."""
    return tuple(Align.RIGHT if field_of(*name.split(".")).kind.is_number else Align.CENTRE for name in field_ids)


def total(records: Iterable[Record], name: str) -> int | None:
    """Sum of a field; None where nothing is known."""
    found = [record[name] for record in records if record.get(name) is not None]
    return sum(found) if found else None


def joined(*texts: str, by: str = " ") -> str:
    """The texts that are not blank."""
    return by.join(text for text in texts if text)


def span(subject: Subject, record: Record, first: str, last: str) -> str:
    """From one date to another."""
    texts = (subject.text(record, first), subject.text(record, last))
    return f"{texts[0]}—{texts[1]}" if any(texts) else ""


def short_day(text: str) -> str:
    """A day for a narrow column: 2020.1.15 for 2020年1月15日 and what follows it."""
    return text.split(" ")[0].translate(_IN_NUMBERS)


def short_span(subject: Subject, record: Record, first: str, last: str) -> str:
    """From one day to another, for a narrow column."""
    return span(subject, record, first, last).translate(_IN_NUMBERS)


def ticks(record: Record, field_ids: Iterable[str]) -> list[list[tuple[str, str]]]:
    """Questions with a box for yes and one for no, two beside each other."""
    pairs = []
    for field_id in field_ids:
        value = record.get(field_id.split(".")[1])
        pairs.append((label(field_id), f"{box('是', is_chosen=value == 1)}　{box('否', is_chosen=value == 0)}"))
    pairs += [("", "")] * (-len(pairs) % 2)
    return [pairs[start : start + 2] for start in range(0, len(pairs), 2)]


def choices(record: Record, field_id: str) -> str:
    """A box for each option of a code list."""
    kind = field_of(*field_id.split(".")).kind
    assert isinstance(kind, Code)
    chosen = (record.get(field_id.split(".")[1]) or "").split(",")
    return joined(*(box(one.label, is_chosen=one.code in chosen) for one in kind.codes.options), by="　")


def latest_round(subject: Subject, field_id: str) -> list[Record]:
    """The records of the year that are of its last round ("轮次")."""
    ledger, name = field_id.split(".")
    kind = field_of(ledger, name).kind
    assert isinstance(kind, Code)
    records = subject.of_year(ledger)
    last = max((kind.codes.rank(one.get(name) or "") for one in records), default=0)
    return [one for one in records if kind.codes.rank(one.get(name) or "") == last]
