"""How messages call things: village, group, household head, person, record. Never a paper's number."""

from cunfupin.fields import (
    Attachment,
    BankCard,
    Date,
    Decimal,
    FieldSpec,
    GeoPoint,
    IdNumber,
    Integer,
    Kind,
    Moment,
    Money,
    Phone,
    Privacy,
    Reference,
    Value,
    YesNo,
)
from cunfupin.models.registry import field_of
from cunfupin.models.registry import ledger as ledger_class

from .finding import Row
from .relations import household_of, member_of, village_of
from .roll import Roll
from .terms import head_of

NAMELESS = "（未填姓名）"
_NUMBERS = (IdNumber, BankCard, Phone)
_KINDS: dict[type[Kind], str] = {
    Money: "金额",
    Decimal: "数值",
    Integer: "整数",
    Date: "日期",
    Moment: "时间",
    YesNo: "是或否",
    Phone: "电话",
    IdNumber: "证件号码",
    BankCard: "银行卡号",
    GeoPoint: "经纬度",
    Attachment: "附件",
}
"""The first that fits."""


def shown(ledger: str, row: Row, name: str) -> str:
    """A value for a message: what is sensitive is masked, a blank is told."""
    return told(field_of(ledger, name), row[name])


def told(spec: FieldSpec, value: Value | None) -> str:
    """A value for a message, even one that the field cannot hold; numbers of papers, cards and phones are masked."""
    if value is None:
        return "空"
    if isinstance(spec.kind, _NUMBERS) or spec.privacy is Privacy.SENSITIVE:
        return spec.kind.mask(value)
    try:
        return spec.kind.format(value)
    except (ValueError, TypeError):
        return str(value)


def kind_name(kind: Kind) -> str:
    """What people call a kind of value."""
    return next((name for of, name in _KINDS.items() if isinstance(kind, of)), "文字")


def label_of(ledger: str, name: str) -> str:
    """Label of a field."""
    return field_of(ledger, name).label


def village_name(ledger: str, row: Row, roll: Roll) -> str:
    """Name of the village, "濯龙村"."""
    village = village_of(ledger, row, roll)
    return (village["village_name"] or "") if village else ""


def _place(household: Row, roll: Roll) -> str:
    group = roll.get("village_group", household["village_group"])
    return f"{village_name('household', household, roll)}{group['group_name'] or '' if group else ''}"


def household_name(household: Row, roll: Roll) -> str:
    """Village, group and head: "濯龙村三组温石秀户"."""
    head = head_of(household, roll)
    called = head["full_name"] if head and head["full_name"] else f"户编号{household['household_no'] or '为空'}的"
    return f"{_place(household, roll)}{called}户"


def person_name(member: Row, roll: Roll) -> str:
    """The person with the household: "濯龙村三组温石秀户温小明", of a head "濯龙村三组温石秀"."""
    household, called = roll.get("household", member["household"]), member["full_name"] or NAMELESS
    if household is None:
        return called
    head = head_of(household, roll)
    is_head = head is not None and head["uid"] == member["uid"]
    return (_place if is_head else household_name)(household, roll) + called


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
