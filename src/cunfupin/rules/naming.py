"""How messages call things: village, group, household head, person, record. Never a paper's number."""

from cunfupin.fields import Privacy, Reference
from cunfupin.models.registry import field_of
from cunfupin.models.registry import ledger as ledger_class

from .finding import Row
from .relations import household_of, member_of, village_of
from .roll import Roll
from .terms import head_of

NAMELESS = "（未填姓名）"


def shown(ledger: str, row: Row, name: str) -> str:
    """A value for a message: what is sensitive is masked, a blank is told."""
    value = row[name]
    return "空" if value is None else field_of(ledger, name).shown(value, Privacy.INTERNAL)


def village_name(ledger: str, row: Row, roll: Roll) -> str:
    """Name of the village, "濯龙村"."""
    village = village_of(ledger, row, roll)
    return (village["village_name"] or "") if village else ""


def household_name(household: Row, roll: Roll) -> str:
    """Village, group and head: "濯龙村三组温石秀户"."""
    group = roll.get("village_group", household["village_group"])
    head = head_of(household, roll)
    called = head["full_name"] if head and head["full_name"] else f"户编号{household['household_no'] or '为空'}的"
    return f"{village_name('household', household, roll)}{group['group_name'] or '' if group else ''}{called}户"


def person_name(member: Row, roll: Roll) -> str:
    """The person with the household: "濯龙村三组温石秀户温小明"."""
    household = roll.get("household", member["household"])
    return f"{household_name(household, roll) if household else ''}{member['full_name'] or NAMELESS}"


def holder_name(ledger: str, row: Row, roll: Roll) -> str:
    """The person, else the household, else the village that a record is about."""
    member = member_of(ledger, row, roll)
    if member:
        return person_name(member, roll)
    household = household_of(ledger, row, roll)
    return household_name(household, roll) if household else village_name(ledger, row, roll)


def record_name(ledger: str, row: Row, roll: Roll) -> str:
    """What people call the record: whose it is, of which ledger and year, and its own name."""
    holder = holder_name(ledger, row, roll)
    if ledger in ("household", "member", "village"):
        return holder or _own_name(ledger, row)
    year = f"{row['year']}年" if row.get("year") else ""
    return f"{holder}{'的' if holder else ''}{year}{ledger_class(ledger).__ledger__.title}{_own_name(ledger, row)}"


def _own_name(ledger: str, row: Row) -> str:
    facts = ledger_class(ledger).__ledger__
    for name in filter(None, (facts.name, *facts.key)):
        spec = field_of(ledger, name)
        if name != "year" and not isinstance(spec.kind, Reference) and row[name] is not None and not spec.derived:
            return f"“{spec.shown(row[name], Privacy.INTERNAL)}”"
    return ""
