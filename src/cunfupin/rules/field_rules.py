"""Rules about single values, whatever ledger holds them (F001 to F028): what is missing, unreadable, out of bounds."""

import re
from datetime import date
from decimal import Decimal
from math import inf

from cunfupin.fields import (
    BankCard,
    Code,
    Codes,
    Date,
    FieldSpec,
    GeoPoint,
    InvalidValue,
    Moment,
    Money,
    Month,
    Phone,
    Reference,
    Required,
    Value,
    Year,
    YesNo,
)

from .columns import Column
from .finding import Doubts, Row, said
from .limits import limits_of
from .naming import kind_name, told
from .registry import value_rule
from .relations import household_of, is_active
from .roll import Roll
from .terms import day, fen, is_blank, is_registered

_TIMES = (Date, Month, Moment)
_HAVE_OWN_RULE = (Code, Codes, Month, Year, Reference)
_FRACTION = re.compile(r"-?\d+\.\d*[1-9]\d*")
_SEE_H004 = "member.relation_to_head"


def _is_asked(spec: FieldSpec, row: Row, roll: Roll) -> bool:
    household = household_of(spec.ledger, row, roll)
    is_asked = not limits_of(spec).only_registered or (household is not None and is_registered(household))
    return is_asked and is_active(spec.ledger, row, roll)


