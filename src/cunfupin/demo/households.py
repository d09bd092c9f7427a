"""Households: why they were poor, when they left poverty, what land and house they have."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from .chance import Chance, Papers
from .families import seats
from .people import Person, make_people, some_work
from .people_names import Names

YEARS = (2018, 2019, 2020)
"""Years with figures; the last is the working year."""
THIS_YEAR = YEARS[-1]
LAST_POOR = 23
"""Households of the township that the plan of 2020 still has to bring out of poverty."""
_KINDS = {"registered": 82, "marginal": 4, "ordinary": 14}
_EXITS = {2016: 26, 2017: 32, 2018: 26, 2019: 16}
_IDENTIFIED = {"2014-01": 60, "2014-12": 14, "2015-12": 14, "2016-12": 12}
_OTHER_CAUSES = {"lack_fund": 30, "lack_skill": 30, "lack_land": 6, "poor_transport": 10, "lack_motivation": 4}
_NEWBORN_SHARE, _DEATH_SHARE, _MARRIAGE_SHARE = 0.6, 0.12, 0.5
_WORKING_SHARE = 0.72
_RELOCATED_SHARE = 0.04


@dataclass(kw_only=True)
class Household:
    """A household before it becomes records.

    `target` is the income per head in 元 that its years come to, `dividend` what it gets from the village's assets in
    分; of a household that is not `is_detailed` only the working year is told.
    """

    number: str
    kind: str
    people: list[Person]
    identified: str = ""
    exit_year: int | None = None
    cause: str | None = None
    other_cause: str | None = None
    attribute: str | None = None
    arable: int = 0
    forest: int = 0
    house_area: int = 0
    target: dict[int, float] = field(default_factory=dict)
    is_detailed: bool = True
    is_relocated: bool = False
    dividend: dict[int, int] = field(default_factory=dict)
    uid: bytes = b""
    village: bytes = b""
    group: bytes = b""
    hamlet: str = ""

    @property
    def head(self) -> Person:
        """The head."""
        return self.people[0]

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are told of it."""
        return YEARS if self.is_detailed else YEARS[-1:]

    @property
    def is_registered(self) -> bool:
        """Whether the household is or was on the roll of the poor ("建档立卡")."""
        return self.kind == "registered"

    @property
    def is_last_poor(self) -> bool:
        """Whether it leaves poverty in the working year only."""
        return self.exit_year == THIS_YEAR

    @property
    def is_monitored(self) -> bool:
        """Whether it is under monitoring against relapse."""
        return self.is_last_poor or self.kind == "marginal"

    def there(self, year: int) -> list[Person]:
        """Who is on the roll at the end of a year."""
        return [person for person in self.people if person.is_there(year)]

    def has_labour(self, year: int) -> bool:
        """Whether somebody can work at least a little."""
        return any(person.labour(year) in ("ordinary", "skilled", "weak") for person in self.there(year))

    def workers(self, year: int) -> list[Person]:
        """Those who earn wages."""
        return [person for person in self.there(year) if person.works_in(year)]

    def type_in(self, year: int) -> str:
        """Code of the type of household in a year."""
        if self.kind == "marginal":
            return "marginal" if year >= THIS_YEAR else "ordinary"
        if not self.exit_year:
            return "ordinary"
        return "exited_with_policy" if self.exit_year <= year else "registered_poor"

    def exit_status(self, year: int) -> str | None:
        """Code of having left poverty or not in a year."""
        if not self.exit_year:
            return None
        return "exited_with_policy" if self.exit_year <= year else "not_exited"


def make_household(
    chance: Chance, number: str, names: Names, papers: Papers, shape: str | None = None, *, is_detailed: bool = True
) -> Household:
    """A household. With a `shape` it is one of the last poor."""
    people = make_people(chance, seats(chance, shape), names, papers)
    kind = "registered" if shape else chance.weighted(_KINDS)
    household = Household(number=number, kind=kind, people=people, is_detailed=is_detailed)
    if kind == "registered":
        household.identified = chance.weighted(_IDENTIFIED)
        household.exit_year = THIS_YEAR if shape else max(chance.weighted(_EXITS), int(household.identified[:4]) + 1)
    if not shape:
        _change_family(chance, household)
    _give_work(chance, household)
    _settle_on_land(chance, household)
    if household.is_registered:
        _explain(chance, household)
    elif household.is_monitored and not household.has_labour(THIS_YEAR):
        for person in household.people:
            person.benefit = "allowance"
    _set_targets(chance, household)
    return household


