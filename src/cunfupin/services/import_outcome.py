"""What an import would do or has done, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from itertools import chain
from typing import Any

from cunfupin.excel.families import Family
from cunfupin.excel.headings import Match
from cunfupin.excel.sheet_reader import Sheet
from cunfupin.fields import FieldSpec, Value
from cunfupin.sync.log import Heads

from .changes import Changes

CREATED, UPDATED, UNCHANGED, REJECTED = "新增", "修改", "相同", "有问题"


class Mode(Enum):
    """What a sheet may change: everything it tells, only blank fields, or nothing of records that exist already."""

    OVERWRITE = "覆盖"
    FILL = "只补空白"
    ADD = "只新增"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A cell of an existing record that the sheet would change."""

    field: FieldSpec
    before: Value | None
    after: Value


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """A cell for which a row is refused: row number and heading as a person sees them; `index` counts columns from 0.

    `unknown` is the village and the name of its group that the cell tells and that is not registered yet.
    """

    row: int
    column: str
    value: str
    problem: str
    index: int
    unknown: tuple[bytes, str] | None = None


@dataclass(frozen=True, kw_only=True)
class RowOutcome:
    """What becomes of one row. `uid` is the record of the family's main ledger, None when it is not known."""

    number: int
    outcome: str
    uid: bytes | None = None
    differences: tuple[Difference, ...] = ()
    problems: tuple[Rejected, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Absent:
    """A record of the main ledger that belongs where the sheet's records belong, but is not in the sheet.

    `is_deleted`: it was in the sheet when this program wrote it.
    """

    uid: bytes
    label: str
    is_deleted: bool


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
    """What an import would do; nothing is written yet.

    `sheets` are all sheets of the workbook that hold tables, `others` what becomes of those that are taken in together
    with this one, whose writes stand among `writes`; `basis` is the state of the data file that was looked at.
    """

    sheet: Sheet
    sheets: tuple[str, ...]
    fingerprint: str
    family: Family
    year: int | None
    matches: tuple[Match, ...]
    rows: tuple[RowOutcome, ...]
    writes: Writes
    absent: tuple[Absent, ...]
    notes: tuple[str, ...]
    basis: Heads
    others: tuple["ImportPreview", ...] = ()

    @property
    def ledgers(self) -> tuple[str, ...]:
        """Ledgers that the sheet speaks of."""
        told = {match.field.ledger for match in self.matches if match.field is not None and not match.is_ignored}
        return tuple(name for name in self.family.ledgers if name in told)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Number of rows by outcome, of all sheets that are taken in together."""
        found = dict.fromkeys((CREATED, UPDATED, UNCHANGED, REJECTED), 0)
        for row in chain(self.rows, *(other.rows for other in self.others)):
            found[row.outcome] += 1
        return found

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """Every cell for which a row is refused."""
        return tuple(problem for row in self.rows for problem in row.problems)

    @property
    def unmatched_headings(self) -> tuple[str, ...]:
        """Headings that stand for no field."""
        return tuple(m.heading for m in self.matches if m.heading and m.field is None and not m.is_ignored)


@dataclass(frozen=True, kw_only=True)
class ImportOutcome:
    """What an import did. `action` is the step that can be taken back, blank when nothing changed."""

    created: int
    updated: int
    unchanged: int
    rejected: int
    changes: Changes
