"""A state machine over three real data files: people edit, sticks travel in any order, clocks are wrong."""

import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from sqlalchemy.exc import IntegrityError

from cunfupin.errors import UserError
from cunfupin.models.registry import stored_fields
from cunfupin.services.history import redo, undo, undo_import
from cunfupin.services.records import create_record, remove_records, update_record
from cunfupin.services.restoring import restore_records
from cunfupin.services.review_items import open_items
from cunfupin.services.rulings import rule as decide
from cunfupin.services.workspace import Workspace
from cunfupin.sync.commits import CommitRecord

from . import laws
from .oracle import GONE
from .replicas import (
    SCOPES,
    Clock,
    commits_of,
    dump,
    exchange,
    fresh,
    household,
    member,
    new_import,
    reopened,
    scratch,
    tables,
    take_in,
    village_row,
)

WORDS = ("东", "西")
NUMBERS = ("360735195603080129", "360735560308012", "36073519560308012X11", "360735197001010011", None)
EDITS: tuple[tuple[str, str, tuple[Any, ...]], ...] = (
    ("household", "address", WORDS),
    ("household", "bank_name", WORDS),
    ("household", "bank_card", ("6217000000000000001", "6217000000000000002")),
    ("village", "village_name", WORDS),
    ("member", "full_name", WORDS),
    ("member", "id_number", NUMBERS),
    ("member", "member_phone", ("13900000001", "13900000002")),
    ("household", "note", ("甲。乙。丙。丁。", "甲。乙。丙。戊。", "己。乙。丙。丁。", "甲。庚。丙。丁。")),
    ("monitoring_case", "case_status", ("identifying", "assisting", "removing", "cancelled")),
    ("household_review", "review_result", ("pending", "approved", "rejected")),
)
SQL = (
    "UPDATE household SET note = '甲'",
    "UPDATE household SET note = note || '乙', bank_name = '信用社'",
    "UPDATE member SET is_removed = 1 - is_removed",
    "UPDATE household SET is_removed = 1",
    "UPDATE member SET note = '丙' WHERE is_removed = 1",
    "REPLACE INTO household (uid, household_no, address) SELECT uid, household_no, '新址' FROM household LIMIT 1",
    "UPDATE member SET household = (SELECT max(uid) FROM household)",
    "UPDATE pairing SET helper = NULL",
)
REPLICAS = (("a" * 16, "village"), ("b" * 16, "village"), ("c" * 16, "township"))
_BEGINNING = 1_599_990_000.0
THREE = st.integers(0, 2)
PLACE = st.integers(0, 5)
SEED = st.integers(0, 2**16)


@cache
def _begun() -> Path:
    """The files with which every run begins, made once: a household that all of them know, and what hangs on it."""
    folder = scratch()
    files = [fresh(folder, replica, role) for replica, role in REPLICAS]
    first, second, township = files
    with Clock(_BEGINNING).ruling():
        for workspace in files:
            village_row(workspace)
        home = household(first, "1", address="东")
        member(first, home, id_number=NUMBERS[0])
        helper = create_record(township, "helper", {"full_name": "赖专干"})[0]
        exchange(*files)
        create_record(first, "pairing", {"household": home, "helper": helper})
        create_record(first, "monitoring_case", {"household": home, "case_status": "identifying"})
        create_record(second, "household_review", {"household": home, "review_result": "pending"})
        exchange(*files)
    for workspace in files:
        workspace.file.checkpoint()
        workspace.close()
    return folder


