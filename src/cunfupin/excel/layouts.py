"""Layouts of official ledgers, as data in `resources/layouts`: columns name fields, never labels."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from cunfupin.fields import (
    BankCard,
    Date,
    Decimal,
    FieldSpec,
    IdNumber,
    LongText,
    Moment,
    Month,
    Phone,
    Reference,
    Text,
    YesNo,
)
from cunfupin.models.registry import field_of, fields_of, ledger
from cunfupin.paths import resources_dir

SEQ = "seq"
"""The column of row numbers."""
_SPLIT = "@"
_WIDTHS: Mapping[type, int] = {
    IdNumber: 20, BankCard: 22, Phone: 13, Date: 11, Month: 9, Moment: 16, YesNo: 8, Decimal: 11, LongText: 24,
}  # fmt: skip
_USUAL_WIDTH = 12
_KEY_WIDTH = 20
_LEAST_ROOM = 2
_FOOTER = "填表人：        审核人：        负责人：        填表日期：    年  月  日"


@dataclass(frozen=True, kw_only=True)
class LayoutColumn:
    """One column: a field `ledger.field`, or a computed value, which needs a heading.

    A computed value is named without a dot, or is one part of a field of many records: `ledger.field@part`.
    """

    field: str
    heading: str = ""
    group: str = ""
    width: float = 10
    format: str = ""

    @property
    def spec(self) -> FieldSpec | None:
        """The field of the column; None when it is computed."""
        ledger_name, mark, name = self.field.partition(".")
        return field_of(ledger_name, name) if mark and _SPLIT not in name else None

    @property
    def text(self) -> str:
        """Heading as it is printed: the official one of the layout, else the field's label."""
        spec = self.spec
        return self.heading or (spec.label if spec else "")


@dataclass(frozen=True, kw_only=True)
class Layout:
    """An official ledger, or any ledger as a sheet.

    `banner` is the title on the sheet with places to fill in. `period` is the field that tells to which year a row
    belongs. `where` holds codes that a field must have (null: blank).
    `counted` are coded fields whose counts are told below the rows. Of a public copy ("公示") the fields of
    `public_omit` are left out and those of `public_mask` masked, besides all that is sensitive. With `by_key` records
    of other ledgers are named so that they can be found again.
    """

    name: str
    title: str
    ledger: str
    columns: tuple[LayoutColumn, ...]
    banner: str = "{township}{village}{title}"
    unit: str = ""
    paper: str = "A3"
    freeze: str = "D5"
    sort: tuple[str, ...] = ()
    period: str = ""
    where: Mapping[str, tuple[str | None, ...]] = field(default_factory=dict)
    totals: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    public_omit: tuple[str, ...] = ()
    public_mask: tuple[str, ...] = ()
    footer: tuple[str, ...] = (_FOOTER,)
    by_key: bool = False

    @property
    def ledgers(self) -> tuple[str, ...]:
        """The ledgers whose fields it shows, its own first."""
        specs = [column.spec for column in self.columns]
        return tuple(dict.fromkeys([self.ledger, *(spec.ledger for spec in specs if spec)]))


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
    known: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in facts.items() if name in names
    }
    return Layout(columns=columns, **known)


def plain_layout(name: str) -> Layout:
    """Any ledger with all its fields, to be worked on and read again. KeyError when there is none."""
    facts = ledger(name).__ledger__
    columns = [LayoutColumn(field=spec.id, width=_width(spec), format=_format(spec)) for spec in fields_of(name)]
    return Layout(
        name=name,
        title=facts.title,
        ledger=name,
        columns=(LayoutColumn(field=SEQ, heading="序号", width=5), *columns),
        sort=tuple(f"{name}.{key}" for key in facts.key),
        by_key=True,
    )


def _width(spec: FieldSpec) -> int:
    usual = next((width for kind, width in _WIDTHS.items() if isinstance(spec.kind, kind)), _USUAL_WIDTH)
    if isinstance(spec.kind, Text) and spec.name in ledger(spec.ledger).__ledger__.key:
        usual = _KEY_WIDTH
    return max(usual, min(_USUAL_WIDTH, 2 * len(spec.label) + _LEAST_ROOM))


def _format(spec: FieldSpec) -> str:
    return "@" if isinstance(spec.kind, Text | Reference) else ""
