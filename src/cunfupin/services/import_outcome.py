"""What an import would do or has done, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cunfupin.excel.headings import Match
from cunfupin.excel.sheet_reader import Sheet, Skipped
from cunfupin.fields import FieldSpec, Value

from .changes import Changes

CREATED, UPDATED, UNCHANGED, REJECTED = "新增", "修改", "相同", "有问题"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A cell of an existing record that the sheet would change."""

    field: FieldSpec
    before: Value | None
    after: Value


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """A cell for which a row is refused: row number and heading as a person sees them."""

    row: int
    column: str
    value: str
    problem: str


@dataclass(frozen=True, kw_only=True)
class RowOutcome:
    """What becomes of one row."""

    number: int
    outcome: str
    differences: tuple[Difference, ...] = ()
    problems: tuple[Rejected, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Absent:
    """A person on the roll of a household of the sheet who is not in the sheet."""

    ledger: str
    uid: bytes
    label: str


@dataclass(frozen=True, kw_only=True)
class Writes:
    """Rows to be made and changed, by ledger, parents first."""

    inserts: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    updates: Mapping[str, list[tuple[bytes, dict[str, Any]]]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many rows."""
        return sum(map(len, self.inserts.values())) + sum(map(len, self.updates.values()))


@dataclass(frozen=True, kw_only=True)
class ImportPreview:
    """What an import would do; nothing is written yet."""

    sheet: Sheet
    family: str
    ledgers: tuple[str, ...]
    year: int | None
    matches: tuple[Match, ...]
    rows: tuple[RowOutcome, ...]
    writes: Writes
    absent: tuple[Absent, ...] = ()
    notes: tuple[str, ...] = ()
    basis: Mapping[tuple[str, str], tuple[int, str]] = field(default_factory=dict)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Number of rows by outcome."""
        found = dict.fromkeys((CREATED, UPDATED, UNCHANGED, REJECTED), 0)
        for row in self.rows:
            found[row.outcome] += 1
        return found

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """Every cell for which a row is refused."""
        return tuple(problem for row in self.rows for problem in row.problems)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """Rows without a record: totals and notes."""
        return self.sheet.skipped

    @property
    def unmatched_headings(self) -> tuple[str, ...]:
        """Headings that stand for no field."""
        return tuple(m.heading for m in self.matches if m.heading and m.field is None and not m.is_ignored)


@dataclass(frozen=True, kw_only=True)
class ImportOutcome:
    """What an import did. `action` is the step that can be taken back, blank when nothing changed."""

    sheet: str
    ledgers: tuple[str, ...]
    rows: int
    created: int
    updated: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    unmatched_headings: tuple[str, ...]
    action: str
    changes: Changes
