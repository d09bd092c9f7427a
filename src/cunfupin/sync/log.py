"""The commit log in the data file: append, look up, collect for a package."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection

from .commits import CommitRecord, EntryRecord, Header, header_of, split_dot
from .forks import ORIGIN, Tails
from .row_states import UIDS, uids_text
from .upcast import upcast

Heads = dict[tuple[str, str], tuple[int, str]]
"""(replica, scope) → number and hash of the newest known commit."""
Written = dict[tuple[bytes, str, str], tuple[Header, EntryRecord]]
"""(row, scope, dot) → what a commit did to a row."""


def heads(connection: Connection) -> Heads:
    """Newest known commit of every stream."""
    rows = connection.exec_driver_sql("SELECT replica, scope, last, head FROM stream")
    return {(replica, scope): (last, head) for replica, scope, last, head in rows}


def append(connection: Connection, commits: Iterable[CommitRecord], import_id: int | None = None) -> None:
    """Add commits whose predecessors are in the log already, in order."""
    streams = {(r, s): i for i, r, s in connection.exec_driver_sql("SELECT id, replica, scope FROM stream")}
    for commit in commits:
        header = commit.header
        stream = (header.replica, header.scope)
        if stream not in streams:
            streams[stream] = _new_id(
                connection, "INSERT INTO stream (replica, scope, last, head) VALUES (?, ?, 0, '') RETURNING id", stream
            )
        commit_id = _new_id(
            connection,
            "INSERT INTO commit_log (stream_id, n, hash, header, action, import_id) "
            "VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
            (streams[stream], header.n, commit.hash, commit.text, header.action, import_id),
        )
        connection.exec_driver_sql(
            "UPDATE stream SET last = ?, head = ? WHERE id = ?", (header.n, commit.hash, streams[stream])
        )
        rows = [(commit_id, seq, *entry) for seq, entry in enumerate(commit.entries)]
        if rows:
            connection.exec_driver_sql(
                "INSERT INTO entry (commit_id, seq, ledger, row_uid, op, payload, salt) VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )


def _new_id(connection: Connection, statement: str, values: tuple[Any, ...]) -> int:
    return int(connection.exec_driver_sql(statement, values).scalar_one())


def commit_hash(connection: Connection, replica: str, scope: str, n: int) -> str | None:
    """Hash of a known commit."""
    found = connection.exec_driver_sql(
        "SELECT c.hash FROM commit_log c JOIN stream s ON s.id = c.stream_id "
        "WHERE s.replica = ? AND s.scope = ? AND c.n = ?",
        (replica, scope, n),
    ).scalar()
    return None if found is None else str(found)


def entry_at(connection: Connection, row: bytes, scope: str, dot: str) -> tuple[Header, EntryRecord] | None:
    """What the commit of a dot did to a row, in the terms of this program."""
    replica, n = split_dot(dot)
    found = connection.exec_driver_sql(
        "SELECT c.header, e.ledger, e.op, e.payload, e.salt FROM entry e JOIN commit_log c ON c.id = e.commit_id "
        "JOIN stream s ON s.id = c.stream_id WHERE e.row_uid = ? AND s.replica = ? AND s.scope = ? AND c.n = ?",
        (row, replica, scope, n),
    ).first()
    if found is None:
        return None
    header = header_of(found[0])
    return header, upcast(header, EntryRecord(found[1], row, found[2], found[3], found[4]))


def entries_of_rows(connection: Connection, rows: Iterable[bytes]) -> Written:
    """Everything that commits did to these rows, in the terms of this program."""
    found: Written = {}
    header_read = cache(header_of)
    entries = connection.exec_driver_sql(
        f"SELECT c.header, e.ledger, e.row_uid, e.op, e.payload, e.salt FROM {UIDS} CROSS JOIN entry e "
        "ON e.row_uid = wanted JOIN commit_log c ON c.id = e.commit_id",
        (uids_text(rows),),
    ).all()
    for text, *entry in entries:
        header = header_read(text)
        record = EntryRecord(*entry)
        found[record.row, header.scope, header.dot] = header, upcast(header, record)
    return found


def collect(connection: Connection, scopes: Iterable[str], known: Mapping[tuple[str, str], int]) -> list[CommitRecord]:
    """All commits of these scopes past the numbers known, stream by stream."""
    commits: list[CommitRecord] = []
    for (replica, scope), (last, _head) in sorted(heads(connection).items()):
        first = known.get((replica, scope), 0) + 1
        if scope in scopes and first <= last:
            commits.extend(_commits(connection, replica, scope, first))
    return commits


def _commits(connection: Connection, replica: str, scope: str, first: int) -> list[CommitRecord]:
    rows = connection.exec_driver_sql(
        "SELECT c.id, c.header FROM commit_log c JOIN stream s ON s.id = c.stream_id "
        "WHERE s.replica = ? AND s.scope = ? AND c.n >= ? ORDER BY c.n",
        (replica, scope, first),
    ).all()
    return [CommitRecord(text, entries_of(connection, commit_id)) for commit_id, text in rows]


def entries_of(connection: Connection, commit_id: int) -> tuple[EntryRecord, ...]:
    """Entries of one commit in their order."""
    rows = connection.exec_driver_sql(
        "SELECT ledger, row_uid, op, payload, salt FROM entry WHERE commit_id = ? ORDER BY seq", (commit_id,)
    )
    return tuple(EntryRecord(*row) for row in rows)


def everything(connection: Connection) -> list[CommitRecord]:
    """All commits in the order of their arrival, predecessors first."""
    rows = connection.exec_driver_sql("SELECT id, header FROM commit_log ORDER BY id").all()
    return [CommitRecord(text, entries_of(connection, commit_id)) for commit_id, text in rows]


def tails(connection: Connection) -> Tails:
    """Commits that got another name because their replica had forked."""
    found = Tails()
    renamed = f"SELECT header FROM commit_log WHERE header LIKE '%\"{ORIGIN}\":%'"
    for text in connection.exec_driver_sql(renamed).scalars():
        found.note(text)
    return found
