"""Counting assets, toilets, solar funds, and what must not exist at all ("零容忍事项")."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from decimal import Decimal

from cunfupin.rules.relations import household_of
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import is_registered

from .facts import TargetFacts
from .measuring import Found, measure, not_in_use, open_findings, rows_of_year
from .tally import SHARE, TOTAL, Hit, Tally, amount_of, hit, person_of

_KEPT_IN_ORDER = ("asset_class", "owner_level", "owner_name", "custodian_name")
_FIRST_DAY = "2016-01-01"
_AT_REST = frozenset({"stopped", "idle"})


@measure("asset_registered_share")
def asset_registered_share(_facts: TargetFacts, roll: Roll) -> Tally:
    """Assets since 2016 with class, owner and custodian; accepted projects without an asset are told."""
    assets = [row for row in roll.rows("asset") if (row["acquired_on"] or "") >= _FIRST_DAY]
    kept = [row for row in assets if all(row[name] for name in _KEPT_IN_ORDER)]
    lacking = len(open_findings(roll, ["A016"]))
    hits, whole = (tuple(hit("asset", row, roll) for row in part) for part in (kept, assets))
    notes = (*not_in_use(["A016"]), *([f"{lacking} 个已验收项目没有资产卡"] if lacking else []))
    return Tally(how=SHARE, hits=hits, whole=whole, notes=notes)


@measure("idle_asset_count")
def idle_asset_count(_facts: TargetFacts, roll: Roll) -> Tally:
    """Assets that stand idle or stopped ("停摆、闲置")."""
    rows = [row for row in roll.rows("asset") if row["asset_status"] in _AT_REST]
    value = sum((amount_of("asset", "original_value", row["original_value"]) for row in rows), Decimal(0))
    return Tally(
        how=TOTAL, hits=tuple(hit("asset", row, roll) for row in rows), notes=(f"原值 {value} 元",) if rows else ()
    )


@measure("toilet_conversion_share")
def toilet_conversion_share(facts: TargetFacts, roll: Roll) -> Tally:
    """Accepted new toilets of those that were to be made ("应改厕户数")."""
    done = tuple(hit("toilet_renovation", row, roll) for row in roll.rows("toilet_renovation") if row["accepted_on"])
    name = "environment_upkeep"
    wanted = (row for row in rows_of_year(roll, name, facts.year) if row["toilet_target_count"])
    whole = tuple(hit(name, row, roll, amount=Decimal(row["toilet_target_count"])) for row in wanted)
    return Tally(how=SHARE, hits=done, whole=whole)


@measure("hardship_fund_village_share")
def hardship_fund_village_share(facts: TargetFacts, roll: Roll) -> Tally:
    """Villages with solar power that pay into a fund of their own ("保障扶贫基金")."""
    stations = {row["uid"]: row for row in roll.rows("solar_station")}
    paying = {
        stations[row["solar_station"]]["village"]
        for row in roll.rows("solar_month")
        if row["solar_station"] in stations
        and str(row["month"] or "").startswith(str(facts.year))
        and (row["fund_extracted"] or 0) > 0
    }
    keeping = {row["village"] for row in rows_of_year(roll, "hardship_fund", facts.year)}
    whole = {row["village"]: hit("solar_station", row, roll, one=row["village"]) for row in stations.values()}
    part = tuple(one for village, one in whole.items() if village in paying & keeping)
    return Tally(how=SHARE, hits=part, whole=tuple(whole.values()))


One = Callable[[Found, Roll], Hashable | None]


def _person(found: Found, roll: Roll) -> Hashable:
    return person_of(found.finding.ledger, found.row, roll)


def _household(found: Found, _roll: Roll) -> Hashable:
    return found.finding.household


def _post(found: Found, roll: Roll) -> Hashable:
    post = roll.get("public_post", found.row.get("public_post")) or found.row
    number: str | None = post.get("post_no")
    return number or bytes(post["uid"])


def _is_of_registered(found: Found, roll: Roll) -> bool:
    household = household_of(found.finding.ledger, found.row, roll)
    return bool(household and is_registered(household))


def _tally(ids: Sequence[str], one: One | None, roll: Roll, *, only_registered: bool = False) -> Tally:
    """Findings of these rules, counted by what they are about."""
    found = [each for each in open_findings(roll, ids) if not only_registered or _is_of_registered(each, roll)]
    hits = tuple(
        Hit(
            ledger=each.finding.ledger,
            uid=each.finding.uid,
            village=each.finding.village,
            one=(one(each, roll) if one else None) or each.finding.uid,
        )
        for each in found
    )
    return Tally(how=TOTAL, hits=hits, notes=not_in_use(ids))


@measure("post_double_holding")
def post_double_holding(_facts: TargetFacts, roll: Roll) -> Tally:
    """People with several posts ("一人多岗")."""
    return _tally(["P001"], _person, roll)


@measure("post_pay_without_work")
def post_pay_without_work(_facts: TargetFacts, roll: Roll) -> Tally:
    """People paid without work ("挂岗取酬")."""
    return _tally(["P005", "P006", "P007", "P009", "P011"], _person, roll)


@measure("post_rotation")
def post_rotation(_facts: TargetFacts, roll: Roll) -> Tally:
    """Posts held in turns ("轮流上岗")."""
    return _tally(["P003", "P004"], _post, roll)


@measure("dropout_for_poverty")
def dropout_for_poverty(_facts: TargetFacts, roll: Roll) -> Tally:
    """Children out of school; those out of school for poverty told apart."""
    tally = _tally(["E001", "E017"], _person, roll)
    poor = {hit.uid for hit in tally.hits} & {
        row["uid"] for row in roll.where("enrolment_watch", "dropout_reason", "poverty")
    }
    return replace(tally, notes=(*tally.notes, f"其中因贫 {len(poor)} 人")) if tally.hits else tally


@measure("registered_uninsured_count")
def registered_uninsured_count(_facts: TargetFacts, roll: Roll) -> Tally:
    """People of registered households without medical insurance."""
    return _tally(["M001"], _person, roll, only_registered=True)


@measure("registered_unsafe_house_count")
def registered_unsafe_house_count(_facts: TargetFacts, roll: Roll) -> Tally:
    """Registered households in unsafe houses."""
    return _tally(["D003"], _household, roll, only_registered=True)


@measure("registered_unsafe_water_count")
def registered_unsafe_water_count(_facts: TargetFacts, roll: Roll) -> Tally:
    """Registered households without safe water."""
    return _tally(["D012"], _household, roll, only_registered=True)


@measure("eligible_not_covered_count")
def eligible_not_covered_count(_facts: TargetFacts, roll: Roll) -> Tally:
    """People who meet the conditions of the safety net and are not in it ("应纳未纳")."""
    return _tally(["S006", "S010", "S011"], _person, roll)


@measure("issue_overdue_count")
def issue_overdue_count(_facts: TargetFacts, roll: Roll) -> Tally:
    """Issues past their day ("整改逾期")."""
    return _tally(["G013"], None, roll)
