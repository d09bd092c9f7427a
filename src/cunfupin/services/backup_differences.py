"""What going back to a backup would change, told before it is done."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect, select

from cunfupin.models.registry import ledger, ledgers
from cunfupin.progress import Progress
from cunfupin.storage.backup import Place, refuse_other_place, restore
from cunfupin.storage.data_file import fact, open_file
from cunfupin.storage.volumes import SUFFIX

from .backups import rolling_folder
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class BackupFile:
    """One backup; `at` is when it was made, in local time, seconds since 1970."""

    path: Path
    at: float
    size: int


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A ledger in which something differs: records that would go, come back, or read as they did."""

    ledger: str
    leaving: int
    returning: int
    changing: int

    @property
    def title(self) -> str:
        """Name of the ledger."""
        return ledger(self.ledger).__ledger__.title


def rolling_backups(workspace: Workspace) -> list[BackupFile]:
    """The backups that the program keeps of this data file, the newest first."""
    found = [
        BackupFile(path=path, at=path.stat().st_mtime, size=path.stat().st_size)
        for path in rolling_folder(workspace).glob(f"*{SUFFIX}")
    ]
    return sorted(found, key=lambda one: -one.at)


def differences(workspace: Workspace, backup: Path, passphrase: str, progress: Progress) -> list[Difference]:
    """Every ledger that would change. UserError when the backup is damaged, of another place, or opens otherwise."""
    with tempfile.TemporaryDirectory(prefix="cunfupin-") as folder:
        trial = Path(folder) / f"trial{SUFFIX}"
        restore(backup, trial, passphrase)
        then = open_file(trial, passphrase)
        try:
            with then.read() as old, workspace.read() as new:
                refuse_other_place(_place(old), _place(new))
                return list(_compared(old, new, progress))
        finally:
            then.close()


def _place(connection: Connection) -> Place:
    return fact(connection, "role"), fact(connection, "region_code"), fact(connection, "name")


def _compared(old: Connection, new: Connection, progress: Progress) -> Iterator[Difference]:
    names = list(ledgers())
    for number, name in enumerate(names):
        progress.report(number, len(names), ledger(name).__ledger__.title)
        then, now = _rows(old, name), _rows(new, name)
        changing = sum(then[uid] != now[uid] for uid in then.keys() & now.keys())
        found = Difference(
            ledger=name,
            leaving=len(now.keys() - then.keys()),
            returning=len(then.keys() - now.keys()),
            changing=changing,
        )
        if found.leaving or found.returning or found.changing:
            yield found


def _rows(connection: Connection, name: str) -> dict[bytes, int]:
    """A sum of what each living record holds, by uid."""
    table = ledger(name).__table__
    if not inspect(connection).has_table(name):
        return {}
    statement = select(table).where(table.c.is_removed == 0).order_by(table.c.uid)
    return {row.uid: hash(tuple(row)) for row in connection.execute(statement)}
