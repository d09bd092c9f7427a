"""Item of household income ("家庭收入明细台账")."""

from cunfupin.fields import (
    Area,
    Attachment,
    Code,
    Date,
    Decimal,
    Integer,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
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

    household = field(
        Reference("household"),
        "所属户",
        group="归属",
        required=Required.MUST,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    year = field(
        Year(),
        "年度",
        group="归属",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    quarter = field(Code("quarter"), "季度", group="归属", aliases=("所属季度",))
    member = field(Reference("member"), "关联人员", group="归属", aliases=("人口编号", "人编号", "人口编码"))
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
    quantity = field(Decimal(2), "数量", group="计算", privacy=Privacy.PUBLIC, merge_group="amount")
    unit = field(Text(10), "计量单位", group="计算", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
    planted_area = field(
        Area(), "种植面积", group="计算", privacy=Privacy.PUBLIC, aliases=("面积", "种植规模", "面积（亩）")
    )
    unit_yield = field(Decimal(2), "亩产量", group="计算", aliases=("亩产", "产量（公斤/亩）"), merge_group="amount")
    unit_price = field(Money(), "单价", group="计算", privacy=Privacy.PUBLIC, aliases=("价格",), merge_group="amount")
    month_count = field(Integer(), "月数", group="计算", aliases=("享受月数", "务工月数"), merge_group="amount")
    monthly_amount = field(
        Money(), "月金额", group="计算", aliases=("月薪", "月工资", "每月金额", "月标准"), merge_group="amount"
    )
    amount = field(
        Money(),
        "金额",
        group="计算",
        required=Required.MUST,
        aliases=("金额（元）", "合计金额", "总金额"),
        merge_group="amount",
    )
    is_counted = field(YesNo(), "是否计入收入", group="计算", required=Required.SHOULD, aliases=("计入收入",))
    received_on = field(Date(), "到账日期", group="计算", aliases=("到账时间", "收到日期", "资金到账日期"))
    proof = field(Attachment(), "佐证材料", group="计算", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
