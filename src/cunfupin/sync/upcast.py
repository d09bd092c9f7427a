"""Entries of earlier schemas read as if they were of this one: the log keeps them as they were sealed.

An upcaster is a pure function of one entry. It is written together with the migration to `schema + 1` that renames or
reshapes what entries hold, and is never edited after a release.
"""

from collections.abc import Callable

from cunfupin.storage.migrate import SCHEMA_VERSION

from .commits import EntryRecord, Header, dumps

Upcaster = Callable[[EntryRecord], EntryRecord]
UPCASTERS: dict[int, Upcaster] = {}
"""Schema → what makes an entry of the next schema of it."""


def upcast(header: Header, entry: EntryRecord) -> EntryRecord:
    """The entry in the terms of this program."""
    if not UPCASTERS:
        return entry
    for schema in range(header.schema, SCHEMA_VERSION):
        if schema in UPCASTERS:
            entry = UPCASTERS[schema](entry)
    return entry


def renaming(ledger: str, old: str, new: str) -> Upcaster:
    """Upcaster for a field that got another name; annotations about it follow."""

    def renamed(name: str) -> str:
        about, colon, field = name.rpartition(":")
        return f"{about}{colon}{new}" if field == old else name

    def rename(entry: EntryRecord) -> EntryRecord:
        if entry.ledger != ledger:
            return entry
        changes = {renamed(key): value for key, value in entry.changes.items()}
        if entry.op == "U":
            changes = {
                key: [dots, {renamed(name): pair for name, pair in fields.items()}]
                for key, (dots, fields) in changes.items()
            }
        return entry._replace(payload=dumps(changes))

    return rename
