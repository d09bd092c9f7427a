"""A block of cells copied from WPS or Excel: what would become of it, and taking it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import update

from cunfupin.errors import UserError
from cunfupin.fields import FieldSpec, InvalidValue, Reference, Value
from cunfupin.models.base import new_uid
from cunfupin.models.registry import fields_of
from cunfupin.models.registry import ledger as ledger_class

from .changes import Changes
from .filled_in import filled_in
from .names import find_by_key
from .records import reference_choices
from .workspace import Workspace

NEW, CHANGED, SAME, REFUSED = "新增", "修改", "相同", "有问题"


@dataclass(frozen=True, kw_only=True)
class PastedRow:
    """What becomes of one row of the block."""

    number: int
    outcome: str
    uid: bytes | None = None
    values: Mapping[str, Value | None] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def judged(
    workspace: Workspace, ledger: str, columns: Sequence[FieldSpec], text: str, targets: Sequence[Mapping[str, Any]]
) -> list[PastedRow]:
    """What would become of each row; the first rows go into the chosen records when several are chosen."""
    lines = [line.split("\t") for line in text.strip("\r\n").replace("\r\n", "\n").split("\n")]
    fields, lines = _titled(ledger, columns, lines)
    return [
        _judge(workspace, ledger, fields, number, cells, targets[number] if number < len(targets) else None)
        for number, cells in enumerate(lines)
    ]


def _titled(
    ledger: str, columns: Sequence[FieldSpec], lines: list[list[str]]
) -> tuple[Sequence[FieldSpec | None], list[list[str]]]:
    """When the first row holds titles, they say which columns there are."""
    faces = {face: spec for spec in fields_of(ledger) for face in (spec.label, *spec.aliases)}
    found = [faces.get(cell.strip().split("（")[0]) for cell in lines[0]]
    if sum(spec is not None for spec in found) * 2 > len(found):
        return found, lines[1:]
    return columns, lines


def _judge(
    workspace: Workspace,
    ledger: str,
    columns: Sequence[FieldSpec | None],
    number: int,
    cells: Sequence[str],
    target: Mapping[str, Any] | None,
) -> PastedRow:
    values: dict[str, Value | None] = {}
    problems: list[str] = []
    for spec, cell in zip(columns, cells, strict=False):
        if spec is None or spec.derived or "****" in cell:
            continue
        try:
            values[spec.name] = _read(workspace, spec, cell)
        except (InvalidValue, UserError) as problem:
            problems.append(f"{spec.label}：{problem}")
    record = target or {}
    changed = filled_in(ledger, record, {name: value for name, value in values.items() if record.get(name) != value})
    outcome = REFUSED if problems else NEW if target is None else CHANGED if changed else SAME
    uid = target["uid"] if target else None
    return PastedRow(
        number=number, outcome=outcome, uid=uid, values=changed, problems=tuple(problems), texts=tuple(cells)
    )


def _read(workspace: Workspace, spec: FieldSpec, cell: str) -> Value | None:
    if not isinstance(spec.kind, Reference):
        return spec.kind.parse(cell)
    text = cell.strip()
    if not text:
        return None
    named = [uid for uid, name in reference_choices(workspace, spec.kind.ledger, text) if name == text]
    if len(named) == 1:
        return named[0]
    with workspace.read() as connection:
        return find_by_key(connection, spec.kind.ledger, text)


def take_in(
    workspace: Workspace, ledger: str, rows: Sequence[PastedRow], initial: Mapping[str, Value | None]
) -> Changes:
    """Create and change what the rows say, as one step; new records begin with the `initial` values."""
    table = ledger_class(ledger).__table__
    with workspace.change(f"粘贴到{ledger_class(ledger).__ledger__.title}") as change:
        for row in rows:
            if row.outcome == NEW:
                change.connection.execute(table.insert(), {"uid": new_uid(), **initial, **row.values})
            elif row.outcome == CHANGED:
                change.connection.execute(update(table).where(table.c.uid == row.uid).values(**row.values))
    return change.changes
