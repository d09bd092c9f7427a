"""A table found on a sheet: its headings wherever they are, its rows without titles, totals and notes."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from cunfupin.fields import clean, squeeze

from .sheet_file import Cell, RawSheet

_ROWS_SEARCHED = 10
_DEEPEST_HEAD = 3
_WIDEST = 500
"""Columns beyond are no part of any list of people."""
GROUP_MARK = "／"
"""Between a group of headings and the heading under it."""
_TOTAL = re.compile(r"(本页)?(小计|合计|总计|共计)[:：]?|.{1,12}(小计|合计|总计)")
_SIGNATURE = re.compile(
    r"(填表人|填报人|填报单位|制表人?|审核人|复核人|负责人|单位负责人|备注|说明|注)\s*[:：].*", re.DOTALL
)
_BLANKS = re.compile(r"\s+")
_NOTE = re.compile(r"[:：]")
_NO_HEADING = re.compile(r"[-\d.,%]+|#.*")
_STEMS = list("甲乙丙丁戊己庚辛壬癸")
_LEAST_NUMBERED = 3
_ID_LENGTH = 18
"""Cells of an id number, numbered in the headings of some forms."""
Score = Callable[[Sequence[str]], float]


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """A row that holds no record: a total or a note."""

    number: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A table on a sheet. `numbers` are the row numbers that a person sees, parallel to `rows`.

    The last `added` columns do not stand on the sheet itself.
    """

    file: Path
    name: str
    headings: tuple[str, ...]
    header_row: int
    rows: list[list[Cell]]
    numbers: list[int]
    notes: tuple[str, ...] = ()
    merged_columns: frozenset[int] = frozenset()
    skipped: tuple[Skipped, ...] = ()
    added: int = 0


@dataclass(frozen=True, kw_only=True)
class Head:
    """Where the headings are (rows from 0) and what they say, group and heading joined."""

    row: int
    depth: int
    headings: tuple[str, ...]
    score: float


def find_head(raw: RawSheet, score: Score) -> Head | None:
    """The rows among the first ten whose headings score best, with their groups; None when none scores."""
    best: Head | None = None
    for row in range(min(_ROWS_SEARCHED, len(raw.cells))):
        for depth in range(1, min(_DEEPEST_HEAD, len(raw.cells) - row) + 1):
            if depth > 1 and not (_is_group(raw, row + depth - 2) and _goes_on(raw, row, row + depth - 1)):
                break
            headings = _headings_at(raw, row, depth)
            found = Head(row=row, depth=depth, headings=headings, score=score(headings))
            if found.score > (best.score if best else 0) or (best and _is_fuller(raw, found, best)):
                best = found
    return _whole(raw, best) if best else None


def _whole(raw: RawSheet, head: Head) -> Head:
    """The head down to where its merged cells end."""
    below = head.row + head.depth
    ends = [bottom + 1 for top, _left, bottom, _right in raw.merged if head.row <= top < below <= bottom]
    depth = min(max([below, *ends]) - head.row, _DEEPEST_HEAD)
    return head if depth == head.depth else replace(head, depth=depth, headings=_headings_at(raw, head.row, depth))


def _is_fuller(raw: RawSheet, found: Head, best: Head) -> bool:
    """Whether a head that scores the same holds the groups of the best one too."""
    is_grouped = any(top == bottom == found.row and left < right for top, left, bottom, right in raw.merged)
    return found.score == best.score and found.depth > best.depth and is_grouped


def _texts_of(raw: RawSheet, row: int) -> set[str]:
    return {text for text in map(_text, raw.cells[row]) if text}


def _is_group(raw: RawSheet, row: int) -> bool:
    """Whether a row may hold groups of headings: no title, no line of notes."""
    texts = _texts_of(raw, row)
    return len(texts) > 1 and not any(_NOTE.search(text) for text in texts)


def _goes_on(raw: RawSheet, first: int, row: int) -> bool:
    """Whether the headings that begin in the first row go on in this one: it says something, and the cells merged down
    from the first row reach it. The first line of an empty form holds a formula or a number at most."""
    ends = [bottom for top, left, bottom, right in raw.merged if first == top < bottom and left == right]
    texts = _texts_of(raw, row)
    is_said = len(texts) >= _ID_LENGTH or not all(map(_NO_HEADING.fullmatch, texts))
    return bool(texts) and is_said and max(ends, default=row) >= row


