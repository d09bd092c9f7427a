"""Commands on sheets: import, export, fill."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cunfupin.errors import UserError
from cunfupin.services.exports import export_ledger, layout_choices

from .session import opened, progress, say

_ALL = "all"


def take_in(chosen: argparse.Namespace) -> int:
    """Import sheets, each in one step."""
    mapping = _mapping(chosen.mapping)
    with opened(chosen) as workspace:
        facts = [_take_sheet(workspace, sheet, chosen, mapping) for sheet in chosen.sheets]
    say(chosen, facts[0] if len(facts) == 1 else facts, *map(_line, facts))
    return 1 if any(one["rejected"] for one in facts) else 0


def _line(one: Mapping[str, Any]) -> str:
    counts = f"新增 {one['created']}，修改 {one['updated']}，相同 {one['unchanged']}，有问题 {len(one['rejected'])}"
    return f"{one['sheet']}：{counts}"


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


def export(chosen: argparse.Namespace) -> int:
    """Export ledgers: one into a sheet, several into a folder."""
    names = [choice.name for choice in layout_choices()] if chosen.layouts == [_ALL] else chosen.layouts
    into_folder = len(names) > 1 or chosen.layouts == [_ALL] or chosen.output.is_dir()
    with opened(chosen) as workspace:
        files = [
            export_ledger(
                workspace,
                name,
                chosen.output / f"{name}.xlsx" if into_folder else chosen.output,
                village=chosen.village,
                year=chosen.year,
                masked=chosen.mask,
                progress=progress(),
            )
            for name in names
        ]
    say(chosen, {"files": list(map(str, files))}, *(f"已导出：{path}" for path in files))
    return 0
