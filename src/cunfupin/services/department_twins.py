"""One list of a department that several places took in before they exchanged: its copies are shown and judged as one.

Their records stay apart: those of a township are everybody's, those of a village its own (decision 18).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from cunfupin.rules.mismatch_terms import list_key

from .import_entities import living_records

_LIST, _RECORD, _MISMATCH = "department_list", "department_record", "department_mismatch"
LINE_KEY = ("id_number", "full_name", "village_text", "category_text")
"""Fields of a line that tell it from the other lines of its list."""
_UNMATCHED = "unmatched"
Record = Mapping[str, Any]
Key = tuple[Any, ...]


def same_lists(connection: Connection, uid: bytes) -> frozenset[bytes]:
    """The copies of a list, itself among them."""
    lists = living_records(connection, _LIST, ["list_kind", "data_month"])
    about = list_key(lists[uid]) if uid in lists else None
    return frozenset({uid, *(one for one, record in lists.items() if about and list_key(record) == about)})


def line_key(record: Record) -> Key:
    """What lines of the same list are the same by."""
    number, name, village, category = (record[field] for field in LINE_KEY)
    return number or (name, village), category


def records_of(connection: Connection, lists: Iterable[bytes], fields: Iterable[str]) -> dict[bytes, dict[str, Any]]:
    """The lines of these copies of a list, with these fields and those of `LINE_KEY`."""
    found = living_records(connection, _RECORD, (_LIST, *LINE_KEY, *fields))
    return {uid: record for uid, record in found.items() if record[_LIST] in lists}


def differences_of(
    connection: Connection, lists: Iterable[bytes], records: Mapping[bytes, Record], fields: Iterable[str]
) -> dict[Key, dict[bytes, dict[str, Any]]]:
    """What was found different between the rolls and these copies of a list, the copies of one difference together."""
    found: dict[Key, dict[bytes, dict[str, Any]]] = {}
    wanted = (_RECORD, _LIST, "member", "mismatch_kind", *fields)
    for uid, one in living_records(connection, _MISMATCH, wanted).items():
        if one[_RECORD] in records or one[_LIST] in lists:
            found.setdefault(difference_key(one, records), {})[uid] = one
    return found


def difference_key(difference: Record, records: Mapping[bytes, Record]) -> Key:
    """What differences are the same by: the line of the list, or the person who is not on it; and the kind."""
    record = records.get(difference[_RECORD])
    about = line_key(record) if record else (difference["member"],)
    return *about, difference["mismatch_kind"]


def on_no_roll(records: Mapping[bytes, Record], judged: Iterable[bytes]) -> dict[bytes, Record]:
    """Lines that no copy of them was matched with anybody or `judged`, each once; `match_status` must be known."""
    settled = {line_key(one) for one in records.values() if one["match_status"] != _UNMATCHED}
    settled |= {line_key(records[uid]) for uid in judged if uid in records}
    found = {line_key(one): uid for uid, one in sorted(records.items(), reverse=True)}
    return {uid: records[uid] for key, uid in found.items() if key not in settled}
