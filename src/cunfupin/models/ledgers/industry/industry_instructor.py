"""Instructor for farming ("产业指导员台账")."""

from cunfupin.fields import Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class IndustryInstructor(LedgerRow):
    """Instructor for farming."""

    __tablename__ = "industry_instructor"
    __ledger__ = Ledger(
        title="产业指导员台账",
        module="industry",
        key=("full_name", "phone"),
        other_keys=("full_name",),
        name="full_name",
        purpose="产业指导员名册和包联范围",
    )

    full_name = recurring.full_name(group="指导员", required=Required.MUST, privacy=Privacy.PUBLIC, index=True)
    phone = recurring.phone(group="指导员", required=Required.MUST)
    work_unit = field(Text(60), "工作单位", group="指导员", privacy=Privacy.PUBLIC, aliases=("单位", "所在单位"))
    position = recurring.position(group="指导员")
    specialty = field(
        Text(60), "专长", group="指导员", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("技术专长", "特长")
    )
    linked_villages = field(Text(100), "包联村", group="指导员", privacy=Privacy.PUBLIC, aliases=("负责村", "联系村"))
    started_on = recurring.started_on(group="指导员")
    ended_on = recurring.ended_on(group="指导员")
    is_serving = field(YesNo(), "是否在岗", group="指导员", required=Required.MUST, aliases=("在岗状态", "是否在任"))
    note = recurring.note(group="备注")
