"""Commands that write sheets: export, fill."""

import argparse
from collections.abc import Sequence

from cunfupin.errors import UserError
from cunfupin.excel.form_column import IdStyle
from cunfupin.services.exports import export_ledger, layout_choices, suggested_name
from cunfupin.services.form_filling import fill_template, read_form
from cunfupin.services.records import Query, record_uids
from cunfupin.services.workspace import Workspace

from .as_json import read_assignments
from .session import opened, progress, say

_ALL = "all"


def export(chosen: argparse.Namespace) -> int:
    """Export ledgers: one into a sheet, several into a folder."""
    is_all = chosen.layouts == [_ALL]
    every = [choice.name for choice in layout_choices() if choice.has_public_copy or not chosen.mask]
    named = {choice.title: choice.name for choice in layout_choices()}
    names = every if is_all else [named.get(layout, layout) for layout in chosen.layouts]
    is_sheet = chosen.output.suffix.lower() == ".xlsx" and not chosen.output.is_dir()
    if is_sheet and (is_all or len(names) > 1):
        raise UserError("导出几张表时 -o 要写文件夹，每张表一个文件")
    with opened(chosen) as workspace:
        files = [
            export_ledger(
                workspace,
                name,
                chosen.output if is_sheet else chosen.output / suggested_name(name, masked=chosen.mask),
                village=chosen.village,
                by_village=chosen.by_village,
                year=chosen.year,
                masked=chosen.mask,
                progress=progress(),
            )
            for name in names
        ]
    say(chosen, {"files": list(map(str, files))}, *(f"已导出：{path}" for path in files))
    return 0


def fill(chosen: argparse.Namespace) -> int:
    """Fill somebody else's empty form; headings that nobody knows are named."""
    form = read_form(chosen.template, ledger_name=chosen.ledger, progress=progress())
    with opened(chosen) as workspace:
        filled = fill_template(
            workspace,
            form,
            chosen.output,
            records=_records(workspace, form.ledger, chosen.where) if chosen.where else None,
            village=chosen.village,
            year=chosen.year,
            id_style=IdStyle(chosen.id_style) if chosen.id_style else None,
            progress=progress(),
        )
    unmatched = list(filled.unmatched)
    facts = {"file": str(filled.path), "ledger": form.ledger, "rows": filled.rows, "unmatched_headings": unmatched}
    missing = [f"没对上的表头：{'、'.join(unmatched)}"] if unmatched else []
    missing += [f"表里的{'、'.join(form.lost)}没有带过来，要的话请在 WPS 里再加上"] if form.lost else []
    say(chosen, facts, f"已填好 {filled.rows} 行：{filled.path}", *missing)
    return 1 if unmatched else 0


def _records(workspace: Workspace, name: str, where: Sequence[str]) -> list[bytes]:
    """The records that these filters leave."""
    with workspace.read() as connection:
        filters = read_assignments(connection, name, where)
    return record_uids(workspace, Query(ledger=name, filters=filters))
