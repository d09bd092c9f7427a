"""Pairing of household and helper ("结对帮扶台账")."""

from cunfupin.fields import Code, Date, Ledger, Phone, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Pairing(LedgerRow):
    """Pairing of household and helper."""

    __tablename__ = "pairing"
    __ledger__ = Ledger(
        title="结对帮扶台账",
        module="assistance",
        key=("household", "helper", "started_on"),
        parent="household",
        purpose="户与帮扶责任人的结对；换人新增一行，从不覆盖",
    )

    household = recurring.household(group="结对", required=Required.MUST, privacy=Privacy.PUBLIC)
    helper = field(
        Reference("helper"),
        "帮扶责任人",
        group="结对",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("帮扶人", "帮扶干部", "帮扶责任人姓名", "责任人", "结对帮扶人"),
    )
    support_unit = field(
        Reference("support_unit"),
        "帮扶单位",
        group="结对",
        privacy=Privacy.PUBLIC,
        aliases=("派出单位", "选派单位", "帮扶（选派）单位", "帮扶单位名称"),
    )
    started_on = field(
        Date(),
        "开始日期",
        group="结对",
        required=Required.MUST,
        aliases=("开始时间", "起始时间", "起始日期", "结对开始时间", "帮扶开始时间"),
    )
    ended_on = field(
        Date(),
        "结束日期",
        group="结对",
        aliases=("结束时间", "截止时间", "终止日期", "结对结束时间", "帮扶结束时间"),
        help="不早于开始日期",
    )
    pairing_status = field(
        Code("pairing_status"),
        "结对状态",
        group="结对",
        required=Required.MUST,
        aliases=("状态",),
        help="未脱贫户、监测户任一日期至少有一条有效结对",
    )
    end_reason = field(
        Text(100), "调整或解除原因", group="结对", aliases=("解除原因", "调整原因"), help="结束日期有值时必填"
    )
    party_helper_name = field(Text(20), "爱心助困帮扶党员", group="爱心助困党员", aliases=("帮扶党员", "结对党员"))
    party_helper_position = field(Text(40), "村内职务", group="爱心助困党员", aliases=("党员村内职务",))
    party_helper_phone = field(Phone(), "帮扶党员电话", group="爱心助困党员", aliases=("党员联系电话",))
    note = recurring.note(group="备注")
