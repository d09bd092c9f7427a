"""Everything that a village's own file holds."""

from .assets import build_assets, choose_post_holders, record_posts
from .assistance import assist
from .chance import Chance
from .households import LAST_POOR, Household, make_household
from .ledgers.telling import Shared
from .ledgers.village import tell_village
from .planted import plant
from .registers import register
from .rows import Rows
from .village import Unit, Village, make_village, village_facts

_RARE = "䶮㛃𬴂"
"""Characters that many programs cannot show."""
_DETAILED, _DETAILED_OF_MANY = 60, 20
"""Households of a village of which all years and all ledgers are told; fewer where there are more households."""
_ETHNIC = "古丽娜·艾山"
_UYGHUR, _XINJIANG = "05", "653125"


def village_rows(unit: Unit, households: int, shared: Shared) -> Rows:
    """The records of a village; in the first one some are doubtful on purpose."""
    village = make_village(unit, {name: str(value) for name, value in village_facts(unit).items()}, households)
    made = [_household(village, number, households) for number in range(1, households + 1)]
    if unit.place == 0:
        _marry_from_afar(village, made)
        _name_rarely(made)
    choose_post_holders(unit.chance("posts"), made)
    for household in made:
        register(village, Chance.of(household.number), household)
    assist(village, made, list(shared.support_units))
    build_assets(village)
    record_posts(village, made)
    tell_village(village, made, shared)
    if unit.place == 0:
        plant(village.rows)
    return village.rows


def _household(village: Village, number: int, households: int) -> Household:
    unit = village.unit
    name = f"{unit.code}{number:04d}"
    last_poor = min(LAST_POOR // unit.count + (unit.place < LAST_POOR % unit.count), households // 4)
    shape = None
    if number <= last_poor:
        shape = "old_person" if number == 1 and unit.place < 2 else "old_couple"
    is_detailed = number <= (_DETAILED if households <= _DETAILED else _DETAILED_OF_MANY)
    return make_household(
        Chance.of(name, "household"), name, village.names, village.papers, shape, is_detailed=is_detailed
    )


def _marry_from_afar(village: Village, households: list[Household]) -> None:
    """One wife of another people, whose name has a dot."""
    for household in households:
        for person in household.people:
            if person.seat.relation == "spouse" and not household.is_last_poor:
                person.full_name, person.ethnicity = _ETHNIC, _UYGHUR
                person.citizen_number = village.papers.citizen_number(person.seat.born, person.seat.sex, _XINJIANG)
                return


def _name_rarely(households: list[Household]) -> None:
    """Characters that must be drawn, found and copied, in the names of heads."""
    for household, character in zip(households, _RARE, strict=False):
        household.head.full_name = household.head.full_name[0] + character
