"""Entry in a village's fund for the deeply poor ("保障扶贫基金收支明细")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Reference, Required
from cunfupin.models import recurring
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
    fund_source = recurring.fund_source(group="收支")
    amount = recurring.amount(group="收支", required=Required.MUST, privacy=Privacy.PUBLIC)
    solar_month = field(Reference("solar_month"), "对应光伏月度", group="收支", privacy=Privacy.PUBLIC)
    use_purpose = recurring.use_purpose(group="收支")
    voucher_no = recurring.voucher_no(group="收支")
    handler = recurring.handler(group="收支")
    note = recurring.note(group="备注")
