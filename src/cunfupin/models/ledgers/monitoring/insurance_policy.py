"""Household insured against relapse ("防贫保险参保台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Money, Privacy, Reference, Required, Text, Year
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

    year = field(
        Year(),
        "年度",
        group="保单",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    policy_no = field(Text(40), "保单号", group="保单", required=Required.MUST, aliases=("保险单号",))
    insurer = field(
        Text(60),
        "承保公司",
        group="保单",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("保险公司", "承保机构"),
    )
    valid_from_on = field(Date(), "生效日期", group="保单", privacy=Privacy.PUBLIC, aliases=("执行日期", "执行起始"))
    valid_to_on = field(Date(), "失效日期", group="保单", privacy=Privacy.PUBLIC, aliases=("执行截止",))
    village = field(
        Reference("village"),
        "行政村",
        group="参保户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="参保户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
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
    fund_source = field(Code("fund_source"), "资金来源", group="参保户", privacy=Privacy.PUBLIC, aliases=("资金渠道",))
    paid_premium_on = field(Date(), "缴费日期", group="参保户", aliases=("投保日期", "缴费时间"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
