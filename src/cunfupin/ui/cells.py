"""How a value looks in a table: text, side, colour, width."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from cunfupin.fields import (
    Attachment,
    Code,
    Codes,
    Date,
    FieldSpec,
    IdNumber,
    Kind,
    LongText,
    Moment,
    Month,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.fields import GeoPoint as _GeoPoint
from cunfupin.models.registry import field_of, fields_of, ledger, parent_field
from cunfupin.services.records import Query, list_records, reference_labels
from cunfupin.services.workspace import Workspace

from .colours import AMBER, GREEN, RED

_SHOWN_AT_FIRST = 12
_COLOURS = {"colour=red": RED, "colour=yellow": AMBER, "colour=green": GREEN}
"""By constraint of a code list's option."""
_NUMBER = "_no"
"""How names of fields end that hold the number of a paper."""
_PEOPLE = ("full_name", "head_name")
_WIDTHS: dict[type[Kind], int] = {
    IdNumber: 12,
    Phone: 8,
    Moment: 11,
    Date: 8,
    YesNo: 3,
    LongText: 14,
    Reference: 6,
    Year: 3,
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """A record with the names of the records that it refers to."""

    record: dict[str, Any]
    labels: Mapping[bytes, str]

    def text(self, spec: FieldSpec, allowed: Privacy) -> str:
        """What the cell shows."""
        value = self.record.get(spec.name)
        if isinstance(spec.kind, Reference):
            return self.labels.get(value, "") if isinstance(value, bytes) else ""
        return spec.shown(value, allowed)


def read_rows(workspace: Workspace, query: Query, fields: Iterable[FieldSpec]) -> tuple[list[Row], int]:
    """Rows of a list and how many there are in all."""
    page = list_records(workspace, query)
    wanted: dict[str, set[bytes]] = {}
    for spec in fields:
        if isinstance(spec.kind, Reference):
            found = {record[spec.name] for record in page.records if record[spec.name]}
            wanted.setdefault(spec.kind.ledger, set()).update(found)
    labels = {
        uid: text for name, uids in wanted.items() for uid, text in reference_labels(workspace, name, uids).items()
    }
    return [Row(record=record, labels=labels) for record in page.records], page.total


def usual_columns(ledger_name: str) -> tuple[FieldSpec, ...]:
    """Columns to begin with: the key, what must and what should be filled in, then the rest as far as there is room."""
    facts = ledger(ledger_name).__ledger__
    fitting = [spec for spec in fields_of(ledger_name) if not isinstance(spec.kind, LongText | Attachment | _GeoPoint)]
    ranks = {Required.MUST: 1, Required.SHOULD: 2, Required.NO: 3}

    def rank(spec: FieldSpec) -> int:
        if spec.name in (*facts.key, facts.name):
            return 0
        optional = spec.required is Required.NO and isinstance(spec.kind, Reference)
        return 4 if optional else ranks[spec.required]

    ranked = sorted(fitting, key=rank)
    chosen = {spec.name for spec in ranked[:_SHOWN_AT_FIRST]}
    return tuple(spec for spec in fields_of(ledger_name) if spec.name in chosen)


def child_columns(ledger_name: str, hidden: Iterable[str] = ()) -> tuple[FieldSpec, ...]:
    """The usual columns without the parent and its village, for lists below it."""
    left_out = {parent_field(ledger_name), *hidden}
    return tuple(spec for spec in without_village(usual_columns(ledger_name)) if spec.name not in left_out)


def without_village(columns: Iterable[FieldSpec]) -> tuple[FieldSpec, ...]:
    """What is left where all rows are of one village."""
    return tuple(spec for spec in columns if not (isinstance(spec.kind, Reference) and spec.kind.ledger == "village"))


def usual_order(ledger_name: str) -> tuple[tuple[str, bool], ...]:
    """The newest first where the key has a date or a year, else by number or name."""
    for spec in map(partial(field_of, ledger_name), ledger(ledger_name).__ledger__.key):
        if isinstance(spec.kind, Date | Moment | Month | Year):
            return ((spec.name, True),)
        if isinstance(spec.kind, Text) and not isinstance(spec.kind, IdNumber):
            return ((spec.name, False),)
    return ()


def alignment(spec: FieldSpec) -> int:
    """Numbers to the right."""
    side = Qt.AlignmentFlag.AlignRight if spec.kind.is_number else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def colour(spec: FieldSpec, value: Any) -> QColor | None:
    """Colour of a cell that wants attention; the text says the same."""
    option = spec.kind.codes.get(str(value)) if isinstance(spec.kind, Code) else None
    if option and option.constraint in _COLOURS:
        return QColor(_COLOURS[option.constraint])
    return QColor(AMBER) if doubt(spec, value) else None


def doubt(spec: FieldSpec, value: Any) -> str | None:
    """What looks wrong with a value."""
    return None if value is None else spec.kind.doubt(value)


def heading(spec: FieldSpec) -> str:
    """Title of a column, with the unit of its numbers."""
    return f"{spec.label}（{spec.kind.unit}）" if spec.kind.unit else spec.label


def width(spec: FieldSpec) -> int:
    """Width of what a column holds, in Chinese characters."""
    facts = ledger(spec.ledger).__ledger__
    if spec.name == facts.name:
        return 5 if spec.name in _PEOPLE else 10
    if isinstance(spec.kind, Text) and (spec.name in (*facts.key, *facts.other_keys) or spec.name.endswith(_NUMBER)):
        return 11
    return min(_content_width(spec), 14)


def _content_width(spec: FieldSpec) -> int:
    kind = spec.kind
    if isinstance(kind, Code):
        return 10 if isinstance(kind, Codes) else _usual_length(kind) + 1
    if isinstance(kind, Text):
        return min(9, 4 + kind.max_length // 16)
    return next((width for known, width in _WIDTHS.items() if isinstance(kind, known)), 6)


def _usual_length(kind: Code) -> int:
    """Length of nearly all options; of a long list a few may be longer."""
    lengths = sorted(len(option.label) for option in kind.codes.options)
    return lengths[len(lengths) * 9 // 10] if lengths else 4


def bold() -> QFont:
    """The type of what wants attention."""
    font = QFont()
    font.setBold(True)
    return font
