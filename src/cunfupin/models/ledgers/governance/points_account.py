"""Points account of a household in one year ("爱心积分账户台账")."""

from cunfupin.fields import Integer, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class PointsAccount(LedgerRow):
    """Points account of a household in one year."""

    __tablename__ = "points_account"
    __ledger__ = Ledger(
        title="爱心积分账户台账",
        module="governance",
        key=("household", "year"),
        other_keys=("account_no",),
        parent="household",
        per_year=True,
        purpose="户积分余额和结转",
    )

    village = recurring.village(group="账户", required=Required.MUST)
    household = recurring.household(group="账户", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="账户", required=Required.MUST)
    account_no = field(Text(30), "积分账号", group="账户", privacy=Privacy.PUBLIC, aliases=("积分卡号",))
    opening_points = field(
        Integer(), "期初积分", group="账户", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("上年结转积分",)
    )
    base_points = field(Integer(), "基础分", group="账户", privacy=Privacy.PUBLIC, help="默认 60，可配置")
    earned_points = derived(Integer(), "累计加分", group="账户", privacy=Privacy.PUBLIC, aliases=("本期得分", "激励分"))
    deducted_points = derived(Integer(), "累计扣分", group="账户", privacy=Privacy.PUBLIC, aliases=("减分合计",))
    redeemed_points = derived(Integer(), "累计兑换", group="账户", privacy=Privacy.PUBLIC, aliases=("已兑换积分",))
    points_balance = derived(
        Integer(),
        "积分余额",
        group="账户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("可用积分", "剩余积分"),
        help="等于期初积分 + 基础分 + 累计加分 − 累计扣分 − 累计兑换；不小于 0",
    )
    note = recurring.note(group="备注")
