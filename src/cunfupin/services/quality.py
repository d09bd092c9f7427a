"""Doubtful data ("疑点"): over the whole file, of one household, of a record while it is typed, and as a workbook."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.models.registry import fields_of, has_field
from cunfupin.progress import Progress
from cunfupin.rules.finding import LEVELS, Finding, Row
from cunfupin.rules.registry import Rule
from cunfupin.rules.registry import rules as all_rules
from cunfupin.rules.roll import Roll, Source
from cunfupin.rules.run import run
from cunfupin.storage.data_file import current_day

from .collecting import without_collecting
from .exemptions import exempted_records, exemptions_in, with_exemptions
from .file_facts import file_facts
from .quality_parts import file_in_parts
from .quality_rows import (
    AskedRows,
    FileRows,
    WholeFile,
    rows_around,
    rows_of_household,
    working_year,
)
from .rule_settings import parameters_of, rules_of
from .standards import standards_of
from .work_calendar import work_calendar
from .workspace import Workspace

_TYPED = bytes(16)
"""Uid of a record that is typed and not saved yet."""


def check(
    workspace: Workspace,
    *,
    rules: Collection[str] = (),
    years: Collection[int] = (),
    progress: Progress | None = None,
) -> list[Finding]:
    """Findings of all rules, or of those with these ids, over the whole file; the worst first.

    Yearly records are checked of these years, or of the year that is worked on: what is past is not mended any more.
    """
    findings: list[Finding] = []
    with workspace.read() as connection, without_collecting():
        chosen = _chosen(connection, rules)
        for read_part in file_in_parts(connection):
            roll_of = partial(_roll, workspace, connection)
            findings += _in_part(chosen, read_part(), roll_of, years, progress)
        return _told(connection, findings)


def _in_part(
    rules: Iterable[Rule],
    source: FileRows,
    roll_of: Callable[[FileRows], Roll],
    years: Collection[int],
    progress: Progress | None,
) -> list[Finding]:
    """Nobody holds the rows any more when this is done: the next part finds their room free."""
    roll = roll_of(source)
    return list(run(rules, roll, _of_years(source.subjects, years or (roll.year,)), progress))


def _of_years(rows: Mapping[str, Sequence[Row]], years: Collection[int]) -> dict[str, list[Row]]:
    wanted = {*years, None}
    return {
        ledger: [row for row in part if row["year"] in wanted] if has_field(ledger, "year") else list(part)
        for ledger, part in rows.items()
    }


@contextmanager
def whole_roll(workspace: Workspace) -> Iterator[Roll]:
    """Every living row of the data file, for figures."""
    with workspace.read() as connection, without_collecting():
        yield _roll(workspace, connection, WholeFile(connection))


def findings_of_household(workspace: Workspace, uid: bytes) -> list[Finding]:
    """Findings about a household and all that hangs on it; the worst first."""
    with workspace.read() as connection:
        source = AskedRows(connection)
        rows = rows_of_household(source, uid)
        return _told(connection, run(rules_of(connection), _roll(workspace, connection, source), rows))


def findings_of_record(workspace: Workspace, ledger: str, values: Mapping[str, Value | None]) -> list[Finding]:
    """Findings about a record as it is typed now, saved or not; the worst first."""
    row: Row = {spec.name: values.get(spec.name) for spec in fields_of(ledger)}
    row["uid"] = values.get("uid") or _TYPED
    with workspace.read() as connection:
        roll = _roll(workspace, connection, AskedRows(connection, {ledger: row}))
        return _told(connection, run(rules_of(connection), roll, {ledger: [row]}))


def checked_again(workspace: Workspace, findings: Sequence[Finding], changed: Collection[bytes]) -> list[Finding]:
    """The findings after these rows have changed: only the rows and what hangs on their households is checked anew."""
    with workspace.read() as connection:
        source = AskedRows(connection)
        roll = _roll(workspace, connection, source)
        rows = _of_years(rows_around(connection, source, roll, changed), (roll.year,))
        looked_at = {row["uid"] for part in rows.values() for row in part} | set(changed)
        kept = [one for one in findings if one.uid not in looked_at]
        return _told(connection, [*kept, *run(rules_of(connection), roll, rows)])


@contextmanager
def asked_roll(workspace: Workspace) -> Iterator[Roll]:
    """Rows read one by one as they are asked for: for judging one record."""
    with workspace.read() as connection:
        yield roll_over(workspace, connection)


def roll_over(workspace: Workspace, connection: Connection) -> Roll:
    """The same while something else is read."""
    return _roll(workspace, connection, AskedRows(connection))


def _chosen(connection: Connection, ids: Collection[str]) -> list[Rule]:
    known = all_rules()
    for one in ids:
        if one not in known:
            raise UserError(f"没有编号为“{one}”的核查规则，请核对编号，例如 I005")
    return [rule for rule in rules_of(connection) if not ids or rule.id in ids]


def _roll(workspace: Workspace, connection: Connection, source: Source) -> Roll:
    today, region_code = workspace.today, workspace.facts.region_code
    roll = Roll(
        source=source,
        today=today,
        year=working_year(connection, today),
        region_code=region_code,
        parameters=parameters_of(connection),
        exemptions=exempted_records(connection),
        calendar=work_calendar(connection),
        standards=partial(standards_of(connection).amount, region_code=region_code),
    )
    return replace(roll, file=file_facts(connection, roll))


def _told(connection: Connection, findings: Iterable[Finding]) -> list[Finding]:
    """The worst first, those that are accepted last."""
    worst = list(LEVELS)
    known = with_exemptions(findings, exemptions_in(connection), current_day(connection))
    return sorted(known, key=lambda one: (bool(one.exempted), worst.index(one.level), one.rule))
