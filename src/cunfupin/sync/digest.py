"""Sums over the records of a village by ledger and bucket: equal logs give equal digests ("核对码")."""

import hashlib
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers, stored_fields

from .merge_keys import REMOVED

Digest = Mapping[str, str]
"""`ledger/bucket` → sum over the records whose uid ends there."""
_BUCKETS = 16
_SIZE = 8


def digest_of(connection: Connection, scope: str) -> Digest:
    """Digest of all records of a scope."""
    found: dict[str, str] = {}
    held = connection.exec_driver_sql("SELECT DISTINCT ledger FROM row_state WHERE scope = ?", (scope,)).scalars()
    for name in sorted(ledgers().keys() & set(held)):
        sums: dict[int, int] = {}
        for uid, *values in connection.exec_driver_sql(_rows_of(name), (scope,)):
            hashed = hashlib.blake2b(repr((uid, values)).encode(), digest_size=_SIZE).digest()
            bucket = uid[-1] % _BUCKETS
            sums[bucket] = (sums.get(bucket, 0) + int.from_bytes(hashed, "big")) % 2 ** (8 * _SIZE)
        found |= {f"{name}/{bucket:x}": f"{total:016x}" for bucket, total in sums.items()}
    return found


def _rows_of(name: str) -> str:
    columns = ", ".join(f'r."{spec.name}"' for spec in stored_fields(name))
    return (
        f'SELECT r.uid, r.{REMOVED}, {columns} FROM row_state s JOIN "{name}" r ON r.uid = s.row_uid '
        f"WHERE s.scope = ? AND s.ledger = '{name}'"
    )


def differing(one: Digest, other: Digest) -> set[str]:
    """Buckets in which two digests differ."""
    return {bucket for bucket in one.keys() | other.keys() if one.get(bucket) != other.get(bucket)}


def rows_in(connection: Connection, scope: str, buckets: Iterable[str]) -> set[bytes]:
    """Records of a scope that lie in these buckets."""
    found: set[bytes] = set()
    for name, _, number in (bucket.partition("/") for bucket in buckets):
        uids = connection.exec_driver_sql(
            "SELECT row_uid FROM row_state WHERE scope = ? AND ledger = ?", (scope, name)
        ).scalars()
        found.update(uid for uid in uids if uid[-1] % _BUCKETS == int(number, 16))
    return found
