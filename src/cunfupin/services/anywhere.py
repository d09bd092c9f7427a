"""Search over everything ("全局查找"): households, people, and records of ledgers that people know by name."""

from collections.abc import Iterator
from dataclasses import dataclass

from cunfupin.fields import Privacy
from cunfupin.models.registry import field_of, ledger, ledgers

from .names import labels
from .records import Query, Record, list_records
from .workspace import Workspace

_SHOWN = 6
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
)
"""Ledgers with few records that are looked for by name."""


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
    for member in members:
        note = f"{_shown(member, 'member', 'relation_to_head')}　{_shown(member, 'member', 'id_number')}"
        home = ("household", member["household"]) if member["household"] else ("member", member["uid"])
        yield Hit(ledger="member", uid=member["uid"], name=member["full_name"] or "", note=note, opens=home)
    for household in list_records(workspace, Query(ledger="household", search=text, limit=_SHOWN)).records:
        if household["uid"] not in seen:
            name = f"{household['head_name'] or '（未填户主）'} 户"
            opens = ("household", household["uid"])
            yield Hit(
                ledger="household", uid=household["uid"], name=name, note=household["household_no"] or "", opens=opens
            )


def _shown(record: Record, name: str, field: str) -> str:
    return field_of(name, field).shown(record[field], Privacy.INTERNAL)


def _named(workspace: Workspace, text: str) -> Iterator[Hit]:
    for name in filter(ledgers().__contains__, _NAMED):
        found = [record["uid"] for record in list_records(workspace, Query(ledger=name, search=text, limit=4)).records]
        if not found:
            continue
        with workspace.read() as connection:
            names = labels(connection, name, found)
        for uid in found:
            title = ledger(name).__ledger__.title
            yield Hit(ledger=name, uid=uid, name=names.get(uid, ""), note=title, opens=(name, uid))
