"""The story of one village, and what the whole township shares with it."""

from dataclasses import dataclass
from functools import cached_property

from cunfupin.demo.assistance import SupportUnit
from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.people import Person
from cunfupin.demo.rows import Record
from cunfupin.demo.village import Village, village_facts

from .story import Story

FULL_LABOUR = ("ordinary", "skilled")
ABLE = (*FULL_LABOUR, "weak")


@dataclass(frozen=True, kw_only=True)
class Shared:
    """Records of the township that villages refer to."""

    support_units: tuple[SupportUnit, ...]
    instructors: tuple[bytes, ...]
    job_postings: tuple[bytes, ...]
    plan_items: tuple[bytes, ...]
    department_lists: tuple[bytes, ...]
    resettlement_site: bytes
    relief_reserve: bytes


@dataclass(kw_only=True)
class VillageStory(Story):
    """What is told of a village."""

    home: Village
    households: list[Household]
    shared: Shared

    @classmethod
    def of(cls, home: Village, households: list[Household], shared: Shared) -> "VillageStory":
        """The story of this village."""
        facts = village_facts(home.unit)
        names = ("village_commander", "first_secretary", "village_secretary", "collector_name")
        return cls(
            rows=home.rows,
            chance=home.unit.chance("story"),
            cadres=tuple(str(facts[name]) for name in names),
            place=home.unit.name,
            code=home.unit.code,
            village=home.unit.uid,
            home=home,
            households=households,
            shared=shared,
        )

    @cached_property
    def registered(self) -> list[Household]:
        """Households on the roll of the poor."""
        return [household for household in self.households if household.is_registered]

    @cached_property
    def detailed(self) -> list[Household]:
        """Registered households of which everything is told."""
        return [household for household in self.registered if household.is_detailed]

    def people(self, *, detailed: bool = True) -> list[tuple[Household, Person]]:
        """Who lives in registered households now."""
        households = self.detailed if detailed else self.registered
        return [(household, person) for household in households for person in household.there(THIS_YEAR)]

    @cached_property
    def crops(self) -> dict[bytes, Record]:
        """What a household earned most with on its fields this year, by household."""
        found: dict[bytes, Record] = {}
        for item in self.rows.of("income_item"):
            if item["year"] == THIS_YEAR and item["income_category"] in ("business_crop", "business_fruit"):
                found[item["household"]] = item
        return found
