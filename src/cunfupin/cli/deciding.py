"""Commands about what an exchange left to decide: conflicts, rule, ask, slips, answers."""

import argparse

from cunfupin.errors import UserError
from cunfupin.services.review_items import ReviewItem, open_count, open_item
from cunfupin.services.ruling_lines import ShownItem, load_items
from cunfupin.services.rulings import ask_back, rule
from cunfupin.services.slip_answers import SlipAnswers, apply_answers, read_answers
from cunfupin.services.slip_boxes import item_of_number
from cunfupin.services.slips import write_slips

from .as_json import Names, names_in, values_json
from .session import opened, progress, say


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
    more = [{"by": by, "values": values_json(item.ledger, values, names)} for by, values in item.more]
    return {**facts, "uid": item.uid.hex(), "fields": list(item.fields), **sides, "more": more}


def _item_line(shown: ShownItem) -> str:
    sides = "；".join(filter(None, map(shown.told_side, ("base", "ours", "theirs"))))
    return f"{shown.item.id}　{shown.kind}　{shown.title} {shown.name}　{sides}　{shown.note}"


def rule_item(chosen: argparse.Namespace) -> int:
    """Decide one item."""
    with opened(chosen) as workspace:
        item = item_of_number(workspace, chosen.conflict) or chosen.conflict
        changes = rule(workspace, item, chosen.choice, reason=chosen.reason)
        left = open_count(workspace)
    say(chosen, {"action": changes.action, "open": left}, f"已裁决，还有 {left} 项待裁决")
    return 0


def ask(chosen: argparse.Namespace) -> int:
    """Send a record back to be looked into."""
    with opened(chosen) as workspace:
        found = open_item(workspace, item_of_number(workspace, chosen.conflict) or chosen.conflict)
        if found is None:
            raise UserError(f"没有编号为“{chosen.conflict}”的待裁决事项，可能已经裁决过")
        changes = ask_back(workspace, found.ledger, found.uid, chosen.reason)
    say(chosen, {"action": changes.action}, "已退回核实，下次交换后对方会看到")
    return 0


def slips(chosen: argparse.Namespace) -> int:
    """Write the slips that villages fill in."""
    with opened(chosen) as workspace:
        files = write_slips(workspace, chosen.output, village=chosen.village, progress=progress())
    say(chosen, {"files": list(map(str, files))}, *(f"已生成：{path}" for path in files))
    return 0


def answers(chosen: argparse.Namespace) -> int:
    """Read filled slips back and decide as they say."""
    with opened(chosen) as workspace:
        read = read_answers(workspace, chosen.sheets)
        if read.answers and not chosen.preview:
            apply_answers(workspace, read)
        left = open_count(workspace)
    done = "将会裁决" if chosen.preview else "已裁决"
    lines = (*(one.told for one in read.answers), *(one.told for one in read.problems))
    say(chosen, _answers_json(read, left), *lines, f"{done} {len(read.answers)} 处，还有 {left} 项待裁决")
    return 1 if read.problems or left else 0


def _answers_json(read: SlipAnswers, left: int) -> dict[str, object]:
    return {
        "ruled": [{"number": one.box.number, "id": one.decision.item_id, "choice": one.words} for one in read.answers],
        "problems": [
            {"sheet": one.sheet, "row": one.row, "number": one.number, "problem": one.text} for one in read.problems
        ],
        "blank": read.blank,
        "open": left,
    }
