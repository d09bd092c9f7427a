"""Commands of the exchange: send, receive, conflicts, rule, undo."""

import argparse
from dataclasses import asdict

from cunfupin.services.exchange import PackageResult, receive, send
from cunfupin.services.history import undo_import
from cunfupin.services.review_items import ReviewItem, open_count
from cunfupin.services.ruling_lines import ShownItem, load_items, masked
from cunfupin.services.rulings import rule

from .as_json import Names, names_in, values_json
from .session import opened, progress, say

_STATUS = {"taken": "已接收", "known": "以前接收过", "held": "暂存，等补齐后接收", "refused": "没有接收"}


def send_package(chosen: argparse.Namespace) -> int:
    """Write packages for the other side."""
    with opened(chosen) as workspace:
        outcome = send(workspace, chosen.folder, progress=progress())
    paths = list(map(str, outcome.paths))
    say(
        chosen,
        {"packages": paths, "commits": outcome.commits, "records": outcome.records},
        f"已送出 {outcome.records} 条记录的修改",
        *paths,
    )
    return 0


def receive_packages(chosen: argparse.Namespace) -> int:
    """Take in what others sent."""
    with opened(chosen) as workspace:
        outcome = receive(workspace, chosen.sources, preview=chosen.preview, progress=progress())
    said = "将会" if chosen.preview else "共"
    say(
        chosen,
        asdict(outcome),
        *(_package_line(one) for one in outcome.packages),
        f"{said}新增 {outcome.created}，修改 {outcome.updated}，移入回收站 {outcome.deleted}",
        f"并行修改 {outcome.parallel}，冲突 {outcome.conflicts}，违规 {outcome.violations}，疑似重复 {outcome.duplicates}",
    )
    refused = any(one.status == "refused" for one in outcome.packages)
    open_points = outcome.conflicts + outcome.violations + outcome.duplicates + outcome.held
    return 1 if open_points or refused else 0


def _package_line(one: PackageResult) -> str:
    return f"{one.name}　{one.sender}　{_STATUS[one.status]}　{one.note}".rstrip()


def conflicts(chosen: argparse.Namespace) -> int:
    """Everything that is to be decided."""
    with opened(chosen) as workspace:
        items = load_items(workspace)
        with workspace.read() as connection:
            names = names_in(connection)
            facts = [_item_json(one.item, names) for one in items]
    say(chosen, facts, *(_item_line(item) for item in items), f"共 {len(items)} 项")
    return 1 if items else 0


def _item_json(item: ReviewItem, names: Names) -> dict[str, object]:
    facts = {name: getattr(item, name) for name in ("id", "kind", "ledger", "key", "by", "at", "status", "note")}
    sides = {side: values_json(item.ledger, getattr(item, side), names) for side in ("base", "ours", "theirs")}
    return {**facts, "uid": item.uid.hex(), "fields": list(item.fields), **sides}


def _item_line(shown: ShownItem) -> str:
    sides = "；".join(filter(None, map(shown.told_side, ("base", "ours", "theirs"))))
    return f"{shown.item.id}　{shown.kind}　{shown.title} {shown.name}　{sides}　{masked(shown.item.note)}"


def rule_item(chosen: argparse.Namespace) -> int:
    """Decide one item."""
    with opened(chosen) as workspace:
        changes = rule(workspace, chosen.conflict, chosen.choice, reason=chosen.reason)
        left = open_count(workspace)
    say(chosen, {"action": changes.action, "open": left}, f"已裁决，还有 {left} 项待裁决")
    return 0


def undo_taken(chosen: argparse.Namespace) -> int:
    """Take back an import or a receiving."""
    with opened(chosen) as workspace:
        changes = undo_import(workspace, chosen.number)
    say(
        chosen,
        {"action": changes.action, "records": len(changes.rows)},
        f"已撤回，恢复了 {len(changes.rows)} 条记录；之后又改过的内容保持不变",
    )
    return 0
