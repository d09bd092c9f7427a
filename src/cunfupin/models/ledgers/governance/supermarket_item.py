"""Item of a charity shop ("爱心超市物品台账")."""

from cunfupin.fields import Decimal, Integer, Ledger, Privacy, Reference, Required
from cunfupin.models import recurring
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
    item_name = recurring.item_name(group="物品")
    specification = recurring.specification(group="物品")
    unit = recurring.unit(group="物品", required=Required.MUST, merge_group="amount")
    unit_points = field(
        Integer(),
        "单件分值",
        group="物品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("兑换标准", "单价（分）"),
    )
    unit_price = recurring.unit_price(group="物品")
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
    note = recurring.note(group="备注")
