"""Lists of other departments ("部门名单"): taken in from a sheet and compared with the rolls."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from cunfupin.errors import UserError
from cunfupin.excel.headings import TRUSTED, Match
from cunfupin.excel.sheet_file import SheetFile, open_sheets
from cunfupin.excel.tables import Table, find_table
from cunfupin.fields import Code, CodeList, InvalidValue, Month, code_list, fold_label
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger
from cunfupin.progress import Progress, Silent

from .changes import Changes
from .department_comparison import compare
from .import_match import Ways
from .import_memory import recall
from .import_outcome import ImportOutcome, ImportPreview, Mode, Writes
from .imports import apply_import, own_village, preview_table
from .workspace import Workspace

LINE = "department_record"
_LIST = "department_list"
_RAW = field_of(LINE, "raw_values")
_PAID_FOR = "subsidy_kind"
_ENDING = "名单"
_MONTH = re.compile(r"(20\d\d)\s*[年.\-/]?\s*(1[0-2]|0?[1-9])(?!\d)")
_WORDS = {
    "amount": ("金额", "补助", "保障金"),
    "category_text": ("类别",),
    "grade_text": ("等级",),
    "village_text": ("村", "址"),
}
"""Parts of headings by which departments' own words are known, where no heading of ours fits better."""


@dataclass(frozen=True, kw_only=True)
class ListFacts:
    """What a list is about and how old it is: code of its kind ("名单类型") and month; the department follows."""

    kind: str
    month: str

    @property
    def department(self) -> str | None:
        """The department that keeps lists of this kind."""
        option = _kinds().get(self.kind)
        return option.constraint.removeprefix("department=") or None if option else None


NOT_SAID = ListFacts(kind="", month="")


def _kinds() -> CodeList:
    return code_list("list_kind")


def kinds() -> Mapping[str, str]:
    """Every kind of list: code → name."""
    return {option.code: option.label for option in _kinds().offered()}


def facts_of(path: Path, notes: Sequence[str], today: date) -> ListFacts:
    """What the titles above a table and the name of its file tell of the list; a blank kind when they tell nothing."""
    told = fold_label("".join((*notes, path.stem)))
    known = {
        fold_label(text.removesuffix(_ENDING)): option.code
        for option in _kinds().offered()
        for text in (option.label, *option.aliases)
    }
    longest = max((text for text in known if text in told), key=len, default="")
    month = _MONTH.search(told)
    named = f"{month[1]}-{int(month[2]):02d}" if month else today.isoformat()[:7]
    return ListFacts(kind=known.get(longest, ""), month=named)


def asked_list(kind: str, month: str) -> ListFacts:
    """The list that somebody names in words; a blank month is left to the titles. UserError for an unknown kind."""
    code = _kinds().find(kind)
    if code is None:
        raise UserError(f"没有“{kind}”这种名单，可用的有：{'、'.join(kinds().values())}")
    try:
        return ListFacts(kind=code, month=str(Month().parse(month) or ""))
    except InvalidValue as problem:
        raise UserError(f"月份“{month}”{problem}") from None


