"""Rules about what stands in two places: persons, numbers, accounts, phones (C001 to C016)."""

from collections.abc import Iterator

from .finding import Row, Said, said
from .naming import NAMELESS, household_name, shown, village_name
from .papers import is_placeholder
from .registry import rule
from .roll import Roll
from .terms import is_active_household, is_active_member

_MOVED_IN = ("marriage", "registration")


def _twins(member: Row, roll: Roll) -> list[tuple[Row, Row]]:
    """Others on the roll with the same paper, in other households, and these."""
    if not is_active_member(member, roll.today) or is_placeholder(member["id_number"] or ""):
        return []
    return [
        (other, household)
        for other in roll.others("member", "id_number", member)
        if is_active_member(other, roll.today) and (household := roll.get("household", other["household"]))
        if household["uid"] != member["household"]
    ]


@rule("C001")
def person_in_two_villages(member: Row, roll: Roll) -> Iterator[Said]:
    """On the roll in another village too."""
    own = roll.get("household", member["household"])
    for _other, household in _twins(member, roll):
        if own and household["village"] != own["village"]:
            places = [village_name("household", one, roll) for one in (own, household)]
            yield said("id_number", name=member["full_name"] or NAMELESS, a=places[0], b=places[1])


@rule("C002")
def person_in_two_households(member: Row, roll: Roll) -> Iterator[Said]:
    """On the roll in another household of the village too."""
    own = roll.get("household", member["household"])
    for _other, household in _twins(member, roll):
        if own and household["village"] == own["village"]:
            homes = [household_name(one, roll) for one in (own, household)]
            yield said("id_number", name=member["full_name"] or NAMELESS, a=homes[0], b=homes[1])


@rule("C003")
def number_of_two_people(member: Row, roll: Roll) -> Iterator[Said]:
    """One number, two names, whether on the roll or not."""
    if is_placeholder(member["id_number"] or ""):
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


@rule("C011")
def still_on_the_roll_elsewhere(member: Row, roll: Roll) -> Iterator[Said]:
    """Came by marriage or registration, and the other village still has the person."""
    if member["increase_reason"] not in _MOVED_IN:
        return
    own = roll.get("household", member["household"])
    for _other, household in _twins(member, roll):
        if own and household["village"] != own["village"]:
            places = [village_name("household", one, roll) for one in (own, household)]
            yield said("increase_reason", name=member["full_name"] or NAMELESS, a=places[0], b=places[1])


@rule("C013")
def asset_in_two_villages(asset: Row, roll: Roll) -> Iterator[Said]:
    """One asset of one project in two villages."""
    for other in roll.others("asset", "project_no", asset):
        is_alike = all(other[name] == asset[name] for name in ("asset_name", "original_value"))
        if is_alike and other["village"] != asset["village"]:
            places = [village_name("asset", one, roll) for one in (asset, other)]
            yield said("asset_name", asset=asset["asset_name"] or "", a=places[0], b=places[1])


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
