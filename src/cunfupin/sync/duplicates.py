"""Records entered twice: persons by their numbers, or by name and birth; other records by their natural keys."""

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Connection

from cunfupin.models.registry import ledger, stored_fields

from .annotations import annotations, verdict_key
from .row_states import load_states
from .violations import item_id, put_item, touched_ledgers

_LONG, _SHORT = 17, 15
Pair = tuple[bytes, bytes]


def _body(number: str) -> str:
    """SQL of the part of a number that names a person: 17 digits, to which old numbers of 15 are completed."""
    return (
        f"CASE length({number}) WHEN {_SHORT} THEN substr({number}, 1, 6) || '19' || substr({number}, 7, 9) "
        f"ELSE substr({number}, 1, {_LONG}) END"
    )


_OLD_FORM = "substr(t.body, 1, 6) || substr(t.body, 9, 9)"
_SAME_NUMBER = f"""
WITH t AS (
    SELECT m.uid, {_body("m.id_number")} AS body FROM touched CROSS JOIN member m ON m.uid = touched.uid
    WHERE touched.ledger = 'member' AND m.is_removed = 0
    AND length(m.id_number) >= {_SHORT} AND m.id_number NOT LIKE '999999%'
)
SELECT min(t.uid, o.uid), max(t.uid, o.uid) FROM t CROSS JOIN member o
    ON o.id_number >= t.body AND o.id_number < t.body || 'Z' AND {_body("o.id_number")} = t.body
    WHERE o.uid <> t.uid AND +o.is_removed = 0
UNION
SELECT min(t.uid, o.uid), max(t.uid, o.uid) FROM t CROSS JOIN member o
    ON o.id_number = {_OLD_FORM} AND length(o.id_number) = {_SHORT} AND substr(t.body, 7, 2) = '19'
    WHERE o.uid <> t.uid AND +o.is_removed = 0
"""
_SAME_NAME = """
SELECT DISTINCT min(t.uid, o.uid), max(t.uid, o.uid), t.id_number, o.id_number, t.born_on = o.born_on
    FROM touched CROSS JOIN member t ON t.uid = touched.uid CROSS JOIN member o ON o.household = t.household
    WHERE touched.ledger = 'member' AND t.is_removed = 0
    AND o.full_name = t.full_name AND o.uid <> t.uid AND o.is_removed = 0
"""
_OF_PERSONS = ("id_number", "full_name", "born_on", "household")
_CERTAINTY = {"number": "证件号码相同", "key": "编号或主要内容相同", "typo": "证件号码只差一位", "name": "同户、同名"}
REASONS = tuple(_CERTAINTY)
"""Why two records may be one, the most certain first."""


def words(why: str) -> str:
    """Why two records may be one, in words."""
    return _CERTAINTY[why]


def renew_duplicates(connection: Connection) -> None:
    """Note pairs among touched records and drop those that are none any more, or were decided."""
    concerned = touched_ledgers(connection)
    wanted: set[str] = set()
    for name in sorted(concerned):
        pairs = _persons(connection) if name == "member" else dict.fromkeys(_same_key(connection, name), "key")
        for (first, second), why in pairs.items():
            if not _is_decided(connection, first, second):
                put_item(connection, "duplicate", name, first, "", {"other": second.hex(), "why": why}, second.hex())
                wanted.add(item_id("duplicate", first, "", second.hex()))
    for (item,) in connection.exec_driver_sql(
        "SELECT id FROM review_item WHERE kind = 'duplicate' AND (row_uid IN (SELECT uid FROM touched) "
        "OR unhex(json_extract(facts, '$.other')) IN (SELECT uid FROM touched))"
    ).all():
        if item not in wanted:
            connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))


def _is_decided(connection: Connection, first: bytes, second: bytes) -> bool:
    states = load_states(connection, (first, second))
    return any(
        verdict_key(other) in annotations(connection, uid, states[uid])
        for uid, other in ((first, second), (second, first))
    )


def _persons(connection: Connection) -> dict[Pair, str]:
    """Pairs of living members; placeholders for numbers prove nothing."""
    found = {
        (one, two): why
        for one, two, first, second, is_same_birth in connection.exec_driver_sql(_SAME_NAME)
        if (why := _likeness(first, second, is_same_birth=bool(is_same_birth)))
    }
    same_number = [(one, two) for one, two in connection.exec_driver_sql(_SAME_NUMBER)]
    return found | dict.fromkeys(same_number, "number")


def _likeness(first: str | None, second: str | None, *, is_same_birth: bool) -> str:
    """Why two members of one household with one name may be one person; empty when they are not."""
    if first and second:
        is_typo = len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1
        return "typo" if is_typo else ""
    return "name" if is_same_birth or not (first or second) else ""


def _same_key(connection: Connection, name: str) -> Iterable[Pair]:
    columns = _key_columns(name)
    if not columns:
        return ()
    equal = " AND ".join(f'o."{column}" = t."{column}"' for column in columns)
    return [
        (one, two)
        for one, two in connection.exec_driver_sql(
            f'SELECT DISTINCT min(t.uid, o.uid), max(t.uid, o.uid) FROM touched CROSS JOIN "{name}" t '
            f'ON t.uid = touched.uid JOIN "{name}" o ON {equal} '
            f"WHERE touched.ledger = '{name}' AND o.uid <> t.uid AND t.is_removed = 0 AND o.is_removed = 0"
        )
    ]


@cache
def identifying(name: str) -> tuple[str, ...]:
    """Columns by which records of a ledger are held to be one and the same."""
    return _OF_PERSONS if name == "member" else _key_columns(name)


@cache
def _key_columns(name: str) -> tuple[str, ...]:
    """Columns of the natural key of a ledger; none where a key may come again or cannot be looked up."""
    facts = ledger(name).__ledger__
    table = ledger(name).__table__
    is_stored = {spec.name for spec in stored_fields(name)} >= set(facts.key)
    if facts.append_only or not is_stored or not any(table.c[column].index for column in facts.key):
        return ()
    return facts.key
