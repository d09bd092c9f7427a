"""The file of a household ("一户一档"): which papers it must hold, which it holds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger
from cunfupin.progress import Progress
from cunfupin.rules.archive_terms import ENJOYED, MONITORED, is_required, papers_of_a_file, privacy_of

from .changes import Changes
from .hanging import hanging
from .households import HOUSEHOLD, registered_households
from .names import labels
from .pictures import picture, store_pictures
from .records import Record, read_records, remove_records
from .workspace import Workspace

_LEDGER, _ORDINARY = "attachment", "ordinary"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One kind of paper of a household's file, how many there are and whether one must be there."""

    kind: str
    label: str
    count: int
    is_required: bool

    @property
    def is_missing(self) -> bool:
        """Whether it should be there and is not."""
        return self.is_required and not self.count


@dataclass(frozen=True, kw_only=True)
class Archive:
    """All papers in official order."""

    papers: tuple[Paper, ...]

    @property
    def required(self) -> tuple[Paper, ...]:
        """Those that must be there."""
        return tuple(paper for paper in self.papers if paper.is_required)

    @property
    def missing(self) -> tuple[Paper, ...]:
        """Those that must be there and are not."""
        return tuple(paper for paper in self.papers if paper.is_missing)

    @property
    def share(self) -> int:
        """Kinds that are there of those that must be, in whole percent; 100 when none must be."""
        required = self.required
        return 100 * sum(bool(paper.count) for paper in required) // len(required) if required else 100


@dataclass(frozen=True, kw_only=True)
class ArchiveLine:
    """A household with its file."""

    household: bytes
    name: str
    village_name: str
    group: str
    archive: Archive


def archive_of(connection: Connection, household: bytes) -> Archive:
    """The papers of a household's file."""
    return _archives(connection, [household])[household]


def archive_lines(workspace: Workspace) -> list[ArchiveLine]:
    """The households on the roll that have to have a file, the least complete first."""
    with workspace.read() as connection:
        uids = registered_households(connection)
        archives = {uid: one for uid, one in _archives(connection, uids).items() if one.required}
        households = read_records(connection, HOUSEHOLD, list(archives))
        names = labels(connection, HOUSEHOLD, archives)
        villages = labels(connection, "village", _named(households, "village"))
        groups = labels(connection, "village_group", _named(households, "village_group"))
    lines = [
        ArchiveLine(
            household=uid,
            name=names[uid],
            village_name=villages.get(households[uid]["village"], ""),
            group=groups.get(households[uid]["village_group"], ""),
            archive=archive,
        )
        for uid, archive in archives.items()
    ]
    return sorted(lines, key=lambda one: one.archive.share)


def add_papers(
    workspace: Workspace, household: bytes, kind: str, paths: Sequence[Path], progress: Progress | None = None
) -> Changes:
    """Put scans or photos of a paper into the file of a household. UserError when one cannot be read."""
    names = store_pictures(workspace, paths, progress=progress)
    title = field_of(_LEDGER, "attachment_type").kind.format(kind)
    with workspace.change(f"归档{title}") as change:
        common = {
            "household": household,
            "ledger_name": HOUSEHOLD,
            "record_uid": household.hex(),
            "attachment_type": kind,
            "title": title,
            "page_count": 1,
            "privacy_level": privacy_of(kind),
        }
        rows = [
            {**common, "uid": new_uid(), "file_name": path.name, "content_hash": name}
            for name, path in dict(zip(names, paths, strict=True)).items()
        ]
        change.connection.execute(ledger(_LEDGER).__table__.insert(), rows)
    return change.changes


def pages_of(workspace: Workspace, household: bytes, kind: str) -> dict[str, bytes | None]:
    """The scans of a paper by name; None for one that lies on another computer."""
    with workspace.read() as connection:
        filed = hanging(connection, _LEDGER, HOUSEHOLD, [household]).get(household, [])
        names = [one["content_hash"] for one in filed if one["attachment_type"] == kind and one["content_hash"]]
        return {name: picture(connection, name) for name in names}


def take_out(workspace: Workspace, household: bytes, kind: str, names: Collection[str]) -> Changes:
    """Put scans of a paper into the recycle bin."""
    with workspace.read() as connection:
        filed = hanging(connection, _LEDGER, HOUSEHOLD, [household]).get(household, [])
    uids = [one["uid"] for one in filed if one["attachment_type"] == kind and one["content_hash"] in names]
    return remove_records(workspace, _LEDGER, uids)


def _named(records: Mapping[bytes, Record], name: str) -> set[bytes]:
    return {record[name] for record in records.values() if record[name]}


def _archives(connection: Connection, households: Sequence[bytes]) -> dict[bytes, Archive]:
    kinds = read_records(connection, HOUSEHOLD, households)
    filed = hanging(connection, _LEDGER, HOUSEHOLD, households)
    enjoyed: dict[bytes, set[str]] = {uid: set() for uid in households}
    for name in ENJOYED:
        for uid in hanging(connection, name, HOUSEHOLD, households):
            enjoyed[uid].add(name)
    return {uid: _archive(kinds[uid]["household_type"], filed.get(uid, []), enjoyed[uid]) for uid in households}


def _archive(household_type: str | None, filed: Sequence[Record], enjoyed: set[str]) -> Archive:
    """A household that was never registered or monitored needs no file."""
    needs_file = household_type != _ORDINARY or MONITORED in enjoyed
    return Archive(
        papers=tuple(
            Paper(
                kind=option.code,
                label=option.label,
                count=sum(record["attachment_type"] == option.code for record in filed),
                is_required=needs_file and is_required(option.code, enjoyed),
            )
            for option in papers_of_a_file()
        )
    )
