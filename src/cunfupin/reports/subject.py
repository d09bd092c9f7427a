"""What one form is about: a household, an asset, a village …, with the records that the form needs, in stored form."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any

from cunfupin.fields import FieldSpec, Privacy
from cunfupin.models.registry import field_of

Record = Mapping[str, Any]
NONE: Record = {}


@dataclass(frozen=True, kw_only=True)
class Standard:
    """An official amount of the year. One that is to be checked is set by each province and only known roughly."""

    label: str
    value: str
    unit: str
    is_to_be_checked: bool
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Adaptation:
    """What a township changed of a form: other words, blocks left out (by their captions), no colours, names in part."""

    title: str = ""
    letterhead: str = ""
    footer: str = ""
    remark: str = ""
    left_out: frozenset[str] = frozenset()
    is_coloured: bool = True
    hides_names: bool = False


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """What is the same on all copies: when they are printed and by whom ("印制"), and what the township changed."""

    printed_at: datetime
    township: str = ""
    adaptation: Adaptation = field(default_factory=Adaptation)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Figures worked out by village: their headings, a row for each village, and rows for all (their name, then figures).

    `missing` is the row of a village that has none. Under b"" stand those of all villages together. Where something
    is `wanted`, the `shares` say how much of it is reached.
    """

    headings: tuple[str, ...]
    by_village: Mapping[bytes, Sequence[str]]
    missing: Sequence[str]
    above: Sequence[tuple[str, ...]] = ()
    below: Sequence[tuple[str, ...]] = ()
    wanted: Sequence[str] = ()
    shares: Mapping[bytes, Sequence[float | None]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The record that a form is about, and by ledger the living records that hang on it.

    `linked` are the records that all these refer to, by uid. `allowed` is what the form may show unmasked.
    """

    ledger: str
    record: Record
    imprint: Imprint
    year: int
    month: str = ""
    parts: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    linked: Mapping[bytes, Record] = field(default_factory=dict)
    income_lines: Callable[[int], Sequence[Standard]] = lambda _year: ()
    """The lines that incomes of a year are compared with, that a person should reach first."""
    income_brackets: Callable[[int], Sequence[Decimal]] = lambda _year: ()
    """The incomes a head between which households are grouped, 元, the lowest first."""
    allowed: Privacy = Privacy.SENSITIVE
    picture: Callable[[str], bytes | None] = lambda _name: None
    """A photo or scan by its name; None when it is on another computer."""
    figures: Figures | None = None
    names: tuple[str, ...] = ()
    """What the subject is called, from the village down, e.g. 濯龙村, 三组, 温石秀, 3607352022060001."""

    @property
    def standard(self) -> Standard | None:
        """The income that a person should have in the form's year; None where it is not known."""
        return next(iter(self.income_lines(self.year)), None)

    def all(self, ledger: str) -> Sequence[Record]:
        """The records of a ledger, of all years that were read."""
        return self.parts.get(ledger, ())

    def of_year(self, ledger: str) -> list[Record]:
        """The records of a ledger that are of the form's year."""
        return [record for record in self.all(ledger) if record.get("year") == self.year]

    def first_of_year(self, ledger: str) -> Record:
        """The one record of the form's year; blank where there is none."""
        return next(iter(self.of_year(ledger)), NONE)

    def to(self, record: Record, name: str) -> Record:
        """The record that a reference field points to; blank where it points nowhere."""
        uid = record.get(name)
        if uid is not None and uid == self.record.get("uid"):
            return self.record
        return self.linked.get(uid, NONE) if isinstance(uid, bytes) else NONE

    def hanging(self, record: Record, ledger: str, via: str) -> list[Record]:
        """The records of a ledger that point to this record."""
        return [other for other in self.all(ledger) if record.get("uid") and other.get(via) == record["uid"]]

    def text(self, record: Record, field_id: str) -> str:
        """A value as the form may show it; empty where the record or the value is missing."""
        return shown(record, field_id, allowed=self.allowed)

    def pictures(self, record: Record, field_id: str) -> list[bytes]:
        """The photos of a field, as far as the form may show them and they are here."""
        spec = _spec(field_id)
        names = record.get(spec.name) if spec.privacy <= self.allowed else None
        found = map(self.picture, names.split(",")) if names else ()
        return [content for content in found if content]

    @property
    def village(self) -> Record:
        """The village that the subject belongs to, or is."""
        return self.record if self.ledger == "village" else self.to(self.record, "village")

    @property
    def village_name(self) -> str:
        """Its name, empty where it is not known."""
        return self.village.get("village_name") or ""

    @property
    def day(self) -> str:
        """The day as of which the form speaks: the day of printing, or the end of a year gone by."""
        return min(self.imprint.printed_at.date().isoformat(), f"{self.year}-12-31")

    @property
    def township(self) -> str:
        """Name of the township, empty where it is not known."""
        return self.village.get("township") or self.imprint.township


def shown(record: Record, field_id: str, *, allowed: Privacy) -> str:
    """The field's value as text; empty where the record or the value is missing."""
    spec = _spec(field_id)
    return spec.shown(record.get(spec.name), allowed)


@cache
def _spec(field_id: str) -> FieldSpec:
    ledger_name, name = field_id.split(".")
    return field_of(ledger_name, name)


def label(field_id: str) -> str:
    """The field's own label."""
    return _spec(field_id).label


def label_with_unit(field_id: str) -> str:
    """The field's own label with the unit of its values."""
    spec = _spec(field_id)
    return f"{spec.label}({spec.kind.unit})" if spec.kind.unit else spec.label
