"""A state machine over two to five real data files: people edit, sticks travel in any order, clocks are wrong."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlalchemy.exc import IntegrityError

from cunfupin.errors import UserError
from cunfupin.models.registry import references_of, stored_fields
from cunfupin.services.history import redo, undo, undo_import
from cunfupin.services.outside_edits import seal_outside
from cunfupin.services.records import create_record, remove_records, update_record
from cunfupin.services.restoring import restore_records
from cunfupin.services.review_items import ReviewItem, open_items
from cunfupin.services.rulings import rule as decide
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import write_facts
from cunfupin.storage.triggers import CAPTURE
from cunfupin.sync.commits import CommitRecord

from . import laws
from .oracle import GONE, is_township_owned
from .replicas import (
    SCOPES,
    Clock,
    commits_of,
    deliver,
    dump,
    exchange,
    fresh,
    household,
    member,
    move,
    new_import,
    reopened,
    scratch,
    tables,
    take_in,
    village_row,
)
from .versions import FUTURE_FIELD, forget_older_version, meet_older_version, older_version

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
)
STATES: tuple[tuple[str, str, tuple[Any, ...]], ...] = (
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
REPLICAS = (
    ("a" * 16, "village"), ("b" * 16, "village"), ("c" * 16, "township"), ("f" * 16, "township"), ("e" * 16, "village"),
)  # fmt: skip
CASTS = ((0, 2), (0, 1, 2), (0, 1, 2), (0, 1, 2, 3), (0, 1, 2, 3, 4))
"""Which replicas there are in a run."""
_BEGINNING = 1_599_990_000.0
WHO = st.integers(0, len(REPLICAS) - 1)
"""Counted round where there are fewer."""
PLACE = st.integers(0, 5)
SEED = st.integers(0, 2**16)


@cache
def _begun() -> Path:
    """The files with which every run begins, made once: a household that all of them know, and what hangs on it."""
    folder = scratch()
    files = [fresh(folder, replica, role) for replica, role in REPLICAS]
    first, second, township = files[:3]
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
    """Copies of a village's file and of the township's: two and one unless it is drawn otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=scratch()))
        self.clock = Clock()
        self.older: int | None = None
        """Which of them runs the older version."""
        self.count = 0
        self.files: list[Workspace] = []
        self._open(CASTS[1])
        meet_older_version()

    def _open(self, cast: tuple[int, ...]) -> None:
        for workspace in self.files:
            workspace.close()
        self.files = []
        for replica, role in (REPLICAS[one] for one in cast):
            shutil.copyfile(_begun() / f"{replica}.cunfupin", self.folder / f"{replica}.cunfupin")
            self.files.append(reopened(self.folder, replica, role))
        self.offset = [0.0] * len(cast)

    @initialize(cast=st.sampled_from(CASTS), older=st.none() | WHO)
    def draw(self, cast: tuple[int, ...], older: int | None) -> None:
        """How many replicas there are, and whether one runs the older version."""
        if cast != CASTS[1]:
            self._open(cast)
        self.older = None if older is None else older % len(cast)

    def at(self, who: int, act: Callable[[Workspace], Any], *, sealed: bool = True) -> Any:
        """Let something happen at one of them, by its own clock and version; then its laws must hold."""
        who %= len(self.files)
        self.clock.now += self.offset[who]
        try:
            with self.clock.ruling(), older_version() if who == self.older else nullcontext():
                answer = act(self.files[who])
        except IntegrityError as error:
            raise laws.LawBroken("I7", "the merge would leave a reference that leads nowhere") from error
        finally:
            self.clock.now -= self.offset[who]
        if sealed:
            laws.check(self.files[who])
        return answer

    def _file(self, who: int) -> Workspace:
        return self.files[who % len(self.files)]

    def pick(self, who: int, ledger: str, place: int, *, removed: bool | None = None) -> bytes | None:
        """A record of a file, the same one for the same place in every run."""
        found = [
            uid
            for uid, row in sorted(tables(self._file(who))[ledger].items(), key=lambda pair: pair[0])
            if removed is None or bool(row[GONE]) == removed
        ]
        return found[place % len(found)] if found else None

    @rule(who=WHO, edit=st.sampled_from(EDITS), place=PLACE, word=PLACE)
    def edit(self, who: int, edit: tuple[str, str, tuple[Any, ...]], place: int, word: int) -> None:
        ledger, field, words = edit
        uid = self.pick(who, ledger, place, removed=False)
        if uid:
            values = {field: words[word % len(words)]}
            self.at(who, lambda file: update_record(file, ledger, uid, values))

    @rule(who=WHO, state=st.sampled_from(STATES), place=PLACE, word=PLACE)
    def move(self, who: int, state: tuple[str, str, tuple[Any, ...]], place: int, word: int) -> None:
        ledger, field, words = state
        uid = self.pick(who, ledger, place, removed=False)
        if uid:
            self.at(who, lambda file: move(file, ledger, uid, **{field: words[word % len(words)]}))

    @rule(who=WHO, place=PLACE, word=st.sampled_from(WORDS))
    def edit_by_newer_version(self, who: int, place: int, word: str) -> None:
        """A field that this version keeps and forwards without knowing it."""
        uid = self.pick(who, "household", place, removed=False)

        def act(file: Workspace) -> None:
            with file.change("新版填写") as change:
                change.annotate("household", uid, FUTURE_FIELD, word)

        if uid:
            self.at(who, act)

    @rule(who=WHO)
    def add_household(self, who: int) -> None:
        self.count += 1
        self.at(who, lambda file: household(file, str(self.count)))

    @rule(who=WHO, place=PLACE, number=st.sampled_from(NUMBERS))
    def add_member(self, who: int, place: int, number: str | None) -> None:
        home = self.pick(who, "household", place)
        if home:
            self.at(who, lambda file: member(file, home, id_number=number))

    @rule(who=WHO, place=PLACE, word=st.sampled_from(WORDS))
    def add_pairing(self, who: int, place: int, word: str) -> None:
        """The township's helpers are shared; their commits travel apart from the village's."""
        home = self.pick(who, "household", place)

        def act(file: Workspace) -> None:
            helper = create_record(file, "helper", {"full_name": word})[0]
            create_record(file, "pairing", {"household": home, "helper": helper})

        self.at(who, act)

    @rule(who=WHO, place=PLACE, amount=st.integers(1, 10**6))
    def add_income(self, who: int, place: int, amount: int) -> None:
        """Entries of an append-only ledger: together they are the union."""
        home = self.pick(who, "household", place, removed=False)
        if home:
            self.at(who, lambda file: create_record(file, "income_item", {"household": home, "amount": amount}))

    @rule(who=WHO, ledger=st.sampled_from(("household", "household", "member", "helper", "village")), place=PLACE)
    def remove(self, who: int, ledger: str, place: int) -> None:
        uid = self.pick(who, ledger, place, removed=False)
        if uid:
            self.at(who, lambda file: remove_records(file, ledger, [uid]))

    @rule(who=WHO, ledger=st.sampled_from(("household", "member")), place=PLACE)
    def restore(self, who: int, ledger: str, place: int) -> None:
        uid = self.pick(who, ledger, place, removed=True)
        if uid:
            self.at(who, lambda file: restore_records(file, ledger, [uid]))

    @rule(who=WHO, statement=st.sampled_from(SQL), way=st.sampled_from(("open", "sealed", "past the log")))
    def by_database_tool(self, who: int, statement: str, way: str) -> None:
        """What a tool writes is sealed at the next opening, and taken over where it went past the triggers."""

        def act(file: Workspace) -> None:
            with file.file.write() as connection:
                connection.exec_driver_sql("PRAGMA recursive_triggers=OFF")
                write_facts(connection, {CAPTURE: "off" if way == "past the log" else "on"})
                connection.exec_driver_sql(statement)
                write_facts(connection, {CAPTURE: "on"})
                connection.exec_driver_sql("PRAGMA recursive_triggers=ON")
            if way != "open":
                with file.merging() as connection:
                    seal_outside(connection, file)

        self.at(who, act, sealed=way != "open")

    @rule(who=WHO, place=PLACE, choice=st.sampled_from(("base", "ours", "theirs")))
    def settle(self, who: int, place: int, choice: str) -> None:
        found = open_items(self._file(who))
        if not found:
            return
        item = found[place % len(found)]
        if self._file(who).facts.role == "village" and _is_for_the_township(item):
            if item.kind == "conflict":
                return  # between two of its own values the township decides
            choice = "theirs"  # all else than taking the proposal back
        self.at(who, lambda file: decide(file, item.id, choice, reason="核实过"))
        left = {one.id for one in open_items(self._file(who))}
        laws.hold("I5", item.id not in left, "a ruling did not settle its item")

    @rule(who=WHO, is_redo=st.booleans())
    def step_back(self, who: int, is_redo: bool) -> None:
        def act(file: Workspace) -> None:
            try:
                (redo if is_redo else undo)(file)
            except UserError:
                commits_of(file)  # nothing to take back; what a tool wrote is sealed all the same

        self.at(who, act)

    @rule(who=WHO, seconds=st.sampled_from((-4e8, -60.0, 60.0, 2.4e9)))
    def shift_clock(self, who: int, seconds: float) -> None:
        self.offset[who % len(self.files)] = seconds

    @rule(giver=WHO, taker=WHO, scopes=st.sampled_from((SCOPES, SCOPES[:1], SCOPES[1:])), seed=SEED)
    def deliver(self, giver: int, taker: int, scopes: tuple[str, ...], seed: int) -> None:
        """Some of the commits, in parts that overlap, in any order."""
        commits = commits_of(self._file(giver), scopes)
        for part in _parts(commits, Random(seed)):
            self.at(taker, lambda file, part=part: take_in(file, part))

    @rule(giver=WHO, taker=WHO)
    def deliver_twice(self, giver: int, taker: int) -> None:
        """I4: what came already changes nothing."""
        commits = commits_of(self._file(giver))
        self.at(taker, lambda file: take_in(file, commits))
        before = dump(self._file(taker))
        plan, _counts = self.at(taker, lambda file: take_in(file, commits))
        laws.hold("I4", not plan.commits, "known commits were taken in again")
        laws.hold("I4", dump(self._file(taker)) == before, "known commits changed something")

    @rule(giver=WHO, taker=WHO)
    def deliver_and_take_back(self, giver: int, taker: int) -> None:
        """I10: after taking a merge back every record shows what it did before."""
        commits = commits_of(self._file(giver))
        number = new_import(self._file(taker))
        self.at(taker, commits_of)
        before = tables(self._file(taker))
        plan, _counts = self.at(taker, lambda file: take_in(file, commits, number))
        merged = tables(self._file(taker))
        if not plan.commits:
            return
        self.at(taker, lambda file: undo_import(file, str(number)))
        _same_as_before(before, tables(self._file(taker)), self._file(taker).facts.role)
        if tables(self._file(taker)) != merged:
            self.at(taker, undo)
            _same_as_before(merged, tables(self._file(taker)), self._file(taker).facts.role)

    def teardown(self) -> None:
        try:
            self._converge()
        finally:
            self.close()

    def close(self) -> None:
        """Close the files and drop them."""
        forget_older_version()
        for workspace in self.files:
            workspace.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _converge(self) -> None:
        """I1: the same commits give the same file, however they came."""
        with self.clock.ruling():
            for workspace in self.files[1:]:
                deliver(workspace, self.files[0])
            for workspace in self.files[1:]:
                deliver(self.files[0], workspace)
            for workspace in self.files:
                laws.check(workspace)
                laws.check_log(workspace)
            newcomer = fresh(self.folder, "d" * 16, "village")
            self.files.append(newcomer)
            commits = commits_of(self.files[0])
            for part in (commits[len(commits) // 2 :], *_parts(commits, Random(len(commits))), commits):
                take_in(newcomer, part)
        first, sums = dump(self.files[0]), laws.digest_and_sums(self.files[0])
        for workspace in self.files[1:]:
            laws.hold("I1", dump(workspace) == first, "the same commits, another file")
            laws.hold("I16", laws.digest_and_sums(workspace) == sums, "equal logs, other digests")


def _is_for_the_township(item: ReviewItem) -> bool:
    return is_township_owned(item.ledger, item.merge_key) and "township" in item.roles.values()


def _parts(commits: list[CommitRecord], random: Random) -> list[list[CommitRecord]]:
    """Overlapping groups in any order; some are left out."""
    parts = []
    for _part in range(random.randint(1, 3)):
        part = [commit for commit in commits if random.random() < 0.8]
        random.shuffle(part)
        parts.append(part)
    return parts


def _same_as_before(before: dict[str, Any], after: dict[str, Any], role: str) -> None:
    """What this role may not write stays as it came (I8); a record that is known now, in the bin, can be referred to."""
    for ledger, rows in after.items():
        owned = {spec.name for spec in stored_fields(ledger) if spec.owner and spec.owner != role}
        references = references_of(ledger)
        for uid, row in rows.items():
            if uid in before[ledger]:
                was = before[ledger][uid]
                other = {name for name in row.keys() - owned if row[name] != was[name]}
                known = {name for name in other & references.keys() if was[name] is None}
                laws.hold("I10", other == known, f"{ledger} is not as before")
                laws.hold(
                    "I10", all(after[references[name]][row[name]][GONE] for name in known), f"{ledger} refers anew"
                )
            else:
                laws.hold("I10", bool(row[GONE]), f"a record of {ledger} that the merge brought is still there")
