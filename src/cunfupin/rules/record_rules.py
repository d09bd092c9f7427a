"""Rules about a field beside the rest of its record (F005, F008, F018), and records that repeat others (F026, F028)."""

import re
from collections.abc import Iterator

from cunfupin.fields import Code, FieldSpec
from cunfupin.models.registry import has_field
from cunfupin.models.registry import ledger as ledger_class

from .finding import Row, Said, said
from .limits import limits_of
from .naming import label_of, shown
from .registry import field_rule, rule
from .roll import Roll
from .terms import codes, is_blank, yearly

_STANDING = ("household", "member")
"""Ledgers without a year, whose rows tell how things are now."""
_OTHER = "其他"
_YEARLY_SUMS = ("business_income", "property_income", "other_transfer_income", "business_expense")
_HAVE_OWN_RULE = ("household", "household_year", "member")
"""Ledgers of which H027, H033, I010 and C001 to C003 say more."""


def _can_be_withdrawn(spec: FieldSpec) -> bool:
    has_year = has_field(spec.ledger, "year") or spec.ledger in _STANDING
    return has_year and isinstance(spec.kind, Code) and any(option.valid_to for option in spec.kind.codes.options)


@field_rule("F005", _can_be_withdrawn)
def option_is_withdrawn(row: Row, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """An option that the year of the data does not know."""
    assert isinstance(spec.kind, Code)
    value = row[spec.name]
    for code in codes(value) if value is not None else ():
        option = spec.kind.codes.get(code)
        if option and not option.valid_in(roll.year_of(row)):
            yield said(spec.name, value=option.label)


@field_rule("F008", lambda spec: bool(limits_of(spec).not_before))
def end_before_start(row: Row, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """What comes second has the earlier day."""
    end = row[spec.name]
    if not end:
        return
    first = limits_of(spec).not_before
    start = row[first]
    if not start:
        return
    length = min(len(start), len(end))
    if end[:length] < start[:length]:
        yield said(
            spec.name,
            start_label=label_of(spec.ledger, first),
            start=shown(spec.ledger, row, first),
            end=shown(spec.ledger, row, spec.name),
        )


@rule("F028")
def like_the_year_before(household_year: Row, roll: Roll) -> Iterator[Said]:
    """Sums that nobody asked about anew."""
    before = yearly("household_year", "household", household_year["household"], roll.year_of(household_year) - 1, roll)
    if before is None:
        return
    now = [household_year[name] for name in _YEARLY_SUMS]
    if now == [before[name] for name in _YEARLY_SUMS] and sum(bool(amount) for amount in now) >= 2:
        yield said(_YEARLY_SUMS[0])


@field_rule("F018", lambda spec: isinstance(spec.kind, Code) and bool(_remark(spec)))
def other_and_nothing_said(row: Row, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """ "其他" is chosen, and nobody says what."""
    assert isinstance(spec.kind, Code)
    value = row[spec.name]
    if not value:
        return
    chosen = [spec.kind.codes.get(code) for code in value.split(",")]
    if any(option and option.label == _OTHER for option in chosen) and is_blank(row[_remark(spec)]):
        yield said(_remark(spec), label=spec.label)


def _remark(spec: FieldSpec) -> str:
    """The field in which what "其他" means is written; empty when there is none."""
    assert isinstance(spec.kind, Code)
    other = next((option for option in spec.kind.codes.options if option.label == _OTHER), None)
    if other is None:
        return ""
    named = f"other_{spec.kind.list_name}"
    wanted = re.findall(r"(\w+)=required", other.constraint)
    return next((name for name in (named, *wanted) if has_field(spec.ledger, name)), "")


@field_rule("F026", lambda spec: spec.ledger not in _HAVE_OWN_RULE and spec.name == _key(spec)[0])
def record_twice(row: Row, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """Two records that are equal in all that names them."""
    names = _key(spec)
    count = roll.alike(spec.ledger, names, row)
    if count > 1 and all(row[name] is not None for name in names):
        yield said(spec.name, n=count)


def _key(spec: FieldSpec) -> tuple[str, ...]:
    return ledger_class(spec.ledger).__ledger__.key
