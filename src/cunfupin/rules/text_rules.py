"""Rules about texts (F009 to F023)."""

import re

from cunfupin.fields import (
    BankCard,
    Code,
    FieldSpec,
    IdNumber,
    LongText,
    Phone,
    Required,
    Text,
    check_character,
)
from cunfupin.fields.folding import narrow_letters

from .columns import Column
from .finding import Doubts, said
from .naming import told
from .registry import value_rule
from .roll import Roll

_NUMBERS = (IdNumber, Phone, BankCard)
_NONE = "无"
_EXACT_DIGITS = 15
"""So many digits a sheet program keeps of a number."""
_UNUSUAL = re.compile(
    r"[^\0!-~\u3400-\u4dbf\u4e00-\u9fff\u3001-\u3011·—“”…！（），：；？](?:(?<=[^ ])|(?<=\0 )|(?=\0))"
)
"""What is neither ASCII nor one of the characters and marks that texts are made of; a blank at an edge."""
_ROUNDED, _EXPONENT = re.compile(r"000\0"), re.compile(r"[eE]")
_LINE_ENDS = re.compile(r"[\r\n\t]")
_DECIMALS = re.compile(r"\.0+\0")
_MANY_DIGITS = re.compile(r"\d{16}")
_QUANTITY = re.compile(r"\d+(\.\d+)?E\+?\d+", re.IGNORECASE)
_WITH_DECIMALS = re.compile(r"\d+\.0+")
_FAILED = re.compile(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")
_LONG_NUMBER = re.compile(r"(?<!\d)(\d{17}[\dXx]|\d{16,19})(?![\dXx])")


def _is_text(spec: FieldSpec) -> bool:
    return isinstance(spec.kind, (Text, LongText, *_NUMBERS)) and not isinstance(spec.kind, Code)


def _is_number_like(spec: FieldSpec) -> bool:
    return isinstance(spec.kind, _NUMBERS) or (isinstance(spec.kind, Text) and spec.name.endswith("_no"))


@value_rule("F009", _is_text)
def blanks_or_wide_letters(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """Blanks at the edges, full-width letters and digits."""
    for value in column.with_sign(_UNUSUAL):
        if str(value) != narrow_letters(str(value)):
            yield value, said()


@value_rule("F010", lambda spec: isinstance(spec.kind, Text | LongText))
def says_nothing(column: Column, spec: FieldSpec, roll: Roll, *, placeholder_texts: str) -> Doubts:
    """A word in place of the content. "无" is an answer where one must be given."""
    empty_words = {*placeholder_texts.split("/")} - ({_NONE} if spec.required is not Required.NO else set())
    for value in filter(None, column):
        text = str(value).strip()
        if text in empty_words:
            yield value, said(value=text)


@value_rule("F011", _is_number_like)
def digits_are_lost(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """A long number that a sheet program took for a quantity."""
    for value in {*column.with_sign(_ROUNDED), *column.with_sign(_EXPONENT)}:
        text = str(value)
        is_cut = text.isdecimal() and len(text) >= _EXACT_DIGITS + 3 and not text[_EXACT_DIGITS:].strip("0")
        is_whole = isinstance(spec.kind, IdNumber) and is_cut and check_character(text) == text[17]
        if (is_cut and not is_whole) or _QUANTITY.fullmatch(text):
            yield value, said(value=told(spec, value))


@value_rule("F012", _is_number_like)
def ends_like_a_quantity(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """A number that a sheet program wrote with decimals."""
    for value in column.with_sign(_DECIMALS):
        if _WITH_DECIMALS.fullmatch(str(value)):
            yield value, said(value=told(spec, value))


@value_rule("F013", _is_text)
def formula_failed(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """What a sheet program shows in place of a result."""
    for value in column.with_sign(_FAILED):
        if _FAILED.fullmatch(str(value).strip()):
            yield value, said(value=value)


@value_rule("F021", lambda spec: isinstance(spec.kind, LongText))
def number_in_a_note(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """Papers and cards have fields of their own; notes are shown to anybody."""
    for value in column.with_sign(_MANY_DIGITS):
        numbers = _LONG_NUMBER.findall(str(value))
        if any(number.isdecimal() or number[17].upper() == check_character(number) for number in numbers):
            yield value, said()


@value_rule("F022", lambda spec: isinstance(spec.kind, Text | LongText))
def text_is_too_long(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """More characters than the field is to hold."""
    assert isinstance(spec.kind, Text | LongText)
    most = spec.kind.max_length
    for value in filter(None, column):
        if len(str(value)) > most:
            yield value, said(n=len(str(value)), max=most)


@value_rule("F023", lambda spec: isinstance(spec.kind, Text))
def line_ends_in_text(column: Column, spec: FieldSpec, roll: Roll) -> Doubts:
    """Ends of lines where there is to be one line."""
    for value in column.with_sign(_LINE_ENDS):
        yield value, said()
