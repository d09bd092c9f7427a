"""A small invented village in which every ledger has rows and every field a value."""

from typing import Any

from cunfupin.fields import Date, FieldSpec, Moment, Month, Reference, Year
from cunfupin.models.registry import ledger, ledgers, stored_fields
from cunfupin.services.records import Query, list_records
from cunfupin.services.workspace import Workspace
from tests.values import example_of

YEAR = 2020
TURNS = 3
_ACTIVE = frozenset(["register_status", "member_status", "pairing_status"])
_NAMES = ("温石秀", "黄运", "廖强英")


def fill(workspace: Workspace, turns: int = TURNS) -> dict[str, list[bytes]]:
    """Rows of every ledger beside the village's own, each hanging on those of the same turn. Answers their uids."""
    village = list_records(workspace, Query(ledger="village")).records[0]["uid"]
    made: dict[str, list[bytes]] = {"village": [village] * turns}
    with workspace.change("样例") as change:
        for name in ledgers():
            if name == "village":
                continue
            rows = [{"uid": _uid(name, turn), **_row(name, turn, made)} for turn in range(turns)]
            change.connection.execute(ledger(name).__table__.insert(), rows)
            made[name] = [row["uid"] for row in rows]
    return made


def _uid(name: str, turn: int) -> bytes:
    return (list(ledgers()).index(name) * 1000 + turn + 1).to_bytes(16, "big")


def _row(name: str, turn: int, made: dict[str, list[bytes]]) -> dict[str, Any]:
    return {spec.name: _value(spec, turn, made) for spec in stored_fields(name)}


def _value(spec: FieldSpec, turn: int, made: dict[str, list[bytes]]) -> Any:
    match spec.kind:
        case Reference():
            return made[spec.kind.ledger][turn] if spec.kind.ledger in made else None
        case Year():
            return YEAR
        case Date():
            return f"{YEAR}-{3 + turn:02d}-{10 + turn:02d}"
        case Month():
            return f"{YEAR}-{3 + turn:02d}"
        case Moment():
            return f"{YEAR}-{3 + turn:02d}-{10 + turn:02d}T01:30Z"
    if spec.name in _ACTIVE:
        return "active"
    if spec.name == "full_name":
        return _NAMES[turn % len(_NAMES)]
    if spec.name == "relation_to_head":
        return "head"
    return example_of(spec.kind, turn)
