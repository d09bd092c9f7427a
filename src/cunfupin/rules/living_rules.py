"""Rules about water, power, roads, toilets, land (D010 to D027, D037, D038)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .naming import shown
from .post_terms import is_first
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import days, is_active_household, is_blank, is_registered, yearly

_LEDGER = "household_year"
_WATER_GROUP, _WATER_ISSUE = "water_help", "water"
_CROPLAND = ("arable_area", "pasture_area", "water_area")
_WOODLAND = ("forest_area", "reforested_area", "forest_fruit_area")
_ASKED_AREAS = ("arable_area", "forest_area", "forest_fruit_area", "pasture_area")
_STEPS = {"pit_accepted_on": "地下坑验收", "cover_accepted_on": "盖板前验收"}


def _household(year: Row, roll: Roll) -> Row | None:
    """The household, when registered and on the roll."""
    household = household_of(_LEDGER, year, roll)
    return household if household and is_registered(household) and is_active_household(household) else None


def _blank(year: Row, roll: Roll, name: str) -> Iterator[Said]:
    if _household(year, roll) and is_blank(year[name]):
        yield said(name)


def _number(name: str, value: int) -> Decimal:
    found = field_of(_LEDGER, name).kind.to_python(value)
    return found if isinstance(found, Decimal) else Decimal(str(found))


@rule("D010")
def water_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Nobody says whether the water is safe."""
    yield from _blank(year, roll, "has_safe_water")


@rule("D011")
def water_is_difficult_and_safe(year: Row, _roll: Roll) -> Iterator[Said]:
    """Difficult and safe at once."""
    if year["has_water_difficulty"] == 1 == year["has_safe_water"]:
        yield said("has_water_difficulty")


@rule("D012")
def water_is_unsafe_and_nothing_done(year: Row, roll: Roll) -> Iterator[Said]:
    """Unsafe, and neither a measure nor an issue."""
    if year["has_safe_water"] != 0:
        return
    of = year["household"]
    measures = [row for row in roll.where("measure", "household", of) if row["year"] == year["year"]]
    is_done = any((row["measure_group"], row["measure_status"]) == (_WATER_GROUP, "done") for row in measures)
    issues = roll.where("rectification_issue", "household", of)
    is_watched = any(row["issue_category"] == _WATER_ISSUE and row["issue_status"] != "closed" for row in issues)
    if not is_done and not is_watched:
        yield said("has_safe_water")


@rule("D013")
def no_power(year: Row, _roll: Roll) -> Iterator[Said]:
    """Without electricity."""
    if year["has_household_power"] == 0:
        yield said("has_household_power")


@rule("D014")
def road_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Nobody says what the road to the house is."""
    yield from _blank(year, roll, "access_road_type")


@rule("D015")
def distance_is_strange(year: Row, _roll: Roll, *, main_road_km_max: int) -> Iterator[Said]:
    """Blank, below zero or farther than the village is wide."""
    value = year["main_road_distance"]
    distance = None if value is None else _number("main_road_distance", value)
    if distance is None or not 0 <= distance <= main_road_km_max:
        yield said("main_road_distance", n="空" if distance is None else distance)


@rule("D016")
def toilet_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Nobody says whether there is a sanitary toilet."""
    yield from _blank(year, roll, "has_sanitary_toilet")


@rule("D017")
def toilet_is_in_no_ledger(year: Row, roll: Roll) -> Iterator[Said]:
    """A sanitary toilet that the ledger of toilets does not know."""
    if year["has_sanitary_toilet"] == 1 and not roll.where("toilet_renovation", "household", year["household"]):
        yield said("has_sanitary_toilet")


@rule("D018")
def toilet_twice(row: Row, roll: Roll) -> Iterator[Said]:
    """Two toilets of one household in one year, or under one number; told at the first."""
    rows = [
        one
        for one in roll.where("toilet_renovation", "household", row["household"])
        if one["renovated_year"] == row["renovated_year"] or (one["plate_no"] and one["plate_no"] == row["plate_no"])
    ]
    if len(rows) > 1 and is_first(row, rows):
        yield said("renovated_year", n=len(rows))


@rule("D019")
def old_toilet_still_stands(row: Row, _roll: Roll) -> Iterator[Said]:
    """Accepted, and the old one is there."""
    if row["accepted_on"] and row["is_dry_toilet_demolished"] != 1:
        yield said("is_dry_toilet_demolished")


