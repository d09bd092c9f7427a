"""Welfare purchases of a unit's trade union ("工会福利采购台账")."""

from cunfupin.fields import Integer, Ledger, Money, Percent, Privacy, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class UnionWelfare(LedgerRow):
    """Welfare purchases of a unit's trade union."""

    __tablename__ = "union_welfare"
    __ledger__ = Ledger(
        title="工会福利采购台账",
        module="industry",
        key=("support_unit", "year"),
        parent="support_unit",
        per_year=True,
        purpose="各单位工会福利资金采购扶贫产品比例（目标 50%）",
    )

    support_unit = recurring.support_unit(group="福利", required=Required.MUST)
    year = recurring.year(group="福利", required=Required.MUST)
    union_member_count = field(Integer(), "工会会员数", group="福利", privacy=Privacy.PUBLIC, aliases=("会员数",))
    welfare_fund = field(
        Money(), "工会福利资金", group="福利", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("福利资金总额",)
    )
    welfare_purchase_amount = field(
        Money(),
        "采购扶贫产品金额",
        group="福利",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("福利采购金额",),
        help="等于该单位工会福利渠道消费扶贫台账合计",
    )
    welfare_rate = derived(
        Percent(),
        "福利采购比例",
        group="福利",
        privacy=Privacy.PUBLIC,
        aliases=("采购占比",),
        help="等于采购扶贫产品金额 ÷ 工会福利资金；低于 50 为未达标",
    )
    note = recurring.note(group="备注")
