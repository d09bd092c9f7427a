"""Points earned or lost ("爱心积分记录台账")."""

from cunfupin.fields import Attachment, Code, Date, Integer, Ledger, LongText, Privacy, Reference, Required, Text
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
    household = field(
        Reference("household"),
        "所属户",
        group="事项",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="事项",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
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
    description = field(
        LongText(), "情况描述", group="事项", aliases=("预警内容", "线索描述", "描述", "困难描述", "具体情况")
    )
    recorded_by = field(Text(20), "登记人", group="审核", privacy=Privacy.PUBLIC, aliases=("信息员", "登记人员"))
    declared_by = field(Text(20), "申报人", group="审核", privacy=Privacy.PUBLIC, aliases=("申请填报人",))
    review_status = field(
        Code("review_status"), "审核状态", group="审核", required=Required.MUST, aliases=("审批状态",)
    )
    reviewed_by = field(Text(20), "审核人", group="审核", aliases=("复核人",))
    opinion = field(LongText(), "办理意见", group="审核", aliases=("审核意见", "意见", "审批意见"))
    reviewed_on = field(Date(), "审核日期", group="审核", aliases=("审核时间",))
    revoke_reason = field(Text(100), "撤销原因", group="审核", help="审核状态为已撤销时必填")
    notice_started_on = field(
        Date(), "公示开始日期", group="审核", privacy=Privacy.PUBLIC, aliases=("公示起", "公示开始时间", "公示开始")
    )
    notice_ended_on = field(
        Date(),
        "公示结束日期",
        group="审核",
        privacy=Privacy.PUBLIC,
        aliases=("公示止", "公示结束时间", "公示结束"),
        help="与公示开始日期间隔不少于 5 日（部分事项 7 日）",
    )
    proof = field(Attachment(), "佐证材料", group="审核", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
