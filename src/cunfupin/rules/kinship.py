"""What the relation to the head ("与户主关系") implies, read from the constraints of its code list."""

from functools import cache

from cunfupin.fields import Code
from cunfupin.models.registry import field_of

from .finding import Row
from .roll import Roll
from .terms import age, head_of

HEAD, SPOUSE = "head", "spouse"
CHILDREN = frozenset({"son", "daughter"})
GRANDCHILDREN = frozenset({"grandson", "granddaughter", "daughters_son", "daughters_daughter"})
DESCENDANTS = CHILDREN | GRANDCHILDREN | {"great_grandson", "great_granddaughter"}
PARENTS = frozenset({"father", "mother", "wifes_father", "wifes_mother", "husbands_father", "husbands_mother"})
GRANDPARENTS = frozenset({"grandfather", "grandmother", "mothers_father", "mothers_mother"})


def _kind() -> Code:
    kind = field_of("member", "relation_to_head").kind
    assert isinstance(kind, Code)
    return kind


@cache
def implied(relation: str | None, name: str) -> str | None:
    """What a relation implies: its own `sex`, the `head_sex`; None when nothing."""
    option = _kind().codes.get(relation or "")
    facts = dict(part.partition("=")[::2] for part in option.constraint.split(";")) if option else {}
    return facts.get(name)


def is_relation(code: str) -> bool:
    """Whether the code is on the official list."""
    return _kind().codes.get(code) is not None


def official_word(text: str) -> str:
    """The official word for what people say, "之女" for "女儿"; "其他" when there is none."""
    return _kind().format(_kind().codes.find(text) or "other")


def other_head(member: Row, roll: Roll) -> Row | None:
    """The head of the member's household, when that is somebody else."""
    head = head_of(roll.get("household", member["household"]), roll)
    return head if head and head["uid"] != member["uid"] else None


def years_older_than_head(member: Row, roll: Roll) -> int | None:
    """By how many years the member is older; None when a birth is unknown."""
    own, heads = age(member, roll), age(other_head(member, roll), roll)
    return None if own is None or heads is None else own - heads
