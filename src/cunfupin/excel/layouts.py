"""Layouts of official ledgers, as data in `resources/layouts`: columns name fields, never labels."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of
from cunfupin.paths import resources_dir


@dataclass(frozen=True, kw_only=True)
class LayoutColumn:
    """One column: a field `ledger.field`, or a computed value named without a dot, which needs a heading."""

    field: str
    heading: str = ""
    group: str = ""
    width: int = 10
    format: str = ""

    @property
    def spec(self) -> FieldSpec | None:
        """The field of the column; None when it is computed."""
        ledger, mark, name = self.field.partition(".")
        return field_of(ledger, name) if mark else None

    @property
    def text(self) -> str:
        """Heading as it is printed: the official one of the layout, else the field's label."""
        spec = self.spec
        return self.heading or (spec.label if spec else "")


@dataclass(frozen=True, kw_only=True)
class Layout:
    """An official ledger. `split` names a coded field whose counts stand in the totals row."""

    name: str
    title: str
    ledger: str
    unit: str
    paper: str
    freeze: str
    sort: tuple[str, ...]
    columns: tuple[LayoutColumn, ...]
    totals: tuple[str, ...] = ()
    public_omit: tuple[str, ...] = ()
    split: str = ""
    footer: str = ""


@cache
def layouts() -> Mapping[str, Layout]:
    """All layouts by name, in the order of their file names."""
    found = [_layout(json.loads(path.read_text(encoding="utf-8"))) for path in _paths()]
    return {layout.name: layout for layout in found}


def _paths() -> list[Any]:
    return sorted((resources_dir() / "layouts").glob("*.json"))


def _layout(facts: dict[str, Any]) -> Layout:
    columns = tuple(LayoutColumn(**column) for column in facts.pop("columns"))
    names = {spec.name for spec in fields(Layout)}
    known = {name: tuple(value) if isinstance(value, list) else value for name, value in facts.items() if name in names}
    return Layout(columns=columns, **known)
