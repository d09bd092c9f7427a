"""Rules about texts (F009 to F023) and about records that stand twice (F026)."""

import re
from collections.abc import Iterator

from cunfupin.fields import (
    BankCard,
    Code,
    FieldSpec,
    IdNumber,
    LongText,
    Phone,
    Required,
    Text,
    Value,
    check_character,
)
from cunfupin.fields.folding import narrow_letters
from cunfupin.models.registry import ledger as ledger_class

from .finding import Row, Said, said
from .naming import told
from .registry import field_rule, value_rule
from .roll import Roll

_NUMBERS = (IdNumber, Phone, BankCard)
_NONE = "无"
_HAVE_OWN_RULE = ("household", "household_year", "member")
"""Ledgers of which H027, H033, I010 and C001 to C003 say more."""
_EXACT_DIGITS = 15
"""So many digits a sheet program keeps of a number."""
_UNUSUAL = r"[^\0 -~\u3400-\u4dbf\u4e00-\u9fff\u3001-\u3011·—“”…！（），：；？]|(?:^|\0) | (?:\0|$)"
"""What is neither ASCII nor one of the characters and marks that texts are made of; a blank at an edge."""
_QUANTITY = re.compile(r"\d+(\.\d+)?E\+?\d+", re.IGNORECASE)
_WITH_DECIMALS = re.compile(r"\d+\.0+")
_FAILED = re.compile(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")
_LONG_NUMBER = re.compile(r"(?<!\d)(\d{17}[\dXx]|\d{16,19})(?![\dXx])")


def _is_text(spec: FieldSpec) -> bool:
    return isinstance(spec.kind, (Text, LongText, *_NUMBERS)) and not isinstance(spec.kind, Code)


def _is_number_like(spec: FieldSpec) -> bool:
    return isinstance(spec.kind, _NUMBERS) or (isinstance(spec.kind, Text) and spec.name.endswith("_no"))


@value_rule("F009", _is_text, sign=_UNUSUAL)
def blanks_or_wide_letters(value: Value | None, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """Blanks at the edges, full-width letters and digits."""
    text = str(value or "")
    if text != narrow_letters(text):
        yield said()


@value_rule("F010", lambda spec: isinstance(spec.kind, Text | LongText))
def says_nothing(value: Value | None, spec: FieldSpec, roll: Roll, *, placeholder_texts: str) -> Iterator[Said]:
    """A word in place of the content. "无" is an answer where one must be given."""
    text = str(value or "").strip()
    is_answer = text == _NONE and spec.required is not Required.NO
    if text and text in placeholder_texts and text in placeholder_texts.split("/") and not is_answer:
        yield said(value=text)


@value_rule("F011", _is_number_like, sign=r"000(?:\0|$)|[eE]")
def digits_are_lost(value: Value | None, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """A long number that a sheet program took for a quantity."""
    text = str(value or "")
    is_cut = text.isdecimal() and len(text) >= _EXACT_DIGITS + 3 and not text[_EXACT_DIGITS:].strip("0")
    is_whole = isinstance(spec.kind, IdNumber) and is_cut and check_character(text) == text[17]
    if (is_cut and not is_whole) or _QUANTITY.fullmatch(text):
        yield said(value=told(spec, value))


@value_rule("F012", _is_number_like, sign=r"\.0")
def ends_like_a_quantity(value: Value | None, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """A number that a sheet program wrote with decimals."""
    if _WITH_DECIMALS.fullmatch(str(value or "")):
        yield said(value=told(spec, value))


@value_rule("F013", _is_text, sign=_FAILED.pattern)
def formula_failed(value: Value | None, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """What a sheet program shows in place of a result."""
    if _FAILED.fullmatch(str(value or "").strip()):
        yield said(value=value)


@value_rule("F021", lambda spec: isinstance(spec.kind, LongText), sign=r"\d{16}")
def number_in_a_note(value: Value | None, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """Papers and cards have fields of their own; notes are shown to anybody."""
    for number in _LONG_NUMBER.findall(str(value or "")):
        is_paper = len(number) == 18 and number[17].upper() == check_character(number)
        if is_paper or number.isdecimal():
            yield said()
            return


@value_rule("F022", lambda spec: isinstance(spec.kind, Text | LongText))
def text_is_too_long(value: Value | None, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """More characters than the field is to hold."""
    assert isinstance(spec.kind, Text | LongText)
    if value and len(str(value)) > spec.kind.max_length:
        yield said(n=len(str(value)), max=spec.kind.max_length)


@value_rule("F023", lambda spec: isinstance(spec.kind, Text), sign=r"[\r\n\t]")
def line_ends_in_text(value: Value | None, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """Ends of lines where there is to be one line."""
    if re.search(r"[\r\n\t]", str(value or "")):
        yield said()


@field_rule("F026", lambda spec: spec.ledger not in _HAVE_OWN_RULE and spec.name == _key(spec)[0])
def record_twice(row: Row, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """Two records that are equal in all that names them."""
    names = _key(spec)
    count = roll.alike(spec.ledger, names, row)
    if count > 1 and all(row[name] is not None for name in names):
        yield said(spec.name, n=count)


def _key(spec: FieldSpec) -> tuple[str, ...]:
    return ledger_class(spec.ledger).__ledger__.key
