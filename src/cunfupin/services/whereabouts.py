"""Where a record belongs, in words: its village, and the household to go to."""

from collections.abc import Iterable

from sqlalchemy import Connection

from cunfupin.fields import Privacy
from cunfupin.models.registry import field_of, references_of

from .hanging import way
from .households import HOUSEHOLD
from .names import labels
from .records import Record, read_records

_GROUP = "village_group"
_PLACE = ("household_no", "address")


def villages_by_code(connection: Connection) -> dict[str, str]:
    """Names of the villages by their codes, which are the scopes of records."""
    rows = connection.exec_driver_sql("SELECT village_code, village_name FROM village WHERE village_code IS NOT NULL")
    return {str(code): str(name) for code, name in rows if name}


def households_told(connection: Connection, rows: Iterable[tuple[str, bytes]]) -> dict[bytes, str]:
    """Where to go for each record: head, group, number and address of its household."""
    by_ledger: dict[str, list[bytes]] = {}
    for name, uid in rows:
        by_ledger.setdefault(name, []).append(uid)
    found: dict[bytes, bytes] = {}
    for name, uids in by_ledger.items():
        found |= _households(connection, name, uids)
    records = read_records(connection, HOUSEHOLD, list(set(found.values())))
    heads = labels(connection, HOUSEHOLD, records)
    groups = labels(connection, _GROUP, {row[_GROUP] for row in records.values() if row[_GROUP]})
    told = {uid: _in_words(row, heads[uid], groups.get(row[_GROUP], "")) for uid, row in records.items()}
    return {uid: told[household] for uid, household in found.items() if household in told}


def _in_words(household: Record, head: str, group: str) -> str:
    place = (field_of(HOUSEHOLD, name).shown(household[name], Privacy.INTERNAL) for name in _PLACE)
    return " ".join(filter(None, (head, group, *place)))


def _households(connection: Connection, name: str, uids: Iterable[bytes]) -> dict[bytes, bytes]:
    steps = way(name, HOUSEHOLD)
    if name != HOUSEHOLD and not steps:
        return {}
    found, at = {uid: uid for uid in uids}, name
    for via in steps:
        records = read_records(connection, at, list(set(found.values())))
        found = {uid: records[now][via] for uid, now in found.items() if now in records and records[now][via]}
        at = references_of(at)[via]
    return found