@value_rule("F001", lambda spec: spec.required is Required.MUST and not limits_of(spec).blank_rule, applies=_is_asked)
def required_and_blank(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """A field that no record can do without, and of which no other rule says so."""
    for value in filter(is_blank, column):
        yield value, said()


@value_rule("F002", lambda spec: not isinstance(spec.kind, _HAVE_OWN_RULE) and not hasattr(spec.kind, "max_length"))
def cannot_be_read(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """Stored by another program, and nothing of this kind; what can still be made out is for F014 and F027."""
    for value in column:
        if (
            value is not None
            and not _is_of_kind(value, spec)
            and not _has_part_of_a_cent(value, spec)
            and _meant(value, spec) is None
        ):
            yield value, said(raw=told(spec, value), kind=kind_name(spec.kind))


def _is_of_kind(value: Value, spec: FieldSpec) -> bool:
    try:
        spec.kind.check(value)
    except InvalidValue:
        return False
    return True


def _has_part_of_a_cent(value: Value | None, spec: FieldSpec) -> bool:
    """Whether another program stored an amount finer than 分."""
    return isinstance(spec.kind, Money) and not isinstance(value, int) and bool(_FRACTION.fullmatch(str(value)))


def _meant(value: Value | None, spec: FieldSpec) -> str | None:
    """What a word that another program stored for 是 or 否 says; None when it is no such word."""
    if not isinstance(spec.kind, YesNo) or not isinstance(value, str):
        return None
    try:
        return spec.kind.format(spec.kind.parse(value))
    except InvalidValue:
        return None


@value_rule("F014", lambda spec: isinstance(spec.kind, Money))
def finer_than_a_cent(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """An amount with more than two decimals."""
    for value in column:
        if _has_part_of_a_cent(value, spec):
            yield value, said(value=f"{Decimal(str(value)).scaleb(-2):,f}")


@value_rule("F027", lambda spec: isinstance(spec.kind, YesNo))
def another_word_for_yes(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """A tick or a word where 是 or 否 belongs."""
    for value in column:
        if meant := _meant(value, spec):
            yield value, said(raw=value, value=meant)


def _stored(limit: Decimal | None, spec: FieldSpec) -> float:
    """A limit as amounts of the field are stored; none is never reached."""
    stored = inf if limit is None else spec.kind.parse(limit)
    assert isinstance(stored, int | float)
    return stored


@value_rule("F003", lambda spec: limits_of(spec).minimum is not None)
def out_of_bounds(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """Less or more than can be."""
    limits = limits_of(spec)
    least, most = _stored(limits.minimum, spec), _stored(limits.maximum, spec)
    for value in column:
        if isinstance(value, int) and (value < least or value > most):
            shown_most = "不限" if limits.maximum is None else limits.maximum
            yield value, said(value=told(spec, value), min=limits.minimum, max=shown_most)


@value_rule("F004", lambda spec: isinstance(spec.kind, Code) and spec.id != _SEE_H004)
def not_in_the_list(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """No option of the code list."""
    assert isinstance(spec.kind, Code)
    for value in filter(None, column):
        for code in str(value).split(","):
            if spec.kind.codes.get(code) is None:
                yield value, said(value=code)


@value_rule("F006", lambda spec: isinstance(spec.kind, _TIMES) and not limits_of(spec).may_lie_ahead)
def is_still_to_come(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """Something that has happened, on a day to come."""
    for value in column:
        when = _day(value)
        if when and when > roll.today:
            yield value, said(value=told(spec, value))


@value_rule("F007", lambda spec: isinstance(spec.kind, _TIMES) and not limits_of(spec).may_lie_long_ago)
def is_too_long_ago(column: Column, spec: FieldSpec, roll: Roll, *, earliest_event_on: str) -> Doubts:
    """Before there was any such work."""
    earliest = date.fromisoformat(earliest_event_on)
    for value in column:
        when = _day(value)
        if when and when < earliest:
            yield value, said(value=told(spec, value))


def _day(value: Value | None) -> date | None:
    """Day of a stored date, month or moment; None for what is none."""
    try:
        return day(str(value)) if value else None
    except ValueError:
        return None


@value_rule("F020", lambda spec: isinstance(spec.kind, Year | Month))
def no_such_month(column: Column, spec: FieldSpec, roll: Roll, *, year_min: int) -> Doubts:
    """A year out of reach, or a month that no calendar has."""
    first, last = 0 if limits_of(spec).may_lie_long_ago else year_min, roll.today.year + 1
    for value in column:
        if isinstance(spec.kind, Month):
            is_fine = bool(re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", str(value)))
        else:
            is_fine = isinstance(value, int) and first <= value <= last
        if value is not None and not is_fine:
            yield value, said(value=value)


@value_rule("F015", lambda spec: isinstance(spec.kind, Money) and bool(limits_of(spec).scale))
def wrong_unit(
    column: Column, spec: FieldSpec, roll: Roll, *, money_unit_floor: int, money_unit_ceiling: int
) -> Doubts:
    """万元 taken for 元, or the other way round."""
    floor, ceiling = fen(money_unit_floor), fen(money_unit_ceiling)
    is_project = limits_of(spec).scale == "project"
    for value in column:
        if isinstance(value, int) and (0 < value < floor if is_project else value > ceiling):
            yield value, said(value=told(spec, value))


@value_rule("F016", lambda spec: isinstance(spec.kind, Phone))
def no_mobile_number(column: Column, spec: FieldSpec, roll: Roll, *, allow_landline: bool) -> Doubts:
    """Neither a mobile number nor, where that is allowed, one with an area code or of a service as 12317."""
    wanted = re.compile(r"1[3-9]\d{9}" + (r"|0\d{9,11}|0\d{2,3}-\d{7,8}|1\d{4}" if allow_landline else ""))
    for value in filter(None, column):
        if not all(map(wanted.fullmatch, str(value).split("/"))):
            yield value, said(value=told(spec, value))


@value_rule("F017", lambda spec: isinstance(spec.kind, BankCard))
def no_account_number(
    column: Column, spec: FieldSpec, roll: Roll, *, bank_account_min: int, bank_account_max: int
) -> Doubts:
    """Too short, too long, or with letters."""
    for value in filter(None, column):
        number = str(value)
        if not (number.isdecimal() and bank_account_min <= len(number) <= bank_account_max):
            yield value, said(value=told(spec, value))


@value_rule("F019", lambda spec: isinstance(spec.kind, Codes))
def options_exclude_each_other(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """ "健康" or "无" with anything else."""
    assert isinstance(spec.kind, Codes)
    for value in column:
        options = [option for code in spec.kind.parts(value) if (option := spec.kind.codes.get(code))]
        alone = next(
            (one for one in options if "exclusive=yes" in one.constraint.split(";") or one.label == "无"), None
        )
        others = [one.label for one in options if one is not alone]
        if alone and others:
            yield value, said(a=alone.label, b=others[0])


@value_rule("F024", lambda spec: isinstance(spec.kind, GeoPoint))
def far_from_here(
    column: Column,
    spec: FieldSpec,
    roll: Roll,
    *,
    lat_min: Decimal,
    lat_max: Decimal,
    lon_min: Decimal,
    lon_max: Decimal,
) -> Doubts:
    """A place outside the county."""
    for value in filter(None, column):
        found = re.fullmatch(r"([\d.]+),([\d.]+)", str(value))
        if found and not (lon_min <= Decimal(found[1]) <= lon_max and lat_min <= Decimal(found[2]) <= lat_max):
            yield value, said()
