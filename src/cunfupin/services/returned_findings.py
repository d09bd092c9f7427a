"""A list of doubtful data ("疑点清单") that comes back mended: all its sheets in one step.

Every sheet is compared with the records as they are before anything is written, so that what one sheet mends is not turned
back by the old value on another; nor is it when the same list comes a second time. Rows that are not of the list are told,
never taken in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cunfupin.errors import UserError
from cunfupin.excel.sheet_file import SheetFile, open_sheets
from cunfupin.excel.tables import named_table
from cunfupin.progress import Progress, Silent
from cunfupin.rules.catalogue import ANY_LEDGER, catalogue

from .changes import Changes
from .collecting import without_collecting
from .history import record_history
from .import_match import Ways
from .import_memory import recall
from .import_outcome import CREATED, REJECTED, UNCHANGED, UPDATED, ImportPreview, Mode, Writes
from .imports import apply_import, own_village, preview_table
from .workspace import Workspace

_Updates = dict[str, dict[bytes, dict[str, Any]]]


@dataclass(frozen=True, kw_only=True)
class Returned:
    """What came back: rows by outcome, sentences about what was not taken in."""

    counts: Mapping[str, int]
    problems: tuple[str, ...]
    changes: Changes


def rule_sheets(file: SheetFile) -> dict[str, str]:
    """Sheets that are each about one rule, and the ledgers of the rules; none where it is no list of doubtful data."""
    found = {}
    for name in file.sheets:
        rule, _, title = name.partition(" ")
        if rule in catalogue():
            ledger = catalogue()[rule].ledger
            found[name] = title if ledger == ANY_LEDGER else ledger
    return found


@without_collecting()
def take_back(workspace: Workspace, path: Path | SheetFile, progress: Progress | None = None) -> Returned:
    """Take in what was mended. UserError when the file cannot be read or holds no sheet of a rule."""
    file, problems = open_sheets(path, progress), []
    sheets = rule_sheets(file)
    if not sheets:
        raise UserError(
            f"“{file.path.name}”里没有疑点清单的工作表（名称像“I005 证件号码校验位错误”），请选村里改好的疑点清单"
        )
    previews: list[ImportPreview] = []
    for done, (name, ledger) in enumerate(sheets.items()):
        (progress or Silent()).report(done, len(sheets), f"正在看“{name}”")
        try:
            previews.append(_preview(workspace, file, name, ledger))
        except UserError as problem:
            problems.append(f"工作表“{name}”没有收：{problem.message}")
    updates: _Updates = {}
    kept = _kept(previews)
    previews = [_without_old(workspace, one, kept) for one in previews]
    problems += [told for one in previews for told in (*_put_together(one, updates), *_refused(one))]
    return _written(workspace, previews, updates, problems)


def _preview(workspace: Workspace, file: SheetFile, name: str, ledger: str) -> ImportPreview:
    found = named_table(file, name, ledger, recall)
    ways = Ways(own_village=own_village(workspace), year=None, trust_names=True, named=found.named)
    return preview_table(workspace, found, ways, mode=Mode.OVERWRITE, fingerprint=file.fingerprint, progress=Silent())


def _kept(previews: Iterable[ImportPreview]) -> set[tuple[bytes, str]]:
    """Records and fields of which some sheet tells what the data file tells."""
    return {
        (row.uid, spec.id)
        for one in previews
        for spec in (match.field for match in one.matches)
        for row in one.rows
        if spec and row.uid and not row.problems and spec not in [told.field for told in row.differences]
    }


def _without_old(workspace: Workspace, preview: ImportPreview, kept: set[tuple[bytes, str]]) -> ImportPreview:
    """Without what another sheet has mended before: the old value still stands on this one."""

    def is_told(ledger: str, uid: bytes, name: str, value: Any) -> bool:
        return (uid, f"{ledger}.{name}") not in kept or not _was_replaced(workspace, ledger, uid, name, value)

    updates = {
        ledger: [
            (uid, told)
            for uid, values in rows
            if (told := {name: value for name, value in values.items() if is_told(ledger, uid, name, value)})
        ]
        for ledger, rows in preview.writes.updates.items()
    }
    left = {uid for told in updates.values() for uid, _values in told}
    emptied = {uid for rows in preview.writes.updates.values() for uid, _values in rows} - left
    rows = tuple(replace(row, outcome=UNCHANGED) if row.uid in emptied else row for row in preview.rows)
    return replace(preview, rows=rows, writes=replace(preview.writes, updates=updates))


def _was_replaced(workspace: Workspace, ledger: str, uid: bytes, field: str, value: Any) -> bool:
    """Whether the last change of the field put something else in place of this value."""
    changes = [line for line in record_history(workspace, ledger, uid) if line.field == field]
    return bool(changes) and changes[-1].before == value


def _put_together(preview: ImportPreview, updates: _Updates) -> Iterator[str]:
    """Add what the sheet changes; a field that another sheet changes to something else stays as that one says."""
    for ledger, rows in preview.writes.updates.items():
        for uid, values in rows:
            known = updates.setdefault(ledger, {}).setdefault(uid, {})
            if any(known.get(field, value) != value for field, value in values.items()):
                yield f"工作表“{preview.sheet.name}”里有一条和别的表改得不一样，按前面的表收了，请核对"
            known.update({field: value for field, value in values.items() if field not in known})


def _refused(preview: ImportPreview) -> Iterator[str]:
    for row in preview.rows:
        if row.outcome == CREATED:
            yield f"工作表“{preview.sheet.name}”第 {row.number} 行不是清单里原有的行，没有收，请另用导入"
        for one in row.problems:
            yield f"工作表“{preview.sheet.name}”第 {one.row} 行“{one.column}”：{one.problem}"


def _written(
    workspace: Workspace, previews: Sequence[ImportPreview], updates: _Updates, problems: Iterable[str]
) -> Returned:
    counts = {word: sum(one.counts[word] for one in previews) for word in (UPDATED, UNCHANGED, REJECTED)}
    changes = Changes()
    if previews and any(updates.values()):
        writes = Writes(updates={ledger: list(rows.items()) for ledger, rows in updates.items()})
        changes = apply_import(workspace, replace(previews[0], writes=writes)).changes
    return Returned(counts=counts, problems=tuple(problems), changes=changes)
