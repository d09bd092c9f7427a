"""Running numbers that the program gives ("流水号"): each copy of a place's data file from a block of its own.

The township reserves a block with a village's seed file and one for every further copy that it hears of; until then a
copy counts in a block that follows from its replica's name. So two copies never give one number.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count

from sqlalchemy import Connection

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import ledgers, stored_fields
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.sync.commits import dumps

_BLOCK, _RESERVED = "number_block", "number_blocks:"
"""Facts: the block of this file and the replica that counts in it; by village who counts in which block."""
_SIZE = 1000
_UNRESERVED, _MANY = 1000, 90_000
_STEM_LENGTH, _WIDTH = 6, 4


def block_for_opener(block: int = 0) -> dict[str, str]:
    """Facts of a new file: whoever opens it first counts in this block."""
    return {_BLOCK: dumps(["", block])}


def claim_block(connection: Connection, replica: str) -> None:
    """The first replica of a new file counts in its block."""
    holder, block = _held(connection)
    if not holder:
        write_facts(connection, {_BLOCK: dumps([replica, block])})


def adopt_block(connection: Connection, replica: str, block: int) -> None:
    """Count in a block that the township reserved, unless there is one already."""
    if _held(connection)[0] != replica:
        write_facts(connection, {_BLOCK: dumps([replica, block])})


def _held(connection: Connection) -> tuple[str, int]:
    holder, block = json.loads(fact(connection, _BLOCK) or '["?", 0]')
    return str(holder), int(block)


def reserve(connection: Connection, village: str, holders: Iterable[str]) -> dict[str, int]:
    """Blocks of these copies of a village's file, new ones counted on; the village's own first one is nobody else's."""
    known: dict[str, int] = json.loads(fact(connection, _RESERVED + village) or "{}")
    for holder in holders:
        known.setdefault(holder, len(known) + 1)
    write_facts(connection, {_RESERVED + village: dumps(known)})
    return known


def reserve_for_seed(connection: Connection, village: str) -> int:
    """A block that goes out with a new seed file."""
    known = reserve(connection, village, ())
    name = f"seed {len(known)}"
    return reserve(connection, village, [name])[name]


def _blocks(connection: Connection) -> Iterator[int]:
    """Where this copy counts, and where it goes on when a block is full."""
    own = fact(connection, "replica") or "0"
    holder, block = _held(connection)
    if holder == own:
        yield block
    yield from count(_UNRESERVED + int(own, 16) % _MANY)


def running_numbers(connection: Connection, spec: FieldSpec, stem: str, width: int = _WIDTH) -> Iterator[str]:
    """The next free numbers of a field with this beginning; what lies in the recycle bin is not given again."""
    serial = f'CAST(substr("{spec.name}", {len(stem) + 1}) AS INTEGER)'
    newest = f'SELECT max({serial}) FROM "{spec.ledger}" WHERE "{spec.name}" GLOB ? AND {serial} BETWEEN ? AND ?'
    for block in _blocks(connection):
        first, last = block * _SIZE + 1, block * _SIZE + _SIZE - 1
        taken = connection.exec_driver_sql(newest, (f"{stem}*", first, last)).scalar()
        start = first if taken is None else int(taken) + 1
        yield from (f"{stem}{number:0{width}d}" for number in range(start, last + 1))


@cache
def _numbered() -> dict[str, FieldSpec]:
    return {name: spec for name in ledgers() for spec in stored_fields(name) if spec.is_running}


def give_numbers(connection: Connection, region_code: str, names: Iterable[str]) -> None:
    """Fill the numbers that new records of these ledgers were left without."""
    stem = f"{region_code[-_STEM_LENGTH:]}-"
    for name in _numbered().keys() & set(names):
        spec = _numbered()[name]
        fresh = connection.exec_driver_sql(
            f"SELECT uid FROM raw_change JOIN \"{name}\" ON uid = row_uid WHERE ledger = ? AND op = 'I' "
            f'AND "{spec.name}" IS NULL ORDER BY id',
            (name,),
        ).scalars()
        for uid, number in zip(list(fresh), running_numbers(connection, spec, stem), strict=False):
            connection.exec_driver_sql(f'UPDATE "{name}" SET "{spec.name}" = ? WHERE uid = ?', (number, uid))