def _change_family(chance: Chance, household: Household) -> None:
    """One arrival or departure at most: a newborn, a death, a daughter who marries."""
    for person in household.people:
        if household.identified and person.seat.born.isoformat()[:7] > household.identified:
            person.increased_on, person.increase_reason = person.seat.born, "newborn"
    leaver = _leaver(chance, household.people)
    if leaver:
        reason = "death" if leaver.seat.relation in ("father", "mother") else "marriage"
        leaver.decreased_on = chance.day(date(2019, 2, 1), date(THIS_YEAR, 11, 30))
        leaver.decrease_reason = reason


def _leaver(chance: Chance, people: Sequence[Person]) -> Person | None:
    for person in people:
        age = person.age(THIS_YEAR)
        if person.seat.relation in ("father", "mother") and age > 70 and chance.happens(_DEATH_SHARE):
            return person
        if person.seat.relation == "daughter" and age > 20 and not person.is_at_school(THIS_YEAR - 1):
            return person if chance.happens(_MARRIAGE_SHARE) else None
    return None


def _give_work(chance: Chance, household: Household) -> None:
    able = [person for person in household.people if person.has_full_labour(THIS_YEAR)]
    for person in able:
        if chance.happens(_WORKING_SHARE) and person.decreased_on is None:
            person.works = some_work(chance, is_skilled=person.is_skilled)


def _settle_on_land(chance: Chance, household: Household) -> None:
    """Areas in 1/10000 亩 and 1/100 ㎡."""
    count = len(household.people)
    household.arable = chance.randint(6, 13) * count * 1000
    household.forest = chance.randint(5, 40) * count * 1000
    household.house_area = max(58, chance.randint(24, 42) * count) * 100


def _explain(chance: Chance, household: Household) -> None:
    """Cause of poverty and kind of support, as the people of the household call for."""
    people = household.there(THIS_YEAR)
    ill = [person for person in people if person.health in ("chronic", "serious", "disabled")]
    no_labour = any(not household.has_labour(year) for year in YEARS)
    old = all(person.age(THIS_YEAR) >= 62 for person in people)
    if no_labour and old and len(people) == 1 and chance.happens(0.6) and not household.is_last_poor:
        household.attribute = "special_support"
        household.exit_year = min(household.exit_year or YEARS[0], YEARS[0])
    elif no_labour or household.is_last_poor or (ill and chance.happens(0.5)):
        household.attribute = "allowance"
    else:
        household.attribute = "general"
    household.is_relocated = not household.is_last_poor and chance.happens(_RELOCATED_SHARE)
    household.dividend = {year: chance.randint(180, 320) * 100 + 80 for year in YEARS[1:]}
    for person in people if no_labour or household.is_last_poor else ill[:1]:
        person.benefit = "" if household.attribute == "general" else household.attribute
    household.cause = _cause(chance, household, ill)
    other = chance.weighted(_OTHER_CAUSES)
    household.other_cause = other if other != household.cause and chance.happens(0.5) else None


def _cause(chance: Chance, household: Household, ill: list[Person]) -> str:
    health = {person.health for person in ill}
    if "disabled" in health:
        return "disability"
    if health:
        return "illness"
    if any(person.schooling(THIS_YEAR)[1] and person.age(THIS_YEAR) > 15 for person in household.people):
        return "schooling"
    return "lack_labour" if not household.has_labour(THIS_YEAR) else chance.weighted(_OTHER_CAUSES)


def _set_targets(chance: Chance, household: Household) -> None:
    first, second, third = _course(chance, household)
    household.target = dict(zip(YEARS, (first, first * second, first * second * third), strict=True))


def _course(chance: Chance, household: Household) -> tuple[float, float, float]:
    """Income per head of the first year, and how it grows; no leap that would call for questions."""
    if household.exit_year == YEARS[2]:
        return chance.uniform(2720, 2880), chance.uniform(1.05, 1.08), chance.uniform(1.42, 1.46)
    if household.exit_year == YEARS[1]:
        return chance.uniform(2720, 2930), chance.uniform(1.40, 1.44), chance.uniform(1.34, 1.40)
    if household.kind == "marginal":
        return chance.uniform(4050, 4300), chance.uniform(1.04, 1.07), chance.uniform(1.02, 1.05)
    level = 4700 if household.attribute == "allowance" else chance.uniform(5600, 9800)
    return level, chance.uniform(1.08, 1.17), chance.uniform(1.06, 1.15)
