"""The command that takes sheets in."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from cunfupin.errors import UserError
from cunfupin.services.department_lists import asked_list, preview_list, take_in_list
from cunfupin.services.import_outcome import CREATED, UNCHANGED, UPDATED, ImportPreview
from cunfupin.services.imports import apply_import, preview_import, write_rejects
from cunfupin.services.returned_findings import is_list_of_findings, take_back
from cunfupin.services.workspace import Workspace

from .session import opened, progress, say

_SHOWN_PROBLEMS = 20


def take_in(chosen: argparse.Namespace) -> int:
    """Import sheets, each in one step."""
    mapping = _mapping(chosen.mapping)
    with opened(chosen) as workspace:
        facts = [
            _take_back(workspace, path)
            if chosen.list is None and chosen.ledger is None and not chosen.dry_run and is_list_of_findings(path)
            else _take_sheet(workspace, path, chosen, mapping)
            for path in chosen.sheets
        ]
    say(chosen, facts[0] if len(facts) == 1 else facts, *map(_line, facts))
    return 1 if any(one["rejected"] for one in facts) else 0


def _take_back(workspace: Workspace, path: Path) -> dict[str, Any]:
    """A list of doubtful data that comes back: all its sheets in one step."""
    returned = take_back(workspace, path, progress())
    for problem in returned.problems:
        print(problem, file=sys.stderr)
    counts = returned.counts
    told = {"created": 0, "updated": counts[UPDATED], "unchanged": counts[UNCHANGED], "rejected": []}
    return {"sheet": str(path), "rows": sum(counts.values()), **told, "problems": list(returned.problems)}


def _take_sheet(
    workspace: Workspace, path: Path, chosen: argparse.Namespace, mapping: Mapping[str, str] | None
) -> dict[str, Any]:
    """The rejected rows are saved before anything is written, so that a full disk leaves all as it was."""
    taken: Callable[[], object]
    if chosen.list is None:
        preview = preview_import(
            workspace, path, ledger=chosen.ledger, mapping=mapping, year=chosen.year, progress=progress()
        )
        taken = partial(apply_import, workspace, preview, progress=progress())
    else:
        asked = asked_list(chosen.list, chosen.month)
        preview, facts = preview_list(workspace, path, asked, mapping=mapping, progress=progress())
        taken = partial(take_in_list, workspace, preview, facts, progress=progress())
    gone = sum(one.is_deleted for one in preview.absent)
    for note in (*preview.notes, *([f"表里删掉了 {gone} 行，资料里没有删"] if gone else [])):
        print(note, file=sys.stderr)
    if chosen.rejects is not None and preview.rejected:
        target = chosen.rejects
        if len(chosen.sheets) > 1:
            target = target.with_name(f"{target.stem} {path.stem}{target.suffix}")
        print(f"有问题的行已存到：{write_rejects(preview, target)}", file=sys.stderr)
    if not chosen.dry_run:
        taken()
    return _facts(path, preview)


def _facts(path: Path, preview: ImportPreview) -> dict[str, Any]:
    counts = preview.counts
    return {
        "sheet": str(path),
        "ledgers": list(preview.ledgers),
        "rows": len(preview.rows),
        "created": counts[CREATED],
        "updated": counts[UPDATED],
        "unchanged": counts[UNCHANGED],
        "rejected": [
            {"row": one.row, "column": one.column, "value": one.value, "problem": one.problem}
            for one in preview.rejected
        ],
        "unmatched_headings": list(preview.unmatched_headings),
    }


def _line(one: Mapping[str, Any]) -> str:
    refused = one["rows"] - one["created"] - one["updated"] - one["unchanged"]
    counts = f"新增 {one['created']} 行，修改 {one['updated']} 行，相同 {one['unchanged']} 行，有问题 {refused} 行"
    problems = (f"第 {bad['row']} 行“{bad['column']}”：{bad['problem']}" for bad in one["rejected"][:_SHOWN_PROBLEMS])
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
