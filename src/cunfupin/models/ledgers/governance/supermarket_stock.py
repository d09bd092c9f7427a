"""Movement of a charity shop's stock ("爱心超市进出库台账")."""

from cunfupin.fields import Code, Date, Decimal, Ledger, LongText, Money, Privacy, Reference, Required, Text
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
    quantity = field(
        Decimal(2), "数量", group="进出库", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="amount"
    )
    unit_price = field(Money(), "单价", group="进出库", privacy=Privacy.PUBLIC, aliases=("价格",), merge_group="amount")
    amount = field(Money(), "金额", group="进出库", aliases=("金额（元）", "合计金额", "总金额"), merge_group="amount")
    donor_name = field(
        Text(80),
        "捐赠方",
        group="进出库",
        privacy=Privacy.PUBLIC,
        aliases=("来源", "捐赠单位", "爱心人士", "捐赠人", "物资来源"),
    )
    points_redemption = field(Reference("points_redemption"), "对应兑换", group="进出库", privacy=Privacy.PUBLIC)
    handler = field(Text(20), "经办人", group="进出库", aliases=("承办人", "办理人"))
    voucher_no = field(Text(40), "凭证号", group="进出库", aliases=("记账凭证号", "财务凭证号"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
