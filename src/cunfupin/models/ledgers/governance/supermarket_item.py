"""Item of a charity shop ("爱心超市物品台账")."""

from cunfupin.fields import Decimal, Integer, Ledger, LongText, Money, Privacy, Reference, Required, Text
from cunfupin.models.base import LedgerRow, derived, field


class SupermarketItem(LedgerRow):
    """Item of a charity shop."""

    __tablename__ = "supermarket_item"
    __ledger__ = Ledger(
        title="爱心超市物品台账",
        module="governance",
        key=("supermarket", "item_name", "specification"),
        other_keys=("item_name",),
        name="item_name",
        parent="supermarket",
        purpose="物品、兑换分值和库存",
    )

    supermarket = field(
        Reference("supermarket"),
        "所属超市",
        group="物品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("爱心超市",),
    )
    item_name = field(
        Text(60),
        "物品名称",
        group="物品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("物资名称", "慰问品", "商品名称", "物品"),
    )
    specification = field(
        Text(40), "规格", group="物品", privacy=Privacy.PUBLIC, aliases=("规格型号", "物资规格", "型号")
    )
    unit = field(
        Text(10),
        "计量单位",
        group="物品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("单位",),
        merge_group="amount",
    )
    unit_points = field(
        Integer(),
        "单件分值",
        group="物品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("兑换标准", "单价（分）"),
    )
    unit_price = field(Money(), "单价", group="物品", privacy=Privacy.PUBLIC, aliases=("价格",), merge_group="amount")
    stock_quantity = derived(
        Decimal(2),
        "库存数量",
        group="物品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("库存", "结存数量"),
        help="等于入库 − 出库；不小于 0",
    )
    warning_quantity = field(Decimal(2), "库存预警数", group="物品")
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
