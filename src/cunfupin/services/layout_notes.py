"""What is said below the rows of a sheet, besides sums.

A layout gives each note as data. The fields that it names are fields or computed values of the rows, shown or not:

* `{"count": field}`: how many rows have each code, or each text, the most frequent first;
* `{"distinct": field}`: how many different values there are, with `among` of the rows in which that field is filled in;
* `{"filled": fields}`: how many cells are filled in; `{"last": field}`: the last value;
* `{"sum": field}`: the sum, or with `by` those by the codes of another field; `{"once": field, "per": field}`: the sum of
  one value for each of another;
* `{"mean": field, "weight": field}`: the average, weighted where a weight is named;
* `{"share": field}`: in how many rows it holds or is filled in, with `codes` of how many rows it is one of them;
* `{"ratio": fields, "of": fields}`: their sums in percent of the sums of the others.

`text` stands in the place of the field's label.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP
from decimal import Decimal as Dec
from typing import Any

from cunfupin.fields import Code, FieldSpec, Kind
from cunfupin.models.registry import field_of

from .computed_columns import COMPUTED

Batch = Mapping[str, Sequence[Any]]
"""Stored values by field."""
Facts = Mapping[str, Any]
_BESIDE = ("among", "by", "per", "weight", "of")


class Note:
    """Sees the rows go by, then says its sentence; blank when there is nothing to say."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._named = listed(facts[_kind_of(facts)])
        self._field = self._named[0]
        self._sums: Counter[Any] = Counter()

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it looks at."""
        return (*self._named, *(name for key in _BESIDE if key in self._facts for name in listed(self._facts[key])))

    def see(self, batch: Batch) -> None:
        """Rows that go by."""
        raise NotImplementedError

    def text(self) -> str:
        """The sentence."""
        raise NotImplementedError

    @property
    def _name(self) -> str:
        return self._facts.get("text") or _spec(self._field).label

    def _beside(self, key: str, batch: Batch, default: Sequence[Any] = ()) -> Sequence[Any]:
        return batch[self._facts[key]] if key in self._facts else default

    def _by_code(self, field: str, shown: Kind | None = None) -> str:
        """The sums by the values of a field, as the code list has them."""
        kind = _kind(field)
        rank = kind.codes.rank if isinstance(kind, Code) else lambda value: -self._sums[value]
        values = sorted((value for value in self._sums if value), key=rank)
        form = shown.format if shown else str
        parts = "、".join(f"{kind.format(value)} {form(self._sums[value])}" for value in values)
        return f"{self._name}：{parts}" if parts else ""


class _Count(Note):
    def see(self, batch: Batch) -> None:
        self._sums.update(_known(batch[self._field]))

    def text(self) -> str:
        return self._by_code(self._field)


class _Distinct(Note):
    def see(self, batch: Batch) -> None:
        values = batch[self._field]
        among = self._beside("among", batch, values)
        self._sums.update(_known(value for value, other in zip(values, among, strict=True) if other is not None))

    def text(self) -> str:
        return f"{self._name} {len(self._sums)}" if self._sums else ""


class _Filled(Note):
    def see(self, batch: Batch) -> None:
        self._sums[self._field] += sum(len(list(_known(batch[name]))) for name in self._named)

    def text(self) -> str:
        return f"{self._name} {self._sums[self._field]}" if self._sums else ""


class _Last(Note):
    def see(self, batch: Batch) -> None:
        for value in _known(batch[self._field]):
            self._sums[self._field] = value

    def text(self) -> str:
        return f"{self._name} {_kind(self._field).format(self._sums[self._field])}" if self._sums else ""


class _Sum(Note):
    def see(self, batch: Batch) -> None:
        values = batch[self._field]
        for value, code in zip(values, self._beside("by", batch, values), strict=True):
            self._sums[code] += value or 0

    def text(self) -> str:
        kind = _kind(self._field)
        if "by" in self._facts:
            return self._by_code(self._facts["by"], kind)
        return f"{self._name} {kind.format(self._sums.total())}" if self._sums else ""


class _Once(Note):
    def see(self, batch: Batch) -> None:
        for value, one in zip(batch[self._field], self._beside("per", batch), strict=True):
            if one is not None:
                self._sums[one] = value or 0

    def text(self) -> str:
        return f"{self._name} {_kind(self._field).format(self._sums.total())}" if self._sums else ""


class _Mean(Note):
    def see(self, batch: Batch) -> None:
        values = batch[self._field]
        for value, weight in zip(values, self._beside("weight", batch, [1] * len(values)), strict=True):
            if value is not None and weight:
                self._sums["weighed"] += value * weight
                self._sums["weight"] += weight

    def text(self) -> str:
        if not self._sums:
            return ""
        mean = (Dec(self._sums["weighed"]) / self._sums["weight"]).to_integral_value(ROUND_HALF_UP)
        return f"{self._name}平均 {_kind(self._field).format(int(mean))}"


class _Share(Note):
    def see(self, batch: Batch) -> None:
        codes = self._facts.get("codes")
        for value in batch[self._field]:
            self._sums["hits"] += value in codes if codes else bool(value)
            self._sums["rows"] += 1

    def text(self) -> str:
        hits = self._sums["hits"]
        return f"{self._name} {hits}（{_percent(hits, self._sums['rows'])}）" if self._sums else ""


class _Ratio(Note):
    def see(self, batch: Batch) -> None:
        for key, names in (("part", self._named), ("whole", listed(self._facts["of"]))):
            self._sums[key] += sum(sum(_known(batch[name])) for name in names)

    def text(self) -> str:
        whole = self._sums["whole"]
        return f"{self._name} {_percent(self._sums['part'], whole)}" if whole else ""


_NOTES: Mapping[str, type[Note]] = {
    "count": _Count,
    "distinct": _Distinct,
    "filled": _Filled,
    "last": _Last,
    "sum": _Sum,
    "once": _Once,
    "mean": _Mean,
    "share": _Share,
    "ratio": _Ratio,
}


def note_of(facts: Facts) -> Note:
    """A note from its data."""
    return _NOTES[_kind_of(facts)](facts)


def _kind_of(facts: Facts) -> str:
    """What the note tells; the facts come in any order, as a township's copy of a layout keeps them."""
    return next(key for key in facts if key in _NOTES)


def listed(named: str | Sequence[str]) -> tuple[str, ...]:
    """One name, or several, as they stand in the data of a note."""
    return (named,) if isinstance(named, str) else tuple(named)


def _spec(identifier: str) -> FieldSpec:
    return field_of(*identifier.split("."))


def _kind(identifier: str) -> Kind:
    return _spec(identifier).kind if "." in identifier else COMPUTED[identifier].kind


def _known(values: Iterable[Any]) -> Iterable[Any]:
    return (value for value in values if value is not None)


def _percent(part: int, whole: int) -> str:
    return f"{Dec(100) * part / whole:.1f}%"
