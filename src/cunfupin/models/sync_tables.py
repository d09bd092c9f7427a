"""What a data file holds beside its ledgers: facts about itself, the log of changes, the exchange, its review, findings."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from .base import METADATA


def _column(name: str, *facts: Any, nullable: bool = False, **more: Any) -> Column[Any]:
    """A column that must be filled."""
    return Column(name, *facts, nullable=nullable, **more)


FILE_FACT = Table(
    "file_fact",
    METADATA,
    _column("name", String, primary_key=True),
    _column("value", String),
)
"""One fact about the data file: its identity, its role, its keys, the sum of its triggers."""

RAW_CHANGE = Table(
    "raw_change",
    METADATA,
    _column("id", Integer, primary_key=True),
    _column("ledger", String),
    _column("row_uid", LargeBinary(16)),
    _column("op", String(1)),
    _column("payload", String),
)
"""A change of a ledger row as a trigger saw it; sealed into commits at the end of the transaction."""

STREAM = Table(
    "stream",
    METADATA,
    _column("id", Integer, primary_key=True),
    _column("replica", String(16)),
    _column("scope", String(12)),
    _column("last", Integer, default=0),
    _column("head", String(64), default=""),
    UniqueConstraint("replica", "scope"),
)
"""Commits of one replica within one scope; `last` and `head` are number and hash of the newest known one."""

COMMIT = Table(
    "commit_log",
    METADATA,
    _column("id", Integer, primary_key=True),
    _column("stream_id", ForeignKey("stream.id")),
    _column("n", Integer),
    _column("hash", String(64)),
    _column("header", String),
    _column("action", String(32), index=True),
    _column("import_id", ForeignKey("exchange_import.id"), index=True, nullable=True),
    UniqueConstraint("stream_id", "n"),
)
"""A sealed change: who, when (a label only), why, and its place in the hash chain of its stream."""

ENTRY = Table(
    "entry",
    METADATA,
    _column("commit_id", ForeignKey("commit_log.id"), primary_key=True),
    _column("seq", Integer, primary_key=True),
    _column("ledger", String),
    _column("row_uid", LargeBinary(16)),
    _column("op", String(1)),
    _column("payload", String),
    _column("salt", String(32)),
    Index("ix_entry_row", "row_uid", "commit_id"),
)
"""What one commit did to one row; `salt` keeps the commitment in the chain valid should the payload be erased."""

ROW_STATE = Table(
    "row_state",
    METADATA,
    _column("row_uid", LargeBinary(16), primary_key=True),
    _column("ledger", String),
    _column("scope", String(12)),
    _column("created", String),
    _column("dots", String, nullable=True),
    sqlite_with_rowid=False,
)
"""Live dots of a row: the dot that made it, and the merge keys whose dots differ from that one."""

REVIEW_ITEM = Table(
    "review_item",
    METADATA,
    _column("id", String(16), primary_key=True),
    _column("kind", String),
    _column("ledger", String),
    _column("row_uid", LargeBinary(16)),
    _column("merge_key", String, default=""),
    _column("facts", String),
    _column("status", String, default="open"),
    Index("ix_review_item_row", "row_uid"),
)
"""What a person has to decide or should know: a conflict, a violation, a duplicate person, a parallel change."""

EXCHANGE_IMPORT = Table(
    "exchange_import",
    METADATA,
    _column("id", Integer, primary_key=True),
    _column("package_id", String, index=True),
    _column("sha256", String(64)),
    _column("sender", String),
    _column("scope", String(12)),
    _column("at", String),
    _column("name", String),
    _column("counts", String),
)
"""A package, sheet or data file taken in, with what it brought."""

HELD_PACKAGE = Table(
    "held_package",
    METADATA,
    _column("package_id", String, primary_key=True),
    _column("name", String),
    _column("missing", String),
    _column("content", LargeBinary),
)
"""A package that waits for an earlier one."""

PEER = Table(
    "peer",
    METADATA,
    _column("replica", String(16), primary_key=True),
    _column("scope", String(12)),
    _column("role", String),
    _column("name", String),
    _column("certificate", String),
    _column("receipt", String, default="{}"),
    _column("status", String, default="new"),
)
"""Another replica that this file has heard of: its certificate and what it last said it knows."""

FINDING_HISTORY = Table(
    "finding_history",
    METADATA,
    _column("rule", String(4), primary_key=True),
    _column("row_uid", LargeBinary(16), primary_key=True),
    _column("field", String, primary_key=True),
    _column("village_uid", LargeBinary(16), nullable=True),
    _column("found_on", String),
    _column("cleared_on", String, nullable=True),
    sqlite_with_rowid=False,
)
"""A doubtful thing that a check of the whole file found here once, and when it was mended."""

SEARCH_KEY = Table(
    "search_key",
    METADATA,
    _column("text", String, primary_key=True),
    _column("row_uid", LargeBinary(16), primary_key=True),
    _column("ledger", String),
    _column("household_uid", LargeBinary(16), nullable=True),
    Index("ix_search_key_row", "row_uid"),
    sqlite_with_rowid=False,
)
"""What a household or person is found by: folded name, initials of its pinyin, number and its reverse."""

STORED_PICTURE = Table(
    "stored_picture",
    METADATA,
    _column("name", String(64), primary_key=True),
    _column("content", LargeBinary),
)
"""A photo or scan ("附件"), named by the SHA-256 of its content; fields of kind Attachment hold such names."""
