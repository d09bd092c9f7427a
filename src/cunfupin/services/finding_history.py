"""What checks of the whole file found and what was mended since ("销号"): known to this file only, never sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from cunfupin.progress import Progress
from cunfupin.rules.catalogue import catalogue
from cunfupin.rules.finding import Finding
from cunfupin.storage.data_file import write_facts

from .quality import check
from .workspace import Workspace

Key = tuple[str, bytes, str]
_WHOLE = 100
MUST = "must"
LAST_CHECK = "last_check"
"""Fact: the newest commit that the last check of the whole file has seen."""


@dataclass(frozen=True, kw_only=True)
class Recheck:
    """A check and what changed since the one before: `new` findings, and how many were `cleared`."""

    findings: Sequence[Finding]
    new: frozenset[Key]
    cleared: int


@dataclass(frozen=True, kw_only=True)
class Clearing:
    """How many of the things found by a rule in a village have been mended."""

    rule: str
    village: bytes | None
    found: int
    cleared: int

    @property
    def percent(self) -> int:
        """The clearing rate ("销号率"), rounded down."""
        return self.cleared * _WHOLE // self.found


def recheck(workspace: Workspace, progress: Progress | None = None) -> Recheck:
    """Check the whole file and remember what was found; what is accepted counts as mended."""
    findings = check(workspace, progress=progress)
    open_ones = {one.key: one for one in findings if not one.exempted}
    today = workspace.today.isoformat()
    with workspace.bookkeeping() as connection:
        known = open_keys(connection)
        write_facts(connection, {LAST_CHECK: str(newest_commit(connection))})
        new, cleared = open_ones.keys() - known, known - open_ones.keys()
        _remember(connection, [open_ones[key] for key in new], today)
        _clear(connection, cleared, today)
    return Recheck(findings=findings, new=frozenset(new), cleared=len(cleared))


def clearing(workspace: Workspace) -> list[Clearing]:
    """How far each rule's findings are mended, village by village."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT rule, village_uid, count(*), count(cleared_on) FROM finding_history GROUP BY 1, 2 ORDER BY 1, 2"
        )
        return [
            Clearing(rule=rule, village=village, found=found, cleared=cleared) for rule, village, found, cleared in rows
        ]


def open_findings(workspace: Workspace, village: bytes | None = None) -> tuple[int, int]:
    """How many findings of the last check are not mended, in all or in a village, and how many of them must be."""
    statement = (
        "SELECT rule, count(*) FROM finding_history WHERE cleared_on IS NULL AND (:village IS NULL "
        "OR village_uid = :village) GROUP BY rule"
    )
    with workspace.read() as connection:
        rows = connection.execute(text(statement), {"village": village}).all()
    must = sum(count for rule, count in rows if catalogue()[rule].level == MUST)
    return sum(count for _rule, count in rows), must


def newest_commit(connection: Connection) -> int:
    """Number of the newest commit in this data file, in order of arrival."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM commit_log").scalar_one())


def open_keys(connection: Connection) -> set[Key]:
    """Findings of the last check of the whole file that are not accepted."""
    rows = connection.exec_driver_sql("SELECT rule, row_uid, field FROM finding_history WHERE cleared_on IS NULL")
    return {(rule, uid, field) for rule, uid, field in rows}


def _remember(connection: Connection, findings: Sequence[Finding], today: str) -> None:
    if findings:
        connection.exec_driver_sql(
            "INSERT INTO finding_history (rule, row_uid, field, village_uid, found_on) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET village_uid = excluded.village_uid, found_on = excluded.found_on, "
            "cleared_on = NULL",
            [(*one.key, one.village, today) for one in findings],
        )


def _clear(connection: Connection, keys: set[Key], today: str) -> None:
    if keys:
        connection.exec_driver_sql(
            "UPDATE finding_history SET cleared_on = ? WHERE rule = ? AND row_uid = ? AND field = ?",
            [(today, *key) for key in keys],
        )
