"""Layouts of official ledgers, as data in `resources/layouts`: columns name fields, never labels."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
PART = "@"
"""Before the part of a field of many records."""
_WIDTHS: Mapping[type, int] = {
    IdNumber: 20, BankCard: 22, Phone: 13, Date: 11, Month: 9, Moment: 16, YesNo: 8, Decimal: 11, LongText: 24,
}  # fmt: skip
_USUAL_WIDTH = 12
_KEY_WIDTH = 20
_LEAST_ROOM = 2
_LIKE = "like"
_FOOTER = "填表人：        审核人：        负责人：        填表日期：    年  月  日"


@dataclass(frozen=True, kw_only=True)
class LayoutColumn:
    """One column: a field `ledger.field`, or a computed value, which needs a heading.

    A computed value is named without a dot, or is one part of a field of many records: `ledger.field@part`, where the
    part is a code of the field `by` ("other": none of the other columns' codes), a quarter, or every village.
    On the sheets of a layout with `sheet_per` a column with `only` stands on the sheet of this code alone.
    """

    field: str
    heading: str = ""
    group: str = ""
    width: float = 10
    format: str = ""
    by: str = ""
    only: str = ""

    @property
    def spec(self) -> FieldSpec | None:
        """The field of the column; None when it is computed."""
        ledger_name, mark, name = self.field.partition(".")
        return field_of(ledger_name, name) if mark and PART not in name else None

    @property
    def text(self) -> str:
        """Heading as it is printed: the official one of the layout, else the field's label."""
        spec = self.spec
        return self.heading or (spec.label if spec else "")


@dataclass(frozen=True, kw_only=True)
class Variation:
    """Rows of another ledger in the same sheet: which of its fields stand in place of those named by the columns."""

    ledger: str
    instead: Mapping[str, str | None]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """An official ledger, or any ledger as a sheet; `number` is its place in the official list.

    Rows: records of `rows_of`, by default of `ledger`, and those of `also`; of `period`, the field that tells when; whose
    `span`, from one field to the other, touches the year; with the codes of `where` (null: blank).
    What stands in place of a column's field, `instead` says (null: nothing).
    `each` names a ledger of which every record that hangs on a row makes a row, `joins` the field by which a ledger
    hangs where the shortest way is not meant. `sheet_per` makes one sheet a code.
    Below the rows stand their number in `count_unit`, sums of `totals` and what `notes` say (see `services.layout_notes`).
    Of a public copy ("公示") the fields of `public_omit` are left out, or all but those of `public_only`, and those of
    `public_mask` masked, besides all that is sensitive; those of `public_blank` are blank in rows with codes of others.
    Cells of the `merged` columns become one where rows below each other hold the same in all of them; `beside` are
    layouts whose sheets stand in the same file. `marks` say which rows stand on red (see `services.layout_marks`).
    With `by_key` records of other ledgers are named so that they can be found again.
    """

    name: str
    title: str
    ledger: str
    columns: tuple[LayoutColumn, ...]
    number: str = ""
    banner: str = "{township}{village}{title}"
    unit: str = ""
    count_unit: str = "条"
    paper: str = "A3"
    freeze: str = "D5"
    sort: tuple[str, ...] = ()
    rows_of: str = ""
    instead: Mapping[str, str | None] = field(default_factory=dict)
    also: Variation | None = None
    period: str = ""
    span: tuple[str, ...] = ()
    is_monthly: bool = False
    where: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    each: str = ""
    joins: Mapping[str, str] = field(default_factory=dict)
    sheet_per: str = ""
    totals: tuple[str, ...] = ()
    notes: tuple[Mapping[str, Any], ...] = ()
    merged: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    marks: Mapping[str, Any] = field(default_factory=dict)
    public_omit: tuple[str, ...] = ()
    public_only: tuple[str, ...] = ()
    public_mask: tuple[str, ...] = ()
    public_blank: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    is_never_public: bool = False
    is_compact: bool = False
    footer: tuple[str, ...] = (_FOOTER,)
    by_key: bool = False

    @property
    def main(self) -> str:
        """The ledger whose records make the rows."""
        return self.rows_of or self.ledger

    @property
    def ledgers(self) -> tuple[str, ...]:
        """The ledgers whose fields it shows, that of the rows first."""
        specs = [column.spec for column in self.columns]
        return tuple(dict.fromkeys([self.main, *(spec.ledger for spec in specs if spec)]))


@cache
def layouts() -> Mapping[str, Layout]:
    """All layouts by name, in official order. One that is `like` another says only what differs."""
    folder = resources_dir() / "layouts"
    facts = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    found = [layout_from({**facts.get(one.pop(_LIKE, ""), {}), **one}) for one in facts.values()]
    return {layout.name: layout for layout in sorted(found, key=lambda layout: layout.number)}


def layout_from(facts: Mapping[str, Any]) -> Layout:
    """A layout from its data. TypeError or KeyError when it names what there is not."""
    known: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in facts.items()}
    known["columns"] = tuple(LayoutColumn(**column) for column in facts["columns"])
    if "also" in known:
        known["also"] = Variation(**known["also"])
    return Layout(**known)


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
