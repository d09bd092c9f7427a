"""Where the fields of a form stand: groups below each other, two columns, long texts across both."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from cunfupin.fields import FieldSpec, LongText, Required

from .colours import RED
from .parts import label

COLUMNS = 2
_STAR = f'<span style="color:{RED}">* </span>'


@dataclass(frozen=True)
class FieldPlace:
    """Where one field stands; `title` of the group that it begins, else blank."""

    spec: FieldSpec
    line: int
    column: int
    title: str = ""

    @property
    def is_wide(self) -> bool:
        """Whether it takes all columns."""
        return isinstance(self.spec.kind, LongText)


def field_places(fields: Iterable[FieldSpec]) -> list[FieldPlace]:
    """Place all fields, a group's title in the line before its first field."""
    groups: dict[str, list[FieldSpec]] = {}
    for spec in fields:
        groups.setdefault(spec.group, []).append(spec)
    found: list[FieldPlace] = []
    for title, specs in groups.items():
        found += _group_places(title, specs, found[-1].line + 2 if found else 1)
    return found


def _group_places(title: str, specs: list[FieldSpec], line: int) -> list[FieldPlace]:
    found: list[FieldPlace] = []
    column = 0
    for spec in specs:
        if column and (column == COLUMNS or isinstance(spec.kind, LongText)):
            line, column = line + 1, 0
        place = FieldPlace(spec, line, column, "" if found else title)
        column = COLUMNS if place.is_wide else column + 1
        found.append(place)
    return found


def name_label(spec: FieldSpec) -> QLabel:
    """The name of a field, with a star when it must be filled in."""
    is_must = spec.required is Required.MUST
    made = label(f"{_STAR}{spec.label}" if is_must else spec.label, look="name")
    made.setTextFormat(Qt.TextFormat.RichText if is_must else Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    made.setToolTip(spec.help)
    return made
