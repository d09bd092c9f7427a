"""Commands on records: show, set, delete, history."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cunfupin.errors import UserError
from cunfupin.models.registry import field_of, fields_of, has_field, ledger
from cunfupin.services.history import HistoryLine, record_history
from cunfupin.services.names import find_by_key
from cunfupin.services.records import Query, Record, get_record, list_records, remove_records, update_record
from cunfupin.services.workspace import Workspace

from .as_json import Names, known_ledger, labels_in, names_in, read_assignments, record_json, shown, value_json
from .session import opened, say

_PAGE = 1000


def show(chosen: argparse.Namespace) -> int:
    """List records."""
    name = known_ledger(chosen.ledger)
    with opened(chosen) as workspace, workspace.read() as connection:
        query = Query(ledger=name, filters=read_assignments(connection, name, chosen.where))
        records = _records(workspace, query, chosen.limit)
        names, called = names_in(connection), labels_in(connection)
        facts = [record_json(name, record, names) for record in records] if chosen.json else []
        lines = [] if chosen.json else [_line(name, record, called) for record in records]
    say(chosen, facts, *lines, f"共 {len(lines)} 条")
    return 0


def _records(workspace: Workspace, query: Query, most: int | None) -> list[Record]:
    found: list[Record] = []
    while most is None or len(found) < most:
        limit = _PAGE if most is None else min(_PAGE, most - len(found))
        page = list_records(workspace, replace(query, offset=len(found), limit=limit))
        found += page.records
        if len(page.records) < limit or len(found) >= page.total:
            break
    return found


def _line(name: str, record: Mapping[str, Any], called: Names) -> str:
    """The filled fields of a record in one line, sensitive ones masked."""
    texts = [(spec.label, shown(spec, record[spec.name], called)) for spec in fields_of(name)]
    filled = [f"{label}：{text}" for label, text in texts if text and len(text) <= 32]
    return "　".join(filled[:8])


def change(chosen: argparse.Namespace) -> int:
    """Change fields of one record."""
    name = known_ledger(chosen.ledger)
    with opened(chosen) as workspace:
        with workspace.read() as connection:
            uid = find_by_key(connection, name, chosen.key)
            values = read_assignments(connection, name, chosen.values)
        if get_record(workspace, name, uid)["is_removed"]:
            raise UserError(f"这条{ledger(name).__ledger__.title}记录在回收站里，没有修改；请先在程序的回收站里恢复")
        changes = update_record(workspace, name, uid, values, reason=chosen.reason)
        with workspace.read() as connection:
            facts = record_json(name, get_record(workspace, name, uid), names_in(connection))
    say(chosen, facts, "已修改" if changes.ledgers else "内容没有变化")
    return 0


def delete(chosen: argparse.Namespace) -> int:
    """Put one record into the recycle bin."""
    name = known_ledger(chosen.ledger)
    with opened(chosen) as workspace:
        with workspace.read() as connection:
            uid = find_by_key(connection, name, chosen.key)
        changes = remove_records(workspace, name, [uid], reason=chosen.reason)
    removed = len(changes.rows)
    told = f"已移入回收站，连同名下内容共 {removed} 条" if removed else "早已在回收站里，没有改动"
    say(chosen, {"uid": uid.hex(), "removed": removed}, told)
    return 0


def history(chosen: argparse.Namespace) -> int:
    """Who changed what."""
    name = known_ledger(chosen.ledger)
    with opened(chosen) as workspace, workspace.read() as connection:
        uid = find_by_key(connection, name, chosen.key, in_bin=True)
        names, called = names_in(connection), labels_in(connection)
        found = record_history(workspace, name, uid)
        facts = [_history_json(name, line, names) for line in found]
        lines = [_history_line(name, line, called) for line in found]
    say(chosen, facts, *lines)
    return 0


def _history_json(name: str, line: HistoryLine, names: Names) -> dict[str, object]:
    sides = {"before": line.before, "after": line.after}
    if has_field(name, line.field):
        spec = field_of(name, line.field)
        sides = {side: value_json(spec, value, names) for side, value in sides.items()}
    facts = {key: getattr(line, key) for key in ("at", "by", "replica", "field", "reason", "kind")}
    return {**facts, **sides}


def _history_line(name: str, line: HistoryLine, called: Names) -> str:
    if not has_field(name, line.field):
        return f"{line.at} {line.by} {line.label} {line.reason}".rstrip()
    spec = field_of(name, line.field)
    before, after = (shown(spec, value, called) or "空" for value in (line.before, line.after))
    title = ledger(name).__ledger__.title
    return f"{line.at} {line.by} {title}·{spec.label}：{before} → {after} {line.reason}".rstrip()
