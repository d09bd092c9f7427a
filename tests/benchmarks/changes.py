"""Changes that travel: few of many against a SQLite patchset, few into ever larger masters, very many, and their size."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import apsw

from cunfupin.bootstrap import open_file
from cunfupin.fields import Text
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger, stored_fields
from cunfupin.services.exchange import send
from cunfupin.services.records import update_records
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from cunfupin.sync.apply import KnownInFile, apply_plan
from cunfupin.sync.commits import TOWNSHIP_WIDE, CommitRecord
from cunfupin.sync.log import collect, heads
from cunfupin.sync.plan import plan_merge

from .measure import Result, best_of
from .township import PASSPHRASE, empty_township, lone_village, village_code, village_rows

_PATCHSET, _FLAT, _PLAN_SECONDS, _APPLY_SECONDS, _BYTES = 8, 1.5, 3.0, 10.0, 60
_HOUSEHOLDS, _SHARE = 3600, 50
"""A township of 12 villages, of which one person in so many is changed."""
_UNIT, _FEW, _SIZES = 40, 100, (1, 10, 100)
_MANY, _WIDTH = 25_000, 4


def measure(folder: Path) -> Iterator[Result]:
    """The four questions of the design, one after the other."""
    for question in (_few_of_many, _into_larger_masters, _very_many):
        work = folder / question.__name__
        work.mkdir()
        yield from question(work)


@contextmanager
def _copies(work: Path) -> Iterator[tuple[Callable[[], None], Callable[[], Workspace]]]:
    """A way to make a fresh copy of `begin.cunfupin` and a way to ask for it."""
    opened: list[Workspace] = []

    def renew() -> None:
        for one in opened:
            one.close()
        shutil.copy(work / "begin.cunfupin", work / "taker.cunfupin")
        opened[:] = [open_file(work / "taker.cunfupin", PASSPHRASE)]

    yield renew, lambda: opened[0]
    opened[0].close()


def _changed(work: Path, sender: Workspace, act: Callable[[], object]) -> list[CommitRecord]:
    """Keep the file as it is as `begin.cunfupin`, let something change, and answer the new commits."""
    sender.file.checkpoint()
    shutil.copy(sender.file.path, work / "begin.cunfupin")
    with sender.read() as connection:
        known = {stream: n for stream, (n, _head) in heads(connection).items()}
    act()
    with sender.read() as connection:
        scopes = (TOWNSHIP_WIDE, village_code(0))
        return collect(connection, scopes, known)


def _merge(target: Workspace, commits: list[CommitRecord]) -> None:
    with target.merging() as connection:
        apply_plan(connection, plan_merge(KnownInFile(connection, commits), commits))


def _members(workspace: Workspace) -> list[bytes]:
    with workspace.read() as connection:
        return list(connection.exec_driver_sql("SELECT uid FROM member ORDER BY uid").scalars())


def _few_of_many(work: Path) -> Iterator[Result]:
    """One field of 2 % of the persons, against the patchset of the same updates in a plain SQLite file."""
    sender = lone_village(work / "sender.cunfupin", 0, _HOUSEHOLDS)
    persons = _members(sender)[::_SHARE]
    place = str(work / "plain.sqlite")
    with closing(apsw.Connection(place)) as plain, plain, sender.read() as connection:
        columns = [column.name for column in ledger("member").__table__.columns]
        plain.execute(f'CREATE TABLE member ("uid" BLOB PRIMARY KEY, {", ".join(columns[1:])})')
        rows = connection.exec_driver_sql(f"SELECT {', '.join(columns)} FROM member").all()
        plain.executemany(f"INSERT INTO member VALUES ({','.join('?' * len(columns))})", map(tuple, rows))
    notes = {uid: f"变更{n}" for n, uid in enumerate(persons)}
    patchset = _patchset(place, notes)

    def patch() -> None:
        with closing(apsw.Connection(place)) as plain:
            apsw.Changeset.apply(patchset, plain)

    def unpatch() -> None:
        with closing(apsw.Connection(place)) as plain:
            plain.execute("UPDATE member SET note = '原来'")

    news = _changed(work, sender, lambda: update_records(sender, "member", {u: {"note": n} for u, n in notes.items()}))
    sender.close()
    with _copies(work) as (renew, taker):
        yield Result(
            name=f"2 % changed ({len(persons):,} persons) against a patchset",
            baseline=best_of(5, patch, unpatch),
            product=best_of(3, lambda: _merge(taker(), news), renew),
            limit=_PATCHSET,
        )


def _patchset(place: str, notes: Mapping[bytes, str]) -> bytes:
    """What SQLite itself says was changed when these persons get these notes."""
    with closing(apsw.Connection(place)) as plain, closing(apsw.Session(plain, "main")) as session:
        plain.execute("PRAGMA journal_mode=WAL")
        session.attach("member")
        with plain:
            plain.executemany("UPDATE member SET note = ? WHERE uid = ?", [(n, u) for u, n in notes.items()])
        return session.patchset()


def _into_larger_masters(work: Path) -> Iterator[Result]:
    """The same hundred rows into masters of growing size."""
    taken: list[float] = []
    for size in _SIZES:
        place = work / str(size)
        place.mkdir()
        master = empty_township(place / "master.cunfupin", size)
        with master.change("测量") as change:
            for number in range(size):
                for name, rows in village_rows(village_code(number), _UNIT).items():
                    change.connection.execute(ledger(name).__table__.insert(), rows)
        notes = {uid: {"note": "变更"} for uid in _members(master)[:_FEW]}
        news = _changed(place, master, lambda notes=notes, master=master: update_records(master, "member", notes))  # type: ignore[misc]
        master.close()
        with _copies(place) as (renew, taker):
            taken.append(best_of(5, lambda taker=taker, news=news: _merge(taker(), news), renew))  # type: ignore[misc]
        if size > 1:
            name = f"{_FEW} changed rows into a master {size} × as large"
            yield Result(name=name, baseline=taken[0], product=taken[-1], limit=_FLAT)


def _very_many(work: Path) -> Iterator[Result]:
    """A package of 100 000 changed fields: to plan, to apply, and its size (in bytes a field)."""
    sender = lone_village(work / "sender.cunfupin", 0, 0)
    village = village_uid(village_code(0))
    with sender.change("测量") as change:
        rows = [{"uid": new_uid(), "household_no": str(n), "village": village} for n in range(_MANY)]
        change.connection.execute(ledger("household").__table__.insert(), rows)

    texts = [spec for spec in stored_fields("household") if isinstance(spec.kind, Text) and not spec.merge_group]
    fields = [spec.name for spec in texts if spec.name != "household_no"][:_WIDTH]

    def edit() -> None:
        for field in fields:
            changes = {row["uid"]: {field: f"{n % 97}号"} for n, row in enumerate(rows)}
            update_records(sender, "household", changes)  # type: ignore[arg-type]

    news = _changed(work, sender, edit)
    count = _MANY * len(fields)
    with _copies(work) as (renew, taker):

        def plan() -> None:
            with taker().read() as connection:
                plan_merge(KnownInFile(connection, news), news)

        renew()
        yield Result(name=f"plan of {count:,} changes", baseline=_PLAN_SECONDS, product=best_of(2, plan), limit=1)
        merged = best_of(1, lambda: _merge(taker(), news), renew)
        yield Result(name=f"plan and apply of {count:,} changes", baseline=_APPLY_SECONDS, product=merged, limit=1)
    size = sum(path.stat().st_size for path in send(sender, work / "stick").paths)
    sender.close()
    yield Result(
        name="bytes a changed field in a package (not seconds)", baseline=_BYTES, product=size / count, limit=1
    )
