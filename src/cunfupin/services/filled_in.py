"""What follows from one field for others of the same record, so that nobody types it twice."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from cunfupin.fields import Code, Date, FieldSpec, IdNumber, Kind, Value, birth_date, sex_code
from cunfupin.models.registry import field_of, fields_of, has_field

_SEX, _BORN = FOLLOWING = "sex", "born_on"


def filled_in(ledger: str, record: Mapping[str, Any], values: Mapping[str, Value | None]) -> dict[str, Value | None]:
    """The changed values with what follows from them; a field that holds something already stays as it is."""
    found = dict(values)
    for spec in paper_fields(ledger):
        number = values.get(spec.name)
        blank = [name for name in FOLLOWING if not record.get(name) and found.get(name) is None]
        if blank and isinstance(number, str) and spec.kind.doubt(number) is None:
            followed = _from_number(ledger, number)
            found |= {name: followed[name] for name in blank if name in followed}
    return found


@cache
def paper_fields(ledger: str) -> tuple[FieldSpec, ...]:
    """The fields that hold numbers of papers."""
    return tuple(spec for spec in fields_of(ledger) if isinstance(spec.kind, IdNumber))


def _from_number(ledger: str, number: str) -> dict[str, Value]:
    found: dict[str, Value] = {}
    born, sex = birth_date(number), sex_code(number)
    if born and _is_held(ledger, _BORN, Date):
        found[_BORN] = born.isoformat()
    if sex and _is_held(ledger, _SEX, Code):
        found[_SEX] = sex
    return found


@cache
def _is_held(ledger: str, name: str, kind: type[Kind]) -> bool:
    return has_field(ledger, name) and isinstance(field_of(ledger, name).kind, kind)
