"""Rules about a village's yearly figures and about what changed since last year (C016 to C021)."""

from collections.abc import Callable, Iterator

from .coming_and_going_rules import changes_of_year
from .finding import Row, Said, said
from .naming import label_of, shown
from .person_terms import has_some_labour, is_disabled, year_row
from .registry import rule
from .roll import Roll
from .terms import is_active_household, is_registered, members_of, yearly

_AREAS = ("arable_area", "forest_area", "pasture_area", "water_area")
_BASIC = (
    "household_count",
    "population_count",
    "allowance_population_count",
    "special_support_population_count",
    "disabled_count",
    "collective_income",
    "primary_school_count",
    "pension_insured_count",
    "has_bus",
    "has_paved_road_to_township",
    "clinic_count",
    "doctor_count",
    "public_toilet_count",
    "garbage_point_count",
    "library_count",
)
_FULL = 100


def _households(village_year: Row, roll: Roll) -> list[Row]:
    here = roll.where("household", "village", village_year["village"])
    return roll.remember(
        ("households of", village_year["village"]), lambda: [one for one in here if is_active_household(one)]
    )


def _people(village_year: Row, roll: Roll) -> list[Row]:
    homes = _households(village_year, roll)
    return roll.remember(
        ("people of", village_year["village"]), lambda: [one for home in homes for one in members_of(home, roll)]
    )


def _able_to_work(village_year: Row, roll: Roll) -> list[Row]:
    rows = (year_row(member, roll) for member in _people(village_year, roll))
    return [row for row in rows if row and has_some_labour(row)]


_COUNTED: dict[str, Callable[[Row, Roll], list[Row]]] = {
    "household_count": _households,
    "population_count": _people,
    "poor_household_count": lambda row, roll: [one for one in _households(row, roll) if is_registered(one)],
    "disabled_count": lambda row, roll: [one for one in _people(row, roll) if is_disabled(one)],
    "labour_count": _able_to_work,
}


@rule("C016")
def house_or_people_changed(household_year: Row, roll: Roll, *, house_change_percent: int) -> Iterator[Said]:
    """The house grew or shrank; land or people changed, and nobody came or went."""
    year, household = roll.year_of(household_year), household_year["household"]
    before = yearly("household_year", "household", household, year - 1, roll)
    if before is None:
        return
    for name in ("housing_area", "arable_area", "year_member_count"):
        old, new = before[name], household_year[name]
        if old is None or new is None or old == new:
            continue
        is_house = name == "housing_area"
        is_large = abs(new - old) * _FULL > house_change_percent * old
        if is_large if is_house else not changes_of_year(household, year, roll):
            values = {key: shown("household_year", row, name) for key, row in (("a", before), ("b", household_year))}
            yield said(name, item=label_of("household_year", name), **values)


@rule("C017")
def figures_differ_from_the_roll(village_year: Row, roll: Roll) -> Iterator[Said]:
    """Figures of the year that is worked on are not those of the roll."""
    for name, counted in _COUNTED.items():
        written = village_year[name]
        if roll.year_of(village_year) != roll.year or written is None:
            continue
        living = len(counted(village_year, roll))
        if written != living:
            yield said(name, item=label_of("village_year", name), a=written, b=living)


@rule("C018")
def households_have_more_land(village_year: Row, roll: Roll) -> Iterator[Said]:
    """The households together have more land than the village."""
    found = (
        yearly("household_year", "household", household["uid"], roll.year_of(village_year), roll)
        for household in _households(village_year, roll)
    )
    rows = [row for row in found if row]
    for name in _AREAS:
        total = sum(row[name] or 0 for row in rows)
        if village_year[name] is not None and village_year[name] < total:
            together = shown("village_year", {name: total}, name)
            written = shown("village_year", village_year, name)
            yield said(name, item=label_of("village_year", name), a=written, b=together)


@rule("C019")
def figures_are_missing(village_year: Row, roll: Roll) -> Iterator[Said]:
    """Figures that every village has to give."""
    missing = [name for name in _BASIC if village_year[name] is None]
    if village_year["household_count"] == 0:
        missing.append("household_count")
    if missing:
        yield said(missing[0], missing="、".join(label_of("village_year", name) for name in missing))


@rule("C020")
def no_paved_road(village_year: Row, roll: Roll) -> Iterator[Said]:
    """No paved road to the township; a blank is for C019."""
    if village_year["has_paved_road_to_township"] == 0:
        yield said("has_paved_road_to_township")


@rule("C021")
def more_in_need_than_there_are(village_year: Row, roll: Roll) -> Iterator[Said]:
    """More households with unsafe houses or water than households."""
    needy = [village_year[name] for name in ("unsafe_water_household_count", "dilapidated_household_count")]
    known = village_year["household_count"]
    if known is not None and sum(count or 0 for count in needy) > known:
        yield said("household_count")
