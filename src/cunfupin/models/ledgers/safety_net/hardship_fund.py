"""Village fund for the deeply poor in one year ("深度贫困人群保障扶贫基金台账")."""

from cunfupin.fields import Ledger, Money, Percent, Privacy, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class HardshipFund(LedgerRow):
    """Village fund for the deeply poor in one year."""

    __tablename__ = "hardship_fund"
    __ledger__ = Ledger(
        title="深度贫困人群保障扶贫基金台账",
        module="safety_net",
        key=("village", "year"),
        parent="village",
        per_year=True,
        purpose="每村每年从光伏收益提取设立的基金账户",
    )

    village = recurring.village(group="账户", required=Required.MUST)
    year = recurring.year(group="账户", required=Required.MUST)
    extraction_rate = field(
        Percent(),
        "提取比例",
        group="账户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("光伏收益提取比例",),
    )
    opening_balance = field(
        Money(),
        "期初余额",
        group="账户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年初余额", "上年结转"),
        help="等于上期期末余额",
    )
    income_total = derived(
        Money(),
        "收入合计",
        group="账户",
        privacy=Privacy.PUBLIC,
        aliases=("本期收入", "拨入合计"),
        help="等于明细收入之和",
    )
    expense_total = derived(
        Money(), "支出合计", group="账户", privacy=Privacy.PUBLIC, aliases=("本期支出",), help="等于明细支出之和"
    )
    balance_amount = derived(
        Money(),
        "期末余额",
        group="账户",
        privacy=Privacy.PUBLIC,
        aliases=("结余", "余额", "账户余额"),
        help="等于期初余额 + 收入合计 − 支出合计；不小于 0",
    )
    bank_name = recurring.bank_name(group="账户")
    bank_account_name = recurring.bank_account_name(group="账户", merge_group="account")
    bank_card = recurring.bank_card(group="账户")
    manager_name = recurring.manager_name(group="账户")
    notice_on = recurring.notice_on(group="账户")
    note = recurring.note(group="备注")
