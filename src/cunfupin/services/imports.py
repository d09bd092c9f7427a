"""Sheets into ledgers ("从 Excel 导入"): look at what would become of each row, then take them in as one step."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError, refuse_over
from cunfupin.excel.families import YEAR
from cunfupin.excel.sheet_file import SheetFile, open_sheets
from cunfupin.excel.tables import Table, find_table, find_tables
from cunfupin.fields import Date, Moment, Month
from cunfupin.models.registry import field_of, ledger
from cunfupin.progress import Progress, Silent
from cunfupin.sync.log import heads

from .backups import back_up
from .changes import Changes
from .collecting import without_collecting
from .import_cells import read_columns
from .import_derived import compare_derived
from .import_match import Matched, Ways
from .import_memory import recall
from .import_named import without_others
from .import_outcome import CREATED, REJECTED, UNCHANGED, UPDATED, ImportOutcome, ImportPreview, Mode
from .import_plan import Plan
from .import_rows import SheetRows
from .import_writes import seen_together, written
from .places import lineage
from .seeding import village_uid
from .workspace import Workspace

_YEAR = re.compile(r"(20\d\d)年")
_WORTH_A_BACKUP = 20
"""Rows written by a sheet or block before which the data file is backed up; fewer are undone at a glance."""
_SHOWN_FINGERPRINT = 16


@without_collecting()
def preview_import(
    workspace: Workspace,
    path: Path | SheetFile,
    *,
    sheet: str | None = None,
    ledger: str | None = None,
    mapping: Mapping[str, str] | None = None,
    year: int | None = None,
    mode: Mode = Mode.OVERWRITE,
    trust_names: bool = False,
    together: bool = False,
    progress: Progress | None = None,
) -> ImportPreview:
    """What would become of each row of a sheet. UserError when the file cannot be read or holds no such table.

    `ledger` and `mapping` (heading → `ledger.field`, blank: left out) overrule what the program finds by itself; `year`
    counts where the sheet names none; `together` takes all sheets of the workbook, whose rows may name each other.
    """
    progress = progress or Silent()
    file = open_sheets(path, progress)
    fingerprint = file.fingerprint

    def look(table: Table) -> ImportPreview:
        told_year, notes = year_of(table, year, workspace.today.year)
        table = without_others(workspace, table)
        ways = Ways(
            own_village=own_village(workspace),
            year=told_year,
            dated=year or next((number for number, _where in _named_years(table)), None),
            trust_names=trust_names,
            named=table.named,
        )
        table = replace(table, notes=(*table.notes, *notes))
        return preview_table(workspace, table, ways, mode=mode, fingerprint=fingerprint, progress=progress)

    if not together:
        found = find_table(file, sheet, ledger, mapping, recall, progress=progress)
        return look(replace(found, notes=(*found.beside, *found.notes)))
    found, others, problems = find_tables(file, sheet, ledger, mapping, recall, progress)
    return seen_together(workspace, replace(found, notes=(*found.notes, *problems)), others, look)


def preview_table(
    workspace: Workspace, found: Table, ways: Ways, *, mode: Mode, fingerprint: str, progress: Progress
) -> ImportPreview:
    """What would become of each row of a table that was found on a sheet."""
    rows = _rows(workspace, found, ways, progress)
    with workspace.read() as connection:
        matched = Matched(connection, rows, found.family, ways, progress)
        plan = Plan(matched, mode, progress)
        compare_derived(matched)
        return ImportPreview(
            sheet=found.sheet,
            sheets=found.sheets,
            fingerprint=fingerprint,
            family=found.family,
            year=ways.year,
            matches=found.matches,
            rows=plan.outcomes(),
            writes=plan.writes,
            absent=plan.absent(found.gone),
            notes=(*found.notes, *matched.notes),
            basis=heads(connection),
        )


def _rows(workspace: Workspace, found: Table, ways: Ways, progress: Progress) -> SheetRows:
    main = found.family.main
    days = [field_of(main, name) for name in ledger(main).__ledger__.key]
    years = {spec.id: ways.dated for spec in days if ways.dated and isinstance(spec.kind, Date | Month | Moment)}
    rows = SheetRows(found.sheet, read_columns(found.sheet, found.matches, progress, years))
    rows.check_places(found.matches, lineage(workspace.facts.region_code))
    return rows


def own_village(workspace: Workspace) -> bytes | None:
    """The village that a village's file is about."""
    return village_uid(workspace.facts.region_code) if workspace.facts.role == "village" else None