def preview_list(
    workspace: Workspace,
    path: Path | SheetFile,
    asked: ListFacts = NOT_SAID,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> tuple[ImportPreview, ListFacts]:
    """What would become of each line of a department's list; what is not `asked` is taken from the sheet's titles."""
    progress = progress or Silent()
    file = open_sheets(path, progress)
    found = _with_whole_lines(find_table(file, sheet, LINE, mapping, recall, [_LIST], progress))
    found = replace(found, notes=(*found.beside, *found.notes))
    told = facts_of(file.path, found.sheet.notes, workspace.today)
    facts = ListFacts(kind=asked.kind or told.kind, month=asked.month or told.month)
    uid, is_known = _list_uid(workspace, facts)
    ways = Ways(own_village=own_village(workspace), given={_LIST: uid, "match_status": "unmatched"})
    preview = preview_table(
        workspace, found, ways, mode=Mode.OVERWRITE, fingerprint=file.fingerprint, progress=progress
    )
    if preview.writes.inserts and not is_known:
        inserts = {_LIST: [_list_row(workspace, uid, facts, file.path)], **preview.writes.inserts}
        preview = replace(preview, writes=Writes(inserts=inserts, updates=preview.writes.updates))
    return preview, facts


def _with_whole_lines(found: Table) -> Table:
    """The table with one more column: each line as it is, for people to look at; departments' own words understood."""
    sheet = found.sheet
    headings = (*sheet.headings, _RAW.label)
    lines = [
        "；".join(
            f"{heading}：{cell}" for heading, cell in zip(sheet.headings, row, strict=False) if cell not in ("", None)
        )
        for row in sheet.rows
    ]
    rows = [[*row, line] for row, line in zip(sheet.rows, lines, strict=True)]
    whole = Match(column=len(sheet.headings), heading=_RAW.label, field=_RAW, confidence=1.0)
    matches = (*_what_for(list(_understood(found.matches)), sheet.rows), whole)
    return replace(found, sheet=replace(sheet, headings=headings, rows=rows, added=sheet.added + 1), matches=matches)


def _understood(matches: Sequence[Match]) -> Iterator[Match]:
    taken = {match.field.name for match in matches if match.field is not None and match.confidence >= TRUSTED}
    for match in matches:
        name = next((name for name, words in _WORDS.items() if any(word in match.heading for word in words)), "")
        if name and name not in taken and not match.is_chosen and match.confidence < TRUSTED:
            taken.add(name)
            yield replace(match, field=field_of(LINE, name), confidence=TRUSTED, via="", is_ignored=False)
        else:
            yield match


def _what_for(matches: Sequence[Match], rows: Sequence[Sequence[Any]]) -> Iterator[Match]:
    """What somebody is paid for is the category too: one person may stand on a list for several things.

    Words of the department's own that are no code of ours are kept as the category alone.
    """
    told = {match.field.name for match in matches if match.field is not None}
    for match in matches:
        if match.field is None or match.field.name != _PAID_FOR or "category_text" in told:
            yield match
            continue
        kind = match.field.kind
        assert isinstance(kind, Code)
        if all(kind.codes.find(text) for row in rows if (text := str(row[match.column] or ""))):
            yield match
        yield replace(match, field=field_of(LINE, "category_text"))


def _list_uid(workspace: Workspace, facts: ListFacts) -> tuple[bytes, bool]:
    """The list of this kind and month, and whether it has been taken in before."""
    table = ledger(_LIST).__table__
    same = (
        select(table.c.uid)
        .where(table.c.is_removed == 0, table.c.list_kind == facts.kind, table.c.data_month == facts.month)
        .order_by(table.c.uid)
    )
    with workspace.read() as connection:
        uid: bytes | None = connection.execute(same).scalars().first()
    return uid or new_uid(), uid is not None


def _list_row(workspace: Workspace, uid: bytes, facts: ListFacts, path: Path) -> dict[str, Any]:
    return {
        "uid": uid,
        "department": facts.department,
        "list_kind": facts.kind,
        "data_month": facts.month,
        "file_name": path.name,
        "imported_at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ"),
        "imported_by": workspace.operator,
    }


def take_in_list(
    workspace: Workspace, preview: ImportPreview, facts: ListFacts, *, progress: Progress | None = None
) -> ImportOutcome:
    """Write the lines and compare them with the rolls, as one step."""
    if facts.kind not in kinds():
        raise UserError("请先选好这是哪种名单，再收进来")
    written = preview.writes.inserts.get(_LIST)
    uid = written[0]["uid"] if written else _list_uid(workspace, facts)[0]
    return apply_import(workspace, preview, after=lambda connection: compare(connection, uid), progress=progress)


def compare_list(workspace: Workspace, uid: bytes) -> Changes:
    """Compare a list with the rolls as they are now, as one step."""
    with workspace.change("比对部门名单") as change:
        compare(change.connection, uid)
    return change.changes
