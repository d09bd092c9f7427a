"""Rules about who lives in a household: heads, relations, ages (H001 to H020, H053)."""

from collections import Counter
from collections.abc import Iterator

from .finding import Row, Said, said
from .kinship import (
    CHILDREN,
    DESCENDANTS,
    GRANDCHILDREN,
    GRANDPARENTS,
    PARENTS,
    SPOUSE,
    implied,
    is_relation,
    official_word,
    other_head,
    years_older_than_head,
)
from .naming import NAMELESS, shown
from .registry import rule
from .roll import Roll
from .terms import (
    age,
    head_of,
    heads_of,
    is_active_household,
    is_active_member,
    is_blank,
    members_of,
    residents_on,
)

_ONE_OF_EACH = PARENTS | GRANDPARENTS
_MARRIED = (SPOUSE, "daughter_in_law", "son_in_law")


def names(members: Iterator[Row] | list[Row]) -> str:
    """Names one after another."""
    return "、".join(member["full_name"] or NAMELESS for member in members)


def _of_relation(household: Row, relation: str, roll: Roll) -> list[Row]:
    return [member for member in members_of(household, roll) if member["relation_to_head"] == relation]


@rule("H001")
def no_head(household: Row, roll: Roll) -> Iterator[Said]:
    """Members and no head."""
    if is_active_household(household) and members_of(household, roll) and not heads_of(household, roll):
        yield said()


@rule("H002")
def several_heads(household: Row, roll: Roll) -> Iterator[Said]:
    """More than one head."""
    heads = list(heads_of(household, roll))
    if len(heads) > 1:
        yield said(n=len(heads), names=names(heads))


@rule("H003")
def relation_is_blank(member: Row, roll: Roll) -> Iterator[Said]:
    """Nobody says how the member is related to the head."""
    if is_active_member(member, roll.today) and is_blank(member["relation_to_head"]):
        yield said("relation_to_head")


@rule("H004")
def relation_is_no_official_word(member: Row, roll: Roll) -> Iterator[Said]:
    """A word of everyday language in place of the official one."""
    relation = member["relation_to_head"]
    if relation and not is_relation(relation):
        yield said("relation_to_head", relation=relation, suggestion=official_word(relation))


@rule("H005")
def relation_and_sex_disagree(member: Row, roll: Roll) -> Iterator[Said]:
    """A daughter who is a man."""
    sex = implied(member["relation_to_head"], "sex")
    if sex and member["sex"] and member["sex"] != sex:
        yield said("sex", sex=shown("member", member, "sex"), relation=shown("member", member, "relation_to_head"))


@rule("H006")
def spouse_of_one_sex(household: Row, roll: Roll) -> Iterator[Said]:
    """Head and spouse are both men or both women."""
    head = head_of(household, roll)
    for spouse in _of_relation(household, SPOUSE, roll):
        if head and head["sex"] and spouse["sex"] == head["sex"]:
            yield said(a=names([head]), b=names([spouse]))


@rule("H007")
def several_spouses(household: Row, roll: Roll) -> Iterator[Said]:
    """More than one spouse of the head."""
    spouses = _of_relation(household, SPOUSE, roll)
    if len(spouses) > 1:
        yield said(n=len(spouses), names=names(spouses))


@rule("H008")
def count_differs_from_members(household_year: Row, roll: Roll) -> Iterator[Said]:
    """The count of the year is not that of the members on its last day."""
    household, written = roll.get("household", household_year["household"]), household_year["year_member_count"]
    if not household or not is_active_household(household) or written is None:
        return
    living = len(residents_on(household, roll.day_of(roll.year_of(household_year)), roll))
    if written != living:
        yield said("year_member_count", a=written, b=living)


@rule("H009")
def nobody_lives_here(household: Row, roll: Roll) -> Iterator[Said]:
    """A household on the roll without members."""
    if is_active_household(household) and not members_of(household, roll):
        yield said()


@rule("H010")
def belongs_to_no_household(member: Row, roll: Roll) -> Iterator[Said]:
    """No household, or one in the recycle bin."""
    if roll.get("household", member["household"]) is None:
        yield said("household", name=member["full_name"] or NAMELESS, id=shown("member", member, "id_number"))


