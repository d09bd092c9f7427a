"""Inspection of a village ("督导检查台账")."""

from cunfupin.fields import Codes, Date, Integer, Ledger, LongText, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Inspection(LedgerRow):
    """Inspection of a village."""

    __tablename__ = "inspection"
    __ledger__ = Ledger(
        title="督导检查台账",
        module="governance",
        key=("inspected_on", "village", "inspection_group"),
        append_only=True,
        purpose="扶贫办定期调研督导",
    )

    inspected_on = field(
        Date(),
        "检查日期",
        group="督导",
        required=Required.MUST,
        aliases=("巡查日期", "巡查时间", "督查日期", "督导日期"),
        help="公益性资产一年内至少一次",
    )
    village = recurring.village(group="督导", required=Required.MUST)
    inspection_group = field(Text(60), "检查组", group="督导", required=Required.MUST, aliases=("督导组", "检查组名称"))
    inspector = field(
        Text(40), "检查人", group="督导", required=Required.MUST, aliases=("巡查人", "巡查人员", "检查人员", "督导人员")
    )
    inspection_topics = field(Codes("inspection_topic"), "督导内容", group="督导", aliases=("检查内容", "督查事项"))
    sampled_household_count = field(Integer(), "抽查户数", group="督导")
    content = recurring.content(group="督导")
    opinion = field(LongText(), "办理意见", group="督导", aliases=("审核意见", "意见", "审批意见", "反馈意见"))
    photo = recurring.photo(group="督导")
    note = recurring.note(group="备注")
