"""Sums over the records of a village by ledger and bucket: equal logs give equal digests ("核对码")."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers, references_of, stored_fields

from .merge_keys import REMOVED
from .row_states import chunks, marks

Digest = Mapping[str, str]
"""`ledger/bucket` → sum over the records whose uid ends there."""
_BUCKETS = 16
_SIZE = 8
_LIMIT = 2 ** (8 * _SIZE)


def digest_of(connection: Connection, scope: str) -> Digest:
    """Digest of all records of a scope."""
    found: dict[str, str] = {}
    held = _uids_of(connection, scope)
    for name in sorted(ledgers().keys() & held.keys()):
        sums = [0] * _BUCKETS
        for uid, values in _rows_of(connection, name, held[name]):
            hashed = hashlib.blake2b(values.encode(), key=uid, digest_size=_SIZE).digest()
            sums[uid[-1] % _BUCKETS] += int.from_bytes(hashed, "big")
        found |= {f"{name}/{bucket:x}": f"{total % _LIMIT:016x}" for bucket, total in enumerate(sums) if total}
    return found


def _uids_of(connection: Connection, scope: str) -> Mapping[str, Sequence[bytes]]:
    """Records of a scope by ledger; states have no index by scope, so that they are gone through once."""
    found: dict[str, list[bytes]] = {}
    cursor = connection.connection.cursor()
    cursor.execute("SELECT ledger, row_uid FROM row_state WHERE scope = ?", (scope,))
    for name, uid in cursor.fetchall():
        found.setdefault(name, []).append(uid)
    return found


def _rows_of(connection: Connection, name: str, uids: Sequence[bytes]) -> Iterator[tuple[bytes, str]]:
    """Uid and values of records. SQLite writes the values as text: to carry each of them over took twice as long."""
    references = references_of(name)
    columns = (f'hex("{spec.name}")' if spec.name in references else f'"{spec.name}"' for spec in stored_fields(name))
    values = f"json_array({', '.join((REMOVED, *columns))})"
    cursor = connection.connection.cursor()
    for part in chunks(uids):
        cursor.execute(f'SELECT uid, {values} FROM "{name}" WHERE uid IN ({marks(part)})', tuple(part))
        yield from cursor.fetchall()


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