def year_of(found: Table, year: int | None, this_year: int) -> tuple[int | None, tuple[str, ...]]:
    """The year of a sheet whose rows name none: the one asked for, that of the title, or this year, which is said."""
    told = [match.field for match in found.matches if match.field is not None and not match.is_ignored]
    is_needed = any(spec.ledger in found.family.by_year for spec in told)
    if not is_needed or any(spec.name == YEAR and spec.ledger in found.family.by_year for spec in told):
        return None, ()
    if year is not None:
        return year, ()
    for told_year, where in _named_years(found):
        return told_year, (f"表里没有年度这一列，按“{where[:30]}”收进 {told_year} 年",)
    return this_year, (f"表里没有写年度，按 {this_year} 年收进来，不对请另选年度",)


def _named_years(found: Table) -> Iterator[tuple[int, str]]:
    """The years that the lines above the headings and the name of the file tell, the first being meant."""
    for note in (*found.sheet.notes, found.sheet.file.stem):
        if hit := _YEAR.search(note):
            yield int(hit[1]), note


@without_collecting()
def apply_import(
    workspace: Workspace,
    preview: ImportPreview,
    *,
    after: Callable[[Connection], None] | None = None,
    progress: Progress | None = None,
) -> ImportOutcome:
    """Write what the preview shows, and what comes `after` it: one transaction, one step.

    UserError when the file has changed since.
    """
    progress = progress or Silent()
    changes = Changes()
    if preview.writes.count >= _WORTH_A_BACKUP:
        back_up(workspace, label="导入前")
    if preview.writes.count:
        with workspace.change(f"导入 {preview.sheet.file.name}", kind="import", reason=_record(preview)) as change:
            if heads(change.connection) != preview.basis:
                raise UserError("查看之后资料又有改动，请重新查看这张表再导入")
            for done, text in written(change.connection, preview.writes):
                progress.report(done, preview.writes.count, text)
            if after is not None:
                after(change.connection)
        changes = change.changes
    counts = preview.counts
    return ImportOutcome(
        created=counts[CREATED],
        updated=counts[UPDATED],
        unchanged=counts[UNCHANGED],
        rejected=counts[REJECTED],
        changes=changes,
    )


def _record(preview: ImportPreview) -> str:
    """Where the values come from, kept with the step for ever."""
    sheet = preview.sheet
    span = f"第 {sheet.numbers[0]}～{sheet.numbers[-1]} 行" if sheet.numbers else "没有行"
    span += "".join(f"、“{other.sheet.name}”" for other in preview.others)
    fingerprint = preview.fingerprint[:_SHOWN_FINGERPRINT]
    return f"来自“{sheet.file.name}”工作表“{sheet.name}”{span}，文件指纹 {fingerprint}"


def write_rejects(preview: ImportPreview, target: Path) -> Path:
    """The rows with problems as their own workbook again, each bad cell marked, the reasons in an added last column."""
    from cunfupin.excel import rejects  # takes long to load and is seldom needed

    refuse_over(preview.sheet.file, target)
    problems: dict[int, list[tuple[int, str]]] = {}
    for row in preview.rows:
        for one in row.problems:
            problems.setdefault(row.number, []).append((one.index, one.problem))
    return rejects.write_rejects(preview.sheet, problems, target)
