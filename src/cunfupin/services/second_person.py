"""Amounts that count only when a second person has confirmed them ("第二人确认"), where the township says so.

In the ledgers chosen an amount that somebody enters, pastes or imports is taken back out of the record before the step
is sealed, and stands beside it as a fact that travels: what was entered, by whom. `services.amounts` confirms.
"""

import json
from functools import cache

from sqlalchemy import Connection

from cunfupin.fields import Money
from cunfupin.models.registry import ledgers, stored_fields
from cunfupin.sync.annotations import amount_key
from cunfupin.sync.raw_changes import RawChange, read_changes

from .township_settings import setting

AREA, LEDGERS = "second_person", "ledgers"
_DECISIONS = ("confirm", "ruling", "undo:", "withdraw:")
"""Kinds of changes that put values in place which were confirmed, decided or stood before."""
Held = tuple[str, bytes, str, str]
"""Ledger, record, merge key of the fact, the fact."""


@cache
def money_of(ledger: str) -> tuple[str, ...]:
    """The fields of a ledger that hold amounts."""
    return tuple(spec.name for spec in stored_fields(ledger) if isinstance(spec.kind, Money))


def guarded_ledgers(connection: Connection) -> frozenset[str]:
    """The ledgers whose amounts need a second person."""
    none: list[str] = []
    return frozenset(setting(connection, AREA, LEDGERS, none)) & ledgers().keys()


def hold_amounts(connection: Connection, kind: str, by: str) -> list[Held]:
    """Take the amounts out of what is about to be sealed; answers them as facts about their records."""
    guarded = frozenset() if kind.startswith(_DECISIONS) else guarded_ledgers(connection)
    if not guarded:
        return []
    changes = {uid: change for uid, change in read_changes(connection).items() if change.ledger in guarded}
    return [held for uid, change in changes.items() for held in _held(connection, uid, change, by)]


def _held(connection: Connection, uid: bytes, change: RawChange, by: str) -> list[Held]:
    found: list[Held] = []
    for name in money_of(change.ledger):
        if name in change.payload:
            before, after = (None, change.payload[name]) if change.op == "I" else change.payload[name]
            connection.exec_driver_sql(f'UPDATE "{change.ledger}" SET "{name}" = ? WHERE uid = ?', (before, uid))
            fact = json.dumps({"value": after, "by": by}, ensure_ascii=False, sort_keys=True)
            found.append((change.ledger, uid, amount_key(name), fact))
    return found
