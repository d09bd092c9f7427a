"""Household insured against relapse ("防贫保险参保台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class InsurancePolicy(LedgerRow):
    """Household insured against relapse."""

    __tablename__ = "insurance_policy"
    __ledger__ = Ledger(
        title="防贫保险参保台账",
        module="monitoring",
        key=("year", "policy_no", "household"),
        other_keys=("policy_no",),
        parent="village",
        per_year=True,
        purpose="“非贫低收入户”“非高标准脱贫户”按 45 元/人购买防贫保险",
    )

    year = recurring.year(group="保单", required=Required.MUST)
    policy_no = field(Text(40), "保单号", group="保单", required=Required.MUST, aliases=("保险单号",))
    insurer = field(
        Text(60),
        "承保公司",
        group="保单",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("保险公司", "承保机构"),
    )
    valid_from_on = recurring.valid_from_on(group="保单")
    valid_to_on = recurring.valid_to_on(group="保单")
    village = recurring.village(group="参保户", required=Required.MUST)
    household = recurring.household(group="参保户", required=Required.MUST, privacy=Privacy.PUBLIC)
    insured_category = field(
        Code("insured_category"),
        "参保身份类别",
        group="参保户",
        required=Required.MUST,
        aliases=("身份类别", "参保人群类别"),
    )
    insured_count = field(
        Integer(),
        "参保人数",
        group="参保户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("投保人数",),
        merge_group="premium",
        help="大于 0；不大于当前家庭人口数",
    )
    premium_per_head = field(
        Money(),
        "人均保费",
        group="参保户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("保费标准", "缴费标准"),
        help="等于当年政策标准；2020 年为 45",
        merge_group="premium",
    )
    premium = field(
        Money(),
        "保费",
        group="参保户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("保费金额", "保险费", "参保金额"),
        help="等于参保人数 × 人均保费",
        merge_group="premium",
    )
    fund_source = recurring.fund_source(group="参保户")
    paid_premium_on = field(Date(), "缴费日期", group="参保户", aliases=("投保日期", "缴费时间"))
    note = recurring.note(group="备注")
