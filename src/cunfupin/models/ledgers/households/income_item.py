"""Item of household income ("家庭收入明细台账")."""

from cunfupin.fields import Area, Code, Decimal, Integer, Ledger, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class IncomeItem(LedgerRow):
    """Item of household income."""

    __tablename__ = "income_item"
    __ledger__ = Ledger(
        title="家庭收入明细台账",
        module="households",
        key=("household", "year", "income_category", "income_source", "member"),
        parent="household",
        per_year=True,
        append_only=True,
        purpose="收入核算表逐笔明细，汇总到户年度信息",
    )

    household = recurring.household(group="归属", required=Required.MUST)
    year = recurring.year(group="归属", required=Required.MUST)
    quarter = field(Code("quarter"), "季度", group="归属", aliases=("所属季度",))
    member = recurring.member(group="归属")
    income_category = field(
        Code("income_category"),
        "收入类别",
        group="归属",
        required=Required.MUST,
        aliases=("收入项目类别", "收入大类", "收支类别"),
    )
    income_source = field(
        Text(60),
        "收入来源",
        group="归属",
        required=Required.SHOULD,
        aliases=("收入项目", "工种", "作物品种", "项目"),
        help="工种、作物、畜禽、补贴名称等",
    )
    work_place = field(Text(100), "务工所在地", group="归属", aliases=("务工地点", "务工地址", "务工地"))
    quantity = recurring.quantity(group="计算", merge_group="amount")
    unit = recurring.unit(group="计算", merge_group="amount")
    planted_area = field(
        Area(), "种植面积", group="计算", privacy=Privacy.PUBLIC, aliases=("面积", "种植规模", "面积（亩）")
    )
    unit_yield = field(Decimal(2), "亩产量", group="计算", aliases=("亩产", "产量（公斤/亩）"), merge_group="amount")
    unit_price = recurring.unit_price(group="计算")
    month_count = field(Integer(), "月数", group="计算", aliases=("享受月数", "务工月数"), merge_group="amount")
    monthly_amount = field(
        Money(), "月金额", group="计算", aliases=("月薪", "月工资", "每月金额", "月标准"), merge_group="amount"
    )
    amount = recurring.amount(group="计算", required=Required.MUST, merge_group="amount")
    is_counted = field(
        YesNo(),
        "是否计入收入",
        group="计算",
        required=Required.SHOULD,
        aliases=("计入收入",),
        help="默认取收入类别的计入规则",
    )
    received_on = recurring.received_on(group="计算")
    proof = recurring.proof(group="计算")
    note = recurring.note(group="备注")