def read_table(raw: RawSheet, head: Head, path: Path, *, keep_totals: bool = False) -> Sheet:
    """The rows under the headings; merged cells are unfolded downwards."""
    first = head.row + head.depth
    merged_columns = _unfold(raw, first)
    rows: list[list[Cell]] = []
    numbers: list[int] = []
    skipped: list[Skipped] = []
    width = len(head.headings)
    holds_none = cache(is_no_record)
    for index, cells in enumerate(raw.cells[first:], first):
        lead = next((cell for cell in cells if cell != "" and not _is_blank(cell)), None)
        if lead is None or index in raw.hidden_rows:
            if lead is not None:
                skipped.append(Skipped(number=index + 1, text="隐藏行"))
            continue
        if index == first and is_numbering(cells):
            skipped.append(Skipped(number=index + 1, text="栏次"))
            continue
        if not keep_totals and isinstance(lead, str) and holds_none(lead):
            skipped.append(Skipped(number=index + 1, text=squeeze(lead)[:40]))
            continue
        rows.append(cells[:width] if len(cells) >= width else [*cells, *[""] * (width - len(cells))])
        numbers.append(index + 1)
    return Sheet(
        file=path,
        name=raw.name,
        headings=head.headings,
        header_row=first,
        rows=rows,
        numbers=numbers,
        notes=tuple(_notes(raw, head.row)),
        merged_columns=merged_columns,
        skipped=tuple(skipped),
    )


def is_numbering(cells: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns ("栏次"): 甲, 乙, 丙, then 1, 2, 3 from the first to the last."""
    texts = [_text(cell).strip("()（）") for cell in cells if not _is_blank(cell)]
    stems = [text for text in texts if text in _STEMS]
    numbers = [text for text in texts if text not in _STEMS]
    counted = [str(number) for number in range(1, len(numbers) + 1)]
    return len(texts) >= _LEAST_NUMBERED and texts == [*_STEMS[: len(stems)], *counted]


def _is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def is_no_record(lead: str) -> bool:
    """Whether a row that begins with this text is a total, a note or a line for signatures."""
    text = squeeze(lead)
    return bool(_TOTAL.fullmatch(text) or _SIGNATURE.fullmatch(text))


def _notes(raw: RawSheet, until: int) -> Iterator[str]:
    for cells in raw.cells[:until]:
        for cell in cells:
            if not _is_blank(cell):
                yield str(cell).strip()


def _unfold(raw: RawSheet, first: int) -> frozenset[int]:
    """Write the value of each cell merged over several data rows into all of them; answers the columns."""
    reached: dict[int, int] = {}
    for top, left, bottom, right in sorted(raw.merged):
        if top < first or bottom == top or left != right or top >= len(raw.cells):
            continue
        value = raw.cells[top][left] if left < len(raw.cells[top]) else ""
        for row in range(max(top, reached.get(left, 0)), min(bottom + 1, len(raw.cells))):
            if left < len(raw.cells[row]):
                raw.cells[row][left] = value
        reached[left] = max(bottom + 1, reached.get(left, 0))
    return frozenset(reached)


def _headings_at(raw: RawSheet, row: int, depth: int) -> tuple[str, ...]:
    lines = [_spread(raw, row + step, is_group=step < depth - 1) for step in range(depth)]
    width = max(map(len, lines))
    lines = [line + [""] * (width - len(line)) for line in lines]
    joined = (GROUP_MARK.join(dict.fromkeys(filter(None, parts))) for parts in zip(*lines, strict=True))
    return _without_tail(tuple(joined))


def _spread(raw: RawSheet, row: int, *, is_group: bool) -> list[str]:
    """Texts of a row of headings; a group's text stands over all its columns."""
    texts = [_text(cell) for cell in raw.cells[row]]
    if not is_group:
        return texts
    for top, left, bottom, right in raw.merged:
        if top == row == bottom and left < len(texts):
            texts[left : right + 1] = [texts[left]] * (min(right, len(texts) - 1) - left + 1)
    return texts


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return _BLANKS.sub("", clean(str(cell))) if cell is not None else ""


def _without_tail(headings: tuple[str, ...]) -> tuple[str, ...]:
    last = max((n for n, heading in enumerate(headings) if heading), default=-1)
    return headings[: min(last + 1, _WIDEST)]
