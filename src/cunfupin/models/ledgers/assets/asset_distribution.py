"""Distribution of an asset's income ("资产收益分配明细")."""

from cunfupin.fields import Code, Ledger, Money, Privacy, Reference, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class AssetDistribution(LedgerRow):
    """Distribution of an asset's income."""

    __tablename__ = "asset_distribution"
    __ledger__ = Ledger(
        title="资产收益分配明细",
        module="assets",
        key=("asset_income", "distribution_use", "household"),
        parent="asset_income",
        append_only=True,
        purpose="收益用途和到户分红",
    )

    asset_income = field(
        Reference("asset_income"),
        "所属收益",
        group="分配",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产收益",),
    )
    distribution_use = field(
        Code("distribution_use"),
        "收益用途",
        group="分配",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("分配用途", "分配方式"),
    )
    household = recurring.household(group="分配", privacy=Privacy.PUBLIC)
    member = recurring.member(group="分配", privacy=Privacy.PUBLIC)
    amount = field(
        Money(),
        "金额",
        group="分配",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "分配金额", "分红金额"),
        help="同一收益期合计不大于实收金额；到户部分计入户财产性收入",
    )
    issued_on = recurring.issued_on(group="分配")
    notice_on = recurring.notice_on(group="分配")
    voucher_no = recurring.voucher_no(group="分配")
    has_recipient_signature = recurring.has_recipient_signature(group="分配")
    note = recurring.note(group="备注")
