"""Rules about taking a risk off ("风险消除", W060 to W074)."""

from collections.abc import Iterator

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .monitoring_terms import AT_REMOVAL, filled
from .naming import shown
from .post_terms import month_number
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import codes, day, days, fen, is_active_household, is_blank, members_of, yuan

_LEDGER = "monitoring_case"
_PAYING = frozenset({"allowance", "special_support", "disability"})


def _label(name: str) -> str:
    return field_of(_LEDGER, name).label.removeprefix("风险消除后是否")


def _months(case: Row) -> int | None:
    """Months from the beginning to the removal."""
    first, last = day(case["identified_monitoring_month"]), day(case["removed_month"])
    return month_number(last) - month_number(first) if first and last else None


def _is_removed(case: Row) -> bool:
    return bool(case["is_risk_removed"] == 1)


@rule("W060")
def removed_too_soon(case: Row, _roll: Roll, *, observe_months: int) -> Iterator[Said]:
    """Watched for less than the months it takes."""
    months = _months(case)
    is_assisted = _is_removed(case) and case["removal_method"] == "assisted"
    if is_assisted and months is not None and months < observe_months:
        yield said("removed_month", n=months, min=observe_months)


@rule("W061")
def removed_at_once(case: Row, _roll: Roll) -> Iterator[Said]:
    """In the same month or the next one."""
    if _months(case) in (0, 1):
        names = ("identified_monitoring_month", "removed_month")
        a, b = (shown(_LEDGER, case, name) for name in names)
        yield said("removed_month", a=a, b=b)


@rule("W062")
def removal_is_incomplete(case: Row, _roll: Roll) -> Iterator[Said]:
    """Questions of the end without an answer."""
    blank = [name for name in (*AT_REMOVAL, "exit_net_income_per_head") if case[name] is None]
    if _is_removed(case) and blank:
        yield said(blank[0], missing="、".join(map(_label, blank)))


@rule("W063")
def removed_with_a_problem(case: Row, _roll: Roll) -> Iterator[Said]:
    """Taken off, and something is still wrong."""
    wrong = [name for name in AT_REMOVAL if case[name] == 1]
    if _is_removed(case) and wrong:
        yield said(wrong[0], problem="、".join(map(_label, wrong)))


@rule("W064")
def removed_below_the_line(case: Row, roll: Roll) -> Iterator[Said]:
    """Taken off with an income below the line of that year."""
    removed, income = day(case["removed_month"]), case["exit_net_income_per_head"]
    line = roll.standard("monitoring_line", removed.year if removed else roll.year)
    if case["removal_method"] == "assisted" and line is not None and income is not None and income < fen(line):
        yield said("exit_net_income_per_head", n=yuan(income), std=line)


@rule("W065")
def removed_by_nothing(case: Row, _roll: Roll) -> Iterator[Said]:
    """Taken off by help, and no group holds any."""
    if case["removal_method"] == "assisted" and not filled(case):
        yield said("removal_method")


@rule("W066")
def removed_without_labour(case: Row, _roll: Roll) -> Iterator[Said]:
    """A household without labour stays under the safety net."""
    if case["is_no_labour_household"] == 1 and _is_removed(case) and case["removal_method"] != "natural":
        yield said("is_risk_removed")


@rule("W067")
def way_of_removal_is_blank(case: Row, _roll: Roll) -> Iterator[Said]:
    """Taken off, and nobody says how."""
    if _is_removed(case) and is_blank(case["removal_method"]):
        yield said("removal_method")


@rule("W068")
def removed_by_itself_and_still_there(case: Row, roll: Roll) -> Iterator[Said]:
    """Off by itself means that the household is gone."""
    household = household_of(_LEDGER, case, roll)
    is_there = household and is_active_household(household) and members_of(household, roll)
    if case["removal_method"] == "natural" and is_there:
        yield said("removal_method")


@rule("W069")
def helped_to_work_without_wages(case: Row, _roll: Roll) -> Iterator[Said]:
    """Helped to work, and no wages at the end."""
    if (
        _is_removed(case)
        and filled(case, ("employment_measures", "public_post_measures"))
        and not case["exit_wage_income"]
    ):
        yield said("exit_wage_income")


@rule("W070")
def supported_without_transfers(case: Row, _roll: Roll) -> Iterator[Said]:
    """Supported, and no transfers at the end."""
    is_paid = set(codes(case["security_measures"])) & _PAYING
    if _is_removed(case) and is_paid and not case["exit_transfer_income"]:
        yield said("exit_transfer_income")


@rule("W071")
def one_measure_for_several_risks(case: Row, _roll: Roll) -> Iterator[Said]:
    """Several risks taken off by one measure."""
    is_assisted = _is_removed(case) and case["removal_method"] == "assisted"
    if is_assisted and len(filled(case)) == 1 and len(codes(case["risks"])) >= 2:
        yield said("risks")


@rule("W072")
def not_visited_since(case: Row, roll: Roll, *, revisit_days: int) -> Iterator[Said]:
    """Taken off, and nobody has looked in for months."""
    visits = [row["visited_at"] for row in roll.where("visit", "household", case["household"]) if row["visited_at"]]
    gap = days(max(visits, default=case["removed_month"]), roll.today)
    if _is_removed(case) and gap is not None and gap > revisit_days:
        yield said("removed_month", n=gap)


@rule("W073")
def risk_came_back(case: Row, roll: Roll, *, relapse_months: int) -> Iterator[Said]:
    """A new lead or case soon after the removal."""
    removed = day(case["removed_month"])
    if removed is None:
        return
    leads = [row["found_on"] for row in roll.where("monitoring_lead", "household", case["household"])]
    cases = [row["identified_monitoring_month"] for row in roll.where(_LEDGER, "household", case["household"])]
    gaps = [month_number(on) - month_number(removed) for one in (*leads, *cases) if (on := day(one)) and on > removed]
    if gaps and min(gaps) <= relapse_months:
        yield said("removed_month", n=min(gaps))


@rule("W074")
def level_is_still_high(household: Row, roll: Roll) -> Iterator[Said]:
    """Every risk is off, and the level says otherwise."""
    cases = roll.where(_LEDGER, "household", household["uid"])
    last = max((case["removed_month"] or "" for case in cases), default="")
    leads = roll.where("monitoring_lead", "household", household["uid"])
    is_later = any((lead["found_on"] or "") > last for lead in leads)
    if cases and all(map(_is_removed, cases)) and household["risk_level"] in ("high", "medium") and not is_later:
        yield said("risk_level", risk_level=shown("household", household, "risk_level"))
