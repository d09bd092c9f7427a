"""Other versions of the program in the field: an older one that called a field otherwise, a newer one with a field more."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Connection

from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync import capture, upcast
from cunfupin.sync.commits import CommitRecord, EntryRecord, header_text

FUTURE_FIELD = "future_field"
"""What the newer version alone knows of a household."""
_OLDER = SCHEMA_VERSION - 1
_upcast = upcast.renaming("household", "old_address", "address")
_downcast = upcast.renaming("household", "address", "old_address")


def in_present_terms(schema: int, entry: EntryRecord) -> EntryRecord:
    """An entry as this version would have written it."""
    return _upcast(entry) if schema < SCHEMA_VERSION else entry


@contextmanager
def older_version() -> Iterator[None]:
    """Seal as the older version does."""
    real = capture.append

    def append(connection: Connection, commits: Iterable[CommitRecord]) -> None:
        real(connection, [_as_older(commit) for commit in commits])

    capture.append = append  # type: ignore[attr-defined]
    try:
        yield
    finally:
        capture.append = real  # type: ignore[attr-defined]


def _as_older(commit: CommitRecord) -> CommitRecord:
    header = replace(commit.header, schema=_OLDER)
    return CommitRecord(header_text(header), tuple(map(_downcast, commit.entries)))


def meet_older_version() -> None:
    """Understand from now on what the older version writes."""
    upcast.UPCASTERS[_OLDER] = _upcast


def forget_older_version() -> None:
    """The program as it is."""
    upcast.UPCASTERS.pop(_OLDER, None)
