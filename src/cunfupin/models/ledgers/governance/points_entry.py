"""Points earned or lost ("爱心积分记录台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class PointsEntry(LedgerRow):
    """Points earned or lost."""

    __tablename__ = "points_entry"
    __ledger__ = Ledger(
        title="爱心积分记录台账",
        module="governance",
        key=("points_account", "points_item", "earned_on"),
        parent="points_account",
        append_only=True,
        purpose="加减分事项申报、评议、公示",
    )

    points_account = field(
        Reference("points_account"),
        "所属积分账户",
        group="事项",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("积分账户",),
    )
    household = recurring.household(group="事项", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="事项", privacy=Privacy.PUBLIC)
    points_item = field(
        Code("points_item"),
        "积分事项",
        group="事项",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("事项", "加分项", "减分项", "积分项目"),
    )
    points = field(
        Integer(),
        "分值",
        group="事项",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("积分", "加减分"),
        help="减分为负",
    )
    earned_on = field(
        Date(), "积分日期", group="事项", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("事项日期",)
    )
    description = recurring.description(group="事项")
    recorded_by = field(Text(20), "登记人", group="审核", privacy=Privacy.PUBLIC, aliases=("信息员", "登记人员"))
    declared_by = field(Text(20), "申报人", group="审核", privacy=Privacy.PUBLIC, aliases=("申请填报人",))
    review_status = recurring.review_status(group="审核", required=Required.MUST)
    reviewed_by = recurring.reviewed_by(group="审核")
    opinion = field(LongText(), "办理意见", group="审核", aliases=("审核意见", "意见", "审批意见"))
    reviewed_on = field(Date(), "审核日期", group="审核", aliases=("审核时间",))
    revoke_reason = field(Text(100), "撤销原因", group="审核", help="审核状态为已撤销时必填")
    notice_started_on = recurring.notice_started_on(group="审核")
    notice_ended_on = recurring.notice_ended_on(group="审核", help="与公示开始日期间隔不少于 5 日（部分事项 7 日）")
    proof = recurring.proof(group="审核")
    note = recurring.note(group="备注")
