"""What follows from one field for others of the same record, so that nobody types it twice."""

from collections.abc import Mapping
from typing import Any

from cunfupin.fields import Code, Date, IdNumber, Value, birth_date, sex_code
from cunfupin.models.registry import fields_of

_SEX, _BORN = FOLLOWING = "sex", "born_on"


def filled_in(ledger: str, record: Mapping[str, Any], values: Mapping[str, Value | None]) -> dict[str, Value | None]:
    """The changed values with what follows from them; a field that holds something already stays as it is."""
    found = dict(values)
    for spec in fields_of(ledger):
        number = values.get(spec.name)
        if isinstance(spec.kind, IdNumber) and isinstance(number, str) and spec.kind.doubt(number) is None:
            for name, value in _from_number(ledger, number).items():
                if not record.get(name) and found.get(name) is None:
                    found[name] = value
    return found


def _from_number(ledger: str, number: str) -> dict[str, Value]:
    kinds = {spec.name: spec.kind for spec in fields_of(ledger)}
    found: dict[str, Value] = {}
    born, sex = birth_date(number), sex_code(number)
    if born and isinstance(kinds.get(_BORN), Date):
        found[_BORN] = born.isoformat()
    if sex and isinstance(kinds.get(_SEX), Code):
        found[_SEX] = sex
    return found
