"""Rules about measures and plans ("帮扶措施", V021 to V029, V060 to V062)."""

from collections.abc import Iterator

from .finding import Row, Said, said
from .household_rules import names
from .naming import shown
from .person_terms import is_at_school, with_year_rows
from .post_terms import is_first
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import codes, days, fen, is_active_household, is_blank, is_registered, members_of
from .visit_rules import running_pairings

_WITH_AMOUNT = frozenset(
    {
        "industry_help_award", "employment_help_transport", "employment_transport", "g1_loan_household", "finance_loan",
        "health_relief", "health_help_relief", "safety_allowance", "safety_net_allowance",
    }
)  # fmt: skip
_FOR_THE_POOR_ONLY = frozenset({"housing_renovation", "relocation_move_in", "g1_relocation_centralized"})
_PERSONAL = frozenset(
    {
        "education_rain_dew", "education_help_rain_dew", "education_help_grant", "education_help_loan", "health_doctor",
        "health_help_doctor", "health_help_chronic_card", "safety_net_disability", "safety_disability",
        "safety_net_special_support", "safety_special", "safety_net_pension", "safety_pension", "safety_orphan",
    }
)  # fmt: skip
_ILL = frozenset({"chronic", "serious"})
_HEALTH = ("health", "health_help")
_SCHOOLING = ("education", "education_help", "compulsory_education_help")


def _item(measure: Row) -> str:
    return measure["measure_name"] or shown("measure", measure, "measure_type")


def _of_year(household: bytes, year: int | None, roll: Roll) -> list[Row]:
    return [row for row in roll.where("measure", "household", household) if row["year"] == year]


@rule("V021")
def measure_is_late(measure: Row, roll: Roll) -> Iterator[Said]:
    """Running after its last day."""
    over = days(measure["ended_on"], roll.today) if measure["measure_status"] == "running" else None
    if over is not None and over > 0:
        yield said("measure_status", item=_item(measure), date=shown("measure", measure, "ended_on"))


@rule("V022")
def amount_is_missing(measure: Row, _roll: Roll) -> Iterator[Said]:
    """Money is given, and nobody says how much."""
    if measure["measure_type"] in _WITH_AMOUNT and not measure["amount"]:
        yield said("amount", item=_item(measure))


@rule("V023")
def measure_twice(measure: Row, roll: Roll) -> Iterator[Said]:
    """The same measure, year and amount again; told at the first."""
    kind, year = measure["measure_type"], measure["year"]
    rows = [
        row
        for row in (roll.where("measure", "household", measure["household"]) if kind else ())
        if row["measure_type"] == kind
        and row["year"] == year
        and (row["amount"], row["member"]) == (measure["amount"], measure["member"])
        and row["measure_status"] != "stopped"
    ]
    if len(rows) > 1 and is_first(measure, rows):
        yield said("measure_type", item=_item(measure), n=len(rows))


@rule("V024")
def measure_is_far_ahead(measure: Row, roll: Roll, *, measure_future_days: int) -> Iterator[Said]:
    """Begins after some weeks."""
    ahead = days(roll.today, measure["started_on"])
    if ahead is not None and ahead > measure_future_days:
        yield said("started_on", item=_item(measure))


@rule("V025")
def measure_without_proof(measure: Row, _roll: Roll, *, evidence_amount: int) -> Iterator[Said]:
    """A larger amount with nothing to show for it."""
    if (measure["amount"] or 0) > fen(evidence_amount) and is_blank(measure["proof"]):
        yield said("proof", item=_item(measure), amount=shown("measure", measure, "amount"))


@rule("V026")
def measure_for_the_poor(measure: Row, roll: Roll) -> Iterator[Said]:
    """Reserved for those still poor, in a year after leaving poverty."""
    is_reserved = measure["year"] and measure["measure_type"] in _FOR_THE_POOR_ONLY
    household = household_of("measure", measure, roll) if is_reserved else None
    if household and household["exit_year"] and household["exit_year"] < measure["year"]:
        yield said("measure_type", year=household["exit_year"], item=_item(measure))


@rule("V027")
def measure_for_nobody(measure: Row, _roll: Roll) -> Iterator[Said]:
    """A person's measure without the person."""
    if measure["measure_type"] in _PERSONAL and measure["member"] is None:
        yield said("member", item=_item(measure))


@rule("V028")
def plan_is_missing(household: Row, roll: Roll) -> Iterator[Said]:
    """A paired household without a plan for the year."""
    plans = roll.where("assistance_plan", "household", household["uid"])
    if running_pairings(household["uid"], roll) and not any(row["year"] == roll.year for row in plans):
        yield said(year=roll.year)


@rule("V029")
def nothing_is_done(household: Row, roll: Roll) -> Iterator[Said]:
    """A registered household without a measure in a year of transition."""
    is_asked = is_registered(household) and is_active_household(household) and 2021 <= roll.year <= 2025
    if is_asked and not _of_year(household["uid"], roll.year, roll):
        yield said()


def _members_ill(year: Row, household: Row, roll: Roll) -> list[Row]:
    rows = with_year_rows(household, roll, year["year"])
    return [member for member, row in rows if _ILL.intersection(codes(row["health"]))]


def _has_measure(year: Row, groups: tuple[str, ...], roll: Roll) -> bool:
    return any(row["measure_group"] in groups for row in _of_year(year["household"], year["year"], roll))


@rule("V060")
def ill_without_measure(year: Row, roll: Roll) -> Iterator[Said]:
    """Somebody is ill, and no measure is about health."""
    household = household_of("household_year", year, roll)
    ill = _members_ill(year, household, roll) if household and is_registered(household) else []
    if ill and not _has_measure(year, _HEALTH, roll):
        yield said(names=names(ill))


@rule("V061")
def pupil_without_measure(year: Row, roll: Roll) -> Iterator[Said]:
    """Somebody is at school, and nothing helps with that."""
    household = household_of("household_year", year, roll)
    if household is None or not is_registered(household):
        return
    rows = with_year_rows(household, roll, year["year"])
    if not any(is_at_school(row) for _member, row in rows) or _has_measure(year, _SCHOOLING, roll):
        return
    aided = any(
        aid["year"] == year["year"]
        for member in members_of(household, roll, year["year"])
        for ledger in ("student_aid", "rain_dew_grant")
        for aid in roll.where(ledger, "member", member["uid"])
    )
    if not aided:
        yield said()


@rule("V062")
def illness_is_the_cause(household: Row, roll: Roll) -> Iterator[Said]:
    """Poor through illness, and no measure is about health."""
    is_cause = household["main_cause"] == "illness" or "illness" in codes(household["other_causes"])
    if is_cause and is_active_household(household):
        groups = {row["measure_group"] for row in _of_year(household["uid"], roll.year, roll)}
        if not groups & set(_HEALTH):
            yield said("main_cause")
