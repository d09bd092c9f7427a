"""Decisions about what an exchange left open ("裁决"): one, or many as one step that can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue
from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.progress import Progress, Silent
from cunfupin.sync.annotations import QUERY
from cunfupin.sync.merge_keys import REMOVED, members_of, owner_of
from cunfupin.sync.violations import ORPHAN

from .changes import Change, Changes
from .pairs import Pair, settle
from .records import remove_with_offspring
from .restoring import put_back_record
from .review_items import FIELD_KINDS, FURTHER, ReviewItem, Values, open_item
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What somebody decided about an item: see `rule` for the choices."""

    item_id: str
    choice: str
    reason: str = ""


def rule(workspace: Workspace, item_id: str, choice: str, *, reason: str = "") -> Changes:
    """Decide an item: `base`, `ours`, `theirs`, `more0`, or a value for the single field in question; of a pair a verdict.

    UserError when the item is unknown or decided already, or the value cannot be read.
    """
    item = open_item(workspace, item_id)
    if item is None:
        raise UserError(f"没有编号为“{item_id}”的待裁决事项，可能已经裁决过，请刷新后再看")
    with workspace.change(f"裁决{ledger(item.ledger).__ledger__.title}", kind="ruling", reason=reason) as change:
        _decide(workspace, change, item, choice)
    return change.changes if change.changes.rows else Changes(ledgers=frozenset({item.ledger}))


def rule_all(
    workspace: Workspace, decisions: Sequence[Decision], label: str, *, progress: Progress | None = None
) -> Changes:
    """Decide many items as one step; each keeps its own reason, and what an earlier one settled is passed over.

    UserError when a choice does not fit its item; then nothing is decided.
    """
    shown = progress or Silent()
    with workspace.change(label, kind="ruling") as change:
        for done, decision in enumerate(decisions):
            shown.report(done, len(decisions), f"正在裁决第 {done + 1} 处，共 {len(decisions)} 处")
            item = open_item(workspace, decision.item_id)
            if item is not None:
                _decide(workspace, change, item, decision.choice)
                change.seal_part(decision.reason)
    return change.changes


def _decide(workspace: Workspace, change: Change, item: ReviewItem, choice: str) -> None:
    if item.kind == "duplicate":
        settle(change, pair_of(item), choice)
        return
    if item.kind not in FIELD_KINDS:
        _settle(change, item, choice)
        return
    _leave_to_the_owner(workspace, item, choice)
    values = chosen_values(item, choice)
    if item.merge_key == REMOVED and values[REMOVED]:
        remove_with_offspring(change.connection, item.ledger, [item.uid])
        return
    if item.merge_key == REMOVED:
        put_back_record(change.connection, item.ledger, item.uid)
    else:
        table, own = ledger(item.ledger).__table__, members_of(item.ledger, item.merge_key)
        written = {name: value for name, value in values.items() if name in own}
        change.connection.execute(table.update().where(table.c.uid == item.uid).values(**written))
    change.affirm(item.ledger, item.uid, item.merge_key)


def _leave_to_the_owner(workspace: Workspace, item: ReviewItem, choice: str) -> None:
    """UserError when the choice is for another role; a proposal can be taken back."""
    owner = owner_of(item.ledger, item.merge_key)
    if owner == workspace.facts.role or owner not in item.roles.values():
        return
    if item.kind != "proposal":
        raise UserError("这一项由乡镇审定，乡镇两处定得不一样，请等乡镇裁决")
    if choice != "theirs":
        raise UserError("这一项由乡镇审定，村里的值已作为建议送给乡镇；要收回建议，请选择乡镇的值")


def chosen_values(item: ReviewItem, choice: str) -> Values:
    """The values that a choice about fields stands for. UserError when it cannot be read."""
    sides = {"base": item.base, "ours": item.ours, "theirs": item.theirs}
    sides |= {f"{FURTHER}{n}": values for n, (_by, values) in enumerate(item.more)}
    if choice in sides:
        return sides[choice]
    differing = [name for name in item.fields if item.ours.get(name) != item.theirs.get(name)]
    if len(differing) != 1 or not has_field(item.ledger, differing[0]):
        raise UserError("这一项有几个内容同时不同，请选择 base（上次一致时）、ours（本方）或 theirs（对方）")
    spec = field_of(item.ledger, differing[0])
    try:
        return {**item.ours, spec.name: spec.kind.parse(choice)}
    except InvalidValue as problem:
        raise UserError(f"{spec.label}：{problem}") from None


def pair_of(item: ReviewItem) -> Pair:
    """The two records that a `duplicate` is about."""
    assert item.other is not None
    return Pair(ledger=item.ledger, first=item.uid, second=item.other)


def ask_back(workspace: Workspace, ledger_name: str, uid: bytes, question: str) -> Changes:
    """Send a record back to be looked into ("退回核实"): the other side finds the question among its items."""
    with workspace.change(f"退回核实{ledger(ledger_name).__ledger__.title}", kind="query", reason=question) as change:
        change.annotate(ledger_name, uid, QUERY, question)
    return change.changes


def _settle(change: Change, item: ReviewItem, choice: str) -> None:
    """A violation or report: `ours` leaves things as they are, `theirs` does what the note asks about."""
    if choice not in ("base", "ours", "theirs"):
        raise UserError(f"看不懂“{choice}”：请写 ours（保留现在的样子）或 theirs（照提示的去做）")
    if item.merge_key == QUERY:
        change.annotate(item.ledger, item.uid, QUERY, None)
        return
    if item.kind == "violation" and item.merge_key == ORPHAN:
        if choice == "theirs":
            remove_with_offspring(change.connection, item.ledger, [item.uid])
            return
        put_back_record(change.connection, item.ledger, item.uid)
    change.connection.exec_driver_sql("UPDATE review_item SET status = 'ruled' WHERE id = ?", (item.id,))
