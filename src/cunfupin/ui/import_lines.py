"""What an import preview says, as lines for people."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cunfupin.excel.headings import Match, suggestion
from cunfupin.fields import FieldSpec, Privacy, Reference, Value
from cunfupin.models.registry import fields_of, ledger
from cunfupin.services.import_outcome import (
    CREATED,
    REJECTED,
    UNCHANGED,
    UPDATED,
    Difference,
    ImportPreview,
    RowOutcome,
)
from cunfupin.services.records import reference_labels
from cunfupin.services.workspace import Workspace

from .heading_table import HeadingLine, Target
from .rows import Column

ABSENT, SKIPPED = "表里没有", "没有看"
OUTCOMES = (CREATED, UPDATED, UNCHANGED, REJECTED, ABSENT, SKIPPED)
_FIRST = {REJECTED: 0, CREATED: 1, UPDATED: 1, ABSENT: 2}
_TONES = {CREATED: "good", UPDATED: "warn", UNCHANGED: "muted", REJECTED: "bad", ABSENT: "warn", SKIPPED: "muted"}
_DELETED = "导出时有，表里把这一行删掉了；资料没有删"
_NOT_THERE = "资料里有，表里没有；不会删除，确已减少的请到户里登记"
_SAMPLES = 3
_LONG_NUMBER = re.compile(r"\d{11}")


@dataclass(frozen=True, kw_only=True)
class ImportLine:
    """One row of the sheet, or a record that the sheet lacks (number 0)."""

    number: int
    outcome: str
    name: str
    text: str


COLUMNS = (
    Column[ImportLine](title="行", text=lambda one: str(one.number or ""), width=3, is_number=True),
    Column[ImportLine](title="结果", text=lambda one: one.outcome, width=4, tone=lambda one: _TONES[one.outcome]),
    Column[ImportLine](title="记录", text=lambda one: one.name, width=10),
    Column[ImportLine](title="不同的内容，或问题", text=lambda one: one.text, width=0),
)


@dataclass(frozen=True, kw_only=True)
class ShownPreview:
    """Everything that the page shows."""

    summary: str
    hint: str
    lines: tuple[ImportLine, ...]
    headings: tuple[HeadingLine, ...]
    targets: tuple[Target, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """Number of lines by outcome."""
        found = dict.fromkeys(OUTCOMES, 0)
        for line in self.lines:
            found[line.outcome] += 1
        return found


def shown_preview(workspace: Workspace, preview: ImportPreview) -> ShownPreview:
    """The preview in words."""
    names = _reference_names(workspace, preview)
    title = ledger(preview.family.main).__ledger__.title
    return ShownPreview(
        summary=f"{preview.sheet.file.name}：{len(preview.rows):,} 行，收进{title}",
        hint="；".join((*map(_together, preview.others), *preview.notes)),
        lines=tuple(sorted((*_lines(workspace, preview, names), *_absent(preview), *_skipped(preview)), key=_urgency)),
        headings=tuple(_heading(preview, match) for match in preview.matches if match.heading),
        targets=tuple(
            Target(id=spec.id, title=f"{spec.label}（{ledger(spec.ledger).__ledger__.title}）")
            for name in preview.family.ledgers
            for spec in fields_of(name)
        ),
    )


def _together(other: ImportPreview) -> str:
    """What becomes of a sheet that is taken in with the one in sight."""
    counts = "、".join(f"{outcome} {count:,} 行" for outcome, count in other.counts.items() if count)
    return f"工作表“{other.sheet.name}”一起导入：{counts or '没有行'}"


def _urgency(line: ImportLine) -> int:
    """What has to be looked at comes first, what is as it was last."""
    return _FIRST.get(line.outcome, len(_FIRST))


def _lines(workspace: Workspace, preview: ImportPreview, names: Mapping[bytes, str]) -> Iterable[ImportLine]:
    places = _name_places(preview)
    said = [_name_said(cells, places) for cells in preview.sheet.rows]
    unsaid = {row.uid for row, name in zip(preview.rows, said, strict=True) if row.uid is not None and not name}
    labels = reference_labels(workspace, preview.family.main, unsaid)
    for outcome, name in zip(preview.rows, said, strict=True):
        yield ImportLine(
            number=outcome.number,
            outcome=outcome.outcome,
            name=name or labels.get(outcome.uid or b"", ""),
            text="；".join(_words(outcome, names)),
        )


def _name_said(cells: Sequence[object], places: Sequence[int]) -> str:
    """Whom a row is about, in its own words."""
    texts = (str(cells[place] or "").strip() for place in places)
    return next(filter(None, texts), "")


def _name_places(preview: ImportPreview) -> list[int]:
    """The columns that say it, the most telling first."""
    facts = ledger(preview.family.main).__ledger__
    wanted = [f"{preview.family.main}.{name}" for name in (facts.name, *facts.key)]
    places = {
        match.field.id: match.column
        for match in preview.matches
        if match.field is not None and match.field.privacy < Privacy.SENSITIVE
    }
    return [places[field_id] for field_id in wanted if field_id in places]


def _words(outcome: RowOutcome, names: Mapping[bytes, str]) -> Iterable[str]:
    for problem in outcome.problems:
        yield f"{problem.column}：{problem.problem}" if problem.column else problem.problem
    for difference in outcome.differences:
        yield _difference(difference, names)
    yield from outcome.warnings


def _difference(difference: Difference, names: Mapping[bytes, str]) -> str:
    before = _shown(difference.field, difference.before, names) or "（空）"
    doubt = difference.field.kind.doubt(difference.after)
    after = _shown(difference.field, difference.after, names) + (f"（{doubt}）" if doubt else "")
    return f"{difference.field.label}：{before} → {after}"


def _shown(spec: FieldSpec, value: Value | None, names: Mapping[bytes, str]) -> str:
    if isinstance(value, bytes):
        return names.get(value, "新增的记录")
    return spec.shown(value, Privacy.INTERNAL)


def _reference_names(workspace: Workspace, preview: ImportPreview) -> Mapping[bytes, str]:
    wanted: dict[str, set[bytes]] = {}
    for row in preview.rows:
        for difference in row.differences:
            if isinstance(difference.field.kind, Reference):
                uids = {value for value in (difference.before, difference.after) if isinstance(value, bytes)}
                wanted.setdefault(difference.field.kind.ledger, set()).update(uids)
    return {uid: text for name, uids in wanted.items() for uid, text in reference_labels(workspace, name, uids).items()}


def _absent(preview: ImportPreview) -> Iterable[ImportLine]:
    for one in preview.absent:
        text = _DELETED if one.is_deleted else _NOT_THERE
        yield ImportLine(number=0, outcome=ABSENT, name=one.label, text=text)


def _skipped(preview: ImportPreview) -> Iterable[ImportLine]:
    for one in preview.sheet.skipped:
        yield ImportLine(number=one.number, outcome=SKIPPED, name="", text=one.text)


def _heading(preview: ImportPreview, match: Match) -> HeadingLine:
    target = match.field if match.field is not None and not match.is_ignored else None
    guessed = None if target or match.is_ignored else suggestion(match.heading, preview.family)
    return HeadingLine(
        heading=match.heading,
        sample="、".join(_samples(preview.sheet.rows, match)),
        target=target.id if target else "",
        confidence=match.confidence if target else 0.0,
        is_by_hand=match.is_chosen,
        is_ignored=match.is_ignored,
        guess=guessed.label if guessed else "",
    )


def _samples(rows: Sequence[Sequence[object]], match: Match) -> list[str]:
    """A few different cells, never the numbers of people."""
    if match.field is not None and match.field.privacy is Privacy.SENSITIVE:
        return ["***"]
    found: dict[str, None] = {}
    for row in rows:
        cell = row[match.column]
        is_whole = isinstance(cell, float) and cell.is_integer()
        text = str(int(cell) if is_whole else cell or "").strip()  # type: ignore[call-overload]
        if text:
            found["***" if _LONG_NUMBER.search(text) else text] = None
        if len(found) == _SAMPLES:
            break
    return list(found)
