"""Commands that write sheets."""

import argparse

from cunfupin.services.exports import export_ledger, layout_choices, suggested_name

from .session import opened, progress, say

_ALL = "all"


def export(chosen: argparse.Namespace) -> int:
    """Export ledgers: one into a sheet, several into a folder."""
    names = [choice.name for choice in layout_choices()] if chosen.layouts == [_ALL] else chosen.layouts
    into_folder = len(names) > 1 or chosen.layouts == [_ALL] or chosen.output.is_dir()
    with opened(chosen) as workspace:
        files = [
            export_ledger(
                workspace,
                name,
                chosen.output / suggested_name(name, masked=chosen.mask) if into_folder else chosen.output,
                village=chosen.village,
                year=chosen.year,
                masked=chosen.mask,
                progress=progress(),
            )
            for name in names
        ]
    say(chosen, {"files": list(map(str, files))}, *(f"已导出：{path}" for path in files))
    return 0