@rule("D020")
def toilet_for_an_empty_house(row: Row, roll: Roll) -> Iterator[Said]:
    """Unsafe and empty houses get no new toilet."""
    household = household_of("toilet_renovation", row, roll)
    year = yearly(_LEDGER, "household", household["uid"], roll.year, roll) if household else None
    if year and year["is_dilapidated"] == 1:
        yield said("household", reason="住房是危房")
    elif row["toilet_state"] == "vacant":
        yield said("toilet_state", reason="房屋无人居住")


@rule("D021")
def toilet_accepted_without_steps(row: Row, _roll: Roll) -> Iterator[Said]:
    """Accepted at the end and not on the way."""
    missing = [name for name in _STEPS if row[name] is None]
    if row["accepted_on"] and missing:
        yield said(missing[0], missing="、".join(_STEPS[name] for name in missing))


@rule("D022")
def broken_toilet_for_long(row: Row, roll: Roll, *, toilet_fix_days: int) -> Iterator[Said]:
    """A problem since the acceptance, not mended."""
    since = days(row["accepted_on"] or row["completed_on"], roll.today)
    if row["is_problem_toilet"] == 1 and row["rectified_on"] is None and since is not None and since > toilet_fix_days:
        yield said("is_problem_toilet", n=since)


@rule("D023")
def area_is_strange(year: Row, _roll: Roll, *, cropland_max: int, forest_max: int) -> Iterator[Said]:
    """More land than a household has."""
    limits: Mapping[str, int] = {**dict.fromkeys(_CROPLAND, cropland_max), **dict.fromkeys(_WOODLAND, forest_max)}
    for name, most in limits.items():
        if year[name] is not None and not 0 <= _number(name, year[name]) <= most:
            yield said(name, item=field_of(_LEDGER, name).label, n=f"{_number(name, year[name]):f}")


@rule("D024")
def more_irrigated_than_arable(year: Row, _roll: Roll) -> Iterator[Said]:
    """A part is larger than the whole."""
    yield from _part_of(year, "irrigated_area", "arable_area")


@rule("D025")
def more_reforested_than_forest(year: Row, _roll: Roll) -> Iterator[Said]:
    """A part is larger than the whole."""
    yield from _part_of(year, "reforested_area", "forest_area")


def _part_of(year: Row, part: str, whole: str) -> Iterator[Said]:
    if None not in (year[part], year[whole]) and year[part] > year[whole]:
        yield said(part, a=shown(_LEDGER, year, part), b=shown(_LEDGER, year, whole))


@rule("D026")
def areas_are_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Land that nobody has written down; none is 0."""
    blank = [name for name in _ASKED_AREAS if year[name] is None]
    if _household(year, roll) and blank:
        yield said(blank[0], items="、".join(field_of(_LEDGER, name).label for name in blank))


@rule("D027")
def land_changed_much(year: Row, roll: Roll, *, land_change_max: int) -> Iterator[Said]:
    """Far from a year ago, without a note."""
    before = yearly(_LEDGER, "household", year["household"], (year["year"] or 0) - 1, roll)
    if not before or None in (before["arable_area"], year["arable_area"]) or not is_blank(year["note"]):
        return
    was, now = (_number("arable_area", row["arable_area"]) for row in (before, year))
    if abs(now - was) > land_change_max:
        yield said("arable_area", a=shown(_LEDGER, before, "arable_area"), b=shown(_LEDGER, year, "arable_area"))


@rule("D037")
def home_is_not_clean(row: Row, roll: Roll, *, clean_pass_score: int) -> Iterator[Said]:
    """The last score is too low."""
    rows = roll.where("home_cleanliness", "household", row["household"])
    is_last = (row["scored_on"] or "") == max((one["scored_on"] or "" for one in rows), default="")
    if is_last and row["total_score"] is not None and row["total_score"] < clean_pass_score:
        yield said("total_score", n=row["total_score"])


@rule("D038")
def fuel_or_television_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Two questions that want an answer."""
    blank = [name for name in ("fuel_type", "has_broadcast_tv") if is_blank(year[name])]
    if _household(year, roll) and blank:
        yield said(blank[0], items="、".join(field_of(_LEDGER, name).label for name in blank))
