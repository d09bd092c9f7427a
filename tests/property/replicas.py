"""Copies of real data files for the proofs, of one village and of its township, with a clock and versions that tests set."""

import atexit
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from filelock import FileLock

from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger, ledgers
from cunfupin.services.records import create_record
from cunfupin.services.seeding import found, village_uid
from cunfupin.services.workspace import Facts, Workspace
from cunfupin.storage.data_file import DataFile
from cunfupin.storage.engine import connect, engine_over
from cunfupin.sync import capture
from cunfupin.sync.apply import Counts, KnownInFile, apply_plan
from cunfupin.sync.commits import TOWNSHIP_WIDE, CommitRecord
from cunfupin.sync.log import collect
from cunfupin.sync.plan import MergePlan, plan_merge

PASSPHRASE = "测试口令-2020"
TOWNSHIP, VILLAGE, OTHER_VILLAGE = "360735202000", "360735202206", "360735202207"
SCOPES = (TOWNSHIP_WIDE, VILLAGE)
_MEMORY = Path("/dev/shm")
_NOON = 1_600_000_000.0


def scratch() -> Path:
    path = Path(tempfile.mkdtemp(prefix="cunfupin-", dir=_MEMORY if _MEMORY.is_dir() else None))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


class Clock:
    """Stands in for the wall clock while commits are sealed; every look at it takes a second."""

    def __init__(self, now: float = _NOON) -> None:
        self.now = now

    def time(self) -> float:
        self.now += 1.0
        return self.now

    @contextmanager
    def ruling(self) -> Iterator["Clock"]:
        """Seal by this clock."""
        real = capture.time
        capture.time = SimpleNamespace(time=self.time)  # type: ignore[assignment]
        try:
            yield self
        finally:
            capture.time = real


def _facts(role: str, code: str) -> Facts:
    return Facts(uid="00" * 8, role=role, region_code=code, name="濯龙村", township_name="大由乡")


def open_copy(path: Path, key: str, replica: str, role: str, code: str = "") -> Workspace:
    """A workspace over a data file whose key is known: no key is derived, no key store asked."""
    lock = FileLock(path.with_suffix(".lock"))
    file = DataFile(path, PASSPHRASE, key, lock, engine_over(connect(path, key)))
    code = code or (VILLAGE if role == "village" else TOWNSHIP)
    workspace = Workspace(file, _facts(role, code), replica, on_sealed=lambda _heads: None)
    workspace.operator = replica
    return workspace


@cache
def template(role: str, code: str) -> tuple[Path, str]:
    """An empty data file and its key."""
    file = found(scratch() / f"{code}.cunfupin", PASSPHRASE, role=role, region_code=code, name="样例")
    file.checkpoint()
    path, key = file.path, file.key
    file.close()
    return path, key


def fresh(folder: Path, replica: str, role: str, code: str = "") -> Workspace:
    """A new empty data file of a replica."""
    code = code or (VILLAGE if role == "village" else TOWNSHIP)
    shutil.copyfile(template(role, code)[0], folder / f"{replica}.cunfupin")
    return reopened(folder, replica, role, code)


def reopened(folder: Path, replica: str, role: str, code: str = "") -> Workspace:
    """The data file of a replica that `fresh` made, or a copy of it."""
    code = code or (VILLAGE if role == "village" else TOWNSHIP)
    return open_copy(folder / f"{replica}.cunfupin", template(role, code)[1], replica, role, code)


def village_row(workspace: Workspace, code: str = VILLAGE) -> None:
    """Write the row of a village, as every new file does by itself."""
    with workspace.change("建立数据文件") as change:
        table = ledger("village").__table__
        change.connection.execute(
            table.insert(), {"uid": village_uid(code), "village_code": code, "village_name": "村"}
        )


def household(workspace: Workspace, number: str = "1", code: str = VILLAGE, **values: Any) -> bytes:
    """A new household."""
    fields = {"household_no": number, "village": village_uid(code), **values}
    return create_record(workspace, "household", fields)[0]


def member(workspace: Workspace, home: bytes, name: str = "温石秀", **values: Any) -> bytes:
    """A new member of a household."""
    return create_record(workspace, "member", {"household": home, "full_name": name, **values})[0]


def move(workspace: Workspace, name: str, uid: bytes, **values: Any) -> None:
    """A state changes with a step of its procedure, never by typing."""
    with workspace.change("办理") as change:
        table = ledger(name).__table__
        change.connection.execute(table.update().where(table.c.uid == uid).values(**values))


def commits_of(workspace: Workspace, scopes: Iterable[str] = SCOPES) -> list[CommitRecord]:
    """Everything in the log of these scopes; outside edits are sealed first, as before every exchange."""
    with workspace.merging():
        pass
    with workspace.read() as connection:
        return collect(connection, tuple(scopes), {})


def take_in(
    workspace: Workspace, commits: list[CommitRecord], import_id: int | None = None
) -> tuple[MergePlan, Counts]:
    """Merge commits into a data file."""
    with workspace.merging() as connection:
        plan = plan_merge(KnownInFile(connection, commits), commits)
        return plan, apply_plan(connection, plan, import_id)


def deliver(source: Workspace, target: Workspace, scopes: Iterable[str] = SCOPES) -> MergePlan:
    """Merge all that one file knows into another."""
    return take_in(target, commits_of(source, scopes))[0]


def exchange(*workspaces: Workspace) -> None:
    """Merge everything into everyone."""
    for _round in range(2):
        for source in workspaces:
            for target in workspaces:
                if source is not target:
                    deliver(source, target)


def new_import(workspace: Workspace) -> int:
    """Number for a package taken in."""
    with workspace.bookkeeping() as connection:
        return int(
            connection.exec_driver_sql(
                "INSERT INTO exchange_import (package_id, sha256, sender, scope, at, name, counts) "
                "VALUES (?, '', '', '', '', '', '{}') RETURNING id",
                (new_uid().hex(),),
            ).scalar_one()
        )


Rows = dict[str, dict[bytes, dict[str, Any]]]


def tables(workspace: Workspace) -> Rows:
    """All ledgers: ledger → uid → column → value."""
    found: Rows = {name: {} for name in ledgers()}
    with workspace.read() as connection:
        for name in connection.exec_driver_sql("SELECT DISTINCT ledger FROM row_state").scalars().all():
            rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"').mappings()
            found[name] = {row["uid"]: {key: value for key, value in row.items() if key != "uid"} for row in rows}
    return found


def items(workspace: Workspace) -> set[tuple[str, str, bytes, str, str]]:
    """What is to be decided: id, kind, row, merge key, facts; reports of parallel changes are each file's own."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT id, kind, row_uid, merge_key, facts FROM review_item WHERE kind <> 'parallel'"
        )
        return {tuple(row) for row in rows}


def states(workspace: Workspace) -> dict[bytes, tuple[str, str, str, str | None]]:
    """Live dots as they are stored."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql("SELECT row_uid, ledger, scope, created, dots FROM row_state")
        return {uid: (name, scope, created, _sorted(dots)) for uid, name, scope, created, dots in rows}


def _sorted(dots: str | None) -> str | None:
    return dots and json.dumps(json.loads(dots), sort_keys=True)


def dump(workspace: Workspace) -> tuple[Any, Any, Any]:
    """Everything that has to be the same wherever the same commits are known."""
    return tables(workspace), items(workspace), states(workspace)
