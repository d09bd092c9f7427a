"""Twelve whole villages into an empty master, against ATTACH and upsert of the same rows, plain and without history."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateIndex, CreateTable

from cunfupin.bootstrap import open_file
from cunfupin.models.registry import ledger, ledgers, stored_fields
from cunfupin.services.exchange import receive, send
from cunfupin.services.seeding import seed_village
from cunfupin.services.workspace import Workspace

from .measure import Result, best_of
from .township import PASSPHRASE, empty_township, fill, village_code

_VILLAGES, _HOUSEHOLDS = 12, 300


def measure(folder: Path) -> Iterator[Result]:
    """One ratio: packages signed and encrypted, history kept, everything to be decided found."""
    work = folder / "merging"
    work.mkdir()
    master = empty_township(work / "empty.cunfupin", _VILLAGES)
    plain = [_sent(master, work, number) for number in range(_VILLAGES)]
    master.close()
    opened: list[Workspace] = []

    def fresh() -> None:
        for one in opened:
            one.close()
        shutil.copy(work / "empty.cunfupin", work / "master.cunfupin")
        opened[:] = [open_file(work / "master.cunfupin", PASSPHRASE)]

    product = best_of(2, lambda: receive(opened[0], [work / "stick"]), fresh)
    opened[0].close()
    yield Result(
        name="merge of 12 villages into an empty master",
        baseline=best_of(3, lambda: _attached(work / "plain.sqlite", plain), (work / "plain.sqlite").unlink),
        product=product,
        limit=12,
    )


def _sent(master: Workspace, work: Path, number: int) -> Path:
    """Fill a village, send its package, and answer a plain copy of its ledgers."""
    seed_village(master, village_code(number), work / f"{number}.cunfupin", PASSPHRASE)
    workspace = open_file(work / f"{number}.cunfupin", PASSPHRASE, operator="测")
    fill(workspace, _HOUSEHOLDS)
    send(workspace, work / "stick")
    path = work / f"{number}.sqlite"
    path.unlink(missing_ok=True)
    (work / "plain.sqlite").touch()
    with sqlite3.connect(path) as plain, workspace.read() as connection:
        for name in ledgers():
            rows = [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')]
            _make_table(plain, name)
            if rows:
                plain.executemany(f'INSERT INTO "{name}" VALUES ({",".join("?" * len(rows[0]))})', rows)
    workspace.close()
    return path


def _make_table(plain: sqlite3.Connection, name: str) -> None:
    table = ledger(name).__table__
    plain.execute(str(CreateTable(table).compile(dialect=dialect())))
    for index in table.indexes:
        plain.execute(str(CreateIndex(index).compile(dialect=dialect())))


def _attached(target: Path, sources: list[Path]) -> None:
    with sqlite3.connect(target) as plain:
        plain.execute("PRAGMA journal_mode=WAL")
        plain.execute("PRAGMA synchronous=FULL")
        plain.execute("PRAGMA foreign_keys=ON")
        for name in ledgers():
            _make_table(plain, name)
        plain.commit()
        for source in sources:
            plain.execute("ATTACH ? AS village", (str(source),))
            for name in ledgers():
                plain.execute(_upsert(name))
            plain.commit()
            plain.execute("DETACH village")


def _upsert(name: str) -> str:
    columns = [spec.name for spec in stored_fields(name)]
    assignments = ", ".join(f'"{column}" = excluded."{column}"' for column in ("is_removed", *columns))
    return (
        f'INSERT INTO main."{name}" SELECT * FROM village."{name}" WHERE true '
        f"ON CONFLICT (uid) DO UPDATE SET {assignments}"
    )
