"""Rules about fields, businesses, purchases, points and gifts (V037 to V056, V058, V063)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .income_terms import in_period, period
from .naming import NAMELESS, household_name, shown
from .post_terms import is_first
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import days, fen, is_active_household, is_blank, is_registered, yearly, yuan

_FARMING = "farming_activity"


def _number(ledger: str, row: Row, name: str) -> Decimal | None:
    return None if row[name] is None else Decimal(str(field_of(ledger, name).kind.to_python(row[name])))


def _entity(row: Row, roll: Roll) -> str:
    entity = roll.get("business_entity", row["business_entity"])
    return (entity or {}).get("entity_name") or "经营主体"


@rule("V037")
def more_fields_than_land(row: Row, roll: Roll) -> Iterator[Said]:
    """More planted than the household owns and rents."""
    year = yearly("household_year", "household", row["household"], row["year"] or roll.year, roll)
    if not year or year["arable_area"] is None or not row["planted_area"]:
        return
    land = year["arable_area"] + (year["forest_fruit_area"] or 0) + (row["rented_area"] or 0)
    if row["planted_area"] > land:
        kind = field_of(_FARMING, "planted_area").kind
        yield said("planted_area", a=kind.format(row["planted_area"]), b=kind.format(land))


@rule("V038")
def rewarded_twice(row: Row, roll: Roll) -> Iterator[Said]:
    """The same crop twice in a year; told at the first."""
    rows = [
        one
        for one in roll.where(_FARMING, "household", row["household"])
        if (one["crop"], one["year"]) == (row["crop"], row["year"]) and (one["subsidy_amount"] or 0) > 0
    ]
    if row["crop"] and len(rows) > 1 and is_first(row, rows):
        yield said("subsidy_amount", product=shown(_FARMING, row, "crop"), year=row["year"], n=len(rows))


@rule("V039")
def reward_is_wrong(row: Row, _roll: Roll) -> Iterator[Said]:
    """Area or number times the rate."""
    count = _number(_FARMING, row, "planted_area") or _number(_FARMING, row, "quantity")
    if count is None or None in (row["subsidy_standard"], row["subsidy_amount"]):
        return
    wanted = round(count * row["subsidy_standard"])
    if row["subsidy_amount"] != wanted:
        yield said("subsidy_amount", a=yuan(wanted), b=yuan(row["subsidy_amount"]))


@rule("V040")
def rewarded_without_steps(row: Row, _roll: Roll) -> Iterator[Said]:
    """Paid, and neither accepted nor posted."""
    steps = {"township_checked_on": "乡镇验收", "notice_on": "公示"}
    missing = [name for name in steps if row[name] is None]
    if row["issued_on"] and missing:
        yield said(missing[0], missing="、".join(steps[name] for name in missing))


@rule("V041")
def linked_with_nobody(link: Row, roll: Roll) -> Iterator[Said]:
    """The household is not on the roll."""
    household = roll.get("household", link["household"])
    if household is None or not is_active_household(household):
        yield said("household", cooperative=_entity(link, roll))


@rule("V042")
def link_has_no_kind(link: Row, roll: Roll) -> Iterator[Said]:
    """Nobody says how the household profits."""
    if is_blank(link["link_kind"]):
        yield said("link_kind", cooperative=_entity(link, roll))


@rule("V043")
def link_pays_more_than_noted(link: Row, roll: Roll) -> Iterator[Said]:
    """What links paid is in the household's income; told at the first."""
    rows = [
        row
        for row in roll.where("benefit_link", "household", link["household"])
        if row["link_kind"] == "asset" and row["year"] == link["year"]
    ]
    year = yearly("household_year", "household", link["household"], link["year"] or roll.year, roll)
    paid = sum(row["amount"] or 0 for row in rows)
    noted = (year or {}).get("asset_dividend_income") or 0
    if year and rows and is_first(link, rows) and paid > noted:
        yield said("amount", a=yuan(paid), b=yuan(noted))


@rule("V044")
def nobody_instructs(row: Row, roll: Roll) -> Iterator[Said]:
    """Fields in the year, and no instructor came."""
    visits = roll.where("instruction_visit", "household", row["household"])
    came = any(str(visit["instructed_on"] or "").startswith(str(row["year"])) for visit in visits)
    if row["year"] == roll.year and row["industry_instructor"] is None and not came:
        yield said("industry_instructor")


@rule("V045")
def leader_leads_few(leader: Row, _roll: Roll, *, leader_households_min: int) -> Iterator[Said]:
    """Fewer households than a leader is to lead."""
    count = leader["linked_household_count"] or 0
    if count < leader_households_min:
        yield said("linked_household_count", name=leader["full_name"] or NAMELESS, n=count, m=leader_households_min)


@rule("V046")
def union_buys_little(row: Row, roll: Roll, *, union_share: int) -> Iterator[Said]:
    """Less than the share, after the middle of the year."""
    fund, bought = row["welfare_fund"] or 0, row["welfare_purchase_amount"] or 0
    is_due = row["year"] and roll.today > date(row["year"], 7, 1)
    if is_due and fund > 0 and bought * 100 < fund * union_share:
        unit = roll.get("support_unit", row["support_unit"])
        name = (unit or {}).get("unit_name") or "单位"
        yield said("welfare_purchase_amount", unit=name, p=f"{bought * 100 / fund:.0f}", max=union_share)


