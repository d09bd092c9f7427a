"""Rules about benefits for the disabled, the old, the left behind (S009 to S016, S023 to S026, S031, S032)."""

from collections.abc import Iterator

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .naming import shown
from .person_terms import is_at_school, is_entitled, year_row
from .registry import holding, rule
from .relations import household_of, member_of
from .roll import Roll
from .safety_terms import open_rows
from .terms import age, days, fen, is_active_member, is_blank, members_of, yearly

_CERTIFICATE_LENGTHS = (20, 22)
_STANDARDS = {"living": "disability_living_subsidy", "nursing": "disability_care_subsidy"}
_RETIRED = 60
_ELDER = "elder_age"


def _has_subsidy(member: Row, kind: str, roll: Roll) -> bool:
    return any(row["disability_subsidy_kind"] == kind for row in open_rows("disability_subsidy", member["uid"], roll))


@rule("S009")
def subsidy_without_certificate(row: Row, roll: Roll) -> Iterator[Said]:
    """Paid to somebody who has no certificate of disability."""
    member = member_of("disability_subsidy", row, roll)
    if member is None or not is_blank(member["disability_grade"]) or not is_blank(row["disability_certificate_no"]):
        return
    if len(row["id_number"] or "") not in _CERTIFICATE_LENGTHS:
        yield said("disability_certificate_no")


@rule("S010", of=holding("disability_grade"))
def no_nursing_subsidy(member: Row, roll: Roll) -> Iterator[Said]:
    """Severely disabled, not in an institution, no subsidy."""
    if member["disability_grade"] not in ("1", "2") or not is_active_member(member, roll.today):
        return
    support = open_rows("special_support", member["uid"], roll)
    is_kept = any(row["support_mode"] == "centralized" for row in support)
    if not is_kept and not _has_subsidy(member, "nursing", roll):
        yield said("disability_grade")


@rule("S011", of=holding("disability_grade"))
def no_living_subsidy(member: Row, roll: Roll) -> Iterator[Said]:
    """Disabled, on allowance, no subsidy."""
    year = None if is_blank(member["disability_grade"]) else year_row(member, roll)
    if (
        year
        and is_entitled(year["allowance_status"])
        and is_active_member(member, roll.today)
        and not _has_subsidy(member, "living", roll)
    ):
        yield said("disability_grade")


@rule("S012")
def subsidy_of_another_amount(row: Row, roll: Roll) -> Iterator[Said]:
    """Not the standard of the year."""
    key = _STANDARDS.get(row["disability_subsidy_kind"])
    wanted = roll.standard(key, roll.year) if key else None
    if wanted is not None and row["monthly_amount"] is not None and row["monthly_amount"] != fen(wanted):
        words = (shown("disability_subsidy", row, name) for name in ("disability_subsidy_kind", "monthly_amount"))
        kind, amount = words
        yield said("monthly_amount", kind=kind, amount=amount, std=wanted)


@rule("S013")
def nursing_subsidy_for_light_disability(row: Row, _roll: Roll, *, care_subsidy_levels: str) -> Iterator[Said]:
    """The subsidy is for the severe grades."""
    kind = field_of("disability_subsidy", "disability_grade").kind
    severe = {kind.parse(level) for level in care_subsidy_levels.split(",")}
    if row["disability_subsidy_kind"] == "nursing" and row["disability_grade"] not in (None, *severe):
        yield said("disability_subsidy_kind")


@rule("S014")
def no_pension_insurance(year: Row, roll: Roll) -> Iterator[Said]:
    """Between 16 and 59, neither pupil nor soldier, not insured."""
    is_insured = 1 in (year["has_resident_pension"], year["has_employee_pension"])
    if is_insured or is_at_school(year) or year["is_active_military"] == 1:
        return
    member = roll.get("member", year["member"])
    years = age(member, roll, year["year"])
    if member and is_active_member(member, roll.today) and years is not None and 16 <= years <= 59:
        yield said("has_resident_pension", age=years)


@rule("S015")
def old_without_pension(year: Row, roll: Roll) -> Iterator[Said]:
    """Over 60 and insured, and the household's income holds no pension."""
    is_insured = 1 in (year["has_resident_pension"], year["has_employee_pension"])
    years = age(roll.get("member", year["member"]), roll, year["year"]) if is_insured else None
    if years is None or years < _RETIRED:
        return
    household = household_of("member_year", year, roll)
    house = yearly("household_year", "household", household["uid"], year["year"], roll) if household else None
    if house and not house["pension_income"]:
        yield said("has_resident_pension", age=years)


@rule("S016")
def two_pension_insurances(year: Row, _roll: Roll) -> Iterator[Said]:
    """As a resident and as an employee."""
    if year["has_resident_pension"] == 1 == year["has_employee_pension"]:
        yield said("has_resident_pension")


@rule("S023")
def supported_without_carer(row: Row, _roll: Roll) -> Iterator[Said]:
    """At home without a carer or an agreement."""
    if row["support_mode"] == "scattered" and (is_blank(row["carer_name"]) or row["has_care_agreement"] != 1):
        yield said("carer_name" if is_blank(row["carer_name"]) else "has_care_agreement")


@rule("S024")
def helpless_and_at_home(row: Row, _roll: Roll) -> Iterator[Said]:
    """In need of care, and in no institution."""
    if (
        row["self_care"] in ("half", "none")
        and row["support_mode"] == "scattered"
        and is_blank(row["care_institution"])
    ):
        yield said("support_mode")


@rule("S025")
def left_behind_not_visited(row: Row, roll: Roll, *, care_visit_days: int) -> Iterator[Said]:
    """Nobody came for longer than the rule says."""
    gap = days(row["last_visited_on"], roll.today)
    if gap is None:
        yield said("last_visited_on", n="多")
    elif gap > care_visit_days:
        yield said("last_visited_on", n=gap)


@rule("S026")
def orphan_without_allowance(child: Row, roll: Roll) -> Iterator[Said]:
    """An orphan under 18 who gets nothing to live on."""
    years = age(member_of("child_support", child, roll), roll)
    is_orphan = child["child_category"] in ("orphan", "unsupported") and years is not None and years < 18
    if is_orphan and not child["monthly_amount"]:
        yield said("monthly_amount")


def _elder_allowances(household: bytes, roll: Roll) -> list[Row]:
    items = roll.where("income_item", "household", household)
    return [row for row in items if row["income_category"] == _ELDER and row["year"] == roll.year]


@rule("S031")
def very_old_without_allowance(member: Row, roll: Roll, *, elderly_allowance_age: int) -> Iterator[Said]:
    """Over 80, and the household's income holds no allowance for that."""
    years = age(member, roll)
    is_old = years is not None and years >= elderly_allowance_age and is_active_member(member, roll.today)
    if is_old and member["household"] and not _elder_allowances(member["household"], roll):
        yield said("born_on", age=years)


@rule("S032")
def allowance_before_the_age(item: Row, roll: Roll, *, elderly_allowance_age: int) -> Iterator[Said]:
    """An allowance for the very old, and nobody is."""
    household = household_of("income_item", item, roll) if item["income_category"] == _ELDER else None
    if not household:
        return
    years = [
        found for member in members_of(household, roll, item["year"]) if (found := age(member, roll, item["year"]))
    ]
    if max(years, default=0) < elderly_allowance_age:
        yield said("income_category")
