"""How people stand to a new head of the household ("与户主关系"), worked out from how they stood to the one before.

Only what follows with certainty is proposed; the rest is blank and put up for review.
"""

from collections.abc import Mapping, Sequence

from cunfupin.rules.finding import Row

HEAD = "head"
_MALE = "1"
_BY_SEX = {
    "child": ("son", "daughter"),
    "parent": ("father", "mother"),
    "grandchild": ("grandson", "granddaughter"),
    "grandparent": ("grandfather", "grandmother"),
    "childs_spouse": ("son_in_law", "daughter_in_law"),
    "wifes_parent": ("wifes_father", "wifes_mother"),
    "husbands_parent": ("husbands_father", "husbands_mother"),
}
_CHILD = ("son", "daughter")
_OWN_PARENT = ("father", "mother")
_IN_LAW = ("wifes_father", "wifes_mother", "husbands_father", "husbands_mother")
_KEPT_BY_SPOUSE = (*_CHILD, "daughter_in_law", "son_in_law", "grandson", "granddaughter")


def proposed_relations(people: Sequence[Row], new_head: bytes) -> dict[bytes, str | None]:
    """Member → relation to the new head, None where it does not follow. `people` are those who stay, with the new head."""
    heads = [person for person in people if person["uid"] == new_head]
    if not heads:
        return {}
    head = heads[0]
    if head["relation_to_head"] == HEAD:
        return {person["uid"]: person["relation_to_head"] for person in people}
    proposed = {person["uid"]: _by_sex(_to(head, person), person) for person in people}
    return proposed | {new_head: HEAD}


def _by_sex(relation: str | None, person: Row) -> str | None:
    if relation not in _BY_SEX:
        return relation
    if not person["sex"]:
        return None
    return _BY_SEX[relation][person["sex"] != _MALE]


def _to(head: Row, person: Row) -> str | None:
    """The relation, or a key of `_BY_SEX`."""
    was, now = person["relation_to_head"], head["relation_to_head"]
    if now == "spouse":
        return _to_spouse(was, is_woman=head["sex"] != _MALE)
    if now in _CHILD:
        return _TO_CHILD.get(was)
    if now in _OWN_PARENT:
        return _TO_PARENT.get(was)
    return None


def _to_spouse(was: str | None, *, is_woman: bool) -> str | None:
    if was in _KEPT_BY_SPOUSE:
        return was
    if was == HEAD:
        return "spouse"
    if was in _OWN_PARENT:
        return "husbands_parent" if is_woman else "wifes_parent"
    return "parent" if was in _IN_LAW else None


_TO_CHILD: Mapping[str | None, str] = {
    HEAD: "parent",
    "spouse": "parent",
    "son": "sibling",
    "daughter": "sibling",
    "father": "grandparent",
    "mother": "grandparent",
}
_TO_PARENT: Mapping[str | None, str] = {
    HEAD: "child",
    "spouse": "childs_spouse",
    "son": "grandchild",
    "daughter": "grandchild",
    "father": "spouse",
    "mother": "spouse",
    "sibling": "child",
}