@rule("V047")
def purchase_is_wrong(row: Row, _roll: Roll, *, money_tolerance: Decimal) -> Iterator[Said]:
    """Quantity times price."""
    quantity = _number("consumption_purchase", row, "quantity")
    if quantity is None or None in (row["unit_price"], row["amount"]):
        return
    if abs(row["amount"] - round(quantity * row["unit_price"])) > fen(money_tolerance):
        yield said("amount", unit=row["buyer_name"] or "采购单位")


@rule("V048")
def product_is_not_certified(row: Row, _roll: Roll) -> Iterator[Said]:
    """Bought as a certified product, and no certificate is noted."""
    if row["certified_product"] is None and row["purchase_channel"] not in (None, "direct"):
        yield said("certified_product", product=row["product_name"] or "产品")


@rule("V049")
def points_below_zero(account: Row, _roll: Roll) -> Iterator[Said]:
    """More points were spent than there are."""
    if (account["points_balance"] or 0) < 0:
        yield said("points_balance", n=account["points_balance"])


@rule("V050")
def redeemed_more_than_there_was(row: Row, roll: Roll) -> Iterator[Said]:
    """The balance before the exchange was smaller."""
    account = roll.get("points_account", row["points_account"])
    if account is None or row["points_cost"] is None:
        return
    since = [
        one["points_cost"] or 0
        for one in roll.where("points_redemption", "points_account", row["points_account"])
        if (one["redeemed_on"] or "", one["uid"]) >= (row["redeemed_on"] or "", row["uid"])
    ]
    before = (account["points_balance"] or 0) + sum(since)
    if row["points_cost"] > before:
        yield said("points_cost", a=row["points_cost"], b=before)


@rule("V051")
def stock_below_zero(row: Row, roll: Roll) -> Iterator[Said]:
    """More went out than there was; told at the last movement."""
    item = roll.get("supermarket_item", row["supermarket_item"])
    rows = roll.where("supermarket_stock", "supermarket_item", row["supermarket_item"])
    is_last = row["uid"] == max(rows, key=lambda one: (one["moved_on"] or "", one["uid"]))["uid"]
    if item and is_last and (item["stock_quantity"] or 0) < 0:
        yield said("quantity", item=item["item_name"] or "物品")


@rule("V052")
def points_are_not_reviewed(entry: Row, roll: Roll) -> Iterator[Said]:
    """Points wait for review while the household already exchanges; they count only when approved."""
    is_open = entry["review_status"] in (None, "waiting") and entry["points"]
    if is_open and roll.where("points_redemption", "points_account", entry["points_account"]):
        yield said("review_status")


@rule("V053")
def stars_without_meeting(rating: Row, _roll: Roll) -> Iterator[Said]:
    """Stars that no meeting gave."""
    if not is_blank(rating["star_level"]) and rating["deliberated_on"] is None:
        yield said("deliberated_on")


@rule("V054")
def need_waits_for_long(request: Row, roll: Roll, *, need_days: int) -> Iterator[Said]:
    """Posted weeks ago, and nobody has answered."""
    waited = days(request["posted_on"], roll.today)
    is_open = request["matched_on"] is None and request["request_status"] == "published"
    if is_open and waited is not None and waited > need_days:
        yield said("matched_on", item=(request["content"] or "")[:20], n=waited)


@rule("V055")
def gift_is_not_signed(request: Row, _roll: Roll) -> Iterator[Said]:
    """Given, and the household has not signed."""
    if request["request_status"] in ("matched", "received") and request["has_recipient_signature"] != 1:
        yield said("has_recipient_signature")


@rule("V056")
def goods_are_not_signed(row: Row, _roll: Roll) -> Iterator[Said]:
    """Handed out, and the household has not signed."""
    if row["issued_on"] and row["has_recipient_signature"] != 1:
        yield said("has_recipient_signature")


@rule("V058")
def rating_left_households_out(rating: Row, roll: Roll) -> Iterator[Said]:
    """Every registered household of a village is rated; told at the first of the period."""
    if rating["village"] is None or rating["star_level"] is None:
        return
    rows = [
        row
        for row in roll.where("star_rating", "village", rating["village"])
        if (row["year"], row["rating_period"]) == (rating["year"], rating["rating_period"])
    ]
    if not is_first(rating, rows):
        return
    households = roll.where("household", "village", rating["village"])
    wanted = {row["uid"] for row in households if is_registered(row) and is_active_household(row)}
    rated = wanted.intersection(row["household"] for row in rows)
    if len(rated) < len(wanted):
        yield said(a=len(rated), b=len(wanted))


@rule("V063")
def sales_are_not_in_the_income(row: Row, roll: Roll) -> Iterator[Said]:
    """What the household sold is in its income; told at the first."""
    household = household_of("purchase_benefit", row, roll)
    year = yearly("household_year", "household", household["uid"], roll.year, roll) if household else None
    whole = period(year) if year else None
    if not household or not year or whole is None:
        return
    rows = [
        one
        for one in roll.where("purchase_benefit", "household", household["uid"])
        if in_period(one["received_on"], whole)
    ]
    sold, noted = sum(one["amount"] or 0 for one in rows), year["business_income"] or 0
    if rows and is_first(row, rows) and sold > noted:
        yield said("amount", a=yuan(sold), b=yuan(noted), hh=household_name(household, roll))
