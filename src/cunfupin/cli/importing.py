"""The command that takes sheets in."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from cunfupin.errors import UserError
from cunfupin.excel.sheet_file import SheetFile, open_sheets
from cunfupin.services.changes import Changes
from cunfupin.services.department_lists import asked_list, preview_list, take_in_list
from cunfupin.services.import_outcome import CREATED, UNCHANGED, UPDATED, ImportOutcome, ImportPreview, Mode
from cunfupin.services.imports import apply_import, preview_import, write_rejects
from cunfupin.services.returned_findings import rule_sheets, take_back
from cunfupin.services.workspace import Workspace

from .session import opened, progress, say

_SHOWN_PROBLEMS = 20


def take_in(chosen: argparse.Namespace) -> int:
    """Import sheets, each in one step."""
    mapping = _mapping(chosen.mapping)
    files = [open_sheets(path) for path in chosen.sheets]
    facts: list[dict[str, Any]] = []
    refused = False
    with opened(chosen) as workspace:
        for file in files:
            try:
                facts.append(_take_file(workspace, file, chosen, mapping))
            except UserError as error:
                if not facts:
                    raise
                refused = True
                print(f"{file.path}：{error.message}", file=sys.stderr)
    say(chosen, facts if len(files) > 1 else facts[0], *map(_line, facts))
    return 1 if refused or any(one["rejected"] for one in facts) else 0


def _take_file(
    workspace: Workspace, file: SheetFile, chosen: argparse.Namespace, mapping: Mapping[str, str] | None
) -> dict[str, Any]:
    is_plain = chosen.list is None and chosen.ledger is None and not chosen.dry_run
    if is_plain and rule_sheets(file):
        return _take_back(workspace, file)
    return _take_sheet(workspace, file, chosen, mapping)


def _take_back(workspace: Workspace, file: SheetFile) -> dict[str, Any]:
    """A list of doubtful data that comes back: all its sheets in one step."""
    returned = take_back(workspace, file, progress())
    for problem in returned.problems:
        print(problem, file=sys.stderr)
    _tell_step(returned.changes)
    counts = returned.counts
    return {
        "sheet": str(file.path),
        "ledgers": sorted(returned.changes.ledgers),
        "rows": sum(counts.values()),
        "created": 0,
        "updated": counts[UPDATED],
        "unchanged": counts[UNCHANGED],
        "rejected": [],
        "unmatched_headings": [],
        "problems": list(returned.problems),
    }


def _take_sheet(
    workspace: Workspace, file: SheetFile, chosen: argparse.Namespace, mapping: Mapping[str, str] | None
) -> dict[str, Any]:
    """The rejected rows are saved before anything is written, so that a full disk leaves all as it was."""
    taken: Callable[[], ImportOutcome]
    ways: dict[str, Any] = {"mapping": mapping, "progress": progress()}
    if chosen.list is None:
        ways |= {"ledger": chosen.ledger, "year": chosen.year, "together": chosen.all_sheets}
        ways |= {"mode": Mode[chosen.mode.upper()], "trust_names": chosen.by_name}
        preview = preview_import(workspace, file, **ways)
        taken = partial(apply_import, workspace, preview, progress=progress())
    else:
        preview, facts = preview_list(workspace, file, asked_list(chosen.list, chosen.month), **ways)
        taken = partial(take_in_list, workspace, preview, facts, progress=progress())
    gone = sum(one.is_deleted for page in _pages(preview) for one in page.absent)
    notes = [note for page in _pages(preview) for note in page.notes]
    for note in (*notes, *([f"表里删掉了 {gone} 行，资料里没有删"] if gone else [])):
        print(note, file=sys.stderr)
    if chosen.rejects is not None:
        _save_rejects(preview, chosen.rejects, len(chosen.sheets))
    if not chosen.dry_run:
        _tell_step(taken().changes)
    return _facts(preview)


def _tell_step(changes: Changes) -> None:
    """By which number the import can be taken back."""
    if changes.action:
        print(f"这次导入的编号是 {changes.action}，可以用 undo 撤回", file=sys.stderr)


def _pages(preview: ImportPreview) -> tuple[ImportPreview, ...]:
    """The sheets that are taken in together."""
    return (preview, *preview.others)


def _save_rejects(preview: ImportPreview, target: Path, files: int) -> None:
    """A workbook of rejected rows for each sheet that has any."""
    for page in _pages(preview):
        if page.rejected:
            names = (page.sheet.file.stem if files > 1 else "", page.sheet.name if preview.others else "")
            stem = " ".join(filter(None, (target.stem, *names)))
            saved = write_rejects(page, target.with_name(f"{stem}{target.suffix}"))
            print(f"有问题的行已存到：{saved}", file=sys.stderr)


def _facts(preview: ImportPreview) -> dict[str, Any]:
    counts = preview.counts
    return {
        "sheet": str(preview.sheet.file),
        "ledgers": list(dict.fromkeys(name for page in _pages(preview) for name in page.ledgers)),
        "rows": sum(counts.values()),
        "created": counts[CREATED],
        "updated": counts[UPDATED],
        "unchanged": counts[UNCHANGED],
        "rejected": [
            {"row": one.row, "column": one.column, "value": one.value, "problem": one.problem}
            | ({"page": page.sheet.name} if preview.others else {})
            for page in _pages(preview)
            for one in page.rejected
        ],
        "unmatched_headings": [heading for page in _pages(preview) for heading in page.unmatched_headings],
    }


def _line(one: Mapping[str, Any]) -> str:
    refused = one["rows"] - one["created"] - one["updated"] - one["unchanged"]
    counts = f"新增 {one['created']} 行，修改 {one['updated']} 行，相同 {one['unchanged']} 行，有问题 {refused} 行"
    problems = (
        f"{bad.get('page', '')}第 {bad['row']} 行“{bad['column']}”：{bad['problem']}"
        for bad in one["rejected"][:_SHOWN_PROBLEMS]
    )
    return "\n  ".join((f"{one['sheet']}：{counts}", *problems))


def _mapping(path: Path | None) -> Mapping[str, str] | None:
    if path is None:
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raise UserError(f"对应关系文件“{path}”读不出来，请检查路径和内容") from None
    if not isinstance(found, dict):
        raise UserError(f"对应关系文件“{path}”应是“表头: 台账.项目”的对照，请检查内容")
    return {str(heading): str(target) for heading, target in found.items()}
