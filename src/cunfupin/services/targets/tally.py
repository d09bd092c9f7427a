"""What a measure counts: rows with their amounts, added up for the township and for each village alike."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from cunfupin.fields import Value
from cunfupin.models.registry import field_of
from cunfupin.rules.finding import Row
from cunfupin.rules.relations import member_of, village_of
from cunfupin.rules.roll import Roll

TOTAL, SHARE, SPREAD = "total", "share", "spread"
_HUNDRED = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A row that counts. Hits that are the same `one` count once; `amount` is in the unit of the target."""

    ledger: str
    uid: bytes
    village: bytes | None
    one: Hashable
    amount: Decimal = Decimal(1)


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Hits and how they add up. A share is that of `hits` in `whole`. `notes` are what the township should know."""

    how: str
    hits: tuple[Hit, ...]
    whole: tuple[Hit, ...] = ()
    notes: tuple[str, ...] = ()

    def by_village(self) -> dict[bytes, "Tally"]:
        """The part of each village that hits or whole belong to."""
        own, whole = _by_village(self.hits), _by_village(self.whole)
        return {
            village: Tally(how=self.how, hits=tuple(own.get(village, ())), whole=tuple(whole.get(village, ())))
            for village in own | whole
        }

    def values(self) -> tuple[Decimal, Decimal] | None:
        """Lowest and highest value, which differ for a spread only; None when there is nothing to measure."""
        if self.how == SPREAD:
            amounts = [hit.amount for hit in self.hits]
            return (min(amounts), max(amounts)) if amounts else None
        if self.how == SHARE:
            whole = _total(self.whole)
            return (share := _HUNDRED * _total(self.hits) / whole, share) if whole else None
        found = _total(self.hits)
        return found, found


def _by_village(hits: Iterable[Hit]) -> dict[bytes, list[Hit]]:
    found: dict[bytes, list[Hit]] = {}
    for one in hits:
        if one.village:
            found.setdefault(one.village, []).append(one)
    return found


def _total(hits: Iterable[Hit]) -> Decimal:
    return sum({hit.one: hit.amount for hit in hits}.values(), Decimal(0))


def hit(ledger: str, row: Row, roll: Roll, *, one: Hashable = None, amount: Decimal = Decimal(1)) -> Hit:
    """A row as a hit of the village it belongs to; by itself it is one of a kind."""
    village = village_of(ledger, row, roll)
    return Hit(
        ledger=ledger, uid=row["uid"], village=village["uid"] if village else None, one=one or row["uid"], amount=amount
    )


def person_of(ledger: str, row: Row, roll: Roll) -> Hashable:
    """Who the row is about, by the number of the paper where it is known."""
    member = member_of(ledger, row, roll) or row
    number: str | None = member.get("id_number")
    return number or bytes(member["uid"])


def amount_of(ledger: str, name: str, value: Value | None) -> Decimal:
    """A stored number in the unit that people use; nothing for a blank."""
    if value is None:
        return Decimal(0)
    found = field_of(ledger, name).kind.to_python(value)
    return found if isinstance(found, Decimal) else Decimal(str(found))
