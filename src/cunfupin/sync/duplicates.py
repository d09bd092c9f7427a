"""Persons entered twice: living members whose papers have the same number."""

from sqlalchemy import Connection

from .violations import item_id, put_item

_LONG, _SHORT = 17, 15


def _body(number: str) -> str:
    """SQL of the part of a number that names a person: 17 digits, to which old numbers of 15 are completed."""
    return (
        f"CASE length({number}) WHEN {_SHORT} THEN substr({number}, 1, 6) || '19' || substr({number}, 7, 9) "
        f"ELSE substr({number}, 1, {_LONG}) END"
    )


_OLD_FORM = "substr(t.body, 1, 6) || substr(t.body, 9, 9)"
_PAIRS = f"""
WITH t AS (
    SELECT m.uid, {_body("m.id_number")} AS body FROM touched CROSS JOIN member m ON m.uid = touched.uid
    WHERE m.is_removed = 0 AND length(m.id_number) >= {_SHORT} AND m.id_number NOT LIKE '999999%'
)
SELECT min(t.uid, o.uid), max(t.uid, o.uid) FROM t CROSS JOIN member o
    ON o.id_number >= t.body AND o.id_number < t.body || 'Z' AND {_body("o.id_number")} = t.body
    WHERE o.uid <> t.uid AND +o.is_removed = 0
UNION
SELECT min(t.uid, o.uid), max(t.uid, o.uid) FROM t CROSS JOIN member o
    ON o.id_number = {_OLD_FORM} AND length(o.id_number) = {_SHORT} AND substr(t.body, 7, 2) = '19'
    WHERE o.uid <> t.uid AND +o.is_removed = 0
"""


def renew_duplicates(connection: Connection) -> None:
    """Note pairs among touched members and drop those that are none any more; placeholders prove nothing."""
    pairs = connection.exec_driver_sql(_PAIRS).all()
    for first, second in pairs:
        put_item(connection, "duplicate", "member", first, "", {"other": second.hex()}, second.hex())
    wanted = {item_id("duplicate", first, "", second.hex()) for first, second in pairs}
    for (item,) in connection.exec_driver_sql(
        "SELECT id FROM review_item WHERE kind = 'duplicate' AND (row_uid IN (SELECT uid FROM touched) "
        "OR unhex(json_extract(facts, '$.other')) IN (SELECT uid FROM touched))"
    ).all():
        if item not in wanted:
            connection.exec_driver_sql("DELETE FROM review_item WHERE id = ?", (item,))
