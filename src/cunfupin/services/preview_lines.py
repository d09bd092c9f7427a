"""What a merge would change, record by record: to look at before agreeing, and as a sheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from cunfupin.excel.ledger_file import LedgerFile
from cunfupin.excel.sheet_writer import SheetColumn, SheetFrame
from cunfupin.fields import BEIJING, FieldSpec, Privacy, Reference, Text, Value
from cunfupin.models.registry import ledger, ledgers, stored_fields
from cunfupin.sync.plan import MergePlan

from .names import labels
from .records import Record, read_records
from .ruling_lines import load_items
from .staging import staged
from .workspace import Workspace

MOST = 5000
"""So many lines are shown at most; the counts are of all."""
_HEADINGS = {"类别": 10, "来自": 12, "台账": 14, "记录": 16, "内容": 70}
_BLANK = "（空）"
_DELETED = "（被删掉的记录）"
Records = Mapping[str, Mapping[bytes, Record]]


class FieldChange(NamedTuple):
    """A field before and after, or as the two sides have it where it is to be decided; blank before for a new record."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class PreviewLine:
    """One record: what happens to it, from whom it comes, and its fields; `note` where there is more to say."""

    kind: str
    place: str
    ledger: str
    record: str
    changes: tuple[FieldChange, ...]
    note: str = ""

    @property
    def what(self) -> str:
        """The changes in one line."""
        texts = (f"{one.label} {' → '.join(filter(None, (one.before, one.after)))}" for one in self.changes)
        return "；".join(filter(None, (self.note, *texts)))


def rows_of(connection: Connection, plan: MergePlan) -> Records:
    """The records that a plan writes to, as they are now; the first `MOST` of them."""
    wanted: dict[str, list[bytes]] = {}
    for uid, (name, _values) in [*plan.inserts.items(), *plan.updates.items()][:MOST]:
        if name in ledgers():
            wanted.setdefault(name, []).append(uid)
    return {name: read_records(connection, name, uids) for name, uids in wanted.items()}


def changed_lines(connection: Connection, before: Records, after: Records, place: str) -> Iterator[PreviewLine]:
    """What became of records between two readings."""
    for name, rows in after.items():
        told = labels(connection, name, rows)
        for uid, row in rows.items():
            old = before.get(name, {}).get(uid)
            kind = "新增" if old is None else "移入回收站" if row["is_removed"] > old["is_removed"] else "修改"
            changes = tuple(_differences(connection, name, old, row))
            if changes or kind != "修改":
                title = ledger(name).__ledger__.title
                yield PreviewLine(kind=kind, place=place, ledger=title, record=told.get(uid, _DELETED), changes=changes)


def _differences(connection: Connection, name: str, old: Record | None, new: Record) -> Iterator[FieldChange]:
    for spec in stored_fields(name):
        value = new[spec.name]
        if old is None and value is not None:
            yield FieldChange(spec.label, "", _shown(connection, spec, value))
        elif old is not None and old[spec.name] != value:
            before = _shown(connection, spec, old[spec.name])
            yield FieldChange(spec.label, before, _shown(connection, spec, value))


def _shown(connection: Connection, spec: FieldSpec, value: Value | None) -> str:
    if isinstance(spec.kind, Reference):
        return labels(connection, spec.kind.ledger, [value]).get(value, _BLANK) if isinstance(value, bytes) else _BLANK
    return spec.shown(value, Privacy.INTERNAL) or _BLANK


def open_lines(workspace: Workspace, ids: Iterable[str]) -> Iterator[PreviewLine]:
    """What would be to decide."""
    wanted = set(ids)
    for shown in load_items(workspace) if wanted else ():
        if shown.item.id in wanted:
            sides = [f"{shown.title_of(side).replace('的值', '')}：" for side in ("ours", "theirs")]
            yield PreviewLine(
                kind=shown.kind,
                place=shown.village,
                ledger=shown.title,
                record=shown.name,
                changes=tuple(
                    FieldChange(line.label, f"{sides[0]}{line.ours or _BLANK}", f"{sides[1]}{line.theirs or _BLANK}")
                    for line in shown.lines
                    if line.differs
                ),
                note=shown.note,
            )


def write_preview(lines: Sequence[PreviewLine], target: Path) -> Path:
    """The lines as a sheet. UserError when it cannot be saved."""
    columns = tuple(SheetColumn(id="", heading=name, kind=Text(4000), width=width) for name, width in _HEADINGS.items())
    frame = SheetFrame.plain("合并预览", columns, datetime.now(BEIJING))
    with staged(target) as stream, LedgerFile(stream, is_public=True) as file:
        file.add(frame, ((one.kind, one.place, one.ledger, one.record, one.what) for one in lines))
    return target
