"""Reward for building up a business ("经营主体培育奖补台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Money, Privacy, Reference, Required, Text, Year
from cunfupin.models.base import LedgerRow, field


class EntityReward(LedgerRow):
    """Reward for building up a business."""

    __tablename__ = "entity_reward"
    __ledger__ = Ledger(
        title="经营主体培育奖补台账",
        module="industry",
        key=("business_entity", "year", "reward_item"),
        parent="business_entity",
        per_year=True,
        append_only=True,
        purpose="经营主体培育奖补基金申报、验收、拨付",
    )

    business_entity = field(
        Reference("business_entity"),
        "经营主体",
        group="奖补",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("合作社名称", "企业名称", "实施主体", "带动主体"),
    )
    year = field(
        Year(),
        "年度",
        group="奖补",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    reward_item = field(
        Text(80), "奖补事项", group="奖补", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("奖补项目",)
    )
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="奖补",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）"),
    )
    fund_source = field(Code("fund_source"), "资金来源", group="奖补", privacy=Privacy.PUBLIC, aliases=("资金渠道",))
    applied_on = field(Date(), "申请日期", group="奖补", aliases=("申请时间", "申报日期", "申请书日期"))
    township_checked_on = field(
        Date(), "乡镇验收日期", group="奖补", aliases=("乡验收日期", "乡镇验收时间"), owner="township"
    )
    notice_on = field(Date(), "公示日期", group="奖补", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    issued_on = field(
        Date(),
        "发放日期",
        group="奖补",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    benefit_poor_count = field(
        Integer(), "受益脱贫人数", group="奖补", privacy=Privacy.PUBLIC, aliases=("其中脱贫户人数", "带动脱贫人口")
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
