"""Laws that every kind of value and every declared field keeps, present and future."""

import re
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cunfupin.fields import (
    Attachment,
    BankCard,
    Code,
    IdNumber,
    InvalidValue,
    Kind,
    Phone,
    Privacy,
    Reference,
    Text,
    Value,
)
from cunfupin.models.registry import fields_of, ledgers
from tests.values import example_of, values_of

SPECS = [spec for name in ledgers() for spec in fields_of(name)]
KINDS = list(dict.fromkeys(spec.kind for spec in SPECS))
CHINESE = re.compile("[一-龥]")
STRANGE = st.one_of(
    st.text(max_size=30),
    st.text("0123456789０１２.,-/年月日:EX万亩元%() =\"'", max_size=24),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)
TYPED = (
    "", " ", "\u3000", "#N/A", "²²²²²", "٣٤", "\ud800", "\x00", "a\x00b", "2020-02-30", "99999", "1E+17", "-", ".",
    "年",
    "='1'", '=""', '="', '="="1""', "十万", "1,2,3", "nan", "inf", ";", "9" * 5000,
    "测" * 5000,
)  # fmt: skip
FROM_SHEETS = (
    None, b"\xff", date(2020, 7, 1), datetime(2020, 7, 1, 9, 30), time(9, 30), Decimal("NaN"), Decimal("sNaN"),
    Decimal("Infinity"), float("nan"), 10**30, -1, 3.14159, True, object(),
)  # fmt: skip
MANY_ALIKE = Code | Reference | Text
"""Kinds of which there are hundreds that differ by an argument only."""


def budget(kind: Kind) -> settings:
    """How long a law is tried on a kind."""
    return settings(
        max_examples=6 if isinstance(kind, MANY_ALIKE) else 40,
        derandomize=True,
    )


BY_KIND = pytest.mark.parametrize("kind", KINDS, ids=repr)
SHOWN_IN_FULL = [kind for kind in KINDS if not isinstance(kind, Attachment)]
CODE_LISTS = [kind.codes for kind in KINDS if isinstance(kind, Code)]


@BY_KIND
def test_what_is_written_for_other_programs_is_read_back(kind: Kind) -> None:
    @budget(kind)
    @given(values_of(kind))
    def law(value: Value) -> None:
        assert kind.parse(kind.plain(value)) == value

    law()


@pytest.mark.parametrize("kind", SHOWN_IN_FULL, ids=repr)
def test_what_is_shown_to_people_is_read_back(kind: Kind) -> None:
    @budget(kind)
    @given(values_of(kind))
    def law(value: Value) -> None:
        assert kind.parse(kind.format(value)) == value

    law()


@BY_KIND
def test_values_pass_their_own_check_and_doubt_and_mask(kind: Kind) -> None:
    @budget(kind)
    @given(values_of(kind))
    def law(value: Value) -> None:
        kind.check(value)
        assert isinstance(value, kind.stored)
        assert kind.to_python(value) is not None
        assert isinstance(kind.doubt(value), str | None)
        assert isinstance(kind.mask(value), str)

    law()


def _read_strange(kind: Kind, raw: object) -> None:
    """Nothing but InvalidValue may come out; what is read can be checked, doubted, shown, masked and stored."""
    try:
        value = kind.parse(raw)
    except InvalidValue as refusal:
        value, sentence = None, str(refusal)
    else:
        sentence = ""
    assert not sentence or CHINESE.search(sentence)
    if value is None:
        return
    kind.check(value)
    assert isinstance(kind.doubt(value), str | None)
    assert kind.parse(kind.plain(value)) == value
    kind.format(value)
    kind.mask(value)
    if isinstance(value, str):
        value.encode()
        assert "\x00" not in value


@BY_KIND
def test_strange_input_is_refused_in_chinese_or_read_to_something_sound(kind: Kind) -> None:
    for raw in (*TYPED, *FROM_SHEETS):
        _read_strange(kind, raw)

    @budget(kind)
    @given(STRANGE)
    def law(raw: object) -> None:
        _read_strange(kind, raw)

    law()


def test_blank_is_nothing() -> None:
    for kind in KINDS:
        assert (kind.parse(None), kind.parse(""), kind.format(None), kind.mask(None)) == (None, None, "", ""), kind


def test_labels_of_a_code_list_name_one_option_each() -> None:
    for codes in CODE_LISTS:
        labels = [option.label for option in codes.options]
        assert sorted(labels) == sorted(set(labels))
        for option in codes.options:
            assert codes.find(option.label) == codes.find(option.code) == option.code, labels


def test_an_alias_stands_for_an_option_that_bears_it() -> None:
    for codes in CODE_LISTS:
        for alias in (alias for option in codes.options for alias in option.aliases):
            found = codes.get(codes.find(alias) or "")
            assert found is not None, alias
            assert alias in (*found.aliases, found.label, found.code)


def test_numbers_of_people_are_declared_sensitive() -> None:
    for spec in SPECS:
        if isinstance(spec.kind, IdNumber | BankCard):
            assert spec.privacy is Privacy.SENSITIVE, spec.id
        if isinstance(spec.kind, Phone) and spec.privacy is Privacy.PUBLIC:
            assert spec.ledger in OFFICES, spec.id


OFFICES = frozenset({"village", "helper", "support_unit", "asset", "resettlement_site", "monitoring_step"})
"""Ledgers whose phones are those of offices and officials, put up on the notice board ("公示联系方式")."""


def test_a_masked_value_is_never_the_value() -> None:
    for spec in SPECS:
        if spec.privacy is Privacy.PUBLIC or isinstance(spec.kind, Reference):
            continue
        value = example_of(spec.kind)
        assert spec.shown(value, spec.privacy) == spec.kind.format(value), spec.id
        hidden = spec.shown(value, Privacy.PUBLIC)
        assert hidden != spec.kind.format(value), spec.id
        assert spec.kind.plain(value) not in hidden, spec.id
        assert spec.shown(None, Privacy.PUBLIC) == ""


def test_a_declaration_is_complete() -> None:
    for spec in SPECS:
        assert spec.label.strip() == spec.label != "", spec.id
        assert spec.group, spec.id
        assert spec.label not in spec.aliases, spec.id
        assert len(set(spec.aliases)) == len(spec.aliases), spec.id
        if isinstance(spec.kind, Code):
            assert spec.kind.codes.options, spec.id
        if isinstance(spec.kind, Text):
            assert 0 < spec.kind.max_length <= 500, spec.id
        if isinstance(spec.kind, Reference):
            assert spec.kind.ledger in ledgers(), spec.id
