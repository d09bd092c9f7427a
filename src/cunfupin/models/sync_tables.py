"""What a data file holds beside its ledgers: facts about itself, the log of changes, the exchange, its review, findings."""

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base


class FileFact(Base):
    """One fact about the data file: its identity, its role, its keys, the sum of its triggers."""

    __tablename__ = "file_fact"

    name: Mapped[str] = mapped_column(String, primary_key=True)
    value: Mapped[str] = mapped_column(String)


class RawChange(Base):
    """A change of a ledger row as a trigger saw it; sealed into commits at the end of the transaction."""

    __tablename__ = "raw_change"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    ledger: Mapped[str] = mapped_column(String)
    row_uid: Mapped[bytes] = mapped_column(LargeBinary(16))
    op: Mapped[str] = mapped_column(String(1))
    payload: Mapped[str] = mapped_column(String)


class Stream(Base):
    """Commits of one replica within one scope; `last` and `head` are number and hash of the newest known one."""

    __tablename__ = "stream"
    __table_args__ = (UniqueConstraint("replica", "scope"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    replica: Mapped[str] = mapped_column(String(16))
    scope: Mapped[str] = mapped_column(String(12))
    last: Mapped[int] = mapped_column(Integer, default=0)
    head: Mapped[str] = mapped_column(String(64), default="")


class Commit(Base):
    """A sealed change: who, when (a label only), why, and its place in the hash chain of its stream."""

    __tablename__ = "commit_log"
    __table_args__ = (UniqueConstraint("stream_id", "n"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    stream_id: Mapped[int] = mapped_column(ForeignKey("stream.id"))
    n: Mapped[int] = mapped_column(Integer)
    hash: Mapped[str] = mapped_column(String(64))
    header: Mapped[str] = mapped_column(String)
    action: Mapped[str] = mapped_column(String(32), index=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("exchange_import.id"), index=True)


class Entry(Base):
    """What one commit did to one row; `salt` keeps the commitment in the chain valid should the payload be erased."""

    __tablename__ = "entry"
    __table_args__ = (Index("ix_entry_row", "row_uid", "commit_id"),)

    commit_id: Mapped[int] = mapped_column(ForeignKey("commit_log.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    ledger: Mapped[str] = mapped_column(String)
    row_uid: Mapped[bytes] = mapped_column(LargeBinary(16))
    op: Mapped[str] = mapped_column(String(1))
    payload: Mapped[str] = mapped_column(String)
    salt: Mapped[str] = mapped_column(String(32))


class RowState(Base):
    """Live dots of a row: the dot that made it, and the merge keys whose dots differ from that one."""

    __tablename__ = "row_state"
    __table_args__ = ({"sqlite_with_rowid": False},)

    row_uid: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    ledger: Mapped[str] = mapped_column(String)
    scope: Mapped[str] = mapped_column(String(12))
    created: Mapped[str] = mapped_column(String)
    dots: Mapped[str | None] = mapped_column(String)


class ReviewItem(Base):
    """What a person has to decide or should know: a conflict, a violation, a duplicate person, a parallel change."""

    __tablename__ = "review_item"
    __table_args__ = (Index("ix_review_item_row", "row_uid"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    kind: Mapped[str] = mapped_column(String)
    ledger: Mapped[str] = mapped_column(String)
    row_uid: Mapped[bytes] = mapped_column(LargeBinary(16))
    merge_key: Mapped[str] = mapped_column(String, default="")
    facts: Mapped[str] = mapped_column(String)
    status: Mapped[str] = mapped_column(String, default="open")


class ExchangeImport(Base):
    """A package, sheet or data file taken in, with what it brought."""

    __tablename__ = "exchange_import"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    package_id: Mapped[str] = mapped_column(String, index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    sender: Mapped[str] = mapped_column(String)
    scope: Mapped[str] = mapped_column(String(12))
    at: Mapped[str] = mapped_column(String)
    name: Mapped[str] = mapped_column(String)
    counts: Mapped[str] = mapped_column(String)


class HeldPackage(Base):
    """A package that waits for an earlier one."""

    __tablename__ = "held_package"

    package_id: Mapped[str] = mapped_column(String, primary_key=True)
    name: Mapped[str] = mapped_column(String)
    missing: Mapped[str] = mapped_column(String)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Peer(Base):
    """Another replica that this file has heard of: its certificate and what it last said it knows."""

    __tablename__ = "peer"

    replica: Mapped[str] = mapped_column(String(16), primary_key=True)
    scope: Mapped[str] = mapped_column(String(12))
    role: Mapped[str] = mapped_column(String)
    name: Mapped[str] = mapped_column(String)
    certificate: Mapped[str] = mapped_column(String)
    receipt: Mapped[str] = mapped_column(String, default="{}")
    status: Mapped[str] = mapped_column(String, default="new")


class FindingHistory(Base):
    """A doubtful thing that a check of the whole file found here once, and when it was mended."""

    __tablename__ = "finding_history"
    __table_args__ = ({"sqlite_with_rowid": False},)

    rule: Mapped[str] = mapped_column(String(4), primary_key=True)
    row_uid: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    field: Mapped[str] = mapped_column(String, primary_key=True)
    village_uid: Mapped[bytes | None] = mapped_column(LargeBinary(16))
    found_on: Mapped[str] = mapped_column(String)
    cleared_on: Mapped[str | None] = mapped_column(String)


class SearchKey(Base):
    """What a household or person is found by: folded name, initials of its pinyin, number and its reverse."""

    __tablename__ = "search_key"
    __table_args__ = (Index("ix_search_key_row", "row_uid"), {"sqlite_with_rowid": False})

    text: Mapped[str] = mapped_column(String, primary_key=True)
    row_uid: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    ledger: Mapped[str] = mapped_column(String)
    household_uid: Mapped[bytes | None] = mapped_column(LargeBinary(16))


class StoredPicture(Base):
    """A photo or scan ("附件"), named by the SHA-256 of its content; fields of kind Attachment hold such names."""

    __tablename__ = "stored_picture"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
