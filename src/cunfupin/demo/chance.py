"""Chance that falls the same way every time, so that the invented township is the same on every computer."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar

from cunfupin.fields import check_character

T = TypeVar("T")
SEED = "大由乡 2020"
_MOBILE = ("134", "135", "136", "137", "138", "139", "150", "151", "152", "157", "158", "159", "182", "187", "188")
_BANK = "6226822011"


class Chance(random.Random):
    """What is left to chance about one subject."""

    @classmethod
    def of(cls, *subject: object) -> "Chance":
        """The chance of this subject and of no other."""
        return cls("/".join(map(str, (SEED, *subject))))

    def happens(self, share: float) -> bool:
        """Whether something happens that happens to this share."""
        return self.random() < share

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of the keys, by its weight."""
        return self.choices(tuple(weights), tuple(weights.values()))[0]

    def some(self, options: Sequence[T], count: int) -> list[T]:
        """Several different options in their own order."""
        chosen = set(self.sample(range(len(options)), min(count, len(options))))
        return [option for place, option in enumerate(options) if place in chosen]

    def day(self, first: date, last: date) -> date:
        """A day between two days."""
        return first + timedelta(days=self.randint(0, max((last - first).days, 0)))

    def yuan(self, low: float, high: float) -> int:
        """An amount in 分 that is no round number."""
        return self.randint(int(low), int(high)) * 100 + self.choice((0, 0, 20, 50, 60, 80))

    def phone(self) -> str:
        """A mobile number."""
        return self.choice(_MOBILE) + f"{self.randrange(10**8):08d}"

    def bank_card(self) -> str:
        """The number of a bank card."""
        return _BANK + f"{self.randrange(10**9):09d}"


class Papers:
    """Numbers of identity papers. Each village has sequence numbers of its own, so that no number comes twice."""

    def __init__(self, chance: Chance, part: int, parts: int) -> None:
        self._chance = chance
        self._sequences = range(part, 500, parts)
        self._given: set[str] = set()

    def citizen_number(self, born: date, sex: str, region: str) -> str:
        """A citizen number with the right check character."""
        while True:
            sequence = 2 * self._chance.choice(self._sequences) + (sex == "1")
            body = f"{region}{born:%Y%m%d}{sequence:03d}"
            if body not in self._given:
                self._given.add(body)
                return body + check_character(body)
