"""Search as people type: parts of a name, initials of its pinyin, head or tail of a number.

`search_key` is an index that belongs to this copy of the file: it follows the commit log and never travels.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, false, or_, select

from cunfupin.fields import BankCard, IdNumber, LongText, Phone, Text, narrow
from cunfupin.models.registry import ledger, references_of, stored_fields
from cunfupin.models.sync_tables import SEARCH_KEY
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.sync.row_states import chunks

from .pinyin import pinyin_initials
from .workspace import Workspace

_INDEXED = ("household", "member")
_UPTO = "searchable"
_LAST = "\U0010ffff"


def matching(ledger_name: str, text: str) -> ColumnElement[bool]:
    """Condition that holds for records found by the text."""
    table = ledger(ledger_name).__table__
    keys = SEARCH_KEY.c
    found = or_(*(keys.text.between(prefix, prefix + _LAST) for prefix in _prefixes(text)))
    households, people = select(keys.household_uid).where(found), select(keys.row_uid).where(found)
    ways = {via: households if target == "household" else people for via, target in _owners(ledger_name)}
    return or_(*(table.c[via].in_(owners) for via, owners in ways.items()), *_contains(table, ledger_name, text))


def _owners(ledger_name: str) -> list[tuple[str, str]]:
    """The fields by which a record is found with its household or else its person, and which of both it is."""
    if ledger_name in _INDEXED:
        return [("uid", ledger_name)]
    references = references_of(ledger_name)
    return [(via, target) for target in _INDEXED for via in references if references[via] == target][:1]


def _contains(table: Any, ledger_name: str, text: str) -> Iterator[ColumnElement[bool]]:
    if ledger_name in _INDEXED:
        return
    yield false()
    for spec in stored_fields(ledger_name):
        if isinstance(spec.kind, Text | LongText | Phone | IdNumber):
            yield table.c[spec.name].contains(narrow(text), autoescape=True)


def _prefixes(text: str) -> list[str]:
    folded = narrow(text).upper()
    if folded.isascii() and folded.isalpha():
        return ["p" + folded.lower()]
    if folded.rstrip("X").isdigit():
        return ["i" + folded, "t" + folded[::-1]]
    return ["n" + narrow(text)]


def catch_up(workspace: Workspace) -> None:
    """Index the households and people that commits since the last time touched."""
    with workspace.read() as connection:
        last = int(fact(connection, _UPTO) or 0)
        newest = int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM commit_log").scalar_one())
    if newest <= last:
        return
    with workspace.bookkeeping() as connection:
        rows = connection.exec_driver_sql(
            "SELECT DISTINCT ledger, row_uid FROM entry WHERE commit_id > ? AND ledger IN ('household', 'member')",
            (last,),
        ).all()
        for name in _INDEXED:
            for part in chunks([uid for row_ledger, uid in rows if row_ledger == name]):
                _index(connection, name, list(part))
        write_facts(connection, {_UPTO: str(newest)})


def _index(connection: Connection, ledger_name: str, uids: list[bytes]) -> None:
    connection.execute(delete(SEARCH_KEY).where(SEARCH_KEY.c.row_uid.in_(uids)))
    table = ledger(ledger_name).__table__
    specs = [spec for spec in stored_fields(ledger_name) if _is_key(ledger_name, spec.name, spec.kind)]
    household = table.c.uid if ledger_name == "household" else table.c.household
    columns = [table.c[spec.name] for spec in specs]
    rows = connection.execute(
        select(table.c.uid, household, *columns).where(table.c.uid.in_(uids), table.c.is_removed == 0)
    )
    found = {
        (key, uid): home
        for uid, home, *values in rows
        for spec, value in zip(specs, values, strict=True)
        if value
        for key in (_name_keys(value) if spec.name == "full_name" else _number_keys(value))
    }
    if found:
        connection.exec_driver_sql(
            "INSERT INTO search_key (text, row_uid, ledger, household_uid) VALUES (?, ?, ?, ?)",
            [(key, uid, ledger_name, home) for (key, uid), home in found.items()],
        )


def _is_key(ledger_name: str, name: str, kind: object) -> bool:
    facts = ledger(ledger_name).__ledger__
    if isinstance(kind, BankCard):
        return False
    return isinstance(kind, IdNumber | Phone) or name in (*facts.key, *facts.other_keys, "full_name")


def _name_keys(name: str) -> Iterator[str]:
    for start in range(len(name)):
        yield "n" + name[start:]
    for initials in pinyin_initials(name):
        yield "p" + initials


def _number_keys(number: str) -> Iterator[str]:
    folded = narrow(number).upper()
    yield "i" + folded
    yield "t" + folded[::-1]
