"""Sheets that put the grade of a house ("危房级别") where yes or no belongs: both fields are filled."""

from collections.abc import Callable
from typing import Any

from cunfupin.fields import FieldSpec, InvalidValue, Value
from cunfupin.models.registry import field_of, has_field

_YES_OR_NO, _GRADE = "is_dilapidated", "dilapidation_grade"
_UNSAFE = frozenset({"C", "D"})


def grade_of(spec: FieldSpec) -> FieldSpec | None:
    """The grade that may stand in cells of this field; None for all other fields."""
    return field_of(spec.ledger, _GRADE) if spec.name == _YES_OR_NO and has_field(spec.ledger, _GRADE) else None


def yes_or_grade(spec: FieldSpec, grade: FieldSpec) -> Callable[[Any], Value | None]:
    """Reads yes, no, or a grade as what it means: C and D are unsafe."""

    def parse(cell: Any) -> Value | None:
        try:
            return spec.kind.parse(cell)
        except InvalidValue as problem:
            code = _code(grade, cell)
            if code is None:
                raise problem from None
            return int(code in _UNSAFE)

    return parse


def grade_only(spec: FieldSpec, grade: FieldSpec) -> Callable[[Any], Value | None]:
    """Reads a grade; yes, no and what cannot be read are blank."""

    def parse(cell: Any) -> Value | None:
        try:
            spec.kind.parse(cell)
        except InvalidValue:
            return _code(grade, cell)
        return None

    return parse


def _code(grade: FieldSpec, cell: Any) -> Value | None:
    try:
        return grade.kind.parse(cell)
    except InvalidValue:
        return None
