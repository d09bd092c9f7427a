"""Counting fields, bases, co-operatives and purchases ("产业", "消费扶贫")."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cunfupin.rules.finding import Row
from cunfupin.rules.relations import village_of
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day

from .facts import TargetFacts
from .measuring import measure, named, rows_of_year
from .tally import SPREAD, TOTAL, Hit, Tally, amount_of, hit

_TEN_THOUSAND = Decimal(10_000)
_HUNDRED = Decimal(100)
_SHOWN_LEVELS = frozenset({"national", "province", "city", "county", "township"})


@measure("tobacco_planted_area")
def tobacco_planted_area(facts: TargetFacts, roll: Roll) -> Tally:
    """Area under tobacco ("烟叶")."""
    return _planted(facts, roll, "tobacco")


@measure("lotus_planted_area")
def lotus_planted_area(facts: TargetFacts, roll: Roll) -> Tally:
    """Area under lotus ("白莲")."""
    return _planted(facts, roll, "lotus")


def _planted(facts: TargetFacts, roll: Roll, crop: str) -> Tally:
    """Area of households, and of bases whose plot no household has declared; one plot once."""
    declared = {
        _plot("farming_activity", row, "plot_place", roll): _area("farming_activity", row, "planted_area", roll)
        for row in rows_of_year(roll, "farming_activity", facts.year)
        if row["crop"] == crop
    }
    bases = {
        _plot("production_base", row, "place", roll): _area("production_base", row, "base_area", roll)
        for row in roll.rows("production_base")
        if row["crop"] == crop
    }
    return Tally(how=TOTAL, hits=tuple({**bases, **declared}.values()))


def _plot(ledger: str, row: Row, place: str, roll: Roll) -> tuple[object, object]:
    village = village_of(ledger, row, roll)
    return (village["uid"] if village else None, row[place]) if row[place] else (None, row["uid"])


def _area(ledger: str, row: Row, name: str, roll: Roll) -> Hit:
    return hit(ledger, row, roll, amount=amount_of(ledger, name, row[name]))


@measure("organic_lotus_base_area")
def organic_lotus_base_area(_facts: TargetFacts, roll: Roll) -> Tally:
    """Area of organic lotus bases ("生态有机莲基地")."""
    return _base_area(roll, [row for row in _organic(roll) if row["crop"] == "lotus"])


@measure("organic_orange_base_area")
def organic_orange_base_area(facts: TargetFacts, roll: Roll) -> Tally:
    """Area of the co-operative's organic orange orchards ("有机橙果园")."""
    owners = named(roll, facts.subject)
    rows = [row for row in _organic(roll) if row["crop"] == "navel_orange" and row["business_entity"] in owners]
    return _base_area(roll, rows)


def _organic(roll: Roll) -> Iterator[Row]:
    return (row for row in roll.rows("production_base") if row["is_organic"])


def _base_area(roll: Roll, rows: Iterable[Row]) -> Tally:
    return Tally(how=TOTAL, hits=tuple(_area("production_base", row, "base_area", roll) for row in rows))


@measure("demonstration_base_count")
def demonstration_base_count(facts: TargetFacts, roll: Roll) -> Tally:
    """Demonstration bases ("产业发展示范基地")."""
    return _bases(facts, roll, "demonstration")


@measure("leader_base_count")
def leader_base_count(facts: TargetFacts, roll: Roll) -> Tally:
    """Demonstration bases of people who lead others ("带头人产业示范基地")."""
    return _bases(facts, roll, "entrepreneur")


def _bases(facts: TargetFacts, roll: Roll, kind: str) -> Tally:
    rows = [
        row
        for row in roll.rows("production_base")
        if row["base_kind"] == kind and (day(row["established_on"]) or facts.due_on) <= facts.due_on
    ]
    return Tally(how=TOTAL, hits=tuple(hit("production_base", row, roll) for row in rows))


