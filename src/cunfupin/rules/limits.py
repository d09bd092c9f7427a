"""What values of a field are likely, as data (`resources/field_limits.csv`)."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from cunfupin.fields import FieldSpec
from cunfupin.paths import resources_dir


@dataclass(frozen=True, kw_only=True)
class FieldLimits:
    """`not_before` names the field of the same record that comes first; `scale` says whether amounts are a project's or a
    household's; `blank_rule` is the rule that tells of a blank in place of F001, which asks some fields of registered
    households only.
    """

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    not_before: str = ""
    may_lie_ahead: bool = False
    may_lie_long_ago: bool = False
    scale: str = ""
    blank_rule: str = ""
    only_registered: bool = False


_NO_LIMITS = FieldLimits()


def limits_of(spec: FieldSpec) -> FieldLimits:
    """Limits of a field."""
    return field_limits().get(spec.id, _NO_LIMITS)


@cache
def field_limits() -> dict[str, FieldLimits]:
    """Limits by the id of the field, `ledger.field`; fields without any are left out."""
    with (resources_dir() / "field_limits.csv").open(encoding="utf-8", newline="") as file:
        return {row["field"]: _limits(row) for row in csv.DictReader(file)}


def _limits(row: dict[str, str]) -> FieldLimits:
    return FieldLimits(
        minimum=Decimal(row["minimum"]) if row["minimum"] else None,
        maximum=Decimal(row["maximum"]) if row["maximum"] else None,
        not_before=row["not_before"],
        may_lie_ahead=row["ahead"] == "yes",
        may_lie_long_ago=row["long_ago"] == "yes",
        scale=row["scale"],
        blank_rule=row["blank_rule"],
        only_registered=row["only_registered"] == "yes",
    )
