"""Rules about what stands in two places: persons, numbers, accounts, phones (C001 to C015, C032)."""

from collections.abc import Iterator
from math import cos, hypot, radians

from cunfupin.fields import FieldSpec

from .coming_and_going_rules import people_of_one_paper
from .finding import Row, Said, said
from .naming import NAMELESS, household_name, shown, village_name
from .papers import is_placeholder, shares_its_number
from .registry import field_rule, rule
from .relations import household_of, ways
from .roll import Roll
from .terms import is_active_household

_METRES_OF_DEGREE = 111_320
_ONE_HOUSE_METRES = 10


@rule("C001", of=shares_its_number)
def person_in_two_villages(member: Row, roll: Roll) -> Iterator[Said]:
    """On the roll in another village too."""
    own = roll.get("household", member["household"])
    for _other, household in people_of_one_paper(member, roll):
        if own and household["village"] != own["village"]:
            places = [village_name("household", one, roll) for one in (own, household)]
            yield said("id_number", name=member["full_name"] or NAMELESS, a=places[0], b=places[1])


@rule("C002", of=shares_its_number)
def person_in_two_households(member: Row, roll: Roll) -> Iterator[Said]:
    """On the roll in another household of the village too."""
    own = roll.get("household", member["household"])
    for _other, household in people_of_one_paper(member, roll):
        if own and household["village"] == own["village"]:
            homes = [household_name(one, roll) for one in (own, household)]
            yield said("id_number", name=member["full_name"] or NAMELESS, a=homes[0], b=homes[1])


@rule("C003", of=shares_its_number)
def number_of_two_people(member: Row, roll: Roll) -> Iterator[Said]:
    """One number, two names, whether on the roll or not."""
    if is_placeholder(member["id_number"]):
        return
    names = {other["full_name"] for other in roll.others("member", "id_number", member)} - {member["full_name"]}
    for name in sorted(filter(None, names)):
        yield said("id_number", id=shown("member", member, "id_number"), a=member["full_name"] or NAMELESS, b=name)


@rule("C004")
def account_of_several_households(household: Row, roll: Roll) -> Iterator[Said]:
    """Two households with one bank card."""
    others = roll.others("household", "bank_card", household)
    if others:
        names = "、".join(household_name(one, roll) for one in (household, *others))
        yield said("bank_card", tail=household["bank_card"][-4:], n=len(others) + 1, names=names)


@rule("C005")
def phone_of_many_households(household: Row, roll: Roll, *, phone_share_max: int) -> Iterator[Said]:
    """More households with one phone than neighbours would share."""
    users = len(roll.others("household", "household_phone", household)) + 1
    if users > phone_share_max:
        yield said("household_phone", phone=shown("household", household, "household_phone"), n=users)


@rule("C006")
def phone_of_the_helper(household: Row, roll: Roll) -> Iterator[Said]:
    """The household's phone is a helper's."""
    for helper in roll.where("helper", "phone", household["household_phone"]):
        if helper["is_serving"] == 1:
            yield said("household_phone", name=helper["full_name"] or NAMELESS)
            return


@rule("C008")
def number_in_two_villages(household: Row, roll: Roll) -> Iterator[Said]:
    """Households of two villages with one number."""
    for other in roll.others("household", "household_no", household):
        if other["village"] != household["village"]:
            places = [village_name("household", one, roll) for one in (household, other)]
            yield said("household_no", no=household["household_no"], a=places[0], b=places[1])


@rule("C009")
def household_of_another_village(household: Row, roll: Roll) -> Iterator[Said]:
    """A village's file with another village's household in it."""
    village = roll.get("village", household["village"])
    if village and not roll.is_of_township and village["village_code"] != roll.region_code:
        yield said("village", village=village["village_name"] or "")


