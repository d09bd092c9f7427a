"""Movement of a charity shop's stock ("爱心超市进出库台账")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Reference, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class SupermarketStock(LedgerRow):
    """Movement of a charity shop's stock."""

    __tablename__ = "supermarket_stock"
    __ledger__ = Ledger(
        title="爱心超市进出库台账",
        module="governance",
        key=("supermarket_item", "moved_on", "stock_movement"),
        parent="supermarket_item",
        append_only=True,
        purpose="进货、捐赠入库、兑换出库、报损",
    )

    supermarket_item = field(
        Reference("supermarket_item"),
        "兑换物品",
        group="进出库",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("物品编号",),
    )
    stock_movement = field(
        Code("stock_movement"),
        "进出库类型",
        group="进出库",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("出入库类型",),
    )
    moved_on = field(
        Date(),
        "进出库日期",
        group="进出库",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("入库日期", "出库日期"),
    )
    quantity = recurring.quantity(group="进出库", required=Required.MUST, merge_group="amount")
    unit_price = recurring.unit_price(group="进出库")
    amount = recurring.amount(group="进出库", merge_group="amount")
    donor_name = recurring.donor_name(group="进出库")
    points_redemption = field(Reference("points_redemption"), "对应兑换", group="进出库", privacy=Privacy.PUBLIC)
    handler = recurring.handler(group="进出库")
    voucher_no = recurring.voucher_no(group="进出库")
    note = recurring.note(group="备注")
