"""Effort to bring a child back to school ("控辍保学劝返记录")."""

from cunfupin.fields import Code, Date, Ledger, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class EnrolmentEffort(LedgerRow):
    """Effort to bring a child back to school."""

    __tablename__ = "enrolment_effort"
    __ledger__ = Ledger(
        title="控辍保学劝返记录",
        module="safety_net",
        key=("enrolment_watch", "persuaded_on"),
        parent="enrolment_watch",
        append_only=True,
        purpose="每次劝返的人员、方式和结果",
    )

    enrolment_watch = field(
        Reference("enrolment_watch"), "所属保学记录", group="劝返", required=Required.MUST, aliases=("保学对象",)
    )
    persuaded_on = field(Date(), "劝返开展日期", group="劝返", required=Required.MUST, aliases=("劝返时间",))
    persuaders = field(Text(60), "劝返人员", group="劝返", required=Required.MUST, aliases=("劝返人",))
    persuade_method = field(Code("persuade_method"), "劝返方式", group="劝返")
    content = recurring.content(group="劝返", required=Required.MUST)
    persuade_result = field(Code("persuade_result"), "劝返结果", group="劝返", required=Required.MUST)
    photo = recurring.photo(group="劝返")
    note = recurring.note(group="备注")
