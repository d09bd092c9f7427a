"""Household that gains from a purchase ("消费扶贫受益户明细")."""

from cunfupin.fields import Ledger, Money, Privacy, Reference, Required
from cunfupin.models import recurring
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
    village = recurring.village(group="受益", required=Required.MUST)
    household = recurring.household(group="受益", required=Required.MUST, privacy=Privacy.PUBLIC)
    quantity = recurring.quantity(group="受益", merge_group="amount")
    unit = recurring.unit(group="受益", merge_group="amount")
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
    received_on = recurring.received_on(group="受益")
    has_head_signature = recurring.has_head_signature(group="受益")
    note = recurring.note(group="备注")
