"""Rules about what assets earn, how it is shared, how they go (A008, A015, A016, A027, A032 …)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from .asset_terms import lacking
from .finding import Row, Said, said
from .naming import household_name, shown
from .registry import rule
from .roll import Roll
from .terms import HUNDRED, days, fen, head_of, is_blank, is_monitored, is_registered, yuan

_FORMS_ASSETS = ("industry", "employment", "infrastructure", "public_service")
_NEEDED = {"villagers_resolved_on": "村民会议决议", "township_reviewed_on": "乡镇审核", "approval_no": "批复文号"}
_ORDER = ("villagers_resolved_on", "township_reviewed_on", "county_approved_on", "disposed_on", "written_off_on")


def _shares(income: Row, roll: Roll) -> list[Row]:
    return list(roll.where("asset_distribution", "asset_income", income["uid"]))


@rule("A008")
def income_is_owed(income: Row, roll: Roll, *, arrears_days: int, money_tolerance: Decimal) -> Iterator[Said]:
    """Less came in than was due, some time after the year's end."""
    due, came = income["receivable_amount"], income["received_amount"] or 0
    late = (roll.today - date(income["year"], 12, 31)).days if income["year"] else 0
    if due is not None and came < due - fen(money_tolerance) and late > arrears_days:
        yield said("received_amount", period=income["income_period"] or income["year"], a=yuan(due), b=yuan(came))


@rule("A015")
def dividend_is_not_shared(income: Row, roll: Roll, *, money_tolerance: Decimal) -> Iterator[Said]:
    """A lump sum for households is broken down to each of them, and adds up."""
    dividends = [row for row in _shares(income, roll) if row["distribution_use"] == "dividend"]
    lump = sum(row["amount"] or 0 for row in dividends if row["household"] is None)
    shared = sum(row["amount"] or 0 for row in dividends if row["household"] is not None)
    if any(row["household"] is None for row in dividends) and abs(lump - shared) > fen(money_tolerance):
        yield said("distribution_plan", period=income["income_period"] or income["year"], a=yuan(lump), b=yuan(shared))
    elif dividends and lump and not shared:
        yield said("distribution_plan", period=income["income_period"] or income["year"], a=yuan(lump), b=yuan(0))


@rule("A016")
def project_left_no_asset(project: Row, roll: Roll, *, asset_card_days: int) -> Iterator[Said]:
    """Accepted some time ago, and no asset is noted."""
    since = days(project["accepted_on"], roll.today)
    is_due = since is not None and since > asset_card_days and project["project_kind"] in _FORMS_ASSETS
    if is_due and not roll.where("asset", "project", project["uid"]):
        yield said("accepted_on", n=since)


@rule("A027")
def assets_worth_more_than_spent(project: Row, roll: Roll, *, asset_over_percent: int) -> Iterator[Said]:
    """Assets of a project are worth what it cost."""
    worth = sum(row["original_value"] or 0 for row in roll.where("asset", "project", project["uid"]))
    spent = project["settled_amount"]
    if spent is not None and worth * HUNDRED > spent * (HUNDRED + asset_over_percent):
        yield said("settled_amount", a=yuan(worth), b=yuan(spent))


@rule("A032")
def disposed_without_approval(disposal: Row, _roll: Roll) -> Iterator[Said]:
    """Gone, and somebody was not asked."""
    missing = lacking(disposal, _NEEDED)
    if disposal["disposed_on"] and missing:
        yield said(missing[0], missing="、".join(_NEEDED[name] for name in missing))


@rule("A033")
def disposed_in_wrong_order(disposal: Row, _roll: Roll) -> Iterator[Said]:
    """One step after the other."""
    known = [disposal[name] for name in _ORDER if disposal[name]]
    if known != sorted(known):
        yield said("disposed_on")


@rule("A035")
def money_of_the_disposal_is_lost(disposal: Row, _roll: Roll) -> Iterator[Said]:
    """Money came in, and nobody says where it went."""
    if (disposal["disposal_income"] or 0) > 0 and is_blank(disposal["income_use"]):
        yield said("income_use", n=shown("asset_disposal", disposal, "disposal_income"))


@rule("A037")
def count_differs(count: Row, _roll: Roll) -> Iterator[Said]:
    """Fewer or more than the books say, without a reason."""
    book, found = count["book_quantity"], count["actual_quantity"]
    if None not in (book, found) and book != found and is_blank(count["difference_reason"]):
        names = ("book_quantity", "actual_quantity")
        a, b = (shown("asset_stocktake", count, name) for name in names)
        yield said("difference_reason", a=a, b=b)


@rule("A038")
def accepted_and_not_handed_over(project: Row, roll: Roll, *, handover_days: int) -> Iterator[Said]:
    """An asset of an accepted project still waits."""
    since = days(project["accepted_on"], roll.today)
    waiting = any(row["handed_over_on"] is None for row in roll.where("asset", "project", project["uid"]))
    if since is not None and since > handover_days and waiting:
        yield said("accepted_on", n=since)


@rule("A040")
def shared_without_meeting_or_notice(income: Row, roll: Roll) -> Iterator[Said]:
    """Shared out, and neither decided by the villagers nor posted."""
    blank = [name for name in ("distribution_plan", "notice_on") if is_blank(income[name])]
    if _shares(income, roll) and blank:
        yield said(blank[0], period=income["income_period"] or income["year"])


@rule("A041")
def shared_more_than_received(income: Row, roll: Roll) -> Iterator[Said]:
    """More went out than came in."""
    shared, came = sum(row["amount"] or 0 for row in _shares(income, roll)), income["received_amount"] or 0
    if shared > came:
        yield said("received_amount", period=income["income_period"] or income["year"], a=yuan(shared), b=yuan(came))


@rule("A042")
def shared_with_others(income: Row, roll: Roll) -> Iterator[Said]:
    """A share for a household that is neither registered nor at risk and not named in the plan."""
    for row in _shares(income, roll):
        household = roll.get("household", row["household"])
        if household is None or is_registered(household) or is_monitored(household, roll):
            continue
        head = head_of(household, roll)
        is_named = head and head["full_name"] and head["full_name"] in (income["distribution_plan"] or "")
        if not is_named:
            yield said("distribution_plan", hh=household_name(household, roll))


@rule("A044")
def damage_is_not_mended(visit: Row, roll: Roll, *, repair_days: int) -> Iterator[Said]:
    """Found damaged some time ago, and no repair since."""
    repairs = roll.where("asset_maintenance", "asset", visit["asset"])
    since = days(visit["inspected_on"], roll.today)
    is_mended = any(
        (row["repaired_on"] or "") >= (visit["inspected_on"] or "") for row in repairs if row["repaired_on"]
    )
    if visit["facility_condition"] == "damaged" and since is not None and since > repair_days and not is_mended:
        yield said("facility_condition", date=shown("asset_inspection", visit, "inspected_on"), n=since)
