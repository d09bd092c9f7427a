"""Entry in a village's fund for the deeply poor ("保障扶贫基金收支明细")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Reference, Required, Text
from cunfupin.models.base import LedgerRow, field


class HardshipFundEntry(LedgerRow):
    """Entry in a village's fund for the deeply poor."""

    __tablename__ = "hardship_fund_entry"
    __ledger__ = Ledger(
        title="保障扶贫基金收支明细",
        module="safety_net",
        key=("hardship_fund", "entry_on", "voucher_no"),
        parent="hardship_fund",
        append_only=True,
        purpose="基金逐笔提取和支出",
    )

    hardship_fund = field(
        Reference("hardship_fund"),
        "所属基金",
        group="收支",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("基金账户",),
    )
    entry_on = field(
        Date(),
        "记账日期",
        group="收支",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("发生日期", "业务日期"),
    )
    entry_direction = field(
        Code("entry_direction"),
        "收支方向",
        group="收支",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("收支类型",),
    )
    fund_source = field(Code("fund_source"), "资金来源", group="收支", privacy=Privacy.PUBLIC, aliases=("资金渠道",))
    amount = field(
        Money(),
        "金额",
        group="收支",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额"),
    )
    solar_month = field(Reference("solar_month"), "对应光伏月度", group="收支", privacy=Privacy.PUBLIC)
    use_purpose = field(Text(100), "资金用途", group="收支", privacy=Privacy.PUBLIC, aliases=("用途", "支出用途"))
    voucher_no = field(Text(40), "凭证号", group="收支", aliases=("记账凭证号", "财务凭证号"))
    handler = field(Text(20), "经办人", group="收支", aliases=("承办人", "办理人"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
