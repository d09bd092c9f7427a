"""Distribution of an asset's income ("资产收益分配明细")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Reference, Required, Text, YesNo
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
    household = field(
        Reference("household"),
        "所属户",
        group="分配",
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="分配",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    amount = field(
        Money(),
        "金额",
        group="分配",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "分配金额", "分红金额"),
        help="同一收益期合计不大于实收金额；到户部分计入户财产性收入",
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="分配",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    notice_on = field(Date(), "公示日期", group="分配", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    voucher_no = field(Text(40), "凭证号", group="分配", aliases=("记账凭证号", "财务凭证号"))
    has_recipient_signature = field(YesNo(), "领取人是否签字", group="分配", aliases=("是否签领",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
