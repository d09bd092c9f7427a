"""Conditions on records in plain words ("条件"), one a line: `作物 是 白莲、烟叶`, `年龄 不少于 60`, `所属户的户类型 是 脱贫户`.

All lines must hold. Fields are called by their labels, values as in sheets; people write them into targets and policies.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from cunfupin.errors import UserError
from cunfupin.fields import (
    Attachment,
    Code,
    Codes,
    Date,
    FieldSpec,
    Integer,
    InvalidValue,
    LongText,
    Month,
    Reference,
    Text,
    Value,
    Year,
    fold_label,
)
from cunfupin.models.registry import field_of, fields_of, has_field, ledger, ledgers, references_of
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import age_on, codes

_TODAY = "今天"
_WORDS = {
    "不为空": "filled", "为空": "blank", "不是": "not", "不等于": "not", "不包含": "without", "不含": "without",
    "不少于": "least", "不小于": "least", "不低于": "least", "不早于": "least", "≥": "least", ">=": "least",
    "不多于": "most", "不大于": "most", "不超过": "most", "不晚于": "most", "≤": "most", "<=": "most",
    "多于": "more", "大于": "more", "高于": "more", "晚于": "more", ">": "more", "少于": "less", "小于": "less",
    "低于": "less", "早于": "less", "<": "less", "包含": "with", "含": "with", "是": "any", "等于": "any", "=": "any",
}  # fmt: skip
_WORD = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))
_BETWEEN = re.compile("[、,，|]|或者|或")
_AGE = FieldSpec(ledger="", name="age", label="年龄", kind=Integer(), group="")
"""Full years today, of records that know a birthday."""
_LINES = re.compile("[\n；;]+")
_BLANK = " \t\u3000：:"
Test = Callable[[Value, tuple[Value, ...]], bool]
_TESTS: dict[str, Test] = {
    "any": lambda value, wanted: value in wanted,
    "least": lambda value, wanted: value >= wanted[0],  # type: ignore[operator]
    "most": lambda value, wanted: value <= wanted[0],  # type: ignore[operator]
    "more": lambda value, wanted: value > wanted[0],  # type: ignore[operator]
    "less": lambda value, wanted: value < wanted[0],  # type: ignore[operator]
    "with": lambda value, wanted: any(str(one) in str(value) for one in wanted),
}


@dataclass(frozen=True, kw_only=True)
class Condition:
    """What a field must hold; `way` are the (field, ledger) that lead from the row to the record of the field."""

    way: tuple[tuple[str, str], ...]
    spec: FieldSpec
    relation: str
    values: tuple[Value, ...]

    def holds(self, row: Row, roll: Roll) -> bool:
        """Whether the row meets it. A blank is neither more nor less than anything, and it is not what it should not be."""
        found: Row | None = row
        for via, led_to in self.way:
            found = roll.get(led_to, found[via]) if found else None
        value = _value(self.spec, found, roll) if found else None
        if self.relation in ("filled", "blank"):
            return (value in (None, "")) == (self.relation == "blank")
        wanted = tuple(roll.today.isoformat() if one == _TODAY else one for one in self.values)
        if self.relation in ("not", "without"):
            return value is None or not self._is("any" if self.relation == "not" else "with", value, wanted)
        return value is not None and self._is(self.relation, value, wanted)

    def _is(self, relation: str, value: Value, wanted: tuple[Value, ...]) -> bool:
        if isinstance(self.spec.kind, Codes):
            return not set(wanted).isdisjoint(codes(str(value)))
        return _TESTS[relation](value, wanted)


def _value(spec: FieldSpec, row: Row, roll: Roll) -> Value | None:
    return age_on(row, roll.today) if spec is _AGE else row[spec.name]


def all_hold(conditions: tuple[Condition, ...], row: Row, roll: Roll) -> bool:
    """Whether the row meets every condition."""
    return all(one.holds(row, roll) for one in conditions)


@cache
def ledger_called(text: str) -> str:
    """The ledger of this title, with or without its last word. UserError when there is none."""
    wanted = fold_label(text)
    for name, declared in ledgers().items():
        title = declared.__ledger__.title
        if wanted in (fold_label(title), fold_label(re.sub("台账$|档案$", "", title))):
            return name
    raise UserError(f"没有叫“{text}”的台账，请照左边台账名录里的名称填写")


def field_called(ledger_name: str, text: str) -> FieldSpec:
    """The field of this label. UserError when the ledger has none."""
    wanted = fold_label(text)
    for spec in fields_of(ledger_name):
        if wanted in map(fold_label, (spec.label, *spec.aliases)):
            return spec
    raise UserError(f"{ledger(ledger_name).__ledger__.title}里没有“{text}”这一栏，请照台账里的栏目名称填写")


@cache
def read_conditions(ledger_name: str, text: str) -> tuple[Condition, ...]:
    """The conditions of a text. UserError names the line that cannot be read."""
    return tuple(_condition(ledger_name, line.strip(_BLANK)) for line in _LINES.split(text) if line.strip(_BLANK))


@dataclass(frozen=True, kw_only=True)
class ConditionWords:
    """A condition as it is put together: the field with the way to it, the relation, the values."""

    field: str
    relation: str
    value: str = ""

    @property
    def line(self) -> str:
        """As it stands in a text."""
        return f"{self.field} {self.relation} {self.value}".strip()


def relations_of(spec: FieldSpec) -> tuple[str, ...]:
    """The words that go with a field."""
    if isinstance(spec.kind, Date | Month | Year):
        return ("不早于", "不晚于", "早于", "晚于", "是", "不为空", "为空")
    if spec.kind.is_number:
        return ("不少于", "不超过", "多于", "少于", "是", "不是", "不为空", "为空")
    if isinstance(spec.kind, Text | LongText):
        return ("是", "不是", "包含", "不包含", "不为空", "为空")
    return ("是", "不是", "不为空", "为空")


def fields_to_ask(ledger_name: str) -> dict[str, FieldSpec]:
    """Fields that conditions on a ledger may ask for, its own and those of the records it refers to, by their words."""
    found = {spec.label: spec for spec in _asked(ledger_name)}
    for via, led_to in references_of(ledger_name).items():
        found |= {f"{field_of(ledger_name, via).label}的{spec.label}": spec for spec in _asked(led_to)}
    return found


def _asked(ledger_name: str) -> Iterator[FieldSpec]:
    own = (spec for spec in fields_of(ledger_name) if not isinstance(spec.kind, Reference | Attachment))
    return chain(own, (_AGE,) if has_field(ledger_name, "born_on") else ())


def words_of(ledger_name: str, text: str) -> tuple[ConditionWords, ...]:
    """The conditions of a text, taken apart. UserError names the line that cannot be read."""
    lines = (line.strip(_BLANK) for line in _LINES.split(text))
    return tuple(_words(ledger_name, line) for line in lines if line)


def _words(ledger_name: str, line: str) -> ConditionWords:
    way, spec, word, told = _parsed(ledger_name, line)
    places = (ledger_name, *(led_to for _via, led_to in way))
    vias = (f"{field_of(place, via).label}的" for place, (via, _led_to) in zip(places, way, strict=False))
    same = (one for one in relations_of(spec) if _WORDS[one] == _WORDS[word])
    return ConditionWords(field="".join((*vias, spec.label)), relation=next(same, word), value=told)


def _condition(ledger_name: str, line: str) -> Condition:
    way, spec, word, told = _parsed(ledger_name, line)
    values = tuple(_values(spec, _WORDS[word], told, line))
    return Condition(way=way, spec=spec, relation=_WORDS[word], values=values)


def _parsed(ledger_name: str, line: str) -> tuple[tuple[tuple[str, str], ...], FieldSpec, str, str]:
    """The way, the field at its end, the word after it, and what follows that."""
    way: list[tuple[str, str]] = []
    rest, place = line, ledger_name
    while True:
        spec, rest = _leading_field(place, rest, line)
        if not (isinstance(spec.kind, Reference) and rest[:1] in ("的", ".")):
            break
        way.append((spec.name, spec.kind.ledger))
        place, rest = spec.kind.ledger, rest[1:]
    word = _WORD.match(rest.lstrip(_BLANK))
    if word is None:
        raise UserError(f"条件“{line}”看不懂：“{spec.label}”后面应写“是、不是、不少于、不超过、早于、为空”等")
    return tuple(way), spec, word[0], rest.lstrip(_BLANK)[word.end() :].strip(_BLANK)


def _leading_field(ledger_name: str, text: str, line: str) -> tuple[FieldSpec, str]:
    """The field that the text begins with, the longest name first, and what follows it."""
    specs = (*fields_of(ledger_name), *((_AGE,) if has_field(ledger_name, "born_on") else ()))
    named = ((name, spec) for spec in specs for name in (spec.label, *spec.aliases))
    for name, spec in sorted(named, key=lambda pair: -len(pair[0])):
        if text.startswith(name):
            return spec, text[len(name) :]
    raise UserError(f"条件“{line}”看不懂：{ledger(ledger_name).__ledger__.title}里没有“{text[:8]}”开头的栏目")


def _values(spec: FieldSpec, relation: str, told: str, line: str) -> Iterator[Value]:
    if relation in ("filled", "blank"):
        return
    if relation in ("with", "without") and isinstance(spec.kind, Text | LongText):
        yield from _BETWEEN.split(told)
        return
    pieces = [told] if isinstance(spec.kind, Code) and spec.kind.codes.find(told) else _BETWEEN.split(told)
    if not told or (len(pieces) > 1 and relation not in ("any", "not", "with", "without")):
        raise UserError(f"条件“{line}”看不懂：“{spec.label}”要和一个值比较")
    for piece in pieces:
        if piece == _TODAY and isinstance(spec.kind, Date):
            yield piece
            continue
        try:
            value = spec.kind.parse(piece)
        except InvalidValue as problem:
            raise UserError(f"条件“{line}”里的值不对：{problem}") from None
        if value is not None:
            yield value
