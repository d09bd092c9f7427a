"""Household that gains from a purchase ("消费扶贫受益户明细")."""

from cunfupin.fields import Date, Decimal, Ledger, LongText, Money, Privacy, Reference, Required, Text, YesNo
from cunfupin.models.base import LedgerRow, field


class PurchaseBenefit(LedgerRow):
    """Household that gains from a purchase."""

    __tablename__ = "purchase_benefit"
    __ledger__ = Ledger(
        title="消费扶贫受益户明细",
        module="industry",
        key=("consumption_purchase", "household"),
        parent="consumption_purchase",
        append_only=True,
        purpose="户级销售收入，回写户收入",
    )

    consumption_purchase = field(
        Reference("consumption_purchase"),
        "所属采购",
        group="受益",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("采购记录",),
    )
    village = field(
        Reference("village"),
        "行政村",
        group="受益",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="受益",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    quantity = field(Decimal(2), "数量", group="受益", privacy=Privacy.PUBLIC, merge_group="amount")
    unit = field(Text(10), "计量单位", group="受益", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
    amount = field(
        Money(),
        "金额",
        group="受益",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "户销售收入", "受益金额"),
        help="同一采购合计不大于采购金额",
        merge_group="amount",
    )
    received_on = field(Date(), "到账日期", group="受益", aliases=("到账时间", "收到日期", "资金到账日期"))
    has_head_signature = field(YesNo(), "户主是否签字", group="受益", aliases=("户主签字", "户主签名", "农户签字"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