@rule("H012")
def head_is_a_child(household: Row, roll: Roll, *, head_age_min: int) -> Iterator[Said]:
    """The head has not come of age."""
    head = head_of(household, roll)
    years = age(head, roll)
    if head and years is not None and years < head_age_min:
        yield said(name=names([head]), age=years)


@rule("H013")
def parent_near_in_age(member: Row, roll: Roll, *, parent_gap_min: int, parent_gap_max: int) -> Iterator[Said]:
    """Too few or too many years between parent and head."""
    older = years_older_than_head(member, roll) if member["relation_to_head"] in PARENTS else None
    if older is not None and not parent_gap_min <= older <= parent_gap_max:
        yield said("relation_to_head", n=abs(older), relation=shown("member", member, "relation_to_head"))


@rule("H014")
def child_near_in_age(member: Row, roll: Roll, *, parent_gap_min: int, parent_gap_max: int) -> Iterator[Said]:
    """Too few or too many years between head and child; children who are not younger are for H015."""
    older = years_older_than_head(member, roll) if member["relation_to_head"] in CHILDREN else None
    if older is None or older >= 0:
        return
    if not parent_gap_min <= -older <= parent_gap_max:
        yield said("relation_to_head", n=-older, relation=shown("member", member, "relation_to_head"))


@rule("H015")
def descendant_not_younger(member: Row, roll: Roll) -> Iterator[Said]:
    """A child or grandchild born before the head."""
    head = other_head(member, roll) if member["relation_to_head"] in DESCENDANTS else None
    if not head or not member["born_on"] or not head["born_on"]:
        return
    if member["born_on"] <= head["born_on"]:
        yield said("relation_to_head", relation=shown("member", member, "relation_to_head"))


@rule("H016")
def grandchild_near_in_age(member: Row, roll: Roll, *, grandparent_gap_min: int) -> Iterator[Said]:
    """Too few years between two generations; grandchildren who are not younger are for H015."""
    relation = member["relation_to_head"]
    older = years_older_than_head(member, roll) if relation in GRANDCHILDREN | GRANDPARENTS else None
    if older is None or (relation in GRANDCHILDREN and older >= 0):
        return
    gap = -older if relation in GRANDCHILDREN else older
    if gap < grandparent_gap_min:
        yield said("relation_to_head", n=abs(gap), relation=shown("member", member, "relation_to_head"))


@rule("H017")
def spouses_far_in_age(member: Row, roll: Roll, *, spouse_gap_max: int) -> Iterator[Said]:
    """Many years between head and spouse."""
    older = years_older_than_head(member, roll) if member["relation_to_head"] == SPOUSE else None
    if older is not None and abs(older) > spouse_gap_max:
        yield said("born_on", n=abs(older))


@rule("H018")
def married_too_young(member: Row, roll: Roll, *, spouse_age_min: int) -> Iterator[Said]:
    """Spouses and children-in-law who have not come of age."""
    years = age(member, roll) if member["relation_to_head"] in _MARRIED else None
    if years is not None and years < spouse_age_min:
        yield said("relation_to_head", relation=shown("member", member, "relation_to_head"), age=years)


@rule("H019")
def relation_held_twice(household: Row, roll: Roll) -> Iterator[Said]:
    """Two fathers, two grandmothers."""
    members = members_of(household, roll)
    counts = Counter(member["relation_to_head"] for member in members)
    for relation in _ONE_OF_EACH & counts.keys():
        if counts[relation] > 1:
            word = shown("member", {"relation_to_head": relation}, "relation_to_head")
            yield said(n=counts[relation], relation=word)


@rule("H020")
def parents_in_law_of_the_wrong_side(member: Row, roll: Roll) -> Iterator[Said]:
    """A woman's husband's parents are called otherwise than a man's wife's."""
    wanted = implied(member["relation_to_head"], "head_sex")
    head = other_head(member, roll) if wanted else None
    if head and head["sex"] and head["sex"] != wanted:
        yield said(
            "relation_to_head",
            sex=shown("member", head, "sex"),
            relation=shown("member", member, "relation_to_head"),
        )


@rule("H053")
def no_two_of_one_people(household: Row, roll: Roll) -> Iterator[Said]:
    """Three or more members, each of another ethnicity."""
    known = [member["ethnicity"] for member in members_of(household, roll)]
    if len(known) >= 3 and None not in known and len(set(known)) == len(known):
        yield said(n=len(known))
