"""Sheets into ledgers ("从 Excel 导入"): look at what would become of each row, then take them in as one step."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, update

from cunfupin.errors import UserError
from cunfupin.excel import rejects
from cunfupin.excel.families import YEAR, Family, family_of
from cunfupin.excel.headings import (
    Match,
    agree,
    familiarity,
    ledger_of_layout,
    likely_families,
    match_headings,
    missing_keys,
)
from cunfupin.excel.sheet_file import SheetFile, open_sheets
from cunfupin.excel.sheet_reader import Sheet, find_head, read_table
from cunfupin.models.registry import ledger, ledgers
from cunfupin.progress import Progress, Silent
from cunfupin.sync.log import heads

from .changes import Changes
from .import_cells import read_columns
from .import_derived import compare_derived
from .import_match import Matched
from .import_outcome import CREATED, REJECTED, UNCHANGED, UPDATED, ImportOutcome, ImportPreview, Mode, Writes
from .import_plan import Plan
from .import_rows import SheetRows
from .places import lineage
from .seeding import village_uid
from .workspace import Workspace

_YEAR = re.compile(r"(20\d\d)年")
_BATCH = 2000
_SHOWN_FINGERPRINT = 16


@dataclass(frozen=True, kw_only=True)
class _Found:
    """A sheet of a file with what it is about."""

    sheet: Sheet
    family: Family
    matches: tuple[Match, ...]
    notes: tuple[str, ...]


def preview_import(
    workspace: Workspace,
    path: Path,
    *,
    sheet: str | None = None,
    ledger: str | None = None,
    mapping: Mapping[str, str] | None = None,
    year: int | None = None,
    mode: Mode = Mode.OVERWRITE,
    trust_names: bool = False,
    progress: Progress | None = None,
) -> ImportPreview:
    """What would become of each row of a sheet. UserError when the file cannot be read or holds no such table.

    `ledger` and `mapping` (heading → `ledger.field`, blank: left out) overrule what the program finds by itself; `year`
    counts where the sheet names none.
    """
    progress = progress or Silent()
    progress.report(0, 4, "正在打开表格")
    file = open_sheets(path)
    found = _find(file, sheet, ledger, mapping)
    progress.report(1, 4, "正在读取各列")
    rows = SheetRows(found.sheet, read_columns(found.sheet, found.matches))
    rows.check_places(found.matches, lineage(workspace.facts.region_code))
    told_year, notes = _year_of(found, year)
    with workspace.read() as connection:
        progress.report(2, 4, "正在查找对应的记录")
        own = village_uid(workspace.facts.region_code) if workspace.facts.role == "village" else None
        matched = Matched(connection, rows, found.family, own_village=own, year=told_year, trust_names=trust_names)
        progress.report(3, 4, "正在和现有资料比较")
        plan = Plan(matched, mode)
        compare_derived(matched)
        preview = ImportPreview(
            sheet=found.sheet,
            fingerprint=file.fingerprint,
            family=found.family,
            year=told_year,
            matches=found.matches,
            rows=plan.outcomes(),
            writes=plan.writes,
            absent=plan.absent(),
            notes=(*found.notes, *notes),
            basis=heads(connection),
        )
    progress.report(4, 4, "看完了")
    return preview


def sheet_names(path: Path) -> tuple[str, ...]:
    """The visible sheets of a file that hold a table. UserError when the file cannot be read."""
    file = open_sheets(path)
    return tuple(name for name in file.sheets if find_head(file.read(name), familiarity))


def _find(file: SheetFile, sheet: str | None, ledger_name: str | None, mapping: Mapping[str, str] | None) -> _Found:
    raws = [file.read(name) for name in ((sheet,) if sheet else file.sheets)]
    heads_found = [(raw, head) for raw in raws if (head := find_head(raw, familiarity))]
    if not heads_found:
        raise UserError(f"“{file.path.name}”里没有找到认得的表头，请检查表头是否在前 10 行、有没有户编号、姓名这样的列")
    raw, head = max(heads_found, key=lambda one: one[1].score)
    identifiers = file.identifiers(raw.name)
    if not agree(head.headings, identifiers):
        identifiers = ()
    own = ledger_of_layout(identifiers)
    family = family_of(own) if own and ledger_name is None else _family(file, head.headings, ledger_name, mapping)
    try:
        matches = match_headings(head.headings, family, mapping, identifiers)
    except KeyError as unknown:
        raise UserError(f"对应关系里的“{unknown.args[0]}”不是{_title(family)}能收的项目，请检查名称") from None
    missing = missing_keys(matches, family)
    if missing:
        labels = "、".join(f"“{spec.label}”" for spec in missing)
        raise UserError(f"“{file.path.name}”缺少{labels}这一列，认不出每行是谁，请补上后再导入")
    notes = []
    if len(heads_found) > 1:
        others = "、".join(other.name for other, _head in heads_found if other is not raw)
        notes.append(f"文件里还有别的工作表：{others}")
    if file.hidden:
        notes.append(f"隐藏的工作表没有看：{'、'.join(file.hidden)}")
    table = read_table(raw, head, file.path)
    return _Found(sheet=table, family=family, matches=matches, notes=tuple(notes))


def _family(file: SheetFile, headings: tuple[str, ...], name: str | None, mapping: Mapping[str, str] | None) -> Family:
    if name is not None:
        for identifier, cls in ledgers().items():
            if name in (identifier, cls.__ledger__.title):
                return family_of(identifier)
        raise UserError(f"没有名叫“{name}”的台账，可用的有：{'、'.join(ledgers())}")
    likely = likely_families(headings, mapping)
    if not likely:
        raise UserError(
            f"“{file.path.name}”缺少认人认户的列（户编号、证件号码、姓名等），不知道是哪本台账，请补上表头或指定台账"
        )
    return likely[0]


def _title(family: Family) -> str:
    return ledger(family.main).__ledger__.title


def _year_of(found: _Found, year: int | None) -> tuple[int | None, tuple[str, ...]]:
    """The year of a sheet whose rows name none: the one asked for, that of the title, or this year, which is said."""
    told = [match.field for match in found.matches if match.field is not None and not match.is_ignored]
    is_needed = any(spec.ledger in found.family.by_year for spec in told)
    if not is_needed or any(spec.name == YEAR and spec.ledger in found.family.by_year for spec in told):
        return None, ()
    if year is not None:
        return year, ()
    for note in (*found.sheet.notes, found.sheet.file.stem):
        hit = _YEAR.search(note)
        if hit:
            return int(hit[1]), (f"表里没有年度这一列，按“{note[:30]}”收进 {hit[1]} 年",)
    this_year = date.today().year
    return this_year, (f"表里没有写年度，按 {this_year} 年收进来，不对请另选年度",)


def apply_import(workspace: Workspace, preview: ImportPreview, *, progress: Progress | None = None) -> ImportOutcome:
    """Write what the preview shows: one transaction, one step. UserError when the file has changed since."""
    progress = progress or Silent()
    changes = Changes()
    if preview.writes.count:
        with workspace.change(f"导入 {preview.sheet.file.name}", kind="import", reason=_record(preview)) as change:
            if heads(change.connection) != preview.basis:
                raise UserError("查看之后资料又有改动，请重新查看这张表再导入")
            for done, text in _written(change.connection, preview.writes):
                progress.report(done, preview.writes.count, text)
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
    fingerprint = preview.fingerprint[:_SHOWN_FINGERPRINT]
    return f"来自“{sheet.file.name}”工作表“{sheet.name}”{span}，文件指纹 {fingerprint}"


def _written(connection: Connection, writes: Writes) -> Iterator[tuple[int, str]]:
    done = 0
    for name, rows in writes.inserts.items():
        table = ledger(name).__table__
        columns = list(dict.fromkeys(column for row in rows for column in row))
        full = [{column: row.get(column) for column in columns} for row in rows]
        for start in range(0, len(full), _BATCH):
            connection.execute(table.insert(), full[start : start + _BATCH])
            done += len(full[start : start + _BATCH])
            yield done, f"正在写入{ledger(name).__ledger__.title}"
    for name, updates in writes.updates.items():
        table = ledger(name).__table__
        for uid, values in updates:
            connection.execute(update(table).where(table.c.uid == uid).values(**values))
            done += 1
            if done % _BATCH == 0:
                yield done, f"正在修改{ledger(name).__ledger__.title}"


def write_rejects(preview: ImportPreview, target: Path) -> Path:
    """The rows with problems as their own workbook again, each bad cell marked, the reasons in an added last column."""
    return rejects.write_rejects(
        preview.sheet,
        {row.number: [(p.index, p.problem) for p in row.problems] for row in preview.rows if row.problems},
        target,
    )
