"""Commands that print and check."""

import argparse
from pathlib import Path

from cunfupin.errors import UserError
from cunfupin.rules.finding import LEVELS, Finding, advice_of, level_of
from cunfupin.services import printing
from cunfupin.services.gathering import Period
from cunfupin.services.names import find_by_key, keys
from cunfupin.services.printing import Order, form_choices
from cunfupin.services.quality import check
from cunfupin.services.quality_report import write_report
from cunfupin.services.workspace import Workspace

from .session import opened, progress, say


def print_form(chosen: argparse.Namespace) -> int:
    """Print a form for some or all households, villages, assets …; a Word template is filled."""
    if chosen.form.lower().endswith(".docx"):
        return _fill_word(chosen)
    known = {choice.name: choice for choice in form_choices()}
    if chosen.form not in known:
        raise UserError(f"没有名叫“{chosen.form}”的表样，可用的有：{'、'.join(known)}")
    target: Path | None = chosen.one_file_each or chosen.output
    if target is None:
        raise UserError("请用 -o 指定 PDF 文件，或用 --one-file-each 指定文件夹")
    if known[chosen.form].is_chosen_by_household and not (chosen.household or chosen.group or chosen.all):
        raise UserError("请用 --household、--group 或 --all 指定打印哪些户")
    with opened(chosen) as workspace:
        order = _order(workspace, chosen)
        files = printing.print_form(
            workspace, order, target, one_file_each=bool(chosen.one_file_each), progress=progress()
        )
    say(chosen, {"files": list(map(str, files))}, *(f"已生成：{path}" for path in files))
    return 0


def _fill_word(chosen: argparse.Namespace) -> int:
    from cunfupin.services.word_forms import fill_word_template

    if chosen.one_file_each is None:
        raise UserError("填写 Word 模板请用 --one-file-each 指定文件夹")
    if not (chosen.household or chosen.group or chosen.all):
        raise UserError("请用 --household、--group 或 --all 指定打印哪些户")
    with opened(chosen) as workspace:
        order = _order(workspace, chosen)
        files = fill_word_template(workspace, Path(chosen.form), order, chosen.one_file_each, progress=progress())
    say(chosen, {"files": list(map(str, files))}, *(f"已生成：{path}" for path in files))
    return 0


def _order(workspace: Workspace, chosen: argparse.Namespace) -> Order:
    return Order(
        form=chosen.form,
        households=_households(workspace, chosen.household) or None,
        group=chosen.group,
        period=Period.of(chosen.period),
        is_masked=chosen.mask,
        is_duplex=chosen.duplex,
    )


def _households(workspace: Workspace, numbers: list[str]) -> list[bytes]:
    with workspace.read() as connection:
        return [find_by_key(connection, "household", number) for number in numbers]


def check_data(chosen: argparse.Namespace) -> int:
    """Check the whole file; the findings can be had as a workbook too."""
    with opened(chosen) as workspace:
        findings = check(workspace, rules=chosen.rule, progress=progress())
        files = [write_report(workspace, findings, chosen.output)] if chosen.output else []
        facts = _findings_json(workspace, findings)
    left = [one for one in findings if not one.exempted]
    counts = "，".join(f"{word} {sum(one.level == level for one in left)}" for level, word in LEVELS.items())
    accepted = f"；另有 {len(findings) - len(left)} 条已豁免" if len(left) < len(findings) else ""
    lines = [f"{one.rule}　{level_of(one)}　{one.message}{advice_of(one)}" for one in findings]
    say(chosen, facts, *lines, f"共 {len(left)} 条疑点：{counts}{accepted}", *(f"疑点清单：{path}" for path in files))
    return 1 if left else 0


def _findings_json(workspace: Workspace, findings: list[Finding]) -> list[dict[str, object]]:
    with workspace.read() as connection:
        names = {
            name: keys(connection, name, {one.uid for one in findings if one.ledger == name})
            for name in {one.ledger for one in findings}
        }
        villages = keys(connection, "village", {one.village for one in findings if one.village})
    return [
        {
            "rule": one.rule,
            "level": one.level,
            "ledger": one.ledger,
            "key": names[one.ledger][one.uid],
            "village": villages.get(one.village or b"", ""),
            "message": one.message,
            "hint": one.hint,
            "exempted": bool(one.exempted),
        }
        for one in findings
    ]
