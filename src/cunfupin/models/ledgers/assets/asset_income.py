"""Income from an asset ("资产收益台账")."""

from cunfupin.fields import Ledger, LongText, Money, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class AssetIncome(LedgerRow):
    """Income from an asset."""

    __tablename__ = "asset_income"
    __ledger__ = Ledger(
        title="资产收益台账",
        module="assets",
        key=("asset", "year", "income_period"),
        parent="asset",
        per_year=True,
        purpose="每期应收、实收、欠收",
    )

    asset = recurring.asset(group="收益", required=Required.MUST)
    year = recurring.year(group="收益", required=Required.MUST)
    income_period = field(
        Text(30), "收益期间", group="收益", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("期间", "收益期")
    )
    asset_contract = field(Reference("asset_contract"), "经营合同", group="收益", aliases=("合同",))
    receivable_amount = field(
        Money(),
        "应收金额",
        group="收益",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("应得收益", "应收收益", "应收"),
        merge_group="amount",
    )
    received_amount = field(
        Money(),
        "实收金额",
        group="收益",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("实得收益", "实收收益", "实收", "实得"),
        merge_group="amount",
    )
    arrears_amount = derived(
        Money(),
        "欠收金额",
        group="收益",
        privacy=Privacy.PUBLIC,
        aliases=("欠收", "欠缴金额"),
        help="等于应收金额 − 实收金额；大于 0 为疑点",
    )
    received_on = recurring.received_on(group="收益")
    voucher_no = recurring.voucher_no(group="收益")
    distribution_plan = field(
        LongText(), "分配方案", group="收益", privacy=Privacy.PUBLIC, aliases=("收益分配方案", "分配对象与方式")
    )
    notice_on = recurring.notice_on(group="收益")
    note = recurring.note(group="备注")
