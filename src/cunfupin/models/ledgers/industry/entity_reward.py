"""Reward for building up a business ("经营主体培育奖补台账")."""

from cunfupin.fields import Date, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
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

    business_entity = recurring.business_entity(group="奖补", required=Required.MUST)
    year = recurring.year(group="奖补", required=Required.MUST)
    reward_item = field(
        Text(80), "奖补事项", group="奖补", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("奖补项目",)
    )
    subsidy_amount = recurring.subsidy_amount(group="奖补", required=Required.MUST)
    fund_source = recurring.fund_source(group="奖补")
    applied_on = recurring.applied_on(group="奖补")
    township_checked_on = field(
        Date(), "乡镇验收日期", group="奖补", aliases=("乡验收日期", "乡镇验收时间"), owner="township"
    )
    notice_on = recurring.notice_on(group="奖补")
    issued_on = recurring.issued_on(group="奖补")
    benefit_poor_count = recurring.benefit_poor_count(group="奖补")
    note = recurring.note(group="备注")
