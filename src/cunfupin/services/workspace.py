"""An open data file with the replica that writes to it and the person who acts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from cunfupin.storage.data_file import DataFile, day_of, fact, write_facts
from cunfupin.sync.capture import Author, Occasion, new_action, seal
from cunfupin.sync.commits import TOWNSHIP_WIDE
from cunfupin.sync.log import Heads, heads

from .changes import Change, Changes
from .number_blocks import give_numbers
from .rights import OWNER, WHO_MAY, Role
from .second_person import hold_amounts
from .township_settings import areas_changed


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a data file says of itself. `region_code` is the village's or township's 12-digit code."""

    uid: str
    role: str
    region_code: str
    name: str
    township_name: str
    invented_on: str = ""
    """Day on which a file with invented people stands."""

    @property
    def scope(self) -> str:
        """Scope of rows that hang on no village."""
        return self.region_code if self.role == "village" else TOWNSHIP_WIDE


class Workspace:
    """First argument of every service. Made by `bootstrap`."""

    def __init__(self, file: DataFile, facts: Facts, replica: str, *, on_sealed: Callable[[Heads], None]) -> None:
        self.file = file
        self.facts = facts
        self.replica = replica
        self.notices: list[str] = []
        self.rights = OWNER
        """What the person who acts may do."""
        self._on_sealed = on_sealed
        self._connection: Connection | None = None
        self._is_writing = False
        with self.read() as connection:
            self.operator = fact(connection, "operator") or ""

    def become(self, replica: str, on_sealed: Callable[[Heads], None]) -> None:
        """Write as another replica from now on."""
        self.replica = replica
        self._on_sealed = on_sealed

    @property
    def author(self) -> Author:
        """On whose behalf changes are sealed."""
        return Author(replica=self.replica, role=self.facts.role, scope=self.facts.scope, operator=self.operator)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading; inside another reading or a change it is the same one."""
        if self._connection is not None:
            yield self._connection
            return
        with self.file.read() as connection:
            self._connection = connection
            try:
                yield connection
            finally:
                self._connection = None

    @contextmanager
    def bookkeeping(self) -> Iterator[Connection]:
        """A transaction for what is no one's change: indexes, settings of this copy, received packages."""
        if self._connection is not None and self._is_writing:
            yield self._connection
            return
        with self._begun(concerns_records=False) as connection:
            yield connection

    @contextmanager
    def change(self, label: str, *, kind: str = "edit", reason: str = "") -> Iterator[Change]:
        """One transaction, one step of undo. Leaving the block seals what the triggers saw.

        UserError when the person who acts may not do that; amounts that need a second person are held back.
        """
        self.rights.refuse_change(kind)
        occasion = Occasion(kind=kind, label=label, reason=reason, action=new_action())
        with self._writing() as connection:
            change = Change(connection, occasion.action, lambda why: self._seal(replace(occasion, reason=why), change))
            yield change
            self._seal(occasion, change)
            known = heads(connection)
        if change.changes.rows:
            self._on_sealed(known)

    @contextmanager
    def merging(self) -> Iterator[Connection]:
        """One transaction that takes in commits of others; what was changed outside the program is sealed first.

        UserError when the person who acts may not exchange.
        """
        self.rights.refuse_exchange()
        with self._writing() as connection:
            yield connection
            known = heads(connection)
        self._on_sealed(known)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._begun() as connection:
            seal_external(connection, self.author)
            yield connection

    @contextmanager
    def _begun(self, *, concerns_records: bool = True) -> Iterator[Connection]:
        if self._connection is not None:
            raise RuntimeError("a step begins while another one is open")
        with self.file.write(concerns_records=concerns_records) as connection:
            self._connection, self._is_writing = connection, True
            try:
                yield connection
            finally:
                self._connection, self._is_writing = None, False

    def _seal(self, occasion: Occasion, change: Change) -> None:
        """Seal what the triggers saw and what the change affirms; it is added to what the change came to."""
        connection, before = change.connection, change.changes
        names = frozenset(
            str(name) for name in connection.exec_driver_sql("SELECT DISTINCT ledger FROM raw_change").scalars()
        )
        give_numbers(connection, self.facts.region_code, names)
        held = hold_amounts(connection, occasion.kind, self.operator)
        told = {one[0] for one in change.affirmed} | {one[0] for one in (*change.annotated, *held)}
        self.rights.refuse_change(occasion.kind, names | told)
        if "township_setting" in names and areas_changed(connection) & WHO_MAY:
            self.rights.refuse_administration()
        rows = seal(connection, self.author, occasion, change.affirmed, change.annotated)
        if held:
            rows |= seal(connection, self.author, occasion, annotated=held)
        change.affirmed, change.annotated = [], []
        if rows:
            change.changes = Changes(
                ledgers=before.ledgers | names | told,
                rows=before.rows | rows,
                action=occasion.action,
                held=before.held + len(held),
            )

    @property
    def today(self) -> date:
        """The day that this data file calls today."""
        return day_of(self.facts.invented_on)

    def act_as(self, operator: str, rights: Role = OWNER) -> None:
        """From now on this person acts, with these rights."""
        self.operator, self.rights = operator, rights
        with self.bookkeeping() as connection:
            write_facts(connection, {"operator": operator})

    def close(self) -> None:
        """Close the data file."""
        self.file.close()


def seal_external(connection: Connection, author: Author, reason: str = "") -> None:
    """Seal what was written outside the program ("非本软件修改")."""
    seal(
        connection,
        replace(author, operator="非本软件"),
        Occasion(kind="external", label="非本软件修改", reason=reason, action=new_action()),
    )
