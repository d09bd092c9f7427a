"""Goods handed out to a household ("慰问物资发放台账")."""

from cunfupin.fields import Ledger, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class GoodsHandout(LedgerRow):
    """Goods handed out to a household."""

    __tablename__ = "goods_handout"
    __ledger__ = Ledger(
        title="慰问物资发放台账",
        module="assistance",
        key=("household", "item_name", "issued_on"),
        parent="household",
        append_only=True,
        purpose="慰问金和物资到户发放签领",
    )

    village = recurring.village(group="发放", required=Required.MUST)
    household = recurring.household(group="发放", required=Required.MUST, privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(group="发放", required=Required.SHOULD, privacy=Privacy.PUBLIC)
    item_name = recurring.item_name(group="发放")
    specification = recurring.specification(group="发放")
    quantity = recurring.quantity(group="发放", required=Required.MUST, merge_group="amount")
    unit = recurring.unit(group="发放", merge_group="amount")
    cash_value = recurring.cash_value(group="发放", merge_group="amount")
    donor_name = recurring.donor_name(group="发放")
    issued_on = recurring.issued_on(group="发放", required=Required.MUST)
    issued_by = field(Text(20), "发放人", group="发放")
    received_by = field(Text(20), "领取人", group="签领", aliases=("签领人", "领取人签字", "签收人"))
    has_recipient_signature = recurring.has_recipient_signature(group="签领")
    photo = recurring.photo(group="签领")
    note = recurring.note(group="备注")