@measure("demonstration_cooperative_count")
def demonstration_cooperative_count(_facts: TargetFacts, roll: Roll) -> Tally:
    """Demonstration co-operatives ("示范合作社")."""
    rows = [
        row
        for row in roll.rows("business_entity")
        if row["entity_kind"] == "cooperative" and row["demonstration_level"] in _SHOWN_LEVELS
    ]
    return Tally(how=TOTAL, hits=tuple(hit("business_entity", row, roll) for row in rows))


@measure("zhongli_new_members")
def new_members(facts: TargetFacts, roll: Roll) -> Tally:
    """Households that joined in the year and stayed, against what the co-operative itself reports."""
    hits = _members(
        facts, roll, [row for row in _memberships(facts, roll) if str(row["joined_on"])[:4] == str(facts.year)]
    )
    reported = [
        row["new_member_household_count"]
        for row in rows_of_year(roll, "business_entity_year", facts.year)
        if row["business_entity"] in named(roll, facts.subject)
    ]
    count = len({one.one for one in hits})
    notes = [
        f"合作社年度台账填的是新增 {told} 户，与成员台账的 {count} 户不一致"
        for told in reported
        if told not in (None, count)
    ]
    return Tally(how=TOTAL, hits=hits, notes=tuple(notes))


@measure("zhongli_members_total")
def members_total(facts: TargetFacts, roll: Roll) -> Tally:
    """Households that are members on the due day."""
    return Tally(how=TOTAL, hits=_members(facts, roll, _memberships(facts, roll)))


def _memberships(facts: TargetFacts, roll: Roll) -> Iterator[Row]:
    """Memberships of the target's business that last on the due day."""
    entities = named(roll, facts.subject)
    for row in roll.rows("entity_membership"):
        joined, left = day(row["joined_on"]), day(row["left_entity_on"])
        if (
            row["business_entity"] in entities
            and joined
            and joined <= facts.due_on
            and (not left or left > facts.due_on)
        ):
            yield row


def _members(_facts: TargetFacts, roll: Roll, rows: Iterable[Row]) -> tuple[Hit, ...]:
    return tuple(hit("entity_membership", row, roll, one=row["household"] or row["uid"]) for row in rows)


@measure("zhongli_net_profit")
def net_profit(facts: TargetFacts, roll: Roll) -> Tally:
    """Profit of the business in the year ("经济收益"), in 万元."""
    entities = named(roll, facts.subject)
    rows = [row for row in rows_of_year(roll, "business_entity_year", facts.year) if row["business_entity"] in entities]
    name = "business_entity_year"
    hits = [
        hit(name, row, roll, amount=amount_of(name, "net_profit", row["net_profit"]) / _TEN_THOUSAND) for row in rows
    ]
    return Tally(how=TOTAL, hits=tuple(hits))


@measure("union_welfare_share")
def union_welfare_share(facts: TargetFacts, roll: Roll) -> Tally:
    """Share of each unit's welfare fund that bought products of poor households ("工会福利采购")."""
    name = "union_welfare"
    rows = [row for row in rows_of_year(roll, name, facts.year) if row["welfare_fund"]]
    hits = [
        hit(name, row, roll, amount=_HUNDRED * (row["welfare_purchase_amount"] or 0) / row["welfare_fund"])
        for row in rows
    ]
    return Tally(how=SPREAD, hits=tuple(hits))


@measure("lotus_festival_held")
def reported_as_held(facts: TargetFacts, roll: Roll) -> Tally:
    """A milestone is reached when the report of a village's task says so, in time and with a proof."""
    targets = {row["uid"] for row in roll.rows("plan_target") if row["target_no"] == facts.id}
    tasks = {row["uid"] for row in roll.rows("plan_assignment") if row["plan_target"] in targets}
    reports = [
        row
        for row in roll.rows("plan_progress")
        if row["plan_assignment"] in tasks
        and row["proof"]
        and (row["reported_month"] or "9999") <= facts.due_on.isoformat()[:7]
        and amount_of("plan_progress", "actual_value", row["actual_value"]) >= facts.value
    ]
    return Tally(how=TOTAL, hits=tuple(hit("plan_progress", row, roll, one=facts.id) for row in reports))
