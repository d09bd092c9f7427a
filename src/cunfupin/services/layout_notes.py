"""What is said below the rows of a sheet, besides sums: counts by code, numbers of households, shares, averages.

A layout gives each note as data: `{"count": field}` how many rows have each code; `{"distinct": field, "text": …}` how
many different values there are; `{"sum": field, "by": coded field}` sums by code; `{"mean": field, "weight": field}` the
average, weighted; `{"share": yes/no or any field, "text": …}` of how many rows it holds or is filled in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP
from decimal import Decimal as Dec
from typing import Any

from cunfupin.fields import Code, FieldSpec, Value
from cunfupin.models.registry import field_of

Batch = Mapping[str, Sequence[Any]]
"""Stored values by field."""


class Note:
    """Sees the rows go by, then says its sentence."""

    def __init__(self, facts: Mapping[str, str]) -> None:
        self._kind = next(iter(facts))
        self._field = facts[self._kind]
        self._text = facts.get("text", "")
        self._beside = facts.get("by") or facts.get("weight") or ""
        self._sums: Counter[Any] = Counter()

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it looks at."""
        return tuple(filter(None, (self._field, self._beside)))

    def see(self, batch: Batch) -> None:
        """Rows that go by."""
        beside = batch[self._beside] if self._beside else ()
        _SEEN[self._kind](self._sums, batch[self._field], beside)

    def text(self) -> str:
        """The sentence; blank when there is nothing to say."""
        return _TOLD[self._kind](self) if self._sums else ""

    @property
    def _spec(self) -> FieldSpec:
        return field_of(*self._field.split("."))

    @property
    def _name(self) -> str:
        return self._text or self._spec.label

    def _by_code(self) -> str:
        spec = field_of(*(self._beside or self._field).split("."))
        assert isinstance(spec.kind, Code)
        codes = sorted((code for code in self._sums if code), key=spec.kind.codes.rank)
        shown = self._spec.kind.format if self._beside else str
        parts = "、".join(f"{spec.kind.format(code)} {shown(self._sums[code])}" for code in codes)
        return f"{self._name}：{parts}" if parts else ""

    def _distinct(self) -> str:
        return f"{self._name} {len(self._sums)}"

    def _mean(self) -> str:
        weight = self._sums[_WEIGHT]
        mean = (Dec(self._sums[_WEIGHED]) / weight).to_integral_value(ROUND_HALF_UP) if weight else Dec(0)
        return f"{self._name}平均 {self._spec.kind.format(int(mean))}" if weight else ""

    def _share(self) -> str:
        share = Dec(100) * self._sums[_WEIGHED] / self._sums[_WEIGHT]
        return f"{self._name} {self._sums[_WEIGHED]}（{share:.1f}%）"


_WEIGHT, _WEIGHED = object(), object()


def _count(sums: Counter[Any], values: Iterable[Value | None], _beside: Iterable[Value | None]) -> None:
    sums.update(value for value in values if value is not None)


def _sum(sums: Counter[Any], values: Iterable[Any], codes: Iterable[Value | None]) -> None:
    for value, code in zip(values, codes, strict=True):
        sums[code] += value or 0


def _weigh(sums: Counter[Any], values: Iterable[Any], weights: Iterable[Any]) -> None:
    for value, weight in zip(values, weights, strict=True):
        if value is not None and weight:
            sums[_WEIGHED] += value * weight
            sums[_WEIGHT] += weight


def _halve(sums: Counter[Any], values: Iterable[Any], _beside: Iterable[Value | None]) -> None:
    for value in values:
        sums[_WEIGHED] += bool(value)
        sums[_WEIGHT] += 1


_SEEN: Mapping[str, Callable[[Counter[Any], Iterable[Any], Iterable[Any]], None]] = {
    "count": _count,
    "distinct": _count,
    "sum": _sum,
    "mean": _weigh,
    "share": _halve,
}
_TOLD: Mapping[str, Callable[[Note], str]] = {
    "count": Note._by_code,
    "sum": Note._by_code,
    "distinct": Note._distinct,
    "mean": Note._mean,
    "share": Note._share,
}
