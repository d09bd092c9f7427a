"""Rules about houses, renovation and relocation (D001 to D009, D028 to D036, D039)."""

from collections.abc import Iterator

from cunfupin.fields import SquareMetre
from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .naming import shown
from .post_terms import is_first
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import day, days, fen, is_active_household, is_registered, members_of

_LEDGER = "household_year"
_UNSAFE, _SAFE = ("C", "D"), ("A", "B")
_STANDARDS = {"rebuild": "house_new_subsidy", "reinforce": "house_repair_subsidy"}
_RELOCATED = ("relocation", "relocation_help")
_FIRST_YEAR_OF_HOUSES = 1900
_NEWLY_FOUND = "2020-12"


def _square_metres(ledger: str, value: int) -> float:
    kind = field_of(ledger, "housing_area").kind
    assert isinstance(kind, SquareMetre)
    return float(str(kind.to_python(value)))


def _household(year: Row, roll: Roll) -> Row | None:
    """The household, when registered and on the roll."""
    household = household_of(_LEDGER, year, roll)
    return household if household and is_registered(household) and is_active_household(household) else None


def _is_unsafe(year: Row) -> bool:
    return year["is_dilapidated"] == 1 or year["dilapidation_grade"] in _UNSAFE


@rule("D001")
def danger_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Nobody says whether the house is safe."""
    if _household(year, roll) and year["is_dilapidated"] is None:
        yield said("is_dilapidated")


@rule("D002")
def danger_and_grade_disagree(year: Row, _roll: Roll) -> Iterator[Said]:
    """Safe with a bad grade, or unsafe with a good one."""
    grade, is_bad = year["dilapidation_grade"], year["is_dilapidated"]
    if (is_bad == 1 and grade in _SAFE) or (is_bad == 0 and grade in _UNSAFE):
        yield said(
            "dilapidation_grade", a=shown(_LEDGER, year, "is_dilapidated"), b=shown(_LEDGER, year, "dilapidation_grade")
        )


@rule("D003")
def lives_in_an_unsafe_house(year: Row, roll: Roll) -> Iterator[Said]:
    """Unsafe, and neither renovated since nor moved out."""
    of = year["household"]
    done = any(
        row["renovation_progress"] == "done"
        and (row["completed_on"] or row["accepted_on"] or "9") >= (row["appraised_on"] or "")
        for row in roll.where("house_renovation", "household", of)
    )
    moved = any(row["moved_in_on"] for row in roll.where("relocation", "household", of))
    if _is_unsafe(year) and not done and not moved:
        grade = shown(_LEDGER, year, "dilapidation_grade") if year["dilapidation_grade"] else ""
        yield said("is_dilapidated", grade=grade)


@rule("D004")
def renovated_and_still_unsafe(year: Row, roll: Roll) -> Iterator[Said]:
    """Accepted after renovation, and called unsafe in the present year."""
    for row in roll.where("house_renovation", "household", year["household"]):
        accepted = day(row["accepted_on"])
        if accepted and accepted <= roll.today and year["year"] == roll.year and _is_unsafe(year):
            yield said("is_dilapidated", date=shown("house_renovation", row, "accepted_on"))
            return


@rule("D005")
def area_of_the_house_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """No area, and nobody lives in an institution."""
    household = _household(year, roll)
    if household is None or year["housing_area"]:
        return
    supports = [row for m in members_of(household, roll) for row in roll.where("special_support", "member", m["uid"])]
    if not any(row["support_mode"] == "centralized" for row in supports):
        yield said("housing_area")


@rule("D006")
def area_by_head_is_strange(year: Row, _roll: Roll, *, area_person_min: int, area_person_max: int) -> Iterator[Said]:
    """Too small or too large for so many people."""
    if not year["housing_area"] or not year["year_member_count"]:
        return
    by_head = _square_metres(_LEDGER, year["housing_area"]) / year["year_member_count"]
    if not area_person_min <= by_head <= area_person_max:
        yield said("housing_area", n=f"{by_head:.1f}")


@rule("D007")
def relocation_house_is_too_large(row: Row, roll: Roll, *, relocation_area_per_person: int) -> Iterator[Said]:
    """More area by head than the relocation allows."""
    if not row["housing_area"] or not row["covered_count"]:
        return
    most = roll.standard("relocation_area_per_person", row["plan_year"] or roll.year) or relocation_area_per_person
    by_head = _square_metres("relocation", row["housing_area"]) / row["covered_count"]
    if by_head > most:
        yield said("housing_area", n=f"{by_head:.1f}", max=most)


@rule("D008")
def old_house_still_stands(row: Row, roll: Roll, *, old_house_days: int) -> Iterator[Said]:
    """Moved in long ago; the old house has to go."""
    lived = days(row["moved_in_on"], roll.today)
    if lived is not None and lived > old_house_days and row["is_old_house_demolished"] != 1:
        yield said("is_old_house_demolished", n=lived)


@rule("D009")
def new_house_is_empty(row: Row, _roll: Roll) -> Iterator[Said]:
    """Moved in, and nobody lives there."""
    if row["moved_in_on"] and row["is_vacant"] == 1:
        yield said("is_vacant")


@rule("D028")
def subsidy_above_the_standard(row: Row, roll: Roll) -> Iterator[Said]:
    """More than the way of renovating is given."""
    key = _STANDARDS.get(row["renovation_method"])
    most = roll.standard(key, row["renovation_year"] or roll.year) if key else None
    if most is not None and (row["renovation_subsidy"] or 0) > fen(most):
        yield said("renovation_subsidy", a=shown("house_renovation", row, "renovation_subsidy"), b=most)


@rule("D029")
def renovated_again(row: Row, roll: Roll, *, renovation_repeat_years: int) -> Iterator[Said]:
    """Two accepted renovations within some years; told at the first."""
    rows = [one for one in roll.where("house_renovation", "household", row["household"]) if one["accepted_on"]]
    years = [int(one["accepted_on"][:4]) for one in rows]
    if len(rows) > 1 and is_first(row, rows) and max(years) - min(years) < renovation_repeat_years:
        yield said("accepted_on", n=renovation_repeat_years)


@rule("D030")
def renovated_and_relocated(row: Row, roll: Roll) -> Iterator[Said]:
    """Both kinds of help for one household."""
    if roll.where("relocation", "household", row["household"]):
        yield said("renovation_method")


@rule("D031")
def year_of_building_is_strange(year: Row, roll: Roll) -> Iterator[Said]:
    """Built before anybody remembers, or after the year of the record."""
    built = year["house_built_year"]
    if built is not None and not _FIRST_YEAR_OF_HOUSES <= built <= roll.year_of(year):
        yield said("house_built_year", n=built)


@rule("D032")
def moved_in_before_the_plan(row: Row, _roll: Roll) -> Iterator[Said]:
    """Moved in before the year in which it was planned."""
    if row["moved_in_on"] and row["plan_year"] and row["moved_in_on"] < f"{row['plan_year']}-01-01":
        yield said("moved_in_on", moved_in_on=shown("relocation", row, "moved_in_on"), plan_year=row["plan_year"])


@rule("D033")
def relocated_people_differ(row: Row, roll: Roll) -> Iterator[Said]:
    """As many people as members who are marked."""
    household = household_of("relocation", row, roll)
    if household is None or row["covered_count"] is None:
        return
    marked = sum(member["is_relocation_person"] == 1 for member in members_of(household, roll))
    if marked != row["covered_count"]:
        yield said("covered_count", a=row["covered_count"], b=marked)


@rule("D034")
def relocation_and_mark_disagree(household: Row, roll: Roll) -> Iterator[Said]:
    """In the ledger of relocation, and marked."""
    if bool(roll.where("relocation", "household", household["uid"])) != (household["is_relocation_household"] == 1):
        yield said("is_relocation_household")


@rule("D035")
def renovation_is_late(row: Row, roll: Roll) -> Iterator[Said]:
    """Not accepted in the year for which it was planned."""
    planned = row["renovation_year"]
    is_open = row["renovation_progress"] != "done" and row["accepted_on"] is None
    if is_open and planned and roll.today.year > planned:
        yield said("renovation_progress", renovation_year=planned)


@rule("D036")
def safety_has_no_basis(year: Row, roll: Roll) -> Iterator[Said]:
    """Called safe, and nobody says on what ground."""
    dwellings = roll.where("dwelling", "household", year["household"])
    if year["is_dilapidated"] == 0 and not any(row["housing_safety_basis"] for row in dwellings):
        yield said("is_dilapidated")


@rule("D039")
def relocated_though_found_late(measure: Row, roll: Roll) -> Iterator[Said]:
    """Relocation ended in 2020; who was found later has not been relocated."""
    household = household_of("measure", measure, roll)
    is_late = household and (household["identified_month"] or "") > _NEWLY_FOUND
    if is_late and measure["measure_group"] in _RELOCATED:
        yield said("measure_group")
