"""Layouts as a township changes them: a copy of its own in the data file, which goes to the villages with the exchange."""

from dataclasses import MISSING, asdict, fields, replace
from itertools import chain
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.excel.layouts import Layout, LayoutColumn, layout_from, layouts, plain_layout
from cunfupin.models.registry import ledgers

from .changes import Changes
from .layout_notes import listed
from .township_settings import change_settings, given_by_township, settings_in
from .workspace import Workspace

_AREA = "layouts"


def layout_of(connection: Connection, name: str) -> Layout:
    """The official ledger of this name as it holds here, or the ledger of this name with all its fields.

    UserError when there is none.
    """
    if name in layouts():
        return _own(settings_in(connection, _AREA).get(name)) or layouts()[name]
    if name in ledgers():
        return plain_layout(name)
    known = "、".join(layout.title for layout in layouts().values())
    raise UserError(f"没有名叫“{name}”的台账样式，可以用：{known}，或者任何一本台账")


def current_layout(workspace: Workspace, name: str) -> Layout:
    """`layout_of` in a reading of its own."""
    with workspace.read() as connection:
        return layout_of(connection, name)


def layout_to_change(workspace: Workspace, name: str) -> tuple[Layout, bool]:
    """The same, and whether it is the township's, which a village cannot change."""
    with workspace.read() as connection:
        return layout_of(connection, name), name in given_by_township(workspace, connection, _AREA)


def columns_to_choose(layout: Layout) -> list[tuple[LayoutColumn, bool]]:
    """The columns of a layout, and where they stood those of the official one that were left out: which are in it."""
    found = [(column, True) for column in layout.columns]
    official = layouts()[layout.name].columns
    for place, column in enumerate(official):
        standing = [_identity(one) for one, _is_in in found]
        if _identity(column) not in standing:
            before = _identity(official[place - 1]) if place else None
            found.insert(standing.index(before) + 1 if before in standing else 0, (column, False))
    return found


def _identity(column: LayoutColumn) -> tuple[str, ...]:
    return column.field, column.by, column.only


def _own(facts: Any) -> Layout | None:
    """A changed layout; None where there is none or this program does not understand it."""
    try:
        return layout_from(facts) if facts else None
    except (TypeError, KeyError, AttributeError):
        return None


def change_layout(workspace: Workspace, layout: Layout | None, name: str) -> Changes:
    """Keep this layout in the place of the official one; None takes the official one back.

    UserError when it has no columns left, or when the township has set it and this is a village.
    """
    if layout is not None and not layout.columns:
        raise UserError("一列也没有留下，请至少留一列")
    facts = None if layout is None else _facts(layout)
    return change_settings(workspace, _AREA, {name: facts}, action=f"修改{layouts()[name].title}的样式")


def _facts(layout: Layout) -> dict[str, Any]:
    """What differs from the usual, as JSON holds it."""
    usual = {one.name: one.default for one in fields(Layout) if one.default is not MISSING}
    facts = {key: value for key, value in asdict(layout).items() if value and value != usual.get(key)}
    facts["columns"] = [{key: value for key, value in column.items() if value != ""} for column in facts["columns"]]
    return facts


def without_lost_fields(layout: Layout) -> Layout:
    """A layout with those of the official sums and notes that do not speak of columns left out."""
    official = layouts()[layout.name]
    lost = {column.field for column in official.columns} - {column.field for column in layout.columns}
    return replace(
        layout,
        totals=tuple(name for name in official.totals if name not in lost),
        notes=tuple(
            note for note in official.notes if lost.isdisjoint(chain.from_iterable(map(listed, note.values())))
        ),
    )
