"""Search over everything ("全局查找"): households, people, and records of ledgers that people know by name."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from cunfupin.fields import Privacy
from cunfupin.models.registry import field_of, ledger, ledgers

from .households import HOUSEHOLD
from .names import labels
from .records import Query, Record, conditions, list_records, read_records
from .workspace import Workspace

_SHOWN, _SHOWN_NAMED = 6, 4
_MEASURE, _LOOKED_AT = "measure", 12
"""Every household has measures: only those are told whose name holds the text, not all of somebody."""
_NAMED = (
    "asset",
    "project",
    "helper",
    "support_unit",
    "business_entity",
    "workshop",
    "entrepreneur",
    "supermarket",
    "rectification_issue",
    _MEASURE,
)
"""Ledgers whose records people know by name."""
_PLACE = ("village", "village_group")


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One record found. `note` tells it from others of the same name; numbers in it are masked."""

    ledger: str
    uid: bytes
    name: str
    note: str
    opens: tuple[str, bytes]
    """Ledger and uid of the record that is opened: of a person the household."""


def find_anywhere(workspace: Workspace, text: str) -> list[Hit]:
    """What the text finds, the likeliest first: name, initials, tail of an ID number, number, telephone."""
    if not text.strip():
        return []
    return [*_people(workspace, text), *_named(workspace, text)]


def _people(workspace: Workspace, text: str) -> Iterator[Hit]:
    members = list_records(workspace, Query(ledger="member", search=text, limit=_SHOWN)).records
    seen = {member["household"] for member in members}
    found = list_records(workspace, Query(ledger=HOUSEHOLD, search=text, limit=_SHOWN)).records
    households = [household for household in found if household["uid"] not in seen]
    places = _places(workspace, {*seen, *(household["uid"] for household in households)} - {None})
    for member in members:
        facts = (_shown(member, "relation_to_head"), _shown(member, "id_number"), places.get(member["household"], ""))
        home = (HOUSEHOLD, member["household"]) if member["household"] else ("member", member["uid"])
        note = "　".join(filter(None, facts))
        yield Hit(ledger="member", uid=member["uid"], name=member["full_name"] or "", note=note, opens=home)
    for household in households:
        uid = household["uid"]
        note = "　".join(filter(None, (household["household_no"], places.get(uid))))
        name = f"{household['head_name'] or '（未填户主）'} 户"
        yield Hit(ledger=HOUSEHOLD, uid=uid, name=name, note=note, opens=(HOUSEHOLD, uid))


def _places(workspace: Workspace, households: Collection[bytes]) -> dict[bytes, str]:
    """Village and group of these households."""
    with workspace.read() as connection:
        records = read_records(connection, HOUSEHOLD, list(households))
        names = {
            uid: text
            for ledger_name in _PLACE
            for uid, text in labels(
                connection, ledger_name, {row[ledger_name] for row in records.values() if row[ledger_name]}
            ).items()
        }
    return {uid: "".join(names.get(row[one], "") for one in _PLACE) for uid, row in records.items()}


def _shown(record: Record, field: str) -> str:
    return field_of("member", field).shown(record[field], Privacy.INTERNAL)


def _named(workspace: Workspace, text: str) -> Iterator[Hit]:
    with workspace.read() as connection:
        for name in filter(ledgers().__contains__, _NAMED):
            names = labels(connection, name, _found(connection, name, text))
            shown = [(uid, told) for uid, told in names.items() if name != _MEASURE or text in told]
            for uid, told in shown[:_SHOWN_NAMED]:
                yield Hit(ledger=name, uid=uid, name=told, note=ledger(name).__ledger__.title, opens=(name, uid))


def _found(connection: Connection, name: str, text: str) -> list[bytes]:
    table = ledger(name).__table__
    asked = select(table.c.uid).where(*conditions(Query(ledger=name, search=text))).order_by(table.c.uid)
    return list(connection.execute(asked.limit(_LOOKED_AT)).scalars())
