"""Rules about solar power of villages ("光伏", A018 to A024). Yearly ones are told at the year's last month."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .post_terms import is_serving, span_of
from .registry import rule
from .roll import Roll
from .terms import HUNDRED, day, yuan

_SHARES_COUNT_FROM = 2020
_MONTHS = 12
_EXPENSES = ("maintenance_cost", "fund_extracted", "public_post_expense", "public_welfare_expense", "award_expense")


def _months(month: Row, roll: Roll) -> list[Row]:
    """Months of the station in the same year, in order."""
    year = str(month["month"] or "")[:4]
    rows = [row for row in roll.where("solar_month", "solar_station", month["solar_station"]) if row["month"]]
    return sorted((row for row in rows if row["month"].startswith(year)), key=lambda row: (row["month"], row["uid"]))


def _year(month: Row, roll: Roll) -> Sequence[Row]:
    """Months of the year, at the last of them; nothing at the others."""
    rows = _months(month, roll) if month["month"] else []
    return rows if rows and rows[-1]["uid"] == month["uid"] else ()


def _sum(rows: Sequence[Row], *names: str) -> int:
    return sum(row[name] or 0 for row in rows for name in names)


def _station(month: Row, roll: Roll) -> str:
    station = roll.get("solar_station", month["solar_station"])
    return (station or {}).get("station_name") or "光伏电站"


def _kilowatts(station: Row) -> float:
    value = field_of("solar_station", "capacity_kilowatt").kind.to_python(station["capacity_kilowatt"])
    return float(str(value))


@rule("A018")
def income_was_never_posted(station: Row, roll: Roll) -> Iterator[Said]:
    """No notice within a year."""
    since = (roll.today - timedelta(days=365)).isoformat()
    months = roll.where("solar_month", "solar_station", station["uid"])
    if station["is_operating"] == 1 and not any((row["notice_on"] or "") >= since for row in months):
        yield said("is_operating", station=station["station_name"] or "光伏电站")


@rule("A019")
def little_goes_to_labour(month: Row, roll: Roll, *, solar_labour_share: int) -> Iterator[Said]:
    """Wages are to be most of what came in."""
    rows = _year(month, roll)
    labour = _sum(rows, "public_post_expense", "public_welfare_labour_expense")
    income = _sum(rows, "electricity_income", "subsidy_received")
    year = int(month["month"][:4]) if rows else 0
    if year >= _SHARES_COUNT_FROM and income and labour * HUNDRED < income * solar_labour_share:
        share = f"{labour * HUNDRED / income:.1f}"
        yield said("public_post_expense", station=_station(month, roll), year=year, p=share, min=solar_labour_share)


@rule("A020")
def spends_more_than_it_has(month: Row, roll: Roll) -> Iterator[Said]:
    """More went out in the year than came in and was left."""
    rows = _year(month, roll)
    if not rows:
        return
    before = [row for row in roll.where("solar_month", "solar_station", month["solar_station"]) if row["month"]]
    earlier = [row for row in before if row["month"] < rows[0]["month"]]
    left = max(earlier, key=lambda row: row["month"])["balance_amount"] or 0 if earlier else 0
    spent, came = _sum(rows, *_EXPENSES), _sum(rows, "electricity_income", "subsidy_received") + left
    if spent > came:
        yield said(
            "balance_amount", station=_station(month, roll), year=month["month"][:4], a=yuan(spent), b=yuan(came)
        )


@rule("A021")
def hours_are_strange(month: Row, roll: Roll, *, solar_hours_min: int, solar_hours_max: int) -> Iterator[Said]:
    """Hours of full power in a whole year."""
    rows, station = _year(month, roll), roll.get("solar_station", month["solar_station"])
    if len({row["month"] for row in rows}) < _MONTHS or not station or not station["capacity_kilowatt"]:
        return
    kind = field_of("solar_month", "generation_kilowatt_hour").kind
    made = sum(float(str(kind.to_python(row["generation_kilowatt_hour"] or 0))) for row in rows)
    hours = made / _kilowatts(station)
    if not solar_hours_min <= hours <= solar_hours_max:
        yield said("generation_kilowatt_hour", station=_station(month, roll), year=month["month"][:4], n=f"{hours:.0f}")


@rule("A022")
def station_is_too_large(station: Row, _roll: Roll, *, solar_capacity_max: int) -> Iterator[Said]:
    """Larger than a village's."""
    if station["capacity_kilowatt"] is not None and _kilowatts(station) > solar_capacity_max:
        yield said("capacity_kilowatt", station=station["station_name"] or "光伏电站", n=f"{_kilowatts(station):g}")


@rule("A023")
def everybody_gets_the_same(month: Row, roll: Roll, *, flat_share_min: int) -> Iterator[Said]:
    """The same award for many households, none of which works for it."""
    station = roll.get("solar_station", month["solar_station"])
    if not station or not station["asset"] or not _year(month, roll):
        return
    for income in roll.where("asset_income", "asset", station["asset"]):
        awards = [
            row
            for row in roll.where("asset_distribution", "asset_income", income["uid"])
            if row["distribution_use"] == "award" and row["household"] and not _works(row["household"], roll)
        ]
        amount, count = Counter(row["amount"] for row in awards).most_common(1)[0] if awards else (0, 0)
        if count >= flat_share_min:
            yield said("award_expense", station=_station(month, roll), n=count, a=yuan(amount or 0))
            return


def _works(household: bytes, roll: Roll) -> bool:
    members = roll.where("member", "household", household)
    return any(is_serving(post) for member in members for post in roll.where("public_post", "member", member["uid"]))


@rule("A024")
def wages_without_posts(month: Row, roll: Roll) -> Iterator[Said]:
    """Wages for posts that nobody holds."""
    on = day(month["month"])
    if not on or (month["public_post_expense"] or 0) <= 0:
        return
    number, posts = on.year * _MONTHS + on.month - 1, roll.where("public_post", "post_fund_source", "solar")
    spans = roll.remember("solar posts", lambda: [span_of(post, roll) for post in posts])
    if not any(span and span.first <= number <= span.last for span in spans):
        yield said("public_post_expense", station=_station(month, roll))
