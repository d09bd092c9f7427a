"""A data file as rules look at it: whole, a very large one in parts of whole villages, so that it needs little room."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers
from cunfupin.rules.finding import Row
from cunfupin.sync.commits import TOWNSHIP_WIDE

from .quality_rows import HOUSEHOLD, AskedRows, FileRows, RowsByLedger, read_rows

UidsByLedger = dict[str, bytearray]
"""Uids one behind the other."""
Twins = dict[tuple[str, str], dict[bytes, list[bytes]]]
_UID = 16
_LARGEST_PART = 2000
"""Households of a part; a file with no more than two parts is read at once."""


class PartOfFile(FileRows):
    """Every living row of some villages with what all villages share; what lies outside is asked for.

    `twins` are those of the whole file by ledger and field, found once for all parts.
    """

    def __init__(
        self, connection: Connection, subjects: RowsByLedger, twins: Twins, shared: RowsByLedger | None = None
    ) -> None:
        super().__init__(subjects, shared)
        self._outside = AskedRows(connection)
        self._twins = twins

    def elsewhere(self, ledger: str, uid: bytes | None) -> Row | None:
        """A row of another part."""
        return self._outside.get(ledger, uid)

    def twins(self, ledger: str, name: str, row: Row) -> Sequence[Row]:
        """Other rows of the whole file whose field holds what this one holds."""
        key = ledger, name
        if key not in self._twins:
            self._twins[key] = self._outside.twin_uids(ledger, name)
        uids = self._twins[key].get(row["uid"])
        if uids is None:
            return ()
        return [other for uid in uids if uid != row["uid"] and (other := self.get(ledger, uid))]


def file_in_parts(connection: Connection) -> Iterator[Callable[[], FileRows]]:
    """The whole file; a very large one in parts of whole villages, each read when it is called for and forgotten after."""
    households: int = connection.exec_driver_sql("SELECT count(*) FROM household").scalar_one()
    if households <= 2 * _LARGEST_PART:
        yield lambda: FileRows({ledger: read_rows(connection, ledger) for ledger in ledgers()})
        return
    uids, twins = _uids_by_scope(connection), Twins()
    shared = _rows_of(connection, [uids.pop(TOWNSHIP_WIDE, {})])
    yield partial(PartOfFile, connection, shared, twins)
    for part in _groups(uids):
        yield partial(_part_of_file, connection, part, twins, shared)


def _part_of_file(
    connection: Connection, uids: Sequence[UidsByLedger], twins: Twins, shared: RowsByLedger
) -> PartOfFile:
    return PartOfFile(connection, _rows_of(connection, uids), twins, shared)


def _groups(uids: dict[str, UidsByLedger]) -> Iterator[list[UidsByLedger]]:
    """Villages together that make a part, village by village taken out of what is left."""
    group: list[UidsByLedger] = []
    taken = 0
    for scope in sorted(uids):
        count = len(uids[scope].get(HOUSEHOLD, b"")) // _UID
        if group and taken + count > _LARGEST_PART:
            yield group
            group, taken = [], 0
        group.append(uids.pop(scope))
        taken += count
    if group:
        yield group


def _uids_by_scope(connection: Connection) -> dict[str, UidsByLedger]:
    """Of each village, found in one pass for all parts."""
    found: dict[str, UidsByLedger] = {}
    cursor = connection.connection.cursor()
    for scope, ledger, uid in cursor.execute("SELECT scope, ledger, row_uid FROM row_state"):
        found.setdefault(scope, {}).setdefault(ledger, bytearray()).extend(uid)
    return found


def _rows_of(connection: Connection, part: Sequence[UidsByLedger]) -> RowsByLedger:
    """Living rows with these uids."""
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS to_check (uid BLOB PRIMARY KEY) WITHOUT ROWID")
    found = {}
    for ledger in ledgers():
        uids = b"".join(one.get(ledger, bytearray()) for one in part)
        connection.exec_driver_sql("DELETE FROM to_check")
        if uids:
            rows = [(uids[place : place + _UID],) for place in range(0, len(uids), _UID)]
            connection.exec_driver_sql("INSERT INTO to_check VALUES (?)", rows)
        found[ledger] = read_rows(connection, ledger, "AND uid IN to_check") if uids else []
    return found