@rule("C013")
def asset_in_two_villages(asset: Row, roll: Roll) -> Iterator[Said]:
    """One asset of one project in two villages."""
    for other in roll.others("asset", "project_no", asset):
        is_alike = all(other[name] == asset[name] for name in ("asset_name", "original_value"))
        if is_alike and other["village"] != asset["village"]:
            places = [village_name("asset", one, roll) for one in (asset, other)]
            yield said("asset_name", asset=asset["asset_name"] or "", a=places[0], b=places[1])


@field_rule("C012", lambda spec: spec.name == "village" and spec.ledger != "household" and _has_household(spec))
def record_of_another_village(row: Row, spec: FieldSpec, roll: Roll) -> Iterator[Said]:
    """A record of one village about a household of another."""
    household = household_of(spec.ledger, row, roll) if row["village"] else None
    if household and household["village"] and household["village"] != row["village"]:
        yield said("village", a=_called(row["village"], roll), b=_called(household["village"], roll))


def _called(village: bytes, roll: Roll) -> str:
    return (roll.get("village", village) or {}).get("village_name") or "别的村"


def _has_household(spec: FieldSpec) -> bool:
    return bool(ways(spec.ledger, "household"))


@rule("C032")
def helper_in_many_villages(pairing: Row, roll: Roll, *, helper_villages: int) -> Iterator[Said]:
    """A helper with households in many villages."""
    helper = roll.get("helper", pairing["helper"])
    if not helper or pairing["pairing_status"] != "active":
        return
    homes = [
        roll.get("household", one["household"])
        for one in (pairing, *roll.others("pairing", "helper", pairing))
        if one["pairing_status"] == "active"
    ]
    count = len({home["village"] for home in homes if home and is_active_household(home)})
    if count > helper_villages:
        yield said("helper", name=helper["full_name"] or NAMELESS, n=count)


@rule("C014")
def child_in_two_villages(enrolment_watch: Row, roll: Roll) -> Iterator[Said]:
    """One child watched by two villages in one term."""
    for other in roll.others("enrolment_watch", "id_number", enrolment_watch):
        is_same_term = all(other[name] == enrolment_watch[name] for name in ("year", "term"))
        if is_same_term and other["village"] != enrolment_watch["village"]:
            places = [village_name("enrolment_watch", one, roll) for one in (enrolment_watch, other)]
            yield said("id_number", name=enrolment_watch["full_name"] or NAMELESS, a=places[0], b=places[1])


@rule("C015")
def member_of_a_cooperative_twice(entity_membership: Row, roll: Roll) -> Iterator[Said]:
    """One household counted twice in one cooperative."""
    same = [
        other
        for other in roll.where("entity_membership", "household", entity_membership["household"])
        if other["business_entity"] == entity_membership["business_entity"] and other["left_entity_on"] is None
    ]
    entity = roll.get("business_entity", entity_membership["business_entity"])
    if len(same) > 1 and entity and entity_membership["left_entity_on"] is None:
        yield said("business_entity", cooperative=entity["entity_name"] or "", n=len(same))


@rule("C007")
def toilet_of_another_house(toilet_renovation: Row, roll: Roll) -> Iterator[Said]:
    """Two households were paid for a toilet at one place."""
    own = roll.get("household", toilet_renovation["household"])
    for other in roll.where("toilet_renovation", "village", toilet_renovation["village"]):
        theirs = roll.get("household", other["household"])
        if own and theirs and own["uid"] != theirs["uid"] and _is_one_house(own, theirs):
            yield said("household", a=household_name(own, roll), b=household_name(theirs, roll))


def _is_one_house(one: Row, other: Row) -> bool:
    if one["address"] and one["address"] == other["address"]:
        return True
    places = [tuple(map(float, home["location"].split(","))) for home in (one, other) if home["location"]]
    if len(places) < 2:
        return False
    (east, north), (other_east, other_north) = places
    metres = hypot((east - other_east) * cos(radians(north)), north - other_north) * _METRES_OF_DEGREE
    return metres <= _ONE_HOUSE_METRES