class Replicas(RuleBasedStateMachine):
    """Two copies of a village's file and the township's."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=scratch()))
        self.clock = Clock()
        for path in _begun().iterdir():
            shutil.copyfile(path, self.folder / path.name)
        self.files = [reopened(self.folder, replica, role) for replica, role in REPLICAS]
        self.offset = [0.0, 0.0, 0.0]
        self.count = 0

    def at(self, who: int, act: Callable[[Workspace], Any], *, sealed: bool = True) -> Any:
        """Let something happen at one of the three, by its own clock; then its laws must hold."""
        self.clock.now += self.offset[who]
        try:
            with self.clock.ruling():
                answer = act(self.files[who])
        except IntegrityError as error:
            raise laws.LawBroken("I7", "the merge would leave a reference that leads nowhere") from error
        finally:
            self.clock.now -= self.offset[who]
        if sealed:
            laws.check(self.files[who])
        return answer

    def pick(self, who: int, ledger: str, place: int, *, removed: bool | None = None) -> bytes | None:
        """A record of a file, the same one for the same place in every run."""
        found = [
            uid
            for uid, row in sorted(tables(self.files[who])[ledger].items(), key=lambda pair: pair[0])
            if removed is None or bool(row[GONE]) == removed
        ]
        return found[place % len(found)] if found else None

    @rule(who=THREE, edit=st.sampled_from(EDITS), place=PLACE, word=PLACE)
    def edit(self, who: int, edit: tuple[str, str, tuple[Any, ...]], place: int, word: int) -> None:
        ledger, field, words = edit
        uid = self.pick(who, ledger, place, removed=False)
        if uid:
            self.at(who, lambda file: update_record(file, ledger, uid, {field: words[word % len(words)]}))

    @rule(who=THREE)
    def add_household(self, who: int) -> None:
        self.count += 1
        self.at(who, lambda file: household(file, str(self.count)))

    @rule(who=THREE, place=PLACE, number=st.sampled_from(NUMBERS))
    def add_member(self, who: int, place: int, number: str | None) -> None:
        home = self.pick(who, "household", place)
        if home:
            self.at(who, lambda file: member(file, home, id_number=number))

    @rule(who=THREE, place=PLACE, word=st.sampled_from(WORDS))
    def add_pairing(self, who: int, place: int, word: str) -> None:
        """The township's helpers are shared; their commits travel apart from the village's."""
        home = self.pick(who, "household", place)

        def act(file: Workspace) -> None:
            helper = create_record(file, "helper", {"full_name": word})[0]
            create_record(file, "pairing", {"household": home, "helper": helper})

        self.at(who, act)

    @rule(who=THREE, place=PLACE, amount=st.integers(1, 10**6))
    def add_income(self, who: int, place: int, amount: int) -> None:
        """Entries of an append-only ledger: together they are the union."""
        home = self.pick(who, "household", place, removed=False)
        if home:
            self.at(who, lambda file: create_record(file, "income_item", {"household": home, "amount": amount}))

    @rule(who=THREE, ledger=st.sampled_from(("household", "household", "member", "helper", "village")), place=PLACE)
    def remove(self, who: int, ledger: str, place: int) -> None:
        uid = self.pick(who, ledger, place, removed=False)
        if uid:
            self.at(who, lambda file: remove_records(file, ledger, [uid]))

    @rule(who=THREE, ledger=st.sampled_from(("household", "member")), place=PLACE)
    def restore(self, who: int, ledger: str, place: int) -> None:
        uid = self.pick(who, ledger, place, removed=True)
        if uid:
            self.at(who, lambda file: restore_records(file, ledger, [uid]))

    @rule(who=THREE, statement=st.sampled_from(SQL), is_sealed=st.booleans())
    def by_database_tool(self, who: int, statement: str, is_sealed: bool) -> None:
        """What a tool writes is sealed at the next opening."""

        def act(file: Workspace) -> None:
            with file.file.write() as connection:
                connection.exec_driver_sql("PRAGMA recursive_triggers=OFF")
                connection.exec_driver_sql(statement)
                connection.exec_driver_sql("PRAGMA recursive_triggers=ON")
            if is_sealed:
                with file.merging():
                    pass

        self.at(who, act, sealed=is_sealed)

    @rule(who=THREE, place=PLACE, choice=st.sampled_from(("base", "ours", "theirs")))
    def settle(self, who: int, place: int, choice: str) -> None:
        found = open_items(self.files[who])
        if not found:
            return
        item = found[place % len(found)]
        self.at(who, lambda file: decide(file, item.id, choice, reason="核实过"))
        left = {one.id for one in open_items(self.files[who])}
        laws.hold("I5", item.id not in left, "a ruling did not settle its item")

    @rule(who=THREE, is_redo=st.booleans())
    def step_back(self, who: int, is_redo: bool) -> None:
        def act(file: Workspace) -> None:
            try:
                (redo if is_redo else undo)(file)
            except UserError:
                commits_of(file)  # nothing to take back; what a tool wrote is sealed all the same

        self.at(who, act)

    @rule(who=THREE, seconds=st.sampled_from((-4e8, -60.0, 60.0, 2.4e9)))
    def shift_clock(self, who: int, seconds: float) -> None:
        self.offset[who] = seconds

    @rule(giver=THREE, taker=THREE, scopes=st.sampled_from((SCOPES, SCOPES[:1], SCOPES[1:])), seed=SEED)
    def deliver(self, giver: int, taker: int, scopes: tuple[str, ...], seed: int) -> None:
        """Some of the commits, in parts that overlap, in any order."""
        commits = commits_of(self.files[giver], scopes)
        for part in _parts(commits, Random(seed)):
            self.at(taker, lambda file, part=part: take_in(file, part))

    @rule(giver=THREE, taker=THREE)
    def deliver_twice(self, giver: int, taker: int) -> None:
        """I4: what came already changes nothing."""
        commits = commits_of(self.files[giver])
        self.at(taker, lambda file: take_in(file, commits))
        before = dump(self.files[taker])
        plan, _counts = self.at(taker, lambda file: take_in(file, commits))
        laws.hold("I4", not plan.commits, "known commits were taken in again")
        laws.hold("I4", dump(self.files[taker]) == before, "known commits changed something")

    @rule(giver=THREE, taker=THREE)
    def deliver_and_take_back(self, giver: int, taker: int) -> None:
        """I10: after taking a merge back every record shows what it did before."""
        commits = commits_of(self.files[giver])
        number = new_import(self.files[taker])
        self.at(taker, commits_of)
        before = tables(self.files[taker])
        plan, _counts = self.at(taker, lambda file: take_in(file, commits, number))
        merged = tables(self.files[taker])
        if not plan.commits:
            return
        self.at(taker, lambda file: undo_import(file, str(number)))
        _same_as_before(before, tables(self.files[taker]), REPLICAS[taker][1])
        if tables(self.files[taker]) != merged:
            self.at(taker, undo)
            _same_as_before(merged, tables(self.files[taker]), REPLICAS[taker][1])

    def teardown(self) -> None:
        try:
            self._converge()
        finally:
            self.close()

    def close(self) -> None:
        """Close the files and drop them."""
        for workspace in self.files:
            workspace.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _converge(self) -> None:
        """I1: the same commits give the same file, however they came."""
        with self.clock.ruling():
            exchange(*self.files)
            for workspace in self.files:
                laws.check(workspace)
                laws.check_log(workspace)
            newcomer = fresh(self.folder, "d" * 16, "village")
            self.files.append(newcomer)
            commits = commits_of(self.files[0])
            for part in _parts(commits, Random(len(commits))):
                take_in(newcomer, part)
            take_in(newcomer, commits)
        first, sums = dump(self.files[0]), laws.digest_and_sums(self.files[0])
        for workspace in self.files[1:]:
            laws.hold("I1", dump(workspace) == first, "the same commits, another file")
            laws.hold("I16", laws.digest_and_sums(workspace) == sums, "equal logs, other digests")


def _parts(commits: list[CommitRecord], random: Random) -> list[list[CommitRecord]]:
    """Overlapping groups in any order; some are left out."""
    parts = []
    for _part in range(random.randint(1, 3)):
        part = [commit for commit in commits if random.random() < 0.8]
        random.shuffle(part)
        parts.append(part)
    return parts


def _same_as_before(before: dict[str, Any], after: dict[str, Any], role: str) -> None:
    """What this role may not write stays as it came (I8)."""
    for ledger, rows in after.items():
        owned = {spec.name for spec in stored_fields(ledger) if spec.owner and spec.owner != role}
        for uid, row in rows.items():
            if uid in before[ledger]:
                was = before[ledger][uid]
                laws.hold(
                    "I10", all(row[name] == was[name] for name in row.keys() - owned), f"{ledger} is not as before"
                )
            else:
                laws.hold("I10", bool(row[GONE]), f"a record of {ledger} that the merge brought is still there")
