"""Reserve for temporary relief in one year ("临时救助备用金台账")."""

from cunfupin.fields import Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class ReliefReserve(LedgerRow):
    """Reserve for temporary relief in one year."""

    __tablename__ = "relief_reserve"
    __ledger__ = Ledger(
        title="临时救助备用金台账",
        module="safety_net",
        key=("holder_unit", "year"),
        name="holder_unit",
        per_year=True,
        purpose="乡镇、村临时救助备用金账户",
    )

    holder_unit = field(
        Text(40),
        "备用金单位",
        group="账户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("备用金持有单位",),
    )
    village = recurring.village(group="账户")
    year = recurring.year(group="账户", required=Required.MUST)
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
        aliases=("结余", "余额", "账户余额", "备用金余额"),
        help="等于期初余额 + 收入合计 − 支出合计；不小于 0",
    )
    single_limit = field(Money(), "单笔限额", group="账户", privacy=Privacy.PUBLIC, aliases=("小额救助限额",))
    manager_name = recurring.manager_name(group="账户")
    note = recurring.note(group="备注")
