"""Amounts that wait for a second person ("待确认的金额"): which, and his word on them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from cunfupin.errors import UserError
from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of, has_field, ledger, ledgers
from cunfupin.sync.annotations import amount_field, amount_key

from .changes import Changes
from .names import labels
from .rights import OWNER
from .second_person import AREA, LEDGERS, guarded_ledgers, money_of
from .township_settings import change_settings
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Pending:
    """An amount that somebody entered; the record still holds `before`."""

    spec: FieldSpec
    uid: bytes
    record: str
    before: int | None
    value: int | None
    by: str


def pending_amounts(workspace: Workspace, uid: bytes | None = None) -> list[Pending]:
    """All that wait, or those of one record."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT ledger, row_uid, merge_key, facts FROM review_item "
            "WHERE kind = 'amount' AND coalesce(?, row_uid) = row_uid ORDER BY ledger, row_uid, merge_key",
            (uid,),
        ).all()
        found = []
        for name, row, key, text in rows:
            field, facts = amount_field(key), json.loads(text)
            if has_field(name, field):
                before = connection.exec_driver_sql(f'SELECT "{field}" FROM "{name}" WHERE uid = ?', (row,)).scalar()
                shown = labels(connection, name, [row]).get(row, "")
                found.append(Pending(spec=field_of(name, field), uid=row, record=shown, before=before, **facts))
    return found


def waiting_count(workspace: Workspace) -> int:
    """How many wait."""
    with workspace.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM review_item WHERE kind = 'amount'").scalar_one())


def confirm_amounts(workspace: Workspace, chosen: Sequence[Pending]) -> Changes:
    """Let the records hold these amounts. UserError when one was entered by the person who confirms."""
    if workspace.rights is OWNER:
        raise UserError("确认金额要两个人：请先在“系统设置”里登记使用人，再由另一个人来确认")
    for one in chosen:
        if one.by == workspace.operator:
            raise UserError(f"{one.record}的{one.spec.label}是您自己填的，要由另一个人确认；换人请按 Ctrl+L")
    with workspace.change(f"确认 {len(chosen)} 个金额", kind="confirm") as change:
        for one in chosen:
            table = ledger(one.spec.ledger).__table__
            change.connection.execute(table.update().where(table.c.uid == one.uid).values({one.spec.name: one.value}))
            change.annotate(one.spec.ledger, one.uid, amount_key(one.spec.name), None)
    return change.changes


def turn_down_amounts(workspace: Workspace, chosen: Sequence[Pending], *, reason: str = "") -> Changes:
    """Leave the records as they are; the amounts no longer wait. Whoever entered one may do that too."""
    is_own = all(one.by == workspace.operator for one in chosen)
    with workspace.change(
        f"不采用 {len(chosen)} 个金额", kind="edit" if is_own else "confirm", reason=reason
    ) as change:
        for one in chosen:
            change.annotate(one.spec.ledger, one.uid, amount_key(one.spec.name), None)
    return change.changes


def ledgers_with_amounts() -> list[str]:
    """The ledgers that a township can put under a second person."""
    return [name for name in ledgers() if money_of(name)]


def ledgers_of_two(workspace: Workspace) -> frozenset[str]:
    """The ledgers whose amounts need a second person."""
    with workspace.read() as connection:
        return guarded_ledgers(connection)


def ask_second_person(workspace: Workspace, chosen: Sequence[str]) -> Changes:
    """From now on amounts of these ledgers need a second person. UserError when the township has decided it."""
    workspace.rights.refuse_administration()
    return change_settings(workspace, AREA, {LEDGERS: sorted(chosen) or None}, action="设置哪些台账的金额要第二人确认")
