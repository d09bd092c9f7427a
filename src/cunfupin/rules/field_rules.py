"""Rules about single values, whatever ledger holds them (F001 to F028)."""

from collections.abc import Iterator

from cunfupin.fields import FieldSpec, Required, Value

from .finding import Said, said
from .registry import value_rule
from .roll import Roll
from .terms import is_blank


@value_rule("F001", lambda spec: spec.required is Required.MUST, only_active=True)
def required_and_blank(value: Value | None, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """A field that no record can do without."""
    if is_blank(value):
        yield said()
